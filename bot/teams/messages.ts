/** A message that somebody typed, in their chat or in a channel: answered once, however often it comes. */
import { createHash } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import { onChannelMessage } from '../dialogs/channel';
import { say } from '../dialogs/files';
import type { ChannelLink } from '../process/channels';
import type { Delivery } from '../process/ports';
import { filesIn, hasMoreThanWords, onDroppedFiles } from './files/droppedFiles';
import type { InboundActivity } from './inboundActivity';
import { startTurn, type Turns } from './startTurn';
import { endsAs } from './watchedTurn';

export async function onMessage(
  options: Turns,
  context: TurnContext,
  activity: InboundActivity,
): Promise<void> {
  const delivery = deliveryOf(activity);
  endsAs(context, 'repeated');
  await options.arrivals.once(delivery, () => {
    endsAs(context, 'answered');
    return answerMessage(options, context, activity);
  });
}

async function answerMessage(
  options: Turns,
  context: TurnContext,
  activity: InboundActivity,
): Promise<void> {
  const turn = await startTurn(options, context, activity);
  if (!turn) return;
  if (!turn.inChannel && filesIn(activity).length > 0) {
    return onDroppedFiles(options, context, { turn, activity });
  }
  const text = ownWords(activity);
  // A mention alone asks for help; what is pasted into a channel is not for the bot to read.
  const asksForHelp = turn.inChannel && !hasMoreThanWords(activity);
  if (!text && !asksForHelp) return say(turn, turn.inChannel ? 'inChannel' : 'pasted');
  context.activity.text = text;
  if (!turn.inChannel) return options.conversation.onMessage(context);
  const link = turn.channel && (await presentLink(options, turn.channel.address));
  await onChannelMessage(turn, { text, place: link?.place ?? null });
}

/** A channel in which somebody speaks to the bot is there, whatever was known against it. */
async function presentLink(
  { channels }: Turns,
  { channelId }: { channelId: string },
): Promise<ChannelLink | null> {
  const link = await channels.ofChannel(channelId);
  if (link?.lost) await channels.regain({ channelId });
  return link;
}

/** What the person wrote, without the mention of the bot. */
function ownWords(activity: InboundActivity): string {
  // No part of this reaches beyond the next « < »: a text full of them is read in one go.
  return (activity.text ?? '').replace(/<at\b[^<>]*>[^<]*<\/at>/gi, ' ').trim();
}

/** By what a second delivery of the same activity is known. */
export function deliveryOf(activity: InboundActivity): Delivery {
  const content = JSON.stringify([
    activity.from.aadObjectId,
    activity.text,
    activity.value ?? null,
  ]);
  return {
    conversationId: activity.conversation.id,
    activityId: activity.id ?? '',
    contentHash: createHash('sha256').update(content).digest('base64url'),
    localTimestamp: activity.localTimestamp?.toISOString() ?? null,
  };
}
