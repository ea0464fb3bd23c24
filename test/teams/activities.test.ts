/** What arrives from Teams, over the real dialogs and a real database; only the connector is a fake. */
import { randomUUID } from 'node:crypto';
import { Conversation } from '../../bot/dialogs/conversation';
import type { Internship } from '../../bot/process/internship';
import type { Person } from '../../bot/process/people';
import { createActivityLogic } from '../../bot/teams/activities';
import { TeamsAdapter } from '../../bot/teams/adapter';
import type { Connector } from '../../bot/teams/connector';
import { parseActivity } from '../../bot/teams/inbound-activity';
import type { OutgoingActivity } from '../../bot/teams/outgoing-activity';
import { silentLog } from '../support/log';
import { APP_ID, TENANT_ID } from '../support/microsoft';
import { answerText, cardText, type InvokeBody } from '../support/player';
import { claire, internshipAwaitingTeacher, isabelle, lea, theo } from '../support/situations';
import { entryOf, testStorage, type TestStorage } from '../support/testStorage';
import { artois } from '../support/university';

/** Cards carry ids of the directory, which are uuids. */
const withUuid = (person: Person): Person => ({ ...person, id: randomUUID() });
const [student, fellow, teacher] = [lea, theo, claire].map(withUuid) as [Person, Person, Person];

let storage: TestStorage;
let sent: OutgoingActivity[];

beforeAll(async () => {
  storage = await testStorage();
  await storage.directory.saveDirectory([student, fellow, teacher].map(entryOf));
});
beforeEach(() => (sent = []));
afterAll(() => storage.drop());

const unexpected = () => Promise.reject(new Error('This fake connector only takes messages'));
const connector: Connector = {
  sendToConversation: async ({ activity }) => ({ id: `m${sent.push(activity)}` }),
  replyToActivity: async ({ activity }) => ({ id: `m${sent.push(activity)}` }),
  createConversation: unexpected,
  updateActivity: unexpected,
  deleteActivity: unexpected,
  getMember: unexpected,
  close: unexpected,
};

async function arrives(person: Person, activity: Record<string, unknown>): Promise<unknown> {
  const adapter = new TeamsAdapter({ connector, onUndelivered: unexpected, log: silentLog });
  const logic = createActivityLogic({
    ports: { store: storage.store, clock: storage.clock, university: artois },
    conversation: new Conversation(storage.dialogs),
    ledger: storage.conversations,
    deliveries: storage.deliveries,
    connector,
    log: silentLog,
  });
  const whole = {
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl: 'https://teams.test/',
    from: { id: `29:${person.id}`, aadObjectId: person.aadObjectId },
    conversation: { id: `a:${person.id}`, conversationType: 'personal' },
    channelData: { tenant: { id: TENANT_ID } },
    ...activity,
  };
  return (await adapter.run(parseActivity(whole, APP_ID), logic))?.body;
}

const types = (person: Person, text: string) => arrives(person, { type: 'message', text });

async function presses(person: Person, verb: string, data: object): Promise<string> {
  const value = { action: { verb, data }, trigger: 'manual' };
  const invoke = { type: 'invoke', name: 'adaptiveCard/action', value };
  return answerText((await arrives(person, invoke)) as InvokeBody);
}

const readsNow = () =>
  sent
    .map(({ attachments = [] }) => attachments.map(({ content }) => cardText(content)).join())
    .join('\n');

/** The student's request, which waits for the teacher. */
async function requestOf(who: Person): Promise<Internship> {
  const facts = internshipAwaitingTeacher({ referentId: teacher.id }, who);
  const file = { ...facts, id: randomUUID(), version: 1 };
  const ordinal = (await storage.store.internshipsOf(who.id)).length + 1;
  await storage.store.commitInternship({
    expectedVersion: null,
    file,
    ordinal,
    entries: [],
    nextDueAt: null,
    announcement: { tellings: [], posts: [] },
  });
  return file;
}

test('a teacher who installs the bot reads what they can do, and what waits for them', async () => {
  const installs = { type: 'installationUpdate', action: 'add' };
  await arrives(teacher, installs);
  expect(sent).toHaveLength(1);
  expect(readsNow()).toContain('mes demandes');
  await requestOf(student);
  await arrives(teacher, installs);
  expect(sent).toHaveLength(3);
  expect(readsNow()).toContain('Léa Dubois');
});

test('a student who installs the bot is welcomed', async () => {
  await arrives(student, { type: 'installationUpdate', action: 'add' });
  expect(sent).toHaveLength(1);
  expect(readsNow()).toContain('Bonjour, je vous accompagne pour votre stage');
});

test.each([
  ['a fellow student', fellow.id],
  ['nobody at all', randomUUID()],
])('a forged confirmation that names %s as the referent changes nothing', async (_who, id) => {
  const file = await requestOf(student);
  const values = { referentId: id, referentUnknown: '' };
  await presses(student, 'form.amend', { file: file.id, section: 'referent', values });
  expect(await storage.store.internship(file.id)).toEqual(file);
});

test('a manager of two departments finds the students of both, and nobody else finds any', async () => {
  const roles = ['iut-bethune', 'fegass'].map((department) => ({ role: 'manager', department }));
  const both = withUuid({ ...isabelle, aadObjectId: 'aad-both', roles } as Person);
  const student = { role: 'student', department: 'fegass' } as const;
  const karim = withUuid({ ...theo, name: 'Karim Lambert', aadObjectId: 'k', roles: [student] });
  await storage.directory.saveDirectory([both, karim].map(entryOf));
  const value = { dataset: 'students', queryText: 'lambert' };
  const search = { type: 'invoke', name: 'application/search', value };
  const foundBy = async (person: Person) => {
    const answer = (await arrives(person, search)) as { value: { results: { value: string }[] } };
    return answer.value.results.map((choice) => choice.value).sort();
  };
  expect(await foundBy(both)).toEqual([fellow.id, karim.id].sort());
  expect(await foundBy(teacher)).toEqual([]);
});

test('a mention of the bot is not part of the words', async () => {
  await types(student, '<at id="0">Stages</at> aide');
  expect(readsNow()).toContain('Voici ce que je comprends');
});

// The whole bot waits while a text is read.
test.each(['<at', '<at>', '<at a'])('« %s », many times over, is read at once', async (part) => {
  const startedAt = performance.now();
  await types(student, part.repeat(60_000));
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
