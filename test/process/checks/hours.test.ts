/** Hours by day, by week and in all; nights, Sundays and holidays; minors. */
import type { Remark } from '../../../bot/process/checks';
import type { Draft } from '../../../bot/process/form';
import type { StageFacts } from '../../../bot/process/related';
import {
  check,
  codesOf,
  problemsOf,
  remarksOf,
  type Found,
  type Given,
} from '../../support/checked';

const short = { endDate: '2027-02-05' };
const minor: Given = { birthDate: '2010-02-01' };
const parent = { legalRepresentative: 'Marie Lambert' };
const irregular = (workPeriods: string): Draft => ({
  ...short,
  regularHours: 'no',
  weeklyHours: '',
  workPeriods,
});
const week = (...hours: number[]): Draft =>
  Object.fromEntries(
    ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].flatMap(
      (day, n) => (hours[n] === undefined ? [] : [[`hours${day}`, String(hours[n])]]),
    ),
  );

// prettier-ignore
it.each<[string, Given, Found[]]>([
  ['more than 924 hours', { typed: { endDate: '2027-07-16' } }, [['endDate', { code: 'tooLong924', hours: 952, earlier: 0 }]]],
  ['nothing about 924 hours exactly', { typed: { endDate: '2027-07-09' } }, []],
  ['924 hours because of 39 a week', { typed: { startDate: '2027-02-01', endDate: '2027-07-31', weeklyHours: '39' } }, [['endDate', { code: 'tooLong924', hours: 982.8, earlier: 0 }]]],
  ['924 hours abroad as well', { typed: { endDate: '2027-07-16', hostCountry: 'AQ', hostSiret: '', hostPostcode: '0', tutorPhone: '+33321001122', signatoryPhone: '+33321001122', hostSocialCover: 'no', abroadInsurance: 'A', ariane: 'yes', emergencyContactName: 'B', emergencyContactPhone: '0321009988', riskZone: 'normal', countryConditions: 'C' } }, [['endDate', { code: 'tooLong924', hours: 980, earlier: 0 }]]],
  ['more than 48 hours a week', { typed: { ...short, weeklyHours: '48,5' } }, [['weeklyHours', { code: 'over48Hours', hours: 48.5 }]]],
  ['nothing about 48 hours a week', { typed: { ...short, weeklyHours: '48' } }, []],
  ['more than 48 hours by the day', { typed: { ...short, weeklyHours: '', ...week(10, 10, 10, 10, 9) } }, [['weeklyHours', { code: 'over48Hours', hours: 49 }]]],
  ['more than 48 hours in one of the periods', { typed: irregular('04/01/2027 au 08/01/2027 : 10 h\n11/01/2027 au 15/01/2027 : 2 h') }, [['workPeriods', { code: 'over48Hours', hours: 50 }]]],
  ['nothing about three long days in a week', { typed: irregular('04/01/2027 au 06/01/2027 : 12 h') }, []],
  ['more than a day in a day', { typed: { ...short, weeklyHours: '', ...week(25) } }, [['hoursMonday', { code: 'over24Hours', hours: 25 }]]],
  ['days that say otherwise than the week', { typed: { ...short, ...week(8, 8, 8, 8) } }, [['weeklyHours', { code: 'weekDisagrees', pattern: 32, weekly: 35 }]]],
  ['nothing about days that say the same', { typed: { ...short, weeklyHours: '32', ...week(8, 8, 8, 8) } }, []],
  ['nothing about days alone', { typed: { ...short, weeklyHours: '', ...week(8, 8, 8, 8) } }, []],
  ['no week without hours', { typed: { ...short, weeklyHours: '0' } }, [['weeklyHours', { code: 'notANumber' }]]],
  ['irregular hours without periods', { typed: irregular('') }, [['workPeriods', { code: 'missing' }]]],
])('%s', (_what, given, expected) => {
  expect(problemsOf(given)).toEqual(expected);
});

