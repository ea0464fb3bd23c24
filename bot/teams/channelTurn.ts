/** The channel in which something was said or pressed, and what can be found out about it. */
import type { Logger } from 'pino';
import { z } from 'zod';
import type { InChannel } from '../dialogs/turn';
import type { Channels, Graph } from '../process/ports';
import { texts } from '../texts';
import type { Connector } from './connector';
import type { InboundActivity } from './inboundActivity';
import type { Patience } from './patience';

export interface ChannelPorts {
  channels: Channels;
  connector: Pick<Connector, 'getTeam' | 'getTeamChannels'>;
  /** Null where Microsoft Graph is not to be used: then only administrators are known. */
  graph: Graph | null;
  log: Pick<Logger, 'warn'>;
}

/** Somebody waits for the answer. */
const IN_TURN: Patience = { attempts: 2, withinMs: 2_000, maxWaitMs: 1_000 };

const known = z.object({
  channel: z.object({ name: z.string().optional() }).optional().catch(undefined),
  team: z
    .object({ name: z.string().optional(), aadGroupId: z.string().optional() })
    .optional()
    .catch(undefined),
  teamsTeamId: z.string().optional().catch(undefined),
});

export function channelTurn(ports: ChannelPorts, activity: InboundActivity): InChannel {
  const address = addressOf(activity);
  const { channel, team } = known.parse(activity.channelData);
  const { aadObjectId } = activity.from;
  return {
    address,
    channels: ports.channels,
    names: async () => ({
      name: channel?.name ?? (await channelName(ports, address)),
      teamName: team?.name ?? (await teamOf(ports, address))?.name ?? null,
    }),
    isOwner: async () => {
      const { graph, log } = ports;
      if (!graph || !aadObjectId) return 'unknown';
      const groupId = team?.aadGroupId ?? (await teamOf(ports, address))?.aadGroupId;
      if (!groupId) return 'unknown';
      try {
        return (await graph.isTeamOwner(groupId, aadObjectId)) ? 'yes' : 'no';
      } catch (error) {
        log.warn({ err: error }, 'the owners of a team could not be asked for');
        return 'unknown';
      }
    },
  };
}

/** A message says where it is in `channelData`; its conversation is one thread of the channel. */
export function addressOf(activity: InboundActivity): InChannel['address'] {
  const { channelData, conversation, serviceUrl } = activity;
  const [thread = conversation.id] = conversation.id.split(';messageid=', 1);
  const channelId = channelData.channel?.id ?? thread;
  return {
    channelId,
    // The team's own thread is its general channel.
    teamId: channelData.team?.id ?? known.parse(channelData).teamsTeamId ?? channelId,
    serviceUrl,
    tenantId: channelData.tenant.id,
  };
}

/** Null when Teams does not say; a link works without a name. */
async function teamOf(ports: ChannelPorts, { serviceUrl, teamId }: InChannel['address']) {
  try {
    return await ports.connector.getTeam({ serviceUrl, teamId }, IN_TURN);
  } catch (error) {
    ports.log.warn({ err: error }, 'a team could not be asked for');
    return null;
  }
}

async function channelName(ports: ChannelPorts, address: InChannel['address']) {
  const { serviceUrl, teamId, channelId } = address;
  try {
    const all = await ports.connector.getTeamChannels({ serviceUrl, teamId }, IN_TURN);
    const found = all.find(({ id }) => id === channelId);
    return found ? (found.name ?? texts('fr').staff.channels.general) : null;
  } catch (error) {
    ports.log.warn({ err: error }, 'the channels of a team could not be asked for');
    return null;
  }
}
