/**
 * Where people and channels can be reached. Written from every authenticated activity, read by jobs
 * that may run days later and in another process: so it is in the database, not in memory.
 */
import type { ChannelAudience } from '../process/channels';
import type { PersonId } from '../process/people';
import type { Clock, ConversationLedger } from '../process/ports';
import type { PrismaClient } from './generated/client';

interface ChannelPlace {
  audience: ChannelAudience;
  department: string | null;
}

export interface ReachablePerson {
  conversationId: string;
  serviceUrl: string;
  tenantId: string;
  /** The id by which Teams knows them in this bot's chats (`29:…`). */
  teamsUserId: string;
}

export interface Channel {
  teamId: string;
  channelId: string;
  serviceUrl: string;
  tenantId: string;
  name?: string;
  teamName?: string;
}

export interface DatabaseConversationLedger extends ConversationLedger {
  personal(personId: PersonId): Promise<ReachablePerson | null>;
  channel(audience: ChannelPlace['audience'], department: string | null): Promise<Channel | null>;
  /** A channel has one audience; linking it again moves it. */
  linkChannel(link: Channel & ChannelPlace): Promise<void>;
  /** For when the database was emptied behind our back (the sandbox's reset). */
  forgetWhatWasWritten(): void;
}

/** The advisers' channel has no department; a primary key has no null. */
const NO_DEPARTMENT = '';

export function createConversationLedger({
  prisma,
  clock,
}: {
  prisma: PrismaClient;
  clock: Clock;
}): DatabaseConversationLedger {
  const written = createWritten(clock);
  return {
    rememberPersonal: async ({ personId, ...conversation }) => {
      const words = JSON.stringify(conversation);
      if (written.has(personId, words)) return;
      await prisma.conversation.upsert({
        where: { personId },
        create: { personId, ...conversation },
        update: conversation,
      });
      written.add(personId, words);
    },
    personal: async (personId) => {
      const row = await prisma.conversation.findUnique({ where: { personId } });
      if (!row) return null;
      const { personId: _same, ...conversation } = row;
      return conversation;
    },
    anyServiceUrl: async () => {
      const select = { serviceUrl: true };
      const known =
        (await prisma.channelLink.findFirst({ select })) ??
        (await prisma.conversation.findFirst({ select }));
      return known?.serviceUrl ?? null;
    },
    linkChannel: ({ audience, department, ...channel }) =>
      link(prisma, { audience, department: department ?? NO_DEPARTMENT }, channel),
    channel: async (audience, department) => {
      const key = { audience, department: department ?? NO_DEPARTMENT };
      const row = await prisma.channelLink.findUnique({ where: { audience_department: key } });
      if (!row) return null;
      const { teamId, channelId, serviceUrl, tenantId } = row;
      return { teamId, channelId, serviceUrl, tenantId };
    },
    forgetWhatWasWritten: () => written.clear(),
  };
}

async function link(
  prisma: PrismaClient,
  key: { audience: string; department: string },
  channel: Channel,
): Promise<void> {
  await prisma.$transaction([
    prisma.channelLink.deleteMany({ where: { channelId: channel.channelId, NOT: key } }),
    prisma.channelLink.upsert({
      where: { audience_department: key },
      create: { ...key, ...channel },
      update: channel,
    }),
  ]);
}

const MOST_PEOPLE = 5_000;
const TRUSTED_MS = 600_000;

/**
 * What this process wrote a short while ago, so that not every message writes the same again. Another
 * process may have written since: so it is trusted for ten minutes only. Whether somebody is marked as
 * out of reach is none of its business: that comes with the person, from the database at every turn.
 */
function createWritten(clock: Clock) {
  const known = new Map<PersonId, { words: string; at: number }>();
  const now = () => clock.now().epochMilliseconds;
  return {
    has(personId: PersonId, words: string): boolean {
      const last = known.get(personId);
      return last?.words === words && Math.abs(now() - last.at) < TRUSTED_MS;
    },
    add(personId: PersonId, words: string): void {
      known.delete(personId);
      known.set(personId, { words, at: now() });
      const oldest = known.size > MOST_PEOPLE ? known.keys().next().value : undefined;
      if (oldest !== undefined) known.delete(oldest);
    },
    clear: () => known.clear(),
  };
}
