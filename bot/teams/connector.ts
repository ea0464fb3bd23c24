import { z } from 'zod';
import { ConnectorError } from './connector-error';
import {
  type ConnectorRequest,
  type ConnectorTimeouts,
  createConnectorHttp,
} from './connector-http';
import { type MonotonicClock, systemMonotonicClock } from './monotonic-clock';
import type { TokenSource } from './outbound-token';
import { type OutgoingActivity, toBody } from './outgoing-activity';
import { createRateLimit, type RateLimit, RateLimited } from './rate-limit';
import { type Attempts, withAttempts } from './retry';

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
  /** Somebody of another organisation, invited into the tenant. */
  isGuest: boolean;
}

/** How patient a call is; by default one attempt, and any wait for our own rate limit. */
export interface Patience extends Attempts {
  /** Longest wait for our own rate limit (ms); above, the call fails at once as `throttled`. */
  maxWaitMs?: number;
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
  .transform(({ objectId, userPrincipalName, userRole, ...rest }) => ({
    ...rest,
    aadObjectId: rest.aadObjectId ?? objectId,
    // Teams has been seen to call guests "user": https://github.com/MicrosoftDocs/msteams-docs/issues/6381
    isGuest: userRole === 'guest' || Boolean(userPrincipalName?.includes('#EXT#')),
  }));

/** Makes the one client of the bot: its connections, token and rate limits are shared by all. */
export function createConnector(options: ConnectorOptions): Connector {
  const http = createConnectorHttp(options);
  const { clock = systemMonotonicClock } = options;
  const { rateLimit = createRateLimit(clock) } = options;

  /** `limitedAs` is the conversation that the request counts for. */
  function call(request: ConnectorRequest, limitedAs?: string, patience: Patience = {}) {
    return withAttempts(patience, clock, async () => {
      await rateLimit
        .turn({ conversation: limitedAs && channelOf(limitedAs), maxWaitMs: patience.maxWaitMs })
        .catch((error: unknown) => {
          throw error instanceof RateLimited ? throttled(request.name, error) : error;
        });
      return http.send(request);
    });
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
      const request = { name, method: 'POST', serviceUrl, path: [], body } as const;
      const limitedAs = to.kind === 'channel' ? to.channelId : to.memberId;
      const answer = understood(name, created, await call(request, limitedAs, patience));
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
      const answer = await call({ name, method: 'GET', serviceUrl, path }, undefined, patience);
      return understood(name, member, answer);
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

/** A 2xx without what it must say: what was asked was done, but cannot be used. */
function understood<T extends z.ZodType>(name: string, type: T, answer: unknown): z.infer<T> {
  const read = type.safeParse(answer);
  if (read.success) return read.data;
  throw new ConnectorError(name, {
    outcome: 'ambiguous',
    code: 'UnreadableAnswer',
    cause: read.error,
  });
}
