/**
 * Every field of the imprimé contact: what kind of answer it takes, when it is asked, and which field
 * of Pstage it becomes. Lengths are Pstage's, the smaller where two disagree. Where Pstage would take
 * 30,000 characters we take 1,000: a card of Teams holds no more.
 */
import {
  choice,
  choices,
  country,
  cpam,
  currency,
  date,
  document,
  email,
  hours,
  listed,
  longText,
  periods,
  phone,
  postcode,
  scaled,
  shaped,
  siret,
  someHours,
  teacher,
  text,
  tick,
  webAddress,
  workPeriods,
  yesNo,
  type Kind,
} from './kinds';
import { isAbroad, isStayAbroad } from './places';
import type { Draft, FieldId } from './sections';

export type Condition = (draft: Draft) => boolean;

export interface Field<T> extends Kind<T> {
  /** Whether it is asked at all, as far as the draft says. */
  when: Condition;
  /** Whether it must be answered where it is asked. */
  required: Condition;
  /** What an empty field holds where it may be empty. */
  empty: T;
  /** Its name in Pstage's own data; null for what Pstage does not ask. */
  pstage: string | null;
}

const always: Condition = () => true;
const never: Condition = () => false;

/** Must be answered. */
const asked = <T>(kind: Kind<T>, pstage: string | null = null): Field<T> => ({
  ...kind,
  when: always,
  required: always,
  empty: null as T, // Never read: a required field that is empty is a problem.
  pstage,
});

/** May be left empty. */
const optional = <T>(kind: Kind<T>, pstage: string | null = null): Field<T | null> => ({
  ...kind,
  when: always,
  required: never,
  empty: null,
  pstage,
});

/** Must be answered where a condition holds, and is not asked elsewhere. */
const askedWhen = <T>(
  when: Condition,
  kind: Kind<T>,
  pstage: string | null = null,
): Field<T | null> => ({ ...optional(kind, pstage), when, required: always });

const optionalWhen = <T>(
  when: Condition,
  kind: Kind<T>,
  pstage: string | null = null,
): Field<T | null> => ({ ...optional(kind, pstage), when });

/** A box of which nothing says no. */
const box = (when: Condition = always): Field<boolean> => ({
  ...tick,
  when,
  required: never,
  empty: false,
  pstage: null,
});

const says =
  (field: FieldId, value: string): Condition =>
  (draft) =>
    draft[field] === value;
const not =
  (condition: Condition): Condition =>
  (draft) =>
    !condition(draft);

const isOtherCpam = says('cpam', 'other');
const isMinor = says('minor', 'yes');
const isElsewhere = says('serviceElsewhere', 'yes');
const isIrregular = says('regularHours', 'no');
const isGratified = says('gratified', 'yes');
const isReferentUnknown = says('referentUnknown', 'yes');
const inFrance = not(isAbroad);

export const weekdays = [
  'hoursMonday',
  'hoursTuesday',
  'hoursWednesday',
  'hoursThursday',
  'hoursFriday',
  'hoursSaturday',
  'hoursSunday',
] as const satisfies readonly FieldId[];

/** Whether the hours of single weekdays are given: they then say the week. */
export const hasWeeklyPattern: Condition = (draft) => weekdays.some((day) => draft[day]);

const weekday = optionalWhen(not(isIrregular), hours);

