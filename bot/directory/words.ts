/** The shape of the command's sentences, the same in both languages; French is the default. */
import type { ImportWords } from '../csv/words';
import type { RoleGrant } from '../process/people';
import type { Difference } from './afterwards';
import type { Column } from './columns';
import type { Finding } from './findings';
import { en } from './words.en';
import { fr } from './words.fr';

export interface Counts {
  people: number;
  formations: number;
}

export interface Words extends ImportWords {
  usage: string;
  oneSource: string;
  graphOff: string;
  badGroups: (file: string, problems: string) => string;
  graphFailed: (why: string, isNotGranted: boolean) => string;
  column: Record<Column, string>;
  role: (grant: RoleGrant, departmentName: string) => string;
  finding: (finding: Finding, department: (id: string) => string) => string;
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
  written: (counts: Counts) => string;
  waiting: (count: number) => string;
}

export const words = { fr, en } as const satisfies Record<'fr' | 'en', Words>;
