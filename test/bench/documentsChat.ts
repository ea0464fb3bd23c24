// From a press to the file that is offered in the chat, in the sandbox, the first one of a process that
// has just started among them.
import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { cast, findsAHost, startsAnInternship } from '../journeys/story';
import { Sandbox, type Player } from '../support/player';
import { makeTemporaryFolder } from '../support/testServer';
import type { Bench } from './bench';
import { startBot } from './childProcess';
import { median, percentile, rounded } from './statistics';

const STUDENTS = ['lea-dubois', 'tom-leroy', 'emma-wilson'];
/** Of each; a day has no room for many more. */
const ASKED = 14;
const LOOK_EVERY_MS = 10;
const KINDS = ['contactForm', 'contactFormFillable'];

export const documentsChat: Bench = async ({ started, print, tell }) => {
  const cwd = await makeTemporaryFolder();
  await started.add(() => ({ stop: () => rm(cwd, { recursive: true, force: true }) }));
  const bot = await started.add(() => startBot({ cwd, env: {} }));
  const sandbox = new Sandbox(bot.url);
  const times: number[] = [];
  const students = (await sandbox.people()).filter(({ role }) => role === 'student');
  const ids = STUDENTS.filter((id) => students.some((student) => student.id === id));
  for (const id of ids.length > 0 ? ids : students.slice(0, 3).map((student) => student.id)) {
    const story = await cast(sandbox, id);
    await startsAnInternship(story);
    await findsAHost(story);
    const file = await fileOf(story.student);
    for (let n = 0; n < ASKED; n += 1) {
      await changesTheForm(story.student, n);
      times.push(await timeOf(story.student, { file, kind: KINDS[n % KINDS.length]! }));
    }
    tell(`documents-chat: ${times.length} asked, the first one took ${rounded(times[0]!, 0)} ms`);
  }
  print({
    bench: 'documents-chat',
    count: times.length,
    firstMs: rounded(times[0]!, 0),
    p50Ms: rounded(median(times), 0),
    p95Ms: rounded(percentile(times, 95), 0),
  });
};

/** Each document is made: none was made of this form yet. */
async function changesTheForm(student: Player, n: number): Promise<void> {
  await student.type('statut');
  await student.press('student.status');
  await student.press('form.section', { section: 'host' });
  await student.press('form.save', { hostCity: `Lens ${n}` });
}

async function timeOf(student: Player, asked: { file: string; kind: string }): Promise<number> {
  const before = (await student.offers()).length;
  const message = (await student.messages()).findLast(({ cards }) => cards.length > 0)!;
  const path = `conversations/${encodeURIComponent(student.chat)}/actions`;
  const startedAt = performance.now();
  await student.sandbox.post(path, {
    ...{ as: student.id, messageId: message.id, verb: 'document.ask', data: asked },
  });
  while ((await student.offers()).length === before) await pause(LOOK_EVERY_MS);
  return performance.now() - startedAt;
}

async function fileOf(student: Player): Promise<string> {
  const json = JSON.stringify((await student.messages()).map(({ cards }) => cards));
  const id = /"file":"([\w-]{36})"/.exec(json)?.[1];
  if (!id) throw new Error(`${student.id} has no file`);
  return id;
}
