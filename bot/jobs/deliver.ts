/**
 * Delivers what a change leaves behind: a message to somebody, a living card, a reply that Teams
 * refused for a while. The facts are read again just before acting, so what is said is true now; what
 * need not be said any more is not said.
 *
 * The queue gives out one job at a time for each place (see queue.ts). So two processes never create
 * the same card: the second job for it starts after the first one wrote down where the card is.
 */
import { assertNever } from '../process/assertNever';
import type { Place } from '../process/places';
import { DeliveryError, type Job } from '../process/ports';
import { fileToChannel, removeFromChannel, tidyFolder } from './channelFiles';
import type { DeliverPorts } from './deliverPorts';
import { giveDocument, makeDocument, uploadDocument } from './documents';
import { presentPost, settleFormerPost } from './formerPost';
import { giveUp } from './giveUp';
import { type MailOutcome, sendMail } from './mail';
import { listBeside } from './requestList';
import { show } from './showPost';
import { tell } from './tell';

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
    case 'post':
      return deliverCard(ports, job, jobId);
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
    case 'tidyFolder':
      return (await tidyFolder(ports, job)) ? 'made' : 'nothing';
    default:
      return assertNever(job);
  }
}

async function deliverCard(
  ports: DeliverPorts,
  job: Extract<Job, { kind: 'post' }>,
  jobId: string,
): Promise<Delivered> {
  const post = presentPost(job.post);
  // Recorded apart: a card that is there must be written down even if that takes a second try.
  const shown = await ports.effects.once(jobId, () => show(ports, { ...job, post }));
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

/** What was said reached somebody who was marked as out of reach: Teams lets them be written to. */
async function cameBack({ store, log }: DeliverPorts, place: Place): Promise<void> {
  if (place.kind !== 'person') return;
  log.info({ person: place.id }, 'can be reached again');
  await store.reach.cameBack(place.id);
}
