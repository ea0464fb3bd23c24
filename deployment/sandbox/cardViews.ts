import { z } from 'zod';
import { invokeActivity, isAmong } from './activities';
import { BotSilent, type BotAnswer, type BotLine } from './botLine';
import { rememberActions } from './cards/actions';
import { problemsOfCard } from './cards/validation';
import type { SandboxClock } from './clock';
import type { SandboxLog } from './log';
import type { SandboxPerson } from './people';
import {
  type ActionData,
  type Card,
  cardSchema,
  type Message,
  type State,
  type View,
} from './state';
import { type Address, findAddress } from './teams';
import type { Truth } from './truth';

export const adaptiveCardType = 'application/vnd.microsoft.card.adaptive';

/** A card on a message, as one person sees it. */
export interface Seat {
  message: Message;
  person: SandboxPerson;
}

export interface CardViewsOptions {
  state: State;
  line: BotLine;
  clock: SandboxClock;
  truth: Truth;
  log: SandboxLog;
}

/** Teams asks again when the last answer is older than this. */
const REFRESH_AFTER_MS = 60_000;

const refreshOf = z
  .object({
    action: z.looseObject({ verb: z.string(), data: z.unknown().optional() }),
    userIds: z.array(z.string()),
  })
  .optional()
  .catch(undefined);

/**
 * What each person's Teams shows in place of a message's own cards: what the bot answered to their
 * `refresh` or to an action of theirs, until the message itself is updated.
 */
export class CardViews {
  readonly #asked = new Map<string, { version: number; truth: number; atMs: number }>();
  readonly #asking = new Map<string, Promise<void>>();

  constructor(private readonly options: CardViewsOptions) {}

