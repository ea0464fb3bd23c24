/** The length of a stage: the table of the law's examples, then what is taken off, and what is not. */
import {
  evenWeek,
  GRATIFICATION_MINUTES,
  MAXIMUM_MINUTES,
  officialLength,
  stageHolidays,
  stageLength,
  workedOrdinaryDays,
  type Schedule,
  type Week,
} from '../../bot/process/duration';
import fc from 'fast-check';

type Changes = Partial<Schedule> & { country?: string; region?: string | null };

function schedule(startDate: string, endDate: string, weeklyHours: number, changes: Changes = {}) {
  const { country = 'FR', region = null, ...rest } = changes;
  const hours = { week: evenWeek(weeklyHours * 60) };
  return { startDate, endDate, hours, place: { country, region }, ...rest };
}

const hoursOf = (...given: Parameters<typeof schedule>) =>
  stageLength(schedule(...given)).minutes / 60;

const on = (day: string) => ({ from: day, to: day });
const between = (from: string, to: string) => ({ from, to });

// from, to, days, hours at 35, hours at 39, length at 35, due at 35/39, within 924 h at 35/39
const examples = [
  ['2027-01-04', '2027-02-26', 40, 280, 312, '1 month 18 days', 'no/yes', 'yes/yes'],
  ['2027-01-04', '2027-03-05', 45, 315, 351, '2 months 1 day', 'yes/yes', 'yes/yes'],
  ['2027-04-01', '2027-05-31', 41, 287, 319.8, '1 month 19 days', 'no/yes', 'yes/yes'],
  ['2027-05-03', '2027-07-02', 43, 301, 335.4, '1 month 21 days', 'no/yes', 'yes/yes'],
  ['2027-02-01', '2027-07-31', 126, 882, 982.8, '5 months 16 days', 'yes/yes', 'yes/no'],
  ['2027-01-04', '2027-07-09', 132, 924, 1029.6, '6 months', 'yes/yes', 'yes/no'],
  ['2027-01-04', '2027-07-16', 136, 952, 1060.8, '6 months 4 days', 'yes/yes', 'no/no'],
] as const;

describe('the official examples', () => {
  it.each(examples)('%s to %s is %d days', (from, to, days, at35, at39, length, due, within) => {
    const weeks = [35, 39].map((hours) => stageLength(schedule(from, to, hours)));
    expect(weeks.map((week) => week.days)).toEqual([days, days]);
    expect(weeks.map((week) => week.minutes)).toEqual([at35 * 60, Math.round(at39 * 60)]);
    expect(weeks.map((week) => week.paidMinutes)).toEqual(weeks.map((week) => week.minutes));
    expect(inWords(weeks[0]!.minutes)).toBe(length);
    expect(yesNo(weeks, (minutes) => minutes > GRATIFICATION_MINUTES)).toBe(due);
    expect(yesNo(weeks, (minutes) => minutes <= MAXIMUM_MINUTES)).toBe(within);
  });

  it.each([
    ['2027-01-04', '2027-03-04', 308, 'exactly two months: 44 days of 7 hours'],
    ['2027-05-08', '2027-05-09', 0, 'a weekend'],
    ['2027-05-17', '2027-05-17', 0, 'Whit Monday alone'],
    ['2027-05-18', '2027-05-18', 7, 'one day, both ends included'],
    ['2027-05-19', '2027-05-18', 0, 'an end before the start'],
    ['2028-02-28', '2028-03-01', 21, 'the 29th of February counts'],
    ['2026-12-28', '2027-01-04', 35, 'across the new year, which is a holiday'],
  ])('%s to %s is %d h at 35 h a week: %s', (from, to, hours) => {
    expect(hoursOf(from, to, 35)).toBe(hours);
  });
});

