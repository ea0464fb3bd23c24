/**
 * The sections of the imprimé contact in their order, and the fields of each. A section is one tab of
 * Pstage or, where the tab is too long for a phone, a part of it; the last two are what paper forms
 * hold and Pstage does not.
 */
export const sections = {
  student: [
    'studentAddress',
    'studentPostcode',
    'studentCity',
    'studentCountry',
    'studentPhone',
    'studentMobile',
    'personalEmail',
    'cpam',
    'cpamOtherName',
    'cpamOtherAddress',
  ],
  training: [
    'internshipKind',
    'formation',
    'courseUnit',
    'ectsCredits',
    'minor',
    'legalRepresentative',
    'legalRepresentativePhone',
    'legalRepresentativeEmail',
  ],
  host: [
    'hostCountry',
    'hostName',
    'hostSiret',
    'hostType',
    'hostLegalForm',
    'hostActivity',
    'hostApe',
    'hostSize',
    'hostUai',
  ],
  hostAddress: [
    'hostAddress',
    'hostBuilding',
    'hostPostcode',
    'hostCity',
    'hostCedex',
    'hostPhone',
    'hostEmail',
    'hostWebsite',
    'hostFax',
  ],
  service: [
    'serviceName',
    'serviceElsewhere',
    'serviceAddress',
    'serviceBuilding',
    'servicePostcode',
    'serviceCity',
    'serviceCountry',
    'servicePhone',
    'secondWorkplace',
  ],
  tutor: [
    'tutorCivility',
    'tutorFirstName',
    'tutorLastName',
    'tutorRole',
    'tutorEmail',
    'tutorPhone',
    'tutorFax',
  ],
  content: ['theme', 'subject', 'tasks', 'competences', 'details', 'confidential', 'howFound'],
  dates: [
    'startDate',
    'endDate',
    'interruptions',
    'universityDays',
    'leaveDays',
    'leave',
    'alreadyHere',
    'earlierHours',
  ],
  hours: [
    'workingTime',
    'regularHours',
    'weeklyHours',
    'hoursMonday',
    'hoursTuesday',
    'hoursWednesday',
    'hoursThursday',
    'hoursFriday',
    'hoursSaturday',
    'hoursSunday',
    'workPeriods',
    'exceptionalWork',
    'holidaysWorked',
    'exceptionalWorkDetails',
    'remoteWork',
    'workingTimeComment',
  ],
  pay: [
    'gratified',
    'gratificationAmount',
    'gratificationUnit',
    'gratificationKind',
    'gratificationCurrency',
    'gratificationMode',
    'benefits',
  ],
  followUp: ['followUp', 'workType', 'validationMode', 'additionalInformation'],
  referent: ['referentId', 'referentUnknown'],
  signatory: [
    'signatoryCivility',
    'signatoryFirstName',
    'signatoryLastName',
    'signatoryRole',
    'signatoryCapacity',
    'signatoryEmail',
    'signatoryPhone',
    'signatoryFax',
  ],
  insurance: ['insurer', 'insuranceNumber', 'insuranceValidUntil', 'insuranceCertificate'],
  abroad: [
    'hostSocialCover',
    'abroadInsurance',
    'ariane',
    'emergencyContactName',
    'emergencyContactPhone',
    'riskZone',
    'countryConditions',
  ],
} as const;

export type SectionId = keyof typeof sections;
export type FieldId = (typeof sections)[SectionId][number];

export const sectionIds = Object.keys(sections) as SectionId[];
export const fieldIds: FieldId[] = Object.values(sections).flatMap((fields): FieldId[] => [
  ...fields,
]);

/** What was typed, by field. An absent or empty text means « nothing yet ». */
export type Draft = Partial<Record<FieldId, string>>;

const sectionByField = new Map(
  sectionIds.flatMap((id) => sections[id].map((field): [FieldId, SectionId] => [field, id])),
);

export function sectionOf(field: FieldId): SectionId {
  return sectionByField.get(field)!;
}

/**
 * Pstage's tab of each section (1 to 7), null for what Pstage does not ask; and who knows the
 * answers: on the form for the tutor the host's sections are left to fill in.
 */
export const sectionInfo: Record<SectionId, { tab: number | null; by: 'student' | 'host' }> = {
  student: { tab: 1, by: 'student' },
  training: { tab: 1, by: 'student' },
  host: { tab: 2, by: 'host' },
  hostAddress: { tab: 2, by: 'host' },
  service: { tab: 3, by: 'host' },
  tutor: { tab: 4, by: 'host' },
  content: { tab: 5, by: 'host' },
  dates: { tab: 5, by: 'host' },
  hours: { tab: 5, by: 'host' },
  pay: { tab: 5, by: 'host' },
  followUp: { tab: 5, by: 'student' },
  referent: { tab: 6, by: 'student' },
  signatory: { tab: 7, by: 'host' },
  insurance: { tab: null, by: 'student' },
  abroad: { tab: null, by: 'student' },
};
