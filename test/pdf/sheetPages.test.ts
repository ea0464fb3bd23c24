// Pages of sheets as poppler draws them, beside how they looked when somebody last looked at them.
import { makeSheet, type SheetKind } from '../../bot/pdf/sheets';
import { goldenPage, pagesByPoppler, squaresThatDiffer } from './goldens';
import { testByPoppler } from './otherPrograms';
import { fileAddress, sheetVariants, type SheetVariant } from './sheetVariants';

/** Of 87,000 on a page, as for conventions. */
const MOST_SQUARES = 5;

const compared: [SheetKind, SheetVariant, number[]][] = [
  ['entrySheet', 'france', [1, 4]],
  ['entrySheet', 'names', [4]],
  ['signatureSheet', 'minor', [1]],
  ['signatureSheet', 'english', [1]],
  ['abroadSheet', 'abroad', [1, 2]],
  ['attestation', 'france', [1]],
  ['attestation', 'abroad', [1, 2]],
];

for (const [kind, variant, numbers] of compared) {
  testByPoppler(`${kind}, ${variant} looks as it did: pages ${numbers.join(', ')}`, async () => {
    const { bytes } = await makeSheet(kind, sheetVariants[variant], { fileAddress });
    const pages = pagesByPoppler(bytes);
    for (const number of numbers) {
      const page = pages[number - 1]!;
      const golden = goldenPage(`${kind}.${variant}.${number}`, page);
      const different = squaresThatDiffer(page, golden);
      expect({ number, different, isAlike: different <= MOST_SQUARES }).toMatchObject({
        isAlike: true,
      });
    }
  });
}
