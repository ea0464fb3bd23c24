/** One answer of the form as it is typed into Pstage, or as Pstage's lists call it: in French. */
import { clean, fieldTable, isAsked, type Draft, type FieldId } from '../../process/form';
import type { Period } from '../../process/form/periods';
import type { LocalDate } from '../../process/internship';
import type { University } from '../../process/university';
import { nameOfValue } from '../choiceNames';

/** As Pstage names them. */
const options: Partial<Record<FieldId, Readonly<Record<string, string>>>> = {
  workingTime: { full: 'Temps Plein', part: 'Temps Partiel' },
  gratificationUnit: {
    hour: 'heure(s)',
    day: 'jour(s)',
    week: 'semaine(s)',
    month: 'mois',
    year: 'année(s)',
  },
};

/** '' where nothing was typed, or nothing is asked any more; as typed where it cannot be read. */
export function pstageFieldValue(university: University, field: FieldId, draft: Draft): string {
  const typed = clean(draft[field] ?? '');
  if (typed === '' || !isAsked(field, draft)) return '';
  const { input } = fieldTable[field];
  switch (input.kind) {
    case 'date':
      return inFigures(typed);
    case 'yesNo':
    case 'tick':
      return yesOrNo(typed === 'yes');
    case 'currency':
      return currencyName(typed);
    case 'choice':
    case 'listed':
    case 'country': {
      const own = options[field];
      if (own && Object.hasOwn(own, typed)) return own[typed]!;
      return nameOfValue({ reader: { language: 'fr' }, university }, field, typed);
    }
    default:
      return read(field, { typed, draft });
  }
}

function read(field: FieldId, { typed, draft }: { typed: string; draft: Draft }): string {
  const reading = fieldTable[field].read(typed, draft);
  if (!('value' in reading)) return typed;
  switch (field) {
    case 'gratificationAmount':
      return amount(reading.value as number);
    case 'hostSiret':
      return reading.value as string;
    case 'hostApe':
      return (reading.value as string).replace(/^(\d\d)(\d\d[A-Z])$/, '$1.$2');
    default:
      return typed;
  }
}

/** « 4,50 », « 700 ». */
function amount(cents: number): string {
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',');
}

export const yesOrNo = (isYes: boolean): string => (isYes ? 'Oui' : 'Non');

const currencies = new Intl.DisplayNames('fr', { type: 'currency' });

function currencyName(code: string): string {
  if (code === 'EUR') return 'euros';
  return Intl.supportedValuesOf('currency').includes(code)
    ? `${currencies.of(code)} (${code})`
    : code;
}

/** « 4,5 », « 35 »: two decimals at most. */
export function withComma(value: number): string {
  return String(Math.round(value * 100) / 100).replace('.', ',');
}

/** « 04/01/2027 »; what is no such date stays as it is. */
export function inFigures(date: LocalDate): string {
  return date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
}

/** « 12/03/2027, 05/04/2027 au 09/04/2027 ». */
export function periodsInFigures(periods: readonly Period[]): string {
  return periods
    .map(({ from, to }) =>
      from === to ? inFigures(from) : `${inFigures(from)} au ${inFigures(to)}`,
    )
    .join(', ');
}
