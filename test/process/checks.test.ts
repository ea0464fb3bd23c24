/** The checks on a whole form: what keeps it from being submitted, and what is only remarked. */
import {
  checkForm,
  latestEnd,
  minimumAt,
  type Blocker,
  type Remark,
} from '../../bot/process/checks';
import type { Draft, FieldId } from '../../bot/process/form';
import type { Instant, Internship } from '../../bot/process/internship';
import type { University } from '../../bot/process/university';
import { completeDraft, internshipFilling, lea } from '../support/situations';
import { artois } from '../support/university';

interface Given {
  typed?: Draft;
  now?: Instant;
  birthDate?: string | null;
  lateStart?: boolean;
  university?: Partial<University>;
}

/** A form without any problem, but for what is given, on Monday 2 November 2026. */
function check(given: Given = {}) {
  const { typed = {}, now = '2026-11-02T09:00:00Z', birthDate = lea.birthDate } = given;
  const allowed = { reason: 'Stage commencé.', by: 'isabelle' };
  const file: Pick<Internship, 'student' | 'lateStartAllowed'> = {
    student: { ...internshipFilling().student, birthDate },
    lateStartAllowed: given.lateStart ? allowed : null,
  };
  const university = { ...artois, ...given.university };
  return checkForm(completeDraft(typed), { file, university, now });
}

const problemsOf = (given: Given): [FieldId, Blocker][] =>
  check(given).problems.map(({ field, problem }) => [field, problem]);
const remarksOf = (given: Given): Remark[] => check(given).remarks;
const codesOf = (given: Given): string[] => remarksOf(given).map(({ code }) => code);

it('a good form has neither problem nor remark', () => {
  const { problems, remarks, length, gratificationDue } = check({
    typed: { endDate: '2026-12-18', startDate: '2026-11-23' },
  });
  expect({ problems, remarks }).toEqual({ problems: [], remarks: [] });
  expect(length).toEqual({ days: 20, minutes: 20 * 7 * 60 });
  expect(gratificationDue).toBe(false);
});

