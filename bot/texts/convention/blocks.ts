/** The pieces of which the words of a convention are made; bot/pdf/convention draws them. */
export interface LabelledValue {
  label: string;
  value: string;
}

export type Block =
  | { kind: 'prose'; text: string }
  /** « 6.1 … »: within an article. */
  | { kind: 'subheading'; text: string }
  | { kind: 'items'; items: readonly string[] }
  | { kind: 'facts'; rows: readonly LabelledValue[] }
  | {
      kind: 'table';
      /** Shares of the width. */
      widths: readonly number[];
      head: readonly string[];
      rows: readonly (readonly string[])[];
    };

export interface Article {
  /** « Article 5 bis – Droits du stagiaire … ». */
  title: string;
  blocks: readonly Block[];
}

/** A cell of a section's grid, which has three columns. */
export interface Cell extends LabelledValue {
  columns?: 1 | 2 | 3;
}

export interface Section {
  title: string;
  cells: readonly Cell[];
}

/** No line ends between « article » and its number, nor between « 48 » and « heures ». */
const withItsNumber = (text: string) =>
  text
    .replace(/\b(articles?) (?=[LDR]?\d)/g, '$1\u00A0')
    .replace(/(?<=\d) (?=(?:ans?|years?|mois|months?|jours?|days?|heures?|hours?)\b)/g, '\u00A0');

export const prose = (text: string): Block => ({ kind: 'prose', text: withItsNumber(text) });
export const subheading = (text: string): Block => ({ kind: 'subheading', text });
export const items = (...list: string[]): Block => ({ kind: 'items', items: list });
export const facts = (...rows: (LabelledValue | null)[]): Block => ({
  kind: 'facts',
  rows: rows.filter((row) => row !== null),
});
export const row = (label: string, value: string): LabelledValue => ({ label, value });
export const cell = (label: string, value: string, columns: Cell['columns'] = 1): Cell => ({
  label,
  value,
  columns,
});

/** What is not null: articles and paragraphs that apply. */
export function those<T>(...list: (T | null | false)[]): T[] {
  return list.filter((one): one is T => one !== null && one !== false);
}
