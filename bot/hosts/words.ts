/** The shape of the command's sentences, the same in both languages; French is the default. */
import type { ImportWords } from '../csv/words';
import type { HostField } from '../process/hosts';
import type { Finding } from './findings';
import { en } from './words.en';
import { fr } from './words.fr';

export interface Words extends ImportWords {
  usage: string;
  oneFile: string;
  column: Record<HostField, string>;
  finding: (finding: Finding) => string;
  added: (count: number) => string;
  changed: (count: number) => string;
  unchanged: (count: number) => string;
  untouched: (count: number) => string;
  skipped: (count: number) => string;
  /** « téléphone rien → « 03 … » » */
  difference: (field: HostField, values: { from: string; to: string }) => string;
  /** The file names it now; nothing else changes. */
  confirmed: string;
  written: (counts: { added: number; changed: number }) => string;
}

export const words = { fr, en } as const satisfies Record<'fr' | 'en', Words>;
