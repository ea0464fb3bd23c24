/** The cells of one line as they would be typed into the form: labels as ids, lost zeros found again. */
import isoCountries from 'i18n-iso-countries';
import { plainWord } from '../csv/headings';
import type { Line } from '../csv/table';
import { isSiret } from '../process/form/siret';
import { headcountOf, listedId, sizeId, type Listed } from '../process/hostLists';
import type { HostData, HostField } from '../process/hosts';

export interface HostLists {
  hostTypes: readonly Listed[];
  legalForms: readonly Listed[];
  hostSizes: readonly Listed[];
}

/** A label that its list does not have. */
export interface NotListed {
  column: HostField;
  value: string;
  accepted: string[];
}

type Cells = Line<HostField>['cells'];

export function typedOf(cells: Cells, lists: HostLists): { typed: HostData; unknown: NotListed[] } {
  const { hostType, hostLegalForm, hostSize, ...rest } = cells;
  const typed: HostData = { ...rest };
  const unknown: NotListed[] = [];
  const siret = siretOf(cells.hostSiret);
  if (siret) typed.hostSiret = siret;
  const country = countryOf(cells.hostCountry) ?? cells.hostCountry ?? countryOfRest(typed);
  if (country) typed.hostCountry = country;
  // A column of numbers has lost the 0 of 01000 Bourg-en-Bresse.
  if (country === 'FR' && /^\d{4}$/.test(typed.hostPostcode ?? '')) {
    typed.hostPostcode = `0${typed.hostPostcode}`;
  }
  const sizeOf = (values: readonly Listed[], label: string) =>
    listedId(values, label) ?? sizeId(values, headcountOf(label));
  for (const [column, label, values, find] of [
    ['hostType', hostType, lists.hostTypes, listedId],
    ['hostLegalForm', hostLegalForm, lists.legalForms, listedId],
    ['hostSize', hostSize, lists.hostSizes, sizeOf],
  ] as const) {
    if (!label || NOTHING.has(plainWord(label))) continue;
    const id = find(values, label);
    if (id) typed[column] = id;
    else unknown.push({ column, value: label, accepted: values.map(({ fr }) => fr) });
  }
  return { typed, unknown };
}

/** How exports write that they do not know. */
const NOTHING = new Set(['nondefini', 'nonrenseigne', 'nc', 'na', 'null', 'inconnu', 'unknown']);

/** Without what stands between the figures, and with the 0 that a column of numbers has lost. */
function siretOf(cell: string | undefined): string | undefined {
  const digits = cell?.replace(/[^\dA-Za-z]/g, '');
  if (!digits || !/^\d{12,13}$/.test(digits)) return digits;
  const padded = digits.padStart(14, '0');
  return isSiret(padded) ? padded : digits;
}

const COUNTRIES = new Map(
  ['fr', 'en'].flatMap((language) =>
    Object.entries(isoCountries.getNames(language, { select: 'all' })).flatMap(([code, names]) =>
      [names].flat().map((name) => [plainWord(name), code] as const),
    ),
  ),
);
/** As registers and older versions of Pstage write them. */
const ALSO: Record<string, string> = {
  francemetropolitaine: 'FR',
  etatsunis: 'US',
  usa: 'US',
  grandebretagne: 'GB',
  angleterre: 'GB',
  ecosse: 'GB',
  republiquetcheque: 'CZ',
  coreedusud: 'KR',
  russie: 'RU',
  vietnam: 'VN',
};

function countryOf(cell: string | undefined): string | undefined {
  if (!cell) return undefined;
  const word = plainWord(cell);
  const code = word.length === 2 || word.length === 3 ? isoCountries.toAlpha2(word) : undefined;
  return ALSO[word] ?? COUNTRIES.get(word) ?? code;
}

/** Only an establishment in France has a SIRET. */
function countryOfRest({ hostSiret }: HostData): string | undefined {
  return hostSiret && isSiret(hostSiret) ? 'FR' : undefined;
}
