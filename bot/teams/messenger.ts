/** Sends what the jobs have to say: to a person's chat, to a channel, or under a post. */
import type { Place } from '../process/announce';
import type { PersonId } from '../process/people';
import {
  DeliveryError,
  type Content,
  type ConversationLedger,
  type Messenger,
  type Posted,
  type Store,
  type TeamsAddress,
} from '../process/ports';
import type { Connector } from './connector';
import { ConnectorError } from './connector-error';
import { deliver } from './deliver';
import type { OutgoingActivity } from './outgoing-activity';

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
        await connector.updateActivity({ serviceUrl, conversationId, activityId, activity });
      }),
    resend: (activity) =>
      translated(async () => {
        await deliver(connector, activity);
      }),
  };
}

/** A message as Teams takes it: text and card never in one. */
export function activityOf(content: Content): OutgoingActivity {
  if ('text' in content) return { type: 'message', text: content.text, textFormat: 'plain' };
  const attachment = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: content.card,
  };
  return { type: 'message', summary: content.summary, attachments: [attachment] };
}

async function sendToPerson(
  options: MessengerOptions,
  personId: PersonId,
  activity: OutgoingActivity,
): Promise<Posted> {
  const to = await chatOf(options, personId);
  const { id } = await options.connector.sendToConversation({ ...to, activity });
  return { conversationId: to.conversationId, activityId: id ?? null };
}

/** Where a place is reached; a chat that does not exist yet is made. */
function addressOf(options: MessengerOptions, place: Place): Promise<{ serviceUrl: string }> {
  return place.kind === 'person' ? chatOf(options, place.id) : channelOf(options, place);
}

async function chatOf(options: MessengerOptions, personId: PersonId): Promise<TeamsAddress> {
  return (await options.ledger.personal(personId)) ?? (await startChat(options, personId));
}

async function startChat(options: MessengerOptions, personId: PersonId) {
  const person = await options.store.person(personId);
  if (!person) throw new DeliveryError('refused', `There is no person ${personId}`);
  const { connector, ledger, tenantId } = options;
  const serviceUrl = (await ledger.anyServiceUrl()) ?? options.defaultServiceUrl;
  const memberId = person.aadObjectId;
  const { conversationId } = await connector.createConversation({
    kind: 'personal',
    serviceUrl,
    memberId,
  });
  const chat = { conversationId, serviceUrl };
  await ledger.rememberPersonal({ personId, tenantId, teamsUserId: memberId, ...chat });
  return chat;
}

async function channelOf(
  { ledger }: MessengerOptions,
  { audience, department }: Extract<Place, { kind: 'channel' }>,
) {
  const channel = await ledger.channel(audience, department);
  if (channel) return channel;
  // Linking it is somebody's next act: what is to be said waits for that.
  throw new DeliveryError('later', `No channel is linked for ${audience} of ${department ?? ''}`);
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
    throw new DeliveryError(outcomeOf(error), error.message, options);
  }
}

function outcomeOf({ outcome, code }: ConnectorError): DeliveryError['outcome'] {
  switch (outcome) {
    case 'blocked':
      return 'unreachable';
    case 'gone':
      return 'gone';
    case 'refused':
      return code === 'BotNotInConversationRoster' ? 'unreachable' : 'refused';
    default:
      return 'later';
  }
}
