/**
 * The university's people as groups of Microsoft's directory: who is in a group has its role. The
 * groups are named in a small file; reading them is the business of bot/graph.
 */
import { z } from 'zod';
import type { Language, RoleGrant } from '../process/people';
import type { GroupMember, GroupReader } from '../process/ports';
import type { University } from '../process/university';
import { cleanCell } from '../csv/cells';
import { remark, type Finding } from './findings';
import { mergeLines } from './merge';
import type { DirectorySource, ReadPerson } from './reading';
import { readDepartment, readEmail, readRoles } from './values';

/** Who is in the group has this role; students' groups may be those of a formation. */
export interface RoleGroup {
  id: string;
  grant: RoleGrant;
  formation: string | null;
}

/**
 * The file of groups: `{ "groups": [{ "id", "role", "department", "formation" }] }`, with the words
 * that a file of people accepts too. Throws `ZodError` with every mistake and its path.
 */
export function readGroups(json: unknown, university: University): RoleGroup[] {
  const names = university.departments.map(({ name }) => name).join(', ');
  const group = z
    .strictObject({
      id: z.guid('the object id of a group: 36 characters').toLowerCase(),
      role: z.string(),
      department: z.string().optional(),
      formation: z.string().min(1).max(200).optional(),
    })
    .transform(({ id, role: words, department: where, formation = null }, context): RoleGroup => {
      const refuse = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message });
      const [found, another] = readRoles(words);
      const role = another || found?.role === 'formation' ? undefined : found?.role;
      if (!role) {
        refuse('role', 'one of student, teacher, manager, adviser, administrator');
        return z.NEVER;
      }
      if (role === 'adviser' || role === 'administrator') {
        return { id, grant: { role, department: null }, formation };
      }
      const department = where === undefined ? undefined : readDepartment(where, university);
      if (department === undefined || (role === 'student' && department === null)) {
        refuse('department', `one of ${names}`);
        return z.NEVER;
      }
      return { id, grant: { role, department }, formation };
    });
  return z.strictObject({ groups: z.array(group).min(1) }).parse(json).groups;
}

export function graphSource(graph: GroupReader, groups: readonly RoleGroup[]): DirectorySource {
  return {
    read: async () => {
      const lines: ReadPerson[] = [];
      const skipped = { guests: 0, disabled: 0, withoutEmail: 0 };
      for (const group of groups) {
        for await (const member of graph.groupMembers(group.id)) {
          const read = personOf(member, group);
          if (typeof read === 'string') skipped[read] += 1;
          else lines.push(read);
        }
      }
      const findings: Finding[] = [];
      const people = mergeLines(lines, findings);
      return {
        people,
        formations: [],
        findings: [...findings.filter(isNews), ...remarksOn(skipped)],
        // A group that is empty by mistake counts: what would be removed is refused by its number.
        scope: groups.map(({ grant }) => grant),
        about: { groups: groups.length },
      };
    },
  };
}

/** Groups hold groups, so to meet somebody twice is nothing to tell. */
const isNews = ({ code }: Finding) => code !== 'repeated';

type Skipped = 'guests' | 'disabled' | 'withoutEmail';

function personOf(member: GroupMember, { id, grant, formation }: RoleGroup): ReadPerson | Skipped {
  const upn = member.userPrincipalName;
  if (member.userType?.toLowerCase() === 'guest' || /#EXT#/i.test(upn ?? '')) return 'guests';
  if (member.accountEnabled === false) return 'disabled';
  const userPrincipalName = readEmail(upn ?? '') ?? null;
  const email = readEmail(member.mail ?? '') ?? userPrincipalName;
  if (!email) return 'withoutEmail';
  const name = cleanCell(member.displayName ?? '').slice(0, 120);
  return {
    where: id,
    aadObjectId: member.id.toLowerCase(),
    userPrincipalName,
    email,
    ...(name && { name }),
    ...(grant.department !== null && { department: grant.department }),
    ...(grant.role === 'student' && formation !== null && { formation }),
    ...languageOf(member.preferredLanguage),
    roles: [grant],
  };
}

function languageOf(preferred: string | null): { language?: Language } {
  const language = preferred?.slice(0, 2).toLowerCase();
  return language === 'fr' || language === 'en' ? { language } : {};
}

function remarksOn({ guests, disabled, withoutEmail }: Record<Skipped, number>): Finding[] {
  const counted = [
    { code: 'skippedGuests', count: guests },
    { code: 'skippedDisabled', count: disabled },
    { code: 'skippedWithoutEmail', count: withoutEmail },
  ] as const;
  return counted.filter(({ count }) => count > 0).map((what) => remark(null, what));
}
