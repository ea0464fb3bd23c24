/**
 * What arrives from Teams, turned into a turn of the dialogs: who it is (by `aadObjectId`, nothing
 * else), whether it came before, and how the answer goes back. Unknown activities do nothing.
 */
import { createHash } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { z } from 'zod';
import { readAction } from '../../cards';
import { TooBusy, type ChangePorts } from '../change';
import { press } from '../dialogs/actions';
import { onChannelMessage } from '../dialogs/channel';
import type { Conversation } from '../dialogs/conversation';
import { showFirstWords } from '../dialogs/home';
import { textsOf } from '../dialogs/handlers';
import { greetTeam } from '../dialogs/linking';
import { showSentence } from '../dialogs/sentences';
import { setTurn, type Turn } from '../dialogs/turn';
import { choicesFor } from '../dialogs/typeahead';
import { isInDirectory, type Person } from '../process/people';
import type { ChannelLink } from '../process/channels';
import type { Channels, ConversationLedger, Deliveries, Graph } from '../process/ports';
import { UNINSTALLED } from '../process/reach';
import { texts } from '../texts';
import { answerInvoke } from './adapter';
import { channelTurn } from './channel-turn';
import type { Connector } from './connector';
import type { InboundActivity } from './inbound-activity';
import { StillRunning } from './inbound-errors';
import { Arrivals } from './arrivals';
import { identify } from './identity';
import { cardAnswer, errorAnswer, searchAnswer, textAnswer } from './invoke-answers';
import { activityOf } from './messenger';
import { onTeamInstallation, onTeamUpdate } from './team-events';
import { endsAs, isAbout, watched, type TurnWatch } from './watched-turn';

export interface ActivityOptions {
  ports: ChangePorts;
  conversation: Conversation;
  ledger: ConversationLedger;
  deliveries: Deliveries;
  channels: Channels;
  connector: Pick<Connector, 'getMember' | 'getTeam' | 'getTeamChannels'>;
  /** Null where Microsoft Graph is not to be used. */
  graph: Graph | null;
  watch?: TurnWatch | undefined;
  log: Logger;
}

export type ActivityLogic = (context: TurnContext) => Promise<void>;

/** The logic of every turn. Whatever goes wrong, the person reads a sentence and a reference. */
/** What every turn of one bot shares. */
interface Turns extends ActivityOptions {
  arrivals: Arrivals;
}

export function createActivityLogic(ports: ActivityOptions): ActivityLogic {
  const options: Turns = { ...ports, arrivals: new Arrivals(ports.deliveries) };
  const logic: ActivityLogic = async (context) => {
    const activity = context.activity as InboundActivity;
    try {
      await dispatch(options, context, activity);
    } catch (error) {
      if (error instanceof StillRunning) throw error;
      endsAs(context, 'apologised');
      await apologise(options, context, activity, error);
    }
  };
  return watched(logic, { watch: ports.watch, log: ports.log });
}

async function dispatch(
  options: Turns,
  context: TurnContext,
  activity: InboundActivity,
): Promise<void> {
  if (isOfTeam(activity)) return onTeam(options, context, activity);
  if (!activity.from.aadObjectId) return endsAs(context, 'ignored');
  switch (activity.type) {
    case 'message':
      return onMessage(options, context, activity);
    case 'invoke':
      return onInvoke(options, context, activity);
    case 'installationUpdate':
      return onInstallation(options, context, activity);
    default:
      return endsAs(context, 'ignored');
  }
}

/** Events of a team: most come without saying who made them. */
function isOfTeam({ type, conversation, channelData }: InboundActivity): boolean {
  if (type !== 'installationUpdate' && type !== 'conversationUpdate') return false;
  return conversation.conversationType === 'channel' || channelData.team !== undefined;
}

async function onTeam(
  options: Turns,
  context: TurnContext,
  activity: InboundActivity,
): Promise<void> {
  const { channels } = options;
  if (activity.type === 'conversationUpdate') {
    if (!(await onTeamUpdate(channels, activity))) endsAs(context, 'ignored');
    return;
  }
  const install = async () => {
    const next = await onTeamInstallation(channels, activity);
    if (next === 'nothing' || !activity.from.aadObjectId) return;
    const turn = await startTurn(options, context, activity);
    if (turn) await greetTeam(turn, next === 'greetAgain');
  };
  // One welcome, however often Teams tells it; without an id it cannot be told from another.
  await (activity.id ? options.arrivals.once(deliveryOf(activity), install) : install());
}

