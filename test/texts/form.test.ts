// The words of the imprimé contact: complete, in both languages, of a bearable length, well set.
import {
  fieldIds,
  fieldTable,
  readField,
  sectionIds,
  sectionInfo,
  sectionOf,
  type Draft,
  type FieldId,
} from '../../bot/process/form';
import { texts } from '../../bot/texts';
import type { ChoiceFieldId } from '../../bot/texts/choices.fr';
import settings from '../../deployment/university.artois.json';
import { flawsOf, textsIn } from '../support/typography';

const languages = ['fr', 'en'] as const;
const LONGEST_LABEL = 70;
const LONGEST_HELP = 220;
const LONGEST_ADVICE = 300;
/** What an input of one line shows at 360 pixels, and one of several. */
const LONGEST_LINE = 36;
const LONGEST_IN_LINES = 64;

const at = (field: FieldId, words: string) => `${field}: ${words}`;

describe.each(languages)('in %s', (language) => {
  const t = texts(language);

  test('every field has a label and a tooltip, of a length that a phone shows', () => {
    const flaws = fieldIds.flatMap((field) => {
      const { label, help, advice } = t.fields[field];
      return [
        ...(label === '' || label.length > LONGEST_LABEL ? [at(field, label)] : []),
        ...(help === '' || help.length > LONGEST_HELP ? [at(field, help)] : []),
        ...(advice && advice.text.length > LONGEST_ADVICE ? [at(field, advice.text)] : []),
      ];
    });
    expect(flaws).toEqual([]);
  });

  test('an example fits its input on a phone: nothing of it is cut', () => {
    const cut = fieldIds.filter((field) => {
      const { kind } = fieldTable[field].input;
      return (
        t.fields[field].example.length > (kind === 'longText' ? LONGEST_IN_LINES : LONGEST_LINE)
      );
    });
    expect(cut).toEqual([]);
  });

  test('no two labels are alike: they are also read alone, in a history', () => {
    const labels = fieldIds.map((field) => t.fields[field].label);
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  });

  test('a tooltip is one or more sentences', () => {
    const helps = fieldIds.map((field) => t.fields[field].help);
    expect(helps.filter((help) => !/[.…]$/.test(help))).toEqual([]);
  });

  test('every example would be accepted as it is', () => {
    const where: Draft = { hostCountry: 'FR', studentCountry: 'FR', serviceCountry: 'FR' };
    const asked: Draft = {
      ...where,
      cpam: 'other',
      minor: 'yes',
      serviceElsewhere: 'yes',
      gratified: 'yes',
      alreadyHere: 'yes',
    };
    const refused = fieldIds.filter((field) => {
      const { example } = t.fields[field];
      if (example === '' || !isTyped(field)) return false;
      // Periods are asked where hours are irregular, weekdays where they are not.
      const draft: Draft = { ...asked, [field]: example };
      if (field === 'workPeriods') draft.regularHours = 'no';
      if (isAbroadOnly(field)) Object.assign(draft, { hostCountry: 'BE', serviceElsewhere: 'no' });
      const value = readField(draft, field);
      return value === undefined || value === null;
    });
    expect(refused).toEqual([]);
  });

  test('every value of the product’s own has its name', () => {
    const named = Object.fromEntries(
      Object.entries(t.values).map(([field, names]) => [field, Object.keys(names)]),
    );
    const values = fieldIds.flatMap((field) => {
      const { input } = fieldTable[field];
      return 'values' in input ? [[field, [...input.values]]] : [];
    });
    expect(named).toEqual(Object.fromEntries(values));
    for (const names of Object.values(t.values)) {
      expect(new Set(Object.values(names)).size).toBe(Object.values(names).length);
    }
  });

  test('every section has a name of its own, and a word before it', () => {
    const names = sectionIds.map((section) => t.sections[section]);
    expect(new Set(names).size).toBe(names.length);
    for (const section of sectionIds) {
      expect(t.staff.sections[section]).not.toMatch(/\b(vos|votre|your)\b/i);
      expect(t.sectionIntros[section]).toMatch(/[.]$/);
    }
    const tabs = sectionIds.flatMap((section) => sectionInfo[section].tab ?? []);
    expect(Object.keys(t.pstageTabs)).toEqual([...new Set(tabs)].sort().map(String));
  });

  test('advice stands where it matters most, with an example', () => {
    const advised = fieldIds.filter((field) => t.fields[field].advice);
    expect(advised).toEqual(['theme', 'tasks', 'competences']);
    for (const field of advised) expect(t.fields[field].advice!.example).not.toBe('');
  });

  test('what the tutor reads on paper speaks of no student as « vous »', () => {
    const { help, advice } = t.contactFormPdf;
    for (const field of Object.keys(help) as FieldId[]) {
      expect([field, sectionInfo[sectionOf(field)].by]).toEqual([field, 'host']);
    }
    expect(textsIn([help, advice]).filter((words) => /\bvotre (stage|tut)/i.test(words))).toEqual(
      [],
    );
  });

  test('everything that needs no facts is well set, and what the paper says with them', () => {
    const { contactFormPdf: pdf } = t;
    const called = [
      pdf.instructions.steps('Léa Bonnet'),
      pdf.state.sent('Hugo Marchand', 'lundi 4 janvier 2027'),
      pdf.state.approved('Hugo Marchand', 'lundi 4 janvier 2027'),
      pdf.state.returned('Hugo Marchand', 'les tâches'),
      pdf.words.page(1, 2),
      pdf.notice.paragraphs({
        university: 'Université d’Artois',
        contact: 'stages@univ-exemple.test',
        teachers: true,
        officer: 'dpo@univ-exemple.test',
        drafts: 12,
        signed: 5,
        page: 'https://www.univ-exemple.test/donnees',
      }),
    ];
    expect(textsIn([t, called]).flatMap((words) => flawsOf(words, language))).toEqual([]);
  });

  test('so are the lists and tooltips of the settings', () => {
    const { lists, tooltips } = settings;
    const entries = [...Object.values(lists).flat(), ...Object.values(tooltips)];
    expect(entries.flatMap((entry) => flawsOf(entry[language], language))).toEqual([]);
    const long = Object.values(tooltips).filter((entry) => entry[language].length > LONGEST_HELP);
    expect(long).toEqual([]);
    for (const list of Object.values(lists)) {
      expect(new Set(list.map((entry) => entry[language])).size).toBe(list.length);
    }
  });
});

