/**
 * Interactive fields: each with a name for programs, a name for people who listen, a value, and an
 * appearance of our own, so that they look alike in every reader. What they hold is read back from
 * their values, never from appearances.
 */
import { PDFDict, PDFName, PDFString, type PDFContext, type PDFObject, type PDFRef } from 'pdf-lib';
import { pdfText } from './pdfText';
import { helveticaWidth } from './helvetica';
import type { Paper } from './paper';
import { number } from './numbers';
import { type Box, type Color, PAGE, rgb, type Sheet } from './sheet';
import { winAnsiHex } from './winAnsi';
import { wrap } from './wrap';

export interface FieldLook {
  ink: Color;
  fill: Color;
  border: Color;
  size: number;
}

interface FieldBase {
  /** Its name in the file: the id of what it asks. */
  name: string;
  /** What people hear, and see when they point at it: the label and how to answer. */
  accessibleName: string;
  box: Box;
}

export interface TextField extends FieldBase {
  value: string;
  isMultiline: boolean;
  max?: number;
}

export interface ChoiceField extends FieldBase {
  value: string;
  options: readonly { id: string; label: string }[];
}

export interface MarkField extends Omit<FieldBase, 'box'> {
  /** One box for each; what it stands for, and what people hear. */
  marks: readonly { id: string; accessibleName: string; box: Box }[];
}

const READ_ONLY = 1;
const MULTILINE = 1 << 12;
const NO_TOGGLE_TO_OFF = 1 << 14;
const RADIO = 1 << 15;
const COMBO = 1 << 17;
const DO_NOT_SPELL_CHECK = 1 << 22;

const HIDDEN = 2;
const PRINT = 4;

const none = { id: '', label: '' };

const PADDING = 4;
const LEADING = 1.2;
/** Helvetica's capitals, as a share of the size. */
const CAPITALS = 0.718;

export class FormFields {
  private readonly appearance: string;
  private readonly optionLists = new Map<ChoiceField['options'], PDFRef>();
  /** By what they draw: many are alike. */
  private readonly appearances = new Map<string, PDFRef>();
  private readonly fontsRef: PDFRef;
  private readonly paint: PDFRef;
  private readonly border: PDFRef;
  /** For readers that draw marks themselves: a dot or a tick of ZapfDingbats. */
  private readonly dot: PDFRef;
  private readonly tick: PDFRef;

