/** The names of what a field is chosen from: of the product, of the settings, and of the world. */
import isoCountries from 'i18n-iso-countries';
import { fieldTable, type FieldId } from '../process/form';
import type { Language } from '../process/people';
import type { FileView } from '../process/view';
import { texts } from '../texts';
import type { FormOption } from './form';
import { isWinAnsi } from './winAnsi';

/** None where nothing is chosen from a list. */
export function optionsOf(view: FileView, field: FieldId): readonly FormOption[] {
  const { university, reader } = view;
  const { language } = reader;
  const { input } = fieldTable[field];
  switch (input.kind) {
    case 'yesNo':
    case 'tick':
      return yesNo(language);
    case 'choice':
    case 'choices':
      return input.values.map((id) => ({ id, label: nameOfValue(language, field, id) }));
    case 'listed':
      return university.lists[input.list].map((one) => ({ id: one.id, label: one[language] }));
    case 'cpam':
      return university.cpam.map(({ id, name }) => ({ id, label: name }));
    case 'country':
      return countries(language);
    case 'currency':
      return currencies(language);
    default:
      return [];
  }
}

/** What is kept by an id, in words; what is in no list stays as it is. */
export function nameOfOption(view: FileView, field: FieldId, id: string): string {
  const options = optionsOf(view, field);
  return options.find((option) => option.id === id)?.label ?? id;
}

function yesNo(language: Language): FormOption[] {
  const { yes, no } = texts(language).contactFormPdf.words;
  return [
    { id: 'yes', label: yes },
    { id: 'no', label: no },
  ];
}

function nameOfValue(language: Language, field: FieldId, id: string): string {
  const named: Partial<Record<string, Partial<Record<string, string>>>> = texts(language).values;
  return named[field]?.[id] ?? id;
}

const lists = new Map<string, FormOption[]>();

/** Two hundred names are sorted once. */
function once(key: string, make: () => FormOption[]): FormOption[] {
  const known = lists.get(key) ?? make();
  lists.set(key, known);
  return known;
}

function countries(language: Language): FormOption[] {
  return once(`countries ${language}`, () =>
    Object.entries(isoCountries.getNames(language))
      .map(([id, label]) => ({ id, label }))
      .sort(byLabel(language)),
  );
}

/** The code first: it is what people know of another country's money. */
function currencies(language: Language): FormOption[] {
  return once(`currencies ${language}`, () => {
    const names = new Intl.DisplayNames(language, { type: 'currency' });
    return Intl.supportedValuesOf('currency').map((id) => {
      const label = `${id} – ${names.of(id)}`;
      return { id, label: isWinAnsi(label) ? label : id };
    });
  });
}

function byLabel(language: Language): (a: FormOption, b: FormOption) => number {
  const { compare } = new Intl.Collator(language);
  return (a, b) => compare(a.label, b.label);
}
