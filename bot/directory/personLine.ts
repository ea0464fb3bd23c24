/** One line of a file to one person, or to who follows a formation; everything wrong is found. */
import type { RoleGrant } from '../process/people';
import type { Column } from './columns';
import { LineReader, LONGEST, type LineContext } from './LineReader';
import type { ReadFormation, ReadPerson } from './reading';
import type { Line } from './table';
import type { LineRole } from './values';

const OF_FORMATIONS: Column[] = ['manager', 'deputy'];
const OF_PEOPLE: Column[] = [
  'account',
  'signInName',
  'email',
  'civility',
  'lastName',
  'firstName',
  'fullName',
  'studentNumber',
  'birthDate',
  'language',
];

/** Undefined where the line cannot be understood; why is among the findings. */
export function readLine(
  line: Line,
  context: LineContext,
): { person: ReadPerson } | { formation: ReadFormation } | undefined {
  const reader = new LineReader(line, context);
  const roles = reader.roles();
  const isFormation = roles.includes('formation');
  for (const column of isFormation ? OF_PEOPLE : OF_FORMATIONS) {
    if (line.cells[column]) reader.wrong({ code: 'notOnThisLine', column, isFormation });
  }
  if (isFormation) {
    const formation = formationOf(reader);
    return formation && { formation };
  }
  const person = personOf(reader, roles);
  return person && { person };
}

function formationOf(reader: LineReader): ReadFormation | undefined {
  const department = reader.department();
  const name = reader.short('formation', LONGEST.formation);
  const manager = reader.identityIn('manager');
  if (!reader.has('department')) reader.wrong({ code: 'missing', column: 'department' });
  else if (department === null) reader.unknownDepartment();
  if (!reader.has('formation')) reader.wrong({ code: 'missing', column: 'formation' });
  if (!reader.has('manager')) reader.wrong({ code: 'missing', column: 'manager' });
  const deputy = reader.erases('deputy') ? null : reader.identityIn('deputy');
  if (!department || !name || !manager) return undefined;
  return {
    where: reader.where,
    department,
    name,
    manager,
    ...(deputy !== undefined && { deputy }),
  };
}

function personOf(reader: LineReader, roles: LineRole[]): ReadPerson | undefined {
  const { aadObjectId, userPrincipalName } = reader.account();
  const email = reader.email('email') ?? null;
  const name = reader.name(roles.includes('student'));
  const department = reader.department();
  const granted = grantsOf(reader, roles, department);
  const person: ReadPerson = {
    where: reader.where,
    aadObjectId,
    userPrincipalName,
    email: email ?? (reader.has('email') ? null : userPrincipalName),
    ...(name !== undefined && { name }),
    ...(department !== undefined && { department }),
    ...reader.optional('formation', (cell) =>
      reader.notLonger('formation', cell, LONGEST.formation),
    ),
    ...reader.optional('studentNumber', (cell) => reader.studentNumber(cell)),
    ...reader.optional('birthDate', (cell) => reader.birthDate(cell)),
    ...reader.language(),
    roles: granted,
  };
  if (person.aadObjectId ?? person.userPrincipalName ?? person.email) return person;
  if (!reader.has('account') && !reader.has('signInName') && !reader.has('email')) {
    reader.wrong({ code: 'noIdentity' });
  }
  return undefined;
}

/** Advisers and administrators are everybody's; the others belong to a department. */
function grantsOf(
  reader: LineReader,
  roles: LineRole[],
  department: string | null | undefined,
): RoleGrant[] {
  return roles.flatMap((role): RoleGrant[] => {
    if (role === 'formation') return [];
    if (role === 'adviser' || role === 'administrator') return [{ role, department: null }];
    if (!reader.has('department')) reader.wrongOnce({ code: 'missing', column: 'department' });
    else if (role === 'student' && department === null) reader.unknownDepartment();
    return department === undefined ? [] : [{ role, department }];
  });
}
