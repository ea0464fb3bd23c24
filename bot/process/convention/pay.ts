/** The gratification as agreed, and what the law asks. */
import type { Gratification, Pay } from './paper';
import type { ConventionForm } from './reading';
import { minimumSetBy } from '../checks';
import { isInFrance } from '../checks/facts';
import { GRATIFICATION_MINUTES } from '../duration';

export function payOf(form: ConventionForm): Pay {
  const { values, check, view } = form;
  const { length, earlier, gratificationDue } = check;
  const isLong = length !== null && length.minutes + earlier > GRATIFICATION_MINUTES;
  return {
    isDue: gratificationDue,
    isSaid: values.gratified !== undefined,
    agreed: values.gratified === true ? gratificationOf(form) : null,
    isExempt: gratificationDue === false && isLong && isInFrance(values),
    minimum: minimumSetBy(values.startDate, view.university),
    benefits: values.benefits ?? null,
  };
}

function gratificationOf({ values, listed }: ConventionForm): Gratification {
  return {
    cents: values.gratificationAmount ?? null,
    unit: values.gratificationUnit ?? null,
    kind: values.gratificationKind ?? null,
    currency: values.gratificationCurrency ?? 'EUR',
    mode: listed('paymentModes', values.gratificationMode),
  };
}
