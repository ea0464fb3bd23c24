/** The first and the last day, and the periods of a stage. */
import { latestEnd } from '../../../bot/process/checks';
import type { Remark } from '../../../bot/process/checks';
import { problemsOf, remarksOf, type Found, type Given } from '../../support/checked';
import { artois } from '../../support/university';

const short = { endDate: '2027-02-05' };
const long = { insuranceValidUntil: '2029-12-31', weeklyHours: '5' };

// prettier-ignore
it.each<[string, Given, Found[]]>([
  ['an end before the start', { typed: { endDate: '2027-01-03' } }, [['endDate', { code: 'endBeforeStart', start: '2027-01-04' }]]],
  ['nothing about a stage of one day', { typed: { endDate: '2027-01-04' } }, []],
  ['a start today', { typed: { startDate: '2026-11-02', endDate: '2026-11-20' } }, [['startDate', { code: 'startTooEarly', earliest: '2026-11-03' }]]],
  ['a start in the past', { typed: { startDate: '2026-10-05', endDate: '2026-11-20' } }, [['startDate', { code: 'startTooEarly', earliest: '2026-11-03' }]]],
  ['nothing about a start tomorrow', { typed: { startDate: '2026-11-03', endDate: '2026-11-20' } }, []],
  ['nothing about a late start that the manager let through', { typed: { startDate: '2026-10-26', endDate: '2026-11-20' }, lateStart: true }, []],
  ['today is the university’s day, not UTC’s', { typed: { startDate: '2026-11-03', endDate: '2026-11-20' }, now: '2026-11-02T23:30:00Z' }, [['startDate', { code: 'startTooEarly', earliest: '2026-11-04' }]]],
  ['an end after 31 December following the academic year', { typed: { ...long, startDate: '2027-03-01', endDate: '2028-01-01' } }, [['endDate', { code: 'endTooLate', latest: '2027-12-31' }]]],
  ['nothing about an end on that day', { typed: { ...long, startDate: '2027-03-01', endDate: '2027-12-31' } }, []],
  ['more than 365 days', { typed: { ...long, startDate: '2026-11-16', endDate: '2027-11-17' } }, [['endDate', { code: 'over365Days', latest: '2027-11-16' }]]],
  ['nothing about 365 days', { typed: { ...long, startDate: '2026-11-16', endDate: '2027-11-16' } }, []],
  ['whichever comes first', { typed: { ...long, startDate: '2027-01-04', endDate: '2028-06-01' } }, [['endDate', { code: 'endTooLate', latest: '2027-12-31' }]]],
])('%s', (_what, given, expected) => {
  expect(problemsOf(given)).toEqual(expected);
});

// prettier-ignore
it.each<[string, Given, Found[]]>([
  ['an interruption before the stage', { typed: { ...short, interruptions: '01/01/2027 au 05/01/2027' } }, [['interruptions', { code: 'periodOutsideStage', from: '2027-01-01', to: '2027-01-05', start: '2027-01-04', end: '2027-02-05' }]]],
  ['a day at the university after it', { typed: { ...short, universityDays: '08/01/2027\n12/02/2027' } }, [['universityDays', { code: 'periodOutsideStage', from: '2027-02-12', to: '2027-02-12', start: '2027-01-04', end: '2027-02-05' }]]],
  ['a worked holiday after it', { typed: { ...short, holidaysWorked: '06/05/2027' } }, [['holidaysWorked', { code: 'periodOutsideStage', from: '2027-05-06', to: '2027-05-06', start: '2027-01-04', end: '2027-02-05' }]]],
  ['interruptions that overlap', { typed: { ...short, interruptions: '18/01/2027 au 22/01/2027\n11/01/2027 au 18/01/2027' } }, [['interruptions', { code: 'periodsOverlap', first: { from: '2027-01-11', to: '2027-01-18' }, second: { from: '2027-01-18', to: '2027-01-22' } }]]],
  ['nothing about interruptions side by side', { typed: { ...short, interruptions: '11/01/2027 au 15/01/2027\n16/01/2027 au 17/01/2027' } }, []],
  ['nothing about the first and the last day', { typed: { ...short, interruptions: '04/01/2027\n05/02/2027' } }, []],
  ['nothing while the dates are wrong', { typed: { endDate: '', interruptions: '01/01/2020' } }, [['endDate', { code: 'missing' }]]],
  ['work in an interruption', { typed: { ...short, interruptions: '11/01/2027 au 15/01/2027', regularHours: 'no', workPeriods: '04/01/2027 au 12/01/2027 : 7 h' } }, [['workPeriods', { code: 'periodsOverlap', first: { from: '2027-01-04', to: '2027-01-12' }, second: { from: '2027-01-11', to: '2027-01-15' } }]]],
  ['hours that are given twice', { typed: { ...short, regularHours: 'no', workPeriods: '04/01/2027 au 12/01/2027 : 7 h\n12/01/2027 : 3 h' } }, [['workPeriods', { code: 'periodsOverlap', first: { from: '2027-01-04', to: '2027-01-12' }, second: { from: '2027-01-12', to: '2027-01-12' } }]]],
  ['what cannot be read', { typed: { ...short, interruptions: 'en février' } }, [['interruptions', { code: 'notPeriods', line: 'en février' }]]],
  ['nothing but days off', { typed: { ...short, interruptions: '04/01/2027 au 05/02/2027' } }, [['endDate', { code: 'noHours' }]]],
  ['a stage of one Sunday', { typed: { startDate: '2027-01-10', endDate: '2027-01-10' } }, [['endDate', { code: 'noHours' }]]],
])('%s', (_what, given, expected) => {
  expect(problemsOf(given)).toEqual(expected);
});

