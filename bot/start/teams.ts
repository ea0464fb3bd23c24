/** Teams over the database and the jobs: what it did not take in a turn is written down as a job. */
import type { Jobs } from '../jobs/jobs';
import type { Job } from '../process/ports';
import type { Storage } from '../storage/storage';
import { createTeams, type Teams, type TeamsOptions } from '../teams/teams';

type OfStorage = 'ledger' | 'channels' | 'deliveries' | 'dialogStorage';
type OfJobs = 'onUndelivered' | 'onAmbiguous';

export function teamsOver(
  { storage, jobs }: { storage: Storage; jobs: Jobs },
  options: Omit<TeamsOptions, OfStorage | OfJobs>,
): Teams {
  return createTeams({
    ...options,
    ledger: storage.conversations,
    channels: storage.channels,
    deliveries: storage.deliveries,
    dialogStorage: storage.dialogs,
    onUndelivered: ({ conversation }, activity, { retryAfterMs: afterMs }) =>
      jobs.enqueue(storage.prisma, [replyOf(conversation, activity)], { afterMs }),
    onAmbiguous: ({ conversation }, activity, error) =>
      jobs.keepAmbiguous(replyOf(conversation, activity), error),
  });
}

function replyOf(conversation: { id: string } | undefined, activity: object): Job {
  return { kind: 'reply', conversationId: conversation?.id ?? '', activity };
}
