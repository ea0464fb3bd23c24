/** Sends what the jobs have to say: to a person's chat, to a channel, or under a post. */
import type { Place } from '../process/places';
import {
  DeliveryError,
  type Content,
  type ConversationLedger,
  type FileContent,
  type Messenger,
  type Posted,
  type Store,
} from '../process/ports';
import type { Connector } from './connector';
import { ConnectorError, deliveryOutcomeOf } from './connectorError';
import { deliver } from './deliver';
import { fileActivity } from './files/fileActivity';
import type { OutgoingActivity } from './outgoingActivity';
import { asUnreachable, chatOf, sendToPerson } from './personalChat';

/** What waits for a channel that nobody has linked looks for it this often. */
const LOOK_AGAIN_MS = 86_400_000;

export interface MessengerOptions {
  connector: Connector;
  ledger: ConversationLedger;
  store: Pick<Store, 'person'>;
  appId: string;
  tenantId: string;
  /** Where Teams is reached as long as nobody of this tenant has written. */
  defaultServiceUrl: string;
}

export function createMessenger(options: MessengerOptions): Messenger {
  const { connector } = options;
  return {
    send: (place, content, threadOf) =>
      translated(async () => {
        const activity = activityOf(content);
        if (place.kind === 'person') return sendToPerson(options, place.id, activity);
        const channel = await channelOf(options, place);
        if (threadOf) return reply(connector, { ...channel, threadOf, activity });
        const created = await connector.createConversation({
          kind: 'channel',
          ...channel,
          activity,
        });
        return { ...created, activityId: created.activityId ?? rootOf(created.conversationId) };
      }),
    update: (place, posted, content) =>
      translated(async () => {
        if (!posted.activityId)
          throw new DeliveryError('gone', 'Teams gave no id for this message');
        const { serviceUrl } = await addressOf(options, place);
        const { conversationId, activityId } = posted;
        const activity = { ...activityOf(content), id: activityId };
        const change = () =>
          connector.updateActivity({ serviceUrl, conversationId, activityId, activity });
        await (place.kind === 'person' ? asUnreachable(change) : change());
      }),
    resend: (activity) =>
      translated(async () => {
        await deliver(connector, activity);
      }),
  };
}

/** A message as Teams takes it: text and card never in one. */
export function activityOf(content: Content | FileContent): OutgoingActivity {
  if ('offer' in content || 'delivered' in content) return fileActivity(content);
  if ('text' in content) return { type: 'message', text: content.text, textFormat: 'plain' };
  const attachment = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: content.card,
  };
  return { type: 'message', summary: content.summary, attachments: [attachment] };
}

/** Where a place is reached; a chat that does not exist yet is made. */
function addressOf(options: MessengerOptions, place: Place): Promise<{ serviceUrl: string }> {
  return place.kind === 'person' ? chatOf(options, place.id) : channelOf(options, place);
}

async function channelOf(
  { ledger }: MessengerOptions,
  { audience, department }: Extract<Place, { kind: 'channel' }>,
) {
  const channel = await ledger.channel(audience, department);
  if (channel) return channel;
  // Linking it is somebody's next act, which lets go what waits for it.
  const message = `No channel is linked for ${audience} of ${department ?? ''}`;
  throw new DeliveryError('later', message, { retryAfterMs: LOOK_AGAIN_MS });
}

async function reply(
  connector: Connector,
  to: { serviceUrl: string; threadOf: Posted; activity: OutgoingActivity },
): Promise<Posted> {
  const { serviceUrl, threadOf, activity } = to;
  const { conversationId } = threadOf;
  const { id } = await connector.sendToConversation({ serviceUrl, conversationId, activity });
  return { conversationId, activityId: id ?? null };
}

/** `19:…;messageid=ROOT`: Teams sometimes leaves the root's id out of its answer. */
function rootOf(conversationId: string): string | null {
  return /;messageid=(.+)$/.exec(conversationId)?.[1] ?? null;
}

async function translated<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    const options = {
      cause: error,
      ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }),
    };
    throw new DeliveryError(deliveryOutcomeOf(error), error.message, options);
  }
}
