/** « absence »: a teacher's own in their chat, anybody's of the department in the managers' channel. */
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { absencesCard, type AbsencesOptions } from '../../cards/absences';
import { contentOf } from '../../cards/content';
import {
  absenceRefusal,
  maySayAbsence,
  type Absence,
  type AbsenceRefusal,
  type NewAbsence,
} from '../process/absence';
import { localDay, momentOf } from '../process/calendar';
import { hasRole, type Person } from '../process/people';
import type { Job } from '../process/ports';
import { namedInAbsence } from '../process/view';
import { done, showNotice, textsOf, type DataOf, type Handlers, type Notice } from './handlers';
import { surroundings, type Turn } from './turn';

export const absenceActions: Handlers<'absence.show' | 'absence.add' | 'absence.end'> = {
  'absence.show': (turn) => showAbsences(turn),
  'absence.add': (turn, data) => add(turn, data),
  'absence.end': (turn, { absence, department }) => end(turn, absence, department),
};

/** The card; `department`: in whose managers' channel, or absent for a teacher's own. */
export async function showAbsences(
  turn: Turn,
  options: Pick<AbsencesOptions, 'typed' | 'notice'> & { department?: string | undefined } = {},
): Promise<void> {
  const { department, ...rest } = options;
  const { ports, person } = turn;
  const isAllowed = department
    ? hasRole(person, 'manager', department)
    : hasRole(person, 'teacher');
  if (!isAllowed) return showNotice(turn, noticeOf(turn, { code: 'notYours' }));
  const { teacherId, substituteId } = rest.typed ?? {};
  const absences = await noted(turn, department, teacherId);
  const named = [
    ...absences.flatMap(namedInAbsence),
    ...[teacherId, substituteId].flatMap((id) => id ?? []),
  ];
  const people = await ports.store.people([...new Set(named)], null);
  const shown = surroundings(turn, people);
  await turn.show(
    contentOf(absencesCard(shown, { ...rest, absences, ...(department && { department }) })),
  );
}

/** What is noted of this teacher; in a channel, of the one that was chosen, if it is theirs to know. */
async function noted(
  turn: Turn,
  department: string | undefined,
  teacherId: string | undefined,
): Promise<Absence[]> {
  const { ports, person } = turn;
  const teacher = department ? await found(turn, teacherId) : person;
  if (!teacher || !maySayAbsence(person, teacher)) return [];
  return ports.store.absences.about(teacher.id, today(ports));
}

async function add(turn: Turn, data: DataOf<'absence.add'>): Promise<void> {
  const { store } = turn.ports;
  const { department, from = '', to = '' } = data;
  const teacher = department ? await found(turn, data.teacher) : turn.person;
  const substitute = await found(turn, data.substitute);
  const typed = {
    from,
    to,
    ...(department && teacher && { teacherId: teacher.id }),
    ...(substitute && { substituteId: substitute.id }),
  };
  const refused = (refusal: AbsenceRefusal) =>
    showAbsences(turn, { department, typed, notice: noticeOf(turn, refusal) });
  if (!teacher) return refused({ code: 'notATeacher' });
  const absence: NewAbsence = { teacher, from, to, substitute };
  const refusal = absenceRefusal(absence, {
    actor: turn.person,
    now: turn.ports.clock.now().toString(),
    university: turn.ports.university,
  });
  if (refusal) return refused(refusal);
  const written = await write(turn, absence);
  const t = textsOf(turn);
  const words = t.staff.validation.absence.saved(
    t.date(from),
    t.date(to),
    substitute?.name ?? null,
  );
  await store.holdRequests(teacher.id, null);
  await showAbsences(turn, {
    department,
    typed: department ? { teacherId: written.personId } : {},
    notice: done(words),
  });
}

async function write(turn: Turn, { teacher, from, to, substitute }: NewAbsence): Promise<Absence> {
  const { store, clock, university } = turn.ports;
  const absence: Absence = {
    id: randomUUID(),
    personId: teacher.id,
    from,
    to,
    substituteId: substitute?.id ?? null,
    setBy: turn.person.id,
    setAt: clock.now().toString(),
  };
  const after = Temporal.PlainDate.from(to).add({ days: 1 }).toString();
  const moments = {
    begins: momentOf(from, '00:00', university),
    ends: momentOf(after, '00:00', university),
  };
  const told = [teacher, ...(substitute ? [substitute] : [])].filter(
    ({ id }) => id !== turn.person.id,
  );
  await store.absences.add(
    absence,
    moments,
    told.map((person) => telling(absence, person)),
  );
  return absence;
}

/** Somebody else noted it for them, or named them. */
function telling({ id }: Absence, person: Person): Job {
  const to = { kind: 'person', id: person.id } as const;
  const about = { subject: 'teacher', id: person.id, news: 'absenceNoted', variant: id } as const;
  return { kind: 'tell', telling: { ...about, to } };
}

async function end(turn: Turn, id: string, department: string | undefined): Promise<void> {
  const { store } = turn.ports;
  const absence = await store.absences.find(id);
  const teacher = absence && (await store.person(absence.personId));
  if (!absence || !teacher) {
    const notice: Notice = {
      tone: 'neutral',
      text: textsOf(turn).refusal({ code: 'alreadyDone' }),
    };
    return showAbsences(turn, { department, notice });
  }
  if (!maySayAbsence(turn.person, teacher)) {
    return showAbsences(turn, { department, notice: noticeOf(turn, { code: 'notYours' }) });
  }
  await store.absences.end(id, turn.person.id);
  const typed = department ? { teacherId: teacher.id } : {};
  const { ended } = textsOf(turn).staff.validation.absence;
  await showAbsences(turn, { department, typed, notice: done(ended) });
}

/** Somebody chosen in a list. */
async function found({ ports }: Turn, id: string | undefined): Promise<Person | null> {
  return id ? ports.store.person(id) : null;
}

function today({ clock, university }: Turn['ports']): string {
  return localDay(clock.now().toString(), university);
}

function noticeOf(turn: Turn, refusal: AbsenceRefusal): Notice {
  const t = textsOf(turn);
  const { refusals } = t.staff.validation.absence;
  switch (refusal.code) {
    case 'endsBeforeItBegins':
      return { tone: 'attention', text: refusals.endsBeforeItBegins };
    case 'isOver':
      return { tone: 'attention', text: refusals.isOver(t.date(refusal.today)) };
    case 'ownSubstitute':
      return { tone: 'attention', text: refusals.ownSubstitute };
    case 'notYours':
      return { tone: 'warning', text: refusals.notYours };
    case 'dateNeeded':
    case 'notATeacher':
      return { tone: 'attention', text: t.refusal(refusal) };
  }
}
