/**
 * The imprimé contact as a whole: its sections with their states, each one touch away and in any
 * order, what it amounts to, what keeps it from being sent, and one main action. What the sections
 * hold is behind them: a phone shows the list at a glance.
 */
import { isMissing, isOnlyLate, type Check, type Problem } from '../bot/process/checks';
import {
  sectionOf,
  sections,
  sectionsOf,
  sectionState,
  type FieldId,
  type SectionId,
} from '../bot/process/form';
import { valuesOf, type Internship } from '../bot/process/internship';
import { permissions } from '../bot/process/roles';
import { phaseOf } from '../bot/process/steps';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { Action, AdaptiveCard, Colour, Element, ExecuteAction } from './adaptiveCard';
import { card } from './card';
import { deskInWords } from './deskLines';
import { box, group, hint, sideBySide, text, type CardNotice } from './elements';
import { computed } from './formComputed';
import { isStudentConfirmed, nameOf } from './names';

export interface FormSummaryOptions {
  check: Check;
  notice?: CardNotice;
}

/** Nothing yet, something missing or wrong, sent back and unchanged since, to be looked at, or done. */
export type ShownState = 'empty' | 'toComplete' | 'toCorrect' | 'toMend' | 'toCheck' | 'complete';

export function formSummaryCard(
  view: FileView,
  { check, notice }: FormSummaryOptions,
): AdaptiveCard {
  const t = texts(view.reader.language);
  const isDraft = phaseOf(view.file) === 'filling';
  return card(t, {
    title: titleOf(view, check),
    ...(notice && { notice }),
    body: [
      ...returned(view),
      ...sectionList(view, check),
      ...computed(view, check),
      ...(isDraft ? problems(view, check.problems) : []),
      ...remarks(view, check),
      ...(isDraft ? beforeSending(view, check) : []),
    ],
    actions: actionsOf(view, check),
  });
}

function titleOf(view: FileView, check: Check): string {
  const { file, reader } = view;
  const { title } = texts(reader.language).summary;
  const referent = () => nameOf(view, file.referentId);
  switch (phaseOf(file)) {
    case 'search':
    case 'filling': {
      const states = neededSections(view).map((id) => stateOf(view, check, id));
      const open = states.filter(isOpen);
      if (open.includes('toCorrect') || open.includes('toMend')) return title.toReview(open.length);
      if (open.length > 0) return title.toComplete(open.length);
      return isStudentConfirmed(view) ? title.ready : title.complete;
    }
    case 'awaitingReferent':
      return title.sentToManagers;
    case 'awaitingApproval':
      return title.sent(referent());
    case 'approved':
    case 'printed':
    case 'signing':
    case 'signed':
    case 'completed':
      return title.approved(nameOf(view, file.approval?.by));
    case 'closed':
      return title.closed;
  }
}

const neededSections = ({ file }: FileView): SectionId[] => sectionsOf(valuesOf(file));

const isOpen = (state: ShownState) => state !== 'complete' && state !== 'toCheck';

/** What is merely missing is to be completed; anything else is to be corrected. */
export function stateOf({ file }: FileView, check: Check, section: SectionId): ShownState {
  const found = check.problems.filter(({ field }) => sectionOf(field) === section);
  const isKnown = file.prefilled.some(
    (field) => sectionOf(field) === section && Boolean(file.draft[field]),
  );
  if (found.some((problem) => !isMissing(problem))) return 'toCorrect';
  if (found.length > 0) {
    return sectionState(valuesOf(file), section) === 'empty' ? 'empty' : 'toComplete';
  }
  if (isSentBack(file, section)) return 'toMend';
  return isKnown ? 'toCheck' : 'complete';
}

/** The referent asked for this part to be corrected, and it says what it said then. */
function isSentBack({ returned, lastDecision, draft }: Internship, section: SectionId): boolean {
  if (!returned?.sections.includes(section) || lastDecision?.kind !== 'returned') return false;
  const { values } = lastDecision;
  const fields: readonly FieldId[] = sections[section];
  return fields.every((field) => (draft[field] ?? '') === (values[field] ?? ''));
}

const colourOf: Record<ShownState, Colour> = {
  empty: 'Default',
  toComplete: 'Warning',
  toCorrect: 'Attention',
  toMend: 'Warning',
  toCheck: 'Accent',
  complete: 'Good',
};

function returned(view: FileView): Element[] {
  const { file, reader } = view;
  if (!file.returned) return [];
  const t = texts(reader.language);
  const { by, reason, sections } = file.returned;
  const names = sections.map((section) => t.sections[section]);
  return [
    box({ tone: 'warning', text: t.form.returned(nameOf(view, by), reason) }),
    ...(names.length > 0 ? [hint(t.labelled(t.contactForm.summary.toMend, t.list(names)))] : []),
  ];
}

function sectionList(view: FileView, check: Check): Element[] {
  const { summary } = texts(view.reader.language).contactForm;
  return [
    hint(mayChange(view) ? summary.sectionsHint : summary.readOnly),
    ...neededSections(view).map((section) => row(view, check, section)),
  ];
}

