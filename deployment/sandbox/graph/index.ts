import { z } from 'zod';
import { findAccount } from '../accounts';
import { installationActivities } from '../activities';
import { Deliveries } from '../control/deliveries';
import { catalogueAppId, teamsAppId } from '../identity';
import type { Parts } from '../parts';
import { sandboxPeople, type SandboxPerson } from '../people';
import {
  type Answer,
  type Call,
  findRoute,
  parseBody,
  readCall,
  type Route,
  type SandboxRequest,
} from '../routes';
import { driveRoutes } from './drive';
import { refuse } from './refusals';
import { channelsOfGroup, findAddress, membersOf, personalChat } from '../teams';

/** Microsoft Graph as the bot calls it: `/graph/v1.0/…`. */
export function createGraph(parts: Parts): (request: SandboxRequest) => Promise<Answer> {
  const routes = graphRoutes(parts);
  return async (request) => {
    const call = await readCall(request);
    await meetFault(parts, call);
    if (!parts.tokens.accepts(call.headers.authorization, 'graph')) {
      throw refuse(401, 'InvalidAuthenticationToken', 'Access token is empty or not for this.');
    }
    const found = findRoute(routes, call);
    if (found) return found.route.handle({ ...call, params: found.params });
    // A bot that relies on more than this must hear of it.
    throw refuse(404, 'UnknownPath', `The sandbox does not offer ${call.method} ${call.path}.`);
  };
}

function graphRoutes(parts: Parts): Route[] {
  return [
    { method: 'GET', path: '/graph/v1.0/teams/:groupId/members', handle: teamMembers },
    { method: 'GET', path: '/graph/v1.0/appCatalogs/teamsApps', handle: catalogue },
    {
      method: 'POST',
      path: '/graph/v1.0/users/:userId/teamwork/installedApps',
      handle: (call) => install(parts, call),
    },
    {
      method: 'GET',
      path: '/graph/v1.0/groups/:groupId/transitiveMembers/microsoft.graph.user',
      handle: groupMembers,
    },
    ...driveRoutes(parts),
  ];
}

async function meetFault({ faults }: Parts, { method, path }: Call): Promise<void> {
  const fault = await faults.meet(`${method} ${path}`);
  if (!fault) return;
  const { status, code = 'SandboxFault', retryAfter } = fault;
  const headers: Record<string, string> =
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  throw refuse(status, code, 'A fault on order.', headers);
}

/** `(microsoft.graph.aadUserConversationMember/userId eq 'ID')`, or everybody. */
function teamMembers({ params, query }: Call): Answer {
  const { people, owners } = teamOf(params);
  const [, userId] = /userId eq '([^']+)'/.exec(query.get('$filter') ?? '') ?? [];
  const wanted = people.filter((person) => !userId || person.aadObjectId === userId);
  const value = wanted.map(({ id, aadObjectId, name, email }) => ({
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    id: Buffer.from(`${params.groupId}##${aadObjectId}`).toString('base64'),
    roles: owners.includes(id) ? ['owner'] : [],
    displayName: name,
    userId: aadObjectId,
    email,
  }));
  return { body: { '@odata.count': value.length, value } };
}

function catalogue({ query }: Call): Answer {
  const [, externalId] = /externalId eq '([^']+)'/.exec(query.get('$filter') ?? '') ?? [];
  const app = { id: catalogueAppId, externalId: teamsAppId, distributionMethod: 'organization' };
  return { body: { value: !externalId || externalId === teamsAppId ? [app] : [] } };
}

const binding = z.looseObject({ 'teamsApp@odata.bind': z.string() });

/** As when somebody adds the app: the bot is told before it reads the answer. */
async function install(parts: Parts, { params, body }: Call): Promise<Answer> {
  const order = parseBody(body, binding, (problem) => refuse(400, 'BadRequest', problem));
  if (!order['teamsApp@odata.bind'].endsWith(`/appCatalogs/teamsApps/${catalogueAppId}`)) {
    throw refuse(404, 'NotFound', 'The app is not in the catalogue.');
  }
  const person = findAccount(params.userId ?? '');
  if (!person) throw refuse(404, 'NotFound', 'There is no such user.');
  const conversation = personalChat(person);
  if (parts.state.isInstalled(conversation.id)) {
    throw refuse(409, 'Conflict', 'The app is installed for this user already.');
  }
  await parts.state.installations.set(conversation.id, { installed: true });
  parts.changes.tell({ conversation: conversation.id });
  await tellBot(parts, person);
  return { status: 201 };
}

/** Graph has done its part, whatever the bot makes of it. */
async function tellBot(parts: Parts, person: SandboxPerson): Promise<void> {
  const deliveries = new Deliveries(parts);
  const from = deliveries.from(person, { conversation: personalChat(person) });
  try {
    for (const activity of installationActivities(from, true)) await deliveries.deliver(activity);
  } catch (error) {
    parts.log.error({ err: error }, 'sandbox: the bot did not take an installation');
  }
}

/** Groups are those of the teams. */
function groupMembers({ params }: Call): Answer {
  const value = teamOf(params).people.map((person) => ({
    id: person.aadObjectId,
    displayName: person.name,
    mail: person.email,
    userPrincipalName: person.email,
    preferredLanguage: person.locale === 'fr' ? 'fr-FR' : 'en-GB',
    accountEnabled: true,
    userType: person.role === 'guest' ? 'Guest' : 'Member',
  }));
  return { body: { '@odata.count': value.length, value } };
}

function teamOf({ groupId = '' }: Record<string, string>) {
  const channels = channelsOfGroup(groupId);
  if (channels.length === 0) throw refuse(404, 'NotFound', 'No team found with this group id.');
  const seen = new Set(
    channels.flatMap(({ channelId }) => {
      const address = findAddress(channelId);
      return address ? membersOf(address.conversation) : [];
    }),
  );
  return { people: sandboxPeople.filter((person) => seen.has(person)), ...channels[0]! };
}
