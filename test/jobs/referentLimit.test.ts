/** A referent never follows more stages at a time than they may, whoever is faster: two real connections. */
import { randomUUID } from 'node:crypto';
import { changeInternship, type ChangePorts } from '../../bot/change';
import type { Internship } from '../../bot/process/internship';
import type { Store } from '../../bot/process/ports';
import { phaseOf } from '../../bot/process/steps';
import { atWork, type AtWork, type BotAtWork } from '../support/atWork';
import {
  as,
  claire,
  internshipAwaitingTeacher,
  internshipReadyToSubmit,
  isabelle,
  lea,
  theo,
} from '../support/situations';
import { entryOf } from '../support/testStorage';
import { artois } from '../support/university';

const university = { ...artois, referents: { maximum: 1 } };
let at: AtWork;
let other: BotAtWork;

beforeEach(async () => {
  at = await atWork({ now: '2026-11-20T09:00:00Z' });
  other = await at.another();
  await at.storage.directory.saveDirectory([lea, theo, claire, isabelle].map(entryOf));
});
afterEach(() => at.drop());

async function kept(file: Internship, { id: studentId }: { id: string }): Promise<Internship> {
  const theirs = {
    ...structuredClone(file),
    id: randomUUID(),
    version: 1,
    student: { ...file.student, id: studentId },
  };
  const none = { tellings: [], posts: [] };
  await at.storage.store.commitInternship({
    expectedVersion: null,
    file: theirs,
    ordinal: 1,
    entries: [],
    nextDueAt: null,
    announcement: none,
  });
  return theirs;
}

/** Both have counted before either writes. */
function meeting(count: number): () => Promise<void> {
  let missing = count;
  let go = () => {};
  const all = new Promise<void>((resolve) => (go = resolve));
  return async () => {
    missing -= 1;
    if (missing <= 0) go();
    await all;
  };
}

function ports(bot: BotAtWork, met: () => Promise<void>): ChangePorts {
  const { store } = bot.storage;
  const stagesOfReferent: Store['stagesOfReferent'] = async (...about) => {
    const stages = await store.stagesOfReferent(...about);
    await met();
    return stages;
  };
  return { store: { ...store, stagesOfReferent }, clock: at.clock, university };
}

test('of two requests at the same moment the second goes to the managers', async () => {
  const one = await kept(internshipReadyToSubmit(), lea);
  const two = await kept(internshipReadyToSubmit(), theo);
  const met = meeting(2);
  const submit = { type: 'submit' } as const;
  const outcomes = await Promise.all([
    changeInternship(ports(at, met), { id: one.id, command: submit, actor: as(lea) }),
    changeInternship(ports(other, met), { id: two.id, command: submit, actor: as(theo) }),
  ]);
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
  expect(outcomes.map(({ file }) => phaseOf(file!)).sort()).toEqual([
    'awaitingApproval',
    'awaitingReferent',
  ]);
});

test('of two approvals at the same moment the second is refused', async () => {
  const one = await kept(internshipAwaitingTeacher(), lea);
  const two = await kept(internshipAwaitingTeacher(), theo);
  const met = meeting(2);
  const approve = { type: 'approve', round: 1 } as const;
  const outcomes = await Promise.all([
    changeInternship(ports(at, met), { id: one.id, command: approve, actor: as(claire) }),
    changeInternship(ports(other, met), { id: two.id, command: approve, actor: as(claire) }),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const refused = outcomes.find((outcome) => !outcome.ok);
  expect(refused).toMatchObject({ refusal: { code: 'followsTooMany', limit: 1 } });
});

test('a manager’s choice and a student’s, too', async () => {
  const one = await kept(internshipReadyToSubmit(), lea);
  const lost = { ...internshipAwaitingTeacher(), referentId: null };
  const two = await kept(lost, theo);
  const met = meeting(2);
  const outcomes = await Promise.all([
    changeInternship(ports(at, met), { id: one.id, command: { type: 'submit' }, actor: as(lea) }),
    changeInternship(ports(other, met), {
      id: two.id,
      command: { type: 'assignReferent', teacher: claire },
      actor: as(isabelle),
    }),
  ]);
  const files = await Promise.all([one, two].map(({ id }) => at.storage.store.internship(id)));
  expect(files.filter((file) => file?.referentId === claire.id)).toHaveLength(1);
  expect(outcomes.some(({ ok }) => ok)).toBe(true);
});
