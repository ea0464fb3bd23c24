/** What is wrong, or worth knowing, in what a source of people brings. */
import {
  faultAt,
  remarkAt,
  type FileFault,
  type FileRemark,
  type FindingOf,
  type Where,
} from '../csv/findings';
import type { Column } from './columns';

export { isFault, type Where } from '../csv/findings';

export type Fault =
  | FileFault<Column>
  | { code: 'noIdentityColumn' }
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
  | FileRemark
  | { code: 'repeated'; other: Where }
  | { code: 'formationWithoutManager'; value: string; department: string }
  | { code: 'oldAccountKept'; value: string }
  | { code: 'skippedGuests'; count: number }
  | { code: 'skippedDisabled'; count: number }
  | { code: 'skippedWithoutEmail'; count: number };

export type Finding = FindingOf<Fault, Remark>;

export const fault = (where: Where, what: Fault): Finding => faultAt(where, what);
export const remark = (where: Where, what: Remark): Finding => remarkAt(where, what);
