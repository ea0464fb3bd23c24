/** The words that Pstage, INSEE and people use for a host, as values of the settings' lists. */
import { plainKey } from './hostSearch';

/** A value of a list of the settings. */
export interface Listed {
  id: string;
  fr: string;
  en: string;
}

/** The value that a label means, in either language or by its id. */
export function listedId(values: readonly Listed[], label: string): string | undefined {
  // Some exports write the code after the label: « SAS (57) ».
  const wanted = [label, label.replace(/\s*\(\d+\)$/, '')].map(plainKey);
  const isWanted = (text: string) => wanted.includes(plainKey(text));
  return values.find(({ id, fr, en }) => isWanted(fr) || isWanted(en) || isWanted(id))?.id;
}

/** From how many people to how many. */
export type Headcount = readonly [from: number, to: number];

/** « 10 à 49 », « 1 000 et + », « 1 ou 2 salariés »; null where it says no number. */
export function headcountOf(label: string): Headcount | null {
  const numbers = label.replace(/(\d)\s(?=\d{3}(?!\d))/gu, '$1').match(/\d+/g) ?? [];
  const [from, to] = numbers.map(Number);
  if (from === undefined) return /non employeu/i.test(label) ? [0, 0] : null;
  if (to !== undefined) return [from, to];
  return [from, /\+|plus|more/i.test(label) ? Infinity : from];
}

/** The value whose people these are, however finely they were counted. */
export function sizeId(values: readonly Listed[], count: Headcount | null): string | undefined {
  if (!count) return undefined;
  return values.find(({ fr }) => {
    const around = headcountOf(fr);
    return around !== null && around[0] <= count[0] && count[1] <= around[1];
  })?.id;
}
