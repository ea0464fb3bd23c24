/** Step 5, « Valider »: what was approved against what is on the paper, before any signature. */
import { isMadeHere } from '../bot/process/convention/madeHere';
import type { Finding, PrintedOutcomes } from '../bot/process/printed/findings';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { AdaptiveCard, Element } from './adaptiveCard';
import { actionSet, card } from './card';
import { facts, hint, text, type CardNotice } from './elements';
import { choiceInput } from './inputs';
import { printItems } from './printItems';
import { comparedParts, countOf, foundItems } from './printedConvention';

export interface PrintCheckOptions {
  /** Ids that were ticked already. */
  checked?: readonly string[];
  notice?: CardNotice;
  /** Of the PDF that was just compared, with what is printed instead. */
  findings?: readonly Finding[];
}

export function printCheckCard(view: FileView, options: PrintCheckOptions = {}): AdaptiveCard {
  const outcomes = view.file.printOutcomes;
  return outcomes ? comparedCard(view, outcomes, options) : byEyeCard(view, options);
}

/** Without a PDF: every value, to be compared with the paper. */
function byEyeCard(view: FileView, { notice, checked = [] }: PrintCheckOptions): AdaptiveCard {
  const { file, reader, university } = view;
  const t = texts(reader.language);
  const { offer, offerPaper, give } = t.printCheck;
  return card(t, {
    title: t.print.title(file.convention?.number ?? ''),
    ...(notice && { notice }),
    body: [
      text(t.print.text),
      text(isMadeHere(university) ? offerPaper : offer),
      actionSet([press('print.drop', { file: file.id }, { title: give })]),
      ...facts(printItems(view).map(({ label, value }) => [label, value])),
      checklist(view, t.print.label, checked),
    ],
    actions: [
      press('print.confirm', { file: file.id }, { title: t.print.confirm, style: 'positive' }),
      press('print.reject', { file: file.id }, { title: t.print.reject }),
    ],
    more: [press('question.open', { file: file.id }, { title: t.buttons.question })],
  });
}

function comparedCard(
  view: FileView,
  outcomes: PrintedOutcomes,
  { notice, checked = foundItems(outcomes), findings = [] }: PrintCheckOptions,
): AdaptiveCard {
  const { file, reader } = view;
  const t = texts(reader.language);
  const [different, missing] = [countOf(outcomes, 'different'), countOf(outcomes, 'missing')];
  const confirm = {
    title: t.print.confirm,
    ...(different === 0 && { style: 'positive' as const }),
  };
  const reject = {
    title: t.printCheck.reject,
    ...(different > 0 && { style: 'positive' as const }),
  };
  const decisions = [
    press('print.confirm', { file: file.id }, confirm),
    press('print.reject', { file: file.id }, reject),
  ];
  return card(t, {
    title: t.printCheck.title({ different, missing }),
    ...(notice && { notice }),
    body: [
      ...(findings.length > 0 ? [] : [hint(t.printCheck.earlier)]),
      ...comparedParts(view, outcomes, findings),
      checklist(view, different + missing > 0 ? t.printCheck.label : t.print.label, checked),
    ],
    actions: different > 0 ? decisions.reverse() : decisions,
    more: [
      press('print.drop', { file: file.id }, { title: t.printCheck.again }),
      press('question.open', { file: file.id }, { title: t.buttons.question }),
    ],
  });
}

function checklist(view: FileView, label: string, checked: readonly string[]): Element {
  const items = printItems(view);
  return choiceInput({
    id: 'checked',
    label,
    style: 'expanded',
    isMultiSelect: true,
    choices: items.map(({ id, label: title }) => ({ title, value: id })),
    value: items
      .map(({ id }) => id)
      .filter((id) => checked.includes(id))
      .join(','),
  });
}
