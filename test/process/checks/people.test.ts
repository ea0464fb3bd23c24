/** Minors, referents, tutors, posts and signatories. */
import type { Remark } from '../../../bot/process/checks';
import type { StageFacts } from '../../../bot/process/related';
import { problemsOf, remarksOf, type Found, type Given } from '../../support/checked';
import { lea } from '../../support/situations';

const short = { endDate: '2027-02-05' };
const missing: Found[] = [['legalRepresentative', { code: 'legalRepresentativeMissing' }]];

// prettier-ignore
it.each<[string, Given, Found[]]>([
  ['a minor without a representative', { typed: short, birthDate: '2010-02-01' }, missing],
  ['with one', { typed: { ...short, legalRepresentative: 'Marie Lambert' }, birthDate: '2010-02-01' }, []],
  ['a declared minor without a representative', { typed: { ...short, minor: 'yes' }, birthDate: null }, [['legalRepresentative', { code: 'missing' }]]],
  ['a minor who signs before an adult’s start', { typed: short, birthDate: '2008-12-24' }, missing],
  ['an adult today', { typed: short, birthDate: '2008-11-02' }, []],
  ['a minor until tomorrow', { typed: short, birthDate: '2008-11-03' }, missing],
  ['the directory’s birth date wins over what is declared', { typed: { ...short, minor: 'no' }, birthDate: '2010-02-01' }, missing],
  ['no referent named', { typed: { ...short, referentId: '' } }, [['referentId', { code: 'noTeacher' }]]],
  ['oneself as one’s own referent', { typed: { ...short, referentId: lea.id } }, [['referentId', { code: 'noTeacher' }]]],
  ['nothing about « je ne le connais pas encore »', { typed: { ...short, referentId: '', referentUnknown: 'yes' } }, []],
])('%s', (_what, given, expected) => {
  expect(problemsOf(given)).toEqual(expected);
});

// prettier-ignore
it.each<[string, Given, Remark[]]>([
  ['a signatory who is the tutor', { typed: { ...short, signatoryFirstName: 'JEAN', signatoryLastName: 'petit' } }, [{ code: 'signatoryIsTutor' }]],
  ['a minor', { typed: { ...short, legalRepresentative: 'Marie Lambert' }, birthDate: '2010-02-01' }, [{ code: 'minor' }]],
])('%s', (_what, given, expected) => {
  expect(remarksOf(given)).toEqual(expected);
});

const stage = (startDate: string, endDate: string): StageFacts => ({
  host: '500569405',
  startDate,
  endDate,
  minutes: 140 * 60,
});

describe('the tutor’s other interns at these dates', () => {
  const inJanuary = stage('2027-01-11', '2027-01-29');
  const found = (...tutor: StageFacts[]) => remarksOf({ typed: short, related: { tutor } });

  it('three are the most (R124-13)', () => {
    expect(found(inJanuary, inJanuary)).toEqual([]);
    expect(found(inJanuary, inJanuary, inJanuary)).toEqual([{ code: 'tutorBusy', count: 3 }]);
  });

  it('are counted at a time, not in all', () => {
    const before = stage('2026-10-01', '2027-01-10');
    const after = stage('2027-01-30', '2027-06-30');
    expect(found(before, inJanuary, after)).toEqual([]);
    expect(found(before, before, before, inJanuary, after)).toEqual([
      { code: 'tutorBusy', count: 3 },
    ]);
  });

  it('count only within this stage', () => {
    const later = stage('2027-02-06', '2027-06-30');
    expect(found(later, later, later, later)).toEqual([]);
  });
});

describe('the waiting time on a post (L124-11)', () => {
  const found = (...post: StageFacts[]) => remarksOf({ typed: short, related: { post } });

  it.each([
    // 30 days: ten days must pass, and the stage starts on 4 January.
    ['2026-11-24', '2026-12-23', [], 'over: it may start on 3 January'],
    ['2026-11-25', '2026-12-24', [], 'over: it may start on 4 January'],
    ['2026-11-26', '2026-12-25', ['2027-01-05'], 'not over by a day'],
    ['2026-11-25', '2026-12-25', ['2027-01-06'], '31 days: a third is rounded up'],
    ['2026-12-01', '2027-01-04', [], 'side by side: another post'],
    ['2027-01-11', '2027-02-26', [], 'side by side: another post'],
    ['2026-10-19', '2027-01-03', ['2027-01-30'], 'just before'],
  ])('after a stage from %s to %s: %j (%s)', (start, end, earliest) => {
    const expected = earliest.map((day) => ({ code: 'waitingTime', earliest: day }));
    expect(found(stage(start, end))).toEqual(expected);
  });

  it('the longest wait counts', () => {
    const days = found(stage('2026-11-26', '2026-12-25'), stage('2026-10-19', '2027-01-03'));
    expect(days).toEqual([{ code: 'waitingTime', earliest: '2027-01-30' }]);
  });
});

it('nothing is said of other stages where nobody looked them up', () => {
  expect(remarksOf({ typed: short })).toEqual([]);
});
