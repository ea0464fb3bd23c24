import type { Finding } from '../../bot/process/printed/findings';
import { printCheckCard } from '../../cards/printCheck';
import { readable } from '../support/cards';
import { plainSpaces } from '../support/plainSpaces';
import { internshipPrinted } from '../support/situations';
import { viewOf } from '../support/views';

/** A comparison that differs in its last day, as the file remembers it. */
const view = viewOf({
  ...internshipPrinted(),
  printOutcomes: { start: 'found', end: 'different' },
});
const findings: Finding[] = [{ item: 'end', outcome: 'different', printed: '26/02/2027' }];
const read = (options: Parameters<typeof printCheckCard>[1]) =>
  plainSpaces(readable(printCheckCard(view, options)));

test('a file that could not be compared: what stands under it is of an earlier one', () => {
  const notice = { tone: 'warning' as const, text: 'Ce PDF est abîmé.' };
  expect(read({ notice })).toContain('D’après le dernier PDF que j’ai pu comparer.');
  expect(read({})).toContain('D’après le dernier PDF');
  expect(read({ findings })).not.toContain('D’après le dernier PDF');
});
