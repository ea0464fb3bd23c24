/** The questions of one section, in rows of twelve columns: each its label, and under it its field. */
import type { ContactForm, FormField, FormSection } from './form';
import { dayInFigures, valueInWords } from './formValues';
import { type Flow, heightOf } from './flow';
import type { Line } from './fonts';
import { type FormFields, heightOfValue } from './formFields';
import { look } from './look';
import type { Box } from './sheet';
import type { TableHead } from './table';
import { isWinAnsi } from './winAnsi';

const COLUMNS = 12;
const GUTTER = 10;
const ROW_GAP = 5;
const LABEL_GAP = 2;
const LINE_HEIGHT = 16;
const MARK = 10;
/** A section is better whole, unless that leaves so much of a page empty. */
const MOST_LEFT_EMPTY = 200;
/** Of a field for several lines, by what it is for; with a value, the height of the value. */
const LONG = { least: 28, usual: 40, most: 112 };

interface Cell {
  field: FormField;
  x: number;
  width: number;
  label: Line[];
  /** A value that its field could not show, or that is not to be changed. */
  asText: Line[] | null;
  height: number;
}

interface Drawing {
  form: ContactForm;
  fields: FormFields;
  head: TableHead;
}

export function drawFields(flow: Flow, section: FormSection, drawing: Drawing): void {
  const rows = rowsOf(section.fields).map((fields) => setRow(flow, fields, drawing.form));
  const advice = section.advice ? flow.lines(section.advice, look.advice, flow.width) : [];
  const before = drawing.head.height + heightOf(advice, look.advice);
  const whole = rows.reduce((sum, row) => sum + rowHeight(row) + ROW_GAP, before);
  const least = before + rowHeight(rows[0]) + ROW_GAP + Math.min(rowHeight(rows[1]), 60);
  flow.keepTogether(flow.room <= MOST_LEFT_EMPTY && whole <= flow.height ? whole : least);
  drawing.head.draw(false);
  if (advice.length > 0) {
    flow.space(flow.draw(advice, look.advice, { x: flow.left, y: flow.y - 2, tag: 'P' }) + 3);
  }
  for (const row of rows) {
    if (flow.keepTogether(rowHeight(row))) drawing.head.draw(true);
    drawRow(flow, row, drawing);
  }
  const isKept = rows.flat().some(({ field, asText }) => field.editable && asText !== null);
  if (isKept) flow.paragraph(drawing.form.words.keptAsText, look.note);
  flow.space(isKept ? 12 : 8);
}

/** As many in a row as its columns hold. */
function rowsOf(fields: readonly FormField[]): FormField[][] {
  const rows: FormField[][] = [];
  let taken = COLUMNS;
  for (const field of fields) {
    const columns = columnsOf(field);
    if (taken + columns > COLUMNS) {
      rows.push([]);
      taken = 0;
    }
    rows.at(-1)!.push(field);
    taken += columns;
  }
  return rows;
}

const usualColumns: Record<FormField['kind'], number> = {
  text: 6,
  long: 12,
  date: 3,
  choice: 6,
  yesNo: 6,
  choices: 12,
};

function columnsOf({ kind, columns }: FormField): number {
  return columns ?? usualColumns[kind];
}

function setRow(flow: Flow, fields: readonly FormField[], form: ContactForm): Cell[] {
  const columnWidth = (flow.width + GUTTER) / COLUMNS;
  let column = 0;
  return fields.map((field) => {
    const width = columnsOf(field) * columnWidth - GUTTER;
    const x = flow.left + column * columnWidth;
    column += columnsOf(field);
    const label = flow.lines(printedLabel(field, form), look.label, width);
    const asText = textInstead(flow, field, { width, form });
    return { field, x, width, label, asText, height: controlHeight(field, width, asText) };
  });
}

function printedLabel(
  { label, help, kind, printsHelp }: FormField,
  { words }: ContactForm,
): string {
  if (kind === 'date') return `${label} (${words.dateFormat})`;
  return printsHelp ? `${label} – ${help}` : label;
}

