// A gratification against 15 % of the hourly ceiling: who covers accidents abroad depends on it.
import { thresholdOf } from '../../bot/process/gratificationThreshold';
import type { Draft } from '../../bot/process/form';
import { inBelgium, internshipApproved, internshipSearching } from '../support/situations';
import { viewOf } from '../support/views';

const of = (draft: Draft) => thresholdOf(viewOf(internshipApproved({ ...inBelgium, ...draft })));

test.each<[string, Draft, ReturnType<typeof thresholdOf>]>([
  ['nothing is paid', { gratified: 'no' }, 'none'],
  ['exactly the threshold', { gratificationAmount: '4,50' }, 'upTo'],
  ['a cent above', { gratificationAmount: '4,51' }, 'above'],
  ['net', { gratificationAmount: '3', gratificationKind: 'net' }, 'unsure'],
  ['another currency', { gratificationAmount: '3', gratificationCurrency: 'CHF' }, 'unsure'],
  ['much by the month', { gratificationAmount: '1500', gratificationUnit: 'month' }, 'above'],
  ['little by the month', { gratificationAmount: '300', gratificationUnit: 'month' }, 'upTo'],
])('%s', (_, draft, expected) => expect(of(draft)).toBe(expected));

test('nothing is said of it yet', () => {
  expect(thresholdOf(viewOf(internshipSearching()))).toBeNull();
});
