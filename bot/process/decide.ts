/**
 * The rules of a file: a command and its actor give events, or a refusal. Pure: the same facts at
 * the same moment always give the same answer. Who may do what in which phase is in roles.ts.
 */
import { assertNever } from './assertNever';
import { localDay } from './calendar';
import { checkForm, isOnlyLate } from './checks';
import type { Command, Refusal } from './commands';
import { copiesFor } from './convention';
import { evolve } from './evolve';
import { changedFields, clean, readForm, sections, type Draft, type FieldId } from './form';
import type { Instant, Internship, InternshipEvent, LocalDate, Signatory } from './internship';
import { hasRole, type Actor } from './people';
import { dueNotices } from './reminders';
import { mayDo, permissions, rolesOn, type FileRole } from './roles';
import { isFullySigned, requiredSignatories } from './signatures';
import { phaseOf } from './steps';
import type { University } from './university';

export type Decision = { events: InternshipEvent[] } | { refusal: Refusal };

export interface Situation {
  actor: Actor;
  now: Instant;
  university: University;
}

/** Decides a command on a file. Never throws on what people do; refusals are data. */
export function decide(file: Internship, command: Command, situation: Situation): Decision {
  const roles = rolesOn(file, situation.actor);
  const able = roles.filter((role) => mayDo(command.type, role));
  if (able.length === 0) return refuse({ code: 'notYours' });
  const phase = phaseOf(file);
  if (!permissions[command.type].in.includes(phase)) {
    return refuse(isStale(file, command) ? { code: 'alreadyDone' } : { code: 'notNow', phase });
  }
  return decideCommand(file, command, { ...situation, roles: able });
}

function refuse(refusal: Refusal): Decision {
  return { refusal };
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

interface Able extends Situation {
  roles: FileRole[];
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
    case 'submit':
      return submit(file, able);
    case 'amend':
      return amend(file, command, able);
    case 'approve':
      return ofThisRound(file, command.round, () =>
        one({ type: 'approved', round: command.round }),
      );
    case 'return':
      return ofThisRound(file, command.round, () => giveBack(command));
    case 'disclaim':
      return ofThisRound(file, command.round, () => disclaim(file));
    case 'assignReferent':
      return assignReferent(file, command);
    case 'allowLateStart':
      return allowLateStart(file, command);
    case 'recordConvention':
      return recordConvention(file, command, able);
    case 'confirmPrint':
      return one({ type: 'printChecked' });
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
    default:
      return assertNever(command);
  }
}

function one(event: InternshipEvent): Decision {
  return { events: [event] };
}

function withReason(typed: string, decideOn: (reason: string) => Decision): Decision {
  const reason = clean(typed);
  return reason ? decideOn(reason) : refuse({ code: 'reasonNeeded' });
}

/** A card shows one submission; a newer one must be read before it is decided. */
function ofThisRound(file: Internship, round: number, decideOn: () => Decision): Decision {
  return file.submission?.round === round ? decideOn() : refuse({ code: 'outdated' });
}

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

function nameOrganisation(file: Internship, typed: string): Decision {
  const organisation = clean(typed);
  if (!organisation) return refuse({ code: 'nameNeeded' });
  if (organisation === file.organisation) return refuse({ code: 'alreadyDone' });
  return one({ type: 'organisationNamed', organisation });
}

/** Only the section's own fields count, whatever else the card sends. */
function ownValues(section: keyof typeof sections, values: Draft): Draft {
  const fields: readonly FieldId[] = sections[section];
  return Object.fromEntries(
    fields.filter((field) => field in values).map((field) => [field, clean(values[field] ?? '')]),
  );
}

function saveSection(file: Internship, { section, values }: Of<'saveSection'>): Decision {
  const own = ownValues(section, values);
  const changed = changedFields(file.draft, { ...file.draft, ...own });
  if (changed.length === 0) return refuse({ code: 'nothingChanged' });
  return one({ type: 'sectionSaved', section, values: own });
}

function submit(file: Internship, { university, now }: Able): Decision {
  if (!file.student.confirmed) return refuse({ code: 'notConfirmedStudent' });
  const { problems } = checkForm(file.draft, { file, university, now });
  if (problems.length === 0) return one(submission(file, file.draft));
  if (isOnlyLate(problems) && !file.lateStartAsked) return one({ type: 'lateStartAsked' });
  return refuse({ code: 'formProblems', problems });
}

