/**
 * Where people and channels can be reached. Written from every authenticated activity, read by jobs
 * that may run days later and in another process: so it is in the database, not in memory.
 */
import type { PersonId } from '../process/people';
import type { Clock, ConversationLedger } from '../process/ports';
import type { PrismaClient } from './generated/client';

type ChannelPlace = NonNullable<Awaited<ReturnType<ConversationLedger['channelAudience']>>>;

export interface ReachablePerson {
  conversationId: string;
  serviceUrl: string;
  tenantId: string;
  /** The id by which Teams knows them in this bot's chats (`29:…`). */
  teamsUserId: string;
  /** Why Teams refuses to write to them, until they come back; null: nothing known against it. */
  unreachable: { code: string; at: string } | null;
}

export interface Channel {
  teamId: string;
  channelId: string;
  serviceUrl: string;
  tenantId: string;
}

/** `rememberPersonal`: somebody wrote or installed the bot, so they can be reached (again). */
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
      const now = { ...conversation, unreachableCode: null, unreachableAt: null };
      await prisma.conversation.upsert({
        where: { personId },
        create: { personId, ...now },
        update: now,
      });
      written.add(personId, words);
    },
    personal: async (personId) => {
      const row = await prisma.conversation.findUnique({ where: { personId } });
      if (!row) return null;
      const { personId: _same, unreachableCode: code, unreachableAt: at, ...conversation } = row;
      return { ...conversation, unreachable: code && at ? { code, at: at.toISOString() } : null };
    },
    markUnreachable: async (personId, code) => {
      written.forget(personId);
      const unreachableAt = new Date(clock.now().epochMilliseconds);
      const data = { unreachableCode: code, unreachableAt };
      await prisma.conversation.updateMany({ where: { personId }, data });
    },
    anyServiceUrl: async () => {
      const select = { serviceUrl: true };
      const known =
        (await prisma.channelLink.findFirst({ select })) ??
        (await prisma.conversation.findFirst({ select }));
      return known?.serviceUrl ?? null;
    },
    clearUnreachable: async (personId) => {
      const data = { unreachableCode: null, unreachableAt: null };
      await prisma.conversation.updateMany({ where: { personId }, data });
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
    channelAudience: async (channelId) => {
      const row = await prisma.channelLink.findUnique({ where: { channelId } });
      if (!row) return null;
      const { audience, department } = row;
      return { audience: audience as ChannelPlace['audience'], department: department || null };
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
 * What this process wrote a short while ago, so that not every message writes the same again.
 * Another process may have marked somebody unreachable since: so it is trusted for ten minutes only.
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
    forget: (personId: PersonId) => void known.delete(personId),
    clear: () => known.clear(),
  };
}
