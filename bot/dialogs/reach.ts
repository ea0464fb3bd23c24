/** What managers do from the call list of their department. */
import { contentOf } from '../../cards/content';
import { reachPostCard } from '../../cards/reach/reachPost';
import { hasRole, type Person } from '../process/people';
import { departmentView, namedOutOfReach, type DepartmentView } from '../process/view';
import { done, showRefusal, textsOf, type DataOf, type Handlers, type Notice } from './handlers';
import { surroundings, type Turn } from './turn';

type ReachVerb = 'reach.told' | 'reach.install';

export const reachActions: Handlers<ReachVerb> = {
  'reach.told': (turn, data) =>
    withPerson(turn, data, async (person) => {
      const { department } = data;
      const { reach } = turn.ports.store;
      const told = await reach.told({
        department,
        personId: person.id,
        managerId: turn.person.id,
      });
      turn.ports.log?.info({ person: person.id, by: turn.person.id, told }, 'told by a manager');
      const words = textsOf(turn).staff.reach.done;
      return told ? done(words.told(person.name)) : neutral(words.notOpen(person.name));
    }),

  'reach.install': (turn, data) =>
    withPerson(turn, data, async (person) => {
      const words = textsOf(turn).staff.reach.done;
      const { installFor = null } = turn.ports.help ?? {};
      if (!installFor) return warning(words.noInstall);
      if (!person.aadObjectId) return warning(words.notMet(person.name));
      // Microsoft may refuse for reasons of its own; the manager has another way.
      const result = await installFor(person.aadObjectId).catch(() => null);
      turn.ports.log?.info({ person: person.id, by: turn.person.id, result }, 'installed by Graph');
      if (!result) return warning(words.installFailed(person.name));
      if (result !== 'installed') return warning(words.alreadyInstalled(person.name));
      // Teams says so too, a little later or never; hearing it twice does no harm.
      await turn.ports.store.reach.cameBack(person.id);
      return done(words.installed(person.name));
    }),
};

const neutral = (text: string): Notice => ({ tone: 'neutral', text });
const warning = (text: string): Notice => ({ tone: 'warning', text });

/**
 * The act on somebody of this department's list, then the list of that moment. Only a manager of the
 * department acts, and only on somebody who is on it: the card's data may be forged.
 */
async function withPerson(
  turn: Turn,
  { department, person: chosen }: DataOf<ReachVerb>,
  act: (person: Person) => Promise<Notice>,
): Promise<void> {
  const before = hasRole(turn.person, 'manager', department)
    ? await listOf(turn, department)
    : null;
  if (!before) return showRefusal(turn, { code: 'notYours' });
  const words = textsOf(turn).staff.reach.done;
  const isListed = before.outOfReach.some(({ personId }) => personId === chosen);
  const person = isListed ? before.people.named.get(chosen!) : undefined;
  if (!person) {
    return show(turn, before, warning(chosen ? words.notListed : words.choose), chosen);
  }
  const notice = await act(person);
  await show(turn, (await listOf(turn, department))!, notice, chosen);
}

async function show(turn: Turn, view: DepartmentView, notice: Notice, chosen?: string) {
  await turn.show(contentOf(reachPostCard(view, { notice, ...(chosen && { chosen }) })));
}

/** Null for a department that the settings do not have. */
async function listOf(turn: Turn, id: string): Promise<DepartmentView | null> {
  const { store, university, help } = turn.ports;
  const department = university.departments.find((one) => one.id === id);
  if (!department) return null;
  const outOfReach = await store.reach.ofDepartment(id);
  const people = await store.people(namedOutOfReach(outOfReach), id);
  return departmentView(surroundings(turn, people), { department, outOfReach, help });
}
