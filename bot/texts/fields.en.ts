/**
 * How each field of the imprimé contact is asked, in English. The French name follows in brackets,
 * from fields.fr.ts: it is the one on the convention, on Pstage and in the tutor's form. Dates are
 * typed day first, as there.
 */
import { fieldIds, type FieldId } from '../process/form';
import { fieldsFr, type FieldTexts } from './fields.fr';

/** One day of the weekly pattern. */
const weekday = (name: string, example: string): FieldTexts => ({
  label: `Hours on ${name}`,
  example,
  help: 'Hours of presence on that day, without the lunch break: “7”, “7.5” or “7 h 30”. Leave it empty if you do not come.',
});

/** Labels without the French name. */
const fields: Record<FieldId, FieldTexts> = {
  studentAddress: {
    label: 'Home address',
    example: '8 rue des Tilleuls, appartement 12',
    help: 'Number, street and, if there is one, building. It is where you can be written to during the internship.',
  },
  studentPostcode: {
    label: 'Home postcode',
    example: '62000',
    help: 'In France, five digits. Elsewhere, as in that country, ten characters at most.',
  },
  studentCity: {
    label: 'Home town',
    example: 'Arras',
    help: 'The whole name, without the postcode.',
  },
  studentCountry: {
    label: 'Home country',
    example: 'Type the first letters',
    help: 'The country of this address.',
  },
  studentPhone: {
    label: 'Landline telephone',
    example: '03 53 01 00 12',
    help: 'Only if you have one and can be reached there.',
  },
  studentMobile: {
    label: 'Mobile telephone',
    example: '06 39 98 00 12',
    help: 'To reach you quickly during the internship. Write a foreign number with its country code: +32 2 000 00 00.',
  },
  personalEmail: {
    label: 'Personal e-mail address',
    example: 'lea.bonnet@courriel.example',
    help: 'Not your university address: one that you will keep after your studies, for your certificate of internship for example.',
  },
  cpam: {
    label: 'Health-insurance office',
    example: 'Choose from the list',
    help: 'Your health-insurance office (CPAM), where you live. It is on your certificate of rights, in your ameli account. Never write your social-security number.',
  },
  cpamOtherName: {
    label: 'Name of the office',
    example: 'CPAM du Calvados',
    help: 'The name of your office if it is not in the list: another CPAM, the MSA or an overseas office. It is on your certificate of rights.',
  },
  cpamOtherAddress: {
    label: 'Address of the office',
    example: '1 place de l’Exemple, 14000 Caen',
    help: 'The postal address of that office. It is at the top of your certificate of rights.',
  },

  internshipKind: {
    label: 'Mandatory or optional',
    example: '',
    help: 'Mandatory: you cannot get your degree without this internship. Optional: you choose to do it on top, and your course agrees.',
  },
  formation: {
    label: 'Degree course',
    example: 'Licence 3 Économie et gestion',
    help: 'Degree and year, with the exact name written on your enrolment certificate (certificat de scolarité).',
  },
  courseUnit: {
    label: 'Course unit',
    example: 'UE 6.4 Stage en entreprise',
    help: 'The unit of your year to which this internship belongs. It is in your syllabus or on your transcripts.',
  },
  ectsCredits: {
    label: 'European credits',
    example: '4',
    help: 'The ECTS credits that the internship gives you. Your syllabus shows them beside the course unit.',
  },
  minor: {
    label: 'Under 18',
    example: '',
    help: 'Under 18, a parent or legal guardian signs the agreement too, and 35 hours of presence per week is the most.',
  },
  legalRepresentative: {
    label: 'Parent or legal guardian',
    example: 'Samira Bonnet',
    help: 'First name and surname of the person who will sign the agreement with you.',
  },
  legalRepresentativePhone: {
    label: 'Their telephone',
    example: '06 39 98 00 34',
    help: 'To reach this person when it is time to sign, or in an emergency.',
  },
  legalRepresentativeEmail: {
    label: 'Their e-mail address',
    example: 'samira.bonnet@courriel.example',
    help: 'To write to them when it is time to sign.',
  },

  hostCountry: {
    label: 'Organisation’s country',
    example: 'Type the first letters',
    help: 'It decides the rules, the questions asked here and the number of copies of the agreement. So give it first.',
  },
  hostName: {
    label: 'Host organisation',
    example: 'Les Cycles du Beffroi',
    help: 'The official name of the company, association or public body (its “raison sociale”), not the sign above the shop.',
  },
  hostSiret: {
    label: 'SIRET number',
    example: '732 829 320 00074',
    help: 'Fourteen digits that name the site where you will go. They are on its invoices, at the foot of its website or in the Annuaire des entreprises.',
  },
  hostType: {
    label: 'Kind of organisation',
    example: 'Choose from the list',
    help: 'Company, association, public body… In doubt, ask your tutor.',
  },
  hostLegalForm: {
    label: 'Legal form',
    example: 'Choose from the list',
    help: 'SARL, SAS, association, local authority… It follows the name on invoices and at the foot of the website (mentions légales).',
  },
  hostActivity: {
    label: 'Main activity',
    example: 'Sale and repair of bicycles',
    help: 'What the organisation does, in a few words. This field or the activity code (code APE): one of the two is enough.',
  },
  hostApe: {
    label: 'Activity code',
    example: '47.64Z',
    help: 'Four digits and a letter, which say what the organisation does. It often follows the SIRET number and is also called code NAF.',
  },
  hostSize: {
    label: 'Number of staff',
    example: 'Choose from the list',
    help: 'How many people work there, roughly. This also sets how many interns the organisation may take.',
  },
  hostUai: {
    label: 'School code',
    example: '0620000Z',
    help: 'Only for a school or university: seven digits and a letter, which its office knows.',
  },

  hostAddress: {
    label: 'Organisation’s address',
    example: '12 rue de la Gare',
    help: 'Number and street, as on the organisation’s headed paper. If you work elsewhere, you will say so next.',
  },
  hostBuilding: {
    label: 'Building or estate',
    example: 'Zone du Moulin, bâtiment B',
    help: 'Building, residence or business park, if the address has one.',
  },
  hostPostcode: {
    label: 'Organisation’s postcode',
    example: '62300',
    help: 'In France, five digits. Elsewhere, as in that country, ten characters at most.',
  },
  hostCity: {
    label: 'Organisation’s town',
    example: 'Lens',
    help: 'The town of this address, without “Cedex”.',
  },
  hostCedex: {
    label: 'Business post',
    example: 'Lens Cedex',
    help: 'What follows the postcode when the mail comes by a Cedex. Otherwise, leave it empty.',
  },
  hostPhone: {
    label: 'Organisation’s telephone',
    example: '03 53 01 00 20',
    help: 'The switchboard or reception. Outside France, with the country code: +32 2 000 00 00.',
  },
  hostEmail: {
    label: 'Organisation’s e-mail',
    example: 'contact@cycles-du-beffroi.example',
    help: 'A general address, if the organisation has one. Your tutor’s comes later.',
  },
  hostWebsite: {
    label: 'Organisation’s website',
    example: 'https://cycles-du-beffroi.example',
    help: 'The whole address, as in your browser. It helps your teacher to know the organisation.',
  },
  hostFax: {
    label: 'Organisation’s fax',
    example: '03 53 01 00 21',
    help: 'Rarely of use today: leave it empty if there is none.',
  },

  serviceName: {
    label: 'Host department',
    example: 'Atelier et vente',
    help: 'The team in which you will work. In a small organisation without departments, write “Direction” or the organisation’s name.',
  },
  serviceElsewhere: {
    label: 'Work at another address',
    example: '',
    help: 'Answer yes if you mostly work at another address than the organisation’s. It is the one that counts in an accident.',
  },
  serviceAddress: {
    label: 'Address of the workplace',
    example: '3 rue Jean-Jaurès',
    help: 'Number and street where you will really work.',
  },
  serviceBuilding: {
    label: 'Workplace’s building',
    example: 'Galerie des Cordiers, 1er étage',
    help: 'Building, residence or business park, if the address has one.',
  },
  servicePostcode: {
    label: 'Workplace’s postcode',
    example: '62800',
    help: 'In France, five digits. Elsewhere, as in that country, ten characters at most.',
  },
  serviceCity: {
    label: 'Workplace’s town',
    example: 'Liévin',
    help: 'The town where you will work.',
  },
  serviceCountry: {
    label: 'Workplace’s country',
    example: 'Type the first letters',
    help: 'The country where you will really work, if it is not the organisation’s.',
  },
  servicePhone: {
    label: 'Department’s telephone',
    example: '03 53 01 00 22',
    help: 'If the department has its own number.',
  },
  secondWorkplace: {
    label: 'Second place of work',
    example: '5 rue du Marché, Béthune, Fridays',
    help: 'If you also work elsewhere: the address, and when. A place that is not in the agreement may not be covered in an accident.',
  },

  tutorCivility: {
    label: 'Tutor’s title',
    example: 'Choose from the list',
    help: 'As this person wishes. You can leave it empty.',
  },
  tutorFirstName: {
    label: 'Tutor’s first name',
    example: 'Awa',
    help: 'The person who will guide you day by day in the organisation.',
  },
  tutorLastName: {
    label: 'Tutor’s surname',
    example: 'Deschamps',
    help: 'As they spell it: this name goes on the agreement, which they will sign.',
  },
  tutorRole: {
    label: 'Tutor’s job',
    example: 'Responsable du rayon cycles',
    help: 'Their job in the organisation, as on their card or at the foot of their e-mails.',
  },
  tutorEmail: {
    label: 'Tutor’s e-mail',
    example: 'awa.deschamps@beffroi.example',
    help: 'Preferably their work address. The university uses it to follow the internship.',
  },
  tutorPhone: {
    label: 'Tutor’s telephone',
    example: '03 53 01 00 23',
    help: 'A number where they answer during the day. Outside France, with the country code: +32 2 000 00 00.',
  },
  tutorFax: {
    label: 'Tutor’s fax',
    example: '03 53 01 00 21',
    help: 'Rarely of use today: leave it empty if there is none.',
  },

  theme: {
    label: 'Field of the internship',
    example: 'Choose from the list',
    help: 'The broad field of the internship. The precise aim comes right after, in the subject.',
    advice: {
      text: 'Choose the field of what you will do, not that of the organisation: in a bicycle shop, with those who look after staff, it is “human resources”. Then say in the subject what you will produce and for whom, in one sentence that begins with a verb.',
      example: 'Design the welcome programme of the shop’s new sales assistants.',
    },
  },
  subject: {
    label: 'Subject',
    example: 'Preparing the launch of second-hand bicycle sales in the shop',
    help: 'The aim of the internship in a sentence or two: “Preparing the launch of second-hand bicycle sales” rather than “Internship in the bicycle department”. 1,000 characters at most.',
  },
  tasks: {
    label: 'Tasks',
    example: 'Study market prices; value used bicycles; follow sales',
    help: 'What you will actually do. The agreement has to say it, and your teacher decides by these lines. 1,000 characters at most.',
    advice: {
      text: 'Three to six tasks, each with a verb of action, what it is about and what comes out of it. Avoid “help”, “take part in” and names of software alone. An intern replaces nobody: neither an employee who is away nor a seasonal job.',
      example:
        'Study market prices in three towns and write a summary; value used bicycles with the workshop; build a table to follow sales; present it to the team every month.',
    },
  },
  competences: {
    label: 'Skills to develop',
    example: 'Carry out a market study; build a dashboard',
    help: 'What you will do better at the end of the internship. The agreement has to say it; write it with your tutor. 1,000 characters at most.',
    advice: {
      text: 'Start from your tasks: for each one, what will you then be able to do by yourself? Mix skills of the trade and ways of working, in the words of your course. A quality (“motivated”, “reliable”) is not a skill.',
      example:
        'Carry out a market study and make recommendations from it; build and comment on a dashboard; advise a customer; present a result to a team.',
    },
  },
  details: {
    label: 'More about the internship',
    example: 'The internship prepares the opening of a second workshop',
    help: 'What subject and tasks do not say and your teacher should know. Most people leave it empty.',
  },
  confidential: {
    label: 'Confidential internship',
    example: '',
    help: 'Yes if the organisation asks that your report is not passed on. Show a separate confidentiality agreement to your internship manager before you sign it.',
  },
  howFound: {
    label: 'How you found it',
    example: 'Choose from the list',
    help: 'Through an offer, an application of yours or somebody you know. It is for the university’s statistics.',
  },

  startDate: {
    label: 'First day',
    example: '',
    help: 'Allow time for the signatures: all of them must be there before that day.',
  },
  endDate: {
    label: 'Last day',
    example: '',
    help: 'That day included. I then work out the length, without public holidays.',
  },
  interruptions: {
    label: 'Interruptions',
    example: '15/02/2027 to 19/02/2027',
    help: 'Periods without internship: closure, exams, leave already fixed. One per line, day first, like “15/02/2027 to 19/02/2027”. They do not count in the length.',
  },
  universityDays: {
    label: 'Days back at the university',
    example: '12/03/2027',
    help: 'Days with classes, an exam or a review. One day or period per line, day first: “12/03/2027” or “12/03/2027 to 13/03/2027”.',
  },
  leaveDays: {
    label: 'Days of leave',
    example: '5',
    help: 'The leave that the agreement allows, without the interruptions given above. It counts in the length of the internship, as the law says.',
  },
  leave: {
    label: 'Leave and absences',
    example: 'Two and a half days per month, asked a week before',
    help: 'How to ask for them, and how many; absences for exams too. In France, the agreement must say it when the internship is longer than two months.',
  },
  alreadyHere: {
    label: 'Already an intern here this year',
    example: '',
    help: 'In the same organisation, since the academic year began, even through another school. The lengths add up.',
  },
  earlierHours: {
    label: 'Hours done here before',
    example: '140',
    help: 'The total of your earlier internships in this organisation this year. It is on the agreement or on the certificate of internship.',
  },

  workingTime: {
    label: 'Working time',
    example: '',
    help: 'Full time: usually 35 hours per week. Part time: less than the other people of the department.',
  },
  regularHours: {
    label: 'Regular hours',
    example: '',
    help: 'Yes if all weeks are alike. No if hours change from one period to the next, for example between weeks of classes.',
  },
  weeklyHours: {
    label: 'Hours of presence per week',
    example: '35',
    help: 'Usually 35. Ask the organisation whether it is different: this number gives the total length and says whether an allowance is due.',
  },
  hoursMonday: weekday('Monday', '7'),
  hoursTuesday: weekday('Tuesday', '7'),
  hoursWednesday: weekday('Wednesday', '7'),
  hoursThursday: weekday('Thursday', '7'),
  hoursFriday: weekday('Friday', '7'),
  hoursSaturday: weekday('Saturday', '4'),
  hoursSunday: weekday('Sunday', '4'),
  workPeriods: {
    label: 'Periods of work',
    example: '04/01/2027 to 29/01/2027: 7 h',
    help: 'Each period and its hours per day, one per line, day first, like “04/01/2027 to 29/01/2027: 7 h”. Days without a period do not count.',
  },
  exceptionalWork: {
    label: 'Work at unusual times',
    example: '',
    help: 'If the organisation asks you to work at night, on a Sunday or on a public holiday. The agreement must say it. Under 18, it is not allowed.',
  },
  holidaysWorked: {
    label: 'Public holidays worked',
    example: '08/05/2027',
    help: 'The public holidays on which you will come, one per line, day first, like “08/05/2027”. I add them to the length. The others are taken off.',
  },
  exceptionalWorkDetails: {
    label: 'Details of unusual work',
    example: 'Two Sundays per month, from 2 pm to 6 pm',
    help: 'When, at what time and with what rest afterwards.',
  },
  remoteWork: {
    label: 'Remote work',
    example: 'On Fridays, at home',
    help: 'The days on which you work away from the organisation, and where. Leave it empty if there are none.',
  },
  workingTimeComment: {
    label: 'About the hours',
    example: 'From 9 am to 12.30 and from 1.30 pm to 5 pm',
    help: 'Your hours, or what changes from one week to the next: the agreement will say it.',
  },

  gratified: {
    label: 'Allowance',
    example: '',
    help: 'The money that the organisation pays you. In France it is mandatory above 308 hours of internship. Below, or abroad, it is possible.',
  },
  gratificationAmount: {
    label: 'Amount of the allowance',
    example: '4.50',
    help: 'The number alone. The legal minimum is counted per hour of presence: I tell you whether the amount is enough.',
  },
  gratificationUnit: {
    label: 'Amount paid per',
    example: '',
    help: 'Preferably per hour: this is how the legal minimum is set.',
  },
  gratificationKind: {
    label: 'Gross or net amount',
    example: '',
    help: 'Net: what you receive. Gross: before contributions. The organisation will tell you.',
  },
  gratificationCurrency: {
    label: 'Currency',
    example: 'Type the first letters',
    help: 'The euro, unless the organisation pays in another currency.',
  },
  gratificationMode: {
    label: 'Way of payment',
    example: 'Choose from the list',
    help: 'How the organisation will pay you, usually by bank transfer. In France it is paid every month.',
  },
  benefits: {
    label: 'Benefits in kind',
    example: 'Staff canteen, half of the train pass',
    help: 'Meals, transport, housing, social activities… The agreement lists them. Leave it empty if there are none.',
  },

  followUp: {
    label: 'How you are followed',
    example: 'A meeting every week, a call after a month, a review',
    help: 'How your tutor and your teacher follow you: who, when, in what way. The agreement has to say it.',
  },
  workType: {
    label: 'Work to hand in',
    example: 'Choose from the list',
    help: 'What your course asks you to hand in. Your referent teacher knows.',
  },
  validationMode: {
    label: 'Assessment',
    example: 'Choose from the list',
    help: 'How the internship is assessed. The answer is in the rules of your course.',
  },
  additionalInformation: {
    label: 'More information',
    example: 'A visit to the organisation is planned in April',
    help: 'What the agreement should say and has no other place. Nothing about your health: to have work adapted, talk to somebody.',
  },

  referentId: {
    label: 'Referent teacher',
    example: 'Type a name',
    help: 'The teacher who follows you and approves your request. Type their name, then choose from the list; if two have the same name, look at the e-mail address.',
  },
  referentUnknown: {
    label: 'No referent teacher yet',
    example: '',
    help: 'An internship manager will choose one for you. You can send your request all the same.',
  },

  signatoryCivility: {
    label: 'Signatory’s title',
    example: 'Choose from the list',
    help: 'As this person wishes. You can leave it empty.',
  },
  signatoryFirstName: {
    label: 'Signatory’s first name',
    example: 'Mireille',
    help: 'Ask your tutor who may sign for the organisation: it is not always them.',
  },
  signatoryLastName: {
    label: 'Signatory’s surname',
    example: 'Carlier',
    help: 'The organisation’s legal representative (responsable légal), or the person whom they let sign.',
  },
  signatoryRole: {
    label: 'Signatory’s job',
    example: 'Directrice du magasin',
    help: 'Director, manager, mayor, chair…',
  },
  signatoryCapacity: {
    label: 'Capacity to sign',
    example: '',
    help: 'They run the organisation, or whoever runs it gave them in writing the right to sign. Nobody else can sign the agreement.',
  },
  signatoryEmail: {
    label: 'Signatory’s e-mail',
    example: 'mireille.carlier@beffroi.example',
    help: 'Preferably their work address, or that of their office.',
  },
  signatoryPhone: {
    label: 'Signatory’s telephone',
    example: '03 53 01 00 24',
    help: 'The number of their office. Outside France, with the country code.',
  },
  signatoryFax: {
    label: 'Signatory’s fax',
    example: '03 53 01 00 21',
    help: 'Rarely of use today: leave it empty if there is none.',
  },

  insurer: {
    label: 'Insurer',
    example: 'Mutuelle de l’Exemple',
    help: 'The one of your civil liability (responsabilité civile), who pays if you damage something or hurt somebody. Often it is the insurer of the family home.',
  },
  insuranceNumber: {
    label: 'Number of the insurance policy',
    example: 'RC 2026-004512',
    help: 'It is on the certificate: “contrat”, “police” or “sociétaire”.',
  },
  insuranceValidUntil: {
    label: 'Insurance valid until',
    example: '',
    help: 'The date written on the certificate. It must reach the last day of the internship: otherwise, ask for a new certificate.',
  },
  insuranceCertificate: {
    label: 'Certificate',
    example: '',
    help: 'Your insurer’s file, as a PDF or a photo. Send it here, in the chat. It must cover internships, and the country if you go abroad.',
  },

  hostSocialCover: {
    label: 'Cover by the host',
    example: '',
    help: 'Yes if the organisation insures you in its country: this comes on top of your French rights. No if you only have those. Ask the organisation.',
  },
  abroadInsurance: {
    label: 'Insurance abroad',
    example: 'Mutuelle de l’Exemple, contrat 4512',
    help: 'Insurer and policy that pay for care and the way home. In Europe, also ask for the European health-insurance card.',
  },
  ariane: {
    label: 'Registered on Ariane',
    example: '',
    help: 'The free service of the French foreign ministry, which warns you of a crisis in the country. Register before you answer yes.',
  },
  emergencyContactName: {
    label: 'Emergency contact',
    example: 'Samira Bonnet',
    help: 'First name and surname of somebody who can answer day and night. Tell them that you gave their name.',
  },
  emergencyContactPhone: {
    label: 'Emergency telephone',
    example: '06 39 98 00 34',
    help: 'Preferably a mobile. Write a foreign number with its country code.',
  },
  riskZone: {
    label: 'Risk zone',
    example: '',
    help: 'The colour of the region where you will go, on the map of the ministry’s “Conseils aux voyageurs”. In a red zone, the internship is not possible.',
  },
  countryConditions: {
    label: 'Local rules for interns',
    example: 'Internship visa needed. At most 38 hours per week',
    help: 'Your rights and duties as an intern there: visa, length, leave, insurance. The organisation, the embassy or the international office know them.',
  },
};

const withFrenchName = (field: FieldId): FieldTexts => ({
  ...fields[field],
  label: `${fields[field].label} (${fieldsFr[field].label})`,
});

/** To read what is filled in: without the name that is needed elsewhere, which takes three more lines. */
export function plainLabelEn(field: FieldId): string {
  return fields[field].label;
}

export const fieldsEn = Object.fromEntries(
  fieldIds.map((field) => [field, withFrenchName(field)]),
) as Record<FieldId, FieldTexts>;
