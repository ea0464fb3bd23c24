import type { Absence } from '../absence';
import type { Instant, LocalDate } from '../internship';
import type { PersonId } from '../people';
import type { Job } from './jobs';

/** When teachers are away. Each change leaves its jobs; a sweep brings the files in line. */
export interface Absences {
  /** Those of this day; a substitute who teaches no more is nobody. */
  on(day: LocalDate): Promise<Absence[]>;
  /** Theirs and those in which they stand in, from this day on, the earliest first. */
  about(personId: PersonId, from: LocalDate): Promise<Absence[]>;
  find(id: string): Promise<Absence | null>;
  /** `begins`, `ends`: the instants of its first day and of the day after its last. */
  add(absence: Absence, moments: { begins: Instant; ends: Instant }, jobs: Job[]): Promise<void>;
  /** It counts no more. False: it did not count any more. */
  end(id: string, by: PersonId): Promise<boolean>;
  /** Files that wait and whose referent is away, or was, or whose delegate teaches no more. */
  concerned(day: LocalDate): Promise<{ id: string; teachesNoMore: boolean }[]>;
}
