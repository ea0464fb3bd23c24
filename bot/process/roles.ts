/**
 * Who may do what, and when: the one table. A command is possible when the actor has one of the
 * roles on that very file and the file is in one of the phases. test/process/roles.test.ts walks
 * every cell of it.
 */
import { localDay } from './calendar';
import { delegateOf, mayStandIn } from './deciders';
import { readField, type Edition } from './form';
import { valuesOf, type Instant, type Internship } from './internship';
import { hasRole, type Actor, type Person } from './people';
import { phaseOf, type Phase } from './steps';
import type { University } from './university';

/** What somebody is on one file. A student is nothing else on their own file. */
export type FileRole = 'student' | 'referent' | 'delegate' | 'manager' | 'product' | 'other';

export type Action =
  | 'confirmStudent'
  | 'nameOrganisation'
  | 'saveSection'
  | 'prefill'
  | 'attachCertificate'
  | 'submit'
  | 'amend'
  | 'takeOver'
  | 'approve'
  | 'return'
  | 'disclaim'
  | 'delegate'
  | 'endDelegation'
  | 'substitute'
  | 'assignReferent'
  | 'allowLateStart'
  | 'recordConvention'
  | 'comparePrint'
  | 'confirmPrint'
  | 'rejectPrint'
  | 'recordSignatures'
  | 'recordUniversitySignature'
  | 'moveCopies'
  | 'returnCopies'
  | 'handOver'
  | 'confirmOtherCopies'
  | 'removeDocument'
  | 'abandon'
  | 'restart'
  | 'close'
  | 'resume'
  | 'sendNotice'
  | 'skipNotices';

interface Permission {
  by: readonly FileRole[];
  in: readonly Phase[];
}

const beforeApproval: Phase[] = ['search', 'filling', 'awaitingReferent', 'awaitingApproval'];
const beforeSigned: Phase[] = [...beforeApproval, 'approved', 'printed', 'signing'];
const underway: Phase[] = [...beforeSigned, 'signed'];
const filled: Phase[] = underway.filter((phase) => phase !== 'search');

export const permissions: Record<Action, Permission> = {
  confirmStudent: { by: ['manager'], in: beforeApproval },
  nameOrganisation: { by: ['student'], in: ['search', 'filling'] },
  saveSection: { by: ['student'], in: ['filling'] },
  prefill: { by: ['student', 'product'], in: ['search', 'filling'] },
  attachCertificate: {
    by: ['student'],
    in: ['filling', 'awaitingReferent', 'awaitingApproval', 'approved', 'printed', 'signing'],
  },
  submit: { by: ['student'], in: ['filling'] },
  amend: {
    by: ['student'],
    in: ['awaitingReferent', 'awaitingApproval', 'approved', 'printed', 'signing'],
  },
  takeOver: {
    by: ['student'],
    in: ['filling', 'awaitingReferent', 'awaitingApproval', 'approved', 'printed', 'signing'],
  },
  approve: { by: ['referent', 'delegate'], in: ['awaitingApproval'] },
  return: { by: ['referent', 'delegate'], in: ['awaitingApproval'] },
  disclaim: { by: ['referent'], in: ['awaitingApproval'] },
  delegate: { by: ['referent'], in: ['awaitingApproval'] },
  endDelegation: { by: ['referent', 'delegate'], in: ['awaitingApproval'] },
  substitute: { by: ['product'], in: ['awaitingApproval'] },
  // After the approval, which it voids: another one signs.
  assignReferent: {
    by: ['manager'],
    in: ['awaitingReferent', 'awaitingApproval', 'approved', 'printed', 'signing'],
  },
  allowLateStart: { by: ['manager'], in: beforeSigned },
  recordConvention: { by: ['student'], in: ['approved'] },
  comparePrint: { by: ['student'], in: ['printed'] },
  confirmPrint: { by: ['student'], in: ['printed'] },
  rejectPrint: { by: ['student'], in: ['printed'] },
  recordSignatures: { by: ['student', 'referent', 'manager'], in: ['signing'] },
  recordUniversitySignature: { by: ['manager'], in: ['signing'] },
  moveCopies: { by: ['student', 'manager'], in: ['signing'] },
  returnCopies: { by: ['manager'], in: ['signing'] },
  handOver: { by: ['student'], in: ['signed'] },
  confirmOtherCopies: { by: ['manager'], in: ['signed'] },
  removeDocument: { by: ['manager'], in: [...filled, 'completed', 'closed'] },
  // After a signature both are refused in so many words: leaving is then for a person to handle.
  abandon: { by: ['student'], in: [...underway, 'completed'] },
  restart: { by: ['student'], in: [...underway, 'completed'] },
  close: { by: ['manager'], in: underway },
  resume: { by: ['manager'], in: ['closed'] },
  sendNotice: { by: ['product'], in: underway },
  skipNotices: { by: ['product'], in: underway },
};

/** When a right is asked for: that of whoever stands in ends with the absence. */
export interface Moment {
  now: Instant;
  university: University;
}

/**
 * The roles of an actor on one file. Nobody acts on their own file as staff, and being named as the
 * referent makes nobody a teacher: the name comes from the student's form.
 */
export function rolesOn(file: Internship, actor: Actor, moment: Moment): FileRole[] {
  if (actor.kind === 'system') return ['product'];
  const { person } = actor;
  if (person.id === file.student.id) return ['student'];
  const roles: FileRole[] = [];
  const teaches = hasRole(person, 'teacher');
  if (person.id === file.referentId && teaches) roles.push('referent');
  if (teaches && isDelegate(file, person, moment)) roles.push('delegate');
  if (hasRole(person, 'manager', file.department)) roles.push('manager');
  return roles.length > 0 ? roles : ['other'];
}

function isDelegate(file: Internship, { id }: Person, { now, university }: Moment): boolean {
  // Most people are none: what day it is takes a while to say.
  return delegateOf(file) === id && mayStandIn(file, id, localDay(now, university));
}

export function mayDo(action: Action, role: FileRole): boolean {
  return permissions[action].by.includes(role);
}

/** Whether somebody decides on the requests of a file, or was asked to in its present round. */
export function decidesOn(file: Internship, person: Person, moment: Moment): boolean {
  const roles = rolesOn(file, { kind: 'person', person }, moment);
  return roles.includes('referent') || roles.includes('delegate');
}

/** What somebody who may see a file is told of its form, as things are now; null: a channel. */
export function editionFor(file: Internship, person: Person | null): Exclude<Edition, 'tutor'> {
  if (!person) {
    return readField(valuesOf(file), 'confidential') ? 'confidentialChannel' : 'channel';
  }
  const isWhole = person.id === file.student.id || hasRole(person, 'manager', file.department);
  return isWhole ? 'whole' : 'decider';
}

/** May this actor see the file at all? Advisers see only what a question tells them. */
export function maySee(file: Internship, actor: Actor, moment: Moment): boolean {
  const waits = phaseOf(file) === 'awaitingApproval';
  // Whoever decides in the referent's place needs the file until it is decided.
  return rolesOn(file, actor, moment).some(
    (role) => role !== 'other' && (role !== 'delegate' || waits),
  );
}
