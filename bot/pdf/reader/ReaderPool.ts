/** A few processes that read, and a short line before them: a slow file makes nobody else wait. */
import { MOST_WAITING, WAIT_MS } from './limits';
import type { Reading } from './kinds';
import type { Answer, Reader, Unreadable } from './ReaderProcess';

export class ReaderPool<T extends Answer = Reading> {
  private readonly idle: Reader<T>[];
  private readonly waiting: ((reader: Reader<T> | null) => void)[] = [];

  constructor(private readonly readers: readonly [Reader<T>, ...Reader<T>[]]) {
    // The first one is taken first: the others start when they are needed.
    this.idle = [...readers].reverse();
  }

  /** `busy`: too many wait already, or this one has waited too long. */
  async read(bytes: Uint8Array): Promise<T | Unreadable | 'busy'> {
    const reader = this.idle.pop() ?? (await this.nextFree());
    if (!reader) return 'busy';
    try {
      return await reader.read(bytes);
    } finally {
      this.release(reader);
    }
  }

  warm(): void {
    this.readers[0].warm();
  }

  close(): void {
    for (const reader of this.readers) reader.close();
  }

  private release(reader: Reader<T>): void {
    const next = this.waiting.shift();
    if (next) next(reader);
    else this.idle.push(reader);
  }

  private nextFree(): Promise<Reader<T> | null> {
    if (this.waiting.length >= MOST_WAITING) return Promise.resolve(null);
    return new Promise((resolve) => {
      const take = (reader: Reader<T> | null) => {
        clearTimeout(tooLong);
        resolve(reader);
      };
      const tooLong = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(take), 1);
        take(null);
      }, WAIT_MS);
      this.waiting.push(take);
    });
  }
}
