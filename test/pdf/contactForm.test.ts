// The imprimé contact for the tutor, and as it was filled in: what stands on the pages, for whom.
import { contactFormData, makeContactFormPdf } from '../../bot/pdf';
import { documentMaker } from '../support/documentMaker';
import { forgottenFields } from '../../bot/pdf/fillableLayout';
import {
  after,
  claire,
  completeDraft,
  five,
  inBelgium,
  internshipApproved,
  internshipFilling,
  internshipFullySigned,
  internshipReturned,
  isabelle,
  lea,
} from '../support/situations';
import type { Draft } from '../../bot/process/form';
import type { InternshipEvent } from '../../bot/process/internship';
import type { Language } from '../../bot/process/people';
import { viewOf } from '../support/views';
import { smallForm } from './contactForms';
import { fieldsOf, pageTexts, withPdf } from './pdfjs';

const LONG = 'Suivre les ventes du rayon cycle et en rendre compte chaque semaine. '.repeat(14);

const filling = (draft: Draft, language: Language = 'fr') =>
  viewOf(internshipFilling(draft), { language });
const fillable = (draft: Draft, language?: Language) =>
  documentMaker.make('contactFormFillable', filling(draft, language));
const inOneLine = async (bytes: Uint8Array) =>
  (await pageTexts(bytes)).join(' ').replace(/\s+/g, ' ');

const cases: [string, Language, Draft][] = [
  ['empty', 'fr', { hostName: 'Magasin Exemple' }],
  ['empty, in English', 'en', { hostName: 'Magasin Exemple' }],
  ['begun, by a minor', 'fr', { ...completeDraft({}), minor: 'yes' }],
  ['France', 'fr', completeDraft({ tasks: LONG })],
  ['France, in English', 'en', completeDraft({ tasks: LONG })],
  ['abroad', 'fr', completeDraft({ ...inBelgium, tasks: LONG })],
  ['abroad, in English', 'en', completeDraft({ ...inBelgium, tasks: LONG })],
];

describe.each(cases)('for the tutor: %s', (_what, language, draft) => {
  const made = fillable(draft, language);

  test('two or three pages in A4, with title and language', async () => {
    const { bytes, missingGlyphs } = await made;
    expect(missingGlyphs).toEqual([]);
    await withPdf(bytes, async (document) => {
      expect([2, 3]).toContain(document.numPages);
      const { view } = await document.getPage(1);
      expect(view).toEqual([0, 0, 595.28, 841.89]);
      const { info } = (await document.getMetadata()) as unknown as {
        info: Record<string, unknown>;
      };
      expect(info).toMatchObject({ Language: language === 'fr' ? 'fr-FR' : 'en-GB' });
      expect(info.Title).toMatch(/Imprimé contact/);
      const structure = JSON.stringify(await (await document.getPage(1)).getStructTree());
      for (const role of ['H1', 'H2', 'P', 'Form']) expect(structure).toContain(`"role":"${role}"`);
    });
  });

  test('no part of it is torn between two pages', async () => {
    if (draft.tasks === LONG) return; // What somebody wrote may take as much room as it needs.
    expect((await pageTexts((await made).bytes)).join(' ')).not.toMatch(/\((suite|continued)\)/);
  });

  test('every field is on its page, over no other, and says what it is', async () => {
    const fields = (await fieldsOf((await made).bytes)).filter(({ name }) => name !== 'stageForm');
    expect(fields.length).toBeGreaterThan(60);
    for (const { name, rect, accessibleName } of fields) {
      const [left, bottom, right, top] = rect as [number, number, number, number];
      expect({ name, accessibleName }).toEqual({
        name,
        accessibleName: expect.stringMatching(/\S{2}/),
      });
      expect([name, left >= 40 && right <= 560 && bottom >= 40 && top <= 802]).toEqual([
        name,
        true,
      ]);
    }
    const overlaps = fields.flatMap((one, index) =>
      fields
        .slice(index + 1)
        .filter((other) => one.page === other.page && meet(one.rect, other.rect)),
    );
    expect(overlaps.map(({ name }) => name)).toEqual([]);
  });

  test('the whole text is drawn: what to do, whom it is about, what becomes of the data', async () => {
    const text = await inOneLine((await made).bytes);
    expect(text).toContain('Léa Dubois');
    expect(text).toContain('Université d’Artois');
    const words = {
      fr: ['Renvoyez-le à Léa Dubois', 'article 6', 'Écrivez à isabelle.caron', 'page 1 sur'],
      en: ['Send it back to Léa Dubois', 'article 6', 'Write to isabelle.caron', 'page 1 of'],
    };
    for (const expected of words[language]) expect(text).toContain(expected);
  });
});

