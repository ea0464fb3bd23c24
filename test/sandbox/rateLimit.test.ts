import { RateLimit } from '../../deployment/sandbox/rateLimit';

let now = 0;
const allowed = (limit: RateLimit, count: number, conversation?: string) =>
  Array.from({ length: count }, () => limit.take(conversation)).filter((wait) => wait === 0).length;

beforeEach(() => (now = 0));

test.each([
  [[0], 7],
  [[0, 1_100], 8],
  [[0, 2_000, 4_000, 6_000], 28],
])('in one conversation, bursts at %j ms: %d are allowed', (bursts, expected) => {
  const limit = new RateLimit(() => now);
  const counts = bursts.map((at) => {
    now = at;
    return allowed(limit, 10, 'a');
  });
  expect(counts.reduce((sum, count) => sum + count)).toBe(expected);
});

test('sixty in thirty seconds, eighteen hundred in an hour', () => {
  const limit = new RateLimit(() => now);
  let count = 0;
  for (now = 0; now < 29_000; now += 250) count += allowed(limit, 1, 'a');
  expect(count).toBe(60);
  for (; now < 3_599_000; now += 500) count += allowed(limit, 1, 'a');
  expect(count).toBe(1_800);
});

test('fifty a second for the app, whatever the conversation; refused calls do not count', () => {
  const limit = new RateLimit(() => now);
  const calls = Array.from({ length: 70 }, (_call, index) => limit.take(`c${index}`));
  expect(calls.filter((wait) => wait === 0)).toHaveLength(50);
  expect(limit.take(undefined)).toBe(1_000);
  now = 1_000;
  expect(limit.take(undefined)).toBe(0);
});

test('says how long to wait', () => {
  const limit = new RateLimit(() => now);
  allowed(limit, 7, 'a');
  now = 400;
  expect(limit.take('a')).toBe(600);
});
