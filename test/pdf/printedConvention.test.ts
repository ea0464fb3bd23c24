// Whole files against what was approved: hand-made, printed by a browser, and our own convention.
import { makeConvention } from '../../bot/pdf/convention';
import { createPrintReader } from '../../bot/pdf/reader/printReader';
import { approvedValues } from '../../bot/process/printed/approval';
import { comparePrint } from '../../bot/process/printed/compare';
import type { FileView } from '../../bot/process/view';
import { internshipPrinted } from '../support/situations';
import { viewOf } from '../support/views';
import { conventionView, variantNames, variants, type VariantName } from './conventionVariants';
import { browserPdf, drawnPdf } from './printedPdf';
import { printedLines } from './printedPages';

const reader = createPrintReader({ patienceMs: 60_000 });
afterAll(() => reader.close());

const view = viewOf(internshipPrinted());
const total = `${approvedValues(view).length!.minutes / 60} heures`;

/** By outcome, which values; or why none was compared. */
async function compared(bytes: Uint8Array, about: FileView = view): Promise<unknown> {
  const reading = await reader.read(bytes);
  if (reading.outcome !== 'text') return reading.outcome;
  const comparison = comparePrint(reading.pages, approvedValues(about));
  if (comparison.kind !== 'compared') return comparison.kind;
  const { findings } = comparison;
  return findings.filter(({ outcome }) => outcome !== 'found');
}

test('drawn line by line: everything is found', async () => {
  expect(await compared(await drawnPdf(printedLines({ total })))).toEqual([]);
});

test('drawn: what differs is said as it is printed', async () => {
  const lines = printedLines({ total, end: '30/06/2027', tutor: 'Marie VASSEUR' });
  expect(await compared(await drawnPdf(lines))).toEqual([
    { item: 'end', outcome: 'different', printed: '30/06/2027' },
    { item: 'tutor', outcome: 'different', printed: 'Marie VASSEUR' },
  ]);
});

test('printed by a browser, in columns: everything is found, and what differs too', async () => {
  expect(await compared(await browserPdf(printedLines({ total })))).toEqual([]);
  const other = await compared(
    await browserPdf(printedLines({ total, amount: '4,35 € par heure' })),
  );
  expect(other).toEqual([
    { item: 'gratification', outcome: 'different', printed: '4,35 € par heure' },
  ]);
});

test('a scan, a locked file, no convention', async () => {
  expect(await compared(await drawnPdf([['Scan']]))).toBe('noText');
  const locked = await drawnPdf(printedLines({ total }), { password: 'secret' });
  expect(await compared(locked)).toBe('encrypted');
  const letter = Array.from(
    { length: 8 },
    () => 'Merci de votre candidature, nous la lirons avec soin.',
  );
  expect(await compared(await drawnPdf([letter]))).toBe('notAConvention');
});

// Two workplaces and four periods: what is one value in the form is several on the paper.
const several: Partial<Record<VariantName, string[]>> = {
  confidentialIrregular: ['start', 'end', 'place'],
};

test.each(variantNames)('our own convention, whatever it says: %s', async (name) => {
  const here = variants[name].view;
  const paper = await makeConvention(here, { kind: 'convention', variant: '1' });
  const left = await compared(paper.bytes, here);
  expect(left).toEqual((several[name] ?? []).map((item) => ({ item, outcome: 'missing' })));
});

test('our own convention, and its draft', async () => {
  const here = conventionView(internshipPrinted());
  const paper = await makeConvention(here, { kind: 'convention', variant: '1' });
  expect(await compared(paper.bytes, here)).toEqual([]);
  const draft = await makeConvention(here, { kind: 'conventionDraft', variant: '' });
  expect(await compared(draft.bytes, here)).toBe('draft');
});
