/** What the sections of the imprimé contact hold, to read and not to change. */
import { fieldTable, sectionsOf, type FieldId, type SectionId } from '../bot/process/form';
import type { FileView } from '../bot/process/view';
import { labelToRead, texts } from '../bot/texts';
import type { Element } from './adaptiveCard';
import { facts, heading, text } from './elements';
import { fieldValue } from './fieldValue';
import { shownFields } from './formFields';
import { valuesOf } from '../bot/process/internship';

/** Every section that holds anything, one after the other. */
export function formContents(view: FileView): Element[] {
  const t = texts(view.reader.language);
  return sectionsOf(valuesOf(view.file)).flatMap((section) => {
    const contents = sectionContents(view, section);
    return contents.length > 0 ? [heading(t.sections[section]), ...contents] : [];
  });
}

/** The fields of one section that are asked and answered, with their labels. */
export function sectionContents(view: FileView, section: SectionId): Element[] {
  const draft = valuesOf(view.file);
  const fields = shownFields(view, section).filter((field) => !inTheAmount.includes(field));
  return answers(
    view,
    fields.map((field) => [field, fieldValue(view, field, draft)]),
    (field) => labelToRead(field, view.reader.language),
  );
}

/** « 4,50 € par heure (brut) » says these already. */
const inTheAmount: readonly FieldId[] = [
  'gratificationUnit',
  'gratificationKind',
  'gratificationCurrency',
];

/** Answers with their labels: what is short in a list, what is long in lines of its own. */
export function answers(
  { reader }: FileView,
  values: readonly [FieldId, string][],
  labelOf = (field: FieldId): string => texts(reader.language).fields[field].label,
): Element[] {
  const elements: Element[] = [];
  let rows: [string, string][] = [];
  for (const [field, value] of values.filter(([, value]) => value !== '')) {
    if (fieldTable[field].input.kind !== 'longText') {
      rows.push([labelOf(field), value]);
      continue;
    }
    elements.push(...facts(rows), ...long(labelOf(field), value));
    rows = [];
  }
  return [...elements, ...facts(rows)];
}

function long(label: string, value: string): Element[] {
  return [text(label, { isSubtle: true, spacing: 'Small' }), text(value, { spacing: 'None' })];
}
