import type { SendingShare } from '../process/ports';
import {
  BOT_WINDOWS,
  CONVERSATION_WINDOWS,
  TRAVEL_MARGIN_MS,
  type RateWindow,
} from './rateWindows';

// What this process may send of what Teams allows the bot. Alone it may send everything; where
// processes share a database, each has its share of the whole (see bot/storage/senders.ts).

const BOT_COUNT = Math.min(...BOT_WINDOWS.map(({ count }) => count));

/** For a process that has just come, as long as the others have everything else. */
export const KEPT_BACK = 1;
/** A process that has lost the database goes on at a walk: it has apologies to make. */
const CUT_OFF = 1;
/** Requests a second that are shared out among the processes of one bot. */
export const SHARED_COUNT = BOT_COUNT - KEPT_BACK - CUT_OFF;

/** How long a share that is given up still counts: the longest window a burst could fill. */
export const HANDOVER_MS = 2_000 + 2 * TRAVEL_MARGIN_MS;

/**
 * A mass of reminders leaves room for people who are chatting: an answer that waits behind two
 * thousand messages comes too late, a reminder does not.
 */
const PART_OF_JOBS = 0.8;

const LONGEST_MS = Math.max(...CONVERSATION_WINDOWS.map(({ withinMs }) => withinMs));

export interface Windows {
  bot: readonly RateWindow[];
  jobs: readonly RateWindow[];
  conversation: readonly RateWindow[];
}

export class Allowance {
  /** Null: this process is the whole bot. */
  private share: SendingShare | null = null;
  /** How many processes there were, since when; the latest first. */
  private processes: { count: number; since: number }[] = [];

  /** `share.untilMs` by the same clock as `now`. True if it changes what may be sent. */
  set(share: SendingShare, now: number): boolean {
    const before = this.countAt(now);
    this.share = share;
    const isSame = this.countAt(now) === before;
    if (this.processes[0]?.count === share.processes) return !isSame;
    this.processes.unshift({ count: share.processes, since: now });
    const old = this.processes.findIndex(({ since }) => since < now - 2 * LONGEST_MS);
    if (old >= 0) this.processes.splice(old + 1);
    return true;
  }

  /** Requests a second. At 0 nothing may be sent, and whoever asks has to ask again. */
  countAt(now: number): number {
    if (!this.share) return BOT_COUNT;
    // Not renewed in time, it may be another's by now.
    return now >= this.share.untilMs ? CUT_OFF : this.share.count;
  }

  windows(now: number): Windows {
    const count = Math.max(1, this.countAt(now));
    const jobs = Math.max(1, Math.floor(count * PART_OF_JOBS));
    return {
      bot: BOT_WINDOWS.map((window) => ({ ...window, count })),
      jobs: BOT_WINDOWS.map((window) => ({ ...window, count: jobs })),
      conversation: CONVERSATION_WINDOWS.map((window) => ({
        ...window,
        count: Math.max(1, Math.floor(window.count / this.mostProcesses(window, now))),
      })),
    };
  }

  /** Whoever was there during the window may have sent its part of it. */
  private mostProcesses({ withinMs }: RateWindow, now: number): number {
    const from = now - withinMs - TRAVEL_MARGIN_MS;
    const firstBefore = this.processes.findIndex(({ since }) => since <= from);
    const during = firstBefore < 0 ? this.processes : this.processes.slice(0, firstBefore + 1);
    return Math.max(1, ...during.map(({ count }) => count));
  }
}
