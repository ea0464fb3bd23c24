// From a press to the file that is offered in the chat, in the sandbox, the first one of a process that
// has just started among them: imprimés contact while the form is filled in; once it is approved the
// convention with all its copies and the sheets, where the university makes its conventions here.
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import settings from '../../deployment/university.artois.json';
import {
  approves,
  cast,
  fillsInTheForm,
  findsAHost,
  startsAnInternship,
  submits,
  type Story,
} from '../journeys/story';
import { formAbroad, formInFrance } from '../support/contactForm';
import { Sandbox, type Player } from '../support/player';
import { makeTemporaryFolder } from '../support/testServer';
import type { Bench } from './bench';
import { startBot } from './childProcess';
import { median, percentile, rounded } from './statistics';

const ofAMinor = { ...formInFrance, minor: 'yes', legalRepresentative: 'Mme Anne Leroy' };
const STUDENTS = [
  { id: 'lea-dubois', form: formAbroad, sheets: ['signatureSheet', 'abroadSheet'] },
  { id: 'tom-leroy', form: ofAMinor, sheets: ['signatureSheet'] },
  { id: 'emma-wilson', form: formInFrance, sheets: ['signatureSheet'] },
];
/** Each kind so often; a day has no room for many more. */
const ROUNDS = 4;
const LOOK_EVERY_MS = 10;

interface Measured {
  kind: string;
  ms: number;
}

export const documentsChat: Bench = async ({ started, print, tell }) => {
  const cwd = await makeTemporaryFolder();
  await started.add(() => ({ stop: () => rm(cwd, { recursive: true, force: true }) }));
  const UNIVERSITY = path.join(cwd, 'university.json');
  await writeFile(UNIVERSITY, JSON.stringify({ ...settings, convention: { madeIn: 'here' } }));
  const bot = await started.add(() => startBot({ cwd, env: { UNIVERSITY } }));
  const sandbox = new Sandbox(bot.url);
  const all: Measured[] = [];
  for (const student of STUDENTS) {
    all.push(...(await timesOf(await cast(sandbox, student.id), student)));
    tell(`documents-chat: ${all.length} asked, the first one took ${rounded(all[0]!.ms, 0)} ms`);
  }
  const firstMs = rounded(all[0]!.ms, 0);
  print({ bench: 'documents-chat', kind: 'all', firstMs, ...summaryOf(all) });
  for (const kind of new Set(all.map((one) => one.kind))) {
    const ofKind = all.filter((one) => one.kind === kind);
    print({ bench: 'documents-chat', kind, ...summaryOf(ofKind) });
  }
};

/** Each document is made: none was made of this form yet. */
async function timesOf(
  story: Story,
  { form, sheets }: (typeof STUDENTS)[number],
): Promise<Measured[]> {
  const { student } = story;
  await startsAnInternship(story);
  await findsAHost(story);
  const file = await fileOf(student);
  const measured: Measured[] = [];
  const ask = async (kind: string) =>
    measured.push({ kind, ms: await timeOf(student, { file, kind }) });
  for (let n = 0; n < ROUNDS; n += 1) {
    await act(student, 'form.save', { file, section: 'hostAddress', hostCity: `Lens ${n}` });
    await ask(n % 2 === 0 ? 'contactForm' : 'contactFormFillable');
  }
  await student.type('statut');
  await student.press('student.status');
  await student.press('form.section', { section: 'student' });
  await fillsInTheForm(story, form);
  await submits(story);
  await approves(story);
  for (let n = 0; n < ROUNDS; n += 1) {
    const studentMobile = `06 12 34 56 7${n}`;
    await act(student, 'form.save', { file, section: 'student', studentMobile });
    for (const kind of ['convention', ...sheets]) await ask(kind);
  }
  return measured;
}

function summaryOf(measured: readonly Measured[]) {
  const times = measured.map(({ ms }) => ms);
  return {
    count: times.length,
    p50Ms: rounded(median(times), 0),
    p95Ms: rounded(percentile(times, 95), 0),
  };
}

async function timeOf(student: Player, asked: { file: string; kind: string }): Promise<number> {
  const before = (await student.offers()).length;
  const startedAt = performance.now();
  await act(student, 'document.ask', asked);
  while ((await student.offers()).length === before) await pause(LOOK_EVERY_MS);
  return performance.now() - startedAt;
}

/** As from the latest card. */
async function act(student: Player, verb: string, data: object): Promise<void> {
  const message = (await student.messages()).findLast(({ cards }) => cards.length > 0)!;
  const conversation = `conversations/${encodeURIComponent(student.chat)}/actions`;
  await student.sandbox.post(conversation, {
    ...{ as: student.id, messageId: message.id, verb, data },
  });
}

async function fileOf(student: Player): Promise<string> {
  const json = JSON.stringify((await student.messages()).map(({ cards }) => cards));
  const id = /"file":"([\w-]{36})"/.exec(json)?.[1];
  if (!id) throw new Error(`${student.id} has no file`);
  return id;
}
