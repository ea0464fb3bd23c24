import type { DeliveryError } from './messenger';

/** How a turn ended: `repeated` and `ignored` did nothing; `deferred`: Teams is to send it again. */
export type TurnOutcome =
  'answered' | 'repeated' | 'ignored' | 'apologised' | 'deferred' | 'failed';

/** What operators count; each edge says what it does, and nothing is kept about whom. */
export interface Watch {
  turn(turn: {
    kind: 'message' | 'action' | 'search' | 'installation' | 'other';
    outcome: TurnOutcome;
    seconds: number;
  }): void;
  /** An inbound request that did not become a turn, by the code of the reason. */
  turnedAway(reason: string): void;
  /** A command that the rules refused. */
  refused(code: string): void;
  /** An event that was written. */
  changed(event: string): void;
  /** `outcome`: sent, updated, or why not. */
  sent(outcome: 'sent' | 'updated' | 'mailed' | DeliveryError['outcome']): void;
  /** A reminder or an alarm that became due, and a message about one that went out. */
  noticed(stage: 'due' | 'sent', notice: string): void;
}