function submission(file: Internship, values: Draft): InternshipEvent {
  const referentId = readForm(values).values.referentId ?? null;
  return { type: 'submitted', round: file.rounds + 1, values, referentId };
}

/**
 * A change to what was submitted. Before the approval it is a new submission. After it, a change to
 * one of the settings' voiding fields voids approval, convention and signatures, once the student
 * has confirmed; any other is a correction that leaves them standing.
 */
function amend(file: Internship, command: Of<'amend'>, able: Able): Decision {
  const before = file.submission?.values ?? {};
  const values = { ...before, ...ownValues(command.section, command.values) };
  const changes = changedFields(before, values);
  if (changes.length === 0) return refuse({ code: 'nothingChanged' });
  const voiding = changes.filter(({ field }) => isVoiding(field, file, able.university));
  const isCorrection = file.approval !== null && voiding.length === 0;
  const { problems } = checkForm(values, { file, university: able.university, now: able.now });
  // A correction is judged by what it changes: that the start has passed must not prevent it.
  const wrong = isCorrection
    ? problems.filter(({ field }) => changes.some((change) => change.field === field))
    : problems;
  if (wrong.length > 0) return refuse({ code: 'formProblems', problems: wrong });
  if (!file.approval) return one(submission(file, values));
  if (isCorrection) return one({ type: 'detailsCorrected', values, changes });
  if (file.signatures.university) return refuse({ code: 'leaveThroughPerson' });
  const signatures = Object.keys(file.signatures).length;
  if (!command.confirmed) {
    return refuse({ code: 'confirmationNeeded', changes: voiding, signatures });
  }
  return { events: [{ type: 'approvalVoided', changes }, submission(file, values)] };
}

/** The settings' list, and always what changes who must approve or sign. */
function isVoiding(field: FieldId, { student }: Internship, university: University): boolean {
  if (field === 'referentId' || field === 'referentUnknown') return true;
  if (field === 'minor') return student.birthDate === null;
  return university.voidingFields.includes(field);
}

function giveBack({ round, reason, section }: Of<'return'>): Decision {
  return withReason(reason, (given) => one({ type: 'returned', round, reason: given, section }));
}

function disclaim(file: Internship): Decision {
  return file.referentId
    ? one({ type: 'referentDisclaimed', referentId: file.referentId })
    : refuse({ code: 'alreadyDone' });
}

function assignReferent(file: Internship, command: Of<'assignReferent'>): Decision {
  const { teacher, instead } = command;
  if (!hasRole(teacher, 'teacher')) return refuse({ code: 'notATeacher' });
  if (teacher.id === file.student.id) return refuse({ code: 'ownReferent' });
  if (teacher.id === file.referentId) return refuse({ code: 'alreadyDone' });
  if (instead !== undefined && instead !== file.referentId) return refuse({ code: 'outdated' });
  return one({ type: 'referentAssigned', referentId: teacher.id });
}

function allowLateStart(file: Internship, { reason: typed }: Of<'allowLateStart'>): Decision {
  if (file.lateStartAllowed) return refuse({ code: 'alreadyDone' });
  return withReason(typed, (reason) => one({ type: 'lateStartAllowed', reason }));
}

function recordConvention(file: Internship, command: Of<'recordConvention'>, able: Able): Decision {
  const number = clean(command.number);
  if (!number) return refuse({ code: 'numberNeeded' });
  const needed = copiesFor(file, able.university).count;
  if (!(command.copies >= needed)) return refuse({ code: 'tooFewCopies', needed });
  return one({ type: 'conventionRecorded', number, copies: command.copies });
}

/** A signature's date is neither ahead nor before the paper existed: nothing is back-dated. */
function dateRefusal(file: Internship, on: LocalDate, { now, university }: Able): Refusal | null {
  const today = localDay(now, university);
  if (!on) return { code: 'dateNeeded' };
  if (on > today) return { code: 'dateInFuture', today };
  const printed = file.approval && localDay(file.approval.at, university);
  return printed && on < printed ? { code: 'dateBeforePrint', printed } : null;
}