test('an English label has the French one in brackets, and a French one has no brackets', () => {
  for (const field of fieldIds) {
    const { label } = texts('fr').fields[field];
    expect(label).not.toMatch(/[()]/);
    expect(texts('en').fields[field].label.endsWith(` (${label})`)).toBe(true);
  }
});

test('the notice to those whom the form names says all that they must know (GDPR, article 14)', () => {
  const notice = texts('fr').contactFormPdf.notice.paragraphs({
    university: 'Université d’Artois',
    contact: 'stages@univ-exemple.test',
    teachers: false,
    officer: 'dpo@univ-exemple.test',
    drafts: 12,
    signed: 5,
    page: null,
  });
  const words = notice.join('\n').replaceAll('\u00A0', ' ');
  // Where the data come from, which, why, on what basis, who, how long, what one may do, where.
  for (const said of [
    'viennent de l’étudiant·e',
    'nom, fonction, adresse e-mail et téléphone',
    'Responsable : Université d’Artois',
    'article 6, paragraphe 1, points e et c',
    'gestionnaires de stage',
    '12 mois si la demande est abandonnée',
    'plus 5 ans',
    'Écrivez à stages@univ-exemple.test',
    'cnil.fr',
  ]) {
    expect(words).toContain(said);
  }
});

const typedKinds: readonly string[] = ['text', 'longText', 'email', 'phone', 'address', 'number'];
const isTyped = (field: FieldId) => typedKinds.includes(fieldTable[field].input.kind);
const isAbroadOnly = (field: FieldId) => sectionOf(field) === 'abroad';

// A field with few and fixed values, and only such a field, has names for them: this compiles.
const chosen: ChoiceFieldId = 'riskZone';
void chosen;
