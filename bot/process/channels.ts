/** Which Teams channel is whose: what a link is, who may make one, and what is shown in it. */
import { assertNever } from './assertNever';
import { postsOf, type Post } from './posts';
import type { Place } from './places';
import type { Instant, Internship } from './internship';
import { hasRole, type Person, type PersonId } from './people';
import type { Question } from './question';
import { phaseOf } from './steps';

export const channelAudiences = ['managers', 'teachers', 'advisers'] as const;
export type ChannelAudience = (typeof channelAudiences)[number];

/** For whom a channel is; the advisers are the whole university's. */
export type ChannelPlace = Extract<Place, { kind: 'channel' }>;

/** Null for a department where one is needed. */
export function channelPlace(
  audience: ChannelAudience,
  department: string | null,
): ChannelPlace | null {
  if (audience === 'advisers') return { kind: 'channel', audience, department: null };
  return department ? { kind: 'channel', audience, department } : null;
}

/** A channel as Teams names it. */
export interface TeamsChannel {
  /** `channelData.team.id`, a thread's id. */
  teamId: string;
  channelId: string;
  serviceUrl: string;
  tenantId: string;
  /** Null where Teams did not say. */
  name: string | null;
  teamName: string | null;
}

export interface ChannelLink extends TeamsChannel {
  place: ChannelPlace;
  /** Null: not by a person (the sandbox's seed). */
  linked: { by: PersonId; at: Instant } | null;
  /** Why nothing can be written there until it is back; null: nothing known against it. */
  lost: { code: string; at: Instant } | null;
}

/**
 * Whoever owns the team and works there, or an administrator. Owning a team is not enough: in many
 * universities any student can make a team, and a linked channel reads a whole department's files.
 */
export function mayLink(person: Person, place: ChannelPlace, isOwner: boolean): boolean {
  if (hasRole(person, 'administrator')) return true;
  return isOwner && worksAt(person, place);
}

/** A channel may be let go by its team's owner: they could remove the bot just as well. */
export function mayUnlink(person: Person, isOwner: boolean): boolean {
  return isOwner || hasRole(person, 'administrator');
}

export function worksAt(person: Person, place: ChannelPlace): boolean {
  switch (place.audience) {
    case 'managers':
      return hasRole(person, 'manager', place.department);
    case 'teachers':
      return (
        hasRole(person, 'manager', place.department) || hasRole(person, 'teacher', place.department)
      );
    case 'advisers':
      return hasRole(person, 'adviser');
    default:
      return assertNever(place);
  }
}

/**
 * The places that channels of one team serve beside this one, where managers and teachers would read each
 * other's: everybody in a team reads its standard channels and opens their files.
 */
export function readToo(place: ChannelPlace, inTeam: readonly ChannelLink[]): ChannelPlace[] {
  const other = { managers: 'teachers', teachers: 'managers', advisers: null }[place.audience];
  return inTeam.map((link) => link.place).filter(({ audience }) => audience === other);
}

/** What says, on top of everything else, what a channel is for. */
export function channelPost(place: ChannelPlace): Post {
  const { department } = place;
  return { subject: 'department', id: department ?? '', purpose: 'channel', variant: '', place };
}

/** The living cards of a file that belong into a channel, as long as somebody still works on it. */
export function filePostsIn(place: ChannelPlace, file: Internship): Post[] {
  const phase = phaseOf(file);
  if (phase === 'completed' || phase === 'closed') return [];
  return postsOf(file, null).filter(
    (post) => post.place.kind === 'channel' && post.place.audience === place.audience,
  );
}

/** As `filePostsIn`, for a question that nobody has answered. */
export function questionPostIn(place: ChannelPlace, { id }: Pick<Question, 'id'>): Post {
  return { subject: 'question', id, purpose: 'question', variant: '', place };
}
