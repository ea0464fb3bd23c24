// What the checks find, in words: every code has its sentence, with its figures.
import type { Blocker, Remark } from '../../bot/process/checks/findings';
import type { FieldId } from '../../bot/process/form';
import { texts } from '../../bot/texts';
import { plainSpaces } from '../support/plainSpaces';
import { flawsOf } from '../support/typography';

const start = '2027-01-04';
const end = '2027-07-09';

/** One of each, with figures that a sentence could get wrong. */
const blockers: { [C in Blocker['code']]: [FieldId, Blocker & { code: C }] } = {
  missing: ['hostName', { code: 'missing' }],
  tooLong: ['tasks', { code: 'tooLong', max: 1000, length: 1042 }],
  socialSecurityNumber: ['details', { code: 'socialSecurityNumber' }],
  notADate: ['startDate', { code: 'notADate' }],
  notANumber: ['weeklyHours', { code: 'notANumber' }],
  notAnEmail: ['tutorEmail', { code: 'notAnEmail' }],
  notAPhone: ['tutorPhone', { code: 'notAPhone' }],
  notAPostcode: ['hostPostcode', { code: 'notAPostcode' }],
  notAWebAddress: ['hostWebsite', { code: 'notAWebAddress' }],
  notAnApe: ['hostApe', { code: 'notAnApe' }],
  notAUai: ['hostUai', { code: 'notAUai' }],
  notInList: ['theme', { code: 'notInList' }],
  notPeriods: ['interruptions', { code: 'notPeriods', line: 'en février' }],
  unknownCountry: ['hostCountry', { code: 'unknownCountry' }],
  wrongSiret: ['hostSiret', { code: 'wrongSiret' }],
  noTeacher: ['referentId', { code: 'noTeacher' }],
  endBeforeStart: ['endDate', { code: 'endBeforeStart', start }],
  startTooEarly: ['startDate', { code: 'startTooEarly', earliest: start }],
  endTooLate: ['endDate', { code: 'endTooLate', latest: '2027-12-31' }],
  over365Days: ['endDate', { code: 'over365Days', latest: '2028-01-04' }],
  periodOutsideStage: [
    'interruptions',
    { code: 'periodOutsideStage', from: '2027-08-02', to: '2027-08-06', start, end },
  ],
  periodsOverlap: [
    'interruptions',
    {
      code: 'periodsOverlap',
      first: { from: '2027-02-15', to: '2027-02-19' },
      second: { from: '2027-02-19', to: '2027-02-19' },
    },
  ],
  noHours: ['endDate', { code: 'noHours' }],
  tooLong924: ['endDate', { code: 'tooLong924', hours: 982.8, earlier: 0 }],
  over48Hours: ['weeklyHours', { code: 'over48Hours', hours: 49.5 }],
  over24Hours: ['hoursMonday', { code: 'over24Hours', hours: 35 }],
  weekDisagrees: ['weeklyHours', { code: 'weekDisagrees', pattern: 28, weekly: 35 }],
  minorOver35Hours: ['weeklyHours', { code: 'minorOver35Hours', hours: 36 }],
  minorOver7Hours: ['hoursMonday', { code: 'minorOver7Hours', hours: 7.5 }],
  minorExceptionalWork: [
    'exceptionalWork',
    { code: 'minorExceptionalWork', kinds: ['night', 'sunday'] },
  ],
  leaveClauseMissing: ['leave', { code: 'leaveClauseMissing', hours: 315 }],
  gratificationDue: ['gratified', { code: 'gratificationDue', minimumCents: 450, hours: 315 }],
  gratificationTooLow: [
    'gratificationAmount',
    { code: 'gratificationTooLow', minimumCents: 450, hours: 315, hourlyCents: 390 },
  ],
  legalRepresentativeMissing: ['legalRepresentative', { code: 'legalRepresentativeMissing' }],
  insuranceEndsEarly: [
    'insuranceValidUntil',
    { code: 'insuranceEndsEarly', until: '2027-06-30', end },
  ],
  redZone: ['hostCountry', { code: 'redZone', country: 'YE' }],
};

