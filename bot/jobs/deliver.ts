/**
 * Delivers what a change leaves behind: a message to somebody, a living card, a reply that Teams
 * refused for a while. The facts are read again just before acting, so what is said is true now; what
 * need not be said any more is not said.
 *
 * The queue gives out one job at a time for each place (see queue.ts). So two processes never create
 * the same card: the second job for it starts after the first one wrote down where the card is.
 */
import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Place, Post, Telling } from '../process/announce';
import { assertNever } from '../process/assertNever';
import type { PersonId } from '../process/people';
import {
  DeliveryError,
  type Content,
  type Job,
  type Messenger,
  type Posted,
  type PostLedger,
} from '../process/ports';
import type { Effects } from './effects';
import { placeOf } from './queue';
import { viewOf, type SubjectView, type ViewPorts } from './subjectView';

/** How things look now, to the view's reader; null: nothing to show or say (any more). */
export interface Render {
  telling(view: SubjectView, telling: Telling): Content | null;
  post(view: SubjectView, post: Post): Content | null;
}

export interface DeliverPorts extends ViewPorts {
  messenger: Messenger;
  ledger: PostLedger;
  render: Render;
  effects: Effects;
  markUnreachable(personId: PersonId, code: string): Promise<void>;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

/**
 * Delivers one job, at most once in this process.
 * @throws DeliveryError `later`, or what stopped the database: the job is to be done again
 */
export type Deliver = (job: Job, jobId: string) => Promise<void>;

export function createDeliver(ports: DeliverPorts): Deliver {
  return async (job, jobId) => {
    try {
      await deliver(ports, job, jobId);
    } catch (error) {
      if (!(error instanceof DeliveryError) || error.outcome === 'later') throw error;
      await giveUp(ports, job, { jobId, error });
    }
  };
}

async function deliver(ports: DeliverPorts, job: Job, jobId: string): Promise<void> {
  const { effects, log } = ports;
  switch (job.kind) {
    case 'tell': {
      const { subject, id, news } = job.telling;
      const said = await effects.once(jobId, () => tell(ports, job.telling));
      if (!said) log.info({ jobId, subject, id, news }, 'nothing to say any more');
      return;
    }
    case 'post': {
      // Recorded apart: a card that is there must be written down even if that takes a second try.
      const shown = await effects.once(jobId, () => show(ports, job.post));
      if (shown) await ports.ledger.record(job.post, shown.posted, shown.contentHash);
      return;
    }
    case 'reply':
      return effects.once(jobId, () => ports.messenger.resend(job.activity));
    default:
      return assertNever(job);
  }
}

/** False when there is nothing to say. */
async function tell(ports: DeliverPorts, telling: Telling): Promise<boolean> {
  const { messenger, ledger, render } = ports;
  const { to } = telling;
  const view = await viewOf(ports, telling, to);
  const content = view && render.telling(view, telling);
  if (!content) return false;
  const root = to.kind === 'channel' ? rootOf(telling, to) : null;
  const thread = root && (await ledger.find(root));
  if (!root || !thread) {
    await messenger.send(to, content);
    return true;
  }
  try {
    await messenger.send(to, content, thread);
  } catch (error) {
    if (!isGone(error)) throw error;
    await ledger.forget(root);
    await messenger.send(to, content);
  }
  return true;
}

/** In a channel, news are replies under the card that they are about. */
function rootOf({ subject, id }: Telling, place: Place): Post {
  return {
    subject,
    id,
    purpose: subject === 'question' ? 'question' : 'file',
    variant: '',
    place,
  };
}

interface ShownPost {
  posted: Posted;
  contentHash: string;
}

/** Null when the card need not change. */
async function show(ports: DeliverPorts, post: Post): Promise<ShownPost | null> {
  const { messenger, ledger, render } = ports;
  const view = await viewOf(ports, post, post.place);
  const content = view && render.post(view, post);
  if (!content) return null;
  const contentHash = hashOf(content);
  const known = await ledger.find(post);
  if (known?.contentHash === contentHash) return null;
  if (known?.activityId) {
    try {
      await messenger.update(post.place, known, content);
      return { posted: known, contentHash };
    } catch (error) {
      if (!isGone(error)) throw error;
      await ledger.forget(post);
    }
  }
  return { posted: await messenger.send(post.place, content), contentHash };
}

function isGone(error: unknown): boolean {
  return error instanceof DeliveryError && error.outcome === 'gone';
}

function hashOf(content: Content): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}

/** What nobody can deliver must not hold back what comes after it for the same place. */
async function giveUp(
  ports: DeliverPorts,
  job: Job,
  { jobId, error }: { jobId: string; error: DeliveryError },
): Promise<void> {
  const code = codeOf(error);
  const details = { jobId, kind: job.kind, place: placeOf(job), outcome: error.outcome, code };
  const place = job.kind === 'tell' ? job.telling.to : job.kind === 'post' ? job.post.place : null;
  if (error.outcome === 'unreachable' && place?.kind === 'person') {
    ports.log.warn(details, 'cannot be reached in Teams');
    return ports.markUnreachable(place.id, code);
  }
  ports.log.error({ ...details, err: error }, 'Teams refused a message for good');
}

function codeOf({ cause, outcome }: DeliveryError): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : outcome;
}
