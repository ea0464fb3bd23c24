/** The sandbox in Teams' place, and its invented people in the bot's own tables. */
import type { Logger } from 'pino';
import { createSandbox, type Sandbox } from '../../deployment/sandbox';
import { seed, type ChannelLink } from '../../prisma/seed';
import type { Jobs } from '../jobs/jobs';
import type { KnownFormation } from '../process/directory';
import type { KnownHost } from '../process/hosts';
import type { DirectoryEntry } from '../process/ports';
import type { Storage } from '../storage/storage';

export function openSandbox(
  databaseUrl: string,
  parts: {
    storage: Storage;
    jobs: () => Jobs;
    resetBot: () => Promise<void>;
    log: Logger;
  },
): Promise<Sandbox> {
  const { storage, jobs, resetBot, log } = parts;
  return createSandbox({
    databaseUrl,
    flow: true,
    work: {
      dueJobs: () => jobs().work.dueJobs(),
      nextDueAt: () => jobs().work.nextDueAt(),
      sweep: () => jobs().work.sweep(),
    },
    resetBot,
    hasForeignData: () => storage.holdsForeignData(),
    log,
  });
}

/** Repeated at every start: the address of the channels has the port in it. */
export function seedSandbox(
  { directory, conversations, channels, prisma }: Storage,
  serviceUrl: string,
): Promise<void> {
  const target = {
    isNew: async () => (await prisma.person.count()) === 0,
    readdressChannels: () => channels.readdress(serviceUrl),
    saveDirectory: (entries: DirectoryEntry[]) => directory.saveDirectory(entries),
    saveFormations: (formations: KnownFormation[]) => directory.saveFormations(formations),
    linkChannel: (link: ChannelLink) => conversations.linkChannel(link),
    saveHosts: (hosts: KnownHost[], at: string) => directory.saveHosts(hosts, at),
  };
  return seed(target, serviceUrl);
}
