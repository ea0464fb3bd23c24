/** The choices of a field, each with its name: of the product, of the settings, and of the world. */
import isoCountries from 'i18n-iso-countries';
import { fieldTable, type FieldId } from '../bot/process/form';
import type { Language } from '../bot/process/people';
import type { Shown } from '../bot/process/view';
import { texts } from '../bot/texts';
import type { Choice } from './adaptiveCard';

/** The value of `cpam` for an office that is not in the settings. */
export const OTHER_CPAM = 'other';

/** The choices of a field that is chosen from a list; none for any other. */
export function choicesOf(shown: Shown, field: FieldId): Choice[] {
  const { language } = shown.reader;
  const { input } = fieldTable[field];
  switch (input.kind) {
    case 'listed':
      return shown.university.lists[input.list].map((one) => ({
        title: one[language],
        value: one.id,
      }));
    case 'cpam':
      return [...cpams(shown), { title: texts(language).contactForm.otherCpam, value: OTHER_CPAM }];
    case 'country':
      return countries(language);
    case 'currency':
      return currencies(language);
    case 'choice':
    case 'choices':
      return input.values.map((value) => ({
        title: nameOfChoice(language, field, value),
        value,
      }));
    default:
      return [];
  }
}

/** By their short names: a hundred whole ones would fill a card. */
function cpams({ university }: Shown): Choice[] {
  return university.cpam.map(({ id, name }) => ({ title: shortCpam(name), value: id }));
}

const shortCpam = (name: string) =>
  name.replace(/^Caisse primaire d[’']assurance maladie \(CPAM\)/, 'CPAM');

/** The name of a value that is kept by its id; the id itself where no list has it any more. */
export function nameOfListed(shown: Shown, field: FieldId, value: string): string {
  if (fieldTable[field].input.kind === 'cpam') {
    const office = shown.university.cpam.find(({ id }) => id === value);
    if (office) return office.name;
  }
  return choicesOf(shown, field).find((choice) => choice.value === value)?.title ?? value;
}

/** The name of one of the product's own values; '' for none. */
export function nameOfChoice(language: Language, field: FieldId, value: string): string {
  const { values } = texts(language);
  const names: Partial<Record<string, string>> | undefined = Object.hasOwn(values, field)
    ? values[field as keyof typeof values]
    : undefined;
  // « constructor » is no value of ours, whatever a file or a card says.
  return (names && Object.hasOwn(names, value) ? names[value] : undefined) ?? value;
}

const inLanguage = new Map<string, Choice[]>();

/** Sorting two hundred names takes a while, and they never change. */
function once(key: string, make: () => Choice[]): Choice[] {
  const known = inLanguage.get(key) ?? make();
  inLanguage.set(key, known);
  return known;
}

/** Every country in the reader's language, in its alphabetical order. */
function countries(language: Language): Choice[] {
  return once(`country ${language}`, () =>
    sorted(language, Object.entries(isoCountries.getNames(language))),
  );
}

function currencies(language: Language): Choice[] {
  return once(`currency ${language}`, () => {
    const names = new Intl.DisplayNames(language, { type: 'currency' });
    const codes = Intl.supportedValuesOf('currency');
    return sorted(
      language,
      codes.map((code) => [code, `${names.of(code)} (${code})`]),
    );
  });
}

function sorted(language: Language, entries: [string, string][]): Choice[] {
  const { compare } = new Intl.Collator(language);
  return entries
    .map(([value, title]) => ({ title, value }))
    .sort((a, b) => compare(a.title, b.title));
}
