/** What a message or a card is about, as its reader may see it at the moment of sending. */
import type { Place, Telling } from '../process/announce';
import type { Internship } from '../process/internship';
import type { PersonId } from '../process/people';
import type { Channels, Clock, InstallHelp, Store } from '../process/ports';
import type { Question } from '../process/question';
import type { University } from '../process/university';
import {
  departmentView,
  namedIn,
  namedInQuestion,
  namedOutOfReach,
  type DepartmentView,
  type FileView,
  type QuestionView,
} from '../process/view';

export type SubjectView = FileView | QuestionView | DepartmentView;

export interface ViewPorts {
  store: Pick<Store, 'internship' | 'question' | 'people'> & {
    reach: Pick<Store['reach'], 'ofDepartment'>;
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
    return file && { file, ...(await surroundings(ports, place, subjectOfFile(file))) };
  }
  if (subject === 'department') return viewOfDepartment(ports, id, place);
  const question = await store.question(id);
  return question && { question, ...(await surroundings(ports, place, subjectOf(question))) };
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
