/** How an event changes the facts of a file. Total and pure: whatever was decided can be applied. */
import { assertNever } from './assertNever';
import { sectionOf, type Draft, type FieldId } from './form';
import type { Decided, Holder, Internship, InternshipEvent, Stamp } from './internship';

/**
 * The file after an event; `null` before the one that opens it. Its `version` is the store's.
 * @throws Error where anything else than `opened` comes first
 */
export function evolve(file: Internship | null, event: InternshipEvent, stamp: Stamp): Internship {
  if (event.type === 'opened') return open(event, stamp);
  if (!file) throw new Error(`The event ${event.type} needs a file that is open`);
  const touchedAt = stamp.by ? stamp.at : file.touchedAt;
  const papersVersion = isInNoPaper(event.type) ? file.papersVersion : file.version + 1;
  const changed = change(file, event, { at: stamp.at, by: stamp.by ?? '' });
  return { ...file, touchedAt, papersVersion, ...changed };
}

/**
 * What papers say of these they say by hand: who signed, where the copies are, what was sent. Made here, a
 * convention has its number before it is noted; Pstage's is read from the paper that Pstage prints.
 */
const inNoPaper: readonly InternshipEvent['type'][] = [
  ...(['delegated', 'delegationEnded', 'referentFull', 'printChecked', 'printRejected'] as const),
  ...(['conventionRecorded', 'signatureRecorded', 'allSignaturesComplete'] as const),
  ...(['copiesMoved', 'copiesReturned'] as const),
  ...(['handedOver', 'completed', 'lateStartAsked', 'lateStartAllowed'] as const),
  ...(['closed', 'resumed', 'noticeSent', 'noticesSkipped', 'documentRemoved'] as const),
];
const isInNoPaper = (type: InternshipEvent['type']) => inNoPaper.includes(type);

function open(event: Extract<InternshipEvent, { type: 'opened' }>, stamp: Stamp): Internship {
  return {
    id: event.id,
    reference: null,
    version: 0,
    papersVersion: 1,
    removedPapers: {},
    student: event.student,
    department: event.department,
    openedAt: stamp.at,
    touchedAt: stamp.at,
    organisation: null,
    draft: {},
    prefilled: [],
    referentId: null,
    referentFull: null,
    disclaimedBy: null,
    delegation: null,
    returned: null,
    rounds: 0,
    asked: 0,
    submission: null,
    approval: null,
    lastApproved: null,
    lastDecision: null,
    convention: null,
    checkedAt: null,
    printOutcomes: null,
    signatures: {},
    copies: null,
    copiesReturned: null,
    handover: {},
    lateStartAsked: null,
    lateStartAllowed: lateStart(event.reason, stamp.by ?? ''),
    closure: null,
    notices: {},
  };
}

/** The product's own events carry no person; none of them keeps a `by`. */
type PersonStamp = { at: string; by: string };
type Later = Exclude<InternshipEvent, { type: 'opened' }>;

function change(file: Internship, event: Later, { at, by }: PersonStamp): Partial<Internship> {
  switch (event.type) {
    case 'studentConfirmed':
      return { student: { ...file.student, confirmed: true } };
    case 'organisationNamed':
      return {
        organisation: event.organisation,
        draft: { ...file.draft, hostName: hostName(file, event.organisation) },
      };
    case 'sectionSaved':
      return {
        draft: { ...file.draft, ...event.values },
        prefilled: file.prefilled.filter((field) => sectionOf(field) !== event.section),
      };
    case 'prefilled':
      return {
        draft: { ...file.draft, ...event.values },
        prefilled: [...new Set([...file.prefilled, ...Object.keys(event.values)])] as FieldId[],
      };
    case 'documentRemoved':
      return { removedPapers: { ...file.removedPapers, [event.document]: file.version + 1 } };
    case 'certificateAttached':
      return attachCertificate(file, event.document);
    case 'submitted':
      return {
        // The directory may have answered for them only now; nobody needs to any more.
        student: { ...file.student, confirmed: true },
        draft: event.values,
        prefilled: [],
        organisation: event.values.hostName ?? file.organisation,
        referentId: event.referentId,
        referentFull: null,
        disclaimedBy: event.referentId === null ? file.disclaimedBy : null,
        rounds: event.round,
        ...submitted(file, event, at),
        returned: null,
      };
    case 'approved':
      return {
        approval: { at, by, round: event.round },
        lastApproved: file.submission?.values ?? null,
        ...decided(file, { kind: 'approved', by, reason: null }),
      };
    case 'returned':
      return {
        submission: null,
        returned: { reason: event.reason, sections: event.sections, by, at },
        ...decided(file, { kind: 'returned', by, reason: event.reason }),
      };
    case 'referentDisclaimed':
      return { ...setReferent(file, null), disclaimedBy: event.referentId };
    case 'referentAssigned':
      return assigned(file, event, at);
    case 'referentFull':
      return {
        ...setReferent(file, null),
        referentFull: { referentId: event.referentId, limit: event.limit },
      };
    case 'delegated': {
      const { type: _type, ...replacement } = event;
      return { delegation: { ...replacement, round: file.rounds, at } };
    }
    case 'delegationEnded':
      return { delegation: null };
    case 'approvalVoided':
      return { approval: null, ...noConvention, signatures: {} };
    case 'detailsCorrected':
      return {
        draft: event.values,
        submission: file.submission && { ...file.submission, values: event.values },
        lastApproved: event.values,
        lastDecision: file.lastDecision && { ...file.lastDecision, values: event.values },
      };
    case 'conventionRecorded':
      return {
        convention: { number: event.number, copies: event.copies, at },
        copies: { holder: 'student', since: at },
      };
    case 'printCompared':
      return { printOutcomes: event.outcomes };
    case 'printChecked':
      return { checkedAt: at };
    case 'printRejected':
      return noConvention;
    case 'signatureRecorded':
      return {
        signatures: {
          ...file.signatures,
          [event.signatory]: { on: event.on, recordedBy: by, recordedAt: at, name: event.name },
        },
      };
    case 'copiesMoved':
      return {
        copies: { holder: event.holder, since: at },
        copiesReturned: isAtUniversity(event.holder) ? null : file.copiesReturned,
      };
    case 'copiesReturned':
      return {
        copies: { holder: 'student', since: at },
        copiesReturned: { reason: event.reason, at },
      };
    case 'handedOver':
      return { handover: { ...file.handover, [event.part]: event.on } };
    case 'lateStartAsked':
      return { lateStartAsked: at };
    case 'lateStartAllowed':
      return { lateStartAllowed: lateStart(event.reason, by) };
    case 'closed':
      return { closure: { kind: event.kind, at, by, reason: event.reason } };
    case 'resumed':
      return { closure: null, lateStartAllowed: lateStart(event.reason, by) };
    case 'noticeSent':
      return { notices: markNotices(file, [event.key, ...event.skipped], at) };
    case 'noticesSkipped':
      return { notices: markNotices(file, event.keys, at) };
    case 'allSignaturesComplete':
    case 'completed':
      return {}; // Milestones: they tell people something, the facts already say it.
    default:
      return assertNever(event);
  }
}

