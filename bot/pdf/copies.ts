/**
 * A document in several copies that differ in nothing but whose copy it is: the body is set and
 * compressed once, and what differs is laid over it.
 */
import { Flow, type Margins } from './flow';
import { colors, look } from './look';
import { type MadeDocument, Paper, type PaperOptions } from './paper';
import { PAGE, type Sheet } from './sheet';
import { drawWatermark } from './watermark';

export interface CopiesOptions {
  paper: PaperOptions;
  /** What each copy says on every page: « Exemplaire 1/4 – Organisme d’accueil ». Null: one, without. */
  labels: readonly string[] | null;
  /** « PROJET – NE PAS SIGNER », across every page. */
  watermark?: string;
  /** At the foot of every page, beside its number: which document it is. */
  foot?: string;
  /** « page 1 / 7 », counted in each copy. */
  page: (number: number, count: number) => string;
  margins?: Margins;
}

export interface Copies {
  /** All copies in one file, to print. */
  together: MadeDocument;
  /** One copy alone, by its place in `labels`. */
  apart: (index: number) => Promise<MadeDocument>;
}

const MARGINS: Margins = { top: 52, bottom: 54, left: 54, right: 54 };
const LABEL_BASELINE = 34;
const FOOT_BASELINE = PAGE.height - 30;
const FOOT_RULE = FOOT_BASELINE - 11;

export async function makeCopies(
  draw: (flow: Flow) => void,
  options: CopiesOptions,
): Promise<Copies> {
  const { labels, watermark, margins = MARGINS } = options;
  const paper = new Paper(options.paper);
  const flow = new Flow(paper, { margins });
  draw(flow);
  const pages = flow.end();
  const light = watermark ? [paper.overlay((sheet) => drawWatermark(sheet, paper, watermark))] : [];
  const copies = (labels ?? [null]).map((label) => ({
    title: label,
    over: pages.map((_, index) => [
      ...light,
      paper.overlay((sheet) => {
        const page = options.page(index + 1, pages.length);
        drawFrame(sheet, paper, { label, foot: options.foot ?? '', page, margins });
      }),
    ]),
  }));
  const write = paper.close();
  return {
    together: await write(copies),
    apart: (index) => {
      const copy = copies[index];
      if (!copy) throw new RangeError(`there are ${copies.length} copies, and none is ${index}`);
      return write([copy]);
    },
  };
}

interface Frame {
  label: string | null;
  foot: string;
  page: string;
  margins: Margins;
}

/** Whose copy it is, which document, which page. */
function drawFrame(sheet: Sheet, paper: Paper, { label, foot, page, margins }: Frame): void {
  const right = PAGE.width - margins.right;
  const { size, style, color } = look.small;
  const text = (words: string, at: { baseline: number; isRight: boolean }) => {
    const line = paper.line(words, style);
    const x = at.isRight ? right - (line.width * size) / 1000 : margins.left;
    sheet.text(line, { x, baseline: at.baseline, size, color });
  };
  if (label) text(label, { baseline: LABEL_BASELINE, isRight: true });
  sheet.rule({ x: margins.left, y: FOOT_RULE }, right - margins.left, colors.line);
  text(foot, { baseline: FOOT_BASELINE, isRight: false });
  text(page, { baseline: FOOT_BASELINE, isRight: true });
}
