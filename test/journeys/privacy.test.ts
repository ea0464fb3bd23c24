/**
 * Nothing of anybody in the logs or in `/metrics`: a whole journey, and everything that can go wrong
 * on its way, with a word of its own in place of every name, address, sentence and number that people
 * have. The real process writes the most that it can (`LOG_LEVEL=trace`).
 */
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Client } from 'pg';
import { SMTPServer } from 'smtp-server';
import { startBot, type RunningBot } from '../support/bot';
import { fillIn, formInFrance } from '../support/contactForm';
import { freshDatabase, type TestDatabase } from '../support/database';
import { Tenant, type TenantPerson } from '../support/tenant';
import {
  addChannels,
  day,
  importPeople,
  linkChannels,
  tenantChannels,
} from '../support/tenantPeople';
import { wireTo, type Wire } from '../support/wire';
import { ALL_DOCUMENTS, ALL_THAT_WAS_PRINTED } from './story';

const { managers, advisers } = tenantChannels;

/** One word for each thing that is somebody's, so that a leak says what leaked. */
const own = {
  studentAddress: '3 rue Homestreetia',
  studentPostcode: '62398',
  studentCity: 'Homecitia',
  personalEmail: 'homemailia@courriel.test',
  courseUnit: 'Unitia',
  insurer: 'Insuria',
  insuranceNumber: 'Contractia',
  followUp: 'Followia',
};
const host = {
  hostName: 'Hostnamia',
  hostAddress: '12 rue Hoststreetia',
  hostPostcode: '62399',
  hostCity: 'Hostcitia',
  hostCountry: 'FR',
  hostSiret: '732 829 320 00074',
  hostActivity: 'Activitia',
  serviceName: 'Servicia',
};
const people = {
  tutorFirstName: 'Tutorfirstia',
  tutorLastName: 'Tutorlastia',
  tutorRole: 'Tutorrolia',
  tutorEmail: 'tutormailia@hostnamia.test',
  tutorPhone: '+33 3 21 98 76 54',
  signatoryFirstName: 'Signfirstia',
  signatoryLastName: 'Signlastia',
  signatoryRole: 'Signrolia',
  signatoryEmail: 'signmailia@hostnamia.test',
};
const form = () => ({
  ...formInFrance,
  ...own,
  ...host,
  ...people,
  subject: 'Subjectia',
  tasks: 'Taskia',
  competences: 'Competencia',
  startDate: day(60),
  endDate: day(90),
  insuranceValidUntil: day(400),
  gratificationAmount: '7,77',
});
const SECRETS = [
  ...Object.values(own),
  ...Object.values(host).filter((value) => value !== 'FR'),
  ...Object.values(people),
  'hostnamia.test',
  '732829320',
  '0321987654',
  '+33321987654',
  'Subjectia',
  'Taskia',
  'Competencia',
  '7,77',
  'Studentia',
  'studentmailia',
  '22512345',
  '2006-02-27',
  'Formationia',
  'Teacheria',
  'teachermailia',
  'Managerina',
  'managermailia',
  'Adviseria',
  'advisermailia',
  'Questionia',
  'Answeria',
  'Reasonia',
  'Typedia',
  'Verbia',
  'Fieldia',
  'Echoia',
  'P-Conventia',
  'Presidentia',
  'Adminia',
  'adminmailia',
  'Crashia',
  'Rowia',
  'Kindia',
];

let tenant: Tenant;
let database: TestDatabase;
let wire: Wire;
let bot: RunningBot;
let folder: string;
let mailServer: Awaited<ReturnType<typeof refusingMailServer>>;
let student: TenantPerson;
let teacher: TenantPerson;
let manager: TenantPerson;
let adviser: TenantPerson;
let stranger: TenantPerson;
/** Of the bots before this one. */
let earlier = '';

/** Throws where nobody catches, with somebody's words: what a mistake of ours would do. */
const CRASH = `process.on('SIGUSR2', () => {
  throw Object.assign(new Error('Crashia wrote'), { detail: 'Crashia', parameters: ['Crashia'] });
});`;

async function start(): Promise<void> {
  const NODE_OPTIONS = `--require ${path.join(folder, 'crash.cjs')}`;
  bot = await startBot({
    ...tenant.settings(),
    DATABASE_URL: wire.url,
    LOG_LEVEL: 'trace',
    NODE_OPTIONS,
    SMTP_URL: mailServer.url,
    SMTP_FROM: 'stages@univ.test',
  });
  tenant.botUrl = bot.url;
}

