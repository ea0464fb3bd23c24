// The facts of a convention: which law a host is under, what is due, what is not known.
import { healthAreaOf, hostLawOf } from '../../../bot/process/convention/law';
import { conventionPaper } from '../../../bot/process/convention/facts';
import type { Draft } from '../../../bot/process/form';
import type { Internship } from '../../../bot/process/internship';
import {
  inBelgium,
  internshipApproved,
  internshipFilling,
  internshipPrinted,
  theo,
} from '../../support/situations';
import { artois } from '../../support/university';
import { viewOf } from '../../support/views';

const paperOf = (file: Internship) => conventionPaper(viewOf(file), 'fr');
const approved = (draft: Draft = {}) => paperOf(internshipApproved(draft));

describe('the law a host is under', () => {
  test.each([
    // The legal form decides.
    ['57', 'entreprise-privee', 'private'],
    ['92', 'association', 'private'],
    ['81', 'autre', 'private'],
    ['71', 'administration', 'public'],
    ['72', '', 'public'],
    ['73', 'autre', 'public'],
    ['74', 'entreprise-privee', 'public'],
    ['54', 'administration', 'private'],
    // Either: the type does.
    ['83', 'administration', 'public'],
    ['83', 'association', 'private'],
    ['99', 'entreprise-publique', 'private'],
    ['99', 'autre', 'unknown'],
    // Another university's own lists.
    ['sarl', 'autre', 'unknown'],
    ['', '', 'unknown'],
    ['', 'mutuelle-cooperative', 'private'],
    // « constructor » is no type.
    ['', 'constructor', 'unknown'],
  ])('form %j, type %j: %s', (legalForm, type, law) => {
    expect(hostLawOf({ legalForm, type })).toBe(law);
  });
});

test.each([
  ['BE', 'europe'],
  ['CH', 'europe'],
  ['GB', 'europe'],
  ['CA', 'canada'],
  ['MA', 'elsewhere'],
])('health in %s: %s', (country, area) => {
  expect(healthAreaOf(country)).toBe(area);
});

describe('the number', () => {
  const numberOf = (file: Internship, madeIn: 'here' | 'pstage') => {
    const university = { ...artois, convention: { madeIn } };
    return conventionPaper({ ...viewOf(file), university }, 'fr').number;
  };
  const file = { ...internshipApproved(), reference: 42 };

  test('academic year and reference where conventions are made here', () => {
    expect(numberOf(file, 'here')).toBe('2026-00042');
    const inAutumn = internshipApproved({ startDate: '2027-09-01', endDate: '2027-10-29' });
    expect(numberOf({ ...inAutumn, reference: 123456 }, 'here')).toBe('2027-123456');
  });

  test('Pstage’s own once it is recorded, and none before', () => {
    expect(numberOf(file, 'pstage')).toBeNull();
    expect(numberOf({ ...internshipPrinted(), reference: 42 }, 'pstage')).toBe('2026-0042');
  });
});

describe('gratification', () => {
  test('agreed and due', () => {
    const { pay } = approved();
    expect(pay).toMatchObject({ isDue: true, isSaid: true, isExempt: false });
    expect(pay.agreed).toMatchObject({ cents: 450, unit: 'hour', kind: 'gross', currency: 'EUR' });
    expect(pay.minimum).toEqual({ cents: 450, since: '2026-01-01' });
  });

  test('none, below the threshold; and none for formations that owe none', () => {
    const short: Draft = { endDate: '2027-02-26', leave: '', gratified: 'no' };
    expect(approved(short).pay).toMatchObject({ isDue: false, agreed: null, isExempt: false });
    const exempt = { ...artois, exemptFormations: ['BUT 2 GEA'] };
    const view = { ...viewOf(internshipApproved({ gratified: 'no' })), university: exempt };
    expect(conventionPaper(view, 'fr').pay).toMatchObject({ isDue: false, isExempt: true });
  });

  test('nothing is said of an unfinished form', () => {
    const { pay, stage, host } = paperOf(internshipFilling());
    expect(pay).toMatchObject({ isSaid: false, agreed: null, isDue: null });
    expect(stage).toMatchObject({ start: null, length: null, hours: null });
    expect(host.workplace).toEqual({ kind: 'unknown' });
  });
});

describe('where the stage is', () => {
  test('in France, overseas too; abroad; and in another country for a French host', () => {
    expect(approved().stay).toMatchObject({ isFrench: true, isAbroad: false, isLong: true });
    const overseas = { hostCountry: 'RE', hostPostcode: '97400' };
    expect(approved(overseas).stay).toMatchObject({ isFrench: true, isAbroad: false });
    const belgian = approved(inBelgium);
    expect(belgian.stay).toMatchObject({ isFrench: false, isAbroad: true, country: 'BE' });
    expect(belgian.host.siret).toBeNull();
    expect(belgian.recipients).toHaveLength(5);
    const elsewhere: Draft = {
      serviceElsewhere: 'yes',
      serviceAddress: 'Grand-Place 1',
      servicePostcode: '7000',
      serviceCity: 'Mons',
      serviceCountry: 'BE',
    };
    expect(approved(elsewhere).stay).toMatchObject({ isFrench: false, isAbroad: true });
    expect(approved(elsewhere).host.workplace).toMatchObject({
      kind: 'elsewhere',
      address: { country: 'BE' },
    });
  });
});

test('a confidential subject does not get as far as the paper', () => {
  const { stage } = approved({ confidential: 'yes', subject: 'Secret', details: 'Secret aussi' });
  expect(stage).toMatchObject({ isConfidential: true, subject: null, details: null });
  expect(JSON.stringify(stage)).not.toContain('Secret');
});

test('who signs: five, or six with a minor', () => {
  expect(approved().signers.map(({ signatory }) => signatory)).toEqual([
    'student',
    'tutor',
    'host',
    'referent',
    'university',
  ]);
  const minor = paperOf(
    internshipApproved({ minor: 'yes', legalRepresentative: 'Sophie Lambert' }, theo),
  );
  expect(minor.signers[1]).toMatchObject({
    signatory: 'legalRepresentative',
    name: 'Sophie Lambert',
  });
  expect(minor.intern).toMatchObject({
    isMinor: true,
    legalRepresentative: { name: 'Sophie Lambert' },
  });
});

test('a submitted form holds, not what is typed since', () => {
  const file = internshipApproved({ subject: 'Validé' });
  const typedSince = { ...file, draft: { ...file.draft, subject: 'Autre chose' } };
  expect(paperOf(typedSince).stage.subject).toBe('Validé');
});
