// Every paper as its readers get it, by its words: teachers’ channel, whoever decides, managers. Nobody
// reads there what the table of editions does not tell them, and a channel never learns of a minor.
import { statusPostCard } from '../../cards/statusPost';
import { wordsOf as wordsOnCard } from '../support/cards';
import { documentMaker } from '../support/documentMaker';
import type { CopyAudience } from '../../bot/process/channelCopies';
import { channelReader, isPlacedNow } from '../../bot/process/channelFiles';
import { madeKinds, mayHave, type MadeKind } from '../../bot/process/documents';
import { fieldIds, isTold, type Draft, type Edition, type FieldId } from '../../bot/process/form';
import type { Internship } from '../../bot/process/internship';
import type { Person } from '../../bot/process/people';
import type { University } from '../../bot/process/university';
import { texts } from '../../bot/texts';
import {
  after,
  claire,
  inBelgium,
  internshipApproved,
  internshipSigning,
  isabelle,
  lea,
} from '../support/situations';
import { artois } from '../support/university';
import { viewOf } from '../support/views';
import { pageTexts } from './pdfjs';

/** What nobody but the student and the managers needs, each in words of its own. */
const ofOneself: Draft = {
  ...{
    studentAddress: '3 place des Tilleuls',
    studentPostcode: '62990',
    studentCity: 'Beaurainville',
  },
  ...{ studentCountry: 'PT', studentPhone: '03 21 70 70 71', studentMobile: '06 12 70 70 72' },
  ...{ personalEmail: 'chez.elle@courriel-exemple.test', cpam: 'other' },
  ...{ cpamOtherName: 'Caisse des Dunes', cpamOtherAddress: '8 quai des Mouettes' },
  ...{ insurer: 'Assurances du Phare', insuranceNumber: 'RC-7788-XY' },
  insuranceValidUntil: '2029-08-31',
};
/** A parent is named for a minor only. */
const ofParents: Draft = {
  ...{ minor: 'yes', legalRepresentative: 'Odile Vasseur' },
  ...{ legalRepresentativePhone: '06 33 44 55 66', legalRepresentativeEmail: 'odile@maison.test' },
};
const away: Draft = {
  ...inBelgium,
  ...{ abroadInsurance: 'Assistance Boussole, contrat 77-42', hostSocialCover: 'yes' },
  ...{ emergencyContactName: 'Gaston Vasseur', emergencyContactPhone: '07 98 76 54 32' },
  countryConditions: 'Carte de séjour demandée au consulat',
};
/** Sixteen when it is signed. */
const young = (file: Internship): Internship => ({
  ...file,
  student: { ...file.student, birthDate: '2010-03-09' },
});
/** The directory does not know the birth date: the student said it. */
const unknown = (file: Internship): Internship => ({
  ...file,
  student: { ...file.student, birthDate: null },
});
const parentSigned = (file: Internship): Internship =>
  after(
    file,
    { at: '2026-12-10T09:00:00Z', by: lea.id },
    { type: 'signatureRecorded', signatory: 'legalRepresentative', on: '2026-12-02', name: null },
  );

const minor = { ...ofOneself, ...ofParents };
const files: [what: string, file: Internship, isMinor: boolean][] = [
  ['in France', internshipApproved(ofOneself), false],
  ['abroad', internshipApproved({ ...ofOneself, ...away }), false],
  ['a minor', young(internshipApproved(minor)), true],
  ['a minor, as they say', unknown(internshipApproved(minor)), true],
  ['a minor abroad', young(internshipApproved({ ...minor, ...away })), true],
  [
    'a minor abroad, a parent has signed',
    parentSigned(young(internshipSigning([], { ...minor, ...away }))),
    true,
  ],
  [
    'abroad, being signed',
    internshipSigning(['student', 'tutor'], { ...ofOneself, ...away }),
    false,
  ],
];

const university: University = {
  ...artois,
  channelFiles: { managers: true, teachers: true },
  convention: { madeIn: 'here' },
};
const viewFor = (file: Internship, person: Person | null) => {
  const view = viewOf({ ...file, reference: 42 }, { language: 'fr' });
  return { ...view, university, reader: { language: 'fr' as const, person } };
};

async function wordsOf(kind: MadeKind, file: Internship, person: Person | null): Promise<string> {
  const { bytes, name } = await documentMaker.make(kind, viewFor(file, person), '');
  return [name, ...(await pageTexts(bytes))].join(' ').replace(/\s+/g, ' ');
}

/** The words of each paper that lies in the folder of the channel. */
async function inFolder(file: Internship, audience: CopyAudience, among = madeKinds.slice()) {
  const at = { kind: 'channel', audience, department: file.department } as const;
  const kinds = among.filter((kind) => isPlacedNow(file, { kind, audience }, university));
  return all(kinds, file, channelReader(at));
}

async function givenTo(file: Internship, person: Person, among = madeKinds.slice()) {
  const reading = { file, person, moment: { now: '2026-12-11T08:00:00Z', university } };
  return all(
    among.filter((kind) => mayHave(kind, reading)),
    file,
    person,
  );
}

