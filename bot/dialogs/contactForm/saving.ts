/**
 * Saving a section: what was typed, what another device saved meanwhile, what it asks for next. After
 * the form was sent a change is a new request, or a correction; see decisions/2-contact-form.ts.
 */
import { amendConfirmCard } from '../../../cards/amendConfirm';
import { contentOf } from '../../../cards/content';
import { formConflictCard } from '../../../cards/formConflict';
import { shownFields } from '../../../cards/formFields';
import { changeInternship, type Outcome } from '../../change';
import { isMissing, type Problem } from '../../process/checks';
import { fieldsWithSocialSecurityNumber } from '../../process/decisions/2-contact-form';
import { readForm, sectionOf, type Draft, type FieldId, type SectionId } from '../../process/form';
import { mergeTyped, type Seen } from '../../process/form/merge';
import { valuesOf, type Internship } from '../../process/internship';
import { hasRole } from '../../process/people';
import type { FileView } from '../../process/view';
import {
  done,
  perform,
  refusalNotice,
  showRefusal,
  textsOf,
  type DataOf,
  type Notice,
} from '../handlers';
import { showProgress } from '../progress';
import { actorOf, fileFor, viewOf, withRelated, type Turn } from '../turn';
import { checkOf, firstToFill, problemsIn, showSection, showSummary } from './shown';
import { typedValues } from './typed';

export async function save(
  turn: Turn,
  data: DataOf<'form.save'>,
  then: 'stay' | 'continue',
): Promise<void> {
  const file = await fileFor(turn, data.file);
  if (!file) return showRefusal(turn, { code: 'gone' });
  const { problems } = readForm(valuesOf(file));
  const values = await withRealReferent(turn, typedValues(data, valuesOf(file), problems));
  await saveValues(turn, { file, section: data.section, values, seen: data.seen, then });
}

/** Keeps what is typed on a card whose button does something else with it. */
export async function keepTyped(turn: Turn, data: DataOf<'form.save'>): Promise<void> {
  const { section } = data;
  const file = await fileFor(turn, data.file);
  if (!file || file.submission) return;
  const { problems } = readForm(file.draft);
  const real = await withRealReferent(turn, typedValues(data, file.draft, problems));
  const { values: typed } = withoutSocialSecurityNumbers(real);
  const { taken: values } = mergeTyped(file.draft, typed, data.seen);
  if (Object.keys(values).length === 0) return;
  const command = { type: 'saveSection', section, values } as const;
  await changeInternship(turn.ports, { id: file.id, command, actor: actorOf(turn) });
}

/** A button that leads away from a section, or from any other card. */
export async function keepLeft(turn: Turn, data: DataOf<'tutor.ask'>): Promise<void> {
  if (data.section) await keepTyped(turn, { ...data, section: data.section });
}

/** The answers of a card that says of each field which of two values is to be kept. */
export async function settle(turn: Turn, data: DataOf<'form.settle'>): Promise<void> {
  const { section, seen, asked } = data;
  const file = await fileFor(turn, data.file);
  if (!file) return showRefusal(turn, { code: 'gone' });
  const isKept = (field: FieldId) => !asked.includes(field) || data[`keep-${field}`] === 'typed';
  const kept = Object.entries(data.values).filter(([field]) => isKept(field as FieldId));
  const values = await withRealReferent(turn, Object.fromEntries(kept));
  await saveValues(turn, { file, section, values, seen, then: 'stay' });
}

/** A change that voids the approval, once the student knows that it does. */
export async function amendConfirmed(turn: Turn, data: DataOf<'form.amend'>): Promise<void> {
  const { file, section, values: carried, seen } = data;
  const values = await withRealReferent(turn, carried);
  await amend(turn, { id: file, section, values, seen, confirmed: true });
}

interface Saving {
  file: Internship;
  section: SectionId;
  values: Draft;
  seen: Seen | undefined;
  then: 'stay' | 'continue';
}

async function saveValues(turn: Turn, saving: Saving): Promise<void> {
  const { file, section, seen, then } = saving;
  const { values, refused } = withoutSocialSecurityNumbers(saving.values);
  if (file.submission && refused.length > 0) {
    const view = await viewOf(turn, file);
    return showSection(turn, view, { section, typed: values, problems: refused });
  }
  if (file.submission) {
    return amend(turn, { id: file.id, section, values, seen, confirmed: false });
  }
  const command = { type: 'saveSection', section, values, seen } as const;
  const actor = actorOf(turn);
  const outcome = await changeInternship(turn.ports, { id: file.id, command, actor });
  const view = await viewOf(turn, outcome.file ?? file);
  if (!outcome.ok && outcome.refusal.code !== 'nothingChanged') {
    return showRefusal(turn, outcome.refusal, view);
  }
  if (await showConflicts(turn, view, { ...saving, values })) return;
  await afterSaving(turn, { before: { ...view, file }, view, section, then, refused });
}

