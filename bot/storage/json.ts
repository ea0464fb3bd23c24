/** NUL, and half characters: JSON has them, PostgreSQL's jsonb refuses the whole document. */
const UNSTORABLE = /\\u0000|\\ud[89a-f]/i;

/** JSON that PostgreSQL takes. Whatever people paste must not keep the rest from being saved. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!UNSTORABLE.test(json)) return json;
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed().replaceAll('\0', '') : part,
  );
}
