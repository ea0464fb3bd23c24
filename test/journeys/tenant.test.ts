/**
 * A university's own tenant, as far as one machine can be it: the bot is started with Microsoft's
 * settings (pointed at local stand-ins), people come from the import, channels are linked in Teams,
 * and whoever writes is no sandbox. Under the real clock: days are chosen from today.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Client } from 'pg';
import { startBot, type RunningBot } from '../support/bot';
import { freshDatabase, type TestDatabase } from '../support/database';
import { makeSigningKey } from '../support/microsoft';
import { Tenant, type TenantPerson, textOf } from '../support/tenant';
import {
  addChannels,
  day,
  importPeople,
  linkChannels,
  tenantChannels,
} from '../support/tenantPeople';
import { fillIn, formInFrance } from '../support/contactForm';
import { ALL_DOCUMENTS, ALL_THAT_WAS_PRINTED } from './story';

const form = () => ({
  ...formInFrance,
  subject: 'Inventaire des archives sonores',
  tasks: 'Recenser, décrire, numériser.',
  competences: 'Analyse documentaire, bases de données.',
  startDate: day(60),
  endDate: day(90),
  insuranceValidUntil: day(400),
});

let tenant: Tenant;
let database: TestDatabase;
let bot: RunningBot;
let folder: string;
let student: TenantPerson;
let teacher: TenantPerson;
let manager: TenantPerson;
let adviser: TenantPerson;
let administrator: TenantPerson;

const { managers, teachers, advisers } = tenantChannels;
const department = 'IUT de Béthune';

beforeAll(async () => {
  [tenant, database] = await Promise.all([Tenant.start(), freshDatabase()]);
  student = tenant.person('Zoé Vandamme', 'zoe.vandamme@etu.univ.test');
  teacher = tenant.person('Bernard Lesage', 'bernard.lesage@univ.test');
  manager = tenant.person('Fatou Diallo', 'fatou.diallo@univ.test');
  adviser = tenant.person('Inès Moreau', 'ines.moreau@univ.test');
  administrator = tenant.person('Rémi Caudron', 'remi.caudron@univ.test');
  addChannels(tenant);
  await writeSettings();
  await start();
});

/** As `npm start` does, with these settings in `.env`; in production stand-ins are refused. */
async function start(): Promise<void> {
  bot = await startBot({}, undefined, [`--env-file=${path.join(folder, '.env')}`]);
  tenant.botUrl = bot.url;
}

async function writeSettings(): Promise<void> {
  folder = await mkdtemp(path.join(tmpdir(), 'stage-tenant-'));
  const settings = Object.entries({ ...tenant.settings(), DATABASE_URL: database.url });
  const lines = settings.map(([name, value]) => `${name}="${value}"`);
  await writeFile(path.join(folder, '.env'), lines.join('\n'));
}

afterAll(async () => {
  await bot.stop();
  await tenant.stop();
  await database.drop();
  await rm(folder, { recursive: true });
});

type ReadMetric = (name: string) => number;

/** `/metrics`, once it is so; at the latest after a minute. */
async function metricsWhere(isSo: (read: ReadMetric) => boolean): Promise<ReadMetric> {
  const until = performance.now() + 60_000;
  for (;;) {
    const lines = (await (await fetch(`${bot.url}/metrics`)).text()).split('\n');
    const read = (name: string) => {
      const line = lines.find((one) => one.startsWith(`${name} `));
      return line ? Number(line.slice(name.length)) : NaN;
    };
    if (isSo(read) || performance.now() > until) return read;
    await nextTurn();
  }
}

/** The log's lines with this origin, once there is one as each of `awaited`, in whatever order. */
async function logAbout(origin: string, ...awaited: RegExp[]): Promise<Record<string, unknown>[]> {
  const until = performance.now() + 60_000;
  for (;;) {
    const lines = bot.log().split('\n');
    const about = lines.filter((line) => line.includes(`"origin":"${origin}`));
    const isComplete = awaited.every((one) => about.some((line) => one.test(line)));
    if (isComplete || performance.now() > until) {
      return about.map((line) => JSON.parse(line) as Record<string, unknown>);
    }
    await nextTurn();
  }
}

