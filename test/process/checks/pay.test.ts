/** Gratification: whether it is due, and whether what is agreed is enough. */
import { minimumAt, type Remark } from '../../../bot/process/checks';
import type { Draft } from '../../../bot/process/form';
import { inBelgium } from '../../support/situations';
import { check, problemsOf, remarksOf, type Found, type Given } from '../../support/checked';
import { artois } from '../../support/university';

/** Five months at 35 hours a week, 714 hours, for which 4.50 € an hour are due: 3,213 €. */
const pay = (amount: string, unit = 'hour', more: Draft = {}): Given => ({
  typed: { gratificationAmount: amount, gratificationUnit: unit, ...more },
});
const tooLow = (hourlyCents: number, hours = 714): Found[] => [
  ['gratificationAmount', { code: 'gratificationTooLow', minimumCents: 450, hours, hourlyCents }],
];
/** What is asked of any stay abroad. */
const sheet: Draft = {
  hostSocialCover: 'no',
  abroadInsurance: 'Assistance Exemple',
  ariane: 'yes',
  emergencyContactName: 'Martine Dubois',
  emergencyContactPhone: '03 21 00 99 88',
  riskZone: 'normal',
  countryConditions: 'Aucune',
};
const due: Found[] = [['gratified', { code: 'gratificationDue', minimumCents: 450, hours: 714 }]];
const withoutYear = (given: Given) =>
  remarksOf(given).filter(({ code }) => code !== 'minimumNotSet');

// prettier-ignore
it.each<[string, Given, Found[]]>([
  ['a cent below the minimum', pay('4,49'), tooLow(449)],
  ['the minimum', pay('4,50'), []],
  ['nothing at all', pay('0'), tooLow(0)],
  ['« no gratification »', { typed: { gratified: 'no' } }, due],
  ['« no » at exactly 308 hours', { typed: { gratified: 'no', endDate: '2027-03-04' } }, []],
  ['« no » a day later', { typed: { gratified: 'no', endDate: '2027-03-05' } }, [['gratified', { code: 'gratificationDue', minimumCents: 450, hours: 315 }]]],
  ['less at 308 hours, which is free to the host', { typed: { gratificationAmount: '1', endDate: '2027-03-04' } }, []],
  ['« no » abroad', { typed: { ...inBelgium, gratified: 'no' } }, []],
  ['« no » for a host in France that sends them abroad', { typed: { gratified: 'no', leave: '', serviceElsewhere: 'yes', serviceCountry: 'BE', serviceAddress: 'A', servicePostcode: '7000', serviceCity: 'Mons', ...sheet } }, []],
  ['« no » in Réunion', { typed: { hostCountry: 'RE', hostPostcode: '97400', gratified: 'no' } }, [['gratified', { code: 'gratificationDue', minimumCents: 450, hours: 714 }]]],
  ['the minimum is the one of the start', { typed: { gratificationAmount: '4,35', startDate: '2025-12-01', endDate: '2026-05-29' }, now: '2025-11-03T09:00:00Z' }, []],
  ['before the first amount that is set', { typed: { gratificationAmount: '1' }, university: { minimumGratification: [{ from: '2030-01-01', euros: 5 }] } }, []],
  ['a formation that owes none', { typed: { gratified: 'no', formation: 'DE Infirmier' }, university: { exemptFormations: ['D.E. Infirmier'] } }, []],
  ['such a formation with other letters, accents and spaces', { typed: { gratified: 'no', formation: '  de\u00A0 INFIRMÎER ' }, university: { exemptFormations: ['D.E. Infirmier'] } }, []],
  ['such a formation with its year', { typed: { gratified: 'no', formation: 'DE Infirmier, 2ème année' }, university: { exemptFormations: ['D.E. Infirmier'] } }, []],
  ['such a formation whose year the settings say', { typed: { gratified: 'no', formation: 'Infirmier (année 3)' }, university: { exemptFormations: ['Infirmier 3e année'] } }, []],
  ['another year than the settings say', { typed: { gratified: 'no', formation: 'Infirmier 2e année' }, university: { exemptFormations: ['Infirmier 3e année'] } }, due],
  ['a formation whose name only begins alike', { typed: { gratified: 'no', formation: 'DE Infirmier puériculteur' }, university: { exemptFormations: ['D.E. Infirmier'] } }, due],
  ['another formation', { typed: { gratified: 'no' }, university: { exemptFormations: ['D.E. Infirmier'] } }, due],
])('%s', (_what, given, expected) => {
  expect(problemsOf(given)).toEqual(expected);
});

const unsure = (reason: 'net' | 'currency' | 'unit'): Remark[] => [
  { code: 'gratificationUnsure', reason, minimumCents: 450 },
];

