import type { z } from 'zod';
import { type Call, parseBody } from '../routes';
import { refuse } from './refusals';

/** The JSON of a POST. Throws 400 with what is wrong in it. */
export function json<T>({ body }: Call, schema: z.ZodType<T>): T {
  return parseBody(body, schema, (problem) => refuse(400, problem));
}
