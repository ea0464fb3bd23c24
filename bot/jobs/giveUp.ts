import type { Place } from '../process/places';
import { DeliveryError, type Job } from '../process/ports';
import type { DeliverPorts } from './deliverPorts';
import { placeOf } from './queue';
import { missedBy } from './unreachable';

/** What nobody can deliver must not hold back what comes after it for the same place. */
export async function giveUp(
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
    case 'tidyFolder':
      return null;
  }
}

function codeOf({ cause, outcome }: DeliveryError): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : outcome;
}
