/** The facts of a convention, gathered from the form that holds, the settings and the people. */
import { copiesFor } from './copies';
import type { ConventionPaper, DataProtection, Ending, Insurance } from './paper';
import { establishmentOf, hostOf, internOf, referentOf, tutorOf } from './parties';
import { payOf } from './pay';
import { formOfView, type ConventionForm } from './reading';
import { signersOf } from './signers';
import { stageOf, stayOf } from './stage';
import type { Language } from '../people';
import type { University } from '../university';
import type { FileView } from '../view';

/**
 * The facts of a file, in the language of the paper: they depend on no reader. Without `related` in the
 * view, earlier hours are those that the student declares.
 */
export function conventionPaper(view: FileView, language: Language): ConventionPaper {
  const form = formOfView(view, language);
  const { file, university } = view;
  return {
    language,
    number: form.number,
    academicYear: form.academicYear,
    establishment: establishmentOf(form),
    host: hostOf(form),
    intern: internOf(form),
    stage: stageOf(form),
    stay: stayOf(form),
    referent: referentOf(form),
    tutor: tutorOf(form),
    pay: payOf(form),
    insurance: insuranceOf(form),
    ending: endingOf(form),
    signers: signersOf(form),
    recipients: copiesFor(file, university).recipients.map((recipient) => recipient[language]),
    data: dataOf(university, file.department),
  };
}

function insuranceOf({ values }: ConventionForm): Insurance {
  return {
    insurer: values.insurer ?? null,
    number: values.insuranceNumber ?? null,
    validUntil: values.insuranceValidUntil ?? null,
    abroad: values.abroadInsurance ?? null,
    hostCovers: values.hostSocialCover ?? null,
  };
}

function endingOf({ values, listed }: ConventionForm): Ending {
  return {
    workType: listed('workTypes', values.workType),
    validationMode: listed('validationModes', values.validationMode),
    ectsCredits: values.ectsCredits ?? null,
  };
}

function dataOf(university: University, department: string): DataProtection {
  const { managers } = university.departments.find(({ id }) => id === department) ?? {};
  return {
    contact: managers?.[0]?.email ?? university.establishment.email,
    officer: university.establishment.dataProtectionOfficer ?? null,
    page: university.teamsApp?.privacy ?? null,
    signedYears: university.retention.signedYears,
  };
}
