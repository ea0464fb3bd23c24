/** A form without any problem but for what is given, checked on Monday 2 November 2026. */
import {
  checkForm,
  type Blocker,
  type Check,
  type CheckContext,
  type Remark,
} from '../../bot/process/checks';
import type { Draft, FieldId } from '../../bot/process/form';
import type { Instant } from '../../bot/process/internship';
import type { RelatedStages } from '../../bot/process/related';
import type { University } from '../../bot/process/university';
import { completeDraft, internshipFilling, lea } from './situations';
import { artois } from './university';

export interface Given {
  typed?: Draft;
  now?: Instant;
  birthDate?: string | null;
  lateStart?: boolean;
  university?: Partial<University>;
  related?: Partial<RelatedStages>;
}

export function check(given: Given = {}): Check {
  const { typed = {}, now = '2026-11-02T09:00:00Z', birthDate = lea.birthDate, related } = given;
  const allowed = { reason: 'Stage commencé.', by: 'isabelle' };
  const context: CheckContext = {
    file: {
      student: { ...internshipFilling().student, birthDate },
      lateStartAllowed: given.lateStart ? allowed : null,
    },
    university: { ...artois, ...given.university },
    now,
    ...(related && { related: { own: [], tutor: [], post: [], ...related } }),
  };
  return checkForm(completeDraft(typed), context);
}

export type Found = [FieldId, Blocker];

export const problemsOf = (given: Given): Found[] =>
  check(given).problems.map(({ field, problem }) => [field, problem]);
export const remarksOf = (given: Given): Remark[] => check(given).remarks;
export const codesOf = (given: Given): string[] => remarksOf(given).map(({ code }) => code);
