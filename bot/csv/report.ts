/** How an import shows what it finds, in an operator's terminal. */
import type { ImportWords } from './words';

export interface SectionOptions {
  words: Pick<ImportWords, 'more'>;
  /** At most so many lines of each kind; all are counted. */
  shown?: number | undefined;
}

const SHOWN = 30;

/** A title with its lines, the first ones of many; nothing where there are none. */
export function section(
  title: string,
  lines: readonly string[],
  { words, shown = SHOWN }: SectionOptions,
): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - shown;
  return [
    title,
    ...lines.slice(0, shown).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  ${words.more(rest)}`] : []),
  ];
}

/** « ligne 12, … . » */
export function saidAt(where: string, what: string): string {
  const sentence = where ? `${where}, ${what}` : what;
  return sentence.endsWith('?') ? sentence : `${sentence}.`;
}
