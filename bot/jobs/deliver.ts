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
import { isShownAt, type Place, type Post, type Telling } from '../process/announce';
import { assertNever } from '../process/assertNever';
import {
  DeliveryError,
  type Content,
  type Job,
  type Messenger,
  type Posted,
  type PostLedger,
  type Store,
} from '../process/ports';
import { fileToChannel, removeFromChannel } from './channelFiles';
import { giveDocument, makeDocument, uploadDocument, type DocumentDesk } from './documents';
import type { Effects } from './effects';
import { sendMail, type MailOutcome } from './mail';
import { presentPost, settleFormerPost } from './formerPost';
import { placeOf } from './queue';
import { isHeld, isOfAnotherDay, listBeside, listInstead, retire } from './requestList';
import { viewOf, type SubjectView } from './subjectView';
import { missedBy, type UnreachablePorts } from './unreachable';

/** How things look now, to the view's reader; null: nothing to show or say (any more). */
export interface Render {
  telling(view: SubjectView, telling: Telling): Content | null;
  post(view: SubjectView, post: Post): Content | null;
  /** False for a card that is only worth keeping up to date where it is already; else true. */
  isWorthCreating?(view: SubjectView, post: Post): boolean;
  /** Says in place of a card that a newer one is below it. */
  retired?(view: SubjectView, post: Post): Content;
}

