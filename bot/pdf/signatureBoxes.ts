/** Places to sign, as many beside each other as leave room for a hand, all on one page. */
import { type Flow, heightOf } from './flow';
import type { Line } from './fonts';
import { colors, look } from './look';

export interface SignatureBox {
  /** « Pour l’organisme d’accueil ». */
  title: string;
  name: string;
  /** « Directrice du magasin ». */
  capacity: string;
  /** « Signature et cachet : ». */
  signature: string;
}

export interface SignatureWords {
  /** « Date : ». */
  date: string;
}

const GAP = 8;
/** 60 mm. */
const LEAST_WIDTH = 170.1;
const PADDING = 6;
/** For a hand that writes, and a stamp of 5 cm. */
const DATE_ROOM = 22;
const SIGNING_ROOM = 78;

export function signatureBoxes(
  flow: Flow,
  boxes: readonly SignatureBox[],
  words: SignatureWords,
): void {
  const columns = Math.max(1, Math.floor((flow.width + GAP) / (LEAST_WIDTH + GAP)));
  const width = (flow.width + GAP) / columns - GAP;
  const set = boxes.map((box) => setBox(flow, box, width - 2 * PADDING));
  const rows = Array.from({ length: Math.ceil(set.length / columns) }, (_, row) =>
    set.slice(row * columns, (row + 1) * columns),
  );
  const heights = rows.map(heightOfRow);
  flow.keepTogether(heights.reduce((sum, height) => sum + height + GAP, 0));
  rows.forEach((row, at) => {
    const height = heights[at]!;
    flow.keepTogether(height);
    row.forEach((box, column) => {
      const x = flow.left + column * (width + GAP);
      drawBox(flow, box, { x, width, height, words });
    });
    flow.space(height + GAP);
  });
}

interface SetBox {
  title: Line[];
  name: Line[];
  capacity: Line[];
  signature: Line[];
}

function setBox(flow: Flow, box: SignatureBox, width: number): SetBox {
  const { title, name, capacity, signature } = box;
  return {
    title: flow.lines(title, look.label, width),
    name: flow.lines(name, look.strong, width),
    capacity: capacity === '' ? [] : flow.lines(capacity, look.label, width),
    signature: flow.lines(signature, look.label, width),
  };
}

function textHeight({ title, name, capacity }: SetBox): number {
  return heightOf(title, look.label) + heightOf(name, look.strong) + heightOf(capacity, look.label);
}

function heightOfRow(row: readonly SetBox[]): number {
  return Math.max(...row.map(textHeight)) + DATE_ROOM + SIGNING_ROOM + 2 * PADDING;
}

function drawBox(
  flow: Flow,
  { title, name, capacity, signature }: SetBox,
  at: { x: number; width: number; height: number; words: SignatureWords },
): void {
  const { x, width, height, words } = at;
  const { sheet, y: top } = flow;
  flow.decorate(sheet, () => sheet.frame({ x, y: top, width, height }, colors.grey, 0.6));
  const inside = { x: x + PADDING, tag: 'P' } as const;
  flow.paper.structure.within('Sect', () => {
    let y = top + PADDING;
    y += flow.draw(title, look.label, { ...inside, y });
    y += flow.draw(name, look.strong, { ...inside, y });
    flow.draw(capacity, look.label, { ...inside, y });
    // From below: dates stand on one line in all boxes beside each other.
    const signing = top + height - SIGNING_ROOM;
    const date = flow.lines(words.date, look.label, width - 2 * PADDING);
    flow.draw(date, look.label, { ...inside, y: signing - DATE_ROOM });
    flow.draw(signature, look.label, { ...inside, y: signing });
  });
}
