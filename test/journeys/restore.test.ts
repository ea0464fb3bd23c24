/**
 * The operator's drill, with the commands of the runbook and the real process: a backup, more work,
 * the machine is lost; the backup goes into another database, and a bot starts on it for the same
 * people in the same Teams. Under the real clock: days are chosen from today.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { startBot, type RunningBot } from '../support/bot';
import { fillIn, formInFrance } from '../support/contactForm';
import { freshDatabase, type TestDatabase } from '../support/database';
import { Tenant, textOf, type KeptMessage, type TenantPerson } from '../support/tenant';
import {
  addChannels,
  day,
  importPeople,
  linkChannels,
  tenantChannels,
} from '../support/tenantPeople';
import { makeTemporaryFolder } from '../support/testServer';

const ROOT = path.join(__dirname, '../..');
const department = 'IUT de Béthune';
const { managers } = tenantChannels;
const RESTORED = /restaurées telles qu’elles étaient .* est à refaire/;
const IDLE = /n’a pas bougé|rien n’a bougé/;

let tenant: Tenant;
let bot: RunningBot;
let student: TenantPerson;
let teacher: TenantPerson;
let folder: string;
/** The referent’s card. */
let request: KeptMessage;
const databases: TestDatabase[] = [];

beforeAll(async () => {
  [tenant, folder] = await Promise.all([
    Tenant.start(),
    mkdtemp(path.join(tmpdir(), 'stage-bot-journey-')),
  ]);
  for (let n = 0; n < 3; n += 1) databases.push(await freshDatabase());
  student = tenant.person('Zoé Vandamme', 'zoe.vandamme@etu.univ.test');
  teacher = tenant.person('Bernard Lesage', 'bernard.lesage@univ.test');
  addChannels(tenant);
});

afterAll(async () => {
  await bot?.stop();
  await tenant.stop();
  for (const database of databases) await database.drop();
  await rm(folder, { recursive: true });
});

const settingsOf = (database: TestDatabase) => ({
  ...tenant.settings(),
  DATABASE_URL: database.url,
});

async function startOn(database: TestDatabase): Promise<void> {
  bot = await startBot(settingsOf(database));
  tenant.botUrl = bot.url;
}

/** A command of the runbook, as it is after `npm run build`. */
async function command(name: string, args: string[], env: Record<string, string>, cwd = ROOT) {
  const script = path.join(ROOT, 'dist/prisma', `${name}.js`);
  const options = { cwd, env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env } };
  return (await promisify(execFile)(process.execPath, [script, ...args], options)).stdout;
}

