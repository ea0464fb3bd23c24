/** Step 2, Imprimé contact: one form per section, kept as typed, checked as a whole, then sent. */
import type { Card } from '../../cards/adaptiveCard';
import { amendConfirmCard } from '../../cards/amendConfirm';
import { contentOf } from '../../cards/content';
import { formSectionCard } from '../../cards/formSection';
import { formSummaryCard } from '../../cards/formSummary';
import { changeInternship, type Outcome } from '../change';
import { checkForm, type Check, type Problem } from '../process/checks';
import {
  clean,
  sectionIds,
  sectionOf,
  sections,
  type Draft,
  type FieldId,
  type SectionId,
} from '../process/form';
import type { Internship } from '../process/internship';
import { hasRole } from '../process/people';
import { phaseOf } from '../process/steps';
import type { FileView } from '../process/view';
import {
  done,
  perform,
  refusalNotice,
  showRefusal,
  textsOf,
  withFile,
  type DataOf,
  type Handlers,
  type Notice,
} from './handlers';
import { showProgress } from './progress';
import { StepDialog } from './stepDialog';
import { actorOf, fileFor, viewOf, type Turn } from './turn';

export class ContactFormDialog extends StepDialog {
  constructor() {
    super('contactForm');
  }

  protected card(view: FileView) {
    return contentOf(formSummaryCard(view, { check: checkOf(view) }));
  }
}

type Save = DataOf<'form.save'>;

export const contactFormActions: Handlers<
  | 'form.section'
  | 'form.save'
  | 'form.saveAndContinue'
  | 'form.summary'
  | 'form.submit'
  | 'form.amend'
> = {
  'form.section': (turn, { file, section }) =>
    withFile(turn, file, (_file, view) => turn.show(sectionContent(view, { section }))),

  'form.summary': (turn, { file }) =>
    withFile(turn, file, (_file, view) => showSummary(turn, view)),

  'form.save': (turn, data) => save(turn, data, 'stay'),
  'form.saveAndContinue': (turn, data) => save(turn, data, 'continue'),

  'form.submit': (turn, { file }) =>
    perform(turn, { file, command: { type: 'submit' } }, (outcome, view) => {
      // The progress card says itself to whom it went, and what comes next.
      if (outcome.ok && view.file.submission) return showProgress(turn, view);
      if (outcome.ok) return showSummary(turn, view);
      const notice = refusalNotice(outcome.refusal, view);
      return phaseOf(view.file) === 'filling'
        ? showSummary(turn, view, notice)
        : showProgress(turn, view, notice);
    }),

  'form.amend': async (turn, { file, section, values: carried }) => {
    const values = await withRealReferent(turn, carried);
    return amend(turn, { id: file, section, values, confirmed: true });
  },
};

async function save(turn: Turn, data: Save, then: 'stay' | 'continue'): Promise<void> {
  const file = await fileFor(turn, data.file);
  if (!file) return showRefusal(turn, { code: 'gone' });
  const unreadable = checkOf(await viewOf(turn, file)).problems.filter(isUnreadable);
  const values = await withRealReferent(turn, typedValues(data, valuesOf(file), unreadable));
  if (file.submission) {
    return amend(turn, { id: file.id, section: data.section, values, confirmed: false });
  }
  const command = { type: 'saveSection', section: data.section, values } as const;
  const outcome = await changeInternship(turn.ports, {
    id: file.id,
    command,
    actor: actorOf(turn),
  });
  if (!outcome.ok && outcome.refusal.code !== 'nothingChanged') {
    return showRefusal(turn, outcome.refusal, await viewOf(turn, outcome.file ?? file));
  }
  await afterSaving(turn, await viewOf(turn, outcome.file ?? file), data.section, then);
}

/** Wrong values keep the student on the section; missing ones can wait for the summary. */
async function afterSaving(
  turn: Turn,
  view: FileView,
  section: SectionId,
  then: 'stay' | 'continue',
): Promise<void> {
  const check = checkOf(view);
  const wrong = problemsIn(section, check).filter(({ problem }) => !isMissing(problem));
  if (wrong.length > 0) return turn.show(sectionContent(view, { section, problems: wrong }));
  const notice = done(textsOf(turn).noted.saved);
  if (then === 'stay') return turn.show(sectionContent(view, { section, notice }));
  const next = nextToFill(section, check);
  if (!next) return showSummary(turn, view, notice);
  await turn.show(sectionContent(view, { section: next, notice }));
}

