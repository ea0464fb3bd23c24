import { placeKey, type Place } from '../../bot/process/places';
import type { Content, FileContent, Messenger, Posted } from '../../bot/process/ports';

export interface Arrived {
  what: 'send' | 'update' | 'resend';
  /** `placeKey`, or the conversation that a posted message is in. */
  where: string;
  text: string;
  /** The activity that it replies to. */
  under?: string | null;
}

export interface FakeMessenger extends Messenger {
  /** What arrived, in order. */
  arrived: Arrived[];
  texts(): string[];
  /** Called before each message; what it throws is the answer. */
  onMessage: (message: Arrived) => Promise<void> | void;
}

function textOf(content: Content | FileContent): string {
  if ('offer' in content) return `offer ${content.offer.name} ${content.offer.sizeInBytes}`;
  if ('delivered' in content) return `delivered ${content.delivered.name}`;
  if ('card' in content) return content.summary;
  if (!('text' in content)) throw new Error('This fake shows text only');
  return content.text;
}

/** Teams, as far as messages go. */
export function fakeMessenger(): FakeMessenger {
  const arrived: Arrived[] = [];
  let count = 0;
  const take = async (message: Arrived): Promise<Posted> => {
    await fake.onMessage(message);
    arrived.push(message);
    count += 1;
    return { conversationId: `in ${message.where}`, activityId: `m${count}` };
  };
  const fake: FakeMessenger = {
    arrived,
    texts: () => arrived.map(({ text }) => text),
    onMessage: () => undefined,
    send: (place: Place, content, threadOf) => {
      const under = threadOf ? { under: threadOf.activityId } : {};
      return take({ what: 'send', where: placeKey(place), text: textOf(content), ...under });
    },
    update: async (_place, { conversationId }, content) => {
      await take({ what: 'update', where: conversationId, text: textOf(content) });
    },
    resend: async (activity) => {
      const { conversation, text } = activity as { conversation: { id: string }; text: string };
      await take({ what: 'resend', where: conversation.id, text });
    },
  };
  return fake;
}
