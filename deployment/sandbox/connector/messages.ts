import { rememberActions } from '../cards/actions';
import { cardsOf } from '../cardViews';
import type { Parts } from '../parts';
import type { Answer, Call, Route } from '../routes';
import type { Message } from '../state';
import { type Address, addressOf } from '../teams';
import { addressIn, type Doorkeeper } from './doorkeeper';
import { type Content, contentsOf, type OutgoingActivity, readActivity } from './content';
import { badSyntax, refuse, unknownActivity } from './refusals';

const conversationPath = '/connector/v3/conversations/:conversationId';

/** The bot's messages: sent, changed, deleted. */
export function messageRoutes(parts: Parts, doorkeeper: Doorkeeper): Route[] {
  const messages = new BotMessages(parts, doorkeeper);
  const activity = `${conversationPath}/activities/:activityId`;
  return [
    {
      method: 'POST',
      path: `${conversationPath}/activities`,
      handle: (call) => messages.send(call),
    },
    { method: 'POST', path: activity, handle: (call) => messages.reply(call) },
    { method: 'PUT', path: activity, handle: (call) => messages.update(call) },
    { method: 'DELETE', path: activity, handle: (call) => messages.remove(call) },
  ];
}

export class BotMessages {
  constructor(
    private readonly parts: Parts,
    private readonly doorkeeper: Doorkeeper,
  ) {}

  send(call: Call): Promise<Answer> {
    const address = addressIn(call);
    this.doorkeeper.admit(address, 'sending');
    return this.answerPosting(address, readActivity(call.body));
  }

  /** In a channel an answer belongs to the thread of what it answers. */
  reply(call: Call): Promise<Answer> {
    const address = addressIn(call);
    this.doorkeeper.admit(address, 'sending');
    const answered = this.parts.state.messages.get(call.params.activityId ?? '');
    const isChannel = address.conversation.kind === 'channel';
    const rootId = address.rootId ?? answered?.rootId ?? answered?.id;
    const thread = isChannel && rootId ? { ...address, rootId } : address;
    return this.answerPosting(thread, readActivity(call.body));
  }

  async update(call: Call): Promise<Answer> {
    const address = addressIn(call);
    this.doorkeeper.admit(address);
    const before = this.ownMessage(call, address);
    const contents = contentsOf(readActivity(call.body), address.conversation);
    const [content, ...more] = contents;
    if (!content || more.length > 0)
      throw badSyntax('text and attachments cannot be updated at once');
    const { text: _text, summary: _summary, ...kept } = before;
    await this.replace({
      ...kept,
      ...content,
      updatedAt: this.now(),
      version: before.version + 1,
      formerActions: rememberActions(before.formerActions, cardsOf(before)),
    });
    return { status: 200, body: { id: before.id } };
  }

  async remove(call: Call): Promise<Answer> {
    const address = addressIn(call);
    this.doorkeeper.admit(address);
    const { text: _text, summary: _summary, ...before } = this.ownMessage(call, address);
    await this.replace({ ...before, attachments: [], deleted: true, version: before.version + 1 });
    return { status: 200 };
  }

  /** Posts what Teams makes of an activity. No id if it had to be split. */
  async post(address: Address, activity: OutgoingActivity): Promise<Message[]> {
    const posted: Message[] = [];
    for (const content of contentsOf(activity, address.conversation)) {
      const isThread = address.conversation.kind === 'channel';
      const rootId = address.rootId ?? (isThread ? posted[0]?.id : undefined);
      posted.push(await this.add({ ...address, ...(rootId && { rootId }) }, content));
    }
    return posted;
  }

  private async answerPosting(address: Address, activity: OutgoingActivity): Promise<Answer> {
    if (activity.type === 'typing') return { status: 201, body: { id: this.nextId() } };
    const [first, ...more] = await this.post(address, activity);
    return { status: 201, body: first && more.length === 0 ? { id: first.id } : {} };
  }

  private async add({ conversation, rootId }: Address, content: Content): Promise<Message> {
    const message: Message = {
      id: this.nextId(),
      conversationId: conversation.id,
      ...(rootId && { rootId }),
      from: 'bot',
      ...content,
      fileIds: [],
      createdAt: this.now(),
      version: 1,
      formerActions: {},
    };
    await this.parts.state.messages.add(message);
    this.changed(message);
    return message;
  }

  private async replace(message: Message): Promise<void> {
    await this.parts.state.messages.replace(message);
    this.changed(message);
  }

  private changed({ conversationId }: Message): void {
    this.parts.truth.mayHaveChanged();
    this.parts.changes.tell({ conversation: conversationId });
  }

  private ownMessage({ params }: Call, address: Address): Message {
    const message = this.parts.state.messages.get(params.activityId ?? '');
    const isThere =
      message?.conversationId === address.conversation.id &&
      (!address.rootId || [message.id, message.rootId].includes(address.rootId));
    if (!message || !isThere || message.deleted) throw unknownActivity();
    if (message.from !== 'bot') {
      throw refuse(403, {
        code: 'BotCannotChangeActivity',
        message: `The message is not the bot's own in ${addressOf(address)}.`,
      });
    }
    return message;
  }

  private nextId(): string {
    return this.parts.state.messages.nextId(this.parts.clock.now().epochMilliseconds);
  }

  private now(): string {
    return this.parts.clock.now().toString();
  }
}
