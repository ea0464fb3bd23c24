/** What is wrong, or worth knowing, in a file of hosts. */
import {
  faultAt,
  remarkAt,
  type FileFault,
  type FileRemark,
  type FindingOf,
  type Where,
} from '../csv/findings';
import type { FieldProblem } from '../process/form';
import type { HostField } from '../process/hosts';

export type Fault =
  | FileFault<HostField>
  | { code: 'noNameColumn' }
  | { code: 'notRead'; column: HostField; value: string; problem: FieldProblem };

export type Remark =
  | FileRemark
  /** Columns about persons, left out. */
  | { code: 'persons'; headings: string[] }
  /** What is left empty, since it cannot be read. */
  | { code: 'leftEmpty'; column: HostField; value: string; problem: FieldProblem }
  | { code: 'notListed'; column: HostField; value: string; accepted: string[]; lines: number }
  /** The same address or number stands in a column about persons. */
  | { code: 'ofAPerson'; column: HostField }
  | { code: 'sameAs'; value: string; other: number; differs: HostField[] };

export type Finding = FindingOf<Fault, Remark>;

export const fault = (where: Where, what: Fault): Finding => faultAt(where, what);
export const remark = (where: Where, what: Remark): Finding => remarkAt(where, what);
