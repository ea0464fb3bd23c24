/**
 * How people are addressed on papers. The settings' list has Pstage's own words, to be found there:
 * « Mr » in French is an English abbreviation, and « Ms (Mme) » is no form of address.
 */
import type { Language } from '../people';

const onPaper = new Map<string, Record<Language, string>>([
  ['mme', { fr: 'Mme', en: 'Ms' }],
  ['mr', { fr: 'M.', en: 'Mr' }],
]);

/** `listed`: its name in the settings, for those that a university added; null without one. */
export function civilityOnPaper(
  { id, listed }: { id: string | null | undefined; listed: string | null },
  language: Language,
): string | null {
  return onPaper.get(id ?? '')?.[language] ?? listed;
}