  /** The cards as this person sees them on opening the conversation: runs `refresh`. */
  async read(seat: Seat): Promise<Card[]> {
    const id = viewId(seat);
    if (this.isRefreshDue(seat)) {
      const asking = this.#asking.get(id) ?? this.refresh(seat);
      this.#asking.set(id, asking);
      await asking.finally(() => this.#asking.delete(id));
    }
    return this.shown(seat);
  }

  /** The cards as this person saw them last. */
  seen(seat: Seat): Promise<Card[]> {
    const wasAsked = this.#asked.get(viewId(seat))?.version === seat.message.version;
    return wasAsked || this.view(seat) ? Promise.resolve(this.shown(seat)) : this.read(seat);
  }

  /** The data of actions that this person could press once, on an earlier state of the message. */
  formerActions({ message, person }: Seat): ActionData {
    const view = this.options.state.views.get(viewId({ message, person }));
    const everybodys = rememberActions(message.formerActions, cardsOf(message));
    return view
      ? rememberActions({ ...everybodys, ...view.formerActions }, view.cards)
      : everybodys;
  }

  /**
   * Puts the card of an answer, if it is one, in place of what this person sees. Returns what Teams
   * would refuse in that card.
   */
  async accept(
    seat: Seat,
    { body }: BotAnswer,
    { cardIndex, how }: { cardIndex: number; how: 'pressed' | 'refreshed' },
  ): Promise<string[]> {
    const card = cardOf(body);
    if (!card) return [];
    const problems = problemsOfCard(card);
    const cards = this.shown(seat).with(cardIndex, card);
    if (problems.length === 0) await this.replace(seat, { cards, isPressed: how === 'pressed' });
    return problems;
  }

  clear(): void {
    this.#asked.clear();
  }

  /** What replaces the message's cards for this person, unless the message was updated since. */
  private view(seat: Seat): View | undefined {
    const view = this.options.state.views.get(viewId(seat));
    const current = this.options.state.messages.get(seat.message.id);
    return view?.messageVersion === current?.version ? view : undefined;
  }

  private shown(seat: Seat): Card[] {
    const current = this.options.state.messages.get(seat.message.id) ?? seat.message;
    return this.view(seat)?.cards ?? cardsOf(current);
  }

  /**
   * The cards whose `refresh` counts: the message's own, but what this person opened by pressing
   * (a form, say) stays until they are done with it.
   */
  private refreshing(seat: Seat): Card[] {
    return this.view(seat)?.isPressed ? this.shown(seat) : cardsOf(seat.message);
  }

  private async replace(seat: Seat, shown: Pick<View, 'cards' | 'isPressed'>): Promise<void> {
    const { state } = this.options;
    const messageVersion = state.messages.get(seat.message.id)?.version ?? seat.message.version;
    const formerActions = this.formerActions(seat);
    await state.views.set(viewId(seat), { messageVersion, ...shown, formerActions });
  }

  private isRefreshDue(seat: Seat): boolean {
    const { message, person } = seat;
    if (!this.refreshing(seat).some((card) => refreshFor(card, person))) return false;
    const asked = this.#asked.get(viewId(seat));
    const age = this.options.clock.now().epochMilliseconds - (asked?.atMs ?? -Infinity);
    const isSame = asked?.version === message.version && asked.truth === this.options.truth.version;
    return !isSame || age >= REFRESH_AFTER_MS;
  }

  private async refresh(seat: Seat): Promise<void> {
    const { truth, clock } = this.options;
    this.#asked.set(viewId(seat), {
      version: seat.message.version,
      truth: truth.version,
      atMs: clock.now().epochMilliseconds,
    });
    await truth.whileRefreshing(async () => {
      for (const [cardIndex, card] of this.refreshing(seat).entries()) {
        const action = refreshFor(card, seat.person);
        if (action) await this.ask(seat, cardIndex, action);
      }
    });
  }

  /** As in Teams, a refresh that fails leaves what was shown. */
  private async ask(seat: Seat, cardIndex: number, action: object): Promise<void> {
    const { line, clock, log } = this.options;
    const { message, person } = seat;
    const from = { person, address: addressOfMessage(message), now: clock.now() };
    const value = { action: { ...action, type: 'Action.Execute' }, trigger: 'automatic' };
    const activity = invokeActivity(
      { ...from, serviceUrl: line.serviceUrl },
      { name: 'adaptiveCard/action', value, replyToId: message.id },
    );
    try {
      const answer = await line.deliver(activity);
      const problems = await this.accept(seat, answer, { cardIndex, how: 'refreshed' });
      if (problems.length > 0) {
        log.error({ messageId: message.id, problems }, 'sandbox: refused a refreshed card');
      }
    } catch (error) {
      if (!(error instanceof BotSilent)) throw error;
      log.warn({ messageId: message.id, err: error }, 'sandbox: a card was not refreshed');
    }
  }
}

/** The Adaptive Cards of a message, as the bot sent them. */
export function cardsOf(message: Message): Card[] {
  return message.attachments
    .filter(({ contentType }) => contentType === adaptiveCardType)
    .map(({ content }) => cardSchema.parse(content));
}

/** Where an action on this message comes from: in a channel, its thread. */
export function addressOfMessage({ conversationId, rootId, id }: Message): Address {
  const address = findAddress(conversationId);
  if (!address) throw new Error(`message ${id} is in no conversation`);
  const isChannel = address.conversation.kind === 'channel';
  return { ...address, ...(isChannel && { rootId: rootId ?? id }) };
}

function viewId({ message, person }: Seat): string {
  return `${message.id} ${person.id}`;
}

function refreshFor(card: Card, person: SandboxPerson): object | undefined {
  const refresh = refreshOf.parse(card.refresh);
  return refresh && isAmong(refresh.userIds, person) ? refresh.action : undefined;
}

const cardAnswer = z.object({
  statusCode: z.literal(200),
  type: z.literal(adaptiveCardType),
  value: cardSchema,
});

function cardOf(body: unknown): Card | undefined {
  return cardAnswer.safeParse(body).data?.value;
}
