import { randomUUID } from 'node:crypto';
import type { Place } from '../../bot/process/places';
import type { Post } from '../../bot/process/posts';
import type { Telling } from '../../bot/process/tellings';
import { render as cards } from '../../bot/jobs/render';
import type { Render } from '../../bot/jobs/deliverPorts';
import type { Internship } from '../../bot/process/internship';
import { DeliveryError, type Mail, type Mailer } from '../../bot/process/ports';
import type { Person } from '../../bot/process/people';
import { reachPost } from '../../bot/process/reach';
import { atWork, type AtWork } from '../support/atWork';
import {
  claire,
  internshipApproved,
  internshipAwaitingTeacher,
  internshipCompleted,
  isabelle,
  lea,
  theo,
} from '../support/situations';
import { plainSpaces } from '../support/plainSpaces';
import { entryOf } from '../support/testStorage';

const DEPARTMENT = 'iut-bethune';
const code = 'BotNotInConversationRoster';
const to = ({ id }: Person): Place => ({ kind: 'person', id });

/** The real words, as text: the fake messenger shows nothing else. */
const asText: Render = {
  telling: (view, telling) => {
    const content = cards.telling(view, telling);
    return content && { text: 'summary' in content ? content.summary : content.text };
  },
  post: (view, post) => {
    const content = cards.post(view, post);
    return content && { text: 'summary' in content ? content.summary : content.text };
  },
  isWorthCreating: (view, post) => cards.isWorthCreating!(view, post),
};

let work: AtWork;
let mails: Mail[];
/** What the mail server says to the next e-mails, first to last; then it takes them. */
let answers: DeliveryError['outcome'][];
let away: Set<string>;
let withMail: boolean;
/** Before each answer. */
let hang: () => Promise<void>;

const mailer: Mailer = {
  send: async (mail) => {
    await hang();
    const answer = answers.shift();
    if (answer) throw new DeliveryError(answer, answer);
    mails.push(mail);
  },
  close: async () => {},
};

async function begin(options: { mail?: boolean } = {}): Promise<void> {
  withMail = options.mail ?? true;
  work = await atWork({ render: asText, ...(withMail && { mailer }) });
  await work.storage.directory.saveDirectory([lea, claire, isabelle].map(entryOf));
  mails = [];
  answers = [];
  hang = async () => {};
  away = new Set();
  work.messenger.onMessage = ({ where }) => {
    if (![...away].some((id) => where.endsWith(`person:${id}`))) return;
    const cause = Object.assign(new Error('403'), { code });
    throw new DeliveryError('unreachable', '403', { cause });
  };
}

afterEach(() => work.drop());

async function keeps(facts: Internship): Promise<Internship> {
  const file = { ...facts, id: randomUUID(), version: 1 };
  await work.storage.store.commitInternship({
    expectedVersion: null,
    file,
    ordinal: (await work.storage.store.internshipsOf(file.student.id)).length + 1,
    entries: [],
    nextDueAt: null,
    announcement: { tellings: [], posts: [] },
  });
  return file;
}

const approval = (file: Internship, round = 1): Post => ({
  subject: 'internship',
  id: file.id,
  purpose: 'approval',
  variant: String(round),
  place: to(claire),
});
const tells = (file: Internship, news: Telling['news'], who: Person) =>
  work.enqueue({
    kind: 'tell',
    telling: { subject: 'internship', id: file.id, news, to: to(who) },
  });
const asks = (file: Internship, round = 1) =>
  work.enqueue({ kind: 'post', post: approval(file, round) });
const list = () => work.storage.store.reach.ofDepartment(DEPARTMENT);
const inTeams = (who: string) =>
  work.messenger.arrived
    .filter(({ where }) => where.includes(who))
    .map(({ text }) => plainSpaces(text))
    .filter((text) => !text.startsWith('Léa Dubois ·')); // The post of the file.

test('a request that cannot be shown goes by e-mail, once for its round', async () => {
  await begin();
  const file = await keeps(internshipAwaitingTeacher());
  away.add(claire.id);
  await asks(file);
  await work.settled();
  await asks(file);
  await work.settled();
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({
    language: 'fr',
    to: { name: claire.name, address: claire.email },
    subject: 'La demande de stage de Léa Dubois attend votre validation',
    button: null,
  });
  expect(mails[0]!.footer.join(' ')).toContain('Isabelle Caron');
  expect(await list()).toMatchObject([
    { personId: claire.id, mark: { code }, missed: [{ way: 'mailed' }] },
  ]);
  expect(inTeams('channel:managers')).toEqual(['Une personne ne peut pas être jointe dans Teams']);
});

test('a card of a request that is decided already is nobody’s e-mail', async () => {
  await begin();
  const file = await keeps(internshipApproved());
  away.add(claire.id);
  await asks(file);
  await work.settled();
  expect(mails).toEqual([]);
  expect(await list()).toEqual([]); // No card is made of it, so nobody found out.
});

test('what can wait is not sent by e-mail; the mark is there all the same', async () => {
  await begin();
  const file = await keeps(internshipCompleted());
  away.add(lea.id);
  await tells(file, 'completed', lea);
  await work.settled();
  expect(mails).toEqual([]);
  expect(await work.storage.store.person(lea.id)).toMatchObject({ unreachable: { code } });
});

test('without a mail server it is on the call list', async () => {
  await begin({ mail: false });
  const file = await keeps(internshipApproved());
  away.add(lea.id);
  await tells(file, 'approved', lea);
  await work.settled();
  expect(await list()).toMatchObject([{ personId: lea.id, missed: [{ way: 'call' }] }]);
  expect(inTeams('channel:managers')).toEqual([
    'Une personne à appeler : elle ne peut pas être jointe dans Teams',
  ]);
});

