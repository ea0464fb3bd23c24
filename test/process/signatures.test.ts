/** Which signatures are needed: five, and a sixth for who is a minor on the day of signing. */
import type { Internship, LocalDate, Signatory } from '../../bot/process/internship';
import { isMinorOn } from '../../bot/process/minority';
import {
  isFullySigned,
  missingSignatures,
  requiredSignatories,
} from '../../bot/process/signatures';
import {
  five,
  internshipFullySigned,
  internshipReadyToSubmit,
  internshipSigning,
  lea,
  theo,
} from '../support/situations';

const six: Signatory[] = [
  'student',
  'legalRepresentative',
  'tutor',
  'host',
  'referent',
  'university',
];

describe('isMinorOn', () => {
  it.each([
    ['2009-01-15', '2027-01-14', true],
    ['2009-01-15', '2027-01-15', false],
    ['2008-02-29', '2026-02-27', true],
    ['2008-02-29', '2026-02-28', false],
    ['2005-03-09', '2026-11-02', false],
  ])('born on %s, on %s: %s', (born, day, minor) => {
    expect(isMinorOn(born, day)).toBe(minor);
  });
});

describe('who must sign', () => {
  it.each<[string, () => Internship, Signatory[]]>([
    ['an adult: five', () => internshipSigning(), five],
    ['a minor: six', () => internshipSigning([], {}, theo), six],
    ['a minor by the form, where the directory knows no birth date', () => declared('yes'), six],
    ['an adult by the form, where the directory knows no birth date', () => declared('no'), five],
    ['the directory wins over the form', () => internshipSigning([], { minor: 'yes' }, lea), five],
    ['a minor who signed before the birthday', () => signedOn('2027-01-14'), six],
    ['a minor who signed on the birthday', () => signedOn('2027-01-15'), five],
    ['not signed yet: as on the day of the check', () => checkedOn('2027-01-14'), six],
    ['not signed yet, checked after the birthday', () => checkedOn('2027-01-15'), five],
    [
      'before anything is sent: as on the last day that somebody touched it',
      () => touchedOn('2027-01-14'),
      six,
    ],
    ['the same after the birthday', () => touchedOn('2027-01-15'), five],
  ])('%s', (_what, file, expected) => {
    expect(requiredSignatories(structuredClone(file()))).toEqual(expected);
  });

  it('the birthday between two signatures: the student’s own day decides', () => {
    const others = internshipSigning(['tutor', 'host', 'referent', 'university'], {}, theo);
    expect(missingSignatures(others)).toEqual(['student', 'legalRepresentative']);
    const atEighteen = {
      ...others,
      signatures: { ...others.signatures, student: on('2027-01-16') },
    };
    expect(isFullySigned(atEighteen)).toBe(true);
    const atSeventeen = {
      ...others,
      signatures: { ...others.signatures, student: on('2027-01-13') },
    };
    expect(missingSignatures(atSeventeen)).toEqual(['legalRepresentative']);
  });
});

describe('what is missing', () => {
  it.each<[Signatory[], Signatory[]]>([
    [[], five],
    [['university'], ['student', 'tutor', 'host', 'referent']],
    [['student', 'tutor', 'host', 'referent'], ['university']],
    [five, []],
  ])('signed by %j: %j', (signed, missing) => {
    expect(missingSignatures(internshipSigning(signed))).toEqual(missing);
  });

  it('a signature that was not needed completes nothing', () => {
    const signed = internshipSigning([
      'legalRepresentative',
      'tutor',
      'host',
      'referent',
      'university',
    ]);
    expect(missingSignatures(signed)).toEqual(['student']);
    expect(isFullySigned(internshipFullySigned())).toBe(true);
  });
});

function on(day: LocalDate) {
  return { on: day, recordedBy: theo.id, recordedAt: `${day}T12:00:00Z`, name: null };
}

function declared(minor: string): Internship {
  const file = internshipSigning([], { minor }, lea);
  return { ...file, student: { ...file.student, birthDate: null } };
}

function signedOn(day: LocalDate): Internship {
  return { ...internshipSigning([], {}, theo), signatures: { student: on(day) } };
}

function checkedOn(day: LocalDate): Internship {
  return { ...internshipSigning([], {}, theo), checkedAt: `${day}T09:00:00Z` };
}

function touchedOn(day: LocalDate): Internship {
  return { ...internshipReadyToSubmit({}, theo), touchedAt: `${day}T09:00:00Z` };
}
