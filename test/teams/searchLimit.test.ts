import { SearchLimit } from '../../bot/teams/searchLimit';

const LEA = 'lea';

function limitAt() {
  const clock = { at: 0, now: () => clock.at };
  const limit = new SearchLimit(clock);
  /** How many of so many searches are allowed, one every `everyMs`. */
  const search = (times: number, everyMs: number, person = LEA) => {
    let allowed = 0;
    for (let i = 0; i < times; i += 1, clock.at += everyMs) {
      if (limit.allows(person)) allowed += 1;
    }
    return allowed;
  };
  return { clock, search };
}

test('whoever types fast is never stopped', () => {
  expect(limitAt().search(100, 300)).toBe(100);
});

test('a program is, and only for itself', () => {
  const { clock, search } = limitAt();
  expect(search(100, 1)).toBe(20);
  expect(search(5, 1, 'theo')).toBe(5);
  clock.at += 6_000;
  expect(search(1, 1)).toBe(1);
});

test('nobody copies a list letter by letter', () => {
  const { clock, search } = limitAt();
  expect(search(1_000, 500)).toBe(300);
  clock.at += 700_000;
  expect(search(10, 500)).toBe(10);
});
