/** What a message or a card is about, as its reader may see it at the moment of sending. */
import { DECIDED_SHOWN, ROWS } from '../../cards/requests';
import type { Place } from '../process/places';
import type { Telling } from '../process/tellings';
import { localDay } from '../process/calendar';
import type { Internship } from '../process/internship';
import type { PersonId } from '../process/people';
import type { Channels, Clock, InstallHelp, Store } from '../process/ports';
import type { Question } from '../process/question';
import { byUrgency } from '../process/reminders';
import { decidesOn } from '../process/roles';
import { phaseOf } from '../process/steps';
import type { University } from '../process/university';
import {
  departmentView,
  namedIn,
  namedInAbsence,
  namedInQuestion,
  namedOutOfReach,
  type DepartmentView,
  type FileView,
  type QuestionView,
  type TeacherView,
} from '../process/view';

export type SubjectView = FileView | QuestionView | DepartmentView | TeacherView;

export interface ViewPorts {
  store: Pick<
    Store,
    'internship' | 'question' | 'people' | 'awaitingDecisionOf' | 'decidedBy' | 'relatedStages'
  > & {
    absences: Pick<Store['absences'], 'about'>;
    documents: Pick<Store['documents'], 'latestOf'>;
    reach: Pick<Store['reach'], 'ofDepartment'>;
    copies?: Pick<Store['copies'], 'of'>;
  };
  clock: Clock;
  university: University;
  help?: InstallHelp;
  channels?: Pick<Channels, 'lostOf'>;
}

/** The present facts as the reader at `place` may see them; null when they do not exist. */
export async function viewOf(
  ports: ViewPorts,
  { subject, id }: Pick<Telling, 'subject' | 'id'>,
  place: Place,
): Promise<SubjectView | null> {
  const { store } = ports;
  if (subject === 'internship') {
    const file = await store.internship(id);
    return file && (await viewOfFile(ports, file, place));
  }
  if (subject === 'department') return viewOfDepartment(ports, id, place);
  if (subject === 'teacher') return viewOfTeacher(ports, id, place);
  const question = await store.question(id);
  return question && { question, ...(await surroundings(ports, place, subjectOf(question))) };
}

/**
 * Only a request that waits is judged: its card says what its form's checks say. Managers read which
 * papers there are.
 */
async function viewOfFile(ports: ViewPorts, file: Internship, place: Place): Promise<FileView> {
  const copies = place.kind === 'channel' && (await ports.store.copies?.of(file.id));
  const shown = await surroundings(ports, place, subjectOfFile(file));
  const view = { file, ...shown, ...(copies && { copies }) };
  if (place.kind === 'channel' && place.audience === 'managers') {
    return { ...view, documents: await ports.store.documents.latestOf(file.id) };
  }
  if (place.kind !== 'person' || phaseOf(file) !== 'awaitingApproval') return view;
  return { ...view, related: await ports.store.relatedStages(file) };
}

async function viewOfTeacher(
  ports: ViewPorts,
  teacherId: PersonId,
  place: Place,
): Promise<TeacherView> {
  const { store, clock, university } = ports;
  const waiting = byUrgency(await store.awaitingDecisionOf(teacherId), university);
  const today = localDay(clock.now().toString(), university);
  const absences = await store.absences.about(teacherId, today);
  const before = await store.decidedBy(teacherId, DECIDED_SHOWN);
  const named = [...[...waiting, ...before].flatMap(namedIn), ...absences.flatMap(namedInAbsence)];
  const shown = await surroundings(ports, place, { named, department: null });
  const teacher = shown.people.named.get(teacherId) ?? shown.reader.person;
  const isTheirs = (file: Internship) => teacher !== null && decidesOn(file, teacher, shown);
  const [requests, decided] = [waiting.filter(isTheirs), before.filter(isTheirs)];
  const first = requests.slice(0, ROWS);
  const related = new Map(
    await Promise.all(
      first.map(async (file) => [file.id, await store.relatedStages(file)] as const),
    ),
  );
  return { ...shown, teacherId, requests, decided, related, absences };
}

/** Null for a department that the settings no longer have. */
async function viewOfDepartment(
  ports: ViewPorts,
  id: string,
  place: Place,
): Promise<DepartmentView | null> {
  const department = ports.university.departments.find((one) => one.id === id) ?? null;
  if (!department && id) return null;
  const outOfReach = department ? await ports.store.reach.ofDepartment(id) : [];
  const named = namedOutOfReach(outOfReach);
  const shown = await surroundings(ports, place, { named, department: department && id });
  const lostChannels = (await ports.channels?.lostOf(id || null)) ?? [];
  return departmentView(shown, { department, outOfReach, lostChannels, help: ports.help });
}

const subjectOfFile = (file: Internship) => ({ named: namedIn(file), department: file.department });
const subjectOf = (question: Question) => ({
  named: namedInQuestion(question),
  department: question.department,
});

async function surroundings(
  { store, university, clock }: ViewPorts,
  place: Place,
  { named, department }: { named: PersonId[]; department: string | null },
) {
  const readerId = place.kind === 'person' ? place.id : null;
  const ids = readerId && !named.includes(readerId) ? [...named, readerId] : named;
  const people = await store.people(ids, department);
  const person = (readerId && people.named.get(readerId)) || null;
  // A channel reads the university's language.
  const reader = { person, language: person?.language ?? 'fr' };
  return { people, reader, university, now: clock.now().toString() };
}
