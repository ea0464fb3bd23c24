import type { RateLimit } from '../rateLimit';
import type { Call } from '../routes';
import type { State } from '../state';
import { type Address, findAddress, installationOf } from '../teams';
import { notInRoster, refuse, unknownActivity, unknownConversation } from './refusals';

/** Whether the bot may do something in a conversation now. */
export class Doorkeeper {
  constructor(
    private readonly state: State,
    private readonly limit: RateLimit | undefined,
  ) {}

  /**
   * Counts the call, `sending` (or creating) also for its conversation. Throws 429 beyond Teams'
   * limits, 403 where the bot is not installed, 404 for an unknown thread.
   */
  admit({ conversation, rootId }: Address, as: 'sending' | 'other' = 'other'): void {
    this.count(as === 'sending' ? conversation.id : undefined);
    if (this.state.channels.get(conversation.id)?.deleted) throw unknownConversation();
    if (!this.state.isInstalled(installationOf(conversation))) throw notInRoster();
    if (!rootId) return;
    const root = this.state.messages.get(rootId);
    const isThere = root?.conversationId === conversation.id && !root.rootId && !root.deleted;
    if (!isThere) throw unknownActivity();
  }

  /** Counts a call that is about no conversation, or about one that must still be found. */
  count(conversationId?: string): void {
    const waitMs = this.limit?.take(conversationId) ?? 0;
    if (waitMs === 0) return;
    const error = { code: 'TooManyRequests', message: 'Too many requests.' };
    throw refuse(429, error, { 'retry-after': String(Math.ceil(waitMs / 1_000)) });
  }
}

/** Throws 404 for a conversation that there is not. */
export function addressIn({ params }: Call): Address {
  const address = findAddress(params.conversationId ?? '');
  if (!address) throw unknownConversation();
  return address;
}
