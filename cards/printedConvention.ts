/** What a comparison of the printed PDF found, and how to give that PDF. */
import { checkForm } from '../bot/process/checks';
import { readForm } from '../bot/process/form';
import { valuesOf } from '../bot/process/internship';
import {
  printedItems,
  type Finding,
  type PrintedItem,
  type PrintedOutcomes,
} from '../bot/process/printed/findings';
import { sought } from '../bot/process/printed/words';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { dateInWords, hoursAndMinutes, spacedSiret } from '../bot/texts/format';
import { press } from './actions';
import type { AdaptiveCard, Element } from './adaptiveCard';
import { actionSet, card, toggle } from './card';
import { facts, group, heading, text } from './elements';
import { fieldValue } from './fieldValue';
import { nameOf } from './names';
import { printItems, type PrintItemId } from './printItems';

/** How to give it: a card of Teams has no input for files. */
export function dropPrintCard({ file, reader }: FileView): AdaptiveCard {
  const t = texts(reader.language);
  const { drop } = t.printCheck;
  return card(t, {
    title: drop.title,
    body: [text(drop.how), text(drop.what)],
    actions: [press('print.show', { file: file.id }, { title: drop.back })],
  });
}

/** Asked before the print is confirmed: what the PDF said otherwise. */
export function confirmPrintCard(view: FileView, items: readonly PrintedItem[]): AdaptiveCard {
  const { file, reader } = view;
  const t = texts(reader.language);
  const { confirm, items: names, reject } = t.printCheck;
  const checked = printItems(view)
    .map(({ id }) => id)
    .join(',');
  return card(t, {
    title: confirm.title,
    body: [
      text(confirm.text(items)),
      ...facts(items.map((item) => [names[item], approvedWords(view, item)])),
    ],
    actions: [
      press('print.reject', { file: file.id }, { title: reject, style: 'positive' }),
      press('print.confirm', { file: file.id, looked: 'yes', checked }, { title: confirm.yes }),
      press('print.show', { file: file.id }, { title: confirm.back }),
    ],
  });
}

export function countOf(outcomes: PrintedOutcomes, wanted: Finding['outcome']): number {
  return Object.values(outcomes).filter((outcome) => outcome === wanted).length;
}

/** What differs first, then what was not found; what was found is folded, with the words of the paper. */
export function comparedParts(
  view: FileView,
  outcomes: PrintedOutcomes,
  findings: readonly Finding[],
): Element[] {
  const { printCheck: t } = texts(view.reader.language);
  const of = (wanted: Finding['outcome']) =>
    printedItems.filter((item) => outcomes[item] === wanted);
  const rows = (items: readonly PrintedItem[]) =>
    facts(items.map((item) => [t.items[item], approvedWords(view, item)]));
  const [different, missing, found] = [of('different'), of('missing'), of('found')];
  return [
    text(different.length > 0 ? t.differs : missing.length > 0 ? t.missing : t.isThere),
    ...different.flatMap((item) => differing(view, item, findings)),
    ...(missing.length > 0
      ? [
          ...(different.length > 0 ? [heading(t.missing, { size: 'Default' })] : []),
          ...rows(missing),
        ]
      : []),
    ...(found.length > 0
      ? [
          actionSet([toggle(t.found(found.length), 'found')]),
          group(facts(found.flatMap((item) => seen(view, item, findings))), {
            id: 'found',
            isVisible: false,
          }),
        ]
      : []),
  ];
}

function differing(view: FileView, item: PrintedItem, findings: readonly Finding[]): Element[] {
  const { printCheck: t } = texts(view.reader.language);
  const printed = printedOf(item, findings) ?? t.printedOtherwise;
  return [
    heading(t.items[item], { size: 'Default', color: 'Attention' }),
    ...facts([
      [t.approved, approvedWords(view, item)],
      [t.printed, printed],
    ]),
  ];
}

/** Beside the approved value what the paper says, unless these are the same words. */
function seen(view: FileView, item: PrintedItem, findings: readonly Finding[]): Fact[] {
  const { printCheck: t } = texts(view.reader.language);
  const approved = approvedWords(view, item);
  const printed = printedOf(item, findings);
  const isSame = !printed || sought(printed).join(' ').endsWith(sought(approved).join(' '));
  return [[t.items[item], approved], ...(isSame ? [] : [[t.printed, printed] as const])];
}

type Fact = readonly [label: string, value: string];

/** Undefined: the comparison was made earlier; its words are not kept. */
function printedOf(item: PrintedItem, findings: readonly Finding[]): string | undefined {
  const finding = findings.find((one) => one.item === item);
  return finding?.outcome === 'missing' ? undefined : finding?.printed;
}

/** The lines of the list of which everything was found. */
export function foundItems(outcomes: PrintedOutcomes): PrintItemId[] {
  const ids = Object.keys(partsOf) as PrintItemId[];
  return ids.filter((id) => {
    const said = partsOf[id].flatMap((part) => outcomes[part] ?? []);
    return said.length > 0 && said.every((outcome) => outcome === 'found');
  });
}

const partsOf: Record<PrintItemId, readonly PrintedItem[]> = {
  dates: ['start', 'end'],
  hours: ['weeklyHours', 'totalHours'],
  tutor: ['tutor'],
  signatory: ['signatory'],
  gratification: ['gratification'],
  place: ['place'],
  subject: ['subject'],
};

/** The approved value, as it must stand on the paper. */
function approvedWords(view: FileView, item: PrintedItem): string {
  const { file, reader, now, university } = view;
  const { language } = reader;
  const draft = valuesOf(file);
  const { values } = readForm(draft);
  switch (item) {
    case 'student':
      return nameOf(view, file.student.id);
    case 'referent':
      return nameOf(view, file.referentId);
    case 'start':
      return values.startDate ? dateInWords(values.startDate, language) : '';
    case 'end':
      return values.endDate ? dateInWords(values.endDate, language) : '';
    case 'weeklyHours':
      return values.weeklyHours ? hoursAndMinutes(values.weeklyHours, language) : '';
    case 'totalHours': {
      const { length } = checkForm(draft, { file, now, university });
      return length ? texts(language).length(length.minutes) : '';
    }
    case 'host':
      return fieldValue(view, 'hostName', draft);
    case 'siret':
      return spacedSiret(fieldValue(view, 'hostSiret', draft));
    default:
      return printItems(view).find(({ id }) => id === item)?.value ?? '';
  }
}
