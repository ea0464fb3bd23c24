import { createHash } from 'node:crypto';
import { type Content, DeliveryError, type Job, type Posted } from '../process/ports';
import type { Post } from '../process/posts';
import type { DeliverPorts } from './deliverPorts';
import { isHeld, isOfAnotherDay, listInstead, retire } from './requestList';
import { type SubjectView, viewOf } from './subjectView';

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
export async function show(
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
  const shown = await send(ports, { post, content, view });
  if (isOld && !shown.doubt) await retire(ports, { post, known, view });
  return shown;
}

async function send(
  { messenger }: DeliverPorts,
  { post, content, view }: { post: Post; content: Content; view: SubjectView },
): Promise<ShownPost> {
  const contentHash = hashOf(content);
  try {
    const posted = await messenger.send(post.place, content);
    return { post, posted, contentHash, toSomebodyBack: isBack(view) };
  } catch (error) {
    if (!(error instanceof DeliveryError) || error.outcome !== 'ambiguous') throw error;
    return { post, posted: NOWHERE_KNOWN, contentHash, doubt: error };
  }
}

/** Never shown twice with the same content; what really changes makes a new card. */
export const NOWHERE_KNOWN: Posted = { conversationId: '', activityId: null };

export function isGone(error: unknown): boolean {
  return error instanceof DeliveryError && error.outcome === 'gone';
}

export function hashOf(content: Content): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}

/** Whether what this reader is sent shows that Teams reaches them again. */
export function isBack({ reader }: SubjectView): boolean {
  return reader.person?.unreachable !== undefined;
}
