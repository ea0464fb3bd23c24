/**
 * The imprimé contact as a whole: its four sections with what they hold, what it amounts to, what
 * keeps it from being sent, and one main action.
 */
import { isOnlyLate, type Check, type Problem } from '../bot/process/checks';
import { sectionIds, sectionOf, sectionState, type SectionId } from '../bot/process/form';
import { permissions } from '../bot/process/roles';
import { phaseOf } from '../bot/process/steps';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { Action, AdaptiveCard, Element } from './adaptiveCard';
import { actionSet, card, toggle } from './card';
import { deskInWords } from './deskLines';
import { box, group, heading, text, type CardNotice } from './elements';
import { valuesOf } from './fileLine';
import { computed, sectionContents } from './formSummaryContents';
import { isStudentConfirmed, nameOf } from './names';

export interface FormSummaryOptions {
  check: Check;
  notice?: CardNotice;
}

/** Without an answer yet, with something missing, with something wrong, or done. */
export type ShownState = 'empty' | 'toComplete' | 'toCorrect' | 'complete';

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
      ...sectionIds.flatMap((section) => sectionElements(view, check, section)),
      ...(isDraft ? problems(view, check.problems) : []),
      ...remarks(view, check),
      ...(isDraft ? beforeSending(view, check) : []),
      ...actionsOf(view, check),
    ],
  });
}

function titleOf(view: FileView, check: Check): string {
  const { file, reader } = view;
  const { title } = texts(reader.language).summary;
  const referent = () => nameOf(view, file.referentId);
  switch (phaseOf(file)) {
    case 'search':
    case 'filling': {
      const open = sectionIds.map((id) => stateOf(view, check, id)).filter(isOpen);
      if (open.includes('toCorrect')) return title.toReview(open.length);
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

const isOpen = (state: ShownState) => state !== 'complete';

/** What is merely missing is to be completed; anything else is to be corrected. */
export function stateOf({ file }: FileView, check: Check, section: SectionId): ShownState {
  const found = check.problems.filter(({ field }) => sectionOf(field) === section);
  if (found.some((problem) => !isMissing(problem))) return 'toCorrect';
  if (found.length > 0)
    return sectionState(valuesOf(file), section) === 'empty' ? 'empty' : 'toComplete';
  return 'complete';
}

function isMissing({ problem: { code } }: Problem): boolean {
  return code === 'missing' || code === 'noTeacher' || code === 'legalRepresentativeMissing';
}

function returned(view: FileView): Element[] {
  const { file, reader } = view;
  if (!file.returned) return [];
  const { by, reason } = file.returned;
  const words = texts(reader.language).form.returned(nameOf(view, by), reason);
  return [box({ tone: 'warning', text: words })];
}

function sectionElements(view: FileView, check: Check, section: SectionId): Element[] {
  const t = texts(view.reader.language);
  return [
    heading(
      t.summary.section(t.sections[section], t.summary.states[stateOf(view, check, section)]),
    ),
    ...sectionContents(view, section),
    ...(section === 'stage' ? computed(view, check) : []),
  ];
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

/** « Envoyer » or the first section to complete; every section opens behind « Modifier ». */
function actionsOf(view: FileView, check: Check): Element[] {
  const { file, reader } = view;
  const { summary } = texts(reader.language);
  const phase = phaseOf(file);
  const back = backToStatus(view);
  const isDraft = phase === 'filling';
  if (!isDraft && !permissions.amend.in.includes(phase)) return [actionSet([back])];
  const first = isDraft ? mainAction(view, check) : back;
  return [
    actionSet([first, toggle(summary.changeSection, 'sections')]),
    { ...actionSet(sectionActions(view)), id: 'sections', isVisible: false },
  ];
}

function backToStatus({ file, reader }: FileView): Action {
  const { buttons } = texts(reader.language);
  return press('student.status', { file: file.id }, { title: buttons.status });
}

/** Somebody the directory does not know can prepare everything, and send it once confirmed. */
function mainAction(view: FileView, check: Check): Action {
  const { file, reader } = view;
  const t = texts(reader.language);
  const send = (title: string) =>
    press('form.submit', { file: file.id }, { title, style: 'positive' });
  if (isStudentConfirmed(view) && isOnlyLate(check.problems) && !file.lateStartAsked) {
    return send(t.summary.askLateStart);
  }
  const open = sectionIds.find((section) => stateOf(view, check, section) !== 'complete');
  if (open) {
    const state = stateOf(view, check, open);
    const title = t.summary[state === 'toCorrect' ? 'correct' : 'complete'](t.sections[open]);
    return press('form.section', { file: file.id, section: open }, { title, style: 'positive' });
  }
  if (!isStudentConfirmed(view)) return backToStatus(view);
  const { referentId, referentUnknown } = file.draft;
  const named = referentId && referentUnknown !== 'yes';
  return send(named ? t.summary.send(nameOf(view, referentId)) : t.summary.sendToManagers);
}

function sectionActions({ file, reader }: FileView): Action[] {
  const t = texts(reader.language);
  return sectionIds.map((section) =>
    press('form.section', { file: file.id, section }, { title: t.sections[section] }),
  );
}
