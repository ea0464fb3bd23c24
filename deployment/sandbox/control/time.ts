import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { constantStart } from '../clock';
import { faultSchema } from '../faults';
import type { Parts } from '../parts';
import type { Answer, Call, Route } from '../routes';
import { TookTooLong } from '../time-travel';
import { json } from './body';
import { refuse } from './refusals';

/** Durations such as a day or a month, and times without an offset, are the university's. */
const timeZone = 'Europe/Paris';

const move = z
  .strictObject({ now: z.string().optional(), advance: z.string().optional() })
  .refine(({ now, advance }) => (now === undefined) !== (advance === undefined), {
    error: 'give now or advance',
  });

/** The clock, the jobs, faults on order, and starting anew. */
export function timeRoutes(parts: Parts, resetBot: () => Promise<void>): Route[] {
  const { clock, travel, faults } = parts;
  const time = (): Answer => ({ body: { now: clock.now().toString(), flows: clock.flows } });

  async function moveClock(call: Call): Promise<Answer> {
    const order = json(call, move);
    return inTime(() =>
      travel.exclusively(async () => {
        const target = targetOf(order, clock.now());
        if (Temporal.Instant.compare(target, clock.now()) < 0) {
          throw refuse(409, `It is ${clock.now().toString()} already; the clock never goes back.`);
        }
        await travel.moveTo(target);
        parts.truth.mayHaveChanged();
        return time();
      }),
    );
  }

  async function settle(): Promise<Answer> {
    return inTime(async () => {
      await travel.settle();
      parts.truth.mayHaveChanged();
      return time();
    });
  }

  return [
    { method: 'GET', path: '/sandbox/clock', handle: time },
    { method: 'POST', path: '/sandbox/clock', handle: moveClock },
    { method: 'POST', path: '/sandbox/settle', handle: settle },
    {
      method: 'POST',
      path: '/sandbox/reset',
      handle: () => travel.exclusively(() => reset(parts, resetBot)).then(time),
    },
    { method: 'GET', path: '/sandbox/faults', handle: () => ({ body: faults.list() }) },
    {
      method: 'POST',
      path: '/sandbox/faults',
      handle: (call) => ({ body: faults.add(json(call, faultSchema)) }),
    },
  ];
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

function targetOf({ now, advance }: z.infer<typeof move>, from: Temporal.Instant) {
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

async function inTime(task: () => Promise<Answer>): Promise<Answer> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof TookTooLong) throw refuse(504, `It takes too long: ${error.message}.`);
    throw error;
  }
}
