// What a university is told about its settings file: by its editor (the JSON schema), and at the start.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { ConfigError, readConfig } from '../bot/config';
import settings from '../deployment/university.artois.json';
import { universityJsonSchema } from '../deployment/university-schema';

const COMMITTED = path.join(__dirname, '../deployment/university.schema.json');
const committed = JSON.parse(readFileSync(COMMITTED, 'utf8')) as object;

type Settings = typeof settings;

const validate = addFormats(new Ajv({ allErrors: true })).compile(committed);

/** Where an editor underlines something: departments[0].name */
function underlined(json: unknown): string[] {
  validate(json);
  const places = (validate.errors ?? []).map(({ instancePath, params }) => {
    const { missingProperty, additionalProperty } = params as Record<string, string>;
    const parts = [...instancePath.split('/').slice(1), missingProperty ?? additionalProperty];
    const names = parts.filter((part) => part !== undefined);
    return names.map((name) => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`)).join('');
  });
  return [...new Set(places)].map((place) => place.replace(/^\./, '')).sort();
}

/** The sentences at the start of the bot, without the name of the file. */
function toldAtStart(json: unknown): string[] {
  const readFile = () => JSON.stringify(json);
  try {
    readConfig({ UNIVERSITY: 'ours.json' }, { readFile });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map((problem) => problem.replace('UNIVERSITY, ours.json: ', ''));
  }
  return [];
}

const placesTold = (json: unknown) =>
  toldAtStart(json)
    .map((problem) => problem.split(' ')[0])
    .sort();

function changed(change: (copy: Settings) => void): Settings {
  const copy = structuredClone(settings);
  change(copy);
  return copy;
}

test('a file as Windows saves it: a mark in front is fine, accents of another encoding are not', () => {
  const bytes = Buffer.from(JSON.stringify(settings));
  const read = (file: Buffer) =>
    readConfig({ UNIVERSITY: 'ours.json' }, { readFile: () => file.toString('utf8') });
  expect(read(Buffer.concat([Buffer.from('\uFEFF'), bytes])).university.name).toBe(settings.name);
  const latin1 = Buffer.from(JSON.stringify({ ...settings, name: 'Université d’été' }), 'latin1');
  expect(() => read(latin1)).toThrow(/UNIVERSITY is ".*ours.json": it must be saved in UTF-8/);
});

test('the schema that is committed is the one of today', () => {
  // When this fails: npm run schema:university
  expect(committed).toEqual(universityJsonSchema());
});

test('the delivered settings say where their schema is, and fit', () => {
  expect(path.resolve(path.dirname(COMMITTED), settings.$schema)).toBe(COMMITTED);
  expect(underlined(settings)).toEqual([]);
  expect(toldAtStart(settings)).toEqual([]);
});

test('every setting is described', () => {
  const bare: string[] = [];
  const look = (node: Record<string, unknown>, name: string) => {
    const properties = (node.properties ?? {}) as Record<string, Record<string, unknown>>;
    for (const [key, property] of Object.entries(properties)) {
      if (typeof property.description !== 'string') bare.push(`${name}.${key}`);
      look(property, `${name}.${key}`);
    }
    if (node.items) look(node.items as Record<string, unknown>, `${name}[]`);
  };
  look(committed as Record<string, unknown>, '');
  expect(bare).toEqual([]);
});

// prettier-ignore
test.each<[string, Settings, string[], RegExp]>([
  ['a key that is no setting', changed((s) => Object.assign(s.departments[0]!.managers[0]!, { ofice: 'A' })),
    ['departments[0].managers[0].ofice'], /ofice is not a setting: it must be one of email, office, hours/],
  ['a missing text', changed((s) => void delete (s as Partial<Settings>).name), ['name'], /name is missing: it must be a text \(The university’s name/],
  ['an empty text', changed((s) => (s.careers.name = '')), ['careers.name'], /careers.name is "": it must be a text that is not empty/],
  ['a number as text', changed((s) => Object.assign(s.copies.france, { count: '4' })), ['copies.france.count'], /is "4": it must be a number/],
  ['a number that is not whole', changed((s) => (s.retention.signedYears = 2.5)), ['retention.signedYears'], /is 2.5: it must be a whole number/],
  ['a group that is none', changed((s) => Object.assign(s, { retention: 3 })), ['retention'], /is 3: it must be a group of settings/],
  ['an empty list', changed((s) => (s.minimumGratification = [])), ['minimumGratification'], /is a list of 0: it must be a list with at least one amount/],
  ['an address that is not https', changed((s) => (s.links.ent = 'http://ent.test/')), ['links.ent'], /is "http:\/\/ent.test\/": it must be an https address/],
  ['a day of another form', changed((s) => (s.closures[0]!.from = '21/12/2026')), ['closures[0].from'], /is "21\/12\/2026": it must be a day, YYYY-MM-DD/],
  ['an hour that is none', changed((s) => (s.reminders.at = '9:00')), ['reminders.at'], /is "9:00": it must be a time such as 09:00/],
  ['an id with a space', changed((s) => (s.departments[0]!.id = 'IUT Lens')), ['departments[0].id'], /is "IUT Lens": it must be an id of small letters/],
  ['a field that there is not', changed((s) => (s.voidingFields = ['shoeSize'])), ['voidingFields[0]'], /is "shoeSize": it must be one of studentAddress, .* others \(university/],
])('%s: the editor and the start say where', (_what, json, places, sentence) => {
  expect(underlined(json)).toEqual(places);
  expect(placesTold(json)).toEqual(places);
  expect(toldAtStart(json).join('\n')).toMatch(sentence);
});

// prettier-ignore
test.each<[string, Settings, string, RegExp]>([
  ['a time zone that there is not', changed((s) => (s.timeZone = 'Europe/Lens')), 'timeZone', /an IANA time zone such as Europe\/Paris/],
  ['a day that not every year has', changed((s) => (s.academicYear.startsOn = '02-29')), 'academicYear.startsOn', /a day that every year has/],
  ['two departments of one id', changed((s) => (s.departments[1]!.id = s.departments[0]!.id)), 'departments[1].id', /another than that of entry 1/],
  ['one manager twice', changed((s) => s.departments[0]!.managers.push(structuredClone(s.departments[0]!.managers[0]!))), 'departments[0].managers[1].email', /another than that of entry 1/],
  ['more copies than recipients', changed((s) => (s.copies.abroad.count = 6)), 'copies.abroad.recipients', /is a list of 5: it must be a list of 6, one recipient for each copy/],
  ['amounts in no order', changed((s) => void s.minimumGratification.reverse()), 'minimumGratification[1].from', /later than the one before it, 2026-01-01/],
  ['reminders in no order', changed((s) => (s.reminders.workingDaysBefore = [3, 7])), 'reminders.workingDaysBefore[1]', /is 7: it must be smaller than the one before it, 3/],
  ['a closure that ends before it begins', changed((s) => (s.closures[0]!.to = '2026-01-01')), 'closures[0].to', /is "2026-01-01": it must be a day that is not before 2026-12-21/],
  ['closures in no order', changed((s) => void s.closures.reverse()), 'closures[1].from', /later than the one before it/],
])('%s: the start says where', (_what, json, place, sentence) => {
  expect(toldAtStart(json).filter((problem) => problem.startsWith(`${place} `))).toEqual([
    expect.stringMatching(sentence),
  ]);
});

test('everything is told at once, each thing in a line of its own', () => {
  const json = changed((s) => {
    s.name = '';
    s.departments[1]!.id = s.departments[0]!.id;
    s.departments[0]!.managers[0]!.office = '';
    Object.assign(s.copies.france, { count: 5 });
    Object.assign(s, { colour: 'blue' });
    s.closures[1]!.to = 'summer';
    s.closures[0]!.to = '2026-01-01';
  });
  expect(placesTold(json)).toEqual([
    'closures[0].to',
    'closures[1].to',
    'colour',
    'copies.france.recipients',
    'departments[0].managers[0].office',
    'departments[1].id',
    'name',
  ]);
});

test('an e-mail address is never repeated: what is told is logged', () => {
  const json = changed((s) => (s.departments[0]!.managers[0]!.email = 'zoe.martin@univ test'));
  expect(toldAtStart(json)).toEqual([
    'departments[0].managers[0].email is another text: it must be an e-mail address.',
  ]);
});

test('a file that is something else altogether is said to be so', () => {
  expect(toldAtStart([])).toEqual([
    'the file is a list of 0: it must be a group of settings, { … }.',
  ]);
  expect(toldAtStart(null)).toHaveLength(1);
});
