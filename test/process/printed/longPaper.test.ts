// The rules of a whole convention name hours, amounts, days and people, which are not the stage's.
import { approvedValues } from '../../../bot/process/printed/approval';
import { comparePrint } from '../../../bot/process/printed/compare';
import { internshipPrinted } from '../../support/situations';
import { viewOf } from '../../support/views';
import { longPages } from './longPages';

const approved = approvedValues(viewOf(internshipPrinted()));
const total = approved.length!.minutes / 60;

const outcomes = (pages: string[][]) => {
  const comparison = comparePrint(pages, approved);
  if (comparison.kind !== 'compared') return comparison.kind;
  return comparison.findings.filter(({ outcome }) => outcome !== 'found');
};

test('the convention alone', () => {
  expect(outcomes(longPages({ total }).slice(0, 2))).toEqual([]);
});

test.each([1000, 120, 100, 90, 80, 70, 60, 50, 40])(
  'with the attestation behind it, its lines wrapped at %d',
  (width) => {
    expect(outcomes(longPages({ total, width }))).toEqual([]);
  },
);