/** A manager who opens or resumes a file, with a reason, lets a start through that is past. */
function lateStart(reason: string | null, by: string): Internship['lateStartAllowed'] {
  return reason === null ? null : { reason, by };
}

/** Nothing is printed: no number, no check, no copies anywhere. */
const noConvention = {
  convention: null,
  checkedAt: null,
  printOutcomes: null,
  copies: null,
  copiesReturned: null,
};

function isAtUniversity(holder: Holder): boolean {
  return holder === 'manager' || holder === 'presidency';
}

/** The form takes the name over, unless the student has typed a better one. */
function hostName({ draft, organisation }: Internship, named: string): string {
  return draft.hostName && draft.hostName !== organisation ? draft.hostName : named;
}

/** Wherever the form is kept: that somebody decided on it already does not depend on this paper. */
function attachCertificate(file: Internship, document: string): Partial<Internship> {
  const said: Draft = { insuranceCertificate: document };
  const { draft, submission, lastApproved } = file;
  return {
    draft: { ...draft, ...said },
    submission: submission && { ...submission, values: { ...submission.values, ...said } },
    lastApproved: lastApproved && { ...lastApproved, ...said },
  };
}

/**
 * The form must say the same: without a referent it says « je ne le connais pas encore », so that a
 * later change by the student sends it neither to who disclaimed it nor away from who was assigned.
 */
function setReferent(file: Internship, referentId: string | null): Partial<Internship> {
  const said: Draft = { referentId: referentId ?? '', referentUnknown: referentId ? '' : 'yes' };
  const { submission } = file;
  return {
    referentId,
    delegation: null,
    draft: { ...file.draft, ...said },
    submission: submission && { ...submission, values: { ...submission.values, ...said } },
  };
}

/** While nobody has decided, a change goes to the same teacher on the same card. */
function submitted(
  file: Internship,
  event: Extract<InternshipEvent, { type: 'submitted' }>,
  at: string,
): Pick<Internship, 'submission' | 'asked'> {
  const { submission } = file;
  const waits = submission !== null && file.lastDecision?.round !== submission.round;
  const goesOn = waits && file.referentId === event.referentId;
  const first = goesOn ? submission.first : event.round;
  return {
    submission: { round: event.round, first, at, values: event.values },
    asked: goesOn ? file.asked : file.asked + 1,
  };
}

/** Whoever is named again is asked again, on a card of its own. */
function assigned(
  file: Internship,
  { referentId, round }: Extract<InternshipEvent, { type: 'referentAssigned' }>,
  at: string,
): Partial<Internship> {
  const changed = setReferent(file, referentId);
  const again = { ...changed, referentFull: null, disclaimedBy: null, asked: file.asked + 1 };
  if (round === undefined) return again;
  const submission = changed.submission && { ...changed.submission, round, first: round, at };
  return { ...again, rounds: round, submission: submission ?? null };
}

function decided(
  { submission, referentId }: Internship,
  decision: Pick<Decided, 'kind' | 'by' | 'reason'>,
): Pick<Internship, 'lastDecision'> {
  if (!submission) return { lastDecision: null };
  const { round, values } = submission;
  return { lastDecision: { ...decision, round, referentId, values } };
}

function markNotices(file: Internship, keys: string[], at: string): Internship['notices'] {
  return { ...file.notices, ...Object.fromEntries(keys.map((key) => [key, at])) };
}
