/** The settings file: the one that is delivered is good, and mistakes in one are named. */
import settings from '../../deployment/university.artois.json';
import { fieldIds } from '../../bot/process/form';
import { departmentOf, universitySchema } from '../../bot/process/university';

/** The paths of what is wrong in these settings. */
function mistakesIn(changed: object): string[] {
  const read = universitySchema.safeParse(changed);
  return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'));
}

const plain = structuredClone(settings);

describe('the delivered settings', () => {
  it('are read without a mistake', () => {
    expect(mistakesIn(settings)).toEqual([]);
  });

  it('say what the guide says: 4 copies in France, 5 abroad, one recipient each', () => {
    const { france, abroad } = universitySchema.parse(settings).copies;
    expect([france.count, abroad.count]).toEqual([4, 5]);
    expect([france.recipients.length, abroad.recipients.length]).toEqual([4, 5]);
  });

  it('void an approval for every change that process.md lists, and not for a telephone number', () => {
    const { voidingFields } = universitySchema.parse(settings);
    for (const field of [
      'subject',
      'tasks',
      'competences',
      'startDate',
      'endDate',
      'weeklyHours',
      'hostName',
      'hostAddress',
      'serviceAddress',
      'secondWorkplace',
      'tutorFirstName',
      'tutorLastName',
      'referentId',
      'gratificationAmount',
    ]) {
      expect(voidingFields).toContain(field);
    }
    for (const field of ['tutorPhone', 'hostPhone', 'signatoryEmail', 'studentAddress']) {
      expect(voidingFields).not.toContain(field);
    }
    for (const field of voidingFields) expect(fieldIds).toContain(field);
  });

  it('have amounts in order, and closures that end after they begin', () => {
    const { minimumGratification, closures } = universitySchema.parse(settings);
    const days = minimumGratification.map(({ from }) => from);
    expect(days).toEqual([...days].sort());
    expect(minimumGratification.find(({ from }) => from === '2026-01-01')?.euros).toBe(4.5);
    for (const { from, to } of closures) expect(from <= to).toBe(true);
  });
});

// prettier-ignore
it.each<[string, object, string]>([
  ['an unknown setting', { ...plain, colour: 'blue' }, ''],
  ['an unknown time zone', { ...plain, timeZone: 'Europe/Lens' }, 'timeZone'],
  ['a link that is not https', { ...plain, links: { ...plain.links, ent: 'http://ent.univ-exemple.test/' } }, 'links.ent'],
  ['a text in one language', { ...plain, careers: { ...plain.careers, place: { fr: 'salle' } } }, 'careers.place.en'],
  ['no department', { ...plain, departments: [] }, 'departments'],
  ['a department without a manager', { ...plain, departments: [{ ...plain.departments[0], managers: [] }] }, 'departments.0.managers'],
  ['an hour that is no time', { ...plain, reminders: { ...plain.reminders, at: '25:00' } }, 'reminders.at'],
  ['an hour written without a zero', { ...plain, reminders: { ...plain.reminders, at: '9:00' } }, 'reminders.at'],
  ['no copies', { ...plain, copies: { ...plain.copies, france: { ...plain.copies.france, count: 0 } } }, 'copies.france.count'],
  ['a date that does not exist', { ...plain, closures: [{ from: '2026-02-30', to: '2026-03-02', label: 'x' }] }, 'closures.0.from'],
  ['a closure that ends before it begins', { ...plain, closures: [{ from: '2026-12-31', to: '2026-12-21', label: 'x' }] }, 'closures.0.to'],
  ['a day of the year that does not exist', { ...plain, academicYear: { startsOn: '13-45', latestEnd: '12-31' } }, 'academicYear.startsOn'],
  ['a field that does not exist', { ...plain, voidingFields: ['shoeSize'] }, 'voidingFields.0'],
  ['a missing part', { ...plain, reminders: undefined }, 'reminders'],
])('%s is refused', (_what, changed, path) => {
  expect(mistakesIn(changed)).toContain(path);
});

it('a department is found by its id', () => {
  const university = universitySchema.parse(settings);
  expect(departmentOf(university, 'fegass').name).toBe('FEGASS (Arras)');
  expect(() => departmentOf(university, 'nowhere')).toThrow('nowhere');
});
