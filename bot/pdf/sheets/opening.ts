/** What every sheet begins with: whose, what, about which file; and the headings of its parts. */
import type { Flow } from '../flow';
import { heightOf } from '../flow';
import { colors } from '../look';
import { squares } from '../qrCode';
import { letters } from './sheetLook';

export interface Opening {
  university: string;
  title: string;
  subtitle: string;
  /** « Dossier 42 »; null: the file has no number yet. */
  reference: string | null;
  /** Facts under the title, beside the code. */
  about?: readonly { label: string; value: string }[];
  /** By row, true where it is dark. */
  qr?: { modules: boolean[][]; alt: string; words: readonly string[] } | null;
}

/** 32 mm: read by a phone from a hand's distance. */
const QR_SIZE = 91;
const QR_WIDTH = 118;

export function drawOpening(flow: Flow, opening: Opening): void {
  const { university, title, subtitle, reference, qr } = opening;
  const top = flow.y;
  const beside = qr || reference ? QR_WIDTH : 0;
  const width = flow.width - beside;
  const set = (
    [
      [university.toLocaleUpperCase('fr'), letters.university, 3, 'P'],
      [title, letters.title, 2, 'H1'],
      [subtitle, letters.subtitle, 4, 'P'],
    ] as const
  ).map(([text, look, after, tag]) => ({ lines: flow.lines(text, look, width), look, after, tag }));
  let y = top;
  for (const { lines, look, after, tag } of set) {
    y += flow.draw(lines, look, { x: flow.left, y, tag }) + after;
  }
  y = drawAbout(flow, opening.about ?? [], { y: y + 2, width });
  const right = flow.left + flow.width - QR_WIDTH;
  let bottom = top;
  if (reference) {
    const look = 'reference';
    bottom += drawBeside(flow, reference, { x: right, y: top, look, isCentred: Boolean(qr) });
  }
  if (qr) {
    const x = right + (QR_WIDTH - QR_SIZE) / 2;
    squares(flow, qr.modules, { x, y: bottom, size: QR_SIZE, alt: qr.alt });
    bottom += QR_SIZE;
    for (const words of qr.words) {
      bottom += drawBeside(flow, words, { x: right, y: bottom, look: 'help', isCentred: true });
    }
  }
  flow.space(Math.max(y, bottom) - top + 6);
}

const ABOUT_LABEL = 96;

/** Gives where it ends. */
function drawAbout(
  flow: Flow,
  about: NonNullable<Opening['about']>,
  at: { y: number; width: number },
): number {
  let { y } = at;
  flow.paper.structure.within('Table', () => {
    for (const { label, value } of about) {
      const lines = flow.lines(value, letters.value, at.width - ABOUT_LABEL);
      flow.paper.structure.within('TR', () => {
        const drop = letters.value.size - letters.label.size;
        const name = flow.lines(label, letters.label, ABOUT_LABEL - 6);
        flow.draw(name, letters.label, { x: flow.left, y: y + drop, tag: 'TH' });
        y += flow.draw(lines, letters.value, { x: flow.left + ABOUT_LABEL, y, tag: 'TD' }) + 2;
      });
    }
  });
  return y;
}

interface Beside {
  x: number;
  y: number;
  look: 'reference' | 'help';
  /** Over or under the code; else at the right margin. */
  isCentred: boolean;
}

function drawBeside(flow: Flow, text: string, { x, y, look, isCentred }: Beside): number {
  const lines = flow.lines(text, letters[look], QR_WIDTH);
  const { size, leading } = letters[look];
  flow.paper.structure.within('P', () =>
    lines.forEach((line, at) => {
      const free = QR_WIDTH - (line.width * size) / 1000;
      const from = x + (isCentred ? free / 2 : free);
      flow.draw([line], letters[look], { x: from, y: y + at * size * leading });
    }),
  );
  return heightOf(lines, letters[look]);
}

/** A part's heading with its line; what follows stands on the same page, for so much of it. */
export function drawHeading(flow: Flow, title: string, least: number): void {
  flow.heading(title, letters.section, { level: 2, bookmark: title, before: 11, after: 2 });
  flow.keepTogether(least);
  flow.rule(flow.y, colors.blue, 0.8);
  flow.space(3);
}
