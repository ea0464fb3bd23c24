/**
 * What was given up, and what may or may not have arrived: kept for thirty days in a queue of its own
 * that nobody works on. Somebody looks whether it is there, and lets it go again or away
 * (`npm run undelivered`).
 */
import type { JobWithMetadata, PgBoss } from 'pg-boss' with { 'resolution-mode': 'import' };
import type { Job } from '../process/ports';
import { DELIVER, placeOf, UNDELIVERED, type KeptJob } from './queue';

/** A job beside the reason why it is here, where nothing else says it. */
type UndeliveredJob = KeptJob & { why?: string };

/** Without the words of the message. */
export interface Undelivered {
  id: string;
  /** When it came here, ISO. */
  at: string;
  kind: Job['kind'];
  place: string;
  /** What it is about, where it is about something. */
  about: string | null;
  why: string;
}

const MOST = 1_000;

/** Keeps a message that Teams may have taken. `error`: what it answered, or what cut it off. */
export async function keepAmbiguous(boss: PgBoss, job: Job, error: Error): Promise<void> {
  // Sent once more only by somebody who has looked.
  const missing = job.kind === 'post' ? { isMissing: true } : {};
  const data: UndeliveredJob = { ...job, ...missing, why: error.message };
  await boss.insert(UNDELIVERED, [{ data, singletonKey: placeOf(job) }]);
}

export interface UndeliveredQueue {
  /** Oldest first, a thousand at most. */
  list(): Promise<Undelivered[]>;
  /** Sends these once more, as if they had just been left behind. How many there were. */
  send(ids: string[]): Promise<number>;
  /** They arrived after all, or need not. How many there were. */
  forget(ids: string[]): Promise<number>;
  close(): Promise<void>;
}

/** For a command beside the bot, whether that runs or not. Needs a database that a bot has used. */
export async function openUndelivered(url: string): Promise<UndeliveredQueue> {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({ connectionString: url, max: 1, supervise: false, migrate: false });
  boss.on('error', () => undefined); // whatever asked rejects as well
  await boss.start();
  const find = (id?: string) =>
    boss.findJobs<UndeliveredJob>(UNDELIVERED, { queued: true, limit: MOST, ...(id && { id }) });
  return {
    list: async () => (await find()).map(described),
    send: (ids) => boss.redrive(UNDELIVERED, { ids, destination: DELIVER }),
    forget: async (ids) => {
      const found = (await Promise.all(ids.map(find))).flat();
      await boss.deleteJob(
        UNDELIVERED,
        found.map(({ id }) => id),
      );
      return found.length;
    },
    close: () => boss.stop({ graceful: false }),
  };
}

function described({ id, data, createdOn, sourceOutput }: JobWithMetadata<UndeliveredJob>) {
  const said = (sourceOutput as { message?: unknown } | null)?.message;
  const why = data.why ?? `given up (${typeof said === 'string' ? said : 'unknown'})`;
  return {
    id,
    at: createdOn.toISOString(),
    kind: data.kind,
    place: placeOf(data),
    about: aboutOf(data),
    why,
  };
}

function aboutOf(job: Job): string | null {
  if (job.kind === 'tell') return `${job.telling.news} ${job.telling.subject} ${job.telling.id}`;
  if (job.kind === 'post') return `${job.post.purpose} ${job.post.subject} ${job.post.id}`;
  if (job.kind === 'document') return `${job.documentKind} internship ${job.internshipId}`;
  if (job.kind === 'give' || job.kind === 'upload') return `document ${job.documentId}`;
  if (job.kind === 'fileToChannel' || job.kind === 'removeFromChannel') {
    return `${job.documentKind ?? 'all'} internship ${job.internshipId}`;
  }
  return job.kind === 'mail' ? job.key : null;
}