test.each([
  [
    'of another tenant',
    { channelData: { tenant: { id: '1b1fcb1d-8d0b-4f9e-8d53-1e4d1a3a1c2b' } } },
  ],
  ['of another service', { serviceUrl: 'https://elsewhere.test/' }],
])('a message %s is not for this bot', async (_from, changes) => {
  const answer = await tenant.deliver(student.activity({ type: 'message', text: 'x', ...changes }));
  expect(answer.status).toBe(401);
});

test.each([
  ['for another bot', { aud: '5d0d0a3c-6a19-4d5a-9c1b-7e6e0c9b1f11' }],
  ['of the emulator', { iss: 'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/' }],
  ['that has ended', { exp: Math.floor(Date.now() / 1000) - 3_600 }],
])('a token %s opens nothing', async (_kind, claims) => {
  const activity = student.activity({ type: 'message', text: 'bonjour' });
  expect((await tenant.deliver(activity, await tenant.token(claims))).status).toBe(401);
});

test('a token that somebody else signed opens nothing', async () => {
  const activity = student.activity({ type: 'message', text: 'bonjour' });
  const forged = await tenant.token({}, await makeSigningKey('tenant-key'));
  expect((await tenant.deliver(activity, forged)).status).toBe(401);
  expect(tenant.kept).toEqual([]);
});

test.each([
  ['for any tenant', { MicrosoftAppType: 'MultiTenant' }, /MicrosoftAppType/],
  ['in production with local stand-ins', { NODE_ENV: 'production' }, /BOT_OPENID_METADATA/],
])('the bot does not start %s', async (_how, changes, said) => {
  const env = { ...tenant.settings(), DATABASE_URL: database.url, ...changes };
  await expect(startBot(env)).rejects.toThrow(said);
});

test('people come from a file, by the command', async () => {
  const said = await importPeople(
    [
      // The file does not know her account: Teams says whose e-mail it is when she writes.
      {
        ...{ person: student, role: 'étudiante', department, isAccountKnown: false },
        ...{ formation: 'BUT 2 GEA', studentNumber: '22512345', birthDate: '14/03/2006' },
      },
      { person: teacher, role: 'enseignant', department },
      { person: manager, role: 'gestionnaire', department },
      { person: adviser, role: 'conseillère' },
      { person: administrator, role: 'administrateur' },
    ],
    { ...tenant.settings(), DATABASE_URL: database.url },
  );
  expect(said).toMatch(/5/);
});

test('a channel is linked by an administrator, and by nobody else', async () => {
  await student.mentions('relier ce canal CAP AVENIR', advisers);
  await tenant.arrival(advisers.id, /propriétaire|administrat/i);
  await linkChannels(administrator, department);
  await tenant.arrival(managers.id, /relié/);
  await tenant.arrival(teachers.id, /relié/);
  await tenant.arrival(advisers.id, /relié/);
});

test('who installs the app is welcomed, once, and « bonjour » is answered', async () => {
  await student.installs();
  await student.hears(/Bonjour, je vous accompagne/);
  await student.types('bonjour');
  await student.presses('student.start');
  expect(await student.presses('situation.choose', { situation: 'initial' })).toMatch(/stage/i);
  const [asked] = tenant.tokenRequests;
  expect(asked?.get('scope')).toBe('https://api.botframework.com/.default');
});

test('the student fills in the form with the cards that came, and submits', async () => {
  await student.presses('search.show');
  await student.presses('search.name', { organisation: 'Atelier du Canal' });
  await fillIn(student.atTheForm('lesage'), form());
  await student.presses('form.submit');
  await teacher.hears(/Inventaire des archives sonores/);
  await tenant.arrival(teachers.id, /Zoé Vandamme/);
});

test('the teacher, who never wrote to the bot, approves from the card', async () => {
  await teacher.presses('approval.approve');
  await student.hears(/Bernard Lesage/);
  const post = await tenant.arrival(managers.id, /Zoé Vandamme/);
  expect(post.conversationId).toBe(`${managers.id};messageid=${post.id}`);
});

test('convention, signatures, and the copies that the manager brings back', async () => {
  await student.types('statut');
  await student.presses('convention.show');
  const printed = { number: 'P-0042', copies: '4', documents: ALL_DOCUMENTS };
  await student.presses('convention.record', printed);
  await student.presses('print.confirm', { checked: ALL_THAT_WAS_PRINTED });
  await student.presses('signatures.all', { on: day(0) });
  await manager.presses('manager.receive', {}, { channel: managers });
  const signed = { on: day(0), name: 'Mme Odile Marchand, vice-présidente' };
  await manager.presses('manager.sign', signed, { channel: managers });
  await student.hears(/Votre convention est entièrement signée/);
});

