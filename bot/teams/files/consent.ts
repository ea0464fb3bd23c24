/** What somebody answers to a file that is offered in their chat: acted on once, whoever repeats it. */
import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { answerConsent, type ConsentAnswer } from '../../dialogs/documents';
import { ConnectorError } from '../connectorError';
import type { InboundActivity } from '../inboundActivity';
import { activityOf } from '../messenger';
import { startTurn, type Turns } from '../startTurn';
import { endsAs } from '../watchedTurn';

const address = z.string().max(10_000);
const word = z.string().max(1_000).catch('');
const context = z.looseObject({ document: z.string().max(100) });
const answered = z.discriminatedUnion('action', [
  z.looseObject({
    action: z.literal('accept'),
    context,
    uploadInfo: z.object({
      uploadUrl: address,
      contentUrl: address,
      name: word,
      uniqueId: word,
      fileType: word,
    }),
  }),
  z.looseObject({ action: z.literal('decline'), context }),
]);

export async function onFileConsent(
  options: Turns,
  context: TurnContext,
  activity: InboundActivity,
): Promise<void> {
  const { data: value } = answered.safeParse(activity.value);
  const isPersonal = activity.conversation.conversationType === 'personal';
  if (!value || !isPersonal) return endsAs(context, 'ignored');
  const answer: ConsentAnswer = {
    document: value.context.document,
    ...(value.action === 'accept'
      ? { accepted: true, target: value.uploadInfo }
      : { accepted: false }),
  };
  const { deliveries } = options;
  // One offer is answered once, however often Teams says so and whatever it says the second time.
  const claim = {
    conversationId: activity.conversation.id,
    activityId: `consent:${offerOf(activity)}`,
  };
  const arrival = await deliveries.firstTime({ ...claim, contentHash: '', localTimestamp: null });
  if (arrival !== 'first') return endsAs(context, 'repeated');
  try {
    await act(options, context, { activity, answer });
  } catch (error) {
    await deliveries.release(claim);
    throw error;
  }
  deliveries.finished(claim);
}

async function act(
  options: Turns,
  context: TurnContext,
  { activity, answer }: { activity: InboundActivity; answer: ConsentAnswer },
): Promise<void> {
  const turn = await startTurn(options, context, activity);
  if (!turn) return;
  const content = activityOf(await answerConsent(turn, answer));
  const { replyToId } = activity;
  if (!replyToId) return void (await context.sendActivity(content));
  try {
    await context.updateActivity({ ...content, id: replyToId });
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    await context.sendActivity(content);
  }
}

function offerOf({ replyToId, id }: InboundActivity): string {
  return replyToId ?? id ?? '';
}
