/**
 * The checks on a whole form, each with its rule (design: legal checks, « block » and « warn »). They
 * are in checks/, by what they are about; what they find is in checks/findings.ts.
 */
import { abroadProblems, abroadRemarks } from './checks/abroad';
import { contentProblems, contentRemarks } from './checks/content';
import { dateProblems, dateRemarks } from './checks/dates';
import { earlierMinutes } from './checks/earlier';
import { lengthOf, scheduleOf, todayOf, type CheckContext, type Facts } from './checks/facts';
import type { Problem, Remark } from './checks/findings';
import { hourProblems, hourRemarks } from './checks/hours';
import { insuranceProblems } from './checks/insurance';
import { isGratificationDue, payProblems, payRemarks } from './checks/pay';
import { peopleProblems, peopleRemarks } from './checks/people';
import { stageHolidays, type StageHoliday, type StageLength } from './duration';
import { readForm, type Draft, type FieldId } from './form';

export { latestEnd } from './checks/dates';
export { academicYearOf, isMinor, type CheckContext } from './checks/facts';
export {
  isMissing,
  isOnlyLate,
  type Blocker,
  type ExceptionalWork,
  type Problem,
  type Remark,
} from './checks/findings';
export { helperFor, type Helper } from './checks/help';
export { minimumAt, minimumSetBy } from './checks/pay';
export { needsLegalRepresentative } from './checks/people';

export interface Check {
  /** One for each field, the first that matters. */
  problems: Problem[];
  remarks: Remark[];
  /** null while dates or hours are missing or wrong. */
  length: StageLength | null;
  /** Minutes of other stages that count with these: same host, same academic year. */
  earlier: number;
  /** Whether gratification is due by law; null while it cannot be said. */
  gratificationDue: boolean | null;
}

const problemRules = [
  dateProblems,
  hourProblems,
  payProblems,
  peopleProblems,
  insuranceProblems,
  abroadProblems,
  contentProblems,
];
const remarkRules = [
  dateRemarks,
  hourRemarks,
  payRemarks,
  contentRemarks,
  abroadRemarks,
  peopleRemarks,
];

/** Reads and checks a draft: field by field, then as a whole. */
export function checkForm(draft: Draft, context: CheckContext): Check {
  const { values, problems } = readForm(draft);
  const facts = factsOf(draft, values, context);
  const found: Problem[] = [
    ...[...problems].map(([field, problem]) => ({ field, problem })),
    ...problemRules.flatMap((rule) => rule(facts)),
  ];
  const taken = new Set<FieldId>();
  return {
    problems: found.filter(({ field }) => !taken.has(field) && taken.add(field)),
    remarks: remarkRules.flatMap((rule): Remark[] => rule(facts)),
    length: facts.length,
    earlier: facts.earlier,
    gratificationDue: facts.due,
  };
}

function factsOf(draft: Draft, values: Facts['values'], context: CheckContext): Facts {
  const schedule = scheduleOf(values);
  const length = lengthOf(schedule);
  const earlier = earlierMinutes({ ...context, draft, values });
  const due = isGratificationDue({ ...context, values, length, earlier });
  return { ...context, draft, values, today: todayOf(context), schedule, length, earlier, due };
}

/**
 * The public holidays that the hours of a form leave out, or hold by convention: for the reader to see
 * and correct. None while dates or hours are missing or wrong.
 */
export function holidaysOfForm(draft: Draft, language: string): StageHoliday[] {
  const schedule = scheduleOf(readForm(draft).values);
  return schedule ? stageHolidays(schedule, language) : [];
}
