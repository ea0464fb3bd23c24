/** What a comparison of the paper with the approval says of one value. */
export const printedItems = [
  'student',
  'start',
  'end',
  'weeklyHours',
  'totalHours',
  'tutor',
  'signatory',
  'gratification',
  'place',
  'subject',
  'host',
  'siret',
  'referent',
] as const;
export type PrintedItem = (typeof printedItems)[number];

/** `missing`: not found for sure, so a person must look. */
export type Finding =
  | { item: PrintedItem; outcome: 'missing' }
  /** `printed`: the words of the paper in which it was found, or which stand there instead. */
  | { item: PrintedItem; outcome: 'found' | 'different'; printed: string };

/** What is kept of a comparison: which values, never what they are. */
export type PrintedOutcomes = Partial<Record<PrintedItem, Finding['outcome']>>;