it.each(['0000-01-01', '0001-01-01', '2099-12-31', '9999-12-31'])(
  'the far date %s is refused, not a crash',
  (date) => {
    expect(problemsOf({ typed: { startDate: date, endDate: date } }).length).toBeGreaterThan(0);
    expect(problemsOf({ typed: { endDate: date } }).length).toBeGreaterThan(0);
  },
);

// prettier-ignore
it.each<[string, Given, Remark[]]>([
  ['a start in 14 days', { typed: { startDate: '2026-11-16', endDate: '2026-11-27' } }, [{ code: 'startsSoon', days: 14 }]],
  ['no remark on a start in 15 days', { typed: { startDate: '2026-11-17', endDate: '2026-11-27' } }, []],
  ['a start tomorrow', { typed: { startDate: '2026-11-03', endDate: '2026-11-27' } }, [{ code: 'startsSoon', days: 1 }]],
  ['no « soon » for a start that is past', { typed: { startDate: '2026-10-26', endDate: '2026-11-20' }, lateStart: true }, []],
  ['more than six calendar months', { typed: { endDate: '2027-07-04', weeklyHours: '10' } }, [{ code: 'over6CalendarMonths' }]],
  ['no remark on six calendar months', { typed: { endDate: '2027-07-03', weeklyHours: '10' } }, []],
  ['a start that Pstage does not take from a student yet', { typed: { startDate: '2027-09-01', endDate: '2027-09-10' } }, [{ code: 'startFarAhead', latest: '2027-08-31' }]],
  ['no remark on the day before', { typed: { startDate: '2027-08-31', endDate: '2027-09-10' } }, []],
  ['an ordinary day as a worked holiday', { typed: { ...short, holidaysWorked: '05/01/2027' } }, [{ code: 'notAHoliday', day: '2027-01-05' }, { code: 'exceptionalWork', kinds: ['holiday'] }]],
])('%s', (_what, given, expected) => {
  expect(remarksOf(given)).toEqual(expected);
});

describe('another stage of the same student', () => {
  const other = { host: '999999999', startDate: '2027-02-05', endDate: '2027-03-31', minutes: 60 };
  const overlaps = (changes: Partial<typeof other>) =>
    remarksOf({ typed: short, related: { own: [{ ...other, ...changes }] } });

  it.each([
    ['shares a day', {}, ['overlapsOwnStage']],
    ['begins the day after', { startDate: '2027-02-06' }, []],
    [
      'ends on the first day',
      { startDate: '2026-12-01', endDate: '2027-01-04' },
      ['overlapsOwnStage'],
    ],
    ['ends the day before', { startDate: '2026-12-01', endDate: '2027-01-03' }, []],
    ['lies within', { startDate: '2027-01-11', endDate: '2027-01-12' }, ['overlapsOwnStage']],
  ])('%s', (_what, changes, codes) => {
    expect(overlaps(changes).map(({ code }) => code)).toEqual(codes);
  });

  it('is said with its dates', () => {
    expect(overlaps({})).toEqual([
      { code: 'overlapsOwnStage', start: '2027-02-05', end: '2027-03-31' },
    ]);
  });
});

describe('latestEnd', () => {
  it.each([
    ['2026-09-01', '2027-12-31', 'the first day of 2026-27'],
    ['2026-12-31', '2027-12-31', '2026-27'],
    ['2027-01-04', '2027-12-31', '2026-27'],
    ['2027-08-31', '2027-12-31', 'the last day of 2026-27'],
    ['2027-09-01', '2028-12-31', '2027-28'],
  ])('a start on %s ends by %s (%s)', (start, latest) => {
    expect(latestEnd(start, artois)).toBe(latest);
  });

  it('may be earlier by the settings', () => {
    const strict = { ...artois, academicYear: { startsOn: '09-01', latestEnd: '08-31' } };
    expect(latestEnd('2026-10-01', strict)).toBe('2027-08-31');
    expect(latestEnd('2027-07-01', strict)).toBe('2027-08-31');
  });
});