async function onDatabase<T extends object>({ url }: TestDatabase, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

const said = (conversationId: string, words: RegExp) =>
  tenant.in(conversationId).filter((message) => words.test(textOf(message)));

/** Until this process has looked for what is due, and nothing waits any more. */
async function settled(): Promise<void> {
  for (;;) {
    const text = await (await fetch(`${bot.url}/metrics`)).text();
    const jobs = [...text.matchAll(/^stage_jobs\{state="(?:ready|active)"\} (\d+)$/gm)];
    const isIdle = jobs.length > 0 && jobs.every(([, count]) => count === '0');
    if (isIdle && /^stage_sweep_timestamp_seconds [1-9]/m.test(text)) return;
  }
}

test('a request waits for its referent, another file for its student', async () => {
  const [first] = databases;
  await startOn(first!);
  const administrator = tenant.person('Rémi Caudron', 'remi.caudron@univ.test');
  await importPeople(
    [
      { person: student, role: 'étudiante', department, formation: 'BUT 2 GEA' },
      { person: teacher, role: 'enseignant', department },
      { person: administrator, role: 'administrateur' },
    ],
    settingsOf(first!),
  );
  await linkChannels(administrator, department);
  await student.installs();
  await student.types('bonjour');
  await student.presses('student.start');
  await student.presses('situation.choose', { situation: 'initial' });
  await student.presses('search.show');
  await student.presses('search.name', { organisation: 'Atelier du Canal' });
  await fillIn(student.atTheForm('lesage'), {
    ...formInFrance,
    subject: 'Inventaire des archives sonores',
    startDate: day(60),
    endDate: day(90),
    insuranceValidUntil: day(400),
  });
  await student.presses('form.submit');
  request = await teacher.hears(/Inventaire des archives sonores/);
  await student.types('nouveau stage');
  await student.presses('situation.choose', { situation: 'initial' });
  await settled();
  await bot.stop();
  const long = `'"${day(-40)}T09:00:00Z"'::jsonb`;
  await onDatabase(
    first!,
    `update internship set next_due_at = now() - interval '10 days', facts = facts
        || jsonb_build_object('touchedAt', ${long}, 'openedAt', ${long}) where ordinal = 2`,
  );
});

test('a backup is taken by the command; the folder keeps the latest', async () => {
  const [first] = databases;
  const told = await command('backup', [folder, '--keep', '1'], settingsOf(first!));
  expect(told).toMatch(/stages-\d{8}T\d{6}Z\.sql\.gz: \d+ bytes/);
  expect(told).toMatch(/ {2}internship: 2\n/);
  expect(await readdir(folder)).toHaveLength(1);
  expect(await command('restore-drill', [await theBackup()], settingsOf(first!))).toMatch(
    /can be restored: \d+ tables/,
  );
});

const theBackup = async () => path.join(folder, (await readdir(folder))[0]!);

test('the bot goes on: a reminder, an approval; then its machine is lost', async () => {
  await startOn(databases[0]!);
  await student.hears(IDLE);
  await teacher.presses('approval.approve');
  await student.hears(/Votre stage est validé/);
  await settled();
  await bot.kill();
  expect(said(student.chat, IDLE)).toHaveLength(1);
});

test('restored elsewhere: the managers are told, the card waits again, nothing comes twice', async () => {
  const [, second] = databases;
  const told = await command('restore', [await theBackup()], settingsOf(second!));
  expect(told).toMatch(/^Restored: the data of 20/);
  expect(told).toMatch(/count as sent by the bot that ran until\nthen, in 1 files/);
  const { updates } = request;
  await startOn(second!);
  await tenant.arrival(managers.id, RESTORED);
  await settled();
  expect(request.updates).toBeGreaterThan(updates);
  expect(textOf(request)).toMatch(/Inventaire des archives sonores/);
  expect(said(student.chat, IDLE)).toHaveLength(1);
  expect(said(student.chat, /Votre stage est validé/)).toHaveLength(1);
  expect(
    await onDatabase(second!, 'select finished_at is not null as done from restoration'),
  ).toEqual([{ done: true }]);
});

test('started once more, it says nothing again', async () => {
  await bot.kill();
  await startOn(databases[1]!);
  await settled();
  expect(said(managers.id, RESTORED)).toHaveLength(1);
  expect(said(student.chat, IDLE)).toHaveLength(1);
});

test('what was lost is done again', async () => {
  await teacher.presses('approval.approve');
  // The killed bot's share of Teams' limit is not free yet: the message may wait for some seconds.
  await tenant.whenThere(() => said(student.chat, /Votre stage est validé/)[1], {
    conversationId: student.chat,
    what: 'second message of the approval',
  });
  await settled();
  expect(said(student.chat, /Votre stage est validé/)).toHaveLength(2);
  await student.types('statut');
  await student.hears(/convention/i);
  await bot.stop();
});

test('a bot that had stopped before the backup loses nothing: its reminder is still to be sent', async () => {
  const [, , third] = databases;
  const stopped = ['--stopped-at', `${day(-1)}T09:00:00Z`];
  const told = await command('restore', [await theBackup(), ...stopped], settingsOf(third!));
  expect(told).toMatch(/nothing is lost, nothing counts as sent/);
  await startOn(third!);
  await settled();
  expect(said(student.chat, IDLE)).toHaveLength(2);
  expect(said(managers.id, RESTORED)).toHaveLength(1);
});

test('wrong commands end with 2 and say how it is done; what is refused ends with 1', async () => {
  const [, , third] = databases;
  const refused = (name: string, ...args: string[]) =>
    command(name, args, settingsOf(third!)).then(
      () => ({ code: 0, stderr: '' }),
      ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
    );
  expect(await refused('backup')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('npm run backup -- FILE_OR_FOLDER'),
  });
  expect(await refused('restore', 'x', '--stopped-at', 'noon')).toMatchObject({ code: 2 });
  const file = await theBackup();
  expect(await refused('restore', file)).toEqual({
    code: 1,
    stderr: expect.stringContaining('Stop the bot first'),
  });
  expect(await refused('backup', file)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('exists already'),
  });
});

test('a database that a cloud has put back is told so by the command', async () => {
  const [, second] = databases;
  const dataOf = ['--data-of', `${day(-1)}T09:00:00Z`];
  const told = await command('restore', dataOf, settingsOf(second!));
  expect(told).toMatch(/^What was entered between .* is lost/);
  const rows = 'select finished_at is not null as done from restoration order by id';
  expect(await onDatabase(second!, rows)).toEqual([{ done: true }, { done: false }]);
});

test('into the embedded database and out of it again, also while a bot runs on it', async () => {
  const home = await makeTemporaryFolder();
  await command('restore', [await theBackup()], {}, home);
  const copy = path.join(folder, 'copy.sql.gz');
  expect(await command('backup', [copy], {}, home)).toMatch(/ {2}internship: 2\n/);
  const inTeams = await startBot(tenant.settings(), home);
  const beside = path.join(folder, 'beside.sql.gz');
  expect(await command('backup', [beside], {}, home)).toMatch(/ {2}internship: 2\n/);
  await inTeams.stop();
  await rm(home, { recursive: true, force: true });
});
