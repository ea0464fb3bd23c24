/** Saving, sending and changing the imprimé contact. */
import { checkForm, isOnlyLate } from '../checks';
import { isConfirmed } from '../confirmation';
import { changedFields, clean, sectionOf, sections, type Draft, type FieldId } from '../form';
import { mergeTyped } from '../form/merge';
import { hasSocialSecurityNumber } from '../form/socialSecurity';
import { valuesOf, type Internship } from '../internship';
import type { University } from '../university';
import { sent } from './3-validation';
import { one, refuse, withReason, type Able, type Decision, type Of } from './decision';

/**
 * Only the section's own fields count, whatever else the card sends. Which document is the certificate
 * no card says: see attachCertificate.
 */
function ownValues(section: keyof typeof sections, values: Draft): Draft {
  const fields = (sections[section] as readonly FieldId[]).filter(
    (field) => field !== 'insuranceCertificate',
  );
  return Object.fromEntries(
    fields.filter((field) => field in values).map((field) => [field, clean(values[field] ?? '')]),
  );
}

/**
 * A field that another device changed meanwhile keeps that value: mergeTyped, asked once more after
 * this, says which ones, and the student chooses. So does one in which a social-security number was
 * typed: the others are saved, and that number is written nowhere.
 */
export function saveSection(
  file: Internship,
  { section, values, seen }: Of<'saveSection'>,
): Decision {
  const own = ownValues(section, values);
  const refused = fieldsWithSocialSecurityNumber(own);
  for (const field of refused) delete own[field];
  const taken = withOneReferent(file.draft, mergeTyped(file.draft, own, seen).taken);
  const changed = changedFields(file.draft, { ...file.draft, ...taken });
  const isChecked = file.prefilled.some((field) => sectionOf(field) === section);
  if (changed.length === 0 && refused.length > 0) {
    return refuse({ code: 'socialSecurityNumber', fields: refused });
  }
  if (changed.length === 0 && !isChecked) return refuse({ code: 'nothingChanged' });
  return one({ type: 'sectionSaved', section, values: taken });
}

/** A name and « je ne le connais pas encore »: what was said last counts, and a name says more. */
function withOneReferent(before: Draft, taken: Draft): Draft {
  const { referentId, referentUnknown } = { ...before, ...taken };
  if (!referentId || referentUnknown !== 'yes') return taken;
  return taken.referentId ? { ...taken, referentUnknown: '' } : { ...taken, referentId: '' };
}

/** Whichever field it was typed in, also one for a telephone number. */
export function fieldsWithSocialSecurityNumber(values: Draft): FieldId[] {
  const fields = Object.keys(values) as FieldId[];
  return fields.filter((field) => hasSocialSecurityNumber(values[field] ?? ''));
}

/** The name given in step 1 is no answer yet: « Atelier » may be « Atelier du Canal SARL ». */
export function prefill(
  { draft, organisation, prefilled }: Internship,
  { values, replace = [] }: Of<'prefill'>,
): Decision {
  const isFree = (field: FieldId) =>
    !clean(draft[field] ?? '') ||
    prefilled.includes(field) ||
    replace.includes(field) ||
    (field === 'hostName' && draft.hostName === organisation);
  const taken = Object.fromEntries(
    Object.entries(values).filter(
      ([field, value]) => isFree(field as FieldId) && !hasSocialSecurityNumber(value),
    ),
  ) as Draft;
  const changed = changedFields(draft, { ...draft, ...taken });
  return changed.length > 0
    ? one({ type: 'prefilled', values: taken })
    : refuse({ code: 'nothingChanged' });
}

/** A newer certificate takes the place of the one before, and nothing else changes. */
export function attachCertificate(
  file: Internship,
  { document }: Of<'attachCertificate'>,
): Decision {
  if (valuesOf(file).insuranceCertificate === document) return refuse({ code: 'nothingChanged' });
  return one({ type: 'certificateAttached', document });
}

export function submit(file: Internship, able: Able): Decision {
  const { actor } = able;
  const person = actor.kind === 'person' ? actor.person : null;
  if (!isConfirmed(file, person)) return refuse({ code: 'notConfirmedStudent' });
  const { problems } = checkForm(file.draft, { file, ...able });
  if (problems.length === 0) return { events: sent(file, file.draft, able) };
  if (isOnlyLate(problems) && !file.lateStartAsked) return one({ type: 'lateStartAsked' });
  return refuse({ code: 'formProblems', problems });
}

/**
 * A change to what was submitted. Before the approval it is a new submission. After it, a change to
 * one of the settings' voiding fields voids approval, convention and signatures, once the student
 * has confirmed; any other is a correction that leaves them standing.
 */
export function amend(file: Internship, command: Of<'amend'>, able: Able): Decision {
  const before = file.submission?.values ?? {};
  const typed = ownValues(command.section, command.values);
  const taken = withOneReferent(before, mergeTyped(before, typed, command.seen).taken);
  const { confirmed } = command;
  return amendTo(file, { values: { ...before, ...taken }, confirmed }, able);
}

/** The same, for a form that has changed as a whole. */
export function amendTo(
  file: Internship,
  { values, confirmed }: Pick<Of<'amend'>, 'values' | 'confirmed'>,
  able: Able,
): Decision {
  const changes = changedFields(file.submission?.values ?? {}, values);
  if (changes.length === 0) return refuse({ code: 'nothingChanged' });
  // Also in an answer that is not asked for, or not read as a text: a card may send anything.
  const refused = fieldsWithSocialSecurityNumber(
    Object.fromEntries(changes.map(({ field, after }) => [field, after])),
  );
  if (refused.length > 0) {
    const problem = { code: 'socialSecurityNumber' } as const;
    const problems = refused.map((field) => ({ field, problem }));
    return refuse({ code: 'formProblems', problems });
  }
  const voiding = changes.filter(({ field }) => isVoiding(field, file, able.university));
  const isCorrection = file.approval !== null && voiding.length === 0;
  const { problems } = checkForm(values, { file, ...able });
  // A correction is judged by what it changes: that the start has passed must not prevent it.
  const wrong = isCorrection
    ? problems.filter(({ field }) => changes.some((change) => change.field === field))
    : problems;
  if (wrong.length > 0) return refuse({ code: 'formProblems', problems: wrong });
  if (!file.approval) return { events: sent(file, values, able) };
  if (isCorrection) return one({ type: 'detailsCorrected', values, changes });
  if (file.signatures.university) return refuse({ code: 'leaveThroughPerson' });
  const signatures = Object.keys(file.signatures).length;
  if (!confirmed) {
    return refuse({ code: 'confirmationNeeded', changes: voiding, signatures });
  }
  return { events: [{ type: 'approvalVoided', changes }, ...sent(file, values, able)] };
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
