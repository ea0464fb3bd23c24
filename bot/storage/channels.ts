/**
 * Which Teams channel is whose. A link is replaced, given up, lost and found again together with the
 * jobs that follow from it, in one transaction: two processes then agree on it.
 */
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { placeKey } from '../process/places';
import { channelPost } from '../process/channels';
import type { Channels, Clock, Job } from '../process/ports';
import { copiesOf } from './copyJobs';
import { keyOf, linkOfRow, toLink, whereOf, type ChannelRow } from './channelRows';
import type { Enqueue, Release } from './enqueue';
import type { Prisma, PrismaClient } from './generated/client';
import { lose, regain } from './lostChannels';
import { openPostsIn } from './openPosts';
import { rowsOf } from './statement';

export interface DatabaseChannels extends Channels {
  /** The sandbox has another port at every start. */
  readdress(serviceUrl: string): Promise<void>;
}

export interface ChannelsPorts {
  prisma: PrismaClient;
  pool: Pool;
  clock: Clock;
  enqueue: Enqueue;
  release: Release;
  log: Pick<Logger, 'info' | 'warn'>;
}

const LOST_HERE = {
  name: 'channel_lost',
  text: `select from channel_link
    where audience = $1 and department = $2 and lost_at is not null`,
};

/** Posting thousands of cards anew is thousands of jobs. */
const LINKING_MS = 20_000;

export function createChannels(ports: ChannelsPorts): DatabaseChannels {
  const { prisma, pool } = ports;
  const links = (where: Prisma.ChannelLinkWhereInput) =>
    prisma.channelLink.findMany({ where, orderBy: [{ department: 'asc' }, { audience: 'asc' }] });
  return {
    linkOf: async (place) => toLink((await links(keyOf(place)))[0]),
    ofChannel: async (channelId) => toLink((await links({ channelId }))[0]),
    link: (order) => link(ports, order),
    unlink: async (channelId, by) => {
      const before = toLink((await links({ channelId }))[0]);
      if (!before) return null;
      const place = placeKey(before.place);
      await prisma.$transaction(
        async (transaction) => {
          await transaction.channelLink.deleteMany({ where: { channelId } });
          // It is said again to whoever links it again.
          await transaction.post.deleteMany({ where: { place, purpose: 'channel' } });
          await ports.enqueue(transaction, await copiesOf(transaction, { channelId, places: [] }));
        },
        { timeout: LINKING_MS },
      );
      ports.log.info({ place, channelId, by }, 'channel unlinked');
      return before;
    },
    lose: (which, code) => lose(ports, which, code),
    regain: async (which) => {
      // Asked after every message in a channel: most of the time there is nothing to do.
      if ('place' in which) {
        const { audience, department } = keyOf(which.place);
        if (!(await rowsOf(pool, LOST_HERE, [audience, department])).length) return [];
      }
      return regain(ports, which);
    },
    rename: async (which, names) => {
      await prisma.channelLink.updateMany({ where: whereOf(which), data: names });
    },
    inTeam: async (teamId) => (await links({ teamId })).map(linkOfRow),
    lostOf: async (department) => {
      const lost = await links({ department: department ?? '', lostAt: { not: null } });
      return lost.map(linkOfRow);
    },
    countLost: () => prisma.channelLink.count({ where: { lostAt: { not: null } } }),
    readdress: async (serviceUrl) => {
      await prisma.channelLink.updateMany({ data: { serviceUrl } });
    },
  };
}

async function link(
  { prisma, pool, clock, enqueue, release, log }: ChannelsPorts,
  { place, channel, by, farewell }: Parameters<Channels['link']>[0],
): Promise<void> {
  const key = keyOf(place);
  const { channelId } = channel;
  const before = await prisma.channelLink.findUnique({ where: { audience_department: key } });
  const isSame = before?.channelId === channelId;
  const posts = [channelPost(place), ...(await openPostsIn(pool, place))];
  const linked = { linkedBy: by, linkedAt: new Date(clock.now().epochMilliseconds) };
  const data = { ...channel, ...linked, lostCode: null, lostAt: null };
  await prisma.$transaction(
    async (transaction) => {
      await transaction.channelLink.deleteMany({ where: { channelId, NOT: key } });
      await transaction.channelLink.upsert({
        where: { audience_department: key },
        create: { ...key, ...data },
        update: data,
      });
      // Threads of another channel cannot be answered here.
      await transaction.post.deleteMany({
        where: { place: placeKey(place), NOT: { conversationId: { startsWith: channelId } } },
      });
      await release(transaction, [placeKey(place)]);
      await enqueue(transaction, [
        ...posts.map((post): Job => ({ kind: 'post', post })),
        ...(before && !isSame && !before.lostAt ? [goodbye(before, farewell)] : []),
        ...(await copiesOf(transaction, { channelId, places: [place] })),
      ]);
    },
    { timeout: LINKING_MS },
  );
  const ids = { place: placeKey(place), channelId, teamId: channel.teamId, by };
  log.info({ ...ids, replaced: isSame ? undefined : before?.channelId }, 'channel linked');
}

/** A new post of its own in the channel that no longer is anybody's. */
function goodbye({ channelId, serviceUrl }: ChannelRow, text: string): Job {
  const conversation = { id: channelId, isGroup: true, conversationType: 'channel' };
  const activity = { type: 'message', text, textFormat: 'plain', serviceUrl, conversation };
  return { kind: 'reply', conversationId: channelId, activity };
}
