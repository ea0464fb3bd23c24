// Pages of conventions as poppler draws them, beside how they looked when somebody last looked at them.
// Other variants have the same pages but for a few words, which the texts compare.
import { makeConvention } from '../../bot/pdf/convention';
import { internshipApproved } from '../support/situations';
import { conventionView, fullDraft, variants, type VariantName } from './conventionVariants';
import { goldenPage, pagesByPoppler, squaresThatDiffer } from './goldens';
import { testByPoppler } from './otherPrograms';

/** Of 87,000 on a page: another version of poppler may smooth letters otherwise. A word is ten. */
const MOST_SQUARES = 5;

const compared: [VariantName, number[]][] = [
  ['francePrivatePaid', [1, 2, 3, 4, 5, 6]],
  ['minor', [6]],
  ['abroad', [3, 4, 6]],
  ['abroadPaidAbove', [4]],
  ['confidentialIrregular', [2]],
  ['draft', [1]],
  ['english', [1]],
];

for (const [name, numbers] of compared) {
  testByPoppler(`${name} looks as it did: pages ${numbers.join(', ')}`, async () => {
    const { bytes } = await makeConvention(variants[name].view, variants[name].order);
    const pages = pagesByPoppler(bytes);
    for (const number of numbers) {
      const page = pages[number - 1]!;
      const different = squaresThatDiffer(page, goldenPage(`convention.${name}.${number}`, page));
      expect({ number, different, isAlike: different <= MOST_SQUARES }).toMatchObject({
        isAlike: true,
      });
    }
  });
}

testByPoppler('one other word is seen', async () => {
  const firstPage = async (hostName: string) => {
    const view = conventionView(internshipApproved({ ...fullDraft, hostName }));
    const { bytes } = await makeConvention(view, { kind: 'convention', variant: '1' });
    return pagesByPoppler(bytes)[0]!;
  };
  const [one, other] = [await firstPage('Atelier du Canal'), await firstPage('Atelier du Port')];
  expect(squaresThatDiffer(one, one)).toBe(0);
  const different = squaresThatDiffer(one, other);
  expect(different).toBeGreaterThan(MOST_SQUARES);
  expect(different).toBeLessThan(40);
});
