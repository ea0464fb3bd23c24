import { claire, internshipAwaitingTeacher, lea } from '../support/situations';
import { openChat, withUuid, type Chat } from '../support/chat';
import type { Person } from '../../bot/process/people';

const code = 'ConversationBlockedByUser';
const student = withUuid(lea);
const teacher = withUuid(claire);

let chat: Chat;

beforeAll(async () => {
  chat = await openChat([student, teacher]);
});

beforeEach(() => chat.forget());

afterAll(() => chat.storage.drop());

const markOf = async ({ id }: Person) => (await chat.storage.store.person(id))?.unreachable;
const mark = ({ id: personId }: Person) =>
  chat.storage.store.reach.lost({ personId, code, missed: null });
const channel = { id: '19:c@thread.tacv2', conversationType: 'channel', isGroup: true };
const invoke = (trigger: string) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { verb: 'student.help', data: {} }, trigger },
});

const acts: [string, Record<string, unknown>][] = [
  ['a message', { type: 'message', text: 'bonjour' }],
  ['a press', invoke('manual')],
  ['an installation', { type: 'installationUpdate', action: 'add' }],
  ['an upgrade', { type: 'installationUpdate', action: 'add-upgrade' }],
];

test.each(acts)('%s clears the mark', async (_name, activity) => {
  await mark(student);
  await chat.arrives(student, activity);
  expect(await markOf(student)).toBeUndefined();
});

const noActs: [string, Record<string, unknown>][] = [
  ['a card that brings itself up to date', invoke('automatic')],
  ['a message in a channel', { type: 'message', text: 'aide', conversation: channel }],
  ['something unknown', { type: 'messageReaction' }],
];

test.each(noActs)('%s does not', async (_name, activity) => {
  await mark(student);
  await chat.arrives(student, activity);
  expect(await markOf(student)).toMatchObject({ code });
  await chat.storage.store.reach.cameBack(student.id);
});

test('somebody who removes the bot is marked at once, and not answered', async () => {
  await chat.arrives(student, { type: 'message', text: 'bonjour' });
  chat.forget();
  await chat.arrives(student, { type: 'installationUpdate', action: 'remove' });
  expect(await markOf(student)).toMatchObject({ code: 'Uninstalled' });
  expect(chat.sent).toEqual([]);
});

test('an upgrade’s removal is none, and a team’s is nobody’s own', async () => {
  await chat.storage.store.reach.cameBack(student.id);
  const gone = { type: 'installationUpdate', action: 'remove' };
  await chat.arrives(student, { ...gone, action: 'remove-upgrade' });
  await chat.arrives(student, { ...gone, conversation: channel });
  expect(await markOf(student)).toBeUndefined();
});

test('somebody unknown who removes the bot is not met for that', async () => {
  const stranger = withUuid({ ...lea, aadObjectId: 'aad-stranger' });
  await chat.arrives(stranger, { type: 'installationUpdate', action: 'remove' });
  expect(await chat.storage.store.personByAadObjectId('aad-stranger')).toBeNull();
});

test('a teacher who comes back gets the waiting card, not a list of it besides', async () => {
  const file = await chat.keeps({
    ...internshipAwaitingTeacher({}, student),
    referentId: teacher.id,
  });
  await mark(teacher);
  chat.storage.enqueued.splice(0);
  await chat.arrives(teacher, { type: 'installationUpdate', action: 'add' });
  expect(chat.storage.enqueued).toContainEqual({
    kind: 'post',
    post: {
      subject: 'internship',
      id: file.id,
      purpose: 'approval',
      variant: '1',
      place: { kind: 'person', id: teacher.id },
    },
  });
  expect(chat.sent).toHaveLength(1);
});