async function onMessage(
  options: Turns,
  context: TurnContext,
  activity: InboundActivity,
): Promise<void> {
  const delivery = deliveryOf(activity);
  endsAs(context, 'repeated');
  await options.arrivals.once(delivery, () => {
    endsAs(context, 'answered');
    return answerMessage(options, context, activity);
  });
}

async function answerMessage(
  options: Turns,
  context: TurnContext,
  activity: InboundActivity,
): Promise<void> {
  const turn = await startTurn(options, context, activity);
  if (!turn) return;
  const text = ownWords(activity);
  if (!text) return showSentence(turn, { tone: 'neutral', text: textsOf(turn).noted.filesNotRead });
  context.activity.text = text;
  if (!turn.inChannel) return options.conversation.onMessage(context);
  const link = turn.channel && (await presentLink(options, turn.channel.address));
  await onChannelMessage(turn, { text, place: link?.place ?? null });
}

/** A channel in which somebody speaks to the bot is there, whatever was known against it. */
async function presentLink(
  { channels }: Turns,
  { channelId }: { channelId: string },
): Promise<ChannelLink | null> {
  const link = await channels.ofChannel(channelId);
  if (link?.lost) await channels.regain({ channelId });
  return link;
}

async function onInvoke(
  options: Turns,
  context: TurnContext,
  activity: InboundActivity,
): Promise<void> {
  switch (activity.name) {
    case 'adaptiveCard/action':
      return onCardAction(options, context, activity);
    case 'application/search':
      return onSearch(options, context, activity);
    default:
      answerInvoke(context, errorAnswer(400, 'UnknownInvoke', activity.name ?? ''));
  }
}

const pressed = z.looseObject({
  action: z.looseObject({ verb: z.string(), data: z.unknown().optional() }),
  trigger: z.unknown().optional(),
});
const searched = z.looseObject({ dataset: z.string(), queryText: z.string().max(100) });

async function onCardAction(
  options: Turns,
  context: TurnContext,
  activity: InboundActivity,
): Promise<void> {
  const turn = await startTurn(options, context, activity);
  if (!turn) return;
  const { data: value } = pressed.safeParse(activity.value);
  const action = readAction(value?.action.verb ?? '', value?.action.data);
  if ('verb' in action) {
    isAbout(context, action);
    // A card that brings itself up to date is nobody's act: what the person is busy with stays.
    const isOwnAct = !turn.inChannel && value?.trigger !== 'automatic';
    return isOwnAct ? options.conversation.onAction(context, action) : press(turn, action);
  }
  const { noted } = texts(turn.inChannel ? 'fr' : turn.person.language);
  const why = 'unknownVerb' in action ? 'UnknownVerb' : 'BadData';
  options.log.warn({ person: turn.person.id, why }, 'a card action was not understood');
  answerInvoke(context, errorAnswer(400, why, noted.unreadable));
}

async function onSearch(
  options: Turns,
  context: TurnContext,
  activity: InboundActivity,
): Promise<void> {
  const turn = await startTurn(options, context, activity);
  if (!turn) return;
  const { data: query } = searched.safeParse(activity.value);
  const choices = query
    ? await choicesFor(turn, { dataset: query.dataset, text: query.queryText })
    : [];
  answerInvoke(context, searchAnswer(choices));
}

async function onInstallation(
  options: Turns,
  context: TurnContext,
  activity: InboundActivity,
): Promise<void> {
  if (activity.conversation.conversationType !== 'personal') return;
  if (activity.action === 'remove') return markRemoved(options.ports, activity);
  if (activity.action !== 'add' && activity.action !== 'add-upgrade') return;
  const turn = await startTurn(options, context, activity);
  if (turn && activity.action === 'add') await showFirstWords(turn);
}

