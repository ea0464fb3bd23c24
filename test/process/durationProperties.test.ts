/** What must hold for any stage, in several countries; and a slow reference that says it otherwise. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import Holidays from 'date-holidays';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { frenchRegion, isPublicHoliday } from '../../bot/process/calendar';
import { stageLength, type Schedule } from '../../bot/process/duration';
import type { Period } from '../../bot/process/form/periods';
import { greatestOverlap } from '../../bot/process/overlap';

const places = [
  { country: 'FR', region: null },
  { country: 'FR', region: '67' },
  { country: 'FR', region: '57' },
  { country: 'FR', region: 'GP' },
  { country: 'FR', region: 'RE' },
  ...['BE', 'DE', 'GB', 'MA', 'CA', 'JP', 'US', 'TR', 'CN', 'ES', 'RE', 'AQ'].map((country) => ({
    country,
    region: null,
  })),
];

const FIRST = Temporal.PlainDate.from('2024-01-01');
const day = fc.integer({ min: 0, max: 365 * 5 }).map((n) => FIRST.add({ days: n }));
const place = fc.constantFrom(...places);
const span = fc.nat(370);
const minutes = fc.integer({ min: 0, max: 10 * 60 });
const week = fc.tuple(minutes, minutes, minutes, minutes, minutes, minutes, minutes);

type Plain = Temporal.PlainDate;
const period = (from: Plain, days: number): Period => ({
  from: from.toString(),
  to: from.add({ days }).toString(),
});
/** Periods around the days of a stage, also outside it. */
const periodsNear = (from: Plain) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -40, max: 400 }), fc.nat(20))
      .map(([start, days]) => period(from.add({ days: start }), days)),
    { maxLength: 5 },
  );

const hours = (from: Plain): fc.Arbitrary<Schedule['hours']> =>
  fc.oneof(
    week.map((given) => ({ week: given })),
    fc.array(fc.tuple(fc.nat(300), fc.nat(20), minutes), { maxLength: 4 }).map((given) => ({
      workPeriods: given.map(([start, days, minutesADay]) => ({
        ...period(from.add({ days: start }), days),
        minutesADay,
      })),
    })),
  );

const stage: fc.Arbitrary<Schedule> = fc.tuple(day, span, place).chain(([from, days, where]) =>
  fc
    .tuple(hours(from), periodsNear(from), periodsNear(from), fc.nat(60))
    .map(([given, daysOff, holidaysWorked, leaveHalfDays]) => ({
      startDate: from.toString(),
      endDate: from.add({ days }).toString(),
      hours: given,
      place: where,
      daysOff,
      holidaysWorked,
      leaveHalfDays,
    })),
);

const until = (schedule: Schedule, endDate: Plain) => ({
  ...schedule,
  endDate: endDate.toString(),
});
const from = (schedule: Schedule, startDate: Plain) => ({
  ...schedule,
  startDate: startDate.toString(),
});
const plain = (date: string) => Temporal.PlainDate.from(date);
const holds = <T>(arbitrary: fc.Arbitrary<T>, property: (given: T) => void, numRuns = 100) =>
  fc.assert(fc.property(arbitrary, property), { numRuns });

it('is what a slow reference says that walks the days of the calendar', () => {
  holds(stage, (given) => expect(stageLength(given)).toEqual(slowLength(given)));
});

it('two periods in a row add up to the whole', () => {
  holds(fc.tuple(stage, fc.nat(370)), ([given, more]) => {
    const middle = plain(given.endDate);
    const end = middle.add({ days: more + 1 });
    const parts = [
      stageLength(given),
      stageLength(from(until(given, end), middle.add({ days: 1 }))),
    ];
    const whole = stageLength(until(given, end));
    expect(parts[0]!.days + parts[1]!.days).toBe(whole.days);
    expect(parts[0]!.minutes + parts[1]!.minutes).toBe(whole.minutes);
  });
});

it('a later end or an earlier start never shortens a stage', () => {
  holds(fc.tuple(stage, fc.nat(40)), ([given, more]) => {
    const length = stageLength(given).minutes;
    const later = until(given, plain(given.endDate).add({ days: more }));
    const earlier = from(given, plain(given.startDate).subtract({ days: more }));
    expect(stageLength(later).minutes).toBeGreaterThanOrEqual(length);
    expect(stageLength(earlier).minutes).toBeGreaterThanOrEqual(length);
  });
});

it('the order of interruptions does not matter, nor one that is said twice', () => {
  holds(stage, (given) => {
    const daysOff = [...(given.daysOff ?? [])];
    const other = { ...given, daysOff: [...daysOff, ...daysOff].reverse() };
    expect(stageLength(other)).toEqual(stageLength(given));
  });
});

it('a day off never counts, and taking one never makes a stage longer', () => {
  holds(fc.tuple(stage, fc.nat(370)), ([given, n]) => {
    const off = plain(given.startDate).add({ days: n });
    const daysOff = [...(given.daysOff ?? []), period(off, 0)];
    const alone = { ...given, startDate: off.toString(), endDate: off.toString(), daysOff };
    expect(stageLength(alone).minutes).toBe(0);
    expect(stageLength({ ...given, daysOff }).minutes).toBeLessThanOrEqual(
      stageLength(given).minutes,
    );
  });
});

it('working a holiday never makes a stage shorter, and an ordinary day nothing', () => {
  holds(fc.tuple(stage, fc.nat(370)), ([given, n]) => {
    const date = plain(given.startDate).add({ days: n });
    const more = {
      ...given,
      holidaysWorked: [...(given.holidaysWorked ?? []), period(date, 0)],
    };
    const [before, after] = [stageLength(given).minutes, stageLength(more).minutes];
    expect(after).toBeGreaterThanOrEqual(before);
    if (!isPublicHoliday(date, given.place.country, given.place.region)) expect(after).toBe(before);
  });
});

