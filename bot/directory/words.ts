/** The shape of the command's sentences, the same in both languages; French is the default. */
import type { RoleGrant } from '../process/people';
import type { Difference } from './afterwards';
import type { Column } from './columns';
import type { Finding, Where } from './findings';
import { en } from './words.en';
import { fr } from './words.fr';

export interface Counts {
  people: number;
  formations: number;
}

export interface Words {
  usage: string;
  oneSource: string;
  unreadable: (file: string, why: string) => string;
  badGroups: (file: string, problems: string) => string;
  graphFailed: (why: string, isNotGranted: boolean) => string;
  column: Record<Column, string>;
  role: (grant: RoleGrant, departmentName: string) => string;
  /** « ligne 12 », « groupe 0f… »; empty for the whole. */
  where: (where: Where) => string;
  finding: (finding: Finding, department: (id: string) => string) => string;
  faults: (count: number) => string;
  remarks: (count: number) => string;
  more: (count: number) => string;
  file: (about: { encoding: string; separator: string; lines: number }) => string;
  groups: (count: number) => string;
  added: (count: number) => string;
  changed: (count: number) => string;
  unchanged: (count: number) => string;
  untouched: (count: number) => string;
  formations: (about: { added: number; changed: number; unchanged: number }) => string;
  removed: (count: number) => string;
  kept: string;
  difference: (
    difference: Difference,
    names: { department: (id: string) => string; role: (grant: RoleGrant) => string },
  ) => string;
  everywhere: string;
  nothingToChange: string;
  nothingWritten: string;
  refused: string;
  howToWrite: string;
  question: string;
  yes: RegExp;
  written: (counts: Counts) => string;
  changedMeanwhile: string;
  waiting: (count: number) => string;
}

export const words = { fr, en } as const satisfies Record<'fr' | 'en', Words>;
