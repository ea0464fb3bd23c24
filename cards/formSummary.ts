/**
 * The imprimé contact as a whole: its sections with their states, what it amounts to, what keeps it from
 * being sent, and one main action. The way to what is left stands above the list; sending comes last,
 * after what is to be read before.
 */
import { isMissing, isOnlyLate, type Check, type Problem } from '../bot/process/checks';
import { phaseOf } from '../bot/process/steps';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { Action, AdaptiveCard, Element, ExecuteAction } from './adaptiveCard';
import { actionSet, card } from './card';
import { deskInWords } from './deskLines';
import { box, group, hint, text, type CardNotice } from './elements';
import { computed } from './formComputed';
import { isOpen, neededSections, sectionList, stateOf, type ShownState } from './formSectionList';
import { isStudentConfirmed, nameOf } from './names';

export interface FormSummaryOptions {
  check: Check;
  notice?: CardNotice;
}

export function formSummaryCard(
  view: FileView,
  { check, notice }: FormSummaryOptions,
): AdaptiveCard {
  const t = texts(view.reader.language);
  const isDraft = phaseOf(view.file) === 'filling';
  const { first, actions, more } = actionsOf(view, check);
  return card(t, {
    title: titleOf(view, check),
    ...(notice && { notice }),
    body: [
      ...returned(view),
      ...(first ? [actionSet([first])] : []),
      ...sectionList(view, check),
      ...computed(view, check),
      ...(isDraft ? problems(view, check.problems) : []),
      ...remarks(view, check),
      ...(isDraft ? beforeSending(view, check) : []),
    ],
    actions,
    more,
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

interface SummaryActions {
  /** Above the list: the way to what is left to do. */
  first?: Action;
  actions: Action[];
  more: Action[];
}

/** The first section to complete, or « Envoyer »; the tutor; then everything at once, to read. */
function actionsOf(view: FileView, check: Check): SummaryActions {
  const { file, reader } = view;
  const { contactForm, documents, tutor } = texts(reader.language);
  const at = { file: file.id };
  const read = press('form.read', at, { title: contactForm.summary.readAll });
  const pdf = press('document.ask', { ...at, kind: 'contactForm' }, { title: documents.asPdf });
  if (phaseOf(file) !== 'filling') return { actions: [backToStatus(view), read, pdf], more: [] };
  const toTutor = press('tutor.ask', at, { title: tutor.send.button });
  const main = mainAction(view, check);
  if (main.verb !== 'form.section') return { actions: [main, toTutor], more: [read, pdf] };
  // What the teacher sent back may be answered elsewhere: it can be sent all the same.
  const isAnswered =
    openStates(view, check).every((state) => state === 'toMend') && isStudentConfirmed(view);
  return {
    first: main,
    actions: [...(isAnswered ? [send(view)] : []), toTutor],
    more: [read, pdf],
  };
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
