// A convention in four copies, beside the same text by pdfmake: each round about another file.
import { conventionMargins } from '../../bot/pdf/convention/conventionLook';
import { drawConvention } from '../../bot/pdf/convention/draw';
import { makeConvention } from '../../bot/pdf/convention';
import { conventionPaper } from '../../bot/process/conventionPaper';
import type { FileView } from '../../bot/process/view';
import { conventionPaperFr as words } from '../../bot/texts/conventionPaper.fr';
import type { Bench } from './bench';
import { conventionFile } from './conventionFiles';
import { loadFonts, pdfmakeOf, textsOf } from './pdfmakeTwin';
import { median, rounded } from './statistics';

const ROUNDS = 40;
const WARM_UP_ROUNDS = 20;
/** It takes more than a second each time, and is as warm as it gets after these. */
const PDFMAKE_WARM_UP_ROUNDS = 3;

export const convention: Bench = async ({ print, tell }) => {
  loadFonts();
  const ours: Cost[] = [];
  const theirs: Cost[] = [];
  let size = 0;
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    const view = conventionFile(round + WARM_UP_ROUNDS);
    const cost = await costOf(async () => {
      size = (await makeConvention(view, { kind: 'convention', variant: '' })).bytes.length;
    });
    if (round >= 0) ours.push(cost);
    if (round < -PDFMAKE_WARM_UP_ROUNDS) continue;
    const same = sameText(view);
    const byPdfmake = await costOf(() => pdfmakeOf(same.texts, same));
    if (round >= 0) theirs.push(byPdfmake);
    if (round >= 0 && round % 10 === 0) tell(`convention: round ${round} of ${ROUNDS}`);
  }
  const { bytes } = await makeConvention(conventionFile(0), { kind: 'convention', variant: '1' });
  const [cpuMs, pdfmakeCpuMs] = [medianOf(ours, 'cpuMs'), medianOf(theirs, 'cpuMs')];
  tell(`convention: ${size} bytes in four copies, ${bytes.length} in one`);
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
