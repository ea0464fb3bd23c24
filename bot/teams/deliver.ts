import type { Connector, SentMessage } from './connector';
import type { OutgoingActivity } from './outgoingActivity';
import type { Patience } from './patience';

/**
 * Sends a finished activity where its own fields say: in place of the message `id`, as a reply to
 * `replyToId`, or into the conversation. Also for a job that sends what a turn could not.
 * Throws `ConnectorError`, or `TypeError` without an address.
 */
export function deliver(
  connector: Connector,
  activity: OutgoingActivity,
  patience?: Patience,
): Promise<SentMessage> {
  const { serviceUrl, conversation, id, replyToId } = activity;
  if (!serviceUrl || !conversation?.id) {
    throw new TypeError('an activity needs a service address and a conversation');
  }
  const to = { serviceUrl, conversationId: conversation.id, activity };
  if (id) return connector.updateActivity({ ...to, activityId: id }, patience);
  if (replyToId) return connector.replyToActivity({ ...to, activityId: replyToId }, patience);
  return connector.sendToConversation(to, patience);
}
