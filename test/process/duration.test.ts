/** The length of a stage: the table of the law's examples, then what must hold for any dates. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isPublicHoliday } from '../../bot/process/calendar';
import {
  GRATIFICATION_MINUTES,
  MAXIMUM_MINUTES,
  officialLength,
  stageLength,
} from '../../bot/process/duration';

const hoursOf = (startDate: string, endDate: string, weeklyHours: number, country = 'FR') =>
  stageLength({ startDate, endDate, weeklyMinutes: weeklyHours * 60, country }).minutes / 60;

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
    const weeks = [35, 39].map((hours) =>
      stageLength({ startDate: from, endDate: to, weeklyMinutes: hours * 60, country: 'FR' }),
    );
    expect(weeks.map((week) => week.days)).toEqual([days, days]);
    expect(weeks.map((week) => week.minutes)).toEqual([at35 * 60, Math.round(at39 * 60)]);
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
  ])('%s to %s is %d h at 35 h a week: %s', (from, to, hours) => {
    expect(hoursOf(from, to, 35)).toBe(hours);
  });

  it('counts the holidays of the host’s own country', () => {
    // The first week of May 2027: Ascension Thursday (FR, DE), early May holiday (GB), 3 to 5 May (JP).
    const firstWeekOfMay = (country: string) => hoursOf('2027-05-03', '2027-05-07', 35, country);
    expect(['FR', 'DE', 'GB', 'JP', 'US'].map(firstWeekOfMay)).toEqual([28, 28, 28, 14, 35]);
  });

  it('knows no holiday in a country without a calendar', () => {
    expect(hoursOf('2027-01-01', '2027-01-01', 35, 'AQ')).toBe(7);
  });

  it('leaves out a whole holiday of several days, and no half-day', () => {
    // Turkey 2027: Kurban Bayramı begins on Sunday evening and lasts into Thursday.
    expect(hoursOf('2027-05-17', '2027-05-18', 35, 'TR')).toBe(0);
    // China 2027-03-08: half a day off, for women.
    expect(hoursOf('2027-03-08', '2027-03-08', 35, 'CN')).toBe(7);
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

describe('for any dates', () => {
  const day = fc
    .integer({ min: 0, max: 365 * 6 })
    .map((n) => Temporal.PlainDate.from('2023-01-01').add({ days: n }));
  const span = fc.nat(250);
  const weekly = fc.integer({ min: 1, max: 48 * 60 });
  const country = fc.constantFrom('FR', 'BE', 'DE', 'GB', 'US', 'MA', 'ES', 'AQ');
  const length = (from: Temporal.PlainDate, to: Temporal.PlainDate, minutes: number, at: string) =>
    stageLength({
      startDate: from.toString(),
      endDate: to.toString(),
      weeklyMinutes: minutes,
      country: at,
    });

  it('a later end, an earlier start or a longer week never shorten a stage', () => {
    fc.assert(
      fc.property(day, span, weekly, country, fc.nat(30), (from, days, minutes, at, more) => {
        const to = from.add({ days });
        const plain = length(from, to, minutes, at).minutes;
        expect(length(from, to.add({ days: more }), minutes, at).minutes).toBeGreaterThanOrEqual(
          plain,
        );
        expect(
          length(from.subtract({ days: more }), to, minutes, at).minutes,
        ).toBeGreaterThanOrEqual(plain);
        expect(length(from, to, minutes + more, at).minutes).toBeGreaterThanOrEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  it('two periods in a row add up to the whole', () => {
    fc.assert(
      fc.property(day, span, span, weekly, country, (from, first, second, minutes, at) => {
        const middle = from.add({ days: first });
        const end = middle.add({ days: second + 1 });
        const parts = [
          length(from, middle, minutes, at),
          length(middle.add({ days: 1 }), end, minutes, at),
        ];
        const whole = length(from, end, minutes, at);
        expect(parts[0]!.days + parts[1]!.days).toBe(whole.days);
        // Only the last minute may be rounded.
        expect(Math.abs(parts[0]!.minutes + parts[1]!.minutes - whole.minutes)).toBeLessThanOrEqual(
          1,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('counts Mondays to Fridays, less the holidays that fall on them', () => {
    fc.assert(
      fc.property(day, span, country, (from, days, at) => {
        const dates = Array.from({ length: days + 1 }, (_, n) => from.add({ days: n }));
        const weekdays = dates.filter(({ dayOfWeek }) => dayOfWeek <= 5);
        const off = weekdays.filter((date) => isPublicHoliday(date, at));
        expect(length(from, from.add({ days }), 35 * 60, at)).toEqual({
          days: weekdays.length - off.length,
          minutes: (weekdays.length - off.length) * 7 * 60,
        });
      }),
      { numRuns: 60 },
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