describe('what blocks', () => {
  // prettier-ignore
  it.each<[string, Given, [FieldId, Blocker][]]>([
    ['an end before the start', { typed: { endDate: '2027-01-03' } }, [['endDate', { code: 'endBeforeStart', start: '2027-01-04' }]]],
    ['a start today', { typed: { startDate: '2026-11-02', endDate: '2026-11-20' } }, [['startDate', { code: 'startTooEarly', earliest: '2026-11-03' }]]],
    ['a start in the past', { typed: { startDate: '2026-10-05', endDate: '2026-11-20' } }, [['startDate', { code: 'startTooEarly', earliest: '2026-11-03' }]]],
    ['nothing about a start tomorrow', { typed: { startDate: '2026-11-03', endDate: '2026-11-20' } }, []],
    ['nothing about a late start that the manager let through', { typed: { startDate: '2026-10-26', endDate: '2026-11-20' }, lateStart: true }, []],
    ['today is the university’s day, not UTC’s', { typed: { startDate: '2026-11-03', endDate: '2026-11-20' }, now: '2026-11-02T23:30:00Z' }, [['startDate', { code: 'startTooEarly', earliest: '2026-11-04' }]]],
    ['an end after 31 December following the academic year', { typed: { startDate: '2027-11-02', endDate: '2029-01-01', weeklyHours: '5' } }, [['endDate', { code: 'endTooLate', latest: '2028-12-31' }]]],
    ['more than 924 hours', { typed: { endDate: '2027-07-16' } }, [['endDate', { code: 'tooLong924', hours: 952 }]]],
    ['nothing about 924 hours exactly', { typed: { endDate: '2027-07-09' } }, []],
    ['924 hours because of 39 a week', { typed: { startDate: '2027-02-01', endDate: '2027-07-31', weeklyHours: '39' } }, [['endDate', { code: 'tooLong924', hours: 982.8 }]]],
    ['more than 48 hours a week', { typed: { endDate: '2027-02-05', weeklyHours: '48,5' } }, [['weeklyHours', { code: 'over48Hours', hours: 48.5 }]]],
    ['nothing about 48 hours a week', { typed: { endDate: '2027-02-05', weeklyHours: '48' } }, []],
    ['a minor above 35 hours a week', { typed: { endDate: '2027-02-05', weeklyHours: '36', legalRepresentative: 'Marie Lambert' }, birthDate: '2010-02-01' }, [['weeklyHours', { code: 'minorOver35Hours', hours: 36 }]]],
    ['a minor at 35 hours a week is let through', { typed: { endDate: '2027-02-05', legalRepresentative: 'Marie Lambert' }, birthDate: '2010-02-01' }, []],
    ['a declared minor above 35 hours', { typed: { endDate: '2027-02-05', weeklyHours: '36', minor: 'yes', legalRepresentative: 'Marie Lambert' }, birthDate: null }, [['weeklyHours', { code: 'minorOver35Hours', hours: 36 }]]],
    ['a minor without a representative', { typed: { endDate: '2027-02-05' }, birthDate: '2010-02-01' }, [['legalRepresentative', { code: 'legalRepresentativeMissing' }]]],
    ['a declared minor without a representative', { typed: { endDate: '2027-02-05', minor: 'yes' }, birthDate: null }, [['legalRepresentative', { code: 'missing' }]]],
    ['a minor who signs before an adult’s start', { typed: { endDate: '2027-02-05' }, birthDate: '2008-12-24' }, [['legalRepresentative', { code: 'legalRepresentativeMissing' }]]],
    ['the directory’s birth date wins over what is declared', { typed: { minor: 'no', endDate: '2027-02-05' }, birthDate: '2010-02-01' }, [['legalRepresentative', { code: 'legalRepresentativeMissing' }]]],
    ['a gratification below the minimum', { typed: { hourlyGratification: '4,49' } }, [['hourlyGratification', { code: 'gratificationTooLow', minimumCents: 450, hours: 714 }]]],
    ['no gratification where it is due', { typed: { hourlyGratification: '' } }, [['hourlyGratification', { code: 'gratificationTooLow', minimumCents: 450, hours: 714 }]]],
    ['the minimum is the one of the start', { typed: { hourlyGratification: '4,35', startDate: '2025-12-01', endDate: '2026-05-29' }, now: '2025-11-03T09:00:00Z' }, []],
    ['nothing at exactly 308 hours', { typed: { hourlyGratification: '0', endDate: '2027-03-04' } }, []],
    ['nothing abroad, whatever the amount', { typed: { hostCountry: 'BE', hostPostcode: '1000', hourlyGratification: '' } }, []],
    ['the minimum in Réunion as in Lille', { typed: { hostCountry: 'RE', hostPostcode: '97400', hourlyGratification: '' } }, [['hourlyGratification', { code: 'gratificationTooLow', minimumCents: 450, hours: 714 }]]],
    ['a wrong SIRET', { typed: { hostSiret: '50056940503238' } }, [['hostSiret', { code: 'wrongSiret' }]]],
    ['no referent named', { typed: { referentId: '' } }, [['referentId', { code: 'noTeacher' }]]],
    ['oneself as one’s own referent', { typed: { referentId: lea.id } }, [['referentId', { code: 'noTeacher' }]]],
    ['nothing about « je ne le connais pas encore »', { typed: { referentId: '', referentUnknown: 'yes' } }, []],
    ['no week without hours', { typed: { weeklyHours: '0' } }, [['weeklyHours', { code: 'notANumber' }]]],
    ['a mandatory mention missing', { typed: { tasks: ' ', competences: '' } }, [['tasks', { code: 'missing' }], ['competences', { code: 'missing' }]]],
  ])('%s', (_what, given, expected) => {
    expect(problemsOf(given)).toEqual(expected);
  });

  it('says one thing for each field', () => {
    const fields = problemsOf({ typed: { endDate: '2020-01-01', hourlyGratification: 'x' } }).map(
      ([field]) => field,
    );
    expect(fields).toEqual([...new Set(fields)]);
  });

  it('everything at once is said at once', () => {
    const typed = {
      startDate: '2026-11-02',
      endDate: '2027-09-30',
      weeklyHours: '50',
      hourlyGratification: '1',
    };
    expect(problemsOf({ typed }).map(([, { code }]) => code)).toEqual([
      'startTooEarly',
      'over48Hours',
      'tooLong924',
      'gratificationTooLow',
    ]);
  });

  it.each(['0000-01-01', '0001-01-01', '9999-12-31'])(
    'the far date %s is refused, not a crash',
    (date) => {
      expect(problemsOf({ typed: { startDate: date, endDate: date } }).length).toBeGreaterThan(0);
      expect(problemsOf({ typed: { endDate: date } }).length).toBeGreaterThan(0);
    },
  );
});

