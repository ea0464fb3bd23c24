import { createTrouble } from '../../bot/log/trouble';

let lines: [level: string, times: unknown, words: unknown][];
let ms: number;

beforeEach(() => {
  lines = [];
  ms = 0;
});

const say = (level: string) => (fields: object, words?: unknown) =>
  void lines.push([level, (fields as { times: number }).times, words]);
const open = () =>
  createTrouble({
    log: { info: say('info'), warn: say('warn') },
    words: 'away',
    overWords: 'back',
    now: () => ms,
  });
const fail = (trouble: ReturnType<typeof open>, seconds: number) => {
  for (let second = 0; second < seconds; second += 1) {
    trouble.again(new Error('no database'));
    ms += 1_000;
  }
};

test('said at once, then once a minute with how often, and once when it is over', () => {
  const trouble = open();
  fail(trouble, 130);
  trouble.over();
  trouble.over();
  expect(lines).toEqual([
    ['warn', 1, 'away'],
    ['warn', 60, 'away'],
    ['warn', 60, 'away'],
    ['info', 9, 'back'],
  ]);
});

test('what comes and goes is said once a minute too', () => {
  const trouble = open();
  for (let second = 0; second < 70; second += 1) {
    fail(trouble, 1);
    trouble.over();
  }
  expect(lines).toEqual([
    ['warn', 1, 'away'],
    ['info', 0, 'back'],
    ['warn', 60, 'away'],
    ['info', 0, 'back'],
  ]);
});

test('where nothing was wrong nothing is said', () => {
  open().over();
  expect(lines).toEqual([]);
});
