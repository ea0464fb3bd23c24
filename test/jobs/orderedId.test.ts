import { createEffects } from '../../bot/jobs/effects';
import { createOrderedIds } from '../../bot/jobs/orderedId';

test('ids of one moment, and of a clock that goes back, still ascend', () => {
  let now = 1_795_000_000_000;
  const nextId = createOrderedIds(() => now);
  const ids = Array.from({ length: 10_000 }, (_, n) => {
    if (n === 6_000) now -= 1_000;
    return nextId();
  });
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const later = createOrderedIds(() => now + 60_000)();
  expect(later > ids.at(-1)!).toBe(true);
});

test('an effect that failed may be tried again, one that succeeded is remembered for a while', async () => {
  const effects = createEffects(2);
  const failing = effects.once('a', () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  let count = 0;
  const act = () => Promise.resolve((count += 1));
  expect(await effects.once('a', act)).toBe(1);
  expect(await effects.once('a', act)).toBe(1);
  await effects.once('b', act);
  await effects.once('c', act);
  expect(await effects.once('a', act)).toBe(4);
});
