/**
 * What a settings file may not say although each of its parts is fine: rules between the parts of a
 * list or an object. They look at what was written even where something else is wrong in it, so that
 * everything is told at once; so they trust nothing about its form.
 */
import { z } from 'zod';

/** Where, from the value on, and the end of the sentence « it must be … ». */
export interface Misfit {
  path: (string | number)[];
  mustBe: string;
}

export type Order = 'smaller' | 'later';

/** A rule as a check of zod. */
export function rule<T>(misfits: (value: unknown) => Misfit[]): z.core.$ZodCheck<T> {
  const check = z.check<T>((payload) => {
    const { value } = payload;
    for (const { path, mustBe } of misfits(value)) {
      payload.issues.push({ code: 'custom', message: mustBe, path, input: value, continue: true });
    }
  });
  check._zod.def.when = () => true; // Zod leaves checks out once something in the value is wrong.
  return check;
}

const entries = (list: unknown): unknown[] => (Array.isArray(list) ? list : []);
/** What is no day is told by its own check; comparing it would only add to the noise. */
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && z.iso.date().safeParse(value).success;

function part(entry: unknown, key: string | undefined): unknown {
  if (key === undefined) return entry;
  return (entry as Record<string, unknown> | null | undefined)?.[key];
}

/** No two entries are the same, or have the same `key`; capitals make no difference. */
export function noneTwice(list: unknown, key?: string): Misfit[] {
  const seen = new Map<string, number>();
  return entries(list).flatMap((entry, index) => {
    const value = part(entry, key);
    if (typeof value !== 'string') return [];
    const name = value.toLowerCase();
    const first = seen.get(name);
    if (first === undefined) {
      seen.set(name, index);
      return [];
    }
    const path = key === undefined ? [index] : [index, key];
    return [{ path, mustBe: `another than that of entry ${first + 1} of the list` }];
  });
}

/** Each entry, or its `key`, comes after the one before in this order, so none is there twice. */
export function inOrder(list: unknown, order: Order, key?: string): Misfit[] {
  const values = entries(list).map((entry) => part(entry, key));
  return values.flatMap((value, index) => {
    const before = values[index - 1];
    if (index === 0 || follows(value, before, order)) return [];
    const path = key === undefined ? [index] : [index, key];
    return [{ path, mustBe: `${order} than the one before it, ${String(before)}` }];
  });
}

function follows(value: unknown, before: unknown, order: Order): boolean {
  if (order === 'later') return !isDay(value) || !isDay(before) || value > before;
  return typeof value !== 'number' || typeof before !== 'number' || value < before;
}

/** The last day is not before the first one. */
export function endsAfterItBegins(period: unknown): Misfit[] {
  const [from, to] = [part(period, 'from'), part(period, 'to')];
  if (!isDay(from) || !isDay(to) || from <= to) return [];
  return [{ path: ['to'], mustBe: `a day that is not before ${from}` }];
}

/** As many recipients as there are copies. */
export function oneForEach(copies: unknown): Misfit[] {
  const { count, recipients } = (copies ?? {}) as { count?: unknown; recipients?: unknown };
  if (typeof count !== 'number' || !Array.isArray(recipients) || recipients.length === count) {
    return [];
  }
  return [{ path: ['recipients'], mustBe: `a list of ${count}, one recipient for each copy` }];
}
