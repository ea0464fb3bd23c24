import type { Signatory } from '../process/internship';
import type { SignatoryNames } from './signatories.fr';

export const signatoriesEn: Record<Signatory, SignatoryNames> = {
  student: {
    official: 'the student',
    short: 'the student',
    signature: 'the student’s signature',
    signatureToStudent: 'your signature',
    toStudent: 'You',
    onSheet: 'Intern',
    asParty: 'The intern',
    capacity: 'Student',
  },
  legalRepresentative: {
    official: 'the parent or legal guardian',
    short: 'the parent or legal guardian',
    signature: 'the parent’s or legal guardian’s signature',
    signatureToStudent: 'your parent’s or legal guardian’s signature',
    toStudent: 'Parent or legal guardian',
    onSheet: 'Parent or guardian',
    asParty: 'The parent or guardian of the minor intern',
    capacity: 'Parent or guardian',
  },
  tutor: {
    official: 'the tutor at the host organisation',
    short: 'the tutor',
    signature: 'the tutor’s signature',
    toStudent: 'Tutor',
    onSheet: 'Tutor',
    asParty: 'The tutor',
  },
  host: {
    official: 'the host organisation’s legal representative',
    short: 'the host organisation',
    signature: 'the host organisation’s signature',
    toStudent: 'Legal representative of the organisation',
    onSheet: 'For the host',
    asParty: 'For the host organisation',
  },
  referent: {
    official: 'the referent teacher',
    short: 'the referent teacher',
    signature: 'the referent teacher’s signature',
    toStudent: 'Referent teacher',
    onSheet: 'Referent teacher',
    asParty: 'The referent teacher',
    capacity: 'Referent teacher',
  },
  university: {
    official: 'the university’s legal representative',
    short: 'the university',
    signature: 'the university’s signature',
    toStudent: 'Legal representative of the university',
    onSheet: 'For the university',
    asParty: 'For the university',
  },
};
