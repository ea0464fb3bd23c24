/**
 * A gratification against 15 % of the hourly social-security ceiling, which is also the minimum of
 * D124-8: up to it no contributions are due, and French law covers accidents abroad (article 6.4 of
 * conventions).
 */
import { checkForm, minimumAt } from './checks';
import { hourlyAmount } from './checks/hourlyAmount';
import { readForm } from './form';
import { valuesOf } from './internship';
import type { FileView } from './view';

/** `unsure`: net, in another currency, or by a unit that may be read in two ways. */
export type Threshold = 'none' | 'upTo' | 'above' | 'unsure';

/** null: it is not said yet whether anything is paid. */
export function thresholdOf({ file, university, now, related }: FileView): Threshold | null {
  const draft = valuesOf(file);
  const { values } = readForm(draft);
  if (values.gratified === undefined) return null;
  if (!values.gratified) return 'none';
  const { length } = checkForm(draft, { file, university, now, related });
  const limit = values.startDate ? minimumAt(values.startDate, university) : null;
  const hourly = length && hourlyAmount(values, length);
  const isComparable =
    values.gratificationCurrency === 'EUR' && values.gratificationKind === 'gross';
  if (limit === null || !hourly || !isComparable) return 'unsure';
  if (hourly.generous <= limit) return 'upTo';
  return hourly.fair > limit ? 'above' : 'unsure';
}
