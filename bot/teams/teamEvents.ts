/**
 * What happens to teams and channels in which the bot is: Teams tells it, often without saying who
 * did it. Links are marked lost or found; nothing is unlinked, since most of it is undone again.
 */
import { z } from 'zod';
import type { Channels } from '../process/ports';
import { addressOf } from './channelTurn';
import type { InboundActivity } from './inboundActivity';

const happened = z.object({
  eventType: z.string().optional().catch(undefined),
  channel: z.object({ name: z.string().optional() }).optional().catch(undefined),
  team: z.object({ name: z.string().optional() }).optional().catch(undefined),
});

/** `conversationUpdate` of a team. False: nothing that concerns a link. */
export async function onTeamUpdate(
  channels: Channels,
  activity: InboundActivity,
): Promise<boolean> {
  const { channelId, teamId } = addressOf(activity);
  const { eventType, channel, team } = happened.parse(activity.channelData);
  switch (eventType) {
    case 'channelDeleted':
      await channels.lose({ channelId }, 'channelDeleted');
      return true;
    case 'channelRestored':
      await channels.regain({ channelId });
      return true;
    case 'channelRenamed':
      if (channel?.name) await channels.rename({ channelId }, { name: channel.name });
      return true;
    case 'teamDeleted':
    case 'teamHardDeleted':
      await channels.lose({ teamId }, 'teamDeleted');
      return true;
    case 'teamArchived':
      await channels.lose({ teamId }, 'teamArchived');
      return true;
    case 'teamRestored':
    case 'teamUnarchived':
      await channels.regain({ teamId });
      return true;
    case 'teamRenamed':
      if (team?.name) await channels.rename({ teamId }, { teamName: team.name });
      return true;
    default:
      return false;
  }
}

/** `installationUpdate` of a team: the only one of Teams' two events that is listened to. */
export async function onTeamInstallation(
  channels: Channels,
  activity: InboundActivity,
): Promise<'greet' | 'greetAgain' | 'nothing'> {
  const { teamId } = addressOf(activity);
  switch (activity.action) {
    case 'remove':
      await channels.lose({ teamId }, 'botRemoved');
      return 'nothing';
    case 'add': {
      const back = await channels.regain({ teamId });
      return back.length > 0 ? 'greetAgain' : 'greet';
    }
    case 'add-upgrade':
      await channels.regain({ teamId });
      return 'nothing';
    default:
      return 'nothing';
  }
}
