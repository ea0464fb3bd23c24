// Every field of the form × every edition. A field that was added without a decision about who is told
// fails here; what the table says is then looked for on the papers and on the card of who decides.
import { approvalMoreCard } from '../../cards/approvalMore';
import { contactFormData } from '../../bot/pdf';
import {
  editions,
  fieldIds,
  isAsked,
  isTold,
  type Draft,
  type Edition,
  type FieldId,
} from '../../bot/process/form';
import { fieldGroups } from '../../bot/process/form/editions';
import { fieldTable } from '../../bot/process/form/fields';
import { editionFor } from '../../bot/process/roles';
import { readable } from '../support/cards';
import * as made from '../support/situations';
import { viewOf } from '../support/views';

const { lea, claire, hugo, isabelle, paul } = made;

test.each(fieldIds)('%s stands in one group', (field) => {
  const groups = Object.values(fieldGroups).filter(({ fields }) =>
    (fields as readonly FieldId[]).includes(field),
  );
  expect(groups).toHaveLength(1);
});

const untold = (edition: Edition) => fieldIds.filter((field) => !isTold(edition, field)).sort();
const nobodys: FieldId[] = [
  ...(['studentAddress', 'studentPostcode', 'studentCity', 'studentCountry'] as const),
  ...(['studentPhone', 'studentMobile', 'personalEmail'] as const),
  ...(['cpam', 'cpamOtherName', 'cpamOtherAddress'] as const),
  ...(['legalRepresentativePhone', 'legalRepresentativeEmail'] as const),
  ...(['emergencyContactName', 'emergencyContactPhone'] as const),
  ...(['insuranceCertificate', 'abroadInsurance'] as const),
];
const insurance = ['insurer', 'insuranceNumber', 'insuranceValidUntil'] as const;

test('what each edition leaves out', () => {
  expect(untold('whole')).toEqual([]);
  const stay = ['ariane', 'riskZone', 'countryConditions'] as const;
  expect(untold('tutor')).toEqual([...nobodys, 'legalRepresentative', ...stay].sort());
  expect(untold('decider')).toEqual([...nobodys, ...insurance].sort());
  const people = ['tutorEmail', 'tutorPhone', 'tutorFax'] as const;
  const signatory = ['signatoryEmail', 'signatoryPhone', 'signatoryFax'] as const;
  const ofChannels: FieldId[] = [
    ...[...nobodys, ...insurance, ...stay, ...people, ...signatory],
    ...(['minor', 'legalRepresentative', 'hostSocialCover'] as const),
  ];
  expect(untold('channel')).toEqual([...ofChannels].sort());
  const about = ['theme', 'subject', 'tasks', 'competences', 'details'] as const;
  expect(untold('confidentialChannel')).toEqual([...ofChannels, ...about].sort());
});

test('whose edition is whose', () => {
  const file = made.internshipApproved();
  expect([lea, isabelle].map((one) => editionFor(file, one))).toEqual(['whole', 'whole']);
  expect([claire, hugo, paul].map((one) => editionFor(file, one))).toEqual(
    Array(3).fill('decider'),
  );
  expect(editionFor(file, null)).toBe('channel');
  const secret = made.internshipApproved({ confidential: 'yes' });
  expect([null, claire, isabelle].map((one) => editionFor(secret, one))).toEqual([
    ...['confidentialChannel', 'decider', 'whole'],
  ]);
});

/** Every field is asked in one of them, and has an answer. */
const bases: Draft[] = [
  { ...made.inBelgium, serviceCountry: 'BE' },
  { ...made.inBelgium, serviceCountry: 'BE', regularHours: 'no' },
  { hostCountry: 'FR', serviceCountry: 'FR' },
].map((place) => {
  const said: Draft = {
    ...made.completeDraft({ cpam: 'other', minor: 'yes', serviceElsewhere: 'yes', ...place }),
    ...{ alreadyHere: 'yes', studentCountry: 'PT', exceptionalWork: 'night' },
    gratificationCurrency: 'CHF',
  };
  return Object.fromEntries(fieldIds.map((field) => [field, said[field] || anAnswerTo(field)]));
});

function anAnswerTo(field: FieldId): string {
  switch (fieldTable[field].input.kind) {
    case 'yesNo':
    case 'tick':
      return 'yes';
    case 'number':
      return '7';
    default:
      return `Mots ${field}`;
  }
}

const readers = { whole: lea, decider: claire, channel: null, confidentialChannel: null } as const;
const notOnPaper: FieldId[] = ['referentId', 'referentUnknown'];

function onPaper(edition: Edition, values: Draft): string {
  const isTutors = edition === 'tutor';
  const reader = isTutors ? lea : readers[edition];
  const view = viewOf(made.internshipApproved(values), { reader });
  const { sections, student, state } = contactFormData(view, { fillable: isTutors });
  return JSON.stringify([sections, student, state]);
}

/** What an edition says with an answer, and without it. */
const withAndWithout = (field: FieldId, say: (values: Draft) => string) => {
  const values = bases.find((base) => isAsked(field, base))!;
  return [say(values), say({ ...values, [field]: '' })] as const;
};

describe.each(editions)('the paper for: %s', (edition) => {
  const fields = fieldIds.filter((field) => !notOnPaper.includes(field));
  test.each(fields)('%s', (field) => {
    const [said, without] = withAndWithout(field, (values) =>
      onPaper(edition, {
        ...values,
        // What is looked for may be this very answer.
        ...(edition === 'confidentialChannel' && values.confidential && { confidential: 'yes' }),
      }),
    );
    // The tutor is not asked everything that they may be told.
    if (!isTold(edition, field)) expect(said).toBe(without);
    else if (edition !== 'tutor') expect(said).not.toBe(without);
  });
});

test.each(fieldIds.filter((field) => !isTold('decider', field)))(
  '%s is not on the card of whoever decides',
  (field) => {
    for (const reader of [claire, hugo]) {
      const [said, without] = withAndWithout(field, (values) => {
        const file = made.internshipAwaitingTeacher(values);
        return readable(approvalMoreCard(viewOf(file, { reader })));
      });
      expect(said).toBe(without);
    }
  },
);
