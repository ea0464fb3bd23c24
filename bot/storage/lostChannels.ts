/** Channels that cannot be written to: marked and told once, and unmarked when they are back. */
import { placeKey } from '../process/places';
import type { Telling } from '../process/tellings';
import { channelAudiences, type ChannelLink } from '../process/channels';
import type { PersonId } from '../process/people';
import type { ChannelsOf, Job } from '../process/ports';
import { copiesOf } from './copyJobs';
import { linkOfRow, whereOf } from './channelRows';
import type { ChannelsPorts } from './channels';
import type { Prisma } from './generated/client';

export async function lose(
  { prisma, clock, enqueue, log }: ChannelsPorts,
  which: ChannelsOf,
  lostCode: string,
): Promise<ChannelLink[]> {
  const lostAt = new Date(clock.now().epochMilliseconds);
  const newlyLost = await prisma.$transaction(async (transaction) => {
    const where = { ...whereOf(which), lostAt: null };
    const data = { lostAt, lostCode };
    const rows = await transaction.channelLink.updateManyAndReturn({ where, data });
    const found = rows.map(linkOfRow);
    if (found.length > 0) await enqueue(transaction, await tellings(transaction, found));
    return found;
  });
  for (const { place, channelId } of newlyLost) {
    log.warn({ place: placeKey(place), channelId, code: lostCode }, 'channel lost');
  }
  return newlyLost;
}

/** One message for each department to each who can mend it, however many channels it is. */
async function tellings(
  transaction: Prisma.TransactionClient,
  lost: readonly ChannelLink[],
): Promise<Job[]> {
  const departments = [...new Set(lost.map(({ place }) => place.department ?? ''))].sort();
  const jobs: Job[] = [];
  for (const department of departments) {
    const here = lost.filter(({ place }) => (place.department ?? '') === department);
    const lostFor = new Set(here.map(({ place }) => place.audience));
    const variant = channelAudiences.filter((audience) => lostFor.has(audience)).join(',');
    const about = { subject: 'department', id: department } as const;
    for (const id of await whoMends(transaction, department)) {
      const to = { kind: 'person', id } as const;
      const telling: Telling = { ...about, news: 'channelLost', variant, to };
      jobs.push({ kind: 'tell', telling });
    }
  }
  return jobs;
}

/** The administrators; where the directory has none, those whose channel it was. */
async function whoMends(
  transaction: Prisma.TransactionClient,
  department: string,
): Promise<PersonId[]> {
  const holders = async (where: Prisma.RoleGrantWhereInput) => {
    const found = await transaction.roleGrant.findMany({
      where,
      distinct: ['personId'],
      orderBy: { personId: 'asc' },
    });
    return found.map(({ personId }) => personId);
  };
  const administrators = await holders({ role: 'administrator' });
  if (administrators.length > 0) return administrators;
  if (department === '') return holders({ role: 'adviser' });
  return holders({ role: 'manager', OR: [{ department }, { department: null }] });
}

export async function regain(
  { prisma, enqueue, release, log }: ChannelsPorts,
  which: ChannelsOf,
): Promise<ChannelLink[]> {
  const found = await prisma.$transaction(async (transaction) => {
    const where = { ...whereOf(which), lostAt: { not: null } };
    const data = { lostAt: null, lostCode: null };
    const rows = await transaction.channelLink.updateManyAndReturn({ where, data });
    const links = rows.map(linkOfRow);
    const places = links.map(({ place }) => placeKey(place));
    if (places.length > 0) await release(transaction, places);
    // What was to be put there meanwhile waits for it.
    const copies = await copiesOf(transaction, { places: links.map(({ place }) => place) });
    if (copies.length > 0) await enqueue(transaction, copies);
    return links;
  });
  for (const { place, channelId } of found) {
    log.info({ place: placeKey(place), channelId }, 'channel found again');
  }
  return found;
}
