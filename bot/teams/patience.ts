import type { Connector } from './connector';
import type { Attempts } from './retry';

/** How patient a call is; by default one attempt, and any wait for our own rate limit. */
export interface Patience extends Attempts {
  /** Longest wait for our own rate limit (ms); above, the call fails at once as `throttled`. */
  maxWaitMs?: number;
  /** Leaves room for those who are chatting. */
  inBackground?: boolean;
}

/** A turn must be over in 15 s, or Teams sends the activity again. */
export const IN_TURN: Patience = { attempts: 3, withinMs: 4_000, maxWaitMs: 3_000 };

/**
 * A job repeats the whole of what it does, so it makes one attempt. It waits no longer than the
 * shortest windows last: for anything else its worker has time for another place.
 */
export const IN_JOB: Patience = { attempts: 1, maxWaitMs: 2_100, inBackground: true };

/** Where the clock is moved, the limit's real time is not the queue's: a job waits for it. */
export const IN_JOB_OF_SANDBOX: Patience = { attempts: 1, inBackground: true };

/** The same connector, as patient for whoever does not say how patient to be. */
export function withPatience(connector: Connector, usual: Patience): Connector {
  return {
    createConversation: (to, patience = usual) => connector.createConversation(to, patience),
    sendToConversation: (to, patience = usual) => connector.sendToConversation(to, patience),
    replyToActivity: (to, patience = usual) => connector.replyToActivity(to, patience),
    updateActivity: (to, patience = usual) => connector.updateActivity(to, patience),
    deleteActivity: (at, patience = usual) => connector.deleteActivity(at, patience),
    getMember: (who, patience = usual) => connector.getMember(who, patience),
    getTeam: (team, patience = usual) => connector.getTeam(team, patience),
    getTeamChannels: (team, patience = usual) => connector.getTeamChannels(team, patience),
    close: () => connector.close(),
  };
}
