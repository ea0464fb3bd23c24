/** Rows of `channel_link`, and the links that they are. */
import {
  channelPlace,
  type ChannelAudience,
  type ChannelLink,
  type ChannelPlace,
} from '../process/channels';
import type { ChannelsOf } from '../process/ports';
import type { Prisma } from './generated/client';

export interface ChannelRow {
  audience: string;
  department: string;
  teamId: string;
  channelId: string;
  serviceUrl: string;
  tenantId: string;
  name: string | null;
  teamName: string | null;
  linkedBy: string | null;
  linkedAt: Date | null;
  lostCode: string | null;
  lostAt: Date | null;
}

export function whereOf(which: ChannelsOf): Prisma.ChannelLinkWhereInput {
  return 'place' in which ? keyOf(which.place) : which;
}

/** The advisers' channel has no department; a primary key has no null. */
export function keyOf({ audience, department }: ChannelPlace) {
  return { audience, department: department ?? '' };
}

export function toLink(row: ChannelRow | undefined): ChannelLink | null {
  return row ? linkOfRow(row) : null;
}

export function linkOfRow(row: ChannelRow): ChannelLink {
  const { audience, department, linkedBy, linkedAt, lostCode, lostAt, ...channel } = row;
  const place = channelPlace(audience as ChannelAudience, department || null);
  if (!place) throw new Error(`The channel of ${audience} has no department`);
  return {
    ...channel,
    place,
    linked: linkedBy && linkedAt ? { by: linkedBy, at: linkedAt.toISOString() } : null,
    lost: lostCode && lostAt ? { code: lostCode, at: lostAt.toISOString() } : null,
  };
}
