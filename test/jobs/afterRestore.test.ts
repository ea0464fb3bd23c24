/**
 * The drill: a bot at work, a backup, more work, the bot is gone; the backup goes into another
 * database and another bot starts on it, later. What was sent is not sent again, what is due is not
 * missed, the cards show what is kept, and everybody can go on.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { changeInternship } from '../../bot/change';
import type { Render } from '../../bot/jobs/deliverPorts';
import type { Command } from '../../bot/process/commands';
import type { Internship } from '../../bot/process/internship';
import type { Actor } from '../../bot/process/people';
import { DeliveryError, type Job, type Mailer } from '../../bot/process/ports';
import { nextDueAt, noticesDueBy } from '../../bot/process/reminders';
import { phases, type Phase } from '../../bot/process/steps';
import { markRestored } from '../../bot/storage/backup/markRestored';
import { restoreBackup, type Restored } from '../../bot/storage/backup/restoreBackup';
import { takeBackup } from '../../bot/storage/backup/takeBackup';
import type { Storage } from '../../bot/storage/storage';
import { atWork, type AtWork } from '../support/atWork';
import { freshDatabase, type TestDatabase } from '../support/database';
import { as, claire, inPhase, isabelle, lea, theo } from '../support/situations';
import { entryOf } from '../support/testStorage';
import { artois } from '../support/university';

const SNAPSHOT = '2026-12-11T09:00:00Z';
const DEPARTMENT = 'iut-bethune';
const managers = { kind: 'channel', audience: 'managers', department: DEPARTMENT } as const;

/** Says what it is about, and what the file's card shows. */
const render: Render = {
  telling: (view, { news, variant = '' }) => ({
    text: 'file' in view ? `${news} ${nameOf(view.file)}` : `${news} ${variant}`,
  }),
  post: (view, { purpose }) =>
    'file' in view
      ? { text: `${purpose} ${nameOf(view.file)} v${view.file.version}` }
      : { text: purpose },
  isWorthCreating: (view) => 'file' in view,
};

/** Each file is told apart by the organisation that it is about. */
const nameOf = (file: Internship) => file.organisation ?? 'nowhere';

let folder: string;
let file: string;
let target: TestDatabase;
const running: AtWork[] = [];

beforeEach(async () => {
  target = await freshDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'stage-bot-drill-'));
  file = path.join(folder, 'backup.sql.gz');
});

afterEach(async () => {
  for (const bot of running.splice(0).reverse()) await bot.drop();
  await target.drop();
  await rm(folder, { recursive: true });
});

async function startAt(now: string, url?: string, mailer?: Mailer): Promise<AtWork> {
  const bot = await atWork({
    now,
    render,
    ...(url ? { through: async () => url } : {}),
    ...(mailer ? { mailer } : {}),
  });
  running.push(bot);
  return bot;
}

async function gone(bot: AtWork): Promise<void> {
  running.splice(running.indexOf(bot), 1);
  await bot.drop();
}

/** One file in each phase, with its living card, and a channel of the managers. */
async function withFiles(bot: AtWork): Promise<Record<Phase, string>> {
  const { storage } = bot;
  await storage.directory.saveDirectory([lea, theo, claire, isabelle].map(entryOf));
  const address = {
    teamId: 't',
    channelId: '19:m',
    serviceUrl: 'http://127.0.0.1/',
    tenantId: 'x',
  };
  const { audience, department } = managers;
  await storage.prisma.channelLink.create({ data: { audience, department, ...address } });
  const ids = {} as Record<Phase, string>;
  for (const [index, phase] of phases.entries()) {
    const made = inPhase[phase]();
    const facts = { ...atItsHost(made, phase), id: randomUUID(), version: 1, organisation: phase };
    await storage.store.commitInternship({
      expectedVersion: null,
      file: facts,
      ordinal: index + 1,
      entries: [],
      nextDueAt: nextDueAt(facts, artois),
      announcement: { tellings: [], posts: [] },
    });
    ids[phase] = facts.id;
    await bot.enqueue(card(facts.id));
  }
  await bot.settled();
  return ids;
}

/** The request that is approved is at another host: seven stages at one are more than a year allows. */
function atItsHost(file: Internship, phase: Phase): Internship {
  if (phase !== 'awaitingApproval') return file;
  const hostSiret = '73282932000074';
  const { draft, submission } = file;
  return {
    ...file,
    draft: { ...draft, hostSiret },
    submission: submission && { ...submission, values: { ...submission.values, hostSiret } },
  };
}