describe('hours at the same host in the same year add up', () => {
  // The host of the form has the SIREN 500569405; the stage itself has 140 hours.
  const month = { endDate: '2027-01-29' };
  const stage = (hours: number, changes: Partial<StageFacts> = {}): StageFacts => ({
    host: '500569405',
    startDate: '2026-09-07',
    endDate: '2026-12-18',
    minutes: hours * 60,
    ...changes,
  });
  const total = (given: Given) => {
    const { length, earlier } = check({ ...given, typed: { ...month, ...given.typed } });
    return (length!.minutes + earlier) / 60;
  };
  const declared = (hours: string) => ({ alreadyHere: 'yes', earlierHours: hours });

  it.each<[string, Given, number]>([
    ['nothing else', {}, 140],
    ['what the student declares', { typed: declared('200') }, 340],
    ['an answer that is not asked', { typed: { alreadyHere: 'no', earlierHours: '200' } }, 140],
    ['another file', { related: { own: [stage(300)] } }, 440],
    ['both say the same hours', { typed: declared('300'), related: { own: [stage(300)] } }, 440],
    ['another school as well', { typed: declared('500'), related: { own: [stage(300)] } }, 640],
    [
      'a stage that comes later',
      {
        typed: declared('100'),
        related: { own: [stage(300, { startDate: '2027-05-03', endDate: '2027-07-02' })] },
      },
      540,
    ],
    ['two files', { related: { own: [stage(100), stage(50)] } }, 290],
    ['another host', { related: { own: [stage(300, { host: '123456789' })] } }, 140],
    ['another academic year', { related: { own: [stage(300, { startDate: '2026-08-31' })] } }, 140],
    ['other people’s stages', { related: { tutor: [stage(300)], post: [stage(300)] } }, 140],
  ])('%s', (_what, given, hours) => {
    expect(total(given)).toBe(hours);
  });

  it('above 924 together is too much, 924 is not', () => {
    const problems = (hours: number) =>
      problemsOf({ typed: month, related: { own: [stage(hours)] } });
    expect(problems(784)).toEqual([]);
    expect(problems(785)).toEqual([['endDate', { code: 'tooLong924', hours: 925, earlier: 785 }]]);
  });

  it('makes gratification due from the first hour', () => {
    const given = (hours: number): Given => ({
      typed: { ...month, gratified: 'no' },
      related: { own: [stage(hours)] },
    });
    expect(problemsOf(given(168))).toEqual([]);
    expect(codesOf(given(168))).toContain('nearGratification');
    expect(problemsOf(given(169))).toEqual([
      ['gratified', { code: 'gratificationDue', minimumCents: 450, hours: 309 }],
    ]);
  });
});

// prettier-ignore
describe('a minor', () => {
  it.each<[string, Draft, Found[]]>([
    ['above 35 hours a week', { weeklyHours: '36' }, [['weeklyHours', { code: 'minorOver35Hours', hours: 36 }]]],
    ['at 35 hours a week is let through', {}, []],
    ['above 7 hours on a day', { weeklyHours: '', ...week(8, 7, 7, 7) }, [['hoursMonday', { code: 'minorOver7Hours', hours: 8 }]]],
    ['at 7 hours a day is let through', { weeklyHours: '', ...week(7, 7, 7, 7, 7) }, []],
    ['above 7 hours in a period', irregular('04/01/2027 au 06/01/2027 : 7 h 30'), [['workPeriods', { code: 'minorOver7Hours', hours: 7.5 }]]],
    ['at night', { exceptionalWork: 'night' }, [['exceptionalWork', { code: 'minorExceptionalWork', kinds: ['night'] }]]],
    ['on a Sunday that is said', { exceptionalWork: 'sunday' }, [['exceptionalWork', { code: 'minorExceptionalWork', kinds: ['sunday'] }]]],
    ['on a Sunday of the week', { weeklyHours: '', ...week(7, 7, 0, 0, 0, 0, 7) }, [['exceptionalWork', { code: 'minorExceptionalWork', kinds: ['sunday'] }]]],
    ['on a Sunday of a period', irregular('10/01/2027 : 5 h'), [['exceptionalWork', { code: 'minorExceptionalWork', kinds: ['sunday'] }]]],
    ['on a holiday', { holidaysWorked: '06/01/2027' }, [['exceptionalWork', { code: 'minorExceptionalWork', kinds: ['holiday'] }]]],
  ])('%s', (_what, typed, expected) => {
    expect(problemsOf({ ...minor, typed: { ...short, ...parent, ...typed } })).toEqual(expected);
  });

  it('is one by what they declare, where the university does not know', () => {
    const typed = { ...short, ...parent, weeklyHours: '36', minor: 'yes' };
    expect(problemsOf({ birthDate: null, typed })).toEqual([['weeklyHours', { code: 'minorOver35Hours', hours: 36 }]]);
    expect(problemsOf({ birthDate: null, typed: { ...typed, minor: 'no' } })).toEqual([]);
  });
});