/** Null: a field can hold and show this value. */
function textInstead(
  flow: Flow,
  field: FormField,
  { width, form }: { width: number; form: ContactForm },
): Line[] | null {
  const words = valueInWords(field);
  if (!field.editable) {
    return flow.lines(words === '' ? form.words.unanswered : words, look.value, width);
  }
  const isTyped = field.kind === 'text' || field.kind === 'long';
  return isTyped && !isWinAnsi(words) ? flow.lines(`${words} *`, look.value, width) : null;
}

function controlHeight(field: FormField, width: number, asText: Line[] | null): number {
  if (asText) return heightOf(asText, look.value);
  if (field.kind !== 'long') return LINE_HEIGHT;
  const wanted = heightOfValue(field.value, width, look.value.size) + look.value.size / 2;
  const least = field.isMain ? LONG.usual : LONG.least;
  return Math.min(Math.max(wanted, least), LONG.most);
}

function rowHeight(row: readonly Cell[] | undefined): number {
  if (!row) return 0;
  const labels = Math.max(...row.map(({ label }) => heightOf(label, look.label)));
  return labels + LABEL_GAP + Math.max(...row.map(({ height }) => height));
}

function drawRow(flow: Flow, row: readonly Cell[], { form, fields }: Drawing): void {
  const labels = Math.max(...row.map(({ label }) => heightOf(label, look.label)));
  const y = flow.y + labels + LABEL_GAP;
  for (const cell of row) {
    // Short labels stand right above their fields.
    const top = flow.y + labels - heightOf(cell.label, look.label);
    flow.paper.structure.within(cell.asText ? 'P' : 'Form', () => {
      flow.draw(cell.label, look.label, { x: cell.x, y: top });
      if (cell.asText) flow.draw(cell.asText, look.value, { x: cell.x, y });
      else drawControl(flow, cell, { form, fields, y });
    });
  }
  flow.space(rowHeight(row) + ROW_GAP);
}

function drawControl(
  flow: Flow,
  { field, x, width, height }: Cell,
  { form, fields, y }: { form: ContactForm; fields: FormFields; y: number },
): void {
  const { id: name, label, help, kind, value, choices = [], max } = field;
  const shape = kind === 'date' ? form.words.dateFormat : '';
  const accessibleName = [label, shape, help].filter((part) => part !== '').join(' – ');
  const base = { name, accessibleName, box: { x, y, width, height } };
  switch (kind) {
    case 'text':
      return fields.text(flow.sheet, { ...base, value, isMultiline: false, max });
    case 'long':
      return fields.text(flow.sheet, { ...base, value, isMultiline: true, max });
    case 'date':
      return fields.text(flow.sheet, { ...base, value: dayInFigures(value), isMultiline: false });
    case 'choice':
      return fields.choice(flow.sheet, { ...base, value, options: choices });
    case 'yesNo':
    case 'choices': {
      const marks = drawMarks(flow, field, { x, y });
      const group = { name, accessibleName, marks };
      return kind === 'yesNo'
        ? fields.radio(flow.sheet, { ...group, value })
        : fields.checkBoxes(flow.sheet, { ...group, value: value.split(',') });
    }
  }
}

/** Small boxes with their words beside them. */
function drawMarks(flow: Flow, { label, choices = [] }: FormField, at: { x: number; y: number }) {
  let { x } = at;
  return choices.map((choice) => {
    const box: Box = { x, y: at.y + (LINE_HEIGHT - MARK) / 2, width: MARK, height: MARK };
    const words = flow.lines(choice.label, look.value, flow.width);
    const shown = words.slice(0, 1);
    const top = at.y + (LINE_HEIGHT - look.value.size * look.value.leading) / 2 - 0.5;
    flow.draw(shown, look.value, { x: x + MARK + 4, y: top });
    x += MARK + 4 + ((shown[0]?.width ?? 0) * look.value.size) / 1000 + 16;
    return { id: choice.id, accessibleName: `${label} – ${choice.label}`, box };
  });
}
