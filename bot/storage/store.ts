import type { Clock, Store } from '../process/ports';
import { createAbsences } from './absences';
import { createChannelCopies } from './channelCopies';
import { createDocuments, type DatabaseDocuments } from './documents';
import { createHosts } from './hosts';
import { createInternships, type StorePorts } from './internships';
import { createPeople } from './people';
import { createQuestions } from './questions';
import { createReach } from './reach';
import { createRelated } from './related';

export interface DatabaseStore extends Store {
  documents: DatabaseDocuments;
  /** The earliest moment after `now` at which a notice becomes due; null: none to come. */
  nextNoticeAt(now: string): Promise<string | null>;
}

/**
 * People, files and questions in PostgreSQL. `prisma` and `pool` are those of one `openDatabase`;
 * `enqueue` writes the jobs of a change in its transaction.
 */
export function createStore(ports: StorePorts & { clock: Clock }): DatabaseStore {
  return {
    ...createPeople(ports),
    ...createInternships(ports),
    ...createQuestions(ports),
    ...createRelated(ports),
    absences: createAbsences(ports),
    reach: createReach(ports),
    documents: createDocuments(ports),
    copies: createChannelCopies(ports),
    hosts: createHosts(ports),
  };
}
