import type { Instant } from '../internship';
import type { Job } from './jobs';

/** A backup that was restored into this database. Moments are instants in UTC. */
export interface Restoration {
  id: number;
  /** What the data show. */
  snapshotAt: Instant;
  /** When the bot that the backup was taken of had stopped. */
  stoppedAt: Instant;
  /** Jobs of the backup that are still to be done, in their order. */
  toDo: Job[];
  /** E-mails that were sent by then, by their key. */
  mailed: string[];
}

export interface Restorations {
  /** Oldest first. */
  unfinished(): Promise<Restoration[]>;
  /** Those whose managers have a channel. */
  managedDepartments(): Promise<string[]>;
  /**
   * In one transaction: hands over the jobs, with `tidyFolders` those that make the channels' folders
   * agree with the database, and with `refreshCards` one for each living card of
   * what can still change. Null: it was finished already, and nothing was done.
   */
  finish(
    restoration: Restoration,
    done: { at: Instant; jobs: Job[]; refreshCards: boolean; tidyFolders: boolean },
  ): Promise<{ cards: number } | null>;
}
