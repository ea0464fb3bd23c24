/** The sandbox's invented people and channels, as the bot's own directory and links know them. */
import {
  sandboxChannels,
  sandboxFormations,
  sandboxHosts,
  sandboxPeople,
} from '../deployment/sandbox';
import { tenantId } from '../deployment/sandbox/identity';
import type { KnownFormation } from '../bot/process/directory';
import type { KnownHost } from '../bot/process/hosts';
import type { DirectoryEntry } from '../bot/process/ports';

export interface ChannelLink {
  audience: 'managers' | 'teachers' | 'advisers';
  department: string | null;
  teamId: string;
  channelId: string;
  serviceUrl: string;
  tenantId: string;
  name: string;
  teamName: string;
}

export interface SeedTarget {
  /** Nothing was ever seeded here. */
  isNew(): Promise<boolean>;
  /** The address of the sandbox's channels has the port in it. */
  readdressChannels(): Promise<void>;
  saveDirectory(entries: DirectoryEntry[]): Promise<void>;
  saveFormations(formations: KnownFormation[]): Promise<void>;
  linkChannel(link: ChannelLink): Promise<void>;
  /** `at`: when the university's file named them, an instant in UTC. */
  saveHosts(hosts: KnownHost[], at: string): Promise<void>;
}

/** Before everything that happens in the sandbox. */
const IMPORTED_AT = '2026-09-01T08:00:00Z';

/** Repeatable: writes the same people again; channels and hosts are people's own after that. */
export async function seed(target: SeedTarget, serviceUrl: string): Promise<void> {
  if (await target.isNew()) {
    await linkChannels(target, serviceUrl);
    const hosts = sandboxHosts.map((host) => ({ ...host, isImported: true }));
    await target.saveHosts(hosts, IMPORTED_AT);
  } else await target.readdressChannels();
  await target.saveDirectory(directory());
  await target.saveFormations(formations());
}

async function linkChannels(target: SeedTarget, serviceUrl: string): Promise<void> {
  for (const { purpose, department, ...channel } of sandboxChannels) {
    const { teamId, teamName, channelId, name } = channel;
    const where = { department, teamId, channelId, serviceUrl, tenantId, name, teamName };
    await target.linkChannel({ audience: purpose, ...where });
  }
}

function directory(): DirectoryEntry[] {
  return sandboxPeople.flatMap(({ directory: known, ...person }) => {
    if (!known) return [];
    const { name, aadObjectId, email, department, locale } = person;
    const { civility, ...rest } = known;
    const shownName = civility && person.role !== 'student' ? `${civility} ${name}` : name;
    return [
      {
        id: aadObjectId,
        aadObjectId,
        name: shownName,
        email,
        department,
        language: locale,
        ...rest,
      },
    ];
  });
}

/** The ids of the directory are those of the accounts. */
function formations(): KnownFormation[] {
  const idOf = (id: string) => sandboxPeople.find((person) => person.id === id)!.aadObjectId;
  return sandboxFormations.map(({ department, name, manager, deputy }) => ({
    department,
    name,
    managerId: idOf(manager),
    deputyId: deputy && idOf(deputy),
  }));
}
