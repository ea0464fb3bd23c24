/** Several requests wait too long: one message to whoever decides, which opens their list. */
import { lateKinds } from '../bot/process/lateRequests';
import type { FileView, TeacherView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { since } from '../bot/texts/format';
import { press } from './actions';
import { card } from './card';
import { hint, text } from './elements';
import { hostOf, lineOf } from './fileLine';
import { studentName } from './names';
import { newsCard, type News } from './news';
import { noticeHolds } from './news/message';

/** The others are in the list. */
const NAMED = 5;

/** null: nothing that waits is late any more. Of the only one left its own message is given. */
export function lateRequestsCard({ requests, ...about }: TeacherView): News | null {
  const { people, reader, university, now } = about;
  const views = requests.map((file): FileView => ({ people, reader, university, now, file }));
  const late = views.flatMap((view) => {
    const kind = lateKinds.find((one) => noticeHolds(view, one, 'referent'));
    return kind ? [{ view, kind }] : [];
  });
  const [first] = late;
  if (!first) return null;
  if (views.length === 1) return newsCard(first.view, first.kind);
  const t = texts(reader.language);
  const { late: words } = t.staff.validation;
  const title = words.title(views.length);
  const open = press('requests.show', { from: 0 }, { title: words.open, style: 'positive' });
  const more = late.length - NAMED;
  const body = [
    ...late.slice(0, NAMED).map(({ view }) => text(lineFor(view), { spacing: 'Small' })),
    ...(more > 0 ? [hint(words.more(more))] : []),
  ];
  return { card: card(t, { title, body, actions: [open] }), summary: title };
}

/** « Léa Dubois · Decathlon Lens · attend depuis 8 jours » */
function lineFor(view: FileView): string {
  const { file, now, reader, university } = view;
  const { language } = reader;
  const sent = file.submission?.at ?? file.touchedAt;
  const { list } = texts(language).staff.validation;
  return lineOf(
    studentName(view),
    hostOf(file),
    list.waits(since(sent, now, { language, university })),
  );
}
