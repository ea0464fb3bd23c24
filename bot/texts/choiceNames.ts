/**
 * What a field is chosen from, each value with its name: values of the product, of the university's
 * settings, and of the world. Cards and paper say the same.
 */
import isoCountries from 'i18n-iso-countries';
import { fieldTable, type FieldId } from '../process/form';
import type { Language } from '../process/people';
import type { University } from '../process/university';
import { texts } from '.';

export interface NamedValue {
  id: string;
  name: string;
}

/** In whose language, and by whose lists. */
export interface Naming {
  reader: { language: Language };
  university: University;
}

/** The value of `cpam` for an office that is not in the settings. */
export const OTHER_CPAM = 'other';

/** The values of a field that is chosen from a list; none for any other. */
export function namedValues(naming: Naming, field: FieldId): readonly NamedValue[] {
  const { university, reader } = naming;
  const { language } = reader;
  const { contactForm } = texts(language);
  const { input } = fieldTable[field];
  switch (input.kind) {
    case 'yesNo':
    case 'tick':
      return [
        { id: 'yes', name: contactForm.yes },
        { id: 'no', name: contactForm.no },
      ];
    case 'choice':
    case 'choices':
      return input.values.map((id) => ({ id, name: nameOfOwn(language, field, id) }));
    case 'listed':
      return university.lists[input.list].map((one) => ({ id: one.id, name: one[language] }));
    case 'cpam':
      return [...university.cpam, { id: OTHER_CPAM, name: contactForm.otherCpam }];
    case 'country':
      return countries(language);
    case 'currency':
      return currencies(language);
    default:
      return [];
  }
}

/** What is kept by an id, in words; what no list has, or has any more, stays as it is. */
export function nameOfValue(naming: Naming, field: FieldId, id: string): string {
  const kept = fieldTable[field].input.kind === 'country' ? id.toUpperCase() : id;
  return namedValues(naming, field).find((one) => one.id === kept)?.name ?? id;
}

/** « constructor » is no value of ours, whatever a file or a card says. */
function nameOfOwn(language: Language, field: FieldId, id: string): string {
  const { values } = texts(language);
  const names: Partial<Record<string, string>> | undefined = Object.hasOwn(values, field)
    ? values[field as keyof typeof values]
    : undefined;
  return (names && Object.hasOwn(names, id) ? names[id] : undefined) ?? id;
}

const inLanguage = new Map<string, readonly NamedValue[]>();

/** Sorting two hundred names takes a while, and they never change. */
function once(key: string, make: () => readonly NamedValue[]): readonly NamedValue[] {
  const known = inLanguage.get(key) ?? make();
  inLanguage.set(key, known);
  return known;
}

/** Every country in the reader's language, in its alphabetical order. */
function countries(language: Language): readonly NamedValue[] {
  return once(`country ${language}`, () =>
    sorted(language, Object.entries(isoCountries.getNames(language))),
  );
}

function currencies(language: Language): readonly NamedValue[] {
  return once(`currency ${language}`, () => {
    const names = new Intl.DisplayNames(language, { type: 'currency' });
    const codes = Intl.supportedValuesOf('currency');
    return sorted(
      language,
      codes.map((code) => [code, `${names.of(code)} (${code})`]),
    );
  });
}

function sorted(language: Language, entries: [string, string][]): readonly NamedValue[] {
  const { compare } = new Intl.Collator(language);
  return entries.map(([id, name]) => ({ id, name })).sort((a, b) => compare(a.name, b.name));
}
