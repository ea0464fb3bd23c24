import type { ChannelLink, ChannelPlace, TeamsChannel } from '../channels';
import type { PersonId } from '../people';

/** Where a conversation of Teams is reached. */
export interface TeamsAddress {
  conversationId: string;
  serviceUrl: string;
}

/** A channel that is linked to the product; the first post of a thread is made in it. */
export interface ChannelAddress {
  channelId: string;
  serviceUrl: string;
}

/** How people and channels are reached; the database is the truth, never the process's memory. */
export interface ConversationLedger {
  rememberPersonal(
    personal: TeamsAddress & { personId: PersonId; tenantId: string; teamsUserId: string },
  ): Promise<void>;
  personal(personId: PersonId): Promise<TeamsAddress | null>;
  /** Where some conversation of this tenant is reached: Teams has one address for all of them. */
  anyServiceUrl(): Promise<string | null>;
  channel(
    audience: 'managers' | 'teachers' | 'advisers',
    department: string | null,
  ): Promise<ChannelAddress | null>;
}

/** Some of the linked channels. */
export type ChannelsOf = { place: ChannelPlace } | { channelId: string } | { teamId: string };

/** Which Teams channel is whose, and which of them cannot be written to. */
export interface Channels {
  /** What is linked for a place; null: nothing is. */
  linkOf(place: ChannelPlace): Promise<ChannelLink | null>;
  /** What a channel is linked for; null: for nothing. */
  ofChannel(channelId: string): Promise<ChannelLink | null>;
  /**
   * Makes `channel` the one of `place`, and of no other. What is shown there is shown anew, in jobs,
   * unless it is the same channel; what was waiting for a channel goes at once. `farewell` is said in
   * the channel that it replaces.
   */
  link(order: {
    place: ChannelPlace;
    channel: TeamsChannel;
    by: PersonId;
    farewell: string;
  }): Promise<void>;
  /** What is to be said there waits from now on. Null: it was not linked. */
  unlink(channelId: string, by: PersonId): Promise<ChannelLink | null>;
  /** Nothing can be written there: kept, and told once to the administrators. Gives the new ones. */
  lose(which: ChannelsOf, code: string): Promise<ChannelLink[]>;
  /** It can again: what was waiting goes at once. Gives those that had been lost. */
  regain(which: ChannelsOf): Promise<ChannelLink[]>;
  rename(which: ChannelsOf, names: { name?: string; teamName?: string }): Promise<void>;
  /** Those whose channels are in one team. */
  inTeam(teamId: string): Promise<ChannelLink[]>;
  /** Those of a department (null: the university's) that are lost now. */
  lostOf(department: string | null): Promise<ChannelLink[]>;
  countLost(): Promise<number>;
}