describe('holidays are those of the place', () => {
  it.each([
    ['FR', null, 28, 'Ascension Thursday'],
    ['DE', null, 28, 'Ascension Thursday'],
    ['GB', null, 28, 'the early May holiday'],
    ['JP', null, 14, '3 to 5 May'],
    ['US', null, 35, 'none'],
    ['AQ', null, 35, 'a country without a calendar'],
  ])('the first week of May 2027 in %s %s has %d h: %s', (country, region, hours) => {
    expect(hoursOf('2027-05-03', '2027-05-07', 35, { country, region })).toBe(hours);
  });

  it.each<[string | null, string, number, string]>([
    [null, '2027-03-26', 7, 'Good Friday'],
    ['67', '2027-03-26', 0, 'Good Friday in Alsace'],
    ['68', '2028-12-26', 0, 'the day after Christmas in Alsace'],
    ['57', '2028-12-26', 0, 'the day after Christmas in Moselle'],
    [null, '2028-12-26', 7, 'the day after Christmas'],
    ['GP', '2027-05-27', 0, 'the abolition of slavery in Guadeloupe'],
    ['MQ', '2028-05-22', 0, 'the abolition of slavery in Martinique'],
    ['GF', '2027-06-10', 0, 'the abolition of slavery in Guyane'],
    ['RE', '2027-12-20', 0, 'the abolition of slavery in La Réunion'],
    ['YT', '2027-04-27', 0, 'the abolition of slavery in Mayotte'],
    [null, '2027-05-27', 7, 'the same day in Lens'],
  ])('France, region %s, on %s: %d h (%s)', (region, day, hours) => {
    expect(hoursOf(day, day, 35, { region })).toBe(hours);
  });

  it('leaves out a whole holiday of several days, and no half-day', () => {
    // Turkey 2027: Kurban Bayramı begins on Sunday evening and lasts into Thursday.
    expect(hoursOf('2027-05-17', '2027-05-18', 35, { country: 'TR' })).toBe(0);
    // China 2027-03-08: half a day off, for women.
    expect(hoursOf('2027-03-08', '2027-03-08', 35, { country: 'CN' })).toBe(7);
  });

  it('a holiday that is worked by convention counts, with the hours of that weekday', () => {
    const worked = { holidaysWorked: [on('2027-05-06')] };
    expect(hoursOf('2027-05-03', '2027-05-07', 35, worked)).toBe(35);
    const saturday = { holidaysWorked: [on('2027-05-08')] };
    expect(hoursOf('2027-05-03', '2027-05-09', 35, saturday)).toBe(28);
  });
});

describe('days off', () => {
  const january = (changes: Changes) => hoursOf('2027-01-04', '2027-01-29', 35, changes);

  it.each<[string, Changes, number]>([
    ['none', {}, 140],
    ['a week of interruption', { daysOff: [between('2027-01-11', '2027-01-15')] }, 105],
    ['with its weekend', { daysOff: [between('2027-01-09', '2027-01-17')] }, 105],
    ['a weekend', { daysOff: [between('2027-01-09', '2027-01-10')] }, 140],
    ['days at the university', { daysOff: [on('2027-01-08'), on('2027-01-22')] }, 126],
    ['a day named twice', { daysOff: [on('2027-01-08'), on('2027-01-08')] }, 133],
    [
      'periods that overlap',
      { daysOff: [between('2027-01-11', '2027-01-14'), between('2027-01-13', '2027-01-15')] },
      105,
    ],
    ['a period that sticks out', { daysOff: [between('2026-12-01', '2027-01-05')] }, 126],
    ['a period elsewhere', { daysOff: [between('2027-03-01', '2027-03-05')] }, 140],
    ['a period of a hundred years', { daysOff: [between('2000-01-01', '2099-12-31')] }, 0],
  ])('%s', (_what, changes, hours) => {
    expect(january(changes)).toBe(hours);
  });

  it('a holiday that is worked in an interruption is not', () => {
    const changes = { daysOff: [on('2027-05-06')], holidaysWorked: [on('2027-05-06')] };
    expect(hoursOf('2027-05-03', '2027-05-07', 35, changes)).toBe(28);
  });
});

describe('a pattern of the week', () => {
  const week = (...hours: number[]): Changes => ({
    hours: { week: hours.map((one) => one * 60) as unknown as Week },
  });
  const length = (from: string, to: string, changes: Changes) =>
    stageLength(schedule(from, to, 0, changes));

  it.each<[string, Changes, number, number]>([
    ['four days of 8 h', week(8, 8, 8, 8, 0, 0, 0), 16, 128],
    ['Tuesday to Saturday', week(0, 7, 7, 7, 7, 7, 0), 19, 133],
    ['weekends only', week(0, 0, 0, 0, 0, 6, 4), 6, 30],
    ['every day a little', week(1, 1, 1, 1, 1, 1, 1), 26, 26],
    ['no hours at all', week(0, 0, 0, 0, 0, 0, 0), 0, 0],
  ])('%s, from 4 to 29 January 2027', (_what, changes, days, hours) => {
    expect(length('2027-01-04', '2027-01-29', changes)).toMatchObject({
      days,
      minutes: hours * 60,
    });
  });

  it('a holiday takes off the hours of its weekday', () => {
    // Ascension, a Thursday.
    const changes = week(8, 8, 8, 3, 8, 0, 0);
    expect(length('2027-05-03', '2027-05-07', changes).minutes).toBe(32 * 60);
  });

  it('knows its fullest week', () => {
    expect(length('2027-05-03', '2027-05-14', week(8, 8, 8, 3, 8, 0, 0)).longestWeek).toBe(35 * 60);
    expect(length('2027-05-05', '2027-05-05', week(8, 8, 8, 3, 8, 0, 0)).longestWeek).toBe(8 * 60);
  });
});

