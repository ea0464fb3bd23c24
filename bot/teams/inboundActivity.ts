import type { Activity, ChannelAccount, ConversationAccount } from 'botbuilder';
import { z } from 'zod';
import { BadActivity } from './inboundErrors';

/**
 * An activity whose token, channel, tenant and service address were checked.
 * Only `from.aadObjectId` says who a person is, and it is absent for the connector's own events.
 */
export type InboundActivity = Omit<Activity, 'channelData'> & {
  channelId: 'msteams';
  from: ChannelAccount;
  recipient: ChannelAccount;
  conversation: ConversationAccount;
  channelData: {
    tenant: { id: string };
    team?: { id: string };
    channel?: { id: string };
  } & Record<string, unknown>;
};

// Identifiers end up in index keys of the database: a bound keeps an odd one from breaking an insert.
const id = z.string().min(1).max(1024);
const absentIfNull = <T extends z.ZodType>(type: T) =>
  type.nullish().transform((value) => value ?? undefined);
const text = absentIfNull(z.string());
/** As the SDK does, a Date; nothing depends on it, so an odd one is no reason to lose a message. */
const instant = absentIfNull(z.coerce.date().nullish().catch(undefined));

const account = z.looseObject({
  id,
  aadObjectId: absentIfNull(z.string().min(1).max(128).toLowerCase()),
  name: text,
});
const place = z.looseObject({ id });

const inboundActivity = z.looseObject({
  type: z.string().min(1).max(100),
  id: absentIfNull(id),
  name: text,
  text,
  locale: text,
  replyToId: text,
  timestamp: instant,
  localTimestamp: instant,
  channelId: z.literal('msteams'),
  serviceUrl: z.string(),
  from: account,
  recipient: absentIfNull(account),
  conversation: z.looseObject({ id, tenantId: text, conversationType: text }),
  channelData: z.looseObject({
    tenant: place,
    team: absentIfNull(place),
    channel: absentIfNull(place),
  }),
  attachments: absentIfNull(z.array(z.looseObject({ contentType: z.string() }))),
  entities: absentIfNull(z.array(z.looseObject({ type: z.string() }))),
  membersAdded: absentIfNull(z.array(account)),
  membersRemoved: absentIfNull(z.array(account)),
});

/**
 * Reads the parts of an activity that the bot relies on; everything else is kept as it came.
 * `appId` stands in for a recipient that the connector left out. Throws `BadActivity`.
 */
export function parseActivity(body: unknown, appId: string): InboundActivity {
  const parsed = inboundActivity.safeParse(body);
  if (!parsed.success) {
    throw new BadActivity(
      parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.code}`),
    );
  }
  const { recipient, ...activity } = parsed.data;
  // The SDK's type also promises fields (label, listenFor...) that Teams never sends.
  return {
    ...activity,
    recipient: recipient ?? { id: `28:${appId}` },
  } as unknown as InboundActivity;
}