const card = (id: string, purpose: 'file' | 'status' = 'file'): Job => ({
  kind: 'post',
  post: { subject: 'internship', id, purpose, variant: '', place: managers },
});
const tell = (id: string): Job => ({
  kind: 'tell',
  telling: { subject: 'internship', id, news: 'approved', to: { kind: 'person', id: lea.id } },
});

const backUp = ({ url, clock }: AtWork) =>
  takeBackup({ url, file, productVersion: '0.1.0', clock });
const restore = (at: string, stoppedAt: string | null = at): Promise<Restored> =>
  restoreBackup({
    url: target.url,
    file,
    stoppedAt,
    mayReplace: false,
    clock: { now: () => Temporal.Instant.from(at) },
  });

async function work(bot: AtWork, until: string): Promise<void> {
  await bot.jumpTo(until);
  await bot.jobs.work.sweep();
  await bot.settled();
}

async function does(bot: AtWork, id: string, [actor, command]: [Actor, Command]) {
  const ports = { store: bot.storage.store, clock: bot.clock, university: artois };
  const outcome = await changeInternship(ports, { id, actor, command });
  expect(outcome.ok ? 'done' : outcome.refusal).toBe('done');
  await bot.settled();
}

/** Notices sent (not merely counted as sent), as `phase key`. */
async function sentIn({ store }: Storage, ids: Record<Phase, string>): Promise<string[]> {
  const all: string[] = [];
  for (const phase of phases) {
    for (const { event } of await store.history(ids[phase])) {
      if (event.type === 'noticeSent') all.push(`${phase} ${event.key}`);
    }
  }
  return all;
}

test('nothing old again, nothing due missed, cards brought in line, and on it goes', async () => {
  const old = await startAt('2026-12-10T09:30:00Z');
  const ids = await withFiles(old);
  await work(old, SNAPSHOT);
  await backUp(old);
  old.messenger.arrived.length = 0;
  // After the backup: a signature is recorded, a request approved, a reminder sent.
  await old.jumpTo('2026-12-14T09:00:00Z');
  const tutor = { signatory: 'tutor', on: '2026-12-14' } as const;
  await does(old, ids.signing, [as(lea), { type: 'recordSignatures', signatures: [tutor] }]);
  await does(old, ids.awaitingApproval, [as(claire), { type: 'approve', round: 1 }]);
  await work(old, '2026-12-17T09:00:00Z');
  const before = old.messenger.texts();
  expect(before.filter((text) => text.startsWith('reminder signing'))).toHaveLength(1);
  await gone(old);

  const restored = await restore('2026-12-17T15:00:00Z');
  expect(restored).toMatchObject({ snapshotAt: SNAPSHOT, stoppedAt: '2026-12-17T15:00:00Z' });
  expect(restored.filesWithNotices).toBeGreaterThan(0);
  const bot = await startAt('2026-12-17T16:00:00Z', target.url);
  await bot.jobs.work.sweep();
  await bot.settled();
  const [news, ...cards] = bot.messenger.arrived;
  expect(news).toEqual({
    what: 'send',
    where: `channel:managers:${DEPARTMENT}`,
    text: 'restored 2026-12-11T09:00:00.000Z/2026-12-17T15:00:00.000Z',
  });
  // Neither the completed file nor the closed one: they say their last word already.
  const shown = phases.filter((phase) => phase !== 'completed' && phase !== 'closed');
  expect(cards.map(({ text }) => text.split(' ')[1]).sort()).toEqual([...shown].sort());
  for (const { what, where } of cards) {
    expect({ what, where }).toEqual({ what: 'update', where: `in channel:managers:${DEPARTMENT}` });
  }
  bot.messenger.arrived.length = 0;

  await work(bot, '2027-01-04T12:00:00Z');
  const after = bot.messenger.texts();
  expect(after).toEqual(expect.arrayContaining(['startDayAlarm signing', 'startDayAlarm filling']));
  expect(after.filter((text) => text === 'startDayAlarm signing')).toHaveLength(3); // each reader
  bot.messenger.arrived.length = 0;
  await does(bot, ids.signing, [as(lea), { type: 'recordSignatures', signatures: [tutor] }]);
  expect(bot.messenger.texts()).toContainEqual(expect.stringMatching(/^file signing v/));

  const third = await bot.another();
  await third.jobs.work.sweep();
  await bot.settled();
  expect(bot.messenger.texts().filter((text) => text.startsWith('restored'))).toEqual([]);
  const history = await bot.storage.store.history(ids.approved);
  expect(history.map(({ event }) => event.type)).toContain('noticesSkipped');
});