describe('what is only remarked', () => {
  const short = { endDate: '2027-02-05' };

  // prettier-ignore
  it.each<[string, Given, Remark[]]>([
    ['a start in 14 days', { typed: { startDate: '2026-11-16', endDate: '2026-11-27' } }, [{ code: 'startsSoon', days: 14 }]],
    ['no remark on a start in 15 days', { typed: { startDate: '2026-11-17', endDate: '2026-11-27' } }, []],
    ['a start tomorrow', { typed: { startDate: '2026-11-03', endDate: '2026-11-27' } }, [{ code: 'startsSoon', days: 1 }]],
    ['no « soon » for a start that is past', { typed: { startDate: '2026-10-26', endDate: '2026-11-20' }, lateStart: true }, []],
    ['300 hours', { typed: { startDate: '2027-05-03', endDate: '2027-07-02' } }, [{ code: 'nearGratification', hours: 301 }]],
    ['308 hours', { typed: { endDate: '2027-03-04' } }, [{ code: 'nearGratification', hours: 308 }]],
    ['no remark on 294 hours', { typed: { endDate: '2027-03-02' } }, []],
    ['no remark on 308 hours abroad', { typed: { endDate: '2027-03-04', hostCountry: 'AQ', hostPostcode: '0', tutorPhone: '+33321001122' } }, []],
    ['more than 35 hours a week', { typed: { ...short, weeklyHours: '39' } }, [{ code: 'over35Hours', hours: 39 }]],
    ['more than six calendar months', { typed: { endDate: '2027-07-04', weeklyHours: '10' } }, [{ code: 'over6CalendarMonths' }]],
    ['no remark on six calendar months', { typed: { endDate: '2027-07-03', weeklyHours: '10' } }, []],
    ['a signatory who is the tutor', { typed: { ...short, signatoryFirstName: 'JEAN', signatoryLastName: 'petit' } }, [{ code: 'signatoryIsTutor' }]],
    ['a SIRET that is not given', { typed: { ...short, hostSiret: '' } }, [{ code: 'noSiret' }]],
    ['no remark on a SIRET abroad', { typed: { ...short, hostSiret: '', hostCountry: 'BE', hostPostcode: '1000' } }, []],
    ['a minor', { typed: { ...short, legalRepresentative: 'Marie Lambert' }, birthDate: '2010-02-01' }, [{ code: 'minor' }]],
    ['a year whose minimum is not set', {}, [{ code: 'minimumNotSet', year: 2027 }]],
    ['no remark once it is set', { university: { minimumGratification: [{ from: '2027-01-01', euros: 4.5 }] } }, []],
    ['no remark where nothing is due', { typed: short }, []],
  ])('%s', (_what, given, expected) => {
    expect(remarksOf(given)).toEqual(expected);
  });

  it.each([
    ['Remplacement d’une salariée absente', 'Remplacement'],
    ['Assurer la saison d’été', 'saison'],
    ['Remplacer le chef de rayon', 'Remplacer'],
    ['Remplaçante du chef de rayon', 'Remplaçante'],
    ['le poste sera remplacé', 'remplacé'],
    ['travail saisonnier', 'saisonnier'],
    ['renfort en caisse', 'renfort'],
    ['mission d’intérim', 'intérim'],
    ['Assaisonnement des plats', null],
    ['Renforcer la présence en ligne', null],
    ['Suivre les ventes', null],
  ])('a forbidden use (L124-7) in « %s »: %s', (tasks, word) => {
    const found = remarksOf({ typed: { ...short, tasks } });
    expect(found).toEqual(word ? [{ code: 'forbiddenUse', word }] : []);
    expect(remarksOf({ typed: { ...short, subject: tasks } })).toEqual(found);
  });

  it('remarks never block', () => {
    const typed = {
      ...short,
      startDate: '2026-11-16',
      weeklyHours: '39',
      tasks: 'Renfort',
      hostSiret: '',
    };
    expect(codesOf({ typed })).toEqual([
      'startsSoon',
      'over35Hours',
      'forbiddenUse',
      'minimumNotSet',
      'noSiret',
    ]);
    expect(problemsOf({ typed })).toEqual([]);
  });
});

describe('what can be said of the gratification', () => {
  it.each<[string, Draft, boolean | null]>([
    ['308 hours in France', { endDate: '2027-03-04' }, false],
    ['315 hours in France', { endDate: '2027-03-05' }, true],
    ['308 hours at 36 a week', { endDate: '2027-03-04', weeklyHours: '36' }, true],
    ['five months abroad', { hostCountry: 'BE', hostPostcode: '1000' }, false],
    ['five months overseas', { hostCountry: 'GP', hostPostcode: '97100' }, true],
    ['no country yet', { hostCountry: '' }, null],
    ['no dates yet', { endDate: '' }, null],
    ['an end before the start', { endDate: '2026-12-01' }, null],
  ])('%s: due %s', (_what, typed, due) => {
    expect(check({ typed }).gratificationDue).toBe(due);
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