const remarks: { [C in Remark['code']]: Remark & { code: C } } = {
  startsSoon: { code: 'startsSoon', days: 1 },
  startFarAhead: { code: 'startFarAhead', latest: '2027-08-31' },
  nearGratification: { code: 'nearGratification', hours: 304.5 },
  over6CalendarMonths: { code: 'over6CalendarMonths' },
  over35Hours: { code: 'over35Hours', hours: 39 },
  exceptionalWork: { code: 'exceptionalWork', kinds: ['night', 'sunday', 'holiday'] },
  notAHoliday: { code: 'notAHoliday', day: '2027-05-10' },
  tutorBusy: { code: 'tutorBusy', count: 3 },
  waitingTime: { code: 'waitingTime', earliest: '2027-02-01' },
  signatoryIsTutor: { code: 'signatoryIsTutor' },
  overlapsOwnStage: { code: 'overlapsOwnStage', start, end },
  forbiddenUse: { code: 'forbiddenUse', word: 'renfort' },
  minimumNotSet: { code: 'minimumNotSet', year: 2027 },
  minimumRises: { code: 'minimumRises', from: '2027-01-01', minimumCents: 460 },
  gratificationUnsure: { code: 'gratificationUnsure', reason: 'net', minimumCents: 450 },
  noSiret: { code: 'noSiret' },
  minor: { code: 'minor' },
  riskZone: { code: 'riskZone', zone: 'advisedAgainst' },
};

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  const t = texts(language);
  const sentences = [
    ...Object.values(blockers).map(([field, found]) => t.problem(found, field)),
    ...Object.values(remarks).map((found) => t.remark(found)),
    t.problem({ code: 'tooLong924', hours: 952, earlier: 140 }, 'endDate'),
    t.problem({ code: 'redZone', country: null }, 'riskZone'),
    t.remark({ code: 'gratificationUnsure', reason: 'unit', minimumCents: 450 }),
    t.remark({ code: 'gratificationUnsure', reason: 'currency', minimumCents: 450 }),
    t.remark({ code: 'startsSoon', days: 0 }),
  ];

  test('every code has a sentence, well set and not too long for a card', () => {
    expect(sentences.flatMap((words) => flawsOf(words, language))).toEqual([]);
    expect(sentences.filter((words) => !words.endsWith('.'))).toEqual([]);
    expect(sentences.filter((words) => words.length > 300)).toEqual([]);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

const fr = texts('fr');
const said = (field: FieldId, found: Blocker) => plainSpaces(fr.problem(found, field));

test('figures are in words: dates, hours, money, countries', () => {
  expect(said(...blockers.periodOutsideStage)).toBe(
    'Une ligne sort du stage : du lundi 2 août 2027 au vendredi 6 août 2027. Le stage va du lundi 4 janvier 2027 au vendredi 9 juillet 2027 : corrigez cette ligne, ou les dates du stage.',
  );
  expect(said(...blockers.periodsOverlap)).toContain(
    'du lundi 15 février 2027 au vendredi 19 février 2027, et le vendredi 19 février 2027',
  );
  expect(said(...blockers.tooLong924)).toContain('982 h 48');
  expect(said('endDate', { code: 'tooLong924', hours: 952, earlier: 140 })).toContain(
    'Avec 140 h déjà faites dans cet organisme cette année, vous arrivez à 952 h.',
  );
  expect(said(...blockers.gratificationTooLow)).toContain(
    'Ce montant revient à 3,90 € par heure. Ce stage compte 315 h',
  );
  expect(said(...blockers.redZone)).toContain('Yémen');
  expect(said(...blockers.minorExceptionalWork)).toContain('la nuit et le dimanche');
});

test('an example is given where one writes, not where one chooses', () => {
  expect(said(...blockers.notAnApe)).toContain('Par exemple : 47.64Z.');
  expect(said('interruptions', { code: 'missing' })).toContain('15/02/2027 au 19/02/2027');
  expect(said('referentId', { code: 'missing' })).toBe('À compléter.');
  expect(said('theme', { code: 'missing' })).toBe('À compléter.');
});

test('what somebody typed is shown as it is', () => {
  expect(fr.problem({ code: 'notPeriods', line: 'mars ?' }, 'interruptions')).toContain(
    '«\u00A0mars ?\u00A0»',
  );
});
