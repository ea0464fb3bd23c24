import { reachActions } from '../../bot/dialogs/reach';
import type { Turn } from '../../bot/dialogs/turn';
import type { Graph } from '../../bot/process/ports';
import { withUuid } from '../support/chat';
import { plainSpaces } from '../support/plainSpaces';
import { cardText } from '../support/player';
import { claire, isabelle, paul } from '../support/situations';
import { entryOf, testStorage, type TestStorage } from '../support/testStorage';
import { artois } from '../support/university';
import { FILE_ID } from '../support/views';

const DEPARTMENT = 'iut-bethune';
const teacher = withUuid(claire);
const manager = withUuid(isabelle);
const otherManager = withUuid(paul);

let storage: TestStorage;

beforeAll(async () => {
  storage = await testStorage();
});

beforeEach(async () => {
  await storage.directory.emptyEverything();
  await storage.directory.saveDirectory([teacher, manager, otherManager].map(entryOf));
  const to = { kind: 'person', id: teacher.id } as const;
  const news = 'approvalAsked' as const;
  const telling = { subject: 'internship', id: FILE_ID, news, to } as const;
  const missed = { key: 'a', telling, department: DEPARTMENT, way: 'call' } as const;
  const code = 'BotNotInConversationRoster';
  await storage.store.reach.lost({ personId: teacher.id, code, missed });
});

afterAll(() => storage.drop());

/** What somebody reads who presses a button of the list in the channel. */
async function presses(
  verb: keyof typeof reachActions,
  options: { by?: typeof manager; person?: string; installFor?: Graph['installFor'] | null } = {},
): Promise<string> {
  const { by = manager, person = teacher.id, installFor = null } = options;
  const shown: object[] = [];
  const turn: Turn = {
    ports: {
      store: storage.store,
      clock: storage.clock,
      university: artois,
      help: { link: null, installFor },
    },
    person: by,
    inChannel: true,
    teamsUserId: '29:x',
    mayMeetPeopleOf: () => false,
    show: async (content) => void shown.push('card' in content ? content.card : content),
    say: async () => undefined,
  };
  await reachActions[verb](turn, { department: DEPARTMENT, person });
  return plainSpaces(shown.map(cardText).join('\n'));
}

const isMarked = async () => Boolean((await storage.store.person(teacher.id))?.unreachable);

test('installed by Graph: the mark goes, even if Teams never says so', async () => {
  const asked: string[] = [];
  const installFor = async (id: string) => {
    asked.push(id);
    return 'installed' as const;
  };
  expect(await presses('reach.install', { installFor })).toContain('Stages est installé pour');
  expect(asked).toEqual([teacher.aadObjectId]);
  expect(await isMarked()).toBe(false);
});

test('Graph refuses: the mark stays, and there is another way', async () => {
  const installFor = () => Promise.reject(new Error('403'));
  const said = await presses('reach.install', { installFor });
  expect(said).toContain('Microsoft n’a pas permis l’installation');
  expect(await isMarked()).toBe(true);
});

test('without Graph, and for an account that nobody has met, nothing is asked of it', async () => {
  expect(await presses('reach.install')).toContain('n’est pas activée ici');
  await storage.prisma.person.update({ where: { id: teacher.id }, data: { aadObjectId: null } });
  const installFor = () => Promise.reject(new Error('It was asked'));
  const said = await presses('reach.install', { installFor });
  expect(said).toContain('Teams n’a pas encore dit quel est le compte');
});

test.each(['reach.told', 'reach.install'] as const)('%s is a manager’s of there', async (verb) => {
  const installFor = () => Promise.reject(new Error('It was asked'));
  for (const by of [otherManager, teacher]) {
    expect(await presses(verb, { by, installFor })).toContain('revient à quelqu’un d’autre');
  }
  const said = await presses(verb, { person: manager.id, installFor });
  expect(said).toContain('n’est plus dans la liste');
  expect(await isMarked()).toBe(true);
  expect((await storage.store.reach.missed('a'))?.settled).toBeNull();
});

test('told: by whom is kept', async () => {
  expect(await presses('reach.told')).toContain('est au courant');
  expect((await storage.store.reach.missed('a'))?.settled?.by).toBe(manager.id);
});
