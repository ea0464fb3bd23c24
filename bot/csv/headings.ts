/** Headings as people write them: capitals, accents, spaces and signs do not count. */

/**
 * « N° Étudiant » and « n_etudiant » are one. Not `process/fold.ts`, which is for people's names: reading a
 * CSV knows nothing of the process, and headings are French or English words.
 */
export function plainWord(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Which column a heading means; undefined: none that is used. */
export function columnFinder<C extends string>(
  headings: Record<C, readonly string[]>,
): (heading: string) => C | undefined {
  const known = new Map(
    Object.entries<readonly string[]>(headings).flatMap(([column, names]) =>
      names.map((name) => [plainWord(name), column as C] as const),
    ),
  );
  return (heading) => known.get(plainWord(heading));
}
