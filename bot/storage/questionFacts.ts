/** The facts of a question as the database keeps them; see internshipFacts.ts. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { clean } from '../process/form';
import { otherSituations, type Question } from '../process/question';
import { UnreadableFacts } from './UnreadableFacts';

const text = z.string();
const orNull = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);
const mark = { by: text, at: text };

const schema: z.ZodType<Question> = z.looseObject({
  id: text,
  version: z.int(),
  askerId: text,
  topic: z.enum(['question', ...otherSituations, 'leaving']),
  text,
  department: orNull(text),
  internshipId: orNull(text),
  askedAt: text,
  taken: orNull(z.object(mark)),
  answer: orNull(z.object({ ...mark, text })),
});

/**
 * The facts as the rules want them.
 * @throws UnreadableFacts
 */
export function readQuestion(id: string, json: unknown): Question {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const paths = parsed.error.issues.map(({ path }) => path.join('.') || 'the whole');
  throw new UnreadableFacts('question', id, paths);
}

/** Equal for the same words, however they are spaced and capitalised. */
export function hashOfWords(words: string): string {
  const same = clean(words).toLocaleLowerCase('fr').replace(/\s+/gu, ' ');
  return createHash('sha256').update(same).digest('base64url');
}
