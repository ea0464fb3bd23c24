/**
 * The rules of a file: a command and its actor give events, or a refusal. Pure: the same facts at
 * the same moment always give the same answer. Who may do what in which phase is in roles.ts; what
 * each command does is in decisions/, step by step.
 */
import { assertNever } from './assertNever';
import type { Command } from './commands';
import { nameOrganisation } from './decisions/1-search';
import {
  allowLateStart,
  amend,
  attachCertificate,
  prefill,
  saveSection,
  submit,
} from './decisions/2-contact-form';
import { takeOver } from './decisions/2-take-over';
import {
  approve,
  assignReferent,
  delegate,
  disclaim,
  endDelegation,
  giveBack,
  ofThisRound,
  standIn,
  substitute,
} from './decisions/3-validation';
import { recordConvention } from './decisions/4-convention';
import {
  comparePrint,
  confirmPrint,
  moveCopies,
  recordSignatures,
  recordUniversitySignature,
  returnCopies,
} from './decisions/5-signatures';
import { handOver } from './decisions/6-handover';
import {
  one,
  refuse,
  withReason,
  type Able,
  type Decision,
  type Situation,
} from './decisions/decision';
import { leave } from './decisions/leaving';
import { removeDocument } from './decisions/removal';
import { sendNotice, skipNotices } from './decisions/notice';
import { evolve } from './evolve';
import { clean } from './form';
import { hasSocialSecurityNumber } from './form/socialSecurity';
import type { Internship, InternshipEvent } from './internship';
import { actorId } from './people';
import { mayDo, permissions, rolesOn } from './roles';
import { isFullySigned } from './signatures';
import { phaseOf } from './steps';

export type { Decision, Situation } from './decisions/decision';

/** Decides a command on a file. Never throws on what people do; refusals are data. */
export function decide(file: Internship, command: Command, situation: Situation): Decision {
  const roles = rolesOn(file, situation.actor, situation);
  const able = roles.filter((role) => mayDo(command.type, role));
  if (able.length === 0) return refuse({ code: 'notYours' });
  const phase = phaseOf(file);
  if (!permissions[command.type].in.includes(phase)) {
    return refuse(isStale(file, command) ? { code: 'alreadyDone' } : { code: 'notNow', phase });
  }
  if (typedTexts(command).some(hasSocialSecurityNumber)) {
    return refuse({ code: 'socialSecurityNumber' });
  }
  const decision = decideCommand(file, command, { ...situation, roles: able });
  if ('refusal' in decision || command.type === 'substitute') return decision;
  return { events: withStandIn(file, decision.events, { ...situation, roles: able }) };
}

/**
 * What people wrote themselves: names, reasons, numbers. The answers of a form are read one by one,
 * and only those that hold a social-security number are refused; see decisions/2-contact-form.ts.
 */
function typedTexts(command: Command): string[] {
  return Object.values(command).filter((value): value is string => typeof value === 'string');
}

/** A request that has come to a referent who is away goes on to whoever stands in for them. */
function withStandIn(file: Internship, events: InternshipEvent[], able: Able): InternshipEvent[] {
  if (!able.absences?.length) return events;
  const stamp = { at: able.now, by: actorId(able.actor) };
  const after = events.reduce((facts, event) => evolve(facts, event, stamp), file);
  return [...events, ...standIn(after, able)];
}

/** The command asks for what is so already: a second press, or the same activity again. */
function isStale(file: Internship, command: Command): boolean {
  if (file.closure) return ['abandon', 'restart', 'close'].includes(command.type);
  switch (command.type) {
    case 'confirmStudent':
      return file.student.confirmed;
    case 'approve':
      return file.approval?.round === command.round;
    case 'return':
      return file.returned !== null && file.rounds === command.round;
    case 'assignReferent':
      return file.referentId === command.teacher.id;
    case 'submit':
      return file.submission !== null;
    case 'recordConvention':
      return file.convention?.number === clean(command.number);
    case 'confirmPrint':
      return file.checkedAt !== null;
    case 'rejectPrint':
      return file.approval !== null && file.convention === null;
    case 'recordSignatures':
    case 'recordUniversitySignature':
      return isFullySigned(file) && file.checkedAt !== null;
    case 'handOver':
    case 'confirmOtherCopies':
      return phaseOf(file) === 'completed';
    case 'resume':
      return true;
    default:
      return false;
  }
}

function decideCommand(file: Internship, command: Command, able: Able): Decision {
  switch (command.type) {
    case 'confirmStudent':
      return file.student.confirmed
        ? refuse({ code: 'alreadyDone' })
        : one({ type: 'studentConfirmed' });
    case 'nameOrganisation':
      return nameOrganisation(file, command.organisation);
    case 'saveSection':
      return saveSection(file, command);
    case 'prefill':
      return prefill(file, command);
    case 'attachCertificate':
      return attachCertificate(file, command);
    case 'submit':
      return submit(file, able);
    case 'amend':
      return amend(file, command, able);
    case 'takeOver':
      return takeOver(file, command, able);
    case 'approve':
      return ofThisRound(file, command.round, () => approve(file, command, able));
    case 'return':
      return ofThisRound(file, command.round, () => giveBack(command));
    case 'disclaim':
      return ofThisRound(file, command.round, () => disclaim(file));
    case 'delegate':
      return ofThisRound(file, command.round, () => delegate(file, command, able));
    case 'endDelegation':
      return ofThisRound(file, command.round, () => endDelegation(file, able));
    case 'substitute':
      return substitute(file, command);
    case 'assignReferent':
      return assignReferent(file, command, able);
    case 'allowLateStart':
      return allowLateStart(file, command);
    case 'recordConvention':
      return recordConvention(file, command, able);
    case 'comparePrint':
      return comparePrint(file, command);
    case 'confirmPrint':
      return confirmPrint(file, command);
    case 'rejectPrint':
      return one({ type: 'printRejected' });
    case 'recordSignatures':
      return recordSignatures(file, command.signatures, able);
    case 'recordUniversitySignature':
      return recordUniversitySignature(file, command, able);
    case 'moveCopies':
      return moveCopies(file, command, able);
    case 'returnCopies':
      return returnCopies(file, command);
    case 'handOver':
    case 'confirmOtherCopies':
      return handOver(file, command, able);
    case 'removeDocument':
      return removeDocument(file, command);
    case 'abandon':
    case 'restart':
      return leave(file, command.type);
    case 'close':
      return withReason(command.reason, (reason) =>
        one({ type: 'closed', kind: 'byManager', reason }),
      );
    case 'resume':
      return withReason(command.reason, (reason) => one({ type: 'resumed', reason }));
    case 'sendNotice':
      return sendNotice(file, command, able);
    case 'skipNotices':
      return skipNotices(file, command, able);
    default:
      return assertNever(command);
  }
}
