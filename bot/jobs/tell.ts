import type { Place } from '../process/places';
import { DeliveryError, type Posted } from '../process/ports';
import { isShownAt, type Post } from '../process/posts';
import type { Telling } from '../process/tellings';
import type { DeliverPorts } from './deliverPorts';
import { hashOf, isBack, isGone, NOWHERE_KNOWN } from './showPost';
import { type SubjectView, viewOf } from './subjectView';

/** False when there is nothing to say. */
export async function tell(
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
