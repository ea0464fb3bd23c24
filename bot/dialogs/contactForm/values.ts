import type { Draft } from '../../process/form';
import type { Internship } from '../../process/internship';

/** What holds at present: the submission, else what is typed so far. */
export function valuesOf(file: Internship): Draft {
  return file.submission?.values ?? file.draft;
}