test.each([
  ['soon after the backup', '2026-12-11T09:30:00Z', '2026-12-11T09:40:00Z'],
  ['between two reminders, back days later', '2026-12-16T20:00:00Z', '2026-12-18T12:00:00Z'],
  ['at the very moment of a reminder', '2026-12-17T08:00:00Z', '2026-12-17T08:00:00Z'],
  ['the day before the start, back after it', '2026-12-18T23:00:00Z', '2027-01-05T08:00:00Z'],
  ['after everything', '2027-02-20T08:00:00Z', '2027-02-21T08:00:00Z'],
])('stopped %s: each notice is sent by one of the two bots', async (_when, stop, back) => {
  const old = await startAt('2026-12-10T09:30:00Z');
  const ids = await withFiles(old);
  await work(old, SNAPSHOT);
  await backUp(old);
  for (const day of await moments(old.storage, ids, stop)) await work(old, day);
  await work(old, stop);
  const sentBefore = await sentIn(old.storage, ids);
  await gone(old);

  await restore(back, stop);
  const bot = await startAt(back, target.url);
  const atStop = await Promise.all(
    phases.map(async (phase) => [phase, await bot.storage.store.internship(ids[phase])] as const),
  );
  await bot.jobs.work.sweep();
  await work(bot, '2027-03-20T09:00:00Z');
  const sentAfter = await sentIn(bot.storage, ids);
  for (const [phase, facts] of atStop) {
    const settled = (await bot.storage.store.internship(ids[phase]))!.notices;
    for (const { key } of noticesDueBy(facts!, artois, '2027-03-20T09:00:00Z')) {
      expect({ phase, key, settled: key in settled }).toEqual({ phase, key, settled: true });
      expect(sentBefore).not.toContain(`${phase} ${key}`);
    }
  }
  expect(new Set(sentAfter).size).toBe(sentAfter.length);
});

/** Every moment at which something is due until then. */
async function moments({ store }: Storage, ids: Record<Phase, string>, until: string) {
  const files = await Promise.all(Object.values(ids).map((id) => store.internship(id)));
  const all = files.flatMap((facts) => noticesDueBy(facts!, artois, until));
  return [...new Set(all.map(({ dueAt }) => dueAt))].sort();
}

describe('messages that waited when the backup was taken', () => {
  async function waiting(bot: AtWork, ids: Record<Phase, string>): Promise<void> {
    bot.messenger.onMessage = () => {
      throw new Error('Teams is away');
    };
    await bot.enqueue(tell(ids.approved), card(ids.signing, 'status'), {
      kind: 'reply',
      conversationId: 'a:1',
      activity: { conversation: { id: 'a:1' }, text: 'a reply' },
    });
    await bot.settled();
  }
  const places = ['conversation:a:1', `person:${lea.id}`];

  test('were sent by the bot that went on; cards are made again', async () => {
    const old = await startAt(SNAPSHOT);
    const ids = await withFiles(old);
    await waiting(old, ids);
    await backUp(old);
    await gone(old);
    const { jobs } = await restore('2026-12-12T09:00:00Z');
    expect(jobs.countedAsSent.map(({ place }) => place).sort()).toEqual(places);
    expect(jobs.toDo).toEqual([expect.objectContaining({ kind: 'post' })]);
    const bot = await startAt('2026-12-12T09:00:00Z', target.url);
    await bot.settled();
    const texts = bot.messenger.texts();
    expect(texts).not.toContain('approved approved');
    expect(texts).not.toContain('a reply');
    expect(texts.filter((text) => text.startsWith('status signing'))).toHaveLength(1);
  });

  test('an e-mail that waited was sent too, and the call list says so', async () => {
    const mails: string[] = [];
    const mailer = (send: (key: string) => void): Mailer => ({
      send: async ({ key }) => send(key),
      close: async () => undefined,
    });
    const away = mailer(() => {
      throw new DeliveryError('later', 'The mail server is away');
    });
    const old = await startAt(SNAPSHOT, undefined, away);
    const ids = await withFiles(old);
    const { reach } = old.storage.store;
    const to = { kind: 'person', id: claire.id } as const;
    const telling = { subject: 'internship', id: ids.awaitingApproval, to } as const;
    await reach.lost({
      personId: claire.id,
      code: 'BotDisabledByAdmin',
      missed: {
        key: 'k1',
        telling: { ...telling, news: 'approvalReminder' },
        department: DEPARTMENT,
        way: 'mailing',
      },
    });
    await old.settled();
    await backUp(old);
    await gone(old);
    const { jobs } = await restore('2026-12-12T09:00:00Z');
    expect(jobs).toMatchObject({ mailed: ['k1'] });
    const bot = await startAt(
      '2026-12-12T09:00:00Z',
      target.url,
      mailer((key) => void mails.push(key)),
    );
    await bot.settled();
    expect(mails).toEqual([]);
    expect(await bot.storage.store.reach.missed('k1')).toMatchObject({ way: 'mailed' });
  });

  test('are still to be sent where a retry was to come after the stop', async () => {
    const old = await startAt(SNAPSHOT);
    const ids = await withFiles(old);
    await waiting(old, ids);
    await old.enqueue(tell(ids.signing)); // waits behind the first one
    await backUp(old);
    await gone(old);
    const soon = Temporal.Instant.from(SNAPSHOT).add({ seconds: 1 }).toString();
    const { jobs } = await restore('2026-12-12T09:00:00Z', soon);
    expect(jobs.countedAsSent).toEqual([]);
    const bot = await startAt('2026-12-12T09:00:00Z', target.url);
    await bot.settled();
    const told = bot.messenger.texts().filter((text) => /^(approved|a reply)/.test(text));
    expect(told.sort()).toEqual(['a reply', 'approved approved', 'approved signing']);
  });

  test('a bot that had stopped before its backup goes on as if nothing had happened', async () => {
    const old = await startAt('2026-12-15T09:30:00Z');
    const ids = await withFiles(old);
    await waiting(old, ids);
    await old.jumpTo('2026-12-16T09:30:00Z'); // A reminder is due, and was not sent any more.
    await backUp(old);
    await gone(old);
    const stoppedAt = '2026-12-16T09:00:00Z';
    const restored = await restore('2026-12-16T10:00:00Z', stoppedAt);
    expect(restored).toMatchObject({ filesWithNotices: 0, jobs: { countedAsSent: [] } });
    const bot = await startAt('2026-12-16T10:00:00Z', target.url);
    await bot.jobs.work.sweep();
    await bot.settled();
    const texts = bot.messenger.texts();
    expect(texts).toEqual(expect.arrayContaining(['approved approved', 'a reply']));
    expect(texts).toContain('reminder signing');
    expect(texts.filter((text) => text.startsWith('restored'))).toEqual([]);
    // Shown as it is already, but where a notice told the managers something.
    const cards = texts.filter((text) => text.startsWith('file'));
    expect(cards.filter((text) => !text.startsWith('file awaiting'))).toEqual([]);
  });
});