  constructor(
    private readonly paper: Paper,
    private readonly look: FieldLook,
  ) {
    const { context } = paper;
    const helvetica = context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'Type1',
        BaseFont: 'Helvetica',
        Encoding: 'WinAnsiEncoding',
      }),
    );
    const dingbats = context.register(
      context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'ZapfDingbats' }),
    );
    const fonts = context.obj({ Font: { Helv: helvetica, ZaDb: dingbats } });
    this.fontsRef = context.register(fonts);
    const colors = { BG: [...look.fill], BC: [...look.border] };
    this.paint = context.register(context.obj(colors));
    this.border = context.register(context.obj({ W: 0.5, S: 'S' }));
    this.dot = context.register(context.obj({ ...colors, CA: PDFString.of('l') }));
    this.tick = context.register(context.obj({ ...colors, CA: PDFString.of('4') }));
    this.appearance = `/Helv ${number(look.size)} Tf ${rgb(look.ink)} rg`;
    paper.form = { DR: this.fontsRef, DA: PDFString.of(this.appearance) };
  }

  text(sheet: Sheet, field: TextField): void {
    const { value, isMultiline, max } = field;
    const dict = this.widget(sheet, field, {
      FT: 'Tx',
      T: pdfText(field.name),
      Ff: isMultiline ? MULTILINE : 0,
      V: pdfText(value),
      DV: pdfText(value),
      DA: PDFString.of(this.appearance),
      AP: { N: this.textAppearance(field.box, value, isMultiline) },
    });
    // A value that is too long already must not lose its end in somebody's reader.
    if (max !== undefined && value.length <= max)
      dict.set(PDFName.of('MaxLen'), this.context.obj(max));
    this.paper.fields.push(this.placed(sheet, dict));
  }

  /** A drop-down; an empty first line lets people take an answer back. */
  choice(sheet: Sheet, field: ChoiceField): void {
    const { options } = field;
    // What is in no list (any more) is no answer.
    const { id: value, label } = options.find(({ id }) => id === field.value) ?? none;
    const dict = this.widget(sheet, field, {
      FT: 'Ch',
      T: pdfText(field.name),
      Ff: COMBO | DO_NOT_SPELL_CHECK,
      V: pdfText(value),
      DV: pdfText(value),
      Opt: this.optionsRef(options),
      DA: PDFString.of(this.appearance),
      AP: { N: this.textAppearance(field.box, label, false, true) },
    });
    this.paper.fields.push(this.placed(sheet, dict));
  }

  /** Round boxes of which one is chosen; '' for none yet. */
  radio(sheet: Sheet, field: MarkField & { value: string }): void {
    const { context } = this;
    const parent = context.nextRef();
    const kids = field.marks.map((mark) =>
      this.mark(sheet, mark, { parent, isOn: mark.id === field.value }),
    );
    const value = PDFName.of(field.value === '' ? 'Off' : field.value);
    context.assign(
      parent,
      context.obj({
        FT: 'Btn',
        T: pdfText(field.name),
        TU: pdfText(field.accessibleName),
        Ff: RADIO | NO_TOGGLE_TO_OFF,
        V: value,
        DV: value,
        Kids: kids,
      }),
    );
    this.paper.fields.push(parent);
  }

  /** Square boxes, each a field of its own: `name-id`. */
  checkBoxes(sheet: Sheet, field: MarkField & { value: readonly string[] }): void {
    for (const mark of field.marks) {
      const isOn = field.value.includes(mark.id);
      const entries = {
        FT: 'Btn',
        T: pdfText(`${field.name}-${mark.id}`),
        V: isOn ? mark.id : 'Off',
        DV: isOn ? mark.id : 'Off',
      };
      this.paper.fields.push(this.mark(sheet, mark, { entries, isOn }));
    }
  }

  /** A value that nobody sees or changes, and that says which form this is. */
  hidden(sheet: Sheet, { name, value }: { name: string; value: string }): void {
    const box = { x: 0, y: 0, width: 1, height: 1 };
    const dict = this.context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      Rect: rectOf(box),
      F: HIDDEN,
      FT: 'Tx',
      T: pdfText(name),
      Ff: READ_ONLY,
      V: pdfText(value),
      DA: PDFString.of(this.appearance),
      P: sheet.page,
    });
    const ref = this.context.register(dict);
    sheet.annotations.push(ref);
    this.paper.fields.push(ref);
  }

  /** Long lists (countries, say) are written once. */
  private optionsRef(options: ChoiceField['options']): PDFRef {
    const known = this.optionLists.get(options);
    if (known) return known;
    const pairs = [none, ...options].map(({ id, label }) => [pdfText(id), pdfText(label)]);
    const ref = this.context.register(this.context.obj(pairs));
    this.optionLists.set(options, ref);
    return ref;
  }

  private get context(): PDFContext {
    return this.paper.context;
  }

  private widget(sheet: Sheet, field: FieldBase, entries: Literal): PDFDict {
    return this.context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      Rect: rectOf(field.box),
      F: PRINT,
      P: sheet.page,
      TU: pdfText(field.accessibleName),
      MK: this.paint,
      BS: this.border,
      ...entries,
    } as Literal as Parameters<PDFContext['obj']>[0]) as PDFObject as PDFDict;
  }

  /** On the page, and in the order of reading: part of the element that is open. */
  private placed(sheet: Sheet, dict: PDFDict): PDFRef {
    const ref = this.context.register(dict);
    sheet.annotations.push(ref);
    this.paper.structure.annotation(sheet.page, ref, dict);
    return ref;
  }

  private mark(
    sheet: Sheet,
    mark: MarkField['marks'][number],
    { isOn, parent, entries }: { isOn: boolean; parent?: PDFRef; entries?: Literal },
  ): PDFRef {
    const isRound = parent !== undefined;
    const dict = this.widget(
      sheet,
      { name: '', accessibleName: mark.accessibleName, box: mark.box },
      {
        ...entries,
        AS: isOn ? mark.id : 'Off',
        MK: isRound ? this.dot : this.tick,
        DA: PDFString.of(`/ZaDb 0 Tf ${rgb(this.look.ink)} rg`),
        AP: {
          N: {
            [mark.id]: this.markAppearance(mark.box, { isRound, isOn: true }),
            Off: this.markAppearance(mark.box, { isRound, isOn: false }),
          },
        },
      },
    );
    if (parent) dict.set(PDFName.of('Parent'), parent);
    return this.placed(sheet, dict);
  }

  private textAppearance(
    box: Box,
    value: string,
    isMultiline: boolean,
    isDropDown = false,
  ): PDFRef {
    const { size } = this.look;
    const lines = isMultiline ? linesIn(value, box.width, size) : [value.replaceAll('\n', ' ')];
    const top = isMultiline
      ? box.height - PADDING - size * CAPITALS
      : (box.height - size * CAPITALS) / 2;
    const shown = lines.map((line, index) =>
      index === 0
        ? `${number(PADDING)} ${number(top)} Td <${winAnsiHex(line)}> Tj`
        : `0 ${number(-size * LEADING)} Td <${winAnsiHex(line)}> Tj`,
    );
    const clip = `1 1 ${number(box.width - 2)} ${number(box.height - 2)} re W n`;
    const text = value === '' ? '' : `q ${clip} BT ${this.appearance} ${shown.join(' ')} ET Q`;
    return this.form(
      box,
      `${this.background(box)} ${isDropDown ? this.arrow(box) : ''} /Tx BMC ${text} EMC`,
    );
  }

  private background({ width, height }: Box): string {
    const { fill, border } = this.look;
    const inner = `0.25 0.25 ${number(width - 0.5)} ${number(height - 0.5)} re`;
    return `${rgb(fill)} rg ${rgb(border)} RG 0.5 w ${inner} B`;
  }

  private arrow({ width, height }: Box): string {
    const x = width - 11;
    const y = height / 2 + 1.5;
    return `q ${rgb(this.look.border)} rg ${number(x)} ${number(y)} m ${number(x + 6)} ${number(y)} l ${number(x + 3)} ${number(y - 4)} l f Q`;
  }

  private markAppearance(box: Box, { isRound, isOn }: { isRound: boolean; isOn: boolean }): PDFRef {
    const { fill, border, ink } = this.look;
    const frame = isRound
      ? `${rgb(fill)} rg ${rgb(border)} RG 0.5 w ${circle(box, 0.5)} B`
      : this.background(box);
    const { width: w, height: h } = box;
    const tick = `${rgb(ink)} RG 1.2 w 1 J 1 j ${number(w * 0.22)} ${number(h * 0.52)} m ${number(w * 0.43)} ${number(h * 0.26)} l ${number(w * 0.8)} ${number(h * 0.76)} l S`;
    const dot = `${rgb(ink)} rg ${circle(box, w * 0.28)} f`;
    return this.form(box, isOn ? `q ${frame} ${isRound ? dot : tick} Q` : `q ${frame} Q`);
  }

  private form({ width, height }: Box, content: string): PDFRef {
    const { context } = this;
    const key = `${number(width)} ${number(height)} ${content}`;
    const known = this.appearances.get(key);
    if (known) return known;
    const stream = context.stream(content, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, round(width), round(height)],
    });
    stream.dict.set(PDFName.of('Resources'), this.fontsRef);
    const ref = context.register(stream);
    this.appearances.set(key, ref);
    return ref;
  }
}

