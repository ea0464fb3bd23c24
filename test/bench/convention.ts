// A convention in four copies, beside the same text by pdfmake: each round about another file.
import { conventionMargins } from '../../bot/pdf/convention/conventionLook';
import { drawConvention } from '../../bot/pdf/convention/draw';
import { makeConvention } from '../../bot/pdf/convention';
import { conventionPaper } from '../../bot/process/convention/paper';
import type { FileView } from '../../bot/process/view';
import { conventionPaperFr as words } from '../../bot/texts/conventionPaper.fr';
import type { Bench } from './bench';
import { conventionFile } from './conventionFiles';
import { collectGarbage } from './garbage';
import { loadFonts, pdfmakeOf, textsOf } from './pdfmakeTwin';
import { median, rounded } from './statistics';

/** Twenty of ours, then twenty of theirs, and again: neither is charged for the other's garbage. */
const BLOCKS = 2;
const BLOCK = 20;
const WARM_UP = 60;
/** It takes half a second each time, and is as warm as it gets after these. */
const PDFMAKE_WARM_UP = 5;

export const convention: Bench = async ({ print, tell }) => {
  loadFonts();
  await costsOf(filesFrom(0, WARM_UP), byUs);
  await costsOf(filesFrom(0, PDFMAKE_WARM_UP), byPdfmake);
  const ours: Cost[] = [];
  const theirs: Cost[] = [];
  for (let block = 0; block < BLOCKS; block += 1) {
    const files = filesFrom(WARM_UP + block * BLOCK, BLOCK);
    ours.push(...(await costsOf(files, byUs)));
    theirs.push(...(await costsOf(files, byPdfmake)));
    tell(`convention: ${theirs.length} of ${BLOCKS * BLOCK}`);
  }
  const { bytes } = await makeConvention(conventionFile(0), { kind: 'convention', variant: '1' });
  const [cpuMs, pdfmakeCpuMs] = [medianOf(ours, 'cpuMs'), medianOf(theirs, 'cpuMs')];
  print({
    bench: 'convention',
    copies: 4,
    pages: await pagesOf(bytes),
    cpuMs: rounded(cpuMs),
    wallMs: rounded(medianOf(ours, 'wallMs')),
    pdfmakeCpuMs: rounded(pdfmakeCpuMs),
    ratio: rounded(pdfmakeCpuMs / cpuMs),
  });
};

function filesFrom(first: number, count: number): FileView[] {
  return Array.from({ length: count }, (_, n) => conventionFile(first + n));
}

/** From the facts of the file to the bytes. */
function byUs(view: FileView): () => Promise<unknown> {
  return () => makeConvention(view, { kind: 'convention', variant: '' });
}

/** From the texts, which are at hand, to the bytes. */
function byPdfmake(view: FileView): () => Promise<unknown> {
  const same = sameText(view);
  return () => pdfmakeOf(same.texts, same);
}

async function costsOf(
  files: readonly FileView[],
  making: (view: FileView) => () => Promise<unknown>,
): Promise<Cost[]> {
  const ready = files.map(making);
  collectGarbage();
  const costs: Cost[] = [];
  for (const make of ready) costs.push(await costOf(make));
  return costs;
}

interface Cost {
  cpuMs: number;
  wallMs: number;
}

async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { cpuMs: (user + system) / 1000, wallMs: performance.now() - startedAt };
}

function medianOf(costs: readonly Cost[], key: keyof Cost): number {
  return median(costs.map((cost) => cost[key]));
}

function sameText(view: FileView) {
  const paper = conventionPaper(view, 'fr');
  const { recipients } = paper;
  return {
    texts: textsOf(
      (flow) => drawConvention(flow, { paper, words, isToSign: true }),
      conventionMargins,
    ),
    labels: recipients.map((recipient, at) => words.copy(at + 1, recipients.length, recipient)),
    foot: words.foot(paper.number, paper.intern.name),
  };
}

async function pagesOf(bytes: Uint8Array): Promise<number> {
  const { PDFDocument } = await import('pdf-lib');
  return (await PDFDocument.load(bytes)).getPageCount();
}
