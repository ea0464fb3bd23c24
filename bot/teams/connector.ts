import { z } from 'zod';
import { ConnectorError } from './connectorError';
import {
  type ConnectorRequest,
  type ConnectorTimeouts,
  createConnectorHttp,
  isRepeatable,
} from './connectorHttp';
import { type MonotonicClock, systemMonotonicClock } from './monotonicClock';
import type { TokenSource } from './outboundToken';
import { type OutgoingActivity, toBody } from './outgoingActivity';
import type { Patience } from './patience';
import { createRateLimit, type RateLimit, RateLimited } from './rateLimit';
import { withAttempts } from './retry';

// Our own client for the part of the Bot Connector that the bot uses. The SDK's client is the
// slowest part of a turn and repeats requests on its own.
// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference

/** Where a message goes. */
export interface ConversationAddress {
  serviceUrl: string;
  /** A thread in a channel is `19:…;messageid=ROOT`. */
  conversationId: string;
}

export interface MessageAddress extends ConversationAddress {
  activityId: string;
}

export type NewConversation = { serviceUrl: string } & (
  | { kind: 'personal'; memberId: string }
  | { kind: 'channel'; channelId: string; activity: OutgoingActivity }
);

export interface CreatedConversation {
  conversationId: string;
  /** The first post of a channel thread. Teams sometimes leaves it out. */
  activityId?: string;
}

/** Teams leaves the id out now and then. */
export interface SentMessage {
  id?: string;
}

export interface Member {
  id: string;
  aadObjectId?: string;
  name?: string;
  email?: string;
  tenantId?: string;
  /** The name they sign in with; Teams reads it from the tenant's own directory. */
  userPrincipalName?: string;
  /** Somebody of another organisation, invited into the tenant. */
  isGuest: boolean;
}

export interface TeamAddress {
  serviceUrl: string;
  /** `channelData.team.id`, a thread's id. */
  teamId: string;
}

export interface Team {
  name: string | null;
  /** The team's group in Entra ID, by which Microsoft Graph knows it. */
  aadGroupId: string | null;
}

export interface TeamChannel {
  id: string;
  /** Null for the general channel: each client names it in its own language. */
  name: string | null;
}

/** Every call throws `ConnectorError`, and nothing else. */
export interface Connector {
  createConversation(to: NewConversation, patience?: Patience): Promise<CreatedConversation>;
  sendToConversation(
    to: ConversationAddress & { activity: OutgoingActivity },
    patience?: Patience,
  ): Promise<SentMessage>;
  replyToActivity(
    to: MessageAddress & { activity: OutgoingActivity },
    patience?: Patience,
  ): Promise<SentMessage>;
  updateActivity(
    to: MessageAddress & { activity: OutgoingActivity },
    patience?: Patience,
  ): Promise<SentMessage>;
  deleteActivity(at: MessageAddress, patience?: Patience): Promise<void>;
  getMember(who: ConversationAddress & { memberId: string }, patience?: Patience): Promise<Member>;
  /** Of a team in which the bot is. */
  getTeam(team: TeamAddress, patience?: Patience): Promise<Team>;
  getTeamChannels(team: TeamAddress, patience?: Patience): Promise<TeamChannel[]>;
  /** Waits for what is under way, and closes the connections. */
  close(): Promise<void>;
}

export interface ConnectorOptions {
  appId: string;
  tenantId: string;
  tokens: TokenSource;
  allowLoopbackHttp: boolean;
  /** Teams' limits if absent. */
  rateLimit?: RateLimit;
  timeouts?: ConnectorTimeouts;
  clock?: MonotonicClock;
}

const sent = z.object({ id: z.string().optional() }).catch({});
const created = z.object({ id: z.string().min(1), activityId: z.string().optional() });
const member = z
  .object({
    id: z.string().min(1),
    aadObjectId: z.string().optional(),
    objectId: z.string().optional(),
    name: z.string().optional(),
    email: z.string().optional(),
    tenantId: z.string().optional(),
    userPrincipalName: z.string().optional(),
    userRole: z.string().optional(),
  })
  .transform(({ objectId, userRole, ...rest }) => ({
    ...rest,
    aadObjectId: rest.aadObjectId ?? objectId,
    // Teams has been seen to call guests "user": https://github.com/MicrosoftDocs/msteams-docs/issues/6381
    isGuest: userRole === 'guest' || /#EXT#/i.test(rest.userPrincipalName ?? ''),
  }));

const orNull = z.string().nullish().default(null);
const team = z.object({ name: orNull, aadGroupId: orNull });
const channels = z
  .object({ conversations: z.array(z.object({ id: z.string(), name: orNull })) })
  .transform(({ conversations }) => conversations);

