/**
 * Many requests on one day come as one card. The first request of a day has a card of its own; those
 * that come while others wait are rows of one list, which is made once a day and then kept up to date.
 * A later day gets a new list, and the older one says so: there is one living list for each teacher.
 */
import { Temporal } from 'temporal-polyfill';
import { requestsPost, type Post } from '../process/posts';
import type { Place } from '../process/places';
import { localDay, momentOf } from '../process/calendar';
import { DeliveryError, type KnownPost } from '../process/ports';
import type { DeliverPorts } from './deliverPorts';
import type { SubjectView } from './subjectView';

/**
 * The list that shows a request in place of its own card. Null: it has its own. `isNews`: the list
 * must be noticed, since a request has come.
 */
export async function listInstead(
  ports: DeliverPorts,
  post: Post,
  view: SubjectView,
): Promise<{ post: Post; isNews: boolean } | null> {
  const { render } = ports;
  if (post.purpose !== 'approval' || post.place.kind !== 'person') return null;
  const list = requestsPost(post.place.id);
  const isNews = render.isWorthCreating?.(view, post) ?? true;
  if (!isNews || !(await hasCardOfToday(ports, post.place))) return null;
  const waiting = await ports.store.awaitingDecisionOf(post.place.id);
  return waiting.length > 1 ? { post: list, isNews } : null;
}

/** What became of a request shows on the list too, where there is one. */
export function listBeside({ purpose, place }: Post): Post | null {
  return purpose === 'approval' && place.kind === 'person' ? requestsPost(place.id) : null;
}

async function hasCardOfToday(
  { ledger, clock, university }: DeliverPorts,
  place: Place,
): Promise<boolean> {
  const today = localDay(clock.now().toString(), university);
  const since = momentOf(today, '00:00', university);
  return ledger.wasMadeSince({ purpose: 'approval', place }, since);
}

/** Somebody is reading and deciding in it: what they see comes from their own presses. */
export function isHeld({ heldUntil }: KnownPost, { clock }: DeliverPorts): boolean {
  return heldUntil !== null && Temporal.Instant.compare(heldUntil, clock.now()) > 0;
}

export function isOfAnotherDay({ madeAt }: KnownPost, { clock, university }: DeliverPorts) {
  const today = localDay(clock.now().toString(), university);
  return madeAt === null || localDay(madeAt, university) !== today;
}

/** The list of an earlier day: what still waits is in the new one. */
export async function retire(
  { messenger, render }: DeliverPorts,
  { post, known, view }: { post: Post; known: KnownPost | null; view: SubjectView },
): Promise<void> {
  const content = render.retired?.(view, post);
  if (!known?.activityId || !content) return;
  try {
    await messenger.update(post.place, known, content);
  } catch (error) {
    // The new list stands, and must be written down; an old one does no harm.
    if (!(error instanceof DeliveryError)) throw error;
  }
}
