/** Saving, sending and changing the imprimé contact. */
import { checkForm, isOnlyLate } from '../checks';
import { isConfirmed } from '../confirmation';
import { changedFields, clean, readForm, sections, type Draft, type FieldId } from '../form';
import type { Internship, InternshipEvent } from '../internship';
import type { University } from '../university';
import { one, refuse, withReason, type Able, type Decision, type Of } from './decision';

/** Only the section's own fields count, whatever else the card sends. */
function ownValues(section: keyof typeof sections, values: Draft): Draft {
  const fields: readonly FieldId[] = sections[section];
  return Object.fromEntries(
    fields.filter((field) => field in values).map((field) => [field, clean(values[field] ?? '')]),
  );
}

export function saveSection(file: Internship, { section, values }: Of<'saveSection'>): Decision {
  const own = ownValues(section, values);
  const changed = changedFields(file.draft, { ...file.draft, ...own });
  if (changed.length === 0) return refuse({ code: 'nothingChanged' });
  return one({ type: 'sectionSaved', section, values: own });
}

export function submit(file: Internship, { actor, university, now }: Able): Decision {
  const person = actor.kind === 'person' ? actor.person : null;
  if (!isConfirmed(file, person)) return refuse({ code: 'notConfirmedStudent' });
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
export function amend(file: Internship, command: Of<'amend'>, able: Able): Decision {
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

export function allowLateStart(
  file: Internship,
  { reason: typed }: Of<'allowLateStart'>,
): Decision {
  if (file.lateStartAllowed) return refuse({ code: 'alreadyDone' });
  return withReason(typed, (reason) => one({ type: 'lateStartAllowed', reason }));
}
