import {
  type Activity,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import type { Logger } from 'pino';
import type { Watch } from '../process/ports';
import type { Connector } from './connector';
import { ConnectorError, deliveryOutcomeOf } from './connectorError';
import { deliver } from './deliver';
import type { InboundActivity } from './inboundActivity';
import { hasTextAndCards, type OutgoingActivity, splitTextFromCards } from './outgoingActivity';
import { IN_JOB, IN_TURN, type Patience } from './patience';

// Runs the bot's turns over our own connector client. What Teams cannot take during a turn is
// handed over to be sent later by a job, so the turn goes on and nothing is lost.

/** What the HTTP answer to an invoke says. Teams wants 200; refusals are in the body. */
export interface InvokeAnswer {
  status: 200;
  body?: unknown;
}

/** A message for later: complete, with addressing; with `id` it replaces that message. */
export type OnUndelivered = (
  conversation: Partial<ConversationReference>,
  activity: OutgoingActivity,
  error: ConnectorError,
) => Promise<void>;

export interface TeamsAdapterOptions {
  connector: Connector;
  /** Must write the message down before it comes back: nobody else will remember it. */
  onUndelivered: OnUndelivered;
  /** Keeps a record of a message that may have arrived; it is not sent again by itself. */
  onAmbiguous: OnUndelivered;
  watch?: Pick<Watch, 'sent'> | undefined;
  log: Pick<Logger, 'warn'>;
}

export type TurnLogic = (context: TurnContext) => Promise<void>;

const INVOKE_ANSWER = Symbol('invoke answer');
const SENDS_LATER = Symbol('what follows is sent later');
const IS_PROACTIVE = Symbol('proactive');

/** Sets the body of the answer to the invoke that this turn is about; the last one counts. */
export function answerInvoke(context: TurnContext, body: unknown): void {
  context.turnState.set(INVOKE_ANSWER, body);
}

export class TeamsAdapter extends BotAdapter {
  constructor(private readonly options: TeamsAdapterOptions) {
    super();
  }

  /** Runs middleware and logic for a checked activity; gives the answer if it is an invoke. */
  async run(activity: InboundActivity, logic: TurnLogic): Promise<InvokeAnswer | undefined> {
    const context = new TurnContext(this, activity);
    await this.runMiddleware(context, logic);
    if (activity.type !== 'invoke') return undefined;
    return { status: 200, body: context.turnState.get<unknown>(INVOKE_ANSWER) };
  }

  /**
   * Sends one after the other. Text and cards of one activity go apart, and the id is the cards'.
   * The id is empty if Teams gave none, or if the message is to be sent later.
   * Throws `ConnectorError` for what sending later would not help.
   */
  async sendActivities(
    context: TurnContext,
    activities: OutgoingActivity[],
  ): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      let id = '';
      for (const part of splitTextFromCards(activity)) id = await this.send(context, part);
      responses.push({ id });
    }
    return responses;
  }

  /** Replaces a message. Text and cards cannot share one that is to be updated. */
  async updateActivity(
    context: TurnContext,
    activity: OutgoingActivity,
  ): Promise<ResourceResponse | void> {
    if (!activity.id) throw new TypeError('an activity needs the id of the message it replaces');
    if (hasTextAndCards(activity)) throw new TypeError('text and cards are separate messages');
    const id = await this.deliver(context, activity);
    return { id: id || activity.id };
  }

  async deleteActivity(
    context: TurnContext,
    reference: Partial<ConversationReference>,
  ): Promise<void> {
    const { serviceUrl, conversation, activityId } = reference;
    if (!serviceUrl || !conversation || !activityId) {
      throw new TypeError('a message to delete needs its address and its id');
    }
    const at = { serviceUrl, conversationId: conversation.id, activityId };
    await this.options.connector.deleteActivity(at, patienceFor(context));
  }

  /**
   * Runs logic outside of a turn, for a stored reference. Nothing is sent later from here: a
   * failure is thrown, and the job that called does it again.
   */
  async continueConversation(
    reference: Partial<ConversationReference>,
    logic: TurnLogic,
  ): Promise<void> {
    const { activityId: _notAReply, ...where } = reference;
    const event: Partial<Activity> = { type: 'event', name: 'ContinueConversation' };
    const activity = TurnContext.applyConversationReference(event, where, true);
    const context = new TurnContext(this, activity);
    context.turnState.set(IS_PROACTIVE, true);
    await this.runMiddleware(context, logic);
  }

  /** The app id or identity is the adapter's own; it is accepted for the SDK's sake. */
  override async continueConversationAsync(
    _identity: unknown,
    reference: Partial<ConversationReference>,
    logicOrAudience: TurnLogic | string,
    maybeLogic?: TurnLogic,
  ): Promise<void> {
    const logic = typeof logicOrAudience === 'function' ? logicOrAudience : maybeLogic;
    if (!logic) throw new TypeError('continueConversationAsync needs the logic to run');
    return this.continueConversation(reference, logic);
  }

  private async send(context: TurnContext, activity: OutgoingActivity): Promise<string> {
    if (activity.type === 'invokeResponse') {
      answerInvoke(context, (activity.value as { body?: unknown } | undefined)?.body);
      return '';
    }
    if (activity.type === 'trace') return '';
    return this.deliver(context, activity);
  }

  private async deliver(context: TurnContext, activity: OutgoingActivity): Promise<string> {
    const waiting = context.turnState.get<ConnectorError | undefined>(SENDS_LATER);
    if (waiting) return this.sendLater(context, activity, waiting);
    try {
      const { id = '' } = await deliver(this.options.connector, activity, patienceFor(context));
      this.count(activity, activity.id ? 'updated' : 'sent');
      return id;
    } catch (error) {
      if (error instanceof ConnectorError) this.count(activity, deliveryOutcomeOf(error));
      if (!(error instanceof ConnectorError) || context.turnState.has(IS_PROACTIVE)) throw error;
      if (error.outcome === 'ambiguous') return this.leave(context, activity, error);
      if (!error.isPassing) throw error;
      return this.sendLater(context, activity, error);
    }
  }

  /** It may be there: sent again it might be there twice, so somebody is to decide about it. */
  private async leave(
    context: TurnContext,
    activity: OutgoingActivity,
    error: ConnectorError,
  ): Promise<string> {
    if (activity.type === 'typing') return '';
    const { log, onAmbiguous } = this.options;
    const conversation = TurnContext.getConversationReference(context.activity);
    const details = { outcome: error.outcome, status: error.status, code: error.code };
    log.warn(details, 'a message may have arrived; it is kept, and not sent again');
    await onAmbiguous(conversation, activity, error).catch((err: unknown) => {
      log.warn({ err, ...details }, 'it could not be kept');
    });
    return '';
  }

  private count(activity: OutgoingActivity, outcome: Parameters<Watch['sent']>[0]): void {
    if (activity.type !== 'typing') this.options.watch?.sent(outcome);
  }

  /** The rest of the turn follows the same way: it keeps its order, and its 15 seconds. */
  private async sendLater(
    context: TurnContext,
    activity: OutgoingActivity,
    error: ConnectorError,
  ): Promise<string> {
    if (activity.type === 'typing') return '';
    context.turnState.set(SENDS_LATER, error);
    this.options.log.warn(
      { outcome: error.outcome, status: error.status, code: error.code },
      'Teams did not take a message; it is sent later',
    );
    const conversation = TurnContext.getConversationReference(context.activity);
    await this.options.onUndelivered(conversation, activity, error);
    return '';
  }
}

function patienceFor(context: TurnContext): Patience {
  return context.turnState.has(IS_PROACTIVE) ? IN_JOB : IN_TURN;
}
