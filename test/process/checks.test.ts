/** The checks on a whole form together; each subject has its own tests in checks/. */
import {
  helperFor,
  holidaysOfForm,
  isMissing,
  isOnlyLate,
  type Problem,
} from '../../bot/process/checks';
import { completeDraft, inBelgium } from '../support/situations';
import { check, codesOf, problemsOf } from '../support/checked';

it('a good form has neither problem nor remark', () => {
  const { problems, remarks, length, earlier, gratificationDue } = check({
    typed: { endDate: '2026-12-18', startDate: '2026-11-23' },
  });
  expect({ problems, remarks }).toEqual({ problems: [], remarks: [] });
  const minutes = 20 * 7 * 60;
  expect(length).toEqual({ days: 20, minutes, paidMinutes: minutes, longestWeek: 35 * 60 });
  expect(earlier).toBe(0);
  expect(gratificationDue).toBe(false);
});

it('a good form for a stay abroad has none either', () => {
  const { problems, remarks } = check({ typed: { ...inBelgium, endDate: '2027-02-26' } });
  expect({ problems, remarks }).toEqual({ problems: [], remarks: [] });
});

it('says one thing for each field', () => {
  const typed = { endDate: '2020-01-01', gratificationAmount: 'x', hostSiret: '1' };
  const fields = problemsOf({ typed }).map(([field]) => field);
  expect(fields).toEqual([...new Set(fields)]);
});

it('everything at once is said at once', () => {
  const typed = {
    startDate: '2026-11-02',
    endDate: '2027-09-30',
    weeklyHours: '50',
    gratificationAmount: '1',
    insuranceValidUntil: '2027-01-01',
    tasks: '',
  };
  expect(problemsOf({ typed }).map(([, { code }]) => code)).toEqual([
    'missing',
    'startTooEarly',
    'over48Hours',
    'tooLong924',
    'gratificationTooLow',
    'insuranceEndsEarly',
  ]);
});

it('nothing typed at all is nothing but missing', () => {
  const empty = Object.fromEntries(Object.keys(completeDraft()).map((field) => [field, '']));
  const { problems, remarks, length } = check({ typed: empty });
  expect(problems.every(isMissing)).toBe(true);
  expect(problems.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['tutorEmail', 'referentId', 'insuranceCertificate', 'followUp']),
  );
  expect(remarks).toEqual([]);
  expect(length).toBeNull();
});

it.each([
  'tutorFirstName',
  'tutorLastName',
  'tutorEmail',
  'signatoryLastName',
  'competences',
  'followUp',
  'insurer',
  'insuranceCertificate',
  'insuranceValidUntil',
  'validationMode',
] as const)('%s is a mandatory mention', (field) => {
  expect(problemsOf({ typed: { endDate: '2027-02-05', [field]: ' ' } })).toEqual([
    [field, { code: 'missing' }],
  ]);
});

it('remarks never block', () => {
  const typed = {
    endDate: '2027-02-05',
    startDate: '2026-11-16',
    weeklyHours: '39',
    tasks: 'Renfort',
    hostSiret: '',
  };
  expect(codesOf({ typed }).sort()).toEqual([
    'forbiddenUse',
    'minimumNotSet',
    'noSiret',
    'over35Hours',
    'startsSoon',
  ]);
  expect(problemsOf({ typed })).toEqual([]);
});

describe('isOnlyLate', () => {
  const late: Problem = {
    field: 'startDate',
    problem: { code: 'startTooEarly', earliest: '2027-01-05' },
  };
  const other: Problem = { field: 'tasks', problem: { code: 'missing' } };

  it('is for a start that a manager may let through, and nothing else', () => {
    expect(isOnlyLate([late])).toBe(true);
    expect(isOnlyLate([late, other])).toBe(false);
    expect(isOnlyLate([])).toBe(false);
  });
});

it('says who can help where people cannot do it alone', () => {
  expect(helperFor('tooLong924')).toBe('manager');
  expect(helperFor('gratificationTooLow')).toBe('careers');
  expect(helperFor('forbiddenUse')).toBe('referent');
  expect(helperFor('notADate')).toBeNull();
});

describe('the holidays of a form, to be shown', () => {
  const may = { startDate: '2027-05-03', endDate: '2027-05-31' };

  it('are those of the host', () => {
    expect(holidaysOfForm(completeDraft(may), 'fr').map(({ date }) => date)).toEqual([
      '2027-05-06',
      '2027-05-17',
    ]);
  });

  it('are those of the place of work, where that is elsewhere', () => {
    const elsewhere = {
      ...may,
      serviceElsewhere: 'yes',
      serviceCountry: 'BE',
      servicePostcode: '7000',
    };
    const names = holidaysOfForm(completeDraft(elsewhere), 'en').map(({ name }) => name);
    expect(names).toEqual(['Ascension Day', 'Whit Monday']);
    const alsace = { ...may, startDate: '2027-03-22', endDate: '2027-04-02' };
    const strasbourg = { ...alsace, hostPostcode: '67000', hostCity: 'Strasbourg' };
    expect(holidaysOfForm(completeDraft(alsace), 'fr')).toHaveLength(1);
    expect(holidaysOfForm(completeDraft(strasbourg), 'fr')).toHaveLength(2);
  });

  it('are none while the dates are missing', () => {
    expect(holidaysOfForm(completeDraft({ endDate: '' }), 'fr')).toEqual([]);
  });
});