beforeAll(async () => {
  [tenant, database] = await Promise.all([Tenant.start(), freshDatabase()]);
  wire = await wireTo(database.url);
  folder = await mkdtemp(path.join(tmpdir(), 'stage-privacy-'));
  await writeFile(path.join(folder, 'crash.cjs'), CRASH);
  student = tenant.person('Léa Studentia', 'studentmailia@etu.univ.test');
  teacher = tenant.person('Bernard Teacheria', 'teachermailia@univ.test');
  manager = tenant.person('Fatou Managerina', 'managermailia@univ.test');
  adviser = tenant.person('Inès Adviseria', 'advisermailia@univ.test');
  stranger = tenant.person('Kindia Inconnue', 'kindia@univ.test');
  const about = {
    formation: 'BUT 2 Formationia',
    studentNumber: '22512345',
    birthDate: '2006-02-27',
  };
  const department = 'IUT de Béthune';
  const administrator = tenant.person('Rémi Adminia', 'adminmailia@univ.test');
  await importPeople(
    [
      { person: student, role: 'étudiante', department, ...about, isAccountKnown: false },
      { person: teacher, role: 'enseignant', department },
      { person: manager, role: 'gestionnaire', department },
      { person: adviser, role: 'conseillère' },
      { person: administrator, role: 'administrateur' },
    ],
    { ...tenant.settings(), DATABASE_URL: database.url },
  );
  addChannels(tenant);
  mailServer = await refusingMailServer();
  await start();
  await linkChannels(administrator, department);
});
afterAll(async () => {
  await bot.stop();
  await wire.close();
  await tenant.stop();
  await mailServer.stop();
  await database.drop();
  await rm(folder, { recursive: true });
  expectNothingOfAnybody(''); // What it said while it stopped, too.
});

/** Says of whom and why, as mail servers do. */
async function refusingMailServer() {
  const refused: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      refused.push(address);
      done(Object.assign(new Error(`Echoia <${address}> is unknown here`), { responseCode: 550 }));
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const stop = () => new Promise<void>((resolve) => server.close(resolve));
  return { url: `smtp://127.0.0.1:${port}`, refused, stop };
}

async function inDatabase(sql: string): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

const metrics = async () => (await fetch(`${bot.url}/metrics`)).text();

/** What was written a moment ago may still be on its way to us. */
async function logHas(words: RegExp): Promise<void> {
  const until = performance.now() + 60_000;
  while (!words.test(bot.log()) && performance.now() < until) await nextTurn();
  if (!words.test(bot.log())) throw new Error(`The log does not have ${words}`);
}

/** Everything that any of the bots wrote, in any case of letters, against every word and token. */
function expectNothingOfAnybody(metricsText: string): void {
  const said = `${earlier}${bot.log()}${metricsText}`;
  const tokens = [tenant.secret, ...tenant.issuedTokens(), ...tenant.signedTokens];
  const words = said.toLowerCase();
  const found = [...SECRETS, ...tokens].filter((secret) =>
    // The digits of a postcode may stand in any id or moment; between other signs they are one.
    /^\d{5}$/.test(secret)
      ? new RegExp(`(?<![\\w.:-])${secret}(?![\\w.:-])`).test(said)
      : words.includes(secret.toLowerCase()),
  );
  expect(found).toEqual([]);
  expect(/Bearer |eyJ[\w-]{20}/.exec(said)?.[0]).toBeUndefined();
}

afterEach(async () => expectNothingOfAnybody(await metrics()));

test('a journey from « bonjour » to the last copy', async () => {
  await student.installs();
  await student.types('bonjour');
  await student.presses('student.start');
  await student.presses('situation.choose', { situation: 'initial' });
  await student.presses('search.show');
  await student.presses('search.name', { organisation: 'Hostnamia' });
  await fillIn(student.atTheForm('teacheria'), form());
  await student.presses('form.submit');
  await teacher.hears(/Subjectia/);
  await teacher.presses('approval.return', { reason: 'Reasonia' });
  await student.hears(/Reasonia/);
  await student.types('statut');
  await student.presses('form.summary');
  await student.presses('form.submit');
  await tenant.arrival(teacher.chat, /Subjectia/);
  await teacher.types('demandes');
  await teacher.presses('approval.approve');
  await tenant.arrival(managers.id, /Hostnamia/);
  await student.types('statut');
  await student.presses('convention.show');
  const printed = { number: 'P-Conventia', copies: '4', documents: ALL_DOCUMENTS };
  await student.presses('convention.record', printed);
  await student.presses('print.confirm', { checked: ALL_THAT_WAS_PRINTED });
  await student.presses('signatures.all', { on: day(0) });
  await manager.presses('manager.receive', {}, { channel: managers });
  // From here on Teams refuses the student's chat, and the mail server their address.
  tenant.refuse = (activity, conversationId) =>
    conversationId === student.chat ? { status: 403, body: blocked(activity) } : undefined;
  const signed = { on: day(0), name: 'Mme Presidentia' };
  await manager.presses('manager.sign', signed, { channel: managers });
  await tenant.arrival(managers.id, /studentmailia@etu/);
  expect(mailServer.refused).toEqual(['studentmailia@etu.univ.test']);
  tenant.refuse = () => undefined;
  await student.types('statut');
  await student.hears(/entièrement signée/);
  await student.types('question Questionia ?');
  await tenant.arrival(advisers.id, /Questionia/);
  await adviser.presses('question.answer', { answer: 'Answeria' }, { channel: advisers });
  await student.hears(/Answeria/);
  await student.types('Typedia typedia typedia');
  await stranger.types('Typedia');
  await logHas(/"msg":"delivered"/);
});

