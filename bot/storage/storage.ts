/** The storage edge as a whole: everything that is kept, over one pool. */
import type { Logger } from 'pino';
import type { Clock } from '../process/ports';
import { createChannels, type DatabaseChannels } from './channels';
import { createConversationLedger, type DatabaseConversationLedger } from './conversations';
import { openDatabase } from './database';
import { createDeliveries, type DatabaseDeliveries } from './deliveries';
import { createDialogStorage, type DialogStorage } from './dialogStorage';
import { createDirectory, type Directory } from './directory';
import type { Enqueue, Release } from './enqueue';
import type { PrismaClient } from './generated/client';
import { holdsForeignData } from './ownTables';
import { createPostLedger } from './postLedger';
import { createRestorations } from './restorations';
import { createStore, type DatabaseStore } from './store';
import { unknownDepartments, type UnknownDepartment } from './unknownDepartments';
import type { PostLedger, Restorations } from '../process/ports';

export interface StorageOptions {
  url: string;
  /** Server settings of every connection, such as a test clock's. */
  sessionOptions?: string;
  clock: Clock;
  enqueue: Enqueue;
  /** Nothing waits longer than it must; without it, until its next attempt. */
  release?: Release;
  log: Logger;
}

export interface Storage {
  prisma: PrismaClient;
  store: DatabaseStore;
  directory: Directory;
  conversations: DatabaseConversationLedger;
  channels: DatabaseChannels;
  posts: PostLedger;
  deliveries: DatabaseDeliveries;
  restorations: Restorations;
  dialogs: DialogStorage;
  /** Whether the sandbox must keep its hands off this database. */
  holdsForeignData(): Promise<boolean>;
  /** What there is of departments that are not among these. */
  unknownDepartments(known: readonly string[]): Promise<UnknownDepartment[]>;
  /** True while the database answers. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens nothing yet: the first query does. */
export function openStorage({ clock, enqueue, ...options }: StorageOptions): Storage {
  const { prisma, pool, close } = openDatabase(options);
  const conversations = createConversationLedger({ prisma, clock });
  const deliveries = createDeliveries({ pool, clock, log: options.log });
  return {
    prisma,
    store: createStore({ prisma, pool, enqueue, clock }),
    directory: createDirectory({ prisma, onEmptied: () => conversations.forgetWhatWasWritten() }),
    conversations,
    channels: createChannels({
      prisma,
      pool,
      clock,
      enqueue,
      release: options.release ?? (() => Promise.resolve()),
      log: options.log,
    }),
    posts: createPostLedger(prisma, clock),
    deliveries,
    restorations: createRestorations({ prisma, enqueue }),
    dialogs: createDialogStorage({ prisma, pool }),
    holdsForeignData: () => holdsForeignData(pool),
    unknownDepartments: (known) => unknownDepartments(pool, known),
    isReady: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    close: async () => {
      await deliveries.flush();
      await close();
    },
  };
}
