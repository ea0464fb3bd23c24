/** Reads the words of a convention that somebody printed elsewhere; the file itself goes nowhere else. */
import type { PrintReading } from '../../process/ports';
import { hasHeader } from './header';
import { documentWords, type WordsReading } from './kinds';
import { MOST_AT_ONCE, MOST_PRINT_BYTES, PRINT_PATIENCE_MS } from './limits';
import { ReaderPool } from './ReaderPool';
import { ReaderProcess } from './ReaderProcess';

export interface ClosablePrintReader {
  /** For whomever it is: see perPerson.ts. */
  read(bytes: Uint8Array): Promise<PrintReading>;
  /** Ends its processes. */
  close(): void;
}

export function createPrintReader({ patienceMs = PRINT_PATIENCE_MS } = {}): ClosablePrintReader {
  const process = () => new ReaderProcess<WordsReading>({ patienceMs }, documentWords);
  const pool = new ReaderPool([process(), ...Array.from({ length: MOST_AT_ONCE - 1 }, process)]);
  return {
    async read(bytes) {
      if (bytes.length > MOST_PRINT_BYTES) return { outcome: 'tooBig' };
      if (!hasHeader(bytes)) return { outcome: 'broken' };
      const words = await pool.read(bytes);
      if (words === 'busy') return { outcome: 'busy' };
      if (words.outcome !== 'text') return { outcome: words.outcome };
      return hasWords(words.pages)
        ? { outcome: 'text', pages: words.pages }
        : { outcome: 'noText' };
    },
    close: () => pool.close(),
  };
}

/** A scan has none, or the few that a program stamped on it. */
const FEWEST_LETTERS = 200;

function hasWords(pages: readonly (readonly string[])[]): boolean {
  const letters = pages
    .flat()
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return letters.length >= FEWEST_LETTERS;
}
