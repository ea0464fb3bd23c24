/** The gratification as agreed, and what the law asks. */
import type { Gratification, Pay } from './conventionPaper';
import type { ConventionForm } from './conventionReading';
import { isInFrance } from './checks/facts';
import { GRATIFICATION_MINUTES } from './duration';
import type { LocalDate } from './internship';
import type { University } from './university';

export function payOf(form: ConventionForm): Pay {
  const { values, check, view } = form;
  const { length, earlier, gratificationDue } = check;
  const isLong = length !== null && length.minutes + earlier > GRATIFICATION_MINUTES;
  return {
    isDue: gratificationDue,
    isSaid: values.gratified !== undefined,
    agreed: values.gratified === true ? gratificationOf(form) : null,
    isExempt: gratificationDue === false && isLong && isInFrance(values),
    minimum: minimumOn(values.startDate, view.university),
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

/** The latest amount set on that day. */
function minimumOn(
  day: LocalDate | undefined,
  { minimumGratification }: University,
): Pay['minimum'] {
  const latest = minimumGratification.filter(({ from }) => !day || from <= day).at(-1);
  return latest ? { cents: Math.round(latest.euros * 100), since: latest.from } : null;
}
