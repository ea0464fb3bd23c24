/** Who speaks, and how the answer goes back: what every activity begins with. */
import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { ChangePorts } from '../change';
import type { Conversation } from '../dialogs/conversation';
import { setTurn, type Turn } from '../dialogs/turn';
import { isInDirectory, type Person } from '../process/people';
import type { Channels, ConversationLedger, Deliveries, Graph } from '../process/ports';
import { texts } from '../texts';
import { answerInvoke } from './adapter';
import type { Arrivals } from './arrivals';
import { channelTurn } from './channelTurn';
import type { Connector } from './connector';
import type { FileTransfer } from './files/fileTransfer';
import type { HostLimit } from './hostLimit';
import { identify } from './identity';
import type { InboundActivity } from './inboundActivity';
import { cardAnswer, textAnswer } from './invokeAnswers';
import { activityOf } from './messenger';
import type { SearchLimit } from './searchLimit';
import type { TurnWatch } from './watchedTurn';

export interface ActivityOptions {
  ports: ChangePorts;
  conversation: Conversation;
  ledger: ConversationLedger;
  deliveries: Deliveries;
  channels: Channels;
  /** How what people drop in their chat is fetched. */
  files: Pick<FileTransfer, 'download'>;
  connector: Pick<Connector, 'getMember' | 'getTeam' | 'getTeamChannels'>;
  /** Null where Microsoft Graph is not to be used. */
  graph: Graph | null;
  watch?: TurnWatch | undefined;
  log: Logger;
}

/** What every turn of one bot shares. */
export interface Turns extends ActivityOptions {
  arrivals: Arrivals;
  searches: SearchLimit;
  hostPeople: HostLimit;
}

/** Who speaks, and how to answer. Null for somebody who has been refused. */
export async function startTurn(
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
    ...(activity.type === 'invoke' &&
      activity.replyToId && {
        pressed: { conversationId: activity.conversation.id, activityId: activity.replyToId },
      }),
    mayMeetPeopleOf: (hostId) => {
      const now = ports.clock.now().epochMilliseconds;
      return options.hostPeople.allows({ personId: person.id, hostId, now });
    },
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
    say: async (words) => {
      await context.sendActivity(activityOf({ text: words }));
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

const automatic = z.looseObject({ trigger: z.literal('automatic') });

/** A card that brings itself up to date is nobody's act, and shows nothing about who is there. */
export function isOwnAct({ type, value }: InboundActivity): boolean {
  return type !== 'invoke' || !automatic.safeParse(value).success;
}