type Literal = Record<string, PDFObject | string | number | object | undefined>;

function linesIn(value: string, width: number, size: number): string[] {
  return wrap(value, {
    style: 'regular',
    width: ((width - 2 * PADDING) * 1000) / size,
    measure: (text) => ({ width: helveticaWidth(text) }),
  });
}

/** The height of a multi-line field in which a value is seen as a whole. */
export function heightOfValue(value: string, width: number, size: number): number {
  return linesIn(value, width, size).length * size * LEADING + 2 * PADDING;
}

function rectOf({ x, y, width, height }: Box): number[] {
  const bottom = PAGE.height - y - height;
  return [x, bottom, x + width, bottom + height].map(round);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A circle of four curves, `inset` from the edge of its box. */
function circle({ width, height }: Box, inset: number): string {
  const cx = width / 2;
  const cy = height / 2;
  const r = Math.min(cx, cy) - inset;
  const k = r * 0.5523;
  const point = (x: number, y: number) => `${number(cx + x)} ${number(cy + y)}`;
  return [
    `${point(r, 0)} m`,
    `${point(r, k)} ${point(k, r)} ${point(0, r)} c`,
    `${point(-k, r)} ${point(-r, k)} ${point(-r, 0)} c`,
    `${point(-r, -k)} ${point(-k, -r)} ${point(0, -r)} c`,
    `${point(k, -r)} ${point(r, -k)} ${point(r, 0)} c h`,
  ].join(' ');
}
