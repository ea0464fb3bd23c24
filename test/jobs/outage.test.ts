import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Job } from '../../bot/process/ports';
import { atWork, type AtWork } from '../support/atWork';
import { silentLog } from '../support/log';
import { wireTo, type Wire } from '../support/wire';

let wire: Wire;
let at: AtWork;

beforeEach(async () => {
  at = await atWork({
    through: async (url) => {
      wire = await wireTo(url);
      return wire.url;
    },
  });
});

afterEach(async () => {
  wire.mend();
  await at.drop();
  await wire.close();
});

function reply(text: string): Job {
  const activity = { conversation: { id: 'a:1' }, text };
  return { kind: 'reply', conversationId: 'a:1', activity };
}

test('after the database was away the jobs go on by themselves', async () => {
  await at.enqueue(reply('before'));
  await at.settled();
  wire.cut();
  expect(await at.jobs.ready()).toBe(false);
  await expect(at.enqueue(reply('lost with its change'))).rejects.toThrow();
  await expect(at.jobs.work.sweep()).rejects.toThrow();
  wire.mend();
  while (!(await at.jobs.ready())) await nextTurn();
  await at.enqueue(reply('after'));
  await at.passUntil(() => at.messenger.arrived.length === 2);
  expect(at.messenger.texts()).toEqual(['before', 'after']);
});

test('a message that left while the database went away is not sent twice', async () => {
  at.messenger.onMessage = ({ text }) => {
    if (text === 'first') wire.cut();
  };
  await at.enqueue(reply('first'), reply('second'));
  while (at.messenger.arrived.length === 0) await nextTurn();
  wire.mend();
  while (!(await at.jobs.ready())) await nextTurn();
  await at.passUntil(() => at.messenger.arrived.length === 2);
  await at.settled();
  expect(at.messenger.texts()).toEqual(['first', 'second']);
});

test('trouble with the database is said once, and once when it is over', async () => {
  const said = [jest.spyOn(silentLog, 'warn'), jest.spyOn(silentLog, 'info')] as const;
  const wordsOf = (index: 0 | 1) =>
    said[index].mock.calls.map((call) => String(call[1])).filter((w) => w.includes('trouble'));
  wire.cut();
  while (wordsOf(0).length === 0) await nextTurn();
  for (let n = 0; n < 3; n += 1) {
    await expect(at.jobs.work.sweep()).rejects.toThrow();
    await at.passUntil(() => true);
  }
  wire.mend();
  while (!(await at.jobs.ready())) await nextTurn();
  await at.jobs.work.sweep();
  expect(wordsOf(0)).toEqual(['trouble with the jobs']);
  expect(wordsOf(1)).toEqual(['no more trouble with the jobs']);
  for (const spy of said) spy.mockRestore();
});
