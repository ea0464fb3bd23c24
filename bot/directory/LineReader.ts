/** The cells of one line, read one by one; what is wrong goes to the findings, with the line. */
import type { University } from '../process/university';
import { isErased } from '../csv/cells';
import type { Column } from './columns';
import { fault, type Fault, type Finding } from './findings';
import type { Identity, ReadPerson } from './reading';
import type { Line } from './table';
import {
  isLikelyBirthDate,
  readCivility,
  readDate,
  readDepartment,
  readEmail,
  readGuid,
  readLanguage,
  readRoles,
  readStudentNumber,
  type LineRole,
} from './values';

export interface LineContext {
  university: University;
  /** 'YYYY-MM-DD' */
  today: string;
  findings: Finding[];
}

export const LONGEST = { name: 120, formation: 200 } as const;

export class LineReader {
  readonly where: number;
  private readonly told = new Set<string>();

  constructor(
    private readonly line: Line,
    private readonly context: LineContext,
  ) {
    this.where = line.line;
  }

  wrong(what: Fault): undefined {
    this.context.findings.push(fault(this.where, what));
    return undefined;
  }

  wrongOnce(what: Fault): void {
    if (this.told.has(what.code)) return;
    this.told.add(what.code);
    this.wrong(what);
  }

  has(column: Column): boolean {
    return this.line.refused.has(column) || Boolean(this.line.cells[column]);
  }

  erases(column: Column): boolean {
    return isErased(this.line.cells[column] ?? '');
  }

  roles(): LineRole[] {
    const cell = this.line.cells.roles;
    if (!cell) return [];
    return [
      ...new Set(
        readRoles(cell).flatMap(({ value, role }) =>
          role ? [role] : (this.wrong({ code: 'unknownRole', value }) ?? []),
        ),
      ),
    ];
  }

  department(): string | null | undefined {
    const cell = this.line.cells.department;
    if (!cell) return undefined;
    const found = readDepartment(cell, this.context.university);
    return found === undefined ? this.unknownDepartment() : found;
  }

  unknownDepartment(): undefined {
    const { departments } = this.context.university;
    const value = this.line.cells.department ?? '';
    const accepted = departments.map(({ name }) => name);
    this.wrongOnce({ code: 'unknownDepartment', value, accepted });
    return undefined;
  }

  account(): Pick<Identity, 'aadObjectId' | 'userPrincipalName'> {
    const { account, signInName } = this.line.cells;
    const aadObjectId = (account && readGuid(account)) ?? null;
    const named = signInName ?? (aadObjectId ? undefined : account);
    const userPrincipalName = (named && readEmail(named)) ?? null;
    if (named && !userPrincipalName) this.wrong({ code: 'notAnAccount', value: named });
    else if (account && signInName && !aadObjectId && readEmail(account) !== userPrincipalName) {
      this.wrong({ code: 'notAnAccount', value: account });
    }
    return { aadObjectId, userPrincipalName };
  }

  email(column: Column): string | undefined {
    const cell = this.line.cells[column];
    if (!cell) return undefined;
    return readEmail(cell) ?? this.wrong({ code: 'notAnEmail', column, value: cell });
  }

  /** Somebody else, by e-mail or by account. */
  identityIn(column: 'manager' | 'deputy'): Identity | undefined {
    const cell = this.line.cells[column];
    if (!cell) return undefined;
    const aadObjectId = readGuid(cell) ?? null;
    const email = aadObjectId ? null : this.email(column);
    return email === undefined ? undefined : { aadObjectId, userPrincipalName: null, email };
  }

  /** « Mme Claire Martin » for staff; students are written to by their name alone. */
  name(isStudent: boolean): string | undefined {
    const { fullName, firstName, lastName, civility } = this.line.cells;
    const title = civility && readCivility(civility);
    if (civility && !title) this.wrong({ code: 'unknownCivility', value: civility });
    const name = fullName ?? [firstName, lastName].filter(Boolean).join(' ');
    if (!name) return undefined;
    if (!fullName && !this.has('lastName'))
      return this.wrong({ code: 'missing', column: 'lastName' });
    const whole = title && !isStudent ? `${title} ${name}` : name;
    return this.notLonger(fullName ? 'fullName' : 'lastName', whole, LONGEST.name);
  }

  short(column: Column, max: number): string | undefined {
    const cell = this.line.cells[column];
    return cell && this.notLonger(column, cell, max);
  }

  notLonger(column: Column, text: string, max: number): string | undefined {
    return text.length > max ? this.wrong({ code: 'tooLong', column, max }) : text;
  }

  studentNumber(cell: string): string | undefined {
    return readStudentNumber(cell) ?? this.wrong({ code: 'notANumber', value: cell });
  }

  birthDate(cell: string): string | undefined {
    const date = readDate(cell);
    if (date === undefined) return this.wrong({ code: 'notADate', value: cell });
    if (isLikelyBirthDate(date, this.context.today)) return date;
    return this.wrong({ code: 'unlikelyBirthDate', value: cell });
  }

  language(): Pick<ReadPerson, 'language'> {
    const cell = this.line.cells.language;
    if (!cell) return {};
    const language = readLanguage(cell);
    if (language) return { language };
    this.wrong({ code: 'unknownLanguage', value: cell });
    return {};
  }

  /** Absent: nothing is said; null: a dash, so it is to be erased. */
  optional<K extends 'formation' | 'studentNumber' | 'birthDate'>(
    column: K,
    read: (cell: string) => string | undefined,
  ): { [P in K]?: string | null } {
    const cell = this.line.cells[column];
    if (!cell) return {};
    const value = isErased(cell) ? null : read(cell);
    return (value === undefined ? {} : { [column]: value }) as { [P in K]?: string | null };
  }
}
