import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { senderAccount, teamsId } from './accounts';
import type { WireActivity } from './botLine';
import { bot, botName, tenantId } from './identity';
import type { SandboxPerson } from './people';
import { type Address, addressOf, type Conversation } from './teams';

// Activities as Teams sends them, with the fields that it sends.

export interface From {
  person: SandboxPerson;
  address: Address;
  serviceUrl: string;
  /** Of the sandbox's clock. */
  now: Temporal.Instant;
  /** Since a channel was renamed. */
  channelName?: string | undefined;
}

/** The person's device, which has a clock of its own. */
const deviceZone = 'Europe/Paris';

function common({ person, address, serviceUrl, now, channelName }: From): WireActivity {
  const device = Temporal.Now.zonedDateTimeISO(deviceZone);
  return {
    timestamp: now.toString({ smallestUnit: 'millisecond' }),
    localTimestamp: device.toString({ smallestUnit: 'millisecond', timeZoneName: 'never' }),
    localTimezone: deviceZone,
    channelId: 'msteams',
    serviceUrl,
    from: senderAccount(person),
    conversation: conversationAccount(address),
    recipient: bot,
    channelData: channelData(address.conversation, channelName),
    locale: localeOf(person),
    entities: [clientInfo(person)],
  };
}

export function messageActivity(from: From, { id, text }: { id: string; text: string }) {
  const isChannel = from.address.conversation.kind === 'channel';
  const typed = isChannel ? withMentions(text) : { text, mentions: [] };
  const activity = common(from);
  return {
    ...activity,
    type: 'message',
    id,
    text: typed.text,
    textFormat: 'plain',
    // Teams also sends what was typed as HTML; it is not a file.
    attachments: [{ contentType: 'text/html', content: asHtml(text) }],
    entities: [...typed.mentions, clientInfo(from.person)],
  };
}

export interface GivenFile {
  name: string;
  /** Without authentication, and for an hour, as in Teams. */
  downloadUrl: string;
  uniqueId: string;
}

export function fileActivity(from: From, id: string, file: GivenFile): WireActivity {
  const { name, downloadUrl, uniqueId } = file;
  const content = { downloadUrl, uniqueId, fileType: fileType(name) };
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  return {
    ...common(from),
    type: 'message',
    id,
    textFormat: 'plain',
    attachments: [
      { contentType, contentUrl: downloadUrl, name, content },
      { contentType: 'text/html', content: asHtml('') },
    ],
  };
}

/** `replyToId` is the message whose card or file it is about. */
export function invokeActivity(
  from: From,
  { name, value, replyToId }: { name: string; value: object; replyToId: string },
): WireActivity {
  const activity = common(from);
  const source = { source: { name: 'message' }, legacy: { replyToId } };
  return {
    ...activity,
    type: 'invoke',
    id: newEventId(),
    name,
    value,
    replyToId,
    channelData: { ...(activity.channelData as object), ...source },
  };
}

/** What Teams sends, one after the other, when the bot is installed or removed. */
export function installationActivities(from: From, installed: boolean): WireActivity[] {
  const { conversation } = from.address;
  const event = installed ? { membersAdded: [bot] } : { membersRemoved: [bot] };
  const eventType = installed ? 'teamMemberAdded' : 'teamMemberRemoved';
  const activity = common(from);
  const data = activity.channelData as object;
  const members = {
    ...activity,
    ...event,
    type: 'conversationUpdate',
    id: newEventId(),
    channelData: conversation.kind === 'channel' ? { ...data, eventType } : data,
  };
  const update = {
    ...activity,
    type: 'installationUpdate',
    id: newEventId(),
    action: installed ? 'add' : 'remove',
  };
  // From a personal chat, Teams tells of the removal only once.
  return conversation.kind === 'personal' && !installed ? [update] : [members, update];
}

/** What Teams sends when a channel is renamed, deleted or restored: from the team, in no thread. */
export function channelEvent(
  from: From,
  { eventType, name }: { eventType: string; name: string },
): WireActivity {
  const activity = common(from);
  const data = activity.channelData as { channel: object };
  const channelData = { ...data, eventType, channel: { ...data.channel, name } };
  return { ...activity, type: 'conversationUpdate', id: newEventId(), channelData };
}

/** Invokes and events have ids that are no message's. */
export function newEventId(): string {
  return `f:${randomUUID()}`;
}

export function fileType(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Whether the bot gets a message that is typed into a channel. */
export function mentionsBot(text: string): boolean {
  return withMentions(text).mentions.length > 0;
}

function withMentions(text: string) {
  const written = new RegExp(`<at>\\s*${botName}\\s*</at>|@${botName}(?![\\p{L}\\p{N}])`, 'giu');
  const mention = `<at>${botName}</at>`;
  const count = [...text.matchAll(written)].length;
  const entity = { type: 'mention', mentioned: bot, text: mention };
  return { text: text.replace(written, mention), mentions: Array(count).fill(entity) as object[] };
}

function conversationAccount(address: Address) {
  const id = addressOf(address);
  if (address.conversation.kind === 'personal') {
    return { id, conversationType: 'personal', tenantId };
  }
  return { id, conversationType: 'channel', isGroup: true, tenantId };
}

function channelData(conversation: Conversation, channelName?: string): object {
  const tenant = { id: tenantId };
  if (conversation.kind === 'personal') return { tenant };
  const { channelId, teamId, name, teamName } = conversation.channel;
  return {
    tenant,
    teamsChannelId: channelId,
    teamsTeamId: teamId,
    channel: { id: channelId, name: channelName ?? name },
    team: { id: teamId, name: teamName },
  };
}

function localeOf({ locale }: SandboxPerson): string {
  return locale === 'fr' ? 'fr-FR' : 'en-GB';
}

function clientInfo(person: SandboxPerson): object {
  const locale = localeOf(person);
  const country = locale.slice(-2);
  return { type: 'clientInfo', locale, country, platform: 'Web', timezone: deviceZone };
}

function asHtml(text: string): string {
  const escaped = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<p>${escaped.replaceAll('\n', '<br>')}</p>`;
}

/** Whether one of `ids` is this person, as `refresh.userIds` names people. */
export function isAmong(ids: readonly string[], person: SandboxPerson): boolean {
  return ids.includes(teamsId(person)) || ids.includes(person.aadObjectId);
}
