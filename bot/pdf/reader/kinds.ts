/** What the two processes that read may answer, and what reading may cost them. */
import { z } from 'zod';
import { HEAP_MB, MOST_ANSWER_BYTES, MOST_WORDS_BYTES, PRINT_HEAP_MB } from './limits';
import type { FileContents } from './readFields';
import type { DocumentWords } from './readLines';
import type { ReaderKind } from './ReaderProcess';

const cost = { cpuMs: z.number() };

const fields = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('fields'),
    fields: z.record(z.string(), z.object({ value: z.string(), prefilled: z.string() })),
    ...cost,
  }),
  z.object({ outcome: z.enum(['encrypted', 'broken', 'hostile']), ...cost }),
]) satisfies z.ZodType<FileContents>;

export type Reading = z.infer<typeof fields>;

/** The values of a form. */
export const formFields: ReaderKind<Reading> = {
  script: 'child.js',
  answer: fields,
  good: 'fields',
  heapMb: HEAP_MB,
  mostAnswerBytes: MOST_ANSWER_BYTES,
};

const words = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('text'), pages: z.array(z.array(z.string())), ...cost }),
  z.object({ outcome: z.enum(['tooLong', 'encrypted', 'broken', 'hostile']), ...cost }),
]) satisfies z.ZodType<DocumentWords>;

export type WordsReading = z.infer<typeof words>;

/** The words of a document. pdf.js keeps what it learnt of a file, so each has a process of its own. */
export const documentWords: ReaderKind<WordsReading> = {
  script: 'textChild.js',
  answer: words,
  good: null,
  heapMb: PRINT_HEAP_MB,
  mostAnswerBytes: MOST_WORDS_BYTES,
};
