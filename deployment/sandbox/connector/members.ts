import { findAccount, memberAccount } from '../accounts';
import type { Parts } from '../parts';
import type { Answer, Call, Route } from '../routes';
import { channelsOfTeam, membersOf } from '../teams';
import { addressIn, type Doorkeeper } from './doorkeeper';
import { badSyntax, notInRoster, refuse } from './refusals';

const conversationPath = '/connector/v3/conversations/:conversationId';
const teamPath = '/connector/v3/teams/:teamId';

/** Who is in a conversation, and what a team is made of. */
export function memberRoutes(parts: Parts, doorkeeper: Doorkeeper): Route[] {
  function members(call: Call) {
    const address = addressIn(call);
    doorkeeper.admit(address);
    return membersOf(address.conversation);
  }

  function one(call: Call): Answer {
    const wanted = findAccount(call.params.memberId ?? '');
    const member = members(call).find((person) => person === wanted);
    if (member) return { body: memberAccount(member) };
    const message = 'The member is not in the conversation.';
    throw refuse(404, { code: 'MemberNotFoundInConversation', message });
  }

  function channels({ params }: Call) {
    doorkeeper.count();
    const teamId = params.teamId ?? '';
    const found = channelsOfTeam(teamId);
    if (found.length === 0) throw refuse(404, { code: 'NotFound', message: 'Unknown team.' });
    if (!parts.state.isInstalled(teamId)) throw notInRoster();
    return found;
  }

  function team(call: Call): Answer {
    const found = channels(call);
    const people = new Set(
      found.flatMap(({ channelId }) =>
        membersOf(addressIn({ ...call, params: { conversationId: channelId } }).conversation),
      ),
    );
    const [{ teamId: id, teamName: name } = { teamId: '', teamName: '' }] = found;
    return { body: { id, name, channelCount: found.length, memberCount: people.size } };
  }

  const all = (call: Call): Answer => ({ body: members(call).map(memberAccount) });
  return [
    { method: 'GET', path: `${conversationPath}/members`, handle: all },
    { method: 'GET', path: `${conversationPath}/activities/:activityId/members`, handle: all },
    {
      method: 'GET',
      path: `${conversationPath}/pagedmembers`,
      handle: (call) => page(members(call).map(memberAccount), call.query),
    },
    { method: 'GET', path: `${conversationPath}/members/:memberId`, handle: one },
    { method: 'GET', path: teamPath, handle: team },
    {
      method: 'GET',
      path: `${teamPath}/conversations`,
      handle: (call) => ({
        body: {
          conversations: channels(call).map(({ channelId, name }) => ({ id: channelId, name })),
        },
      }),
    },
  ];
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
