import type { Contact, ConventionPaper, Host } from '../../process/convention/paper';
import { dateInWords, dateWithYear, hoursInWords, sentence, spacedSiret } from '../format';
import { cell, those, type Cell, type Section } from './blocks';
import { hoursEn } from './hours.en';
import { address, or, periods } from './values';

const day = (date: string | null) => or(date && dateInWords(date, 'en'));

export function sectionsEn(paper: ConventionPaper): Section[] {
  return [
    { title: '1. The university (établissement d’enseignement)', cells: establishment(paper) },
    { title: '2. The host organisation (organisme d’accueil)', cells: host(paper.host) },
    { title: '3. The intern (stagiaire)', cells: intern(paper) },
    { title: '4. The internship', cells: stage(paper) },
    { title: '5. Supervision', cells: supervision(paper) },
    { title: '6. Contacts', cells: contacts(paper) },
  ];
}

function establishment({ establishment: it }: ConventionPaper): Cell[] {
  const { department } = it;
  return those(
    cell('Name', it.name),
    cell('Address', it.address),
    cell('Telephone', it.phone),
    cell('Represented by', it.representative.name),
    cell('Capacity', sentence(it.representative.capacity, 'en')),
    cell('E-mail address', it.email),
    cell('Department (composante)', department.name),
    cell('Address of the department', department.address ?? 'That of the university'),
    cell('Telephone of the department', department.phone ?? it.phone),
  );
}

function host(it: Host): Cell[] {
  return those(
    cell('Name', or(it.name), 2),
    cell('Legal form', or(it.legalForm)),
    cell('Address', address(it.address, 'en'), it.siret ? 2 : 3),
    it.siret && cell('SIRET (business number)', or(siret(it.siret.number))),
    cell('Represented by', or(it.signatory.name)),
    cell('Position', or(it.signatory.role)),
    cell('Signs as', capacity(it.signatory.isDelegate)),
    cell('Team or department', or(it.service)),
    cell('Telephone', or(it.phone ?? it.servicePhone)),
    cell('E-mail address', or(it.email)),
    cell('Place of work', workplace(it.workplace), it.secondWorkplace ? 1 : 3),
    it.secondWorkplace !== null && cell('Second place of work', it.secondWorkplace, 2),
  );
}

function workplace(it: Host['workplace']): string {
  if (it.kind === 'atHost') return 'At the address of the host organisation';
  return it.kind === 'elsewhere' ? address(it.address, 'en') : or(null);
}

const siret = (digits: string | null) => digits && spacedSiret(digits);

function capacity(isDelegate: boolean | null): string {
  if (isDelegate === null) return or(null);
  return isDelegate ? 'Authorised signatory' : 'Legal representative of the organisation';
}

function intern({ intern: it }: ConventionPaper): Cell[] {
  return those(
    cell('First name and surname', or(it.name)),
    cell('Date of birth', or(it.birthDate && dateWithYear(it.birthDate, 'en'))),
    cell('Student number', or(it.studentNumber)),
    cell('Address', address(it.address, 'en'), 2),
    cell('Telephone', or(it.phone)),
    cell('University e-mail address', or(it.email)),
    cell('Personal e-mail address', or(it.personalEmail), 2),
    cell('Full title of the degree course', or(it.formation), 2),
    cell('Teaching hours of the degree course', 'More than 200 hours per academic year'),
    it.legalRepresentative &&
      cell('Parent or guardian of the minor', or(it.legalRepresentative.name), 3),
  );
}

function stage(paper: ConventionPaper): Cell[] {
  const { stage: it } = paper;
  return those(
    cell('Subject', it.isConfidential ? 'Confidential' : or(it.subject), 3),
    cell('Field', or(it.theme)),
    cell('Kind of internship', kind(paper.intern.kind)),
    cell('Working time', hoursEn.workingTime(it.workingTime)),
    cell('First day', day(it.start)),
    cell('Last day', day(it.end)),
    cell('Total planned length', or(it.length && hoursInWords(it.length.minutes, 'en'))),
    cell('Presence in the organisation', hoursEn.presence(it.hours)),
    cell('Planned hours of presence', hoursEn.minutes(it.length?.presence ?? null)),
    cell('Other internships in the organisation this year', hoursEn.earlier(it.length)),
    cell('Breaks', breaks(it.interruptions), 3),
    cell(
      'How the length is counted',
      'Seven hours of presence, in a row or not, are one day; twenty-two days of presence, in a row or not, are one month (Code de l’éducation, article D124-6). The length includes the leave that is authorised during the internship.',
      3,
    ),
    it.additionalInformation !== null && cell('Further information', it.additionalInformation, 3),
  );
}

function breaks(list: ConventionPaper['stage']['interruptions']): string {
  if (list === null) return or(null);
  return list.length > 0 ? sentence(periods(list, 'en'), 'en') : 'None';
}

const kind = (of: ConventionPaper['intern']['kind']) =>
  or(of && { mandatory: 'Mandatory part of the degree course', optional: 'Optional' }[of]);

function supervision({ referent, tutor }: ConventionPaper): Cell[] {
  const reached = (by: Contact) => `${or(by.phone)}\n${or(by.email)}`;
  return [
    cell('Referent teacher (enseignant référent)', or(referent.name)),
    cell('Position', 'Teacher at the university'),
    cell('Telephone (department) and e-mail address', reached(referent)),
    cell('Tutor in the host organisation', or(tutor.name)),
    cell('Position', or(tutor.role)),
    cell('Telephone and e-mail address', reached(tutor)),
  ];
}

function contacts({ intern, establishment, stay, insurance }: ConventionPaper): Cell[] {
  const { cpam } = intern;
  return those(
    cell(
      'Health-insurance office (CPAM) of the intern’s home',
      cpam ? [cpam.name, or(cpam.address)].join(', ') : or(null),
      3,
    ),
    cell('Students’ preventive health service', establishment.healthService, 3),
    cell(
      'Whom to contact in case of a difficulty or a conflict',
      sentence(establishment.conflictContact, 'en'),
      3,
    ),
    stay.isAbroad && cell('Insurance of the stay abroad', or(insurance.abroad), 3),
  );
}
