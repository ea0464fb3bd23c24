/**
 * What is wrong, or worth knowing, in what a source brings: where, which column, what was there. The
 * sentences are in words.fr.ts and words.en.ts.
 */
import type { Column } from './columns';

/** A line of the file, as a spreadsheet counts them; a group's id; null: the whole. */
export type Where = number | string | null;

export type Fault =
  | { code: 'empty' }
  | { code: 'workbook' }
  | { code: 'notText' }
  | { code: 'tooLarge'; megabytes: number }
  | { code: 'brokenQuotes' }
  | { code: 'noHeader' }
  | { code: 'noIdentityColumn' }
  | { code: 'columnTwice'; column: Column }
  | { code: 'tooManyCells'; cells: number; columns: number }
  | { code: 'garbled'; column: Column; value: string }
  | { code: 'formula'; column: Column; value: string }
  | { code: 'rounded'; column: Column; value: string }
  | { code: 'tooLong'; column: Column; max: number }
  | { code: 'missing'; column: Column }
  | { code: 'noIdentity' }
  | { code: 'notAnEmail'; column: Column; value: string }
  | { code: 'notAnAccount'; value: string }
  | { code: 'notADate'; value: string }
  | { code: 'unlikelyBirthDate'; value: string }
  | { code: 'notANumber'; value: string }
  | { code: 'unknownRole'; value: string }
  | { code: 'unknownDepartment'; value: string; accepted: string[] }
  | { code: 'unknownLanguage'; value: string }
  | { code: 'unknownCivility'; value: string }
  | { code: 'notOnThisLine'; column: Column; isFormation: boolean }
  | { code: 'differs'; column: Column; value: string; other: Where }
  | { code: 'twoAccounts'; value: string; other: Where }
  | { code: 'numberTwice'; value: string; other: Where }
  // Compared with what is known already:
  | { code: 'newNeeds'; column: Column; value: string }
  | { code: 'ambiguous'; value: string }
  | { code: 'otherAccount'; value: string }
  | { code: 'otherNumber'; value: string; email: string }
  | { code: 'otherName'; value: string; name: string }
  | { code: 'bothInUse'; value: string }
  | { code: 'guest'; value: string }
  | { code: 'notAManager'; column: Column; value: string; accepted: string[] }
  // Why nobody is removed:
  | { code: 'removesTooMany'; removed: number; of: number; percent: number }
  | { code: 'removesFromOpenFiles'; value: string }
  | { code: 'removesLastManager'; value: string }
  | { code: 'removesLastAdministrator' }
  | { code: 'removesFollower'; value: string; formation: string };

export type Remark =
  | { code: 'unknownColumn'; value: string }
  | { code: 'repeated'; other: Where }
  | { code: 'formationWithoutManager'; value: string; department: string }
  | { code: 'oldAccountKept'; value: string }
  | { code: 'skippedGuests'; count: number }
  | { code: 'skippedDisabled'; count: number }
  | { code: 'skippedWithoutEmail'; count: number };

/** A fault refuses the whole import; a remark does not. */
export type Finding =
  ({ kind: 'fault'; where: Where } & Fault) | ({ kind: 'remark'; where: Where } & Remark);

export const fault = (where: Where, what: Fault): Finding => ({ kind: 'fault', where, ...what });
export const remark = (where: Where, what: Remark): Finding => ({ kind: 'remark', where, ...what });

export const isFault = ({ kind }: Finding): boolean => kind === 'fault';
