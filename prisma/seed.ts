/** The sandbox's invented people and channels, as the bot's own directory and links know them. */
import { sandboxChannels, sandboxPeople } from '../deployment/sandbox';
import { tenantId } from '../deployment/sandbox/identity';
import type { DirectoryEntry } from '../bot/process/ports';

export interface ChannelLink {
  audience: 'managers' | 'teachers' | 'advisers';
  department: string | null;
  teamId: string;
  channelId: string;
  serviceUrl: string;
  tenantId: string;
}

export interface SeedTarget {
  saveDirectory(entries: DirectoryEntry[]): Promise<void>;
  linkChannel(link: ChannelLink): Promise<void>;
}

/** Repeatable: writes the same rows again. */
export async function seed(target: SeedTarget, serviceUrl: string): Promise<void> {
  await target.saveDirectory(directory());
  for (const { purpose, department, teamId, channelId } of sandboxChannels) {
    const where = { department, teamId, channelId, serviceUrl, tenantId };
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
