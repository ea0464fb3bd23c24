import { abroadSheetEn } from './abroadSheet.en';
import { entrySheetEn } from './entrySheet.en';
import { listInWords } from './format';
import type { PaperTexts } from './papers.fr';

export const papersEn: PaperTexts = {
  page: (number, count) => `page ${number} / ${count}`,
  dossier: (reference) => `File ${reference}`,
  entry: entrySheetEn,
  facts: {
    student: 'Intern',
    birthDate: 'Date of birth',
    formation: 'Degree course',
    establishment: 'University',
    host: 'Host organisation',
    address: 'Address',
    workplace: 'Place of work',
    country: 'Country',
    dates: 'Dates of the internship',
    convention: 'Agreement (convention)',
    referent: 'Referent teacher',
    tutor: 'Tutor at the host',
    phone: 'Telephone',
    siret: 'SIRET',
  },
  dates: (from, to) => `from ${from} to ${to}`,
  number: (number) => `no. ${number}`,
  atHost: 'at the host’s address',

  signatures: {
    title: 'Signature tracking sheet',
    subtitle:
      'It goes round with the copies of the agreement (convention), from the first signature to the last',
    qr: 'Opens this file in Teams',
    qrAlt: (reference) => `QR code that opens file ${reference} in Teams`,
    qrWho: 'for those who may see it',
    warning: 'The internship does not start before the last signature',
    why: 'Until everybody has signed, neither the intern nor the host is covered if there is an accident.',
    who: (count) => `The ${count} signatures`,
    order:
      'This is the usual order here; the law sets none. Each person signs every copy and writes the date of that day; somebody who acts in two capacities signs twice.',
    head: ['', 'Name', 'Signs as', 'Signed on', 'Remark'],
    recorded: 'recorded in the file',
    copies: 'Where are the copies?',
    copiesIntro:
      'One line each time they change hands. Say it in Teams too: everybody sees there where they are.',
    copiesHead: ['Held by', 'Received on', 'Number', 'Handed on'],
    holders: {
      student: 'Intern',
      tutor: 'Tutor',
      host: 'Host organisation',
      referent: 'Referent teacher',
      manager: 'Internship manager',
      presidency: 'President’s office',
      post: 'Post',
    },
    keep: (count, recipients) => `In the end, ${count} copies: ${listInWords(recipients, 'en')}.`,
    desk: 'A question, a delay, a lost copy?',
    manager: (name, office, hours) => [name, office, hours].filter(Boolean).join(', '),
  },

  abroad: abroadSheetEn,
  /** Never made alone: it stands behind the French page, see bot/pdf/sheets/attestation.ts. */
  attestation: {
    title: 'Internship certificate (translation)',
    subtitle:
      'What the attestation de stage says, for the host to read. The page to fill in and sign is the one in French (code de l’éducation, article D124-9)',
    parts: {
      host: 'The host organisation',
      intern: 'certifies that the intern',
      done: 'has done an internship there as part of their degree course',
    },
    prefilled:
      'What is printed comes from the agreement (convention). The rest is for the host to write, according to what was really done.',
    from: 'First day',
    to: 'Last day',
    hours: 'Hours of presence',
    total: 'That is, in months, days and hours',
    lengthNote:
      'Seven hours of presence, in a row or not, count as one day; twenty-two days count as one month (French code de l’éducation, article D124-6).',
    pay: 'Allowance (gratification)',
    amount: 'Total amount paid to the intern (0 if there was none)',
    retirement:
      'To be kept by the intern: it will be asked for if they want the internship to count for their French pension, for a contribution (code de la sécurité sociale, article L351-17).',
    sign: {
      title: 'For the host organisation',
      madeAt: 'Made at',
      on: 'on',
      name: 'Name',
      capacity: 'Position',
      signature: 'Signature and stamp',
    },
  },
};
