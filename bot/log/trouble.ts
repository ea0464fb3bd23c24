import type { Logger } from 'pino';

/**
 * What fails again and again while its cause lasts: said at once, then at most once a minute with how
 * often it happened since the last line, and once when it works again.
 */
export interface Trouble {
  again(error: unknown): void;
  /** It works; says nothing where no trouble was said. */
  over(): void;
}

const SAY_EVERY_MS = 60_000;

export function createTrouble({
  log,
  words,
  overWords,
  now = () => performance.now(),
}: {
  log: Pick<Logger, 'info' | 'warn'>;
  words: string;
  overWords: string;
  /** Milliseconds. */
  now?: () => number;
}): Trouble {
  let times = 0;
  let saidAt = -Infinity;
  let isOpen = false;
  return {
    again: (err) => {
      times += 1;
      if (now() - saidAt < SAY_EVERY_MS) return;
      log.warn({ err, times }, words);
      saidAt = now();
      times = 0;
      isOpen = true;
    },
    over: () => {
      if (!isOpen) return;
      log.info({ times }, overWords);
      times = 0;
      isOpen = false;
    },
  };
}
