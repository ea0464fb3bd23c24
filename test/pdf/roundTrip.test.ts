// What a tutor types with other people's programs comes back letter by letter, and nothing else does.
import { createFormReader, makeContactFormPdf } from '../../bot/pdf';
import { documentMaker } from '../support/documentMaker';
import { completeDraft, internshipFilling, inBelgium } from '../support/situations';
import { viewOf } from '../support/views';
import { smallForm } from './contactForms';
import { checkByQpdf, fillInByPdftk, isInstalled, unless } from './otherPrograms';
import { fillIn } from './pdfjs';

const reader = createFormReader({ patienceMs: 60_000 });
afterAll(() => reader.close());

async function read(bytes: Uint8Array) {
  const reading = await reader.read(bytes);
  if (reading.outcome !== 'form') throw new Error(`read as ${reading.outcome}`);
  return reading;
}

const blank = (values = {}) => makeContactFormPdf(smallForm(values), { fillable: true });

/** As people type; what comes back is beside it. */
const typed = {
  hostName: 'Łódź Жанна & Đặng Thị Hương 王小明 (SARL) \\',
  hostCity: 'Saint-Étienne’s « Œuvre » 4 €',
  hostType: 'association',
  startDate: '5/1/2027',
  subject: 'Première ligne\nДеuxième ligne\n\n第三行',
  gratified: 'yes',
  'exceptionalWork-night': 'night',
  'exceptionalWork-holiday': 'holiday',
};
const taken = {
  hostName: typed.hostName,
  hostCity: typed.hostCity,
  hostType: 'association',
  startDate: '2027-01-05',
  subject: typed.subject,
  gratified: 'yes',
  exceptionalWork: 'night,holiday',
};

test('what was given out comes back unchanged, with the marker of the form', async () => {
  const known = {
    hostName: 'Décathlon (Lens)',
    hostCity: 'Béthune',
    hostType: 'company',
    startDate: '2027-01-04',
    subject: 'Les ventes\nLe stock',
    gratified: 'no',
    exceptionalWork: 'sunday',
  };
  const { bytes } = await blank(known);
  expect(await read(bytes)).toEqual({
    outcome: 'form',
    marker: { form: 'contact', version: '1', internshipId: 'internship-1', language: 'fr' },
    values: known,
    prefilled: known,
  });
});

test('what pdf.js (Firefox) saves', async () => {
  const { bytes } = await blank({ hostCity: 'Lens', gratified: 'no', exceptionalWork: 'sunday' });
  const choices = { 'exceptionalWork-sunday': '' };
  const { values, prefilled } = await read(await fillIn(bytes, { ...typed, ...choices }));
  expect(values).toEqual(taken);
  expect(prefilled).toMatchObject({ hostCity: 'Lens', gratified: 'no', exceptionalWork: 'sunday' });
});

test('what pdf.js saves a second time, over the first', async () => {
  const { bytes } = await blank();
  const once = await fillIn(bytes, { hostName: 'Avant', hostCity: 'Lens' });
  const twice = await fillIn(once, { hostName: 'Après' });
  expect((await read(twice)).values).toMatchObject({ hostName: 'Après', hostCity: 'Lens' });
});

test(`what pdftk saves${unless('pdftk')}`, async () => {
  const { bytes } = await blank({ hostCity: 'Lens', gratified: 'no' });
  const fill = isInstalled('pdftk') ? fillInByPdftk : fillIn;
  expect((await read(await fill(bytes, typed))).values).toEqual(taken);
});

test('a field that was emptied comes back empty', async () => {
  const { bytes } = await blank({ hostName: 'Avant', hostType: 'company' });
  const { values } = await read(await fillIn(bytes, { hostName: '', hostType: '' }));
  expect(values).toMatchObject({ hostName: '', hostType: '' });
});

test('a value that no field can show is not in the file, so nothing changes it', async () => {
  const { bytes } = await blank({ hostName: 'Żabka Łódź', hostCity: 'Lens' });
  const { values } = await read(bytes);
  expect(values).toHaveProperty('hostCity', 'Lens');
  expect(values).not.toHaveProperty('hostName');
});

test('texts that are too long are cut far beyond what a field takes', async () => {
  const { bytes } = await blank();
  const written = { hostName: 'é'.repeat(50_000), subject: 'é'.repeat(50_000) };
  const { values } = await read(await fillIn(bytes, written));
  expect([values.hostName!.length, values.subject!.length]).toEqual([300, 2_000]);
});

describe.each([
  ['France', 'fr', {}],
  ['abroad, in English', 'en', inBelgium],
] as const)('the whole form, %s', (_where, language, place) => {
  const draft = completeDraft(place);
  const view = viewOf(internshipFilling(draft), { language });
  const made = documentMaker.make('contactFormFillable', view);

  test('holds what is known of the host', async () => {
    const { values, marker } = await read((await made).bytes);
    expect(marker).toMatchObject({ internshipId: view.file.id, language });
    for (const [field, value] of Object.entries(values)) {
      expect([field, value]).toEqual([field, draft[field as keyof typeof draft] ?? '']);
    }
    expect(Object.keys(values).length).toBeGreaterThan(60);
  });

  test('takes a choice from every list', async () => {
    const filled = await fillIn((await made).bytes, {
      ...{
        hostCountry: 'CA',
        hostType: 'association',
        serviceElsewhere: 'yes',
        workingTime: 'part',
      },
      ...{ regularHours: 'no', gratificationUnit: 'month', signatoryCapacity: 'delegate' },
      workPeriods: '04/01/2027 au 29/01/2027 : 7 h\n01/02/2027 au 26/02/2027 : 3,5 h',
      'exceptionalWork-sunday': 'sunday',
    });
    expect((await read(filled)).values).toMatchObject({
      ...{
        hostCountry: 'CA',
        hostType: 'association',
        serviceElsewhere: 'yes',
        workingTime: 'part',
      },
      ...{ regularHours: 'no', gratificationUnit: 'month', signatoryCapacity: 'delegate' },
      workPeriods: '04/01/2027 au 29/01/2027 : 7 h\n01/02/2027 au 26/02/2027 : 3,5 h',
      exceptionalWork: 'sunday',
    });
  });

  test(`has no error that qpdf finds${unless('qpdf')}`, async () => {
    const { bytes } = await made;
    if (isInstalled('qpdf')) checkByQpdf(bytes);
    expect((await read(bytes)).outcome).toBe('form');
  });
});
