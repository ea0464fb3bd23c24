import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './internship';

/** Whether somebody born on `birthDate` is under eighteen on `day` (Code civil, article 414). */
export function isMinorOn(birthDate: LocalDate, day: LocalDate): boolean {
  const majority = Temporal.PlainDate.from(birthDate).add({ years: 18 });
  return Temporal.PlainDate.compare(day, majority) < 0;
}