/** Such a number goes nowhere: not into the file, and not back onto a card. */
function withoutSocialSecurityNumbers(typed: Draft): { values: Draft; refused: Problem[] } {
  const fields = fieldsWithSocialSecurityNumber(typed);
  const values = Object.entries(typed).filter(([field]) => !fields.includes(field as FieldId));
  return {
    values: Object.fromEntries(values),
    refused: fields.map((field) => ({ field, problem: { code: 'socialSecurityNumber' } })),
  };
}

/** What two devices filled in differently, to be chosen; false where there is nothing. */
async function showConflicts(
  turn: Turn,
  view: FileView,
  { section, values, seen }: Pick<Saving, 'section' | 'values' | 'seen'>,
): Promise<boolean> {
  const { conflicts } = mergeTyped(valuesOf(view.file), values, seen);
  if (conflicts.length === 0) return false;
  const card = formConflictCard(view, { section, conflicts, values, seen });
  await turn.show(contentOf(card));
  return true;
}

interface Saved {
  before: FileView;
  view: FileView;
  section: SectionId;
  then: 'stay' | 'continue';
  refused: readonly Problem[];
}

/** Wrong values keep the student on the section, and so do answers that ask for more. */
async function afterSaving(turn: Turn, saved: Saved): Promise<void> {
  const { before, section, then, refused } = saved;
  const { noted, contactForm } = textsOf(turn);
  const view = await withRelated(turn, saved.view);
  const check = await checkOf(turn, view);
  const found = problemsIn(section, check);
  const wrong = [...refused, ...found.filter((problem) => !isMissing(problem))];
  if (wrong.length > 0) return showSection(turn, view, { section, problems: wrong });
  const askedBefore = shownFields(before, section);
  const asksMore = found.some(({ field }) => !askedBefore.includes(field));
  if (asksMore) return showSection(turn, view, { section, notice: done(contactForm.nowAsked) });
  const notice = done(noted.saved);
  const next = then === 'stay' ? section : firstToFill(view, check, section);
  return next
    ? showSection(turn, view, { section: next, notice })
    : showSummary(turn, view, notice);
}

interface Amendment {
  id: string;
  section: SectionId;
  values: Draft;
  seen: Seen | undefined;
  confirmed: boolean;
}

async function amend(turn: Turn, amendment: Amendment): Promise<void> {
  const { id, section, values, seen } = amendment;
  const command = { type: 'amend', ...amendment } as const;
  await perform(turn, { file: id, command }, async (outcome, view) => {
    if (await showConflicts(turn, view, amendment)) return;
    if (outcome.ok) return showProgress(turn, view, amended(turn, outcome));
    const { refusal } = outcome;
    switch (refusal.code) {
      case 'confirmationNeeded': {
        const { changes, signatures } = refusal;
        const card = amendConfirmCard(view, { section, values, seen, changes, signatures });
        return turn.show(contentOf(card));
      }
      case 'formProblems': {
        const { problems } = refusal;
        const first = problems[0] ? sectionOf(problems[0].field) : section;
        return showSection(turn, view, { section: first, typed: values, problems });
      }
      case 'nothingChanged':
        return showProgress(turn, view, refusalNotice(refusal, view));
      default:
        return showProgress(turn, view, refusalNotice(refusal, view));
    }
  });
}

/** What was asked for again the progress card says itself. */
function amended(turn: Turn, { events }: Extract<Outcome, { ok: true }>): Notice | undefined {
  const corrected = events.some(({ type }) => type === 'detailsCorrected');
  return corrected ? done(textsOf(turn).noted.corrected) : undefined;
}

/** A name counts as a referent only if the directory has it as a teacher. */
async function withRealReferent({ ports }: Turn, values: Draft): Promise<Draft> {
  if (!values.referentId) return values;
  const person = await ports.store.person(values.referentId);
  return person && hasRole(person, 'teacher') ? values : { ...values, referentId: '' };
}
