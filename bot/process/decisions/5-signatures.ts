/** Signatures are recorded, never made here; the paper has a place. */
import { localDay } from '../calendar';
import type { Refusal } from '../commands';
import { evolve } from '../evolve';
import { clean } from '../form';
import type { Internship, InternshipEvent, LocalDate, Signatory } from '../internship';
import { printedItems } from '../printed/findings';
import { isFullySigned, requiredSignatories } from '../signatures';
import { one, refuse, withReason, type Able, type Decision, type Of } from './decision';

/** Which values were found, and which not; what they are is not kept. */
export function comparePrint(
  { printOutcomes }: Internship,
  { outcomes }: Of<'comparePrint'>,
): Decision {
  const isSame =
    printOutcomes !== null && printedItems.every((item) => printOutcomes[item] === outcomes[item]);
  return isSame ? refuse({ code: 'nothingChanged' }) : one({ type: 'printCompared', outcomes });
}

/** Where the PDF said something else, the student says that they have looked at it. */
export function confirmPrint(
  { printOutcomes }: Internship,
  { looked = false }: Of<'confirmPrint'>,
): Decision {
  const items = printedItems.filter((item) => printOutcomes?.[item] === 'different');
  if (items.length > 0 && !looked) return refuse({ code: 'printDiffers', items });
  return one({ type: 'printChecked' });
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
export function recordSignatures(
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

export function recordUniversitySignature(
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

export function moveCopies(
  file: Internship,
  { holder }: Of<'moveCopies'>,
  { roles }: Able,
): Decision {
  const atUniversity = holder === 'manager' || holder === 'presidency';
  if (atUniversity && !roles.includes('manager')) return refuse({ code: 'notYours' });
  if (file.copies?.holder === holder) return refuse({ code: 'alreadyDone' });
  return one({ type: 'copiesMoved', holder });
}

export function returnCopies(file: Internship, { reason: typed }: Of<'returnCopies'>): Decision {
  return withReason(typed, (reason) => {
    const isDone = file.copies?.holder === 'student' && file.copiesReturned?.reason === reason;
    return isDone ? refuse({ code: 'alreadyDone' }) : one({ type: 'copiesReturned', reason });
  });
}