it('presence is never more than the length, nor less than nothing', () => {
  holds(stage, (given) => {
    const { minutes: length, paidMinutes, longestWeek } = stageLength(given);
    expect(paidMinutes).toBeGreaterThanOrEqual(0);
    expect(paidMinutes).toBeLessThanOrEqual(length);
    expect(longestWeek).toBeLessThanOrEqual(length);
    if (given.leaveHalfDays === 0) expect(paidMinutes).toBe(length);
  });
});

it('does not depend on the time zone of the machine', () => {
  const of = (zone: string) =>
    execFileSync(process.execPath, [path.join(__dirname, '../support/inTimeZone.cjs')], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
  const zones = ['UTC', 'Europe/Paris', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];
  const [first, ...others] = zones.map(of);
  expect(JSON.parse(first!)).toHaveLength(36);
  for (const other of others) expect(other).toBe(first);
});

it.each([
  ['67000', '67'],
  ['68 100', '68'],
  ['57000', '57'],
  ['62400', null],
  ['97110', 'GP'],
  ['97133', 'BL'],
  ['97150', 'MF'],
  ['97200', 'MQ'],
  ['97300', 'GF'],
  ['97400', 'RE'],
  ['97500', null],
  ['97600', 'YT'],
  ['98800', null],
  ['', null],
])('the postcode %s has the holidays of %s', (postcode, region) => {
  expect(frenchRegion(postcode)).toBe(region);
});

describe('greatestOverlap', () => {
  const periods = fc.array(
    fc.tuple(fc.nat(200), fc.nat(60)).map(([n, days]) => period(FIRST.add({ days: n }), days)),
    { maxLength: 12 },
  );
  const within = fc.tuple(fc.nat(200), fc.nat(100)).map(([n, days]) => ({
    ...period(FIRST.add({ days: n }), days),
  }));

  it('is the fullest of the days', () => {
    holds(fc.tuple(periods, within), ([given, whole]) => {
      const days = daysOf(whole).map(
        (date) => given.filter((one) => one.from <= date && date <= one.to).length,
      );
      expect(greatestOverlap(given, whole)).toBe(Math.max(0, ...days));
    });
  });

  it('counts stages that share a day, not files', () => {
    const year = { from: '2027-01-01', to: '2027-12-31' };
    const spring = { from: '2027-02-01', to: '2027-05-28' };
    const summer = { from: '2027-05-28', to: '2027-08-27' };
    const autumn = { from: '2027-09-01', to: '2027-12-17' };
    expect(greatestOverlap([spring, summer, autumn], year)).toBe(2);
    expect(greatestOverlap([spring, autumn], year)).toBe(1);
    expect(greatestOverlap([spring, summer], autumn)).toBe(0);
    expect(greatestOverlap([], year)).toBe(0);
  });
});

function daysOf({ from: first, to }: Period): string[] {
  const count = plain(first).until(plain(to)).days;
  return Array.from({ length: count + 1 }, (_, n) => plain(first).add({ days: n }).toString());
}

/** As legal.md says it, with nothing but dates. */
function slowLength(given: Schedule) {
  const isIn = (periods: readonly Period[] | undefined, date: string) =>
    (periods ?? []).some((one) => one.from <= date && date <= one.to);
  const worked = daysOf({ from: given.startDate, to: given.endDate }).flatMap((date) => {
    if (isIn(given.daysOff, date)) return [];
    if (isHoliday(date, given) && !isIn(given.holidaysWorked, date)) return [];
    const count = minutesOn(plain(date), given);
    return count > 0 ? [{ date: plain(date), count }] : [];
  });
  const total = sum(worked.map(({ count }) => count));
  const weeks = worked.map(({ date }) => date.subtract({ days: date.dayOfWeek - 1 }).toString());
  const perWeek = [...new Set(weeks)].map((monday) =>
    sum(worked.filter((_, n) => weeks[n] === monday).map(({ count }) => count)),
  );
  const average = worked.length === 0 ? 0 : total / worked.length;
  return {
    days: worked.length,
    minutes: total,
    paidMinutes: Math.round(Math.max(0, total - ((given.leaveHalfDays ?? 0) / 2) * average)),
    longestWeek: Math.max(0, ...perWeek),
  };
}

function minutesOn(date: Plain, { hours: given }: Schedule): number {
  if ('week' in given) return given.week[date.dayOfWeek - 1]!;
  const own = given.workPeriods.find(
    (one) => one.from <= date.toString() && date.toString() <= one.to,
  );
  if (!own) return 0;
  const holdsWeekday = daysOf(own).some((one) => plain(one).dayOfWeek <= 5);
  return date.dayOfWeek <= 5 || !holdsWeekday ? own.minutesADay : 0;
}

const holidaysKnown = new Map<string, string[]>();

/** Whole days only: what the library calls public and lasts a day or more. */
function isHoliday(date: string, { place: { country, region } }: Schedule): boolean {
  const year = Number(date.slice(0, 4));
  const key = `${country} ${region} ${year}`;
  const calendarOf = () => (region ? new Holidays(country, region) : new Holidays(country));
  const found =
    holidaysKnown.get(key) ??
    calendarOf()
      .getHolidays(year)
      .flatMap((one) => {
        const hours = (one.end.getTime() - one.start.getTime()) / 3_600_000;
        const days = Math.floor((hours + 1) / 24);
        if (one.type !== 'public' || days < 1) return [];
        return daysOf(period(plain(one.date.slice(0, 10)), days - 1));
      });
  holidaysKnown.set(key, found);
  return found.includes(date);
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