// prettier-ignore
describe('what is paid otherwise than by the hour', () => {
  it.each<[string, Given, Found[], Remark[]]>([
    ['by the day: 7 hours', pay('31,50', 'day'), [], []],
    ['a cent less', pay('31,40', 'day'), tooLow(449), []],
    ['by the day of 7.8 hours', pay('31,50', 'day', { weeklyHours: '39' }), tooLow(404, 795.6), [{ code: 'over35Hours', hours: 39 }]],
    ['by the week', pay('157,50', 'week'), [], []],
    ['by the week, less than for the hours of a week', pay('155', 'week'), [], unsure('unit')],
    ['by the week, less than that whatever is meant', pay('140', 'week'), tooLow(400), []],
    ['by the month: 154 hours, as the law says', pay('693', 'month'), [], []],
    ['by the month, as payrolls have it', pay('682,50', 'month'), [], []],
    ['by the month, enough if the last one is paid whole', pay('655', 'month'), [], unsure('unit')],
    ['by the month, less than that whatever is meant', pay('600', 'month'), tooLow(405), []],
    ['by the year, in proportion', pay('8500', 'year'), [], []],
    ['by the year, perhaps in all', pay('3300', 'year'), [], unsure('unit')],
    ['by the year, less than that', pay('3000', 'year'), tooLow(167), []],
    ['net, enough', pay('4,50', 'hour', { gratificationKind: 'net' }), [], []],
    ['net, and less: perhaps enough', pay('4,20', 'hour', { gratificationKind: 'net' }), [], unsure('net')],
    ['in another currency', pay('1', 'hour', { gratificationCurrency: 'CHF' }), [], unsure('currency')],
    ['irregular hours by the hour', pay('4,49', 'hour', { regularHours: 'no', workPeriods: '04/01/2027 au 28/05/2027 : 7 h' }), tooLow(449), []],
    ['irregular hours by the month', pay('693', 'month', { regularHours: 'no', workPeriods: '04/01/2027 au 28/05/2027 : 7 h' }), [], []],
  ])('%s', (_what, given, problems, remarks) => {
    expect(problemsOf(given)).toEqual(problems);
    expect(withoutYear(given)).toEqual(remarks);
  });

  it('is paid by presence: leave does not count', () => {
    // Ten days of leave: 644 hours of presence for the same sum.
    const leave = { leaveDays: '10' };
    expect(problemsOf(pay('590', 'month'))).toEqual(tooLow(398));
    expect(problemsOf(pay('600', 'month', leave))).toEqual([]);
  });
});

// prettier-ignore
it.each<[string, Given, Remark[]]>([
  ['a year whose minimum is not set', {}, [{ code: 'minimumNotSet', year: 2027 }]],
  ['none once it is set', { university: { minimumGratification: [{ from: '2027-01-01', euros: 4.5 }] } }, []],
  ['none where nothing is due', { typed: { endDate: '2027-02-05' } }, []],
  ['a minimum that rises during the stage', { typed: { startDate: '2026-11-23', endDate: '2027-03-31' }, university: { minimumGratification: [{ from: '2026-01-01', euros: 4.5 }, { from: '2027-01-01', euros: 4.6 }] } }, [{ code: 'minimumRises', from: '2027-01-01', minimumCents: 460 }]],
  ['none where the amount is enough already', { typed: { gratificationAmount: '4,60', startDate: '2026-11-23', endDate: '2027-03-31' }, university: { minimumGratification: [{ from: '2026-01-01', euros: 4.5 }, { from: '2027-01-01', euros: 4.6 }] } }, []],
])('%s', (_what, given, expected) => {
  expect(remarksOf(given)).toEqual(expected);
});

describe('what can be said of the gratification', () => {
  it.each<[string, Draft, boolean | null]>([
    ['308 hours in France', { endDate: '2027-03-04' }, false],
    ['315 hours in France', { endDate: '2027-03-05' }, true],
    ['308.2 hours in France', { endDate: '2027-03-04', weeklyHours: '35,03' }, true],
    ['five months abroad', { hostCountry: 'BE', hostPostcode: '1000' }, false],
    ['five months overseas', { hostCountry: 'GP', hostPostcode: '97100' }, true],
    ['no country yet', { hostCountry: '' }, null],
    ['no dates yet', { endDate: '' }, null],
    ['no hours yet', { weeklyHours: '' }, null],
    ['an end before the start', { endDate: '2026-12-01' }, null],
  ])('%s: due %s', (_what, typed, expected) => {
    expect(check({ typed }).gratificationDue).toBe(expected);
  });
});

describe('minimumAt', () => {
  it.each([
    ['2024-12-31', null],
    ['2025-01-01', 435],
    ['2025-12-31', 435],
    ['2026-01-01', 450],
    ['2031-06-01', 450],
  ])('%s: %s cents', (day, cents) => {
    expect(minimumAt(day, artois)).toBe(cents);
  });

  it('does not count on the order of the settings', () => {
    const reversed = {
      ...artois,
      minimumGratification: [...artois.minimumGratification].reverse(),
    };
    expect(minimumAt('2026-06-01', reversed)).toBe(450);
  });
});
