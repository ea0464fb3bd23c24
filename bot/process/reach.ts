/**
 * People whom Teams does not reach, and what they should have been told. The ways are tried in their
 * order: Teams, e-mail (mandatory news, where a mail server is set), a call by a manager.
 */
import type { Post } from './posts';
import type { Telling } from './tellings';
import type { Instant, Internship } from './internship';
import { phaseOf } from './steps';
import type { MandatoryNews } from './mandatory';
import type { PersonId } from './people';
import type { Graph, InstallHelp } from './ports';

/**
 * `mailing`: an e-mail is on its way to the mail server. `unsure`: the server was cut off before it
 * answered; the e-mail may have arrived, and a second one is not sent. `call`: nothing could be sent.
 */
export type Way = 'mailing' | 'mailed' | 'unsure' | 'call';

/** A mandatory news that Teams did not take for its reader. */
export interface Missed {
  /** The same for every attempt at the same news: it is written down once. */
  key: string;
  personId: PersonId;
  telling: Telling & { news: MandatoryNews };
  /** Whose managers see it; null: the university's administrators only. */
  department: string | null;
  since: Instant;
  way: Way;
  /** When the way became so. */
  wayAt: Instant;
  /** Told by a manager, or (`by` null) no longer worth telling or told in Teams after all. */
  settled: { at: Instant; by: PersonId | null } | null;
}

/** Somebody of one department, with what concerns that department. */
export interface OutOfReach {
  personId: PersonId;
  /** null: Teams took them for reachable, but refused a message. */
  mark: { code: string; since: Instant } | null;
  /** Open files in which they are the student or the referent. */
  files: readonly Internship[];
  /** Oldest first; those that were told to them in another way included. */
  missed: readonly Missed[];
}

/** Why, as far as Teams says it. Another code: Teams refused, and it is not known why. */
export type UnreachableReason =
  'notInstalled' | 'blocked' | 'blockedOrRemoved' | 'disabled' | 'noAccount' | 'other';

const REASONS: Record<string, UnreachableReason> = {
  BotNotInConversationRoster: 'notInstalled',
  Uninstalled: 'notInstalled',
  // Our own: brought by the university under an e-mail, and not met in Teams yet.
  NotMet: 'notInstalled',
  ConversationBlockedByUser: 'blocked',
  BotDisabledByUser: 'blocked',
  // Teams' one code for both.
  MessageWritesBlocked: 'blockedOrRemoved',
  BotDisabledByAdmin: 'disabled',
  UserNotFound: 'noAccount',
};

/** Said by Teams' `installationUpdate`, not by an error. */
export const UNINSTALLED = 'Uninstalled';

export function reasonOf(code: string): UnreachableReason {
  return (Object.hasOwn(REASONS, code) && REASONS[code]) || 'other';
}

/** The call list of a department: one living card in its managers' channel. */
export function reachPost(department: string): Post {
  return {
    subject: 'department',
    id: department,
    purpose: 'reach',
    variant: '',
    place: { kind: 'channel', audience: 'managers', department },
  };
}

/** Said once for each alarm that reached nobody, under the call list. */
export function toCall({ key, department }: { key: string; department: string }): Telling {
  const to = { kind: 'channel', audience: 'managers', department } as const;
  return { subject: 'department', id: department, news: 'toCall', variant: key, to };
}

/**
 * Whether the managers of a file wait for its people: not for a draft, which concerns nobody else yet,
 * and not when everything is over.
 */
export function needsItsPeople(file: Internship): boolean {
  return file.rounds > 0 && !['completed', 'closed'].includes(phaseOf(file));
}

/** What a manager has to say by themselves. */
export function callsOf({ missed }: OutOfReach): Missed[] {
  return missed.filter(({ way, settled }) => way === 'call' && !settled);
}

/** An e-mail is tried for this long, while the mail server cannot be reached; then somebody calls. */
export const MAIL_TRIED_FOR_HOURS = 4;

/** `teamsAppId`: the id in the app's manifest. */
export function installHelp({
  teamsAppId,
  tenantId,
  graph,
}: {
  teamsAppId: string | undefined;
  tenantId: string;
  graph: Pick<Graph, 'installFor'> | null;
}): InstallHelp {
  const app = encodeURIComponent(teamsAppId ?? '');
  const tenant = encodeURIComponent(tenantId);
  return {
    link: teamsAppId ? `https://teams.microsoft.com/l/app/${app}?tenantId=${tenant}` : null,
    installFor: graph ? (aadObjectId) => graph.installFor(aadObjectId) : null,
  };
}