export interface DeliverPorts extends UnreachablePorts {
  store: UnreachablePorts['store'] & Pick<Store, 'reach'>;
  messenger: Messenger;
  ledger: PostLedger;
  render: Render;
  effects: Effects;
  /** Absent: no document is made or given here. */
  desk?: DocumentDesk;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

/**
 * Delivers one job, at most once in this process.
 * @throws DeliveryError `later`, or what stopped the database: the job is to be done again; and
 *   `ambiguous`: it may have arrived, so it is not, and somebody is to know of it
 */
export type Deliver = (job: Job, jobId: string) => Promise<Delivered>;

/** What became of a job: `nothing` was to be said (any more), or a card looks as it did. */
export type Delivered = 'said' | 'shown' | 'made' | 'nothing' | 'givenUp' | MailOutcome;

export function createDeliver(ports: DeliverPorts): Deliver {
  return async (job, jobId) => {
    try {
      return await deliver(ports, job, jobId);
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      if (error.outcome === 'later' || error.outcome === 'ambiguous') throw error;
      await giveUp(ports, job, { jobId, error });
      return 'givenUp';
    }
  };
}

async function deliver(ports: DeliverPorts, job: Job, jobId: string): Promise<Delivered> {
  const { effects } = ports;
  switch (job.kind) {
    case 'tell': {
      const said = await effects.once(jobId, () => tell(ports, job.telling));
      if (said === 'toSomebodyBack') await cameBack(ports, job.telling.to);
      return said ? 'said' : 'nothing';
    }
    case 'post': {
      // Recorded apart: a card that is there must be written down even if that takes a second try.
      const post = presentPost(job.post);
      const shown = await effects.once(jobId, () => show(ports, { ...job, post }));
      if (shown) await ports.ledger.record(shown.post, shown.posted, shown.contentHash);
      if (shown?.doubt) throw shown.doubt;
      await settleFormerPost(ports, post);
      const list = listBeside(post);
      if (list && (await ports.ledger.find(list))) {
        const kept = await show(ports, { kind: 'post', post: list });
        if (kept) await ports.ledger.record(kept.post, kept.posted, kept.contentHash);
      }
      if (shown?.toSomebodyBack) await cameBack(ports, post.place);
      return shown ? 'shown' : 'nothing';
    }
    case 'mail':
      return sendMail(ports, job, jobId);
    case 'reply':
      await effects.once(jobId, () => ports.messenger.resend(job.activity));
      return 'said';
    case 'document':
      return (await makeDocument(ports, job, jobId)) ? 'made' : 'nothing';
    case 'give':
      return (await giveDocument(ports, job, jobId)) ? 'said' : 'nothing';
    case 'upload':
      return (await uploadDocument(ports, job, jobId)) ? 'said' : 'nothing';
    case 'fileToChannel':
      return (await fileToChannel(ports, job)) ? 'made' : 'nothing';
    case 'removeFromChannel':
      return (await removeFromChannel(ports, job)) ? 'made' : 'nothing';
    default:
      return assertNever(job);
  }
}

/** What was said reached somebody who was marked as out of reach: Teams lets them be written to. */
async function cameBack({ store, log }: DeliverPorts, place: Place): Promise<void> {
  if (place.kind !== 'person') return;
  log.info({ person: place.id }, 'can be reached again');
  await store.reach.cameBack(place.id);
}

function isBack({ reader }: SubjectView): boolean {
  return reader.person?.unreachable !== undefined;
}

/** False when there is nothing to say. */
async function tell(
  ports: DeliverPorts,
  telling: Telling,
): Promise<false | 'said' | 'toSomebodyBack'> {
  const { messenger, ledger, render } = ports;
  const { to } = telling;
  const view = await viewOf(ports, telling, to);
  const content = view && render.telling(view, telling);
  if (!content) return false;
  // What concerns the whole channel must not be hidden in a thread.
  const hasThread = to.kind === 'channel' && telling.news !== 'restored';
  const root = hasThread ? rootOf(telling, to) : null;
  const known = root && (await ledger.find(root));
  const made = root && !known ? await showAnew(ports, view, root) : null;
  if (made && 'file' in view) return 'said'; // The post itself says it.
  const thread = known ?? made;
  if (!root || !thread?.activityId) {
    await messenger.send(to, content);
    return isBack(view) ? 'toSomebodyBack' : 'said';
  }
  try {
    await messenger.send(to, content, thread);
  } catch (error) {
    if (!isGone(error)) throw error;
    // Its place is remembered until another card stands: the whole channel may be gone for a while.
    const anew = await showAnew(ports, view, root);
    if (!anew) await ledger.forget(root);
    await messenger.send(to, content, anew ?? undefined);
  }
  return 'said';
}

/** The card of a thread that is not there (any more), where there should be one; else null. */
async function showAnew(
  { messenger, ledger, render, log }: DeliverPorts,
  view: SubjectView,
  root: Post,
): Promise<Posted | null> {
  const isItsPlace = !('file' in view) || isShownAt(view.file, root);
  const content = isItsPlace && render.post(view, root);
  if (!content || render.isWorthCreating?.(view, root) === false) return null;
  try {
    const posted = await messenger.send(root.place, content);
    await ledger.record(root, posted, hashOf(content));
    return posted;
  } catch (error) {
    if (!(error instanceof DeliveryError) || error.outcome !== 'ambiguous') throw error;
    const { subject, id, purpose } = root;
    log.warn({ subject, id, purpose, err: error }, 'a card may have arrived; its news go alone');
    await ledger.record(root, NOWHERE_KNOWN, hashOf(content));
    return null;
  }
}

const rootPurpose = {
  internship: 'file',
  question: 'question',
  department: 'reach',
  teacher: 'requests',
} as const;

/** In a channel, news are replies under the card that they are about. */
function rootOf({ subject, id }: Telling, place: Place): Post {
  return { subject, id, purpose: rootPurpose[subject], variant: '', place };
}

interface ShownPost {
  /** The card that was shown: several requests of one day are one. */
  post: Post;
  posted: Posted;
  contentHash: string;
  /** Teams did not say whether it took the card, let alone where it is. */
  doubt?: DeliveryError;
  toSomebodyBack?: boolean;
}

/** Null when the card need not change. */
async function show(
  ports: DeliverPorts,
  { post, isMissing, isNews }: Extract<Job, { kind: 'post' }> & { isNews?: boolean },
): Promise<ShownPost | null> {
  const { messenger, ledger, render } = ports;
  const view = await viewOf(ports, post, post.place);
  const content = view && render.post(view, post);
  if (!content) return null;
  const contentHash = hashOf(content);
  const known = await ledger.find(post);
  const list = known ? null : await listInstead(ports, post, view);
  if (list) return show(ports, { kind: 'post', post: list.post, isNews: list.isNews });
  if (known && isHeld(known, ports)) return null;
  const isKnownToMiss = isMissing && known?.activityId === null;
  const isOld = known !== null && isNews === true && isOfAnotherDay(known, ports);
  if (known?.contentHash === contentHash && !isKnownToMiss && !isOld) return null;
  if (known?.activityId && !isOld) {
    try {
      await messenger.update(post.place, known, content);
      return { post, posted: known, contentHash };
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
  if (render.isWorthCreating?.(view, post) === false) {
    await ledger.forget(post);
    return null;
  }
  try {
    const posted = await messenger.send(post.place, content);
    if (isOld) await retire(ports, { post, known, view });
    return { post, posted, contentHash, toSomebodyBack: isBack(view) };
  } catch (error) {
    if (!(error instanceof DeliveryError) || error.outcome !== 'ambiguous') throw error;
    return { post, posted: NOWHERE_KNOWN, contentHash, doubt: error };
  }
}

/** Never shown twice with the same content; what really changes makes a new card. */
const NOWHERE_KNOWN: Posted = { conversationId: '', activityId: null };

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
  const place = placeIn(job);
  if (error.outcome === 'unreachable' && place?.kind === 'person') {
    ports.log.warn(details, 'cannot be reached in Teams');
    return missedBy(ports, job, { jobId, personId: place.id, code });
  }
  ports.log.error({ ...details, err: error }, 'Teams refused a message for good');
  const isLost = error.outcome === 'refused' || error.outcome === 'gone';
  if (isLost && place?.kind === 'person') {
    await missedBy(ports, job, { jobId, personId: place.id, code: null });
  }
}

/** Where somebody was to read it; null for what nobody reads there. */
function placeIn(job: Job): Place | null {
  switch (job.kind) {
    case 'tell':
      return job.telling.to;
    case 'post':
      return job.post.place;
    case 'give':
    case 'upload':
      return { kind: 'person', id: job.personId };
    case 'document':
    case 'mail':
    case 'reply':
    case 'fileToChannel':
    case 'removeFromChannel':
      return null;
  }
}

function codeOf({ cause, outcome }: DeliveryError): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : outcome;
}