test('what cards never send: other verbs, other data, other bodies', async () => {
  const value = { action: { verb: 'Verbia', data: { Fieldia: 'Typedia' } }, trigger: 'manual' };
  const press = { type: 'invoke', name: 'adaptiveCard/action', value };
  const send = (about: Record<string, unknown>) => tenant.deliver(student.activity(about));
  await send(press);
  const odd = { verb: 'form.save', data: { file: 'Typedia', section: 'Fieldia', hostName: {} } };
  await send({ ...press, value: { action: odd, trigger: 'manual' } });
  await send({ type: 'invoke', name: 'Kindia', value: { text: 'Typedia' } });
  await send({ type: 'Kindia', text: 'Typedia' });
  await send({ type: 'message', text: { Fieldia: 'Typedia' } });
  await send({ type: 'message', entities: [{ Fieldia: 'Typedia' }], attachments: 'Typedia' });
  await tenant.deliver({
    ...student.activity({ text: 'Typedia' }),
    serviceUrl: 'https://kindia.test',
  });
  await tenant.deliver(
    student.activity({ text: 'Typedia' }),
    await tenant.token({ aud: 'Kindia' }),
  );
  const headers = { authorization: `Bearer ${await tenant.token()}`, cookie: 'Typedia' };
  const broken = { method: 'POST', headers, body: '{"text": "Typedia' };
  expect((await fetch(`${bot.url}/api/messages?name=Typedia`, broken)).status).toBe(400);
  expect((await fetch(`${bot.url}/Typedia?name=Typedia`, { headers })).status).toBe(404);
  await logHas(/activity not understood/);
  await logHas(/a card action was not understood/);
});

test('a connector that refuses, and repeats the message in its answer', async () => {
  const refusals = [
    { status: 400, body: { error: { code: 'BadSyntax', message: 'Echoia' } } },
    { status: 400, body: { error: { code: 'Echoia said no', message: 'Echoia' } } },
    { status: 500, body: 'Echoia' },
    { status: 403, body: { error: { code: 'MessageWritesBlocked', message: 'Echoia' } } },
  ];
  for (const refusal of refusals) {
    tenant.refuse = (activity) => ({ ...refusal, body: echo(refusal.body, activity) });
    await tenant.deliver(
      student.activity({ type: 'message', text: 'question Questionia encore ?' }),
    );
    await tenant.deliver(student.activity({ type: 'message', text: 'statut' }));
  }
  tenant.refuse = () => undefined;
  await logHas(/ConnectorError/);
});

const blocked = (activity: object) => ({
  error: { code: 'MessageWritesBlocked', message: `Echoia ${JSON.stringify(activity)}` },
});

const echo = (body: unknown, activity: object) =>
  typeof body === 'string'
    ? `${body} ${JSON.stringify(activity)}`
    : { ...(body as object), activity };

describe('a database that refuses what it is given, and quotes it', () => {
  const tables = ['internship', 'question', 'person'];
  beforeEach(async () => {
    for (const table of tables) {
      await inDatabase(`alter table ${table} add constraint ${table}_no check (false) not valid`);
    }
  });
  afterEach(async () => {
    for (const table of tables)
      await inDatabase(`alter table ${table} drop constraint ${table}_no`);
  });

  test('the log has the code of the refusal, and no more', async () => {
    await student.types('question Questionia toujours ?');
    await student.types('nouveau stage');
    await student.presses('situation.choose', { situation: 'initial' });
    const somebody = tenant.person('Kindia Nouvelle', 'kindia2@univ.test');
    await tenant.deliver(somebody.activity({ type: 'message', text: 'Typedia' }));
    await student.hears(/Je n’ai pas pu traiter ce message/);
    await logHas(/a turn failed/);
    await logHas(/23514/);
  });
});

test('facts that cannot be shown', async () => {
  await inDatabase(
    `update internship set facts = jsonb_set(facts, '{signatures,university,recordedAt}', '"Rowia"')`,
  );
  await student.types('statut');
  await logHas(/RangeError/);
  await inDatabase(
    `update internship set facts = jsonb_set(facts, '{draft}', '{"a": {"Rowia": 1}}')`,
  );
  await student.types('statut');
  await logHas(/UnreadableFacts/);
});

test('a database that is away: `/metrics` answers, and says so', async () => {
  wire.cut();
  await tenant.deliver(student.activity({ type: 'message', text: 'Typedia' }));
  const text = await metrics();
  wire.mend();
  expect(text).toMatch(/^stage_database_up 0$/m);
  expect(text).not.toMatch(/^stage_jobs\b/m);
  expect(text).toMatch(/^stage_turns_total\{kind="message",outcome="answered"\} [1-9]/m);
  await logHas(/"outcome":"(apologised|failed)"/);
});

test('an error that nobody catches ends the bot without a word of it', async () => {
  process.kill(bot.pid, 'SIGUSR2');
  expect(await bot.ended).toBe(1);
  await logHas(/ended by an error that nobody caught/);
  earlier = bot.log();
  await start();
});
