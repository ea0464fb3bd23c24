import { botName } from './identity';
import { sandboxDepartments, sandboxPeople, type SandboxPerson } from './people';

// The conversations of the tenant: a chat of each person with the bot, and the teams' channels.
// They are constant; what is said in them, and where the bot is installed, is in `State`.

export type ChannelPurpose = 'managers' | 'teachers' | 'advisers';

export interface SandboxChannel {
  purpose: ChannelPurpose;
  /** null: the whole university. */
  department: string | null;
  teamId: string;
  teamName: string;
  /** The team's group in Entra ID, by which Microsoft Graph knows it. */
  groupId: string;
  /** Who owns the team: ids of people. */
  owners: readonly string[];
  /** Also the id of the channel's conversation. */
  channelId: string;
  name: string;
}

export interface PersonalChat {
  kind: 'personal';
  id: string;
  name: string;
  person: SandboxPerson;
}

export interface ChannelConversation {
  kind: 'channel';
  id: string;
  name: string;
  channel: SandboxChannel;
}

export type Conversation = PersonalChat | ChannelConversation;

const thread = (name: string) => `19:sandbox-${name}@thread.tacv2`;

/** Group and owner of each team. */
const groups: Record<string, Pick<SandboxChannel, 'groupId' | 'owners'>> = {
  'iut-bethune': { groupId: '0d9a7e14-6c1b-4c0e-9d55-2f1f6f1f7a01', owners: ['isabelle-caron'] },
  fegass: { groupId: '0d9a7e14-6c1b-4c0e-9d55-2f1f6f1f7a02', owners: ['paul-delattre'] },
  'cap-avenir': { groupId: '0d9a7e14-6c1b-4c0e-9d55-2f1f6f1f7a03', owners: ['julie-fontaine'] },
};

function departmentChannels({ id, name }: (typeof sandboxDepartments)[number]): SandboxChannel[] {
  const team = {
    department: id,
    teamId: thread(id),
    teamName: `Stages – ${name}`,
    ...groups[id]!,
  };
  return [
    { ...team, purpose: 'managers', channelId: thread(`${id}-managers`), name: 'Gestionnaires' },
    { ...team, purpose: 'teachers', channelId: thread(`${id}-teachers`), name: 'Enseignants' },
  ];
}

export const sandboxChannels: readonly SandboxChannel[] = [
  ...sandboxDepartments.flatMap(departmentChannels),
  {
    purpose: 'advisers',
    department: null,
    teamId: thread('cap-avenir'),
    teamName: 'CAP AVENIR',
    ...groups['cap-avenir']!,
    channelId: thread('cap-avenir-questions'),
    name: 'Questions',
  },
];

const conversations: readonly Conversation[] = [
  ...sandboxPeople.map((person) => ({
    kind: 'personal' as const,
    id: `a:1-${person.id}`,
    name: botName,
    person,
  })),
  ...sandboxChannels.map((channel) => ({
    kind: 'channel' as const,
    id: channel.channelId,
    name: `${channel.teamName} › ${channel.name}`,
    channel,
  })),
];

const byId = new Map(conversations.map((conversation) => [conversation.id, conversation]));

/** A conversation as Teams addresses it: in a channel `19:…;messageid=ROOT` is one thread. */
export interface Address {
  conversation: Conversation;
  rootId?: string;
}

export function findAddress(id: string): Address | undefined {
  const [base = '', rootId] = id.split(';messageid=', 2);
  const conversation = byId.get(base);
  if (!conversation || (rootId && conversation.kind === 'personal')) return undefined;
  return { conversation, ...(rootId && { rootId }) };
}

export function addressOf({ conversation, rootId }: Address): string {
  return rootId ? `${conversation.id};messageid=${rootId}` : conversation.id;
}

export function personalChat(person: SandboxPerson): PersonalChat {
  return byId.get(`a:1-${person.id}`) as PersonalChat;
}

export function conversationsSeenBy(person: SandboxPerson): Conversation[] {
  return conversations.filter((conversation) => isSeenBy(conversation, person));
}

export function isSeenBy(conversation: Conversation, person: SandboxPerson): boolean {
  if (conversation.kind === 'personal') return conversation.person === person;
  return sees(person, conversation.channel);
}

/** Managers also read what the teachers of their department are told. */
function sees(person: SandboxPerson, { purpose, department }: SandboxChannel): boolean {
  const roles = person.directory?.roles ?? [];
  const has = (role: string) =>
    roles.some((held) => held.role === role && held.department === department);
  switch (purpose) {
    case 'managers':
      return has('manager') || person.role === 'administrator';
    case 'teachers':
      return has('teacher') || has('manager');
    case 'advisers':
      return has('adviser');
  }
}

/** As people read it: a channel may have been renamed. */
export function nameOf(
  conversation: Conversation,
  { channels }: { channels: { get(id: string): { name?: string | undefined } | undefined } },
): string {
  const renamed = channels.get(conversation.id)?.name;
  if (conversation.kind === 'personal' || !renamed) return conversation.name;
  return `${conversation.channel.teamName} › ${renamed}`;
}

/** Everybody in the conversation, the bot apart. */
export function membersOf(conversation: Conversation): SandboxPerson[] {
  return sandboxPeople.filter((person) => isSeenBy(conversation, person));
}

export function channelsOfTeam(teamId: string): SandboxChannel[] {
  return sandboxChannels.filter((channel) => channel.teamId === teamId);
}

/** The channels of a group's team; none for a group that is no team. */
export function channelsOfGroup(groupId: string): SandboxChannel[] {
  return sandboxChannels.filter((channel) => channel.groupId === groupId);
}

/** Where the bot is installed: for one person, or in a team. */
export function installationOf(conversation: Conversation): string {
  return conversation.kind === 'personal' ? conversation.id : conversation.channel.teamId;
}
