import type { Job } from '../../bot/process/ports';
import { causedBy, presentOrigin } from '../../bot/trace';
import { atWork, type AtWork } from '../support/atWork';

let at: AtWork;

beforeEach(async () => {
  at = await atWork();
});

afterEach(() => at.drop());

const reply = (text: string): Job => ({
  kind: 'reply',
  conversationId: 'a:1',
  activity: { conversation: { id: 'a:1' }, text },
});

test('a job is done as caused by what it was left behind by', async () => {
  const origins: Record<string, string | undefined> = {};
  at.messenger.onMessage = ({ text }) => void (origins[text] = presentOrigin());
  await causedBy('1700000000001', () => at.enqueue(reply('answer'), reply('news')));
  await causedBy('notice:file', () => at.enqueue(reply('reminder')));
  await at.enqueue(reply('nothing known'));
  await at.settled();
  expect(origins).toEqual({
    answer: '1700000000001',
    news: '1700000000001',
    reminder: 'notice:file',
    'nothing known': expect.stringMatching(/^job:[0-9a-f-]{36}$/),
  });
});
