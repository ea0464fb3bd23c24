/**
 * What is wrong, or worth knowing, in a file of lines: where, which column, what was there. What is
 * said of a file whatever it holds is here; each import has its own beside it.
 */

/** A line of the file, as a spreadsheet counts them; a name of something else; null: the whole. */
export type Where = number | string | null;

export type FileFault<C extends string> =
  | { code: 'empty' }
  | { code: 'workbook' }
  | { code: 'notText' }
  | { code: 'tooLarge'; megabytes: number }
  | { code: 'brokenQuotes' }
  | { code: 'noHeader' }
  | { code: 'columnTwice'; column: C }
  | { code: 'tooManyCells'; cells: number; columns: number }
  | { code: 'garbled'; column: C; value: string }
  | { code: 'formula'; column: C; value: string }
  | { code: 'rounded'; column: C; value: string }
  | { code: 'tooLong'; column: C; max: number }
  | { code: 'missing'; column: C };

export type FileRemark = { code: 'unknownColumn'; value: string };

/** A fault refuses the whole import; a remark does not. */
export type FindingOf<F, R> =
  ({ kind: 'fault'; where: Where } & F) | ({ kind: 'remark'; where: Where } & R);

export const faultAt = <F extends object>(where: Where, what: F) =>
  ({ kind: 'fault', where, ...what }) as const;
export const remarkAt = <R extends object>(where: Where, what: R) =>
  ({ kind: 'remark', where, ...what }) as const;

export const isFault = ({ kind }: { kind: 'fault' | 'remark' }): boolean => kind === 'fault';

const lineOf = (where: Where) => (typeof where === 'number' ? where : Number.MAX_SAFE_INTEGER);

/** What is about the whole comes last: it is often only what follows from the rest. */
export function inOrder<T extends { where: Where }>(findings: readonly T[]): T[] {
  return findings.toSorted((a, b) => lineOf(a.where) - lineOf(b.where));
}