/** The next section that lacks something: what is complete is not gone through again. */
function nextToFill(section: SectionId, check: Check): SectionId | undefined {
  const later = sectionIds.slice(sectionIds.indexOf(section) + 1);
  return later.find((one) => problemsIn(one, check).length > 0);
}

function isMissing({ code }: Problem['problem']): boolean {
  return code === 'missing' || code === 'noTeacher' || code === 'legalRepresentativeMissing';
}

interface Amendment {
  id: string;
  section: SectionId;
  values: Draft;
  confirmed: boolean;
}

async function amend(turn: Turn, { id, section, values, confirmed }: Amendment): Promise<void> {
  const command = { type: 'amend', section, values, confirmed } as const;
  await perform(turn, { file: id, command }, async (outcome, view) => {
    if (outcome.ok) return showProgress(turn, view, amended(turn, outcome));
    const { refusal } = outcome;
    switch (refusal.code) {
      case 'confirmationNeeded': {
        const { changes, signatures } = refusal;
        const card = amendConfirmCard(view, { section, values, changes, signatures });
        return turn.show(contentOf(card));
      }
      case 'formProblems': {
        const { problems } = refusal;
        const first = problems[0] ? sectionOf(problems[0].field) : section;
        return turn.show(sectionContent(view, { section: first, typed: values, problems }));
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

/**
 * The section's own inputs, as text; whatever else the card carries is left out. Clients do not send
 * an input that was emptied: so where other inputs came back unchanged (the form came as a whole),
 * one that is absent was emptied. So was one that could not be read: its error must not stay for ever.
 */
function typedValues(data: Save, before: Draft, unreadable: readonly Problem[]): Draft {
  const fields: readonly FieldId[] = sections[data.section];
  const typed = data as Partial<Record<FieldId, string>>;
  const isWhole = fields.some((field) => before[field] && typed[field] === before[field]);
  const isEmptied = (field: FieldId) =>
    Boolean(before[field]) && (isWhole || unreadable.some((problem) => problem.field === field));
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = typed[field] ?? (isEmptied(field) ? '' : undefined);
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

const unreadableCodes: readonly Problem['problem']['code'][] = [
  'notADate',
  'notANumber',
  'notAnEmail',
  'notAPhone',
  'notAPostcode',
  'unknownCountry',
  'wrongSiret',
  'tooLong',
];

/** Wrong by itself, whatever the other fields say. */
function isUnreadable({ problem: { code } }: Problem): boolean {
  return unreadableCodes.includes(code);
}

/** A name counts as a referent only if the directory has it as a teacher. */
async function withRealReferent({ ports }: Turn, values: Draft): Promise<Draft> {
  if (!values.referentId) return values;
  const person = await ports.store.person(values.referentId);
  return person && hasRole(person, 'teacher') ? values : { ...values, referentId: '' };
}

export async function showSummary(turn: Turn, view: FileView, notice?: Notice): Promise<void> {
  const options = { check: checkOf(view), ...(notice ? { notice } : {}) };
  await turn.show(contentOf(formSummaryCard(view, options)));
}

function sectionContent(
  view: FileView,
  options: { section: SectionId; typed?: Draft; problems?: Problem[]; notice?: Notice },
): { card: Card; summary: string } {
  const { section } = options;
  const problems = options.problems ?? wrongIn(section, view);
  return contentOf(formSectionCard(view, { ...options, problems }));
}

/** When a section is opened again, what is wrong in it is said; what is empty is not. */
function wrongIn(section: SectionId, view: FileView): Problem[] {
  return problemsIn(section, checkOf(view)).filter(
    ({ field, problem }) => !isMissing(problem) && clean(view.file.draft[field] ?? '') !== '',
  );
}

function problemsIn(section: SectionId, { problems }: Check): Problem[] {
  return problems.filter(({ field }) => sectionOf(field) === section);
}

export function checkOf({ file, university, now }: FileView): Check {
  return checkForm(valuesOf(file), { file, university, now });
}

function valuesOf(file: Internship): Draft {
  return file.submission?.values ?? file.draft;
}