/** The student and the referent record what they collected; only the manager the university's. */
function recordSignatures(
  file: Internship,
  recorded: Of<'recordSignatures'>['signatures'],
  able: Able,
): Decision {
  const required = requiredSignatories(file).filter((signatory) => signatory !== 'university');
  const open = recorded.filter(({ signatory }) => !file.signatures[signatory]);
  if (recorded.some(({ signatory }) => !mayRecord(signatory, able, required))) {
    return refuse({ code: 'notYours' });
  }
  if (open.length === 0) {
    const isOpen = recorded.length === 0 && required.some((each) => !file.signatures[each]);
    return refuse({ code: isOpen ? 'dateNeeded' : 'alreadyDone' });
  }
  for (const { on } of open) {
    const wrong = dateRefusal(file, on, able);
    if (wrong) return refuse(wrong);
  }
  return completing(
    file,
    open.map(({ signatory, on }) => ({ type: 'signatureRecorded', signatory, on, name: null })),
    able,
  );
}

function mayRecord(signatory: Signatory, { roles }: Able, required: Signatory[]): boolean {
  if (!required.includes(signatory)) return false;
  return roles.some((role) => role !== 'referent') || signatory === 'referent';
}

function recordUniversitySignature(
  file: Internship,
  { on, name }: Of<'recordUniversitySignature'>,
  able: Able,
): Decision {
  const signedBy = clean(name);
  if (file.signatures.university) return refuse({ code: 'alreadyDone' });
  if (!signedBy) return refuse({ code: 'nameNeeded' });
  const wrong = dateRefusal(file, on, able);
  if (wrong) return refuse(wrong);
  const event = { type: 'signatureRecorded', signatory: 'university', on, name: signedBy } as const;
  return completing(file, [event], able);
}

/** Adds the milestone when these signatures are the last ones. */
function completing(file: Internship, events: InternshipEvent[], { now, actor }: Able): Decision {
  const stamp = { at: now, by: actor.kind === 'person' ? actor.person.id : null };
  const after = events.reduce<Internship>((facts, event) => evolve(facts, event, stamp), file);
  return { events: isFullySigned(after) ? [...events, { type: 'allSignaturesComplete' }] : events };
}

function moveCopies(file: Internship, { holder }: Of<'moveCopies'>, { roles }: Able): Decision {
  const atUniversity = holder === 'manager' || holder === 'presidency';
  if (atUniversity && !roles.includes('manager')) return refuse({ code: 'notYours' });
  if (file.copies?.holder === holder) return refuse({ code: 'alreadyDone' });
  return one({ type: 'copiesMoved', holder });
}

function returnCopies(file: Internship, { reason: typed }: Of<'returnCopies'>): Decision {
  return withReason(typed, (reason) => {
    const isDone = file.copies?.holder === 'student' && file.copiesReturned?.reason === reason;
    return isDone ? refuse({ code: 'alreadyDone' }) : one({ type: 'copiesReturned', reason });
  });
}

function handOver(
  file: Internship,
  command: Of<'handOver'> | Of<'confirmOtherCopies'>,
  able: Able,
): Decision {
  const today = localDay(able.now, able.university);
  const part = command.type === 'handOver' ? command.part : 'others';
  const on = command.type === 'handOver' ? command.on : today;
  if (file.handover[part]) return refuse({ code: 'alreadyDone' });
  if (!on) return refuse({ code: 'dateNeeded' });
  if (on > today) return refuse({ code: 'dateInFuture', today });
  const event = { type: 'handedOver', part, on } as const;
  const after = evolve(file, event, { at: able.now, by: null });
  const over = phaseOf(after) === 'completed';
  return { events: over ? [event, { type: 'completed' }] : [event] };
}

/** Before any signature a student may leave; after, it is for a person to handle (« rupture »). */
function leave(file: Internship, how: 'abandon' | 'restart'): Decision {
  if (Object.keys(file.signatures).length > 0) return refuse({ code: 'leaveThroughPerson' });
  const kind = how === 'abandon' ? 'abandoned' : 'restarted';
  return one({ type: 'closed', kind, reason: null });
}

/** Looks again just before: what was due when the sweep read the file may have become needless. */
function sendNotice(file: Internship, { key }: Of<'sendNotice'>, able: Able): Decision {
  const due = dueNotices(file, able.university, able.now).find((notice) => notice.key === key);
  if (!due) return refuse({ code: 'notDueAnymore' });
  return one({ type: 'noticeSent', key, notice: due.kind, skipped: due.skipped });
}
