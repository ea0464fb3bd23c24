import type { Internship } from './internship';
import { hasRole, type Person } from './people';

/**
 * Whether somebody answers for who the student is: a manager once, or the directory by now. Some
 * write to the bot before the university has brought its people.
 */
export function isConfirmed({ student, department }: Internship, person: Person | null): boolean {
  if (student.confirmed) return true;
  return person?.id === student.id && hasRole(person, 'student', department);
}
