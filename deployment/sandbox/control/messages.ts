import { z } from 'zod';
import { fileActivity, mentionsBot, messageActivity } from '../activities';
import type { WireActivity } from '../botLine';
import { adaptiveCardType } from '../cardViews';
import { type Files, isFileInfo } from '../files';
import type { Parts } from '../parts';
import type { SandboxPerson } from '../people';
import type { Answer, Call, Route } from '../routes';
import type { Message } from '../state';
import { type Address, addressOf } from '../teams';
import { json } from './body';
import { Deliveries } from './deliveries';
import { addressFor, personBy, reader } from './places';
import { refuse } from './refusals';

const path = '/sandbox/conversations/:conversationId';

const typed = z.strictObject({ as: z.string(), text: z.string().min(1).max(28_000) });
const given = z.strictObject({
  as: z.string(),
  name: z.string().min(1).max(250),
  contentBase64: z.base64(),
});

/** Reading a conversation, typing into it, giving a file. */
export function messageRoutes(parts: Parts, files: Files): Route[] {
  const messages = new PeoplesMessages(parts, files);
  return [
    { method: 'GET', path: `${path}/messages`, handle: (call) => messages.read(call) },
    { method: 'POST', path: `${path}/messages`, handle: (call) => messages.type(call) },
    { method: 'POST', path: `${path}/files`, handle: (call) => messages.give(call) },
  ];
}

class PeoplesMessages {
  readonly #deliveries: Deliveries;

  constructor(
    private readonly parts: Parts,
    private readonly files: Files,
  ) {
    this.#deliveries = new Deliveries(parts);
  }

  async read(call: Call): Promise<Answer> {
    const { state, views } = this.parts;
    const person = reader(call);
    const { conversation, rootId } = addressFor(call, person, this.parts.state);
    const shown: object[] = [];
    for (const message of state.messages.in(conversation.id, rootId)) {
      const cards = await views.read({ message, person });
      const current = state.messages.get(message.id) ?? message;
      shown.push(asRead(current, { cards, files: this.files }));
    }
    return { body: shown };
  }

  async type(call: Call): Promise<Answer> {
    const { as, text } = json(call, typed);
    const person = personBy(as);
    const address = addressFor(call, person, this.parts.state);
    this.#deliveries.requireInstalled(address);
    const message = await this.add(person, address, { text });
    if (address.conversation.kind === 'channel' && !mentionsBot(text)) {
      return { body: { id: message.id } };
    }
    const from = this.#deliveries.from(person, threadOf(address, message));
    const activity = messageActivity(from, { id: message.id, text });
    return this.deliver(message, person, activity);
  }

  async give(call: Call): Promise<Answer> {
    const { as, name, contentBase64 } = json(call, given);
    const person = personBy(as);
    const address = addressFor(call, person, this.parts.state);
    if (address.conversation.kind === 'channel') {
      throw refuse(409, 'Bots get files in personal chats only.');
    }
    this.#deliveries.requireInstalled(address);
    const file = await this.files.give({ name, content: Buffer.from(contentBase64, 'base64') });
    const message = await this.add(person, address, { fileIds: [file.uniqueId] });
    const from = this.#deliveries.from(person, address);
    return this.deliver(message, person, fileActivity(from, message.id, file));
  }

  private async deliver(
    { id }: Message,
    person: SandboxPerson,
    activity: WireActivity,
  ): Promise<Answer> {
    await this.#deliveries.remember(id, { person, activity });
    await this.#deliveries.deliver(activity);
    return { body: { id } };
  }

  private async add(
    person: SandboxPerson,
    { conversation, rootId }: Address,
    content: Pick<Message, 'text'> | Pick<Message, 'fileIds'>,
  ): Promise<Message> {
    const { state, clock, changes } = this.parts;
    const root = rootId ? state.messages.get(rootId) : undefined;
    if (rootId && (root?.conversationId !== conversation.id || root.rootId)) {
      throw refuse(404, `There is no thread « ${addressOf({ conversation, rootId })} ».`);
    }
    const message: Message = {
      id: state.messages.nextId(clock.now().epochMilliseconds),
      conversationId: conversation.id,
      ...(rootId && { rootId }),
      from: person.id,
      attachments: [],
      fileIds: [],
      createdAt: clock.now().toString(),
      version: 1,
      formerActions: {},
      ...content,
    };
    await state.messages.add(message);
    changes.tell({ conversation: conversation.id });
    return message;
  }
}

/** In a channel each post starts a thread. */
function threadOf(address: Address, message: Message): Address {
  if (address.conversation.kind === 'personal') return address;
  return { ...address, rootId: message.rootId ?? message.id };
}

function asRead(message: Message, { cards, files }: { cards: object[]; files: Files }): object {
  const { id, rootId, from, text, summary, createdAt, updatedAt, deleted } = message;
  return {
    id,
    ...(rootId && { replyTo: rootId }),
    from,
    ...(text !== undefined && { text }),
    ...(summary && { summary }),
    cards: deleted ? [] : cards,
    files: files.shownIn(message),
    other: message.attachments
      .filter((part) => part.contentType !== adaptiveCardType && !isFileInfo(part))
      .map(({ contentType, content, name }) => ({ contentType, content, ...(name && { name }) })),
    createdAt,
    ...(updatedAt && { updatedAt }),
    ...(deleted && { deleted }),
  };
}
