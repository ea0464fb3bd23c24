/** What one of the processes that send for the same bot may send, until it hears otherwise. */
export interface SendingShare {
  /** Requests a second; 0: none yet. */
  count: number;
  processes: number;
  /** By the limit's own clock; not renewed by then, it may be another's. */
  untilMs: number;
}

/** Teams asked to leave a conversation alone; null: everything. */
export interface SendingPause {
  conversation: string | null;
  ms: number;
}

/** Teams' limit on what the bot sends, where several processes share it; see storage/senders.ts. */
export interface SendingLimit {
  /** Requests a second to be shared out. */
  readonly total: number;
  /** On top of these, for processes that would have none. */
  readonly keptBack: number;
  /** For so long what was sent under a share counts, hence the share too. */
  readonly handoverMs: number;
  /** A clock that never goes back (ms, any origin). */
  now(): number;
  allow(share: SendingShare): void;
  pause(pause: SendingPause): void;
  /** Pauses that this process heard of from Teams. */
  onPause(listener: (pause: SendingPause) => void): void;
}