function meet(a: number[], b: number[]): boolean {
  return a[0]! < b[2]! && b[0]! < a[2]! && a[1]! < b[3]! && b[1]! < a[3]!;
}

test('every field that the host knows is asked', () => {
  expect(forgottenFields()).toEqual([]);
});

test('what does not apply is left out', async () => {
  const names = async (draft: Draft) =>
    new Set((await fieldsOf((await fillable(draft)).bytes)).map(({ name }) => name));
  const france = await names(completeDraft());
  const abroad = await names(completeDraft(inBelgium));
  expect([...france].filter((name) => !abroad.has(name)).sort()).toEqual([
    'hostApe',
    'hostCedex',
    'hostSiret',
    'hostUai',
  ]);
  expect([...abroad].filter((name) => !france.has(name))).toEqual(['hostSocialCover']);
});

test('the tutor is told nothing of the student’s home, health insurance or family', async () => {
  const draft = completeDraft({ legalRepresentative: 'Martine Dubois', minor: 'yes' });
  const text = await inOneLine((await fillable(draft)).bytes);
  for (const secret of [draft.studentAddress, draft.personalEmail, 'Martine', 'CPAM', '2005']) {
    expect(text).not.toContain(secret);
  }
  const names = (await fieldsOf((await fillable(draft)).bytes)).map(({ name }) => name);
  expect(
    names.filter((name) => /^(student|cpam|legal|personal|referent|insur)/.test(name)),
  ).toEqual([]);
});

test('the tutor of a minor reads how many hours are the most', async () => {
  const rule = '35 h par semaine et 7 h par jour au plus, jamais la nuit';
  const file = internshipFilling(completeDraft());
  const minor = { ...file, student: { ...file.student, birthDate: '2010-05-04' } };
  const { bytes } = await documentMaker.make('contactFormFillable', viewOf(minor));
  expect(await inOneLine(bytes)).toContain(rule);
  expect(await inOneLine((await fillable(completeDraft())).bytes)).not.toContain(rule);
});

test('the same contents give the same bytes', async () => {
  const [once, twice] = [await fillable(completeDraft()), await fillable(completeDraft())];
  expect(Buffer.from(twice.bytes).equals(once.bytes)).toBe(true);
  const other = await fillable(completeDraft({ subject: 'Autre chose' }));
  expect(Buffer.from(other.bytes).equals(once.bytes)).toBe(false);
});

test('letters that a field cannot show are drawn on the page, with a word of explanation', async () => {
  const { bytes, missingGlyphs } = await fillable(
    completeDraft({
      tutorFirstName: 'Łukasz',
      tutorLastName: 'Жанна 王小明',
      tutorRole: 'Œuvre « été » 4 €',
    }),
  );
  expect(missingGlyphs).toEqual([]);
  const text = await inOneLine(bytes);
  expect(text).toContain('Łukasz *');
  expect(text).toContain('Жанна 王小明 *');
  expect(text).toContain('lettres qu’une case ne peut pas montrer');
  const fields = await fieldsOf(bytes);
  expect(fields.find(({ name }) => name === 'tutorRole')?.value).toBe('Œuvre « été » 4 €');
  expect(fields.map(({ name }) => name)).not.toContain('tutorFirstName');
});

