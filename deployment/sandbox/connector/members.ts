import { findAccount, memberAccount } from '../accounts';
import type { Parts } from '../parts';
import type { SandboxPerson } from '../people';
import type { Answer, Call, Route } from '../routes';
import { channelsOfTeam, findAddress, membersOf, type SandboxChannel } from '../teams';
import { addressIn, type Doorkeeper } from './doorkeeper';
import { badSyntax, notInRoster, refuse } from './refusals';

const conversationPath = '/connector/v3/conversations/:conversationId';
const teamPath = '/connector/v3/teams/:teamId';

/** Who is in a conversation, and what a team is made of. */
export function memberRoutes(parts: Parts, doorkeeper: Doorkeeper): Route[] {
  const rosters = new Rosters(parts, doorkeeper);
  const all = (call: Call) => rosters.all(call);
  const get = (path: string, handle: Route['handle']): Route => ({ method: 'GET', path, handle });
  return [
    get(`${conversationPath}/members`, all),
    get(`${conversationPath}/activities/:activityId/members`, all),
    get(`${conversationPath}/pagedmembers`, (call) => rosters.page(call)),
    get(`${conversationPath}/members/:memberId`, (call) => rosters.one(call)),
    get(teamPath, (call) => rosters.team(call)),
    get(`${teamPath}/conversations`, (call) => rosters.teamChannels(call)),
  ];
}

class Rosters {
  constructor(
    private readonly parts: Parts,
    private readonly doorkeeper: Doorkeeper,
  ) {}

  all(call: Call): Answer {
    return { body: this.members(call).map(memberAccount) };
  }

  page(call: Call): Answer {
    return page(this.members(call).map(memberAccount), call.query);
  }

  one(call: Call): Answer {
    const wanted = findAccount(call.params.memberId ?? '');
    const member = this.members(call).find((person) => person === wanted);
    if (member) return { body: memberAccount(member) };
    const message = 'The member is not in the conversation.';
    throw refuse(404, { code: 'MemberNotFoundInConversation', message });
  }

  team(call: Call): Answer {
    const channels = this.channels(call);
    const people = new Set(channels.flatMap(membersOfChannel));
    const [{ teamId: id, teamName: name, groupId: aadGroupId }] = channels;
    return {
      body: { id, name, aadGroupId, channelCount: channels.length, memberCount: people.size },
    };
  }

  teamChannels(call: Call): Answer {
    const { channels } = this.parts.state;
    const conversations = this.channels(call)
      .filter(({ channelId }) => !channels.get(channelId)?.deleted)
      .map(({ channelId: id, name }) => ({ id, name: channels.get(id)?.name ?? name }));
    return { body: { conversations } };
  }

  private members(call: Call): SandboxPerson[] {
    const address = addressIn(call);
    this.doorkeeper.admit(address);
    return membersOf(address.conversation);
  }

  private channels({ params }: Call): [SandboxChannel, ...SandboxChannel[]] {
    this.doorkeeper.count();
    const teamId = params.teamId ?? '';
    const [first, ...others] = channelsOfTeam(teamId);
    if (!first) throw refuse(404, { code: 'NotFound', message: 'Unknown team.' });
    if (!this.parts.state.isInstalled(teamId)) throw notInRoster();
    return [first, ...others];
  }
}

function membersOfChannel({ channelId }: SandboxChannel): SandboxPerson[] {
  const address = findAddress(channelId);
  return address ? membersOf(address.conversation) : [];
}

/** Teams gives pages of 50 to 500 members; the token is where the next one starts. */
function page(members: object[], query: URLSearchParams): Answer {
  const asked = Number(query.get('pageSize') ?? 200);
  const start = Number(query.get('continuationToken') ?? 0);
  if (!Number.isInteger(asked) || !Number.isInteger(start)) throw badSyntax('pageSize: a number');
  const end = start + Math.min(Math.max(asked, 50), 500);
  const next = end < members.length ? { continuationToken: String(end) } : {};
  return { body: { members: members.slice(start, end), ...next } };
}
