/**
 * The facts of a file as the database keeps them. They may be older than the code: a field that came
 * later is read as « nothing yet » here, and one that this version does not know is kept.
 */
import { z } from 'zod';
import { madeKinds } from '../process/documents';
import type { Draft, FieldId, SectionId } from '../process/form';
import { signatories, type Internship } from '../process/internship';
import { UnreadableFacts } from './UnreadableFacts';

const orNull = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);
const text = z.string();
/** Only which texts they are is checked: what they hold may be wrong, and is kept. */
const draft = z.custom<Draft>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((typed) => typeof typed === 'string'),
);
const sections = z.array(z.custom<SectionId>());
const signature = z.object({
  on: text,
  recordedBy: text,
  recordedAt: text,
  name: orNull(text),
});

const delegated = z.object({ round: z.int(), at: text });
const delegation = z.discriminatedUnion('kind', [
  delegated.extend({ kind: z.literal('chosen'), to: text }),
  delegated.extend({
    kind: z.literal('standingIn'),
    to: orNull(text),
    until: text,
    declinedBy: orNull(text),
  }),
]);

/** A file as its row has it; `reference` is the database's own. */
export interface FactsRow {
  id: string;
  reference: number;
  facts: unknown;
}

const schema: z.ZodType<Internship> = z.looseObject({
  id: text,
  reference: z.int().nullable().default(null),
  version: z.int(),
  papersVersion: z.int(),
  removedPapers: z.partialRecord(z.enum(madeKinds), z.int()).default({}),
  student: z.object({ id: text, confirmed: z.boolean(), birthDate: orNull(text) }),
  department: text,
  openedAt: text,
  touchedAt: text,
  organisation: orNull(text),
  draft,
  prefilled: z.array(z.custom<FieldId>()).default([]),
  referentId: orNull(text),
  referentFull: orNull(z.object({ referentId: text, limit: z.int() })),
  disclaimedBy: orNull(text),
  delegation: orNull(z.preprocess(delegationAsNow, delegation)),
  returned: orNull(z.object({ reason: text, sections, by: text, at: text })),
  rounds: z.int(),
  asked: z.int(),
  submission: orNull(z.object({ round: z.int(), first: z.int(), at: text, values: draft })),
  approval: orNull(z.object({ at: text, by: text, round: z.int() })),
  lastApproved: orNull(draft),
  lastDecision: orNull(
    z.object({
      kind: z.enum(['approved', 'returned']),
      reason: orNull(text),
      round: z.int(),
      by: text,
      referentId: orNull(text),
      values: draft,
    }),
  ),
  convention: orNull(z.object({ number: text, copies: z.int(), at: text })),
  checkedAt: orNull(text),
  printOutcomes: orNull(z.custom<NonNullable<Internship['printOutcomes']>>()),
  signatures: z.partialRecord(z.enum(signatories), signature),
  copies: orNull(
    z.object({
      holder: z.enum(['student', 'tutor', 'host', 'referent', 'manager', 'presidency', 'post']),
      since: text,
    }),
  ),
  copiesReturned: orNull(z.object({ reason: text, at: text })),
  handover: z.partialRecord(z.enum(['host', 'student', 'others']), text),
  lateStartAsked: orNull(text),
  lateStartAllowed: orNull(z.object({ reason: text, by: text })),
  closure: orNull(
    z.object({
      kind: z.enum(['abandoned', 'restarted', 'byManager']),
      at: text,
      by: text,
      reason: orNull(text),
    }),
  ),
  notices: z.record(text, text),
});

/** A version without kinds said by a day until when somebody stands in. */
export function delegationAsNow(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || 'kind' in json || !('until' in json))
    return json;
  return { ...json, kind: json.until === null ? 'chosen' : 'standingIn' };
}

/** What a version wrote that asked for one section, and knew no card for several rounds. */
interface Older {
  returned?: { section?: string | null; sections?: string[] } | null;
  rounds?: number;
  asked?: number;
  submission?: { round: number; first?: number } | null;
  approval?: { by: string; round: number } | null;
  referentId?: string | null;
  lastApproved?: Draft | null;
  lastDecision?: unknown;
}

function asNow(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json;
  // Whatever was made from it before may be of an older version, and is taken for one.
  const withPapers = 'papersVersion' in json ? json : { ...json, papersVersion: versionIn(json) };
  if ('asked' in json) return withPapers;
  const older = withPapers as Older;
  const { returned, rounds, submission, approval, lastApproved, referentId } = older;
  const section = returned?.section;
  return {
    ...older,
    asked: rounds ?? 0,
    ...(returned && { returned: { ...returned, sections: section ? [section] : [] } }),
    ...(submission && { submission: { ...submission, first: submission.round } }),
    lastDecision:
      approval && lastApproved
        ? { kind: 'approved', ...approval, referentId: referentId ?? null, values: lastApproved }
        : null,
  };
}

function versionIn(json: object): unknown {
  return 'version' in json ? json.version : undefined;
}

/**
 * The facts as the rules want them.
 * @throws UnreadableFacts
 */
export function readInternship({ id, reference, facts }: FactsRow): Internship {
  const parsed = schema.safeParse(asNow(facts));
  if (parsed.success) return { ...parsed.data, reference };
  const paths = parsed.error.issues.map(({ path }) => path.join('.') || 'the whole');
  throw new UnreadableFacts('internship', id, paths);
}