test('somebody without an address is on the call list', async () => {
  await begin();
  await work.storage.directory.saveDirectory([entryOf({ ...lea, email: 'inconnue' })]);
  const file = await keeps(internshipApproved());
  away.add(lea.id);
  await tells(file, 'approved', lea);
  await work.settled();
  expect(mails).toEqual([]);
  expect(await list()).toMatchObject([{ missed: [{ way: 'call' }] }]);
});

test.each([
  ['refused', 'call'],
  ['ambiguous', 'unsure'],
] as const)('a mail server that answers %s: %s, and no second e-mail', async (answer, way) => {
  await begin();
  const file = await keeps(internshipApproved());
  away.add(lea.id);
  answers.push(answer);
  await tells(file, 'approved', lea);
  await work.settled();
  expect(await list()).toMatchObject([{ missed: [{ way }] }]);
  expect(mails).toEqual([]);
  expect(await work.jobs.work.nextDueAt()).toBeNull();
});

test('a busy mail server is asked again, and holds back nothing in Teams', async () => {
  await begin();
  const file = await keeps(internshipApproved());
  away.add(lea.id);
  answers.push('later', 'later');
  await tells(file, 'approved', lea);
  await tells(file, 'lastDayAlarm', isabelle);
  await work.settled();
  away.clear();
  away.add(lea.id);
  await work.passUntil(() => mails.length > 0);
  await work.settled();
  expect(await list()).toMatchObject([{ missed: [{ way: 'mailed' }] }]);
});

test('a mail server that hangs holds up one worker, and nobody in Teams', async () => {
  await begin();
  const zoe = { ...lea, id: 'zoe', aadObjectId: 'aad-zoe', email: 'zoe@univ-exemple.test' };
  await work.storage.directory.saveDirectory([theo, zoe].map(entryOf));
  let atOnce = 0;
  let most = 0;
  let letGo = () => {};
  const free = new Promise<void>((resolve) => (letGo = resolve));
  hang = async () => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    await free;
    atOnce -= 1;
  };
  for (const who of [lea, theo, zoe]) {
    away.add(who.id);
    await tells(await keeps(internshipApproved({}, who)), 'approved', who);
  }
  await work.passUntil(() => atOnce > 0);
  await asks(await keeps(internshipAwaitingTeacher()));
  await work.passUntil(() => inTeams('person:claire').length > 0);
  letGo();
  await work.settled();
  expect(mails).toHaveLength(3);
  expect(most).toBe(1);
});

test('a mail server that is away for hours: somebody calls', async () => {
  await begin();
  const file = await keeps(internshipApproved());
  away.add(lea.id);
  answers.push(...Array.from({ length: 200 }, () => 'later' as const));
  await tells(file, 'approved', lea);
  await work.settled();
  await work.jumpTo('2026-11-20T12:30:00Z');
  await work.passUntil(async () => (await work.jobs.work.dueJobs()) === 0);
  expect(await list()).toMatchObject([{ missed: [{ way: 'mailing' }] }]);
  await work.jumpTo('2026-11-20T13:01:00Z');
  await work.passUntil(async () => (await list())[0]?.missed[0]?.way === 'call');
});

test('coming back before the e-mail went: it is said in Teams, and not by e-mail', async () => {
  await begin();
  const file = await keeps(internshipApproved());
  away.add(lea.id);
  answers.push('later');
  await tells(file, 'approved', lea);
  await work.settled();
  away.clear();
  await work.storage.store.reach.cameBack(lea.id);
  await work.settled();
  expect(inTeams('person:lea')).toEqual(['Votre stage est validé : à vous']);
  await work.passUntil(async () => (await work.jobs.work.nextDueAt()) === null);
  expect(mails).toEqual([]);
  expect(inTeams('channel:managers').at(-1)).toBe('Tout le monde peut être joint dans Teams');
});

test('a message that arrives after all clears the mark, and brings what was missed', async () => {
  await begin({ mail: false });
  const file = await keeps(internshipApproved());
  away.add(lea.id);
  await tells(file, 'approved', lea);
  await work.settled();
  away.clear();
  await tells(file, 'openedByManager', lea); // Nothing to say: nothing is known from it.
  await work.settled();
  expect(await list()).toHaveLength(1);
  await tells(file, 'approved', lea);
  await work.settled();
  expect(await list()).toEqual([]);
  expect(inTeams('channel:managers')).toHaveLength(2); // Made, then brought up to date.
});

test('nobody left before the list was posted: there is no post', async () => {
  await begin({ mail: false });
  await work.enqueue({ kind: 'post', post: reachPost(DEPARTMENT) });
  await work.settled();
  expect(work.messenger.arrived).toEqual([]);
});

test('an e-mail that was sent is not sent again when its receipt could not be written', async () => {
  await begin();
  const file = await keeps(internshipApproved());
  away.add(lea.id);
  const { prisma } = work.storage;
  await prisma.$executeRawUnsafe(`create function refuse() returns trigger language plpgsql as
    $$ begin raise exception 'not now'; end $$`);
  await prisma.$executeRawUnsafe(
    'create trigger refusal before update on missed_news for each row execute function refuse()',
  );
  await tells(file, 'approved', lea);
  await work.passUntil(() => mails.length > 0);
  await prisma.$executeRawUnsafe('drop trigger refusal on missed_news');
  await work.passUntil(async () => (await list())[0]?.missed[0]?.way === 'mailed');
  expect(mails).toHaveLength(1);
});
