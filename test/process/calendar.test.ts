/** Working days, public holidays and moments in the university's time zone. */
import { Temporal } from 'temporal-polyfill';
import {
  isPublicHoliday,
  isWorkingDay,
  localDay,
  momentOf,
  workingDaysBefore,
} from '../../bot/process/calendar';
import { artois } from '../support/university';

const plain = (day: string) => Temporal.PlainDate.from(day);

describe('French public holidays', () => {
  it.each(Array.from({ length: 25 }, (_, n) => 2020 + n))(
    '%d has the eleven of the law',
    (year) => {
      const days = everyDayOf(year).filter((day) => isPublicHoliday(day, 'FR'));
      expect(days.map(String)).toEqual(elevenHolidays(year));
    },
  );

  it.each([
    ['2027-03-29', true, 'Easter Monday'],
    ['2027-03-28', false, 'Easter Sunday is none of the eleven'],
    ['2027-03-26', false, 'Good Friday, elsewhere than in Alsace-Moselle'],
    ['2027-05-17', true, 'Whit Monday'],
    ['2027-12-26', false, '26 December, elsewhere than in Alsace-Moselle'],
  ])('%s: %s (%s)', (day, holiday) => {
    expect(isPublicHoliday(plain(day), 'FR')).toBe(holiday);
    expect(isPublicHoliday(day, 'FR')).toBe(holiday);
  });

  it('in an unknown country there is none', () => {
    expect(isPublicHoliday('2027-01-01', 'AQ')).toBe(false);
    expect(isPublicHoliday('2027-01-01', '')).toBe(false);
  });
});

describe('working days of the university', () => {
  it.each([
    ['2026-12-18', true, 'the last Friday before the closure'],
    ['2026-12-21', false, 'the first day of the closure'],
    ['2026-12-28', false, 'between the years'],
    ['2027-01-01', false, 'New Year'],
    ['2027-01-02', false, 'a Saturday'],
    ['2027-01-04', true, 'the first Monday of the year'],
    ['2027-03-29', false, 'Easter Monday'],
    ['2027-07-14', false, 'the national day'],
  ])('%s: %s (%s)', (day, works) => {
    expect(isWorkingDay(plain(day), artois)).toBe(works);
  });

  it.each([
    ['2027-01-04', 1, '2026-12-18', 'across the Christmas closure'],
    ['2027-01-04', 3, '2026-12-16', 'across the Christmas closure'],
    ['2027-01-05', 1, '2027-01-04', 'a Monday'],
    ['2027-01-05', 2, '2026-12-18', 'a Monday, then the closure'],
    ['2027-03-30', 1, '2027-03-26', 'Easter Monday, Good Friday worked'],
    ['2027-03-29', 1, '2027-03-26', 'a start on a holiday'],
    ['2027-03-27', 1, '2027-03-26', 'a start on a Saturday'],
    ['2027-05-18', 7, '2027-05-05', 'Whit Monday and Ascension'],
    ['2027-04-30', 15, '2027-04-09', 'three plain weeks'],
    ['2027-03-05', -3, '2027-03-10', 'counted forward over a weekend'],
    ['2026-12-17', -3, '2027-01-05', 'counted forward over the closure'],
    ['2027-03-05', 0, '2027-03-05', 'none at all'],
  ])('%s, %d before: %s (%s)', (day, n, expected) => {
    expect(workingDaysBefore(day, n, artois)).toBe(expected);
  });
});

describe('moments and days in the time zone', () => {
  it.each([
    ['2027-01-04', '06:30', '2027-01-04T05:30:00Z', 'winter'],
    ['2027-07-05', '06:30', '2027-07-05T04:30:00Z', 'summer'],
    ['2027-03-28', '06:30', '2027-03-28T04:30:00Z', 'the day on which clocks go forward'],
    ['2027-10-31', '06:30', '2027-10-31T05:30:00Z', 'the day on which clocks go back'],
    ['2027-03-28', '02:30', '2027-03-28T01:30:00Z', 'a local time that does not exist: just after'],
    ['2027-10-31', '02:30', '2027-10-31T00:30:00Z', 'a local time that comes twice: the first'],
  ])('%s at %s is %s (%s)', (day, time, instant) => {
    expect(momentOf(day, time, artois)).toBe(instant);
  });

  it('is local to the university, not to Paris', () => {
    const reunion = { ...artois, timeZone: 'Indian/Reunion' };
    expect(momentOf('2027-07-05', '06:30', reunion)).toBe('2027-07-05T02:30:00Z');
    expect(localDay('2027-07-05T20:30:00Z', reunion)).toBe('2027-07-06');
  });

  it.each([
    ['2027-01-03T22:59:59Z', '2027-01-03'],
    ['2027-01-03T23:00:00Z', '2027-01-04'],
    ['2027-07-04T21:59:59Z', '2027-07-04'],
    ['2027-07-04T22:00:00Z', '2027-07-05'],
  ])('%s falls on %s', (instant, day) => {
    expect(localDay(instant, artois)).toBe(day);
  });
});

function everyDayOf(year: number): Temporal.PlainDate[] {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, n) => first.add({ days: n }));
}

/** Code du travail L3133-1, with Easter by the anonymous Gregorian computation. */
function elevenHolidays(year: number): string[] {
  const easter = easterSunday(year);
  const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
  const movable = [1, 39, 50].map((days) => easter.add({ days }).toString());
  return [...new Set([...fixed.map((day) => `${year}-${day}`), ...movable])].sort();
}

function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}
