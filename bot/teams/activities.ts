/**
 * What arrives from Teams, turned into a turn of the dialogs: who it is (by `aadObjectId`, nothing
 * else), whether it came before, and how the answer goes back. Unknown activities do nothing.
 */
import type { TurnContext } from 'botbuilder';
import { TooBusy, type ChangePorts } from '../change';
import { showFirstWords } from '../dialogs/home';
import { greetTeam } from '../dialogs/linking';
import { UNINSTALLED } from '../process/reach';
import { texts } from '../texts';
import { answerInvoke } from './adapter';
import { Arrivals } from './arrivals';
import { HostLimit } from './hostLimit';
import type { InboundActivity } from './inboundActivity';
import { StillRunning } from './inboundErrors';
import { textAnswer } from './invokeAnswers';
import { onInvoke } from './invokes';
import { deliveryOf, onMessage } from './messages';
import { SearchLimit } from './searchLimit';
import { startTurn, type ActivityOptions, type Turns } from './startTurn';
import { onTeamInstallation, onTeamUpdate } from './teamEvents';
import { endsAs, watched } from './watchedTurn';

export type ActivityLogic = (context: TurnContext) => Promise<void>;

/** The logic of every turn. Whatever goes wrong, the person reads a sentence and a reference. */
export function createActivityLogic(ports: ActivityOptions): ActivityLogic {
  const arrivals = new Arrivals(ports.deliveries);
  const limits = { searches: new SearchLimit(), hostPeople: new HostLimit() };
  const options: Turns = { ...ports, arrivals, ...limits };
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