describe('the leave clause, above two months in France', () => {
  it.each<[string, Draft, Found[]]>([
    ['308 hours: none is asked', { endDate: '2027-03-04', leave: '' }, []],
    [
      '315 hours',
      { endDate: '2027-03-05', leave: ' ' },
      [['leave', { code: 'leaveClauseMissing', hours: 315 }]],
    ],
    ['a number of days is one', { endDate: '2027-03-05', leave: '', leaveDays: '2,5' }, []],
  ])('%s', (_what, typed, expected) => {
    expect(problemsOf({ typed })).toEqual(expected);
  });

  it('is not asked abroad', () => {
    const typed = { hostCountry: 'BE', hostPostcode: '1000', leave: '' };
    expect(problemsOf({ typed }).map(([field]) => field)).not.toContain('leave');
  });
});

// prettier-ignore
it.each<[string, Given, Remark[]]>([
  ['300 hours', { typed: { startDate: '2027-05-03', endDate: '2027-07-02' } }, [{ code: 'nearGratification', hours: 301 }]],
  ['308 hours', { typed: { endDate: '2027-03-04' } }, [{ code: 'nearGratification', hours: 308 }]],
  ['no remark on 294 hours', { typed: { endDate: '2027-03-02' } }, []],
  ['exactly 300 hours', { typed: { endDate: '2027-03-12', weeklyHours: '30' } }, [{ code: 'nearGratification', hours: 300 }]],
  ['more than 35 hours a week', { typed: { ...short, weeklyHours: '39' } }, [{ code: 'over35Hours', hours: 39 }]],
  ['no remark on 35', { typed: short }, []],
  ['no remark on what is forbidden to anybody', { typed: { ...short, weeklyHours: '49' } }, []],
  ['nor to a minor', { ...minor, typed: { ...short, weeklyHours: '39', legalRepresentative: 'Rose Lenoir' } }, [{ code: 'minor' }]],
  ['more than 35 in a week of a period', { typed: irregular('04/01/2027 au 08/01/2027 : 8 h') }, [{ code: 'over35Hours', hours: 40 }]],
  ['nights and Sundays', { typed: { ...short, exceptionalWork: 'night,sunday' } }, [{ code: 'exceptionalWork', kinds: ['night', 'sunday'] }]],
  ['a Sunday of the week', { typed: { ...short, weeklyHours: '', ...week(0, 0, 7, 7, 7, 7, 7) } }, [{ code: 'exceptionalWork', kinds: ['sunday'] }]],
])('%s', (_what, given, expected) => {
  expect(remarksOf(given)).toEqual(expected);
});

it('holidays that are worked are said by their dates, since hours hang on them', () => {
  const typed = { ...short, exceptionalWork: 'holiday' };
  expect(problemsOf({ typed })).toEqual([['holidaysWorked', { code: 'missing' }]]);
});

it('worked holidays, interruptions and days at the university change the length', () => {
  const hours = (typed: Draft) => check({ typed: { ...short, ...typed } }).length!.minutes / 60;
  expect(hours({})).toBe(175);
  expect(hours({ interruptions: 'du 11/01/2027 au 15/01/2027' })).toBe(140);
  expect(hours({ universityDays: '12/01/2027\n19/01/2027' })).toBe(161);
  const may = { startDate: '2027-05-03', endDate: '2027-05-07' };
  expect(hours(may)).toBe(28);
  expect(hours({ ...may, holidaysWorked: '06/05/2027' })).toBe(35);
});