test('a character that no font has is reported, and a box drawn in its place', async () => {
  const form = smallForm({ hostName: 'Pharaon 𓀀𓀁 & fils 𓀀' });
  const { bytes, missingGlyphs } = await makeContactFormPdf(form, { fillable: false });
  expect(missingGlyphs).toEqual(['𓀀', '𓀁']);
  expect(await inOneLine(bytes)).toMatch(/Pharaon .{2} & fils/u);
});

describe('as it was filled in', () => {
  const final = (view: ReturnType<typeof viewOf>) => documentMaker.make('contactForm', view);

  test('says the answers in words, and holds no field', async () => {
    const view = viewOf(
      internshipApproved({
        exceptionalWork: 'sunday,holiday',
        hoursMonday: '7',
        tutorCivility: 'mr',
      }),
    );
    const { bytes, name } = await final(view);
    expect(name).toBe('Imprimé contact - Léa Dubois.pdf');
    expect(await fieldsOf(bytes)).toEqual([]);
    const text = await inOneLine(bytes);
    for (const expected of [
      '12 rue de la Gare, 62300 Lens, France',
      'M. Jean Petit',
      'lundi 4 janvier 2027',
      'lundi 7 h',
      'Le dimanche et un jour férié',
      '4,50 € par heure (brut)',
      'Validé par Claire Martin le mercredi 18 novembre 2026.',
      'le stage ne commence qu’une fois la convention signée',
    ]) {
      expect(text).toContain(expected);
    }
    expect(text).not.toContain('2005');
  });

  test('who signed, and when', async () => {
    const text = await inOneLine((await final(viewOf(internshipFullySigned()))).bytes);
    expect(text).toContain('Signatures notées par l’université');
    expect(text.match(/décembre 2026\)/g)).toHaveLength(five.length);
    expect(text).not.toContain('ne commence qu’une fois');
  });

  test('returned: what is to be corrected', async () => {
    const text = await inOneLine((await final(viewOf(internshipReturned()))).bytes);
    expect(text).toContain('Renvoyé par Claire Martin, à corriger : Précisez les tâches.');
  });

  test('whoever sent it back reads what they had, not what is being written', async () => {
    const later = { type: 'sectionSaved', section: 'content', values: { tasks: 'Brouillon' } };
    const by = { at: '2026-11-19T09:00:00Z', by: lea.id };
    const file = after(internshipReturned(), by, later as InternshipEvent);
    for (const [reader, sees] of [
      [lea, true],
      [claire, false],
    ] as const) {
      for (const isFillable of [false, true]) {
        const data = contactFormData(viewOf(file, { reader }), { fillable: isFillable });
        expect([reader.id, JSON.stringify(data).includes('Brouillon')]).toEqual([reader.id, sees]);
      }
    }
  });

  test('where the student lives is for the student and the managers', async () => {
    const file = internshipApproved();
    const home = completeDraft().studentAddress!;
    for (const [reader, sees] of [
      [lea, true],
      [isabelle, true],
      [claire, false],
      [null, false],
    ] as const) {
      const text = await inOneLine((await final(viewOf(file, { reader }))).bytes);
      expect([reader?.id, text.includes(home)]).toEqual([reader?.id, sees]);
    }
  });

  test('abroad, in English', async () => {
    const { bytes } = await final(viewOf(internshipApproved(inBelgium), { language: 'en' }));
    const text = await inOneLine(bytes);
    for (const expected of ['Belgium', 'Monday 4 January 2027', 'Approved by Claire Martin']) {
      expect(text).toContain(expected);
    }
    expect(text).not.toContain('SIRET');
  });

  test('values that no list has are shown as they are', async () => {
    const draft = completeDraft({
      ...{ cpam: 'other', gratificationCurrency: 'euros', gratificationUnit: 'constructor' },
      ...{ signatoryCapacity: 'constructor', hostCountry: 'toString' },
    });
    const text = await inOneLine((await final(viewOf(internshipFilling(draft)))).bytes);
    expect(text).toContain('Une autre caisse');
    expect(text).toContain('4,50 euros (brut)');
    expect(text).not.toContain('native code');
  });

  test('a half-filled draft, and one with what cannot be read', async () => {
    const draft = { hostName: 'Magasin', startDate: '32/13/2027', weeklyHours: 'beaucoup' };
    const text = await inOneLine((await final(viewOf(internshipFilling(draft)))).bytes);
    expect(text).toContain('32/13/2027');
    expect(text).toContain('beaucoup');
  });
});

