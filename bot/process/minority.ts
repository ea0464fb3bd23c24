import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './internship';

/** Whether somebody born on `birthDate` is under eighteen on `day` (Code civil, article 414). */
export function isMinorOn(birthDate: LocalDate, day: LocalDate): boolean {
  // Nearly always the years tell, and one card asks this a dozen times.
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  if (years !== 18) return years < 18;
  const majority = Temporal.PlainDate.from(birthDate).add({ years: 18 });
  return Temporal.PlainDate.compare(day, majority) < 0;
}
