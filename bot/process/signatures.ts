/**
 * Which signatures a convention needs (Code de l'éducation L124-1 and D124-4; process.md) and which
 * are missing. Recording them is a matter of fact: the law sets no order.
 */
import type { Internship, LocalDate, Signatory } from './internship';
import { isMinorOn } from './minority';

/**
 * Five signatories, six where the student is a minor on the day they sign. While they have not
 * signed, `file.draft.minor` or the birth date decides as of the convention's own date.
 */
export function requiredSignatories(file: Internship): Signatory[] {
  const five: Signatory[] = ['student', 'tutor', 'host', 'referent', 'university'];
  return signsAsMinor(file) ? ['student', 'legalRepresentative', ...five.slice(1)] : five;
}

export function missingSignatures(file: Internship): Signatory[] {
  return requiredSignatories(file).filter((signatory) => !file.signatures[signatory]);
}

export function isFullySigned(file: Internship): boolean {
  return missingSignatures(file).length === 0;
}

function signsAsMinor(file: Internship): boolean {
  if (!file.student.birthDate) return file.draft.minor === 'yes';
  return isMinorOn(file.student.birthDate, signingDate(file));
}

/** The date on the student's own signature; before that, the day the paper was checked or sent. */
function signingDate(file: Internship): LocalDate {
  const signed = file.signatures.student?.on;
  const latestKnown =
    file.checkedAt ?? file.convention?.at ?? file.submission?.at ?? file.touchedAt;
  return signed ?? latestKnown.slice(0, 10);
}