export const fields = {
  studentAddress: asked(text(200), 'adresseEtudiant'),
  studentPostcode: asked(postcode('studentCountry'), 'codePostalEtudiant'),
  studentCity: asked(text(80), 'villeEtudiant'),
  studentCountry: asked(country, 'paysEtudiant'),
  studentPhone: optional(phone(20, 'studentCountry'), 'telEtudiant'),
  studentMobile: optional(phone(20, 'studentCountry'), 'telPortableEtudiant'),
  personalEmail: asked(email, 'courrielPersoEtudiant'),
  cpam: asked(cpam, 'libelleCPAM'),
  cpamOtherName: askedWhen(isOtherCpam, text(255), 'libelleCPAM'),
  cpamOtherAddress: askedWhen(isOtherCpam, text(255), 'adresseCPAM'),

  internshipKind: asked(choice(['mandatory', 'optional']), 'idTypeConvention'),
  formation: asked(text(255), 'inscription'),
  courseUnit: asked(text(255), 'inscriptionElp'),
  ectsCredits: optional(scaled(100, 3), 'inscriptionElp'),
  minor: { ...optional(yesNo), input: tick.input },
  // Whether the student is a minor the directory may say too: then only the checks can require it.
  legalRepresentative: { ...optional(text(100)), required: isMinor },
  legalRepresentativePhone: optional(phone(20, 'studentCountry')),
  legalRepresentativeEmail: optional(email),

  hostCountry: asked(country, 'idPays'),
  hostName: asked(text(150), 'raisonSociale'),
  hostSiret: optionalWhen(inFrance, siret, 'numeroSiret'),
  hostType: asked(listed('hostTypes'), 'idTypeStructure'),
  hostLegalForm: { ...optional(listed('legalForms'), 'idStatutJuridique'), required: inFrance },
  hostActivity: {
    ...optional(text(255), 'activitePrincipale'),
    required: (draft: Draft) => !draft.hostApe,
  },
  hostApe: optionalWhen(inFrance, shaped(6, /^\d{4}[A-Z]$/, 'notAnApe'), 'codeNafN5'),
  hostSize: optional(listed('hostSizes'), 'idEffectif'),
  hostUai: optionalWhen(inFrance, shaped(8, /^\d{7}[A-Z]$/, 'notAUai'), 'numeroRNE'),

  hostAddress: asked(text(200), 'voie'),
  hostBuilding: optional(text(200), 'batimentResidence'),
  hostPostcode: asked(postcode('hostCountry'), 'codePostal'),
  hostCity: asked(text(200), 'commune'),
  hostCedex: optionalWhen(inFrance, text(20), 'libCedex'),
  hostPhone: optional(phone(20, 'hostCountry'), 'telephone'),
  hostEmail: optional(email, 'mail'),
  hostWebsite: optional(webAddress, 'siteWeb'),
  hostFax: optional(phone(20, 'hostCountry'), 'fax'),

  serviceName: asked(text(70), 'service.nom'),
  serviceElsewhere: asked(yesNo),
  serviceAddress: askedWhen(isElsewhere, text(200), 'service.voie'),
  serviceBuilding: optionalWhen(isElsewhere, text(200), 'service.batimentResidence'),
  servicePostcode: askedWhen(isElsewhere, postcode('serviceCountry'), 'service.codePostal'),
  serviceCity: askedWhen(isElsewhere, text(200), 'service.commune'),
  serviceCountry: askedWhen(isElsewhere, country, 'service.idPays'),
  servicePhone: optional(phone(20, 'hostCountry'), 'service.telephone'),
  secondWorkplace: optional(text(200)),

  tutorCivility: optional(listed('civilities'), 'tuteur.idCivilite'),
  tutorFirstName: asked(text(50), 'tuteur.prenom'),
  tutorLastName: asked(text(50), 'tuteur.nom'),
  tutorRole: asked(text(100), 'tuteur.fonction'),
  tutorEmail: asked(email, 'tuteur.mail'),
  tutorPhone: asked(phone(50, 'hostCountry'), 'tuteur.tel'),
  tutorFax: optional(phone(50, 'hostCountry'), 'tuteur.fax'),

  theme: asked(listed('themes'), 'idTheme'),
  subject: asked(longText(1000), 'sujetStage'),
  tasks: asked(longText(1000), 'fonctionsEtTaches'),
  competences: asked(longText(1000), 'competences'),
  details: optional(longText(1000), 'details'),
  confidential: asked(yesNo, 'confidentiel'),
  howFound: asked(listed('origins'), 'idOrigineStage'),

  startDate: asked(date, 'dateDebutStage'),
  endDate: asked(date, 'dateFinStage'),
  interruptions: optional(periods, 'periodeInterruption'),
  universityDays: optional(periods),
  leaveDays: optional(scaled(2, 3)),
  leave: optional(longText(1000), 'nbConges'),
  alreadyHere: asked(yesNo),
  earlierHours: askedWhen(says('alreadyHere', 'yes'), hours),

  workingTime: asked(choice(['full', 'part']), 'idTempsTravail'),
  regularHours: asked(yesNo, 'horairesReguliers'),
  weeklyHours: {
    ...optionalWhen(not(isIrregular), someHours, 'nbHeuresHebdo'),
    required: not(hasWeeklyPattern),
  },
  hoursMonday: weekday,
  hoursTuesday: weekday,
  hoursWednesday: weekday,
  hoursThursday: weekday,
  hoursFriday: weekday,
  hoursSaturday: weekday,
  hoursSunday: weekday,
  workPeriods: askedWhen(isIrregular, workPeriods, 'periodeStage'),
  exceptionalWork: optional(choices(['night', 'sunday', 'holiday'])),
  holidaysWorked: optional(periods),
  exceptionalWorkDetails: optional(longText(1000), 'travailNuitFerie'),
  remoteWork: optional(text(300), 'travailNuitFerie'),
  workingTimeComment: optional(longText(1000), 'commentaireDureeTravail'),

  gratified: asked(yesNo, 'gratificationStage'),
  gratificationAmount: askedWhen(isGratified, scaled(100, 10), 'montantGratification'),
  gratificationUnit: askedWhen(
    isGratified,
    choice(['hour', 'day', 'week', 'month', 'year']),
    'idUniteDuree',
  ),
  gratificationKind: askedWhen(isGratified, choice(['gross', 'net']), 'idUniteGratification'),
  gratificationCurrency: askedWhen(isGratified, currency, 'idDevise'),
  gratificationMode: askedWhen(isGratified, listed('paymentModes'), 'idModeVersGratification'),
  benefits: optional(longText(1000), 'avantagesNature'),

  followUp: asked(longText(1000), 'modeEncadreSuivi'),
  workType: asked(listed('workTypes'), 'idNatureTravail'),
  validationMode: asked(listed('validationModes'), 'idModeValidationStage'),
  additionalInformation: optional(longText(1000), 'informationsComplementaires'),

  // « Je ne le connais pas encore » is an answer, and wins over a name.
  referentId: {
    ...optional(teacher, 'idEnseignant'),
    required: not(isReferentUnknown),
    read: (typed: string, draft: Draft) => ({ value: isReferentUnknown(draft) ? null : typed }),
  },
  referentUnknown: box(),

  signatoryCivility: optional(listed('civilities'), 'signataire.idCivilite'),
  signatoryFirstName: asked(text(50), 'signataire.prenom'),
  signatoryLastName: asked(text(50), 'signataire.nom'),
  signatoryRole: asked(text(100), 'signataire.fonction'),
  signatoryCapacity: asked(choice(['legalRepresentative', 'delegate'])),
  signatoryEmail: asked(email, 'signataire.mail'),
  signatoryPhone: asked(phone(50, 'hostCountry'), 'signataire.tel'),
  signatoryFax: optional(phone(50, 'hostCountry'), 'signataire.fax'),

  insurer: asked(text(100)),
  insuranceNumber: asked(text(50)),
  insuranceValidUntil: asked(date),
  insuranceCertificate: asked(document),

  hostSocialCover: askedWhen(isStayAbroad, yesNo, 'protectionSocialeOrganismeAccueil'),
  abroadInsurance: askedWhen(isStayAbroad, text(200)),
  ariane: askedWhen(isStayAbroad, yesNo),
  emergencyContactName: askedWhen(isStayAbroad, text(100)),
  emergencyContactPhone: askedWhen(isStayAbroad, phone(20, 'studentCountry')),
  riskZone: askedWhen(isStayAbroad, choice(['normal', 'vigilance', 'advisedAgainst', 'red'])),
  countryConditions: askedWhen(isStayAbroad, longText(1000)),
} satisfies { [F in FieldId]: Field<unknown> };

type Of<F> = F extends Field<infer T> ? T : never;

/**
 * What each field holds once it is read; null where it may be empty or is not asked. Dates are
 * 'YYYY-MM-DD', hours are minutes, amounts cents, credits hundredths, days of leave half days.
 */
export type FormValues = { [F in FieldId]: Of<(typeof fields)[F]> };

/** The table for code that walks it. */
export const fieldTable: { readonly [F in FieldId]: Field<unknown> } = fields;
