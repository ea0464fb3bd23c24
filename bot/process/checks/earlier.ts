/** Hours of other stages that count together with these. */
import type { RelatedStages, StageFacts } from '../related';
import { hostKey } from '../related';
import { academicYearOf, type Facts } from './facts';

/**
 * Minutes of other stages in the same host and academic year (L124-5; changing school does not reset
 * it, Cass. soc. 7 January 2026, 24-12.244). What the student declares to have done here already may
 * be what our own files say of the time before, so the greater of the two counts, not both.
 */
export function earlierMinutes({
  draft,
  values,
  university,
  related,
}: Pick<Facts, 'draft' | 'values' | 'university' | 'related'>): number {
  const declared = values.alreadyHere === true ? (values.earlierHours ?? 0) : 0;
  const { startDate } = values;
  if (!startDate) return declared;
  const host = hostKey(draft);
  const year = academicYearOf(startDate, university);
  const same = sameHost(related, host).filter(
    (stage) => academicYearOf(stage.startDate, university) === year,
  );
  const before = same.filter((stage) => stage.endDate < startDate);
  const others = same.filter((stage) => stage.endDate >= startDate);
  return Math.max(declared, minutesOf(before)) + minutesOf(others);
}

function sameHost(related: RelatedStages | undefined, host: string | null): StageFacts[] {
  if (!related || host === null) return [];
  return related.own.filter((stage) => stage.host === host);
}

const minutesOf = (stages: readonly StageFacts[]) =>
  stages.reduce((total, { minutes }) => total + minutes, 0);
