/** The storage edge as a whole, on one pool. Migrations must be applied; see migrate.ts. */
import type { Logger } from 'pino';
import type { Clock, PostLedger } from '../process/ports';
import { createConversationLedger, type DatabaseConversationLedger } from './conversations';
import { openDatabase } from './database';
import { createDeliveries, type DatabaseDeliveries } from './deliveries';
import { createDialogStorage, type DialogStorage } from './dialogStorage';
import { createDirectory, type Directory } from './directory';
import type { Enqueue } from './enqueue';
import { createPostLedger } from './postLedger';
import { createStore, type DatabaseStore } from './store';

export interface Storage {
  store: DatabaseStore;
  posts: PostLedger;
  conversations: DatabaseConversationLedger;
  deliveries: DatabaseDeliveries;
  dialogs: DialogStorage;
  directory: Directory;
  /** Writes what is still to be written, then ends every connection. */
  close(): Promise<void>;
}

export interface StorageOptions {
  url: string;
  clock: Clock;
  enqueue: Enqueue;
  log: Pick<Logger, 'warn'>;
  /** Server settings of every connection, such as `testClockSession` of bot/jobs. */
  sessionOptions?: string | undefined;
}

/** Opens no connection yet: the first statement does. */
export function openStorage({ url, clock, enqueue, log, sessionOptions }: StorageOptions): Storage {
  const session = sessionOptions === undefined ? {} : { sessionOptions };
  const { prisma, pool, close } = openDatabase({ url, log, ...session });
  const conversations = createConversationLedger({ prisma, clock });
  const deliveries = createDeliveries({ pool, clock, log });
  return {
    store: createStore({ prisma, pool, enqueue }),
    posts: createPostLedger(prisma),
    conversations,
    deliveries,
    dialogs: createDialogStorage({ prisma, pool }),
    directory: createDirectory({
      prisma,
      onEmptied: () => conversations.forgetWhatWasWritten(),
    }),
    close: async () => {
      await deliveries.flush();
      await close();
    },
  };
}
