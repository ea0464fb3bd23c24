// Tells a university everything that is wrong in its settings file, in sentences of the same form as
// those about the environment: where, what is there, what would be accepted.
import { z } from 'zod';
import { universitySchema } from '../process/university';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
type Description = z.core.JSONSchema.BaseSchema;

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, [ … ]',
  object: 'a group of settings, { … }',
};

/** One sentence for each thing that is wrong in `json`, which gave this error. */
export function universityProblems(error: z.ZodError, json: unknown): string[] {
  const told = new Set<string>(); // What is no date is not in order either: the first thing counts.
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return unknownKeys(issue);
    const given = valueAt(json, issue.path);
    const name = nameOf(issue.path);
    if (told.has(name)) return [];
    told.add(name);
    const mustBe = `it must be ${accepted(issue)}`;
    if (given !== undefined) return [`${name} is ${shown(given)}: ${mustBe}.`];
    const meaning = descriptionAt(issue.path)?.description?.replace(/\.$/, '');
    return [`${name} is missing: ${mustBe}${meaning ? ` (${meaning})` : ''}.`];
  });
}

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys): string[] {
  const known = Object.keys(descriptionAt(issue.path)?.properties ?? {});
  const all = known.filter((key) => key !== '$schema' && key !== 'comment').join(', ');
  return issue.keys.map(
    (key) => `${nameOf([...issue.path, key])} is not a setting: it must be one of ${all}.`,
  );
}

/** The end of the sentence « it must be … ». */
function accepted(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${severalOf(issue.values.map(String))}`;
    default:
      return issue.message;
  }
}

const MOST_NAMED = 20;

function severalOf(values: string[]): string {
  if (values.length <= MOST_NAMED) return values.join(', ');
  const others = values.length - MOST_NAMED;
  return `${values.slice(0, MOST_NAMED).join(', ')} or ${others} others (university.schema.json)`;
}

/** departments[1].managers[0].email */
function nameOf(path: Path): string {
  const name = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  return name === '' ? 'the file' : name;
}

const LONGEST_SHOWN = 60;

/** Never an e-mail address, even a wrong one: what is told here is logged. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'a group';
  const text = JSON.stringify(value);
  return text.includes('@') || text.length > LONGEST_SHOWN ? 'another text' : text;
}

function valueAt(json: unknown, path: Path): unknown {
  let value = json;
  for (const part of path) value = (value as Record<PropertyKey, unknown> | null)?.[part];
  return value;
}

function descriptionAt(path: Path): Description | undefined {
  let node = z.toJSONSchema(universitySchema, { io: 'input' }) as Description | undefined;
  for (const part of path) {
    node = (typeof part === 'number' ? node?.items : node?.properties?.[String(part)]) as
      Description | undefined;
  }
  return node;
}