const all = (kinds: readonly MadeKind[], file: Internship, person: Person | null) =>
  Promise.all(kinds.map(async (kind) => ({ kind, words: await wordsOf(kind, file, person) })));

/** As typed, and as it is said of a day or a country; « yes » alone says nothing. */
function wordsFor(field: FieldId, values: Draft): string[] {
  const typed = values[field];
  if (!typed || typed === 'yes' || typed === 'no' || field === 'studentCountry') return [];
  if (field === 'insuranceValidUntil') return ['31 août 2029', '31/08/2029'];
  return [typed, typed.replaceAll(' ', '')];
}

function expectNothingUntold(words: string, edition: Edition, { submission }: Internship): void {
  const untold = fieldIds.filter((field) => !isTold(edition, field));
  const told = new Set(
    fieldIds
      .filter((field) => isTold(edition, field))
      .map((field) => texts('fr').fields[field].label),
  );
  for (const field of untold) {
    for (const one of wordsFor(field, submission!.values)) expect(words).not.toContain(one);
    // Some have the label of another one: « Téléphone ».
    const { label } = texts('fr').fields[field];
    if (!told.has(label) && label.length > 12) expect(words).not.toContain(label);
  }
  expect(words).not.toMatch(/naissance|9 mars 20|09\/03\/20|Portugal/i);
}

describe.each(files)('%s', (_what, file, isMinor) => {
  test('the teachers’ folder holds no birth date, address, private contact, insurance or parent', async () => {
    const papers = await inFolder(file, 'teachers');
    const kinds = papers.map(({ kind }) => kind);
    // The sheet names everybody who signs, and a parent signs for a minor only.
    expect(kinds).toEqual(isMinor ? ['contactForm'] : ['contactForm', 'signatureSheet']);
    for (const { words } of papers) {
      expect(words).toContain(lea.name);
      expectNothingUntold(words, 'channel', file);
      const said = words.replace(/ou un parent|Responsable légal de l’organisme/g, '');
      expect(said).not.toMatch(/mineur|parent|responsable légal|18 ans|majorité/i);
      expect(words).not.toMatch(/assurance|urgence|Vasseur/i);
      // Five that are not all of them are a minor's.
      expect(words).not.toContain('Signatures notées');
    }
  });

  test('whoever decides reads no home, private contact, insurance or emergency contact', async () => {
    const papers = await givenTo(file, claire);
    expect(papers.map(({ kind }) => kind)).toEqual(['contactForm', 'signatureSheet']);
    for (const { words } of papers) {
      expectNothingUntold(words, 'decider', file);
      expect(words).not.toMatch(/assurance|urgence|Gaston/i);
    }
    expect(papers.every(({ words }) => words.includes('Odile Vasseur'))).toBe(isMinor);
  });

  test('the managers’ is whole', async () => {
    const whole = [
      ...(await inFolder(file, 'managers', ['contactForm'])),
      ...(await givenTo(file, isabelle, ['contactForm'])),
    ];
    expect(whole).toHaveLength(2);
    for (const { words } of whole) {
      for (const one of ['Tilleuls', '62990', 'chez.elle@', 'RC-7788-XY']) {
        expect(words).toContain(one);
      }
      expect(words.includes('Odile Vasseur')).toBe(isMinor);
    }
  });
});

test('where copies lie in the teachers’ channel, those who are named are told so', async () => {
  const file = internshipApproved(ofOneself);
  const [form] = await inFolder(file, 'teachers', ['contactForm']);
  expect(form!.words).toContain('Les enseignants de la composante lisent vos nom et fonction');
  expect(form!.words).toContain('Jean Petit');
  expect(form!.words).not.toMatch(/jean\.petit@|03 21 00 11 2/);
});

test('of a confidential stage the teachers’ channel is not told what it is about; who decides is', async () => {
  const file = internshipSigning(['student'], { ...ofOneself, confidential: 'yes' });
  const { subject, tasks, competences } = file.submission!.values;
  const about = [subject!, tasks!, competences!];
  const theirs = await inFolder(file, 'teachers');
  expect(theirs.map(({ kind }) => kind)).toEqual(['contactForm', 'signatureSheet']);
  const status = wordsOnCard(statusPostCard(viewFor(file, null))).join(' ');
  for (const words of [...theirs.map((one) => one.words), status]) {
    expect(words).toContain(lea.name);
    expectNothingUntold(words, 'confidentialChannel', file);
    for (const one of about) expect(words).not.toContain(one);
  }
  expect(theirs[0]!.words).toContain('Confidentialité du stage');
  const others = [
    ...(await givenTo(file, claire, ['contactForm'])),
    ...(await inFolder(file, 'managers', ['contactForm'])),
  ];
  expect(others).toHaveLength(2);
  for (const { words } of others) for (const one of about) expect(words).toContain(one);
});

test('the amount is told to all of them: whoever decides judges it, and it is no private contact', async () => {
  const file = internshipApproved(ofOneself);
  const forms = [
    ...(await inFolder(file, 'teachers', ['contactForm'])),
    ...(await givenTo(file, claire, ['contactForm'])),
  ];
  expect(forms).toHaveLength(2);
  for (const { words } of forms) expect(words).toContain('4,50 € par heure');
});