describe('irregular hours: periods with their hours a day', () => {
  const periods = (...given: [from: string, to: string, hours: number][]): Changes => ({
    hours: {
      workPeriods: given.map(([from, to, hours]) => ({ from, to, minutesADay: hours * 60 })),
    },
  });
  const length = (changes: Changes) =>
    stageLength(schedule('2027-04-01', '2027-06-30', 0, changes)).minutes / 60;

  it.each<[string, Changes, number]>([
    ['Mondays to Fridays', periods(['2027-04-05', '2027-04-16', 7]), 70],
    ['two periods', periods(['2027-04-05', '2027-04-09', 7], ['2027-04-12', '2027-04-23', 4]), 75],
    ['less its holidays', periods(['2027-05-03', '2027-05-07', 7]), 28],
    ['a Saturday by itself', periods(['2027-04-10', '2027-04-10', 5]), 5],
    ['a whole weekend', periods(['2027-04-10', '2027-04-11', 5]), 10],
    ['a Sunday and a Monday: the Monday', periods(['2027-04-11', '2027-04-12', 5]), 5],
    ['outside the stage', periods(['2027-03-01', '2027-04-02', 7]), 14],
    ['none', periods(), 0],
  ])('%s', (_what, changes, hours) => {
    expect(length(changes)).toBe(hours);
  });

  it('interruptions and holidays that are worked count as everywhere', () => {
    const given = periods(['2027-05-03', '2027-05-14', 7]);
    expect(length({ ...given, daysOff: [between('2027-05-10', '2027-05-12')] })).toBe(42);
    expect(length({ ...given, holidaysWorked: [on('2027-05-06')] })).toBe(70);
  });
});

describe('two sums: the length by law, and the hours that are paid', () => {
  const two = (leaveHalfDays: number) => {
    const { minutes, paidMinutes } = stageLength(
      schedule('2027-01-04', '2027-07-09', 35, { leaveHalfDays }),
    );
    return [minutes / 60, paidMinutes / 60];
  };

  it.each([
    [0, 924, 924],
    [1, 924, 920.5],
    [10, 924, 889],
    [264, 924, 0],
    [1000, 924, 0],
  ])('%d half days of leave: %d h long, %d h paid', (halfDays, length, paid) => {
    expect(two(halfDays)).toEqual([length, paid]);
  });

  it('nothing is taken off where nothing is worked', () => {
    const given = schedule('2027-05-08', '2027-05-09', 35, { leaveHalfDays: 4 });
    expect(stageLength(given)).toEqual({ days: 0, minutes: 0, paidMinutes: 0, longestWeek: 0 });
  });
});

describe('the holidays that are shown', () => {
  const shown = (changes: Changes = {}, language = 'fr') =>
    stageHolidays(schedule('2027-05-01', '2027-05-31', 35, changes), language);

  it('are those on days that would be worked', () => {
    expect(shown()).toEqual([
      { date: '2027-05-06', name: 'Ascension', isWorked: false },
      { date: '2027-05-17', name: 'Lundi de Pentecôte', isWorked: false },
    ]);
  });

  it('are named in the reader’s language', () => {
    expect(shown({}, 'en').map(({ name }) => name)).toEqual(['Ascension Day', 'Whit Monday']);
  });

  it('say which are worked by convention, and leave out those that are off anyway', () => {
    const changes = { holidaysWorked: [on('2027-05-06')], daysOff: [on('2027-05-17')] };
    expect(shown(changes)).toEqual([{ date: '2027-05-06', name: 'Ascension', isWorked: true }]);
  });

  it('days that are said to be worked holidays and are none', () => {
    const given = schedule('2027-05-01', '2027-05-31', 35, {
      holidaysWorked: [between('2027-05-06', '2027-05-07'), on('2027-06-30')],
    });
    expect(workedOrdinaryDays(given)).toEqual(['2027-05-07']);
  });
});

describe('officialLength', () => {
  it.each([
    [0, 0, 0, 0],
    [59, 0, 0, 0],
    [6 * 60 + 59, 0, 0, 6],
    [7 * 60, 0, 1, 0],
    [153 * 60, 0, 21, 6],
    [154 * 60, 1, 0, 0],
    [308 * 60, 2, 0, 0],
    [896 * 60, 5, 18, 0],
    [924 * 60, 6, 0, 0],
  ])('%d minutes are %d months, %d days, %d hours', (minutes, months, days, hours) => {
    expect(officialLength(minutes)).toEqual({ months, days, hours });
  });

  it('loses no whole hour and never overflows a unit', () => {
    fc.assert(
      fc.property(fc.nat(2000 * 60), (minutes) => {
        const { months, days, hours } = officialLength(minutes);
        expect((months * 22 + days) * 7 + hours).toBe(Math.floor(minutes / 60));
        expect(days).toBeLessThan(22);
        expect(hours).toBeLessThan(7);
      }),
    );
  });
});

function inWords(minutes: number): string {
  const { months, days, hours } = officialLength(minutes);
  const count = (n: number, unit: string) => (n > 0 ? [`${n} ${unit}${n > 1 ? 's' : ''}`] : []);
  return [...count(months, 'month'), ...count(days, 'day'), ...count(hours, 'hour')].join(' ');
}

function yesNo(weeks: { minutes: number }[], holds: (minutes: number) => boolean): string {
  return weeks.map(({ minutes }) => (holds(minutes) ? 'yes' : 'no')).join('/');
}
