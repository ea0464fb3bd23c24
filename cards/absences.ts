/** When a teacher is away, and who decides then: a form, and what is noted already. */
import type { Absence } from '../bot/process/absence';
import type { LocalDate } from '../bot/process/internship';
import type { Shown } from '../bot/process/view';
import { localDay } from '../bot/process/calendar';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { AdaptiveCard, Element } from './adaptiveCard';
import { actionSet, card } from './card';
import { group, heading, hint, text, type CardNotice } from './elements';
import { dateInput, personInput } from './inputs';
import { nameOf, personOf } from './names';

export interface AbsencesOptions {
  /** In whose managers' channel; absent: a teacher's own chat. */
  department?: string;
  /** Noted already, the earliest first. */
  absences: readonly Absence[];
  /** What was chosen so far. */
  typed?: { teacherId?: string; from?: string; to?: string; substituteId?: string };
  notice?: CardNotice;
}

/** Each has a button: with those of the form, within the six that Teams shows. */
const SHOWN_AT_MOST = 4;

export function absencesCard(shown: Shown, options: AbsencesOptions): AdaptiveCard {
  const { department, absences, notice } = options;
  const t = texts(shown.reader.language);
  const { absence } = t.staff.validation;
  const isOwn = department === undefined;
  const none = isOwn && absences.length === 0;
  return card(t, {
    title: isOwn ? absence.title : absence.titleFor,
    ...(notice && { notice }),
    body: [
      text(isOwn ? absence.text : absence.textFor),
      ...(none ? [hint(absence.none)] : []),
      ...absences.slice(0, SHOWN_AT_MOST).map((one) => line(shown, one, options)),
      ...form(shown, options),
    ],
  });
}

function line(shown: Shown, absence: Absence, { department }: AbsencesOptions): Element {
  const { reader, now, university } = shown;
  const t = texts(reader.language);
  const { absence: words } = t.staff.validation;
  const { id, personId, from, to, substituteId, setBy } = absence;
  const isReaders = department === undefined && reader.person?.id === personId;
  const isSubstitutes = department === undefined && !isReaders;
  const days = words.line(t.date(from), t.date(to));
  const hasBegun = from <= localDay(now, university);
  const title = isReaders && hasBegun ? words.endNow : words.end(t.date(from));
  const end = press(
    'absence.end',
    { absence: id, ...(department !== undefined && { department }) },
    { title },
  );
  return group(
    [
      heading(isReaders ? days : nameOf(shown, personId), { size: 'Default' }),
      ...(isReaders ? [] : [text(days, { spacing: 'None' })]),
      hint(
        isSubstitutes
          ? words.youReplace(nameOf(shown, personId))
          : substituteId
            ? words.replacedBy(nameOf(shown, substituteId))
            : words.alone,
      ),
      ...(setBy === personId ? [] : [hint(words.setBy(nameOf(shown, setBy)))]),
      ...(isSubstitutes ? [] : [actionSet([end])]),
    ],
    { separator: true },
  );
}

function form(shown: Shown, { department, typed = {} }: AbsencesOptions): Element[] {
  const { absence: words } = texts(shown.reader.language).staff.validation;
  const today: LocalDate = localDay(shown.now, shown.university);
  const found = (id: string | undefined) => {
    const person = personOf(shown, id);
    return {
      choices: person ? [{ title: `${person.name} – ${person.email}`, value: person.id }] : [],
      ...(person && { value: person.id }),
    };
  };
  const asked = { placeholder: words.search, dataset: 'teachers' } as const;
  return [
    ...(department === undefined
      ? []
      : [
          personInput({ id: 'teacher', label: words.teacher, ...asked, ...found(typed.teacherId) }),
        ]),
    dateInput({ id: 'from', label: words.from, value: typed.from ?? today }),
    dateInput({ id: 'to', label: words.to, min: today, ...(typed.to && { value: typed.to }) }),
    personInput({
      id: 'substitute',
      label: words.substitute,
      ...asked,
      ...found(typed.substituteId),
    }),
    actionSet([
      press(
        'absence.add',
        { ...(department !== undefined && { department }) },
        { title: words.save, style: 'positive' },
      ),
      ...(department === undefined
        ? [press('requests.show', { from: 0 }, { title: words.requests })]
        : []),
    ]),
  ];
}