test('handed over, the file is closed, and its one post says so', async () => {
  await student.types('statut');
  await student.presses('handover.show');
  await student.presses('handover.confirm', { on: day(0) });
  await student.presses('handover.confirm', { on: day(0) });
  await manager.presses('manager.confirmCopies', {}, { channel: managers });
  await student.hears(/Votre dossier est terminé/);
  const post = await tenant.arrival(managers.id, /Zoé Vandamme · BUT 2 GEA · .* · dossier terminé/);
  const posts = tenant
    .in(managers.id)
    .filter((one) => /Zoé Vandamme · BUT 2 GEA/.test(textOf(one)));
  expect(posts).toEqual([post]);
});

test('a question goes to the advisers’ channel, and its answer comes back', async () => {
  await student.types('question Qui relit mon rapport de stage ?');
  await tenant.arrival(advisers.id, /Qui relit mon rapport/);
  await adviser.presses('question.answer', { answer: 'Votre référent.' }, { channel: advisers });
  await student.hears(/Votre référent\./);
});

test('what became of one press is found in the log by one word, through the jobs', async () => {
  const origin = await student.typesAndTells('question Et le plan du rapport ?');
  await tenant.arrival(advisers.id, /Et le plan du rapport/);
  const said = await logAbout(origin, /"msg":"delivered"/, /"msg":"turn"/);
  expect(said.map(({ msg }) => msg).sort()).toEqual(['changed', 'delivered', 'turn']);
  const [turn, changed, delivered] = ['turn', 'changed', 'delivered'].map((msg) =>
    said.find((line) => line.msg === msg),
  );
  expect(turn).toMatchObject({ kind: 'message', outcome: 'answered', ms: expect.any(Number) });
  expect(changed).toMatchObject({ command: 'ask', events: ['asked'] });
  expect(delivered).toMatchObject({
    kind: 'post',
    place: 'channel:advisers:',
    id: changed!.question,
    outcome: 'shown',
  });
});

test('`/metrics` has counted what happened, and says how things stand', async () => {
  const updates = () => tenant.kept.reduce((sum, message) => sum + message.updates, 0);
  const value = await metricsWhere((read) => {
    // A message is counted when the bot has read the answer to it.
    const sent = read('stage_sends_total{outcome="sent"}') === tenant.kept.length;
    return sent && read('stage_sends_total{outcome="updated"}') === updates();
  });
  expect(value('stage_changes_total{event="approved"}')).toBe(1);
  expect(value('stage_inbound_refused_total{reason="wrong_tenant"}')).toBe(1);
  expect(value('stage_turns_total{kind="action",outcome="answered"}')).toBeGreaterThan(10);
  expect(value('stage_turn_seconds_count{kind="action"}')).toBeGreaterThan(10);
  expect(value('stage_sends_total{outcome="sent"}')).toBe(tenant.kept.length);
  expect(value('stage_sends_total{outcome="updated"}')).toBe(updates());
  expect(value('stage_database_up')).toBe(1);
  expect(value('stage_jobs{state="undelivered"}')).toBe(0);
  expect(value('stage_unreachable_people')).toBe(0);
  expect(value('stage_lost_channels')).toBe(0);
});

test('a file that nobody touched while the bot was away is a reminder at its start', async () => {
  await student.types('nouveau stage');
  await student.presses('situation.choose', { situation: 'initial' });
  await bot.kill();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const long = `'"${day(-40)}T09:00:00Z"'`;
  await client.query(`update internship set next_due_at = now() - interval '10 days',
    facts = facts || jsonb_build_object('touchedAt', ${long}::jsonb, 'openedAt', ${long}::jsonb)
    where closed_at is null and facts->'handover'->>'others' is null`);
  await client.end();
  await start();
  await student.hears(/Votre dossier n’a pas bougé|depuis 40 jours/);
  const [delivered] = await logAbout('notice:', /"news":"idle".*"msg":"delivered"/);
  expect(delivered!.origin).toMatch(/^notice:[0-9a-f-]{36}$/);
  const sent = 'stage_notices_total{stage="sent",notice="idle"}';
  const value = await metricsWhere((read) => read(sent) > 0);
  expect(value(sent)).toBe(1);
  expect(value('stage_notices_total{stage="due",notice="idle"}')).toBe(1);
});
