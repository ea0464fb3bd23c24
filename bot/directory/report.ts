/** What an import finds and would change, for the operator's own terminal. */
import { inOrder } from '../csv/findings';
import { saidAt, section } from '../csv/report';
import type { KnownPerson } from '../process/directory';
import type { RoleGrant } from '../process/people';
import type { University } from '../process/university';
import { isFault, type Finding } from './findings';
import type { Plan } from './plan';
import type { Reading } from './reading';
import type { Words } from './words';

export interface ReportOptions {
  words: Words;
  university: University;
  /** At most so many lines of each kind; all are counted. */
  shown?: number;
}

export function reportLines(about: Reading['about'], plan: Plan, options: ReportOptions): string[] {
  const { words } = options;
  const findings = inOrder(plan.findings);
  const faults = findings.filter(isFault);
  const remarks = findings.filter((one) => !isFault(one));
  return [
    ...sourceLines(about, words),
    ...section(words.remarks(remarks.length), findingLines(remarks, options), options),
    ...(faults.length > 0
      ? [
          ...section(words.faults(faults.length), findingLines(faults, options), options),
          ...(faults.every(({ code }) => code.startsWith('removes'))
            ? removalLines(plan, options)
            : []),
        ]
      : changeLines(plan, options)),
  ];
}

/** Nothing of a file that is empty, a workbook, too large. */
function sourceLines(about: Reading['about'], words: Words): string[] {
  if ('groups' in about) return [words.groups(about.groups)];
  return about.encoding === '' ? [] : [words.file(about)];
}

function findingLines(findings: readonly Finding[], { words, university }: ReportOptions) {
  const nameOf = departmentName(university);
  return findings.map((finding) =>
    saidAt(words.where(finding.where), words.finding(finding, nameOf)),
  );
}

function changeLines(plan: Plan, options: ReportOptions): string[] {
  const { words } = options;
  const { added, changed, unchanged, untouched, formations } = plan;
  const { who, role, roles, department } = namesIn(options);
  const counted = formations.added.length + formations.changed.length + formations.unchanged;
  const waiting = added.filter(({ aadObjectId }) => aadObjectId === null).length;
  return [
    ...section(
      words.added(added.length),
      added.map((person) => `+ ${who(person)} : ${roles(person.roles)}`),
      options,
    ),
    ...section(
      words.changed(changed.length),
      changed.map(({ person, differences }) => {
        const found = differences.map((one) => words.difference(one, { department, role }));
        return `~ ${who(person)} : ${found.join(' ; ')}`;
      }),
      options,
    ),
    ...removalLines(plan, options),
    ...(counted > 0
      ? [
          words.formations({
            added: formations.added.length,
            changed: formations.changed.length,
            unchanged: formations.unchanged,
          }),
        ]
      : []),
    words.unchanged(unchanged),
    words.untouched(untouched),
    ...(waiting > 0 ? [words.waiting(waiting)] : []),
  ];
}

/** All of them: whoever asks for a removal, or forces it, reads whom it is about. */
function removalLines({ removals }: Plan, options: ReportOptions): string[] {
  if (removals.length === 0) return [];
  const { words } = options;
  const { who, roles } = namesIn(options);
  const lines = removals.map(({ person, grants }) => `- ${who(person)} : ${roles(grants)}`);
  const whole = { ...options, shown: Infinity };
  return [...section(words.removed(removals.length), lines, whole), words.kept];
}

function namesIn({ words, university }: ReportOptions) {
  const department = departmentName(university);
  const role = (grant: RoleGrant) =>
    words.role(grant, grant.department === null ? '' : department(grant.department));
  return {
    department,
    role,
    roles: (grants: readonly RoleGrant[]) => grants.map(role).join(', '),
    who: ({ email, name }: KnownPerson) => (email ? `${email} (${name})` : name),
  };
}

function departmentName({ departments }: University) {
  return (id: string) => departments.find((one) => one.id === id)?.name ?? id;
}