/** Makes the one client of the bot: its connections, token and rate limits are shared by all. */
export function createConnector(options: ConnectorOptions): Connector {
  const http = createConnectorHttp(options);
  const { clock = systemMonotonicClock } = options;
  const { rateLimit = createRateLimit(clock) } = options;

  async function attempt(request: ConnectorRequest, conversation?: string, patience?: Patience) {
    const mayGo = () => rateLimit.turn({ ...patience, conversation });
    try {
      const answer = await http.send(request, mayGo);
      rateLimit.answered(conversation, null);
      return answer;
    } catch (error) {
      if (error instanceof RateLimited) throw throttled(request.name, error);
      if (error instanceof ConnectorError && error.status !== undefined) {
        rateLimit.answered(conversation, isTooMany(error) ? error : null);
      }
      throw error;
    }
  }

  /** `limitedAs` is the conversation that the request counts for. */
  function call(request: ConnectorRequest, limitedAs?: string, patience: Patience = {}) {
    const conversation = limitedAs && channelOf(limitedAs);
    return withAttempts(patience, clock, () => attempt(request, conversation, patience));
  }

  async function post(
    path: string[],
    to: ConversationAddress & { activity: OutgoingActivity },
    patience?: Patience,
  ): Promise<SentMessage> {
    const name = 'POST activities';
    const { serviceUrl, conversationId } = to;
    const body = toBody(name, to.activity);
    const request = { name, method: 'POST', serviceUrl, path, body } as const;
    return sent.parse(await call(request, conversationId, patience));
  }

  return {
    async createConversation(to, patience) {
      const name = 'POST conversations';
      const { serviceUrl } = to;
      const body = toBody(name, newConversationBody(to, options));
      // A person's chat is there once, and asking for it again gives the same; a channel gets a post.
      const once = { isRepeatable: to.kind === 'personal' };
      const request = { name, method: 'POST', serviceUrl, path: [], body, ...once } as const;
      const limitedAs = to.kind === 'channel' ? to.channelId : to.memberId;
      const answer = understood(request, created, await call(request, limitedAs, patience));
      return { conversationId: answer.id, activityId: answer.activityId };
    },
    sendToConversation: (to, patience) => post([to.conversationId, 'activities'], to, patience),
    replyToActivity: (to, patience) =>
      post([to.conversationId, 'activities', to.activityId], to, patience),
    async updateActivity(to, patience) {
      const name = 'PUT activity';
      const { serviceUrl, conversationId, activityId, activity } = to;
      const path = [conversationId, 'activities', activityId];
      const body = toBody(name, activity);
      const request = { name, method: 'PUT', serviceUrl, path, body } as const;
      return sent.parse(await call(request, conversationId, patience));
    },
    async deleteActivity({ serviceUrl, conversationId, activityId }, patience) {
      const path = [conversationId, 'activities', activityId];
      const request = { name: 'DELETE activity', method: 'DELETE', serviceUrl, path } as const;
      await call(request, conversationId, patience);
    },
    async getMember({ serviceUrl, conversationId, memberId }, patience) {
      const name = 'GET member';
      const path = [conversationId, 'members', memberId];
      const request = { name, method: 'GET', serviceUrl, path } as const;
      return understood(request, member, await call(request, undefined, patience));
    },
    async getTeam({ serviceUrl, teamId }, patience) {
      const name = 'GET team';
      const request = { name, method: 'GET', serviceUrl, below: 'teams', path: [teamId] } as const;
      return understood(request, team, await call(request, undefined, patience));
    },
    async getTeamChannels({ serviceUrl, teamId }, patience) {
      const name = 'GET team channels';
      const path = [teamId, 'conversations'];
      const request = { name, method: 'GET', serviceUrl, below: 'teams', path } as const;
      return understood(request, channels, await call(request, undefined, patience));
    },
    close: () => http.close(),
  };
}

function newConversationBody(to: NewConversation, { appId, tenantId }: ConnectorOptions) {
  const common = { bot: { id: `28:${appId}` }, tenantId };
  const tenant = { id: tenantId };
  if (to.kind === 'personal') {
    const members = [{ id: to.memberId }];
    return { ...common, isGroup: false, members, channelData: { tenant } };
  }
  const channelData = { tenant, channel: { id: to.channelId } };
  return { ...common, isGroup: true, channelData, activity: to.activity };
}

/** Teams counts a channel's threads together. */
function channelOf(conversationId: string): string {
  const [channel = conversationId] = conversationId.split(';messageid=', 1);
  return channel;
}

function throttled(name: string, cause: RateLimited): ConnectorError {
  const { retryAfterMs } = cause;
  return new ConnectorError(name, {
    outcome: 'throttled',
    code: 'OwnRateLimit',
    retryAfterMs,
    cause,
  });
}

/** Teams asks to be left alone: with a 429, or with a `Retry-After` on whatever it could not take. */
function isTooMany({ outcome, status, retryAfterMs }: ConnectorError): boolean {
  return status === 429 || (outcome === 'unavailable' && retryAfterMs !== undefined);
}

/** A 2xx without what it must say: what was asked was done, but cannot be used. */
function understood<T extends z.ZodType>(
  request: ConnectorRequest,
  type: T,
  answer: unknown,
): z.infer<T> {
  const read = type.safeParse(answer);
  if (read.success) return read.data;
  throw new ConnectorError(request.name, {
    outcome: isRepeatable(request) ? 'unavailable' : 'ambiguous',
    code: 'UnreadableAnswer',
    cause: read.error,
  });
}