/** One section: its name and its state in words; a touch anywhere opens it. */
function row(view: FileView, check: Check, section: SectionId): Element {
  const t = texts(view.reader.language);
  const state = stateOf(view, check, section);
  const words = t.contactForm.summary.states[state];
  const line = group(
    [
      sideBySide(
        [text(t.sections[section])],
        [text(words, { color: colourOf[state], ...(isOpen(state) && { weight: 'Bolder' }) })],
      ),
    ],
    { spacing: 'Default', separator: true },
  );
  if (!mayChange(view)) return line;
  const title = t.contactForm.summary.open(t.sections[section], words);
  const open = press('form.section', { file: view.file.id, section }, { title });
  return { ...line, selectAction: open };
}

/** Filling in, or changing what was sent. */
function mayChange({ file }: FileView): boolean {
  const phase = phaseOf(file);
  return phase === 'filling' || permissions.amend.in.includes(phase);
}

/** Every problem with its field's name; in the section itself it stands under the field. */
function problems({ reader }: FileView, found: readonly Problem[]): Element[] {
  const t = texts(reader.language);
  const worth = found.filter((problem) => !isMissing(problem));
  if (worth.length === 0) return [];
  const lines = worth.map(({ field, problem }) =>
    text(t.labelled(t.fields[field].label, t.problem(problem, field)), { spacing: 'Small' }),
  );
  return [
    group([text(t.summary.problems, { weight: 'Bolder' }), ...lines], { style: 'attention' }),
  ];
}

function remarks({ reader }: FileView, check: Check): Element[] {
  const t = texts(reader.language);
  // A number that is wrong is not one that is missing.
  const wrongSiret = check.problems.some(({ field }) => field === 'hostSiret');
  const worth = check.remarks.filter(({ code }) => !(code === 'noSiret' && wrongSiret));
  if (worth.length === 0) return [];
  const lines = worth.map((remark) => text(t.remark(remark), { spacing: 'Small' }));
  return [group([text(t.summary.remarks, { weight: 'Bolder' }), ...lines], { style: 'warning' })];
}

function beforeSending(view: FileView, check: Check): Element[] {
  const { file, reader } = view;
  const { summary } = texts(reader.language);
  if (!isStudentConfirmed(view)) {
    const words = summary.notConfirmed(deskInWords(view, file.department));
    return [box({ tone: 'warning', text: words })];
  }
  if (isOnlyLate(check.problems) && file.lateStartAsked) return [text(summary.lateStartAsked)];
  const unknown = file.draft.referentUnknown === 'yes' && check.problems.length === 0;
  return unknown ? [text(summary.managersWillAssign)] : [];
}

/** « Envoyer » or the first section to complete; then everything at once, to read. */
function actionsOf(view: FileView, check: Check): Action[] {
  const { file, reader } = view;
  const { contactForm, documents, tutor } = texts(reader.language);
  const at = { file: file.id };
  const read = press('form.read', at, { title: contactForm.summary.readAll });
  const pdf = press('document.ask', { ...at, kind: 'contactForm' }, { title: documents.asPdf });
  if (phaseOf(file) !== 'filling') return [backToStatus(view), read, pdf];
  const open = openStates(view, check);
  // What the teacher sent back may be answered elsewhere: it can be sent all the same.
  if (open.length > 0 && open.every((state) => state === 'toMend') && isStudentConfirmed(view)) {
    return [mainAction(view, check), send(view), read];
  }
  const toTutor = press('tutor.ask', at, { title: tutor.send.button });
  return [mainAction(view, check), open.length > 0 ? toTutor : pdf, read];
}

function openStates(view: FileView, check: Check): ShownState[] {
  return neededSections(view)
    .map((section) => stateOf(view, check, section))
    .filter(isOpen);
}

function send(view: FileView): ExecuteAction {
  const { file, reader } = view;
  const { summary } = texts(reader.language);
  const { referentId, referentUnknown } = file.draft;
  const named = referentId && referentUnknown !== 'yes';
  const title = named ? summary.send(nameOf(view, referentId)) : summary.sendToManagers;
  return press('form.submit', { file: file.id }, { title });
}

function backToStatus({ file, reader }: FileView): ExecuteAction {
  const { buttons } = texts(reader.language);
  return press('student.status', { file: file.id }, { title: buttons.status });
}

/** Somebody the directory does not know can prepare everything, and send it once confirmed. */
function mainAction(view: FileView, check: Check): ExecuteAction {
  const { file, reader } = view;
  const t = texts(reader.language);
  if (isStudentConfirmed(view) && isOnlyLate(check.problems) && !file.lateStartAsked) {
    return { ...send(view), title: t.summary.askLateStart, style: 'positive' };
  }
  const open = neededSections(view).find((section) => isOpen(stateOf(view, check, section)));
  if (open) {
    const state = stateOf(view, check, open);
    const isWrong = state === 'toCorrect' || state === 'toMend';
    const title = t.summary[isWrong ? 'correct' : 'complete'](t.sections[open]);
    return press('form.section', { file: file.id, section: open }, { title, style: 'positive' });
  }
  if (!isStudentConfirmed(view)) return backToStatus(view);
  return { ...send(view), style: 'positive' };
}
