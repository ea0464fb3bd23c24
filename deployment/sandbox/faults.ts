import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

// Failures of the connector on order: the next calls that match fail or wait.

export const faultSchema = z
  .strictObject({
    /** A part of « METHOD path conversation-id », or a /regular expression/. */
    match: z.string(),
    status: z.int().min(400).max(599).optional(),
    code: z.string().optional(),
    /** Seconds. */
    retryAfter: z.number().min(0).optional(),
    /** Real time, in ms. */
    delayMs: z.number().min(0).max(600_000).optional(),
    times: z.int().min(1).default(1),
  })
  .refine(({ status, delayMs }) => status !== undefined || delayMs !== undefined, {
    error: 'give a status, a delayMs, or both',
  })
  .refine(({ match }) => matcher(match) !== undefined, {
    path: ['match'],
    error: 'is not a regular expression',
  });

export type FaultOrder = z.infer<typeof faultSchema>;

export interface Fault extends FaultOrder {
  hits: number;
  /** The calls that it met, as « METHOD path conversation-id ». */
  calls: string[];
}

export class Faults {
  #faults: Fault[] = [];

  list(): readonly Fault[] {
    return this.#faults;
  }

  add(order: FaultOrder): Fault {
    const fault = { ...order, hits: 0, calls: [] };
    this.#faults.push(fault);
    return fault;
  }

  clear(): void {
    this.#faults = [];
  }

  /**
   * The fault that this call meets, once its delay (real time) is over; undefined: it goes on.
   * `subject` is « METHOD path conversation-id ».
   */
  async meet(subject: string): Promise<(Fault & { status: number }) | undefined> {
    const fault = this.#faults.find(
      ({ match, hits, times }) => hits < times && matcher(match)?.(subject),
    );
    if (!fault) return undefined;
    fault.hits += 1;
    fault.calls.push(subject);
    if (fault.delayMs) await pause(fault.delayMs);
    return fault.status === undefined ? undefined : { ...fault, status: fault.status };
  }
}

function matcher(match: string): ((subject: string) => boolean) | undefined {
  const [, source, flags] = /^\/(.+)\/([a-z]*)$/s.exec(match) ?? [];
  if (source === undefined) return (subject) => subject.includes(match);
  try {
    const pattern = new RegExp(source, flags?.replace(/[gy]/g, ''));
    return (subject) => pattern.test(subject);
  } catch {
    return undefined;
  }
}
