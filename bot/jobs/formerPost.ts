/**
 * Until November 2026 managers had two posts of a file: what they were asked before its approval
 * (`request`), and the file's own. Now they are one, `file`. The migration `one_managers_post` made the
 * first the one where it was alone; where both are there the first says that it has moved, and is let go.
 */
import type { Post } from '../process/posts';
import { DeliveryError } from '../process/ports';
import type { DeliverPorts } from './deliverPorts';
import { viewOf } from './subjectView';

/** The post that a job of an earlier version is about. */
export function presentPost(post: Post): Post {
  return post.purpose === 'request' ? { ...post, purpose: 'file' } : post;
}

export async function settleFormerPost(ports: DeliverPorts, post: Post): Promise<void> {
  if (post.purpose !== 'file') return;
  const { messenger, ledger, render } = ports;
  const former: Post = { ...post, purpose: 'request' };
  const known = await ledger.find(former);
  if (!known) return;
  const view = known.activityId === null ? null : await viewOf(ports, former, former.place);
  const content = view && render.post(view, former);
  if (content) {
    try {
      await messenger.update(former.place, known, content);
    } catch (error) {
      // It is tried again with the next change, unless it is not there any more.
      if (!(error instanceof DeliveryError)) throw error;
      if (error.outcome !== 'gone') return;
    }
  }
  await ledger.forget(former);
}
