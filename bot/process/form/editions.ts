/**
 * Who is told which answers of the form: the one table, for papers and cards alike. Each reader gets
 * what they need for what they do with it, and no more (GDPR, article 5.1.c): the tutor fills in the
 * host's part; whoever decides judges the stage, and signs beside a minor's parent; a channel is read,
 * copied and forwarded by a whole team.
 *
 * The amount of the gratification is told to all of them: whoever decides must judge it, and what must
 * stay out of the teachers' channel is birth date, address and private contacts. The numbers and
 * addresses that people at the host give are often their own, so a channel has only their names.
 * What a confidential stage is about is for those who judge it, not for a channel.
 */
import type { FieldId } from './sections';

/** `whole`: the student's own and the managers'. */
export const editions = ['whole', 'tutor', 'decider', 'channel', 'confidentialChannel'] as const;
export type Edition = (typeof editions)[number];

interface Group {
  /** To whom, besides the student and the managers. */
  to: readonly Exclude<Edition, 'whole' | 'confidentialChannel'>[];
  /** A channel is not told where the stage is confidential. */
  isKept?: true;
  fields: readonly FieldId[];
}

/** A field stands in one group; one that stands in none is told to nobody, and fails the test. */
export const fieldGroups = {
  home: {
    to: [],
    fields: ['studentAddress', 'studentPostcode', 'studentCity', 'studentCountry'],
  },
  privateContacts: {
    to: [],
    fields: [
      ...(['studentPhone', 'studentMobile', 'personalEmail'] as const),
      ...(['legalRepresentativePhone', 'legalRepresentativeEmail'] as const),
    ],
  },
  socialSecurity: { to: [], fields: ['cpam', 'cpamOtherName', 'cpamOtherAddress'] },
  emergency: { to: [], fields: ['emergencyContactName', 'emergencyContactPhone'] },
  /** Of civil liability, which the host asks for. */
  insurance: { to: ['tutor'], fields: ['insurer', 'insuranceNumber', 'insuranceValidUntil'] },
  furtherInsurance: { to: [], fields: ['insuranceCertificate', 'abroadInsurance'] },
  hostCover: { to: ['tutor', 'decider'], fields: ['hostSocialCover'] },
  /** A host that takes a minor keeps to their hours; who signs beside them is not its business yet. */
  minority: { to: ['tutor', 'decider'], fields: ['minor'] },
  parent: { to: ['decider'], fields: ['legalRepresentative'] },
  stayAbroad: { to: ['decider'], fields: ['ariane', 'riskZone', 'countryConditions'] },
  training: {
    to: ['tutor', 'decider', 'channel'],
    fields: ['internshipKind', 'formation', 'courseUnit', 'ectsCredits'],
  },
  host: {
    to: ['tutor', 'decider', 'channel'],
    fields: [
      ...(['hostCountry', 'hostName', 'hostSiret', 'hostType', 'hostLegalForm'] as const),
      ...(['hostActivity', 'hostApe', 'hostSize', 'hostUai'] as const),
      ...(['hostAddress', 'hostBuilding', 'hostPostcode', 'hostCity', 'hostCedex'] as const),
      ...(['hostPhone', 'hostEmail', 'hostWebsite', 'hostFax'] as const),
    ],
  },
  workplace: {
    to: ['tutor', 'decider', 'channel'],
    fields: [
      ...(['serviceName', 'serviceElsewhere', 'serviceAddress', 'serviceBuilding'] as const),
      ...(['servicePostcode', 'serviceCity', 'serviceCountry', 'servicePhone'] as const),
      'secondWorkplace',
    ],
  },
  peopleOfHost: {
    to: ['tutor', 'decider', 'channel'],
    fields: [
      ...(['tutorCivility', 'tutorFirstName', 'tutorLastName', 'tutorRole'] as const),
      ...(['signatoryCivility', 'signatoryFirstName', 'signatoryLastName'] as const),
      ...(['signatoryRole', 'signatoryCapacity'] as const),
    ],
  },
  contactsOfHost: {
    to: ['tutor', 'decider'],
    fields: [
      ...(['tutorEmail', 'tutorPhone', 'tutorFax'] as const),
      ...(['signatoryEmail', 'signatoryPhone', 'signatoryFax'] as const),
    ],
  },
  content: {
    to: ['tutor', 'decider', 'channel'],
    isKept: true,
    fields: ['theme', 'subject', 'tasks', 'competences', 'details'],
  },
  aboutContent: { to: ['tutor', 'decider', 'channel'], fields: ['confidential', 'howFound'] },
  time: {
    to: ['tutor', 'decider', 'channel'],
    fields: [
      ...(['startDate', 'endDate', 'interruptions', 'universityDays'] as const),
      ...(['leaveDays', 'leave', 'alreadyHere', 'earlierHours'] as const),
      ...(['workingTime', 'regularHours', 'weeklyHours', 'hoursMonday', 'hoursTuesday'] as const),
      ...(['hoursWednesday', 'hoursThursday', 'hoursFriday', 'hoursSaturday'] as const),
      ...(['hoursSunday', 'workPeriods', 'exceptionalWork', 'holidaysWorked'] as const),
      ...(['exceptionalWorkDetails', 'remoteWork', 'workingTimeComment'] as const),
    ],
  },
  pay: {
    to: ['tutor', 'decider', 'channel'],
    fields: [
      ...(['gratified', 'gratificationAmount', 'gratificationUnit'] as const),
      ...(['gratificationKind', 'gratificationCurrency', 'gratificationMode'] as const),
      'benefits',
    ],
  },
  followUp: {
    to: ['tutor', 'decider', 'channel'],
    fields: [
      ...(['followUp', 'workType', 'validationMode', 'additionalInformation'] as const),
      ...(['referentId', 'referentUnknown'] as const),
    ],
  },
} satisfies Record<string, Group>;

const groups: readonly Group[] = Object.values(fieldGroups);

const toldTo = (edition: Edition): ReadonlySet<FieldId> =>
  new Set(groups.filter((group) => isFor(group, edition)).flatMap(({ fields }) => fields));

function isFor({ to, isKept }: Group, edition: Edition): boolean {
  if (edition === 'whole') return true;
  return edition === 'confidentialChannel'
    ? to.includes('channel') && !isKept
    : to.includes(edition);
}

const told: Record<Edition, ReadonlySet<FieldId>> = {
  whole: toldTo('whole'),
  tutor: toldTo('tutor'),
  decider: toldTo('decider'),
  channel: toldTo('channel'),
  confidentialChannel: toldTo('confidentialChannel'),
};

/** Whether an answer may be told to the readers of an edition. */
export function isTold(edition: Edition, field: FieldId): boolean {
  return told[edition].has(field);
}