test('a database put back by other means is told of it, and behaves the same', async () => {
  const old = await startAt('2026-12-15T09:30:00Z');
  const ids = await withFiles(old);
  old.messenger.onMessage = () => {
    throw new Error('Teams is away');
  };
  await old.enqueue(tell(ids.approved), card(ids.signing, 'status'));
  await old.settled();
  old.messenger.onMessage = () => undefined;
  await old.stop(); // Its data stay: as if the server had been put back to this moment.
  const request = { url: old.url, snapshotAt: '2026-12-15T09:30:00Z' };
  const later = { now: () => Temporal.Instant.from('2026-12-17T10:00:00Z') };
  const stoppedAt = '2026-12-16T18:00:00Z'; // After the reminder of that morning.
  await expect(
    markRestored({ ...request, stoppedAt: '2026-12-18T00:00:00Z', clock: later }),
  ).rejects.toThrow(/still to come/);
  const { jobs, filesWithNotices } = await markRestored({ ...request, stoppedAt, clock: later });
  expect(jobs.countedAsSent).toEqual([{ place: `person:${lea.id}`, kind: 'tell', count: 1 }]);
  expect(filesWithNotices).toBeGreaterThan(0);
  const bot = await startAt('2026-12-17T10:00:00Z', old.url);
  await bot.jobs.work.sweep();
  await bot.settled();
  const texts = bot.messenger.texts();
  expect(texts.filter((text) => text.startsWith('restored'))).toHaveLength(1);
  expect(texts.filter((text) => /^(approved|reminder)/.test(text))).toEqual([]);
  expect(texts.filter((text) => text.startsWith('status signing'))).toHaveLength(1);
});

test('two bots that start on it at once tell it once', async () => {
  const old = await startAt(SNAPSHOT);
  await withFiles(old);
  await backUp(old);
  await gone(old);
  await restore('2026-12-17T15:00:00Z');
  const bot = await startAt('2026-12-17T16:00:00Z', target.url);
  await Promise.all([bot.another(), bot.another()]);
  await bot.settled();
  expect(bot.messenger.texts().filter((text) => text.startsWith('restored'))).toHaveLength(1);
  expect(bot.messenger.texts().filter((text) => text.startsWith('file search'))).toHaveLength(1);
});