test('a long answer goes on overleaf, and its heading is said again', async () => {
  const form = smallForm({ subject: 'Une phrase de plus. '.repeat(600) });
  const texts = await pageTexts((await makeContactFormPdf(form, { fillable: false })).bytes);
  expect(texts.length).toBeGreaterThan(1);
  expect(texts[1]).toContain('Organisme d’accueil (suite)');
  expect(texts.join(' ').match(/Une\s+phrase/g)!.length).toBe(600);
  expect(texts.at(-1)).toContain(`page ${texts.length} / ${texts.length}`);
});

/** A section of short answers under one that takes so many lines. */
function afterLines(lines: number, rows: number): ReturnType<typeof smallForm> {
  const form = smallForm({ subject: 'Une ligne. \n'.repeat(lines) });
  const [one] = form.sections[0]!.fields;
  const fields = Array.from({ length: rows }, (_, index) => ({
    ...one!,
    ...{ id: `row${index}`, label: `Question ${index}`, value: `Réponse ${index}` },
  }));
  return { ...form, sections: [...form.sections, { title: 'Assurance', fields }] };
}

test('a short section stays on one page', async () => {
  for (let lines = 1; lines < 40; lines += 1) {
    const { bytes } = await makeContactFormPdf(afterLines(lines, 4), { fillable: false });
    expect([lines, (await inOneLine(bytes)).includes('(suite)')]).toEqual([lines, false]);
  }
});

test('of a long one at least two answers go overleaf', async () => {
  const overleaf = new Set<number>();
  for (let lines = 1; lines < 40; lines += 1) {
    const { bytes } = await makeContactFormPdf(afterLines(lines, 16), { fillable: false });
    const again = (await pageTexts(bytes)).filter((page) => page.includes('Assurance (suite)'));
    for (const page of again) overleaf.add(page.match(/Réponse/g)?.length ?? 0);
  }
  expect(overleaf.size).toBeGreaterThan(3);
  expect(Math.min(...overleaf)).toBeGreaterThanOrEqual(2);
});

test('the tutor is not shown an answer to a question that is not asked any more', async () => {
  const workPeriods = '04/01/2027 au 29/01/2027 : 7 h';
  const shown = async (regularHours: string) =>
    (await fieldsOf((await fillable(completeDraft({ regularHours, workPeriods }))).bytes)).find(
      ({ name }) => name === 'workPeriods',
    )?.value;
  expect(await shown('no')).toBe(workPeriods);
  expect(await shown('yes')).toBe('');
});

test('hostile words are words', async () => {
  const words = ') Tj ET (\\ <</JS (app.alert(1))>> %PDF- endobj';
  const data = contactFormData(filling(completeDraft({ hostName: words, subject: words })), {
    fillable: true,
  });
  const fields = await fieldsOf((await makeContactFormPdf(data, { fillable: true })).bytes);
  expect(fields.find(({ name }) => name === 'hostName')?.value).toBe(words);
  const final = await makeContactFormPdf(smallForm({ hostName: words }), { fillable: false });
  expect(await inOneLine(final.bytes)).toContain(words);
});
