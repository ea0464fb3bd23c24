/** Somebody else noted an absence: said to the teacher, and to whoever stands in for them. */
import type { TeacherView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { card } from './card';
import { text } from './elements';
import { nameOf } from './names';

/** Null: it was taken back, or is not the reader's business. `id`: of the absence. */
export function absenceNewsCard(view: TeacherView, id: string) {
  const t = texts(view.reader.language);
  const { noted } = t.staff.validation.absence;
  const absence = view.absences.find((one) => one.id === id);
  if (!absence) return null;
  const { personId, from, to, setBy } = absence;
  const isReaders = personId === view.reader.person?.id;
  const words = isReaders
    ? noted.yours(nameOf(view, setBy))
    : noted.standIn(nameOf(view, personId));
  const summary = noted.title(t.date(from), t.date(to));
  return { card: card(t, { title: summary, body: [text(words)] }), summary };
}
