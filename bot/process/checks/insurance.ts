/** Civil-liability insurance: the certificate covers the stage to its last day (D124-4, 9°). */
import type { Facts } from './facts';
import type { Problem } from './findings';

/** That the certificate is there, the form's own table asks. */
export function insuranceProblems({ values }: Facts): Problem[] {
  const { insuranceValidUntil: until, endDate: end } = values;
  if (!until || !end || until >= end) return [];
  return [{ field: 'insuranceValidUntil', problem: { code: 'insuranceEndsEarly', until, end } }];
}
