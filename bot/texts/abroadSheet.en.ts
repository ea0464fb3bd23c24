import { healthEn } from './convention/health.en';
import type { AbroadSheetTexts } from './abroadSheet.fr';

export const abroadSheetEn: AbroadSheetTexts = {
  title: 'Sheet for an internship abroad',
  subtitle:
    'Goes with the agreement (convention). Read it again before you leave, and keep it with your papers',
  parts: {
    stay: 'The intern and the internship',
    entry: 'Entry and stay in the country',
    security: 'Security',
    cover: 'Social protection',
    insurance: 'Insurance',
    emergency: 'In an emergency',
    commitment: 'What the intern undertakes',
  },
  conditions: 'The country’s rules for interns',
  toFillIn: {
    passport: 'Passport or identity card valid until',
    visa: 'Visa or residence permit (kind, validity)',
    local: 'Telephone there',
    lodging: 'Address there',
    embassy: 'French embassy or consulate',
    assistance: 'Insurer’s assistance, day and night',
  },
  zone: 'Risk zone of the place of work',
  zones: {
    normal: 'Follow the advice to travellers, which may change during the internship.',
    vigilance: 'Ask before each journey, and read the advice to travellers again every week.',
    advisedAgainst:
      'Leave only with the university’s agreement, after its security officers have been asked.',
    red: 'The internship is not possible in this zone.',
  },
  advice: 'Advice to travellers',
  adviceValue: 'diplomatie.gouv.fr, “Conseils aux voyageurs”',
  ariane: 'Registered on Ariane',
  arianeYes: 'Yes. To be updated if the dates or the address change.',
  arianeNo: 'Not yet: to be done before leaving, on the site of the French foreign ministry.',
  hostCover: 'Health cover by the host',
  hostCovers: healthEn.hostCovers,
  health: 'Care',
  care: healthEn.care,
  accidents: 'Accidents at work',
  threshold: {
    none: 'No allowance (gratification): French law protects the intern, on the conditions of article 6.4 of the agreement.',
    upTo: 'Allowance (gratification) up to the threshold (15% of the hourly social-security ceiling): French law protects the intern, if the CPAM agrees and on the conditions of article 6.4 of the agreement.',
    above:
      'Allowance (gratification) above the threshold (15% of the hourly social-security ceiling): it is for the host to insure the intern against accidents at work.',
    unsure:
      'Allowance (gratification) to be compared with the threshold (15% of the hourly social-security ceiling). Up to it, French law may protect the intern (article 6.4 of the agreement); above it, the host has to.',
  },
  declare: 'To declare an accident',
  declareHow: (phone, email) =>
    `The host tells the university at once, and in writing within 48\u00A0hours: ${email}, ${phone}.`,
  liability: 'Civil liability',
  liabilityValue: (insurer, number, until) =>
    `${insurer}, contract ${number}, valid until ${until}`,
  assistance: 'Care, repatriation and accidents',
  toTell: 'Person to be told in an emergency',
  call: 'Whom to call?',
  european: '112 in the European Economic Area, Switzerland and the United Kingdom',
  localNumber: 'The country’s emergency number',
  university: 'University',
  embassyCrisis: 'Crisis centre of the French foreign ministry (Centre de crise et de soutien)',
  embassyCrisisValue: 'open day and night, number on diplomatie.gouv.fr',
  commitments: [
    'I have found out about entry and stay in the country, and have or will have the papers asked for before I leave.',
    'I have read the advice to travellers, and will follow the instructions of the university and of the embassy.',
    'I am or will be insured throughout the stay for care, repatriation, accidents and civil liability.',
    'I will tell the university if my address, my dates or the situation of the country change.',
  ],
  sign: { title: 'The intern', date: 'Made at, on:', signature: 'Signature:' },
};
