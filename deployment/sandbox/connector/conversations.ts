import { z } from 'zod';
import { findAccount } from '../accounts';
import { tenantId } from '../identity';
import type { Parts } from '../parts';
import { type Answer, type Call, parseBody, type Route } from '../routes';
import { type Conversation, findAddress, personalChat } from '../teams';
import { readActivity } from './content';
import type { Doorkeeper } from './doorkeeper';
import { BotMessages } from './messages';
import { badSyntax, refuse, unknownConversation } from './refusals';

const place = z.looseObject({ id: z.string() });

const creation = z.looseObject({
  isGroup: z.boolean().nullish(),
  tenantId: z.string().nullish(),
  members: z.array(place).nullish(),
  channelData: z.looseObject({ channel: place.nullish(), tenant: place.nullish() }).nullish(),
  activity: z.record(z.string(), z.unknown()).nullish(),
});
type Creation = z.infer<typeof creation>;

/** `POST v3/conversations`: a person's chat with the bot, or a new thread in a channel. */
export function conversationRoutes(parts: Parts, doorkeeper: Doorkeeper): Route[] {
  const messages = new BotMessages(parts, doorkeeper);

  async function create({ body }: Call): Promise<Answer> {
    const order = parseBody(body, creation, badSyntax);
    const conversation = wantedConversation(order);
    doorkeeper.admit({ conversation }, 'sending');
    const activity = order.activity && readActivity(Buffer.from(JSON.stringify(order.activity)));
    if (conversation.kind === 'channel' && !activity) {
      throw badSyntax('activity: a thread in a channel needs its first message');
    }
    const posted = activity ? await messages.post({ conversation }, activity) : [];
    const [first] = posted;
    const id =
      conversation.kind === 'channel'
        ? `${conversation.id};messageid=${first?.id}`
        : conversation.id;
    // As for sending: split in two, Teams gives no id of a message.
    return { status: 201, body: { id, ...(posted.length === 1 && { activityId: first?.id }) } };
  }

  return [{ method: 'POST', path: '/connector/v3/conversations', handle: create }];
}

/** The conversation that a creation is about, as far as it can be told; for faults by its id. */
export function conversationOfCreation(body: Buffer): string | undefined {
  try {
    return wantedConversation(parseBody(body, creation, badSyntax)).id;
  } catch {
    return undefined;
  }
}

function wantedConversation(order: Creation): Conversation {
  const tenant = order.tenantId ?? order.channelData?.tenant?.id;
  if (tenant !== tenantId) throw badSyntax('tenantId: not the tenant of this bot');
  const channelId = order.channelData?.channel?.id;
  if (channelId) return wantedChannel(channelId);
  const [member, ...others] = order.members ?? [];
  if (!member || others.length > 0 || order.isGroup) {
    throw badSyntax('give one member, or channelData.channel');
  }
  const person = findAccount(member.id);
  if (!person) throw refuse(404, { code: 'UserNotFound', message: 'There is no such user.' });
  return personalChat(person);
}

function wantedChannel(id: string): Conversation {
  const address = findAddress(id);
  if (address?.conversation.kind !== 'channel') throw unknownConversation();
  return address.conversation;
}
