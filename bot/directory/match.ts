/**
 * Which known person somebody of a file is. By account where the file gives one; else by e-mail or
 * sign-in name, and only where exactly one person can be meant: a mistake here would give somebody
 * another person's files and roles.
 */
import type { KnownDirectory } from '../process/directory';
import { fold } from '../process/fold';
import type { Fault } from './findings';
import type { Identity, ReadPerson } from './reading';

export type Known = KnownDirectory['people'][number];

export type Match =
  | { as: 'new'; oldAccount?: string }
  | { as: 'known'; person: Known; oldAccount?: string }
  /** Two records turn out to be one person: what hangs on `from` goes to `person`. */
  | { as: 'merged'; person: Known; from: Known }
  | { as: 'fault'; fault: Fault };

export interface KnownIndex {
  byAccount: ReadonlyMap<string, Known>;
  /** By e-mail and by sign-in name, guests left out. */
  byName: ReadonlyMap<string, readonly Known[]>;
}

export function indexOf({ people }: KnownDirectory): KnownIndex {
  const byName = new Map<string, Known[]>();
  for (const person of people) {
    if (person.isGuest) continue;
    for (const name of new Set([person.email.toLowerCase(), person.signInName])) {
      if (name) byName.set(name, [...(byName.get(name) ?? []), person]);
    }
  }
  const withAccount = people.flatMap((person) =>
    person.aadObjectId ? [[person.aadObjectId, person] as const] : [],
  );
  return { byAccount: new Map(withAccount), byName };
}

/** Everybody who may be meant by the names, each once. */
export function namedBy(who: Identity, { byName }: KnownIndex): Known[] {
  const names = [who.userPrincipalName, who.email];
  return [...new Set(names.flatMap((name) => (name ? (byName.get(name) ?? []) : [])))];
}

export function match(read: ReadPerson, index: KnownIndex): Match {
  const named = namedBy(read, index);
  if (read.aadObjectId === null) return byNameAlone(read, named);
  const known = index.byAccount.get(read.aadObjectId);
  return known ? byAccount(read, known, named) : newAccount(read, named);
}

const refuse = (fault: Fault): Match => ({ as: 'fault', fault });
const shown = (read: ReadPerson) => read.email ?? read.userPrincipalName ?? read.aadObjectId ?? '';

function byNameAlone(read: ReadPerson, named: Known[]): Match {
  const likely = named.length > 1 ? named.filter(({ roles }) => roles.length > 0) : named;
  const [person, another] = likely;
  if (named.length === 0) return { as: 'new' };
  if (!person || another) return refuse({ code: 'ambiguous', value: shown(read) });
  return sameNumber(read, person) ?? sameName(read, person) ?? { as: 'known', person };
}

function byAccount(read: ReadPerson, person: Known, named: Known[]): Match {
  if (person.isGuest) return refuse({ code: 'guest', value: shown(read) });
  const others = named.filter((one) => one !== person);
  const [waiting, another] = others.filter(({ aadObjectId }) => aadObjectId === null);
  if (another) return refuse({ code: 'ambiguous', value: shown(read) });
  if (waiting) return mergeOf(read, { met: person, waiting });
  const wasTheirs = read.email === person.email.toLowerCase();
  const [holder] = wasTheirs ? [] : others;
  if (!holder) return { as: 'known', person };
  if (!isSomebodyElse(read, holder)) return refuse({ code: 'otherAccount', value: shown(read) });
  return { as: 'known', person, oldAccount: shown(read) };
}

/** Whoever is recorded under this account wrote before they could be recognised. */
function mergeOf(read: ReadPerson, { met, waiting }: { met: Known; waiting: Known }): Match {
  const clash = sameNumber(read, waiting);
  if (clash) return clash;
  if (!waiting.isReferredTo) return { as: 'merged', person: met, from: waiting };
  if (!met.isReferredTo && met.roles.length === 0) {
    return { as: 'merged', person: waiting, from: met };
  }
  return refuse({ code: 'bothInUse', value: shown(read) });
}

function newAccount(read: ReadPerson, named: Known[]): Match {
  const waiting = named.filter(({ aadObjectId }) => aadObjectId === null);
  const [person, another] = waiting;
  if (another) return refuse({ code: 'ambiguous', value: shown(read) });
  if (person) return sameNumber(read, person) ?? { as: 'known', person };
  const [holder] = named;
  if (!holder) return { as: 'new' };
  const isSame = read.studentNumber && read.studentNumber === holder.studentNumber;
  if (isSame && named.length === 1) return { as: 'known', person: holder };
  if (named.every((one) => isSomebodyElse(read, one))) {
    return { as: 'new', oldAccount: shown(read) };
  }
  return refuse({ code: 'otherAccount', value: shown(read) });
}

/** The address was handed on: from somebody who left, or from another student. */
function isSomebodyElse(read: ReadPerson, holder: Known): boolean {
  if (holder.roles.length === 0) return true;
  const { studentNumber } = holder;
  return Boolean(read.studentNumber && studentNumber && read.studentNumber !== studentNumber);
}

/**
 * Somebody's account stays theirs when the university renames it, and the address may be another's by
 * now: a role of the staff must not go to whoever had the address before.
 */
function sameName(read: ReadPerson, { aadObjectId, name, roles }: Known): Match | null {
  const becomesStaff = read.roles.some(
    ({ role }) => role !== 'student' && !roles.some((held) => held.role === role),
  );
  if (aadObjectId === null || roles.length === 0 || !becomesStaff || !read.name) return null;
  const [one, other] = [partsOf(read.name), partsOf(name)];
  const isWithin = (some: string[], all: string[]) => some.every((part) => all.includes(part));
  if (isWithin(one, other) || isWithin(other, one)) return null;
  return refuse({ code: 'otherName', value: shown(read), name });
}

/** « DUPONT Jean-Paul », « M. Jean Dupont »: the same words, whatever their order. */
function partsOf(name: string): string[] {
  const parts = fold(name).split(/[^\p{L}]+/u);
  return parts.filter((part) => part && part !== 'mme' && part !== 'm');
}

/** Only the e-mail says that they are the same, and the student's number says that they are not. */
function sameNumber(read: ReadPerson, { studentNumber }: Known): Match | null {
  const value = read.studentNumber;
  if (!value || !studentNumber || value === studentNumber) return null;
  return refuse({ code: 'otherNumber', value, email: shown(read) });
}
