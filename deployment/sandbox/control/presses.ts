import { z } from 'zod';
import { invokeActivity, newEventId } from '../activities';
import type { BotAnswer, WireActivity } from '../botLine';
import { findAction } from '../cards/actions';
import { addressOfMessage } from '../cardViews';
import { consentType } from '../connector/content';
import type { Files } from '../files';
import type { Parts } from '../parts';
import type { SandboxPerson } from '../people';
import type { Answer, Call, Route } from '../routes';
import type { Message } from '../state';
import { json } from './body';
import { Deliveries } from './deliveries';
import { addressFor, messageIn, personBy } from './places';
import { refuse } from './refusals';

const path = '/sandbox/conversations/:conversationId';

const onMessage = { as: z.string(), messageId: z.string() };
const press = z.strictObject({
  ...onMessage,
  verb: z.string(),
  data: z.record(z.string(), z.unknown()).default({}),
  /** Which one among the card's actions of this verb. */
  index: z.int().min(0).default(0),
});
const search = z.strictObject({ ...onMessage, dataset: z.string(), text: z.string() });
const consent = z.strictObject({ ...onMessage, accept: z.boolean() });
const again = z.strictObject({
  messageId: z.string(),
  newId: z.union([z.boolean(), z.string().min(1)]).default(false),
});
const consentCard = z
  .looseObject({ acceptContext: z.unknown().optional(), declineContext: z.unknown().optional() })
  .catch({ acceptContext: undefined, declineContext: undefined });

/** What people do with the bot's messages: each is an invoke, answered by the bot's answer. */
export function pressRoutes(parts: Parts, files: Files): Route[] {
  const presses = new Presses(parts, files);
  return [
    { method: 'POST', path: `${path}/actions`, handle: (call) => presses.press(call) },
    { method: 'POST', path: `${path}/search`, handle: (call) => presses.search(call) },
    { method: 'POST', path: `${path}/consents`, handle: (call) => presses.consent(call) },
    { method: 'POST', path: '/sandbox/redeliver', handle: (call) => presses.redeliver(call) },
  ];
}

interface On {
  person: SandboxPerson;
  message: Message;
}

class Presses {
  readonly #deliveries: Deliveries;

  constructor(
    private readonly parts: Parts,
    private readonly files: Files,
  ) {
    this.#deliveries = new Deliveries(parts);
  }

  async press(call: Call): Promise<Answer> {
    const { verb, data, index, ...rest } = json(call, press);
    const on = this.find(call, rest);
    const cards = await this.parts.views.seen(on);
    const found = findAction(cards, { verb, index });
    // An old card, or a forged press: Teams would carry it all the same.
    const own = found ? found.action.data : this.parts.views.formerActions(on)[verb]?.[index];
    const cardIndex = found?.cardIndex ?? 0;
    const { id, title } = found?.action ?? {};
    const merged = { ...(typeof own === 'object' ? own : {}), ...data };
    const action = { type: 'Action.Execute', id, title, verb, data: merged };
    const activity = this.invoke(on, 'adaptiveCard/action', { action, trigger: 'manual' });
    await this.#deliveries.remember(on.message.id, { person: on.person, activity, cardIndex });
    return this.deliverPress(on, activity, cardIndex);
  }

  async search(call: Call): Promise<Answer> {
    const { dataset, text, ...rest } = json(call, search);
    const queryOptions = { skip: 0, top: 15 };
    const value = { kind: 'search', queryText: text, queryOptions, dataset };
    const on = this.find(call, rest);
    return answered(await this.#deliveries.deliver(this.invoke(on, 'application/search', value)));
  }

  async consent(call: Call): Promise<Answer> {
    const { accept, ...rest } = json(call, consent);
    const on = this.find(call, rest);
    const card = on.message.attachments.find(({ contentType }) => contentType === consentType);
    if (!card) throw refuse(404, 'This message offers no file.');
    const { acceptContext, declineContext } = consentCard.parse(card.content);
    const activity = this.invoke(on, 'fileConsent/invoke', {
      type: 'fileUpload',
      action: accept ? 'accept' : 'decline',
      context: accept ? acceptContext : declineContext,
      ...(accept && { uploadInfo: await this.files.expect(card.name ?? 'document') }),
    });
    await this.#deliveries.remember(on.message.id, { person: on.person, activity });
    return answered(await this.#deliveries.deliver(activity));
  }

  /** As after a time-out: the same again, sometimes with a new id; the device's time is the same. */
  async redeliver(call: Call): Promise<Answer> {
    const { messageId, newId } = json(call, again);
    const { state, line, clock } = this.parts;
    const delivery = state.deliveries.get(messageId);
    const message = state.messages.get(messageId);
    if (!delivery || !message) throw refuse(404, `Nothing about « ${messageId} » went to the bot.`);
    const before = line.withBase(delivery.activity);
    const isMessage = before.type === 'message';
    const fresh = isMessage ? this.newMessageId() : newEventId();
    const timestamp = clock.now().toString({ smallestUnit: 'millisecond' });
    const changed = { id: newId === true ? fresh : newId, timestamp };
    const activity = newId === false ? before : { ...before, ...changed };
    if (isMessage) {
      await this.#deliveries.deliver(activity);
      return { body: { id: activity.id } };
    }
    const on = { message, person: personBy(delivery.personId) };
    return this.deliverPress(on, activity, delivery.cardIndex ?? 0);
  }

  private async deliverPress(on: On, activity: WireActivity, cardIndex: number): Promise<Answer> {
    const answer = await this.#deliveries.deliver(activity);
    const problems = await this.parts.views.accept(on, answer, { cardIndex, how: 'pressed' });
    if (problems.length > 0) {
      throw refuse(502, `The bot answered with a card that Teams refuses: ${problems.join('; ')}`);
    }
    this.parts.changes.tell({ conversation: on.message.conversationId });
    return answered(answer);
  }

  private find(call: Call, { as, messageId }: { as: string; messageId: string }): On {
    const person = personBy(as);
    const address = addressFor(call, person, this.parts.state);
    const message = messageIn(this.parts.state, address, messageId);
    this.#deliveries.requireInstalled(address);
    return { person, message };
  }

  private invoke({ person, message }: On, name: string, value: object): WireActivity {
    const from = this.#deliveries.from(person, addressOfMessage(message));
    return invokeActivity(from, { name, value, replyToId: message.id });
  }

  private newMessageId(): string {
    const { state, clock } = this.parts;
    return state.messages.nextId(clock.now().epochMilliseconds);
  }
}

/** The invoke's body as the bot gave it. */
function answered({ body }: BotAnswer): Answer {
  return { body: typeof body === 'object' && body !== null ? body : {} };
}
