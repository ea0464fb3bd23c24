/** People as the directory knows them. A person's id is ours; Teams knows them by `aadObjectId`. */
export type PersonId = string;
export type Language = 'fr' | 'en';
export type StaffRole = 'teacher' | 'manager' | 'adviser' | 'administrator';
export type DirectoryRole = 'student' | StaffRole;

export interface RoleGrant {
  role: DirectoryRole;
  /** null: everywhere (advisers, administrators). */
  department: string | null;
}

export interface Person {
  id: PersonId;
  /** null: brought by the university, and not met in Teams yet. */
  aadObjectId: string | null;
  name: string;
  email: string;
  /** The language chosen in the chat, else the one that Teams reports. */
  language: Language;
  /** From the directory only: never self-declared. Empty for somebody the directory does not know. */
  roles: readonly RoleGrant[];
  department: string | null;
  /** « L3 Économie-gestion »; null where the directory does not say. */
  formation: string | null;
  studentNumber: string | null;
  /** 'YYYY-MM-DD'; null where the directory does not say. */
  birthDate: string | null;
  /** A guest of the tenant (a tutor, say): politely refused once. */
  isGuest: boolean;
  /** Teams refuses to write to them since then, with this code; absent: nothing known against it. */
  unreachable?: { code: string; since: string };
}

/** « Mme Claire Martin » as a list of names has her. */
export function withoutCivility(name: string): string {
  return name.replace(/^(Mme|M\.) /, '');
}

/** Who acts: a person, or the product itself (reminders, alarms). */
export type Actor = { kind: 'person'; person: Person } | { kind: 'system' };

export function actorId(actor: Actor): PersonId | null {
  return actor.kind === 'person' ? actor.person.id : null;
}

/** Guests of the tenant have no role, whatever the directory says of them. */
export function hasRole(person: Person, role: DirectoryRole, department?: string): boolean {
  if (person.isGuest) return false;
  return person.roles.some(
    (grant) =>
      grant.role === role &&
      (department === undefined || grant.department === null || grant.department === department),
  );
}

/** Known to the directory as anything at all. */
export function isInDirectory(person: Person): boolean {
  return person.roles.length > 0;
}

/** May use the bot as a student: a student, or somebody the directory does not know yet. */
export function mayBeStudent(person: Person): boolean {
  return !person.isGuest && (hasRole(person, 'student') || !isInDirectory(person));
}
