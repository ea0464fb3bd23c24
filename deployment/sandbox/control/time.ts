import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { constantStart } from '../clock';
import type { Parts } from '../parts';
import type { Answer, Call, Route } from '../routes';
import { TookTooLong } from '../timeTravel';
import { json } from './body';
import { refuse } from './refusals';

/** Durations such as a day or a month, and times without an offset, are the university's. */
const timeZone = 'Europe/Paris';

const moving = z
  .strictObject({ now: z.string().optional(), advance: z.string().optional() })
  .refine(({ now, advance }) => (now === undefined) !== (advance === undefined), {
    error: 'give now or advance',
  });

/** The clock, the jobs, and starting anew. */
export function timeRoutes(parts: Parts, resetBot: () => Promise<void>): Route[] {
  const { clock, travel, truth } = parts;
  const time = (): Answer => ({ body: { now: clock.now().toString(), flows: clock.flows } });

  async function move(call: Call): Promise<Answer> {
    const order = json(call, moving);
    await inTime(() => travel.exclusively(() => moveClock(parts, order)));
    truth.mayHaveChanged();
    return time();
  }

  async function settle(): Promise<Answer> {
    await inTime(() => travel.settle());
    truth.mayHaveChanged();
    return time();
  }

  async function startAnew(): Promise<Answer> {
    await travel.exclusively(() => reset(parts, resetBot));
    return time();
  }

  return [
    { method: 'GET', path: '/sandbox/clock', handle: time },
    { method: 'POST', path: '/sandbox/clock', handle: move },
    { method: 'POST', path: '/sandbox/settle', handle: settle },
    { method: 'POST', path: '/sandbox/reset', handle: startAnew },
  ];
}

async function moveClock({ clock, travel }: Parts, order: z.infer<typeof moving>): Promise<void> {
  const now = clock.now();
  const target = targetOf(order, now);
  if (Temporal.Instant.compare(target, now) < 0) {
    throw refuse(409, `It is ${now.toString()} already; the clock never goes back.`);
  }
  await travel.moveTo(target);
}

/**
 * The clock goes back first, so that what the bot writes while starting anew has the new time; it
 * ticks meanwhile, because stopping and starting jobs waits for it.
 */
async function reset(
  { clock, faults, state, views, ...parts }: Parts,
  resetBot: () => Promise<void>,
) {
  faults.clear();
  await clock.setBack(constantStart);
  await clock.tickWhile(resetBot());
  await state.clear();
  views.clear();
  await clock.setBack(constantStart);
  parts.truth.mayHaveChanged();
  parts.changes.tell({ reset: true });
}

function targetOf({ now, advance }: z.infer<typeof moving>, from: Temporal.Instant) {
  try {
    if (now !== undefined) return instantOf(now);
    return from
      .toZonedDateTimeISO(timeZone)
      .add(advance ?? 'PT0S')
      .toInstant();
  } catch {
    throw refuse(
      400,
      'now: an instant such as 2026-10-12T09:00:00+02:00; advance: a duration such as P7D or PT2H.',
    );
  }
}

function instantOf(text: string): Temporal.Instant {
  if (/(z|[+-]\d{2}(:?\d{2})?)(\[.*\])?$/i.test(text.slice(10))) return Temporal.Instant.from(text);
  return Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).toInstant();
}

async function inTime(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    if (error instanceof TookTooLong) throw refuse(504, `It takes too long: ${error.message}.`);
    throw error;
  }
}