/** Nothing can be written to them from now on: their managers should know before it is needed. */
async function markRemoved({ store }: ChangePorts, activity: InboundActivity): Promise<void> {
  const person = await store.personByAadObjectId(activity.from.aadObjectId!);
  if (person) await store.reach.lost({ personId: person.id, code: UNINSTALLED, missed: null });
}

/** A card that brings itself up to date shows nothing about who is there. */
function isOwnAct({ type, value }: InboundActivity): boolean {
  return type !== 'invoke' || pressed.safeParse(value).data?.trigger !== 'automatic';
}

/** Who speaks, and how to answer. Null for somebody who has been refused. */
async function startTurn(
  options: Turns,
  context: TurnContext,
  activity: InboundActivity,
): Promise<Turn | null> {
  const { ports, ledger, connector } = options;
  const inChannel = activity.conversation.conversationType !== 'personal';
  const person = await identify({ store: ports.store, connector }, activity);
  if (!inChannel) await remember(ledger, activity, person);
  if (person.unreachable && !inChannel && isOwnAct(activity)) {
    await ports.store.reach.cameBack(person.id);
  }
  if (person.isGuest && !isInDirectory(person)) {
    await refuseGuest(options, context, person);
    return null;
  }
  const turn: Turn = {
    ports,
    person,
    inChannel,
    teamsUserId: activity.from.id,
    ...(activity.conversation.conversationType === 'channel' && {
      channel: channelTurn(options, activity),
    }),
    show: async (content) => {
      if (activity.type === 'invoke') {
        answerInvoke(
          context,
          'card' in content ? cardAnswer(content.card) : textAnswer(content.text),
        );
      } else {
        await context.sendActivity(activityOf(content));
      }
    },
  };
  setTurn(context, turn);
  return turn;
}

function remember(ledger: ConversationLedger, activity: InboundActivity, person: Person) {
  return ledger.rememberPersonal({
    personId: person.id,
    conversationId: activity.conversation.id,
    serviceUrl: activity.serviceUrl,
    tenantId: activity.channelData.tenant.id,
    teamsUserId: activity.from.id,
  });
}

/**
 * Guests of the tenant (tutors, for example) get one polite sentence, and no second one while the
 * record of it is kept (two days).
 */
async function refuseGuest(
  { deliveries }: ActivityOptions,
  context: TurnContext,
  person: Person,
): Promise<void> {
  const { guest } = texts(person.language).noted;
  const { activity } = context;
  if (activity.type === 'invoke') return answerInvoke(context, textAnswer(guest));
  const refusal = { conversationId: activity.conversation.id, activityId: 'guest-refusal' };
  const arrival = await deliveries.firstTime({ ...refusal, contentHash: '', localTimestamp: null });
  if (arrival !== 'first') return;
  await context.sendActivity({ type: 'message', text: guest });
  deliveries.finished(refusal);
}

/** What the person wrote, without the mention of the bot. */
function ownWords(activity: InboundActivity): string {
  // No part of this reaches beyond the next « < »: a text full of them is read in one go.
  return (activity.text ?? '').replace(/<at\b[^<>]*>[^<]*<\/at>/gi, ' ').trim();
}

function deliveryOf(activity: InboundActivity) {
  const content = JSON.stringify([
    activity.from.aadObjectId,
    activity.text,
    activity.value ?? null,
  ]);
  return {
    conversationId: activity.conversation.id,
    activityId: activity.id ?? '',
    contentHash: createHash('sha256').update(content).digest('base64url'),
    localTimestamp: activity.localTimestamp?.toISOString() ?? null,
  };
}

/** The person learns that nothing was lost; the log gets the error under the same reference. */
async function apologise(
  { log }: ActivityOptions,
  context: TurnContext,
  activity: InboundActivity,
  error: unknown,
): Promise<void> {
  const reference = Math.random().toString(36).slice(2, 8).toUpperCase();
  log.error({ err: error, reference, type: activity.type }, 'a turn failed');
  const language = activity.locale?.startsWith('en') ? 'en' : 'fr';
  const { noted } = texts(language);
  const sentence = error instanceof TooBusy ? noted.tooBusy : noted.tryLater(reference);
  if (activity.type === 'invoke') answerInvoke(context, textAnswer(sentence));
  else if (activity.type === 'message') {
    await context.sendActivity({ type: 'message', text: sentence });
  }
}
