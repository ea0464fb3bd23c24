import { z } from 'zod';
import type { Graph, GroupMember, GroupReader } from '../process/ports';
import { GraphError } from './graphError';
import {
  createGraphHttp,
  IN_IMPORT,
  IN_TURN,
  type GraphHttp,
  type GraphPatience,
  type GraphTokens,
} from './graphHttp';

// What the bot asks of Microsoft Graph, each with the least permission that allows it. All of them
// are for the application itself, and each may be missing: then the call throws, and the bot goes on.

export type MicrosoftGraph = Graph & GroupReader;

export interface GraphOptions {
  /** With a slash at the end; `v1.0/…` is below it. */
  endpoint: string;
  tokens: GraphTokens;
  /** The id in the Teams app's manifest; without it nothing can be installed. */
  teamsAppId: string | undefined;
  /** For tests; `IN_TURN` and `IN_IMPORT` if absent. */
  patience?: GraphPatience;
}

export function createGraph(options: GraphOptions): MicrosoftGraph {
  const http = createGraphHttp(options);
  const inTurn = options.patience ?? IN_TURN;
  let catalogueId: string | undefined;

  return {
    isTeamOwner: (teamId, aadObjectId) => isTeamOwner(http, { teamId, aadObjectId }, inTurn),
    async installFor(aadObjectId) {
      catalogueId ??= await findInCatalogue(http, options.teamsAppId, inTurn);
      const teamsApp = `${options.endpoint}v1.0/appCatalogs/teamsApps/${catalogueId}`;
      return install(http, { aadObjectId, teamsApp }, inTurn);
    },
    groupMembers: (groupId) => membersOf(http, groupId, options.patience ?? IN_IMPORT),
  };
}

const owners = z.object({
  value: z.array(z.object({ roles: z.array(z.string()).nullish() })),
});

/**
 * TeamMember.Read.Group: consented for one team by whoever adds the app to it (the manifest asks for
 * it), so the tenant's administrators need not grant anything.
 * https://learn.microsoft.com/graph/api/team-list-members
 */
async function isTeamOwner(
  http: GraphHttp,
  { teamId, aadObjectId }: { teamId: string; aadObjectId: string },
  patience: GraphPatience,
): Promise<boolean> {
  const name = 'GET team members';
  const user = quoted(name, aadObjectId);
  const filter = `(microsoft.graph.aadUserConversationMember/userId eq ${user})`;
  const path = `teams/${encodeURIComponent(teamId)}/members?$filter=${encodeURIComponent(filter)}`;
  const answer = await http.send({ name, method: 'GET', path, patience });
  return read(name, owners, answer).value.some(({ roles }) => roles?.includes('owner') ?? false);
}

const catalogue = z.object({ value: z.array(z.object({ id: z.string().min(1) })) });

/**
 * The id that the tenant's catalogue gave to the app of this manifest. AppCatalog.Read.All.
 * https://learn.microsoft.com/graph/api/appcatalogs-list-teamsapps
 */
async function findInCatalogue(
  http: GraphHttp,
  teamsAppId: string | undefined,
  patience: GraphPatience,
): Promise<string> {
  const name = 'GET catalogue';
  if (!teamsAppId) throw new GraphError(name, { code: 'NoTeamsAppId' });
  const filter = encodeURIComponent(`externalId eq ${quoted(name, teamsAppId)}`);
  const path = `appCatalogs/teamsApps?$filter=${filter}`;
  const answer = await http.send({ name, method: 'GET', path, patience });
  const [app] = read(name, catalogue, answer).value;
  if (!app) throw new GraphError(name, { status: 404, code: 'AppNotInCatalogue' });
  return app.id;
}

/**
 * TeamsAppInstallation.ReadWriteSelfForUser.All: this app, for anybody, and no other app.
 * https://learn.microsoft.com/graph/api/userteamwork-post-installedapps
 */
async function install(
  http: GraphHttp,
  { aadObjectId, teamsApp }: { aadObjectId: string; teamsApp: string },
  patience: GraphPatience,
): Promise<'installed' | 'alreadyInstalled'> {
  const name = 'POST installed apps';
  const path = `users/${encodeURIComponent(aadObjectId)}/teamwork/installedApps`;
  const body = { 'teamsApp@odata.bind': teamsApp };
  try {
    await http.send({ name, method: 'POST', path, body, patience });
    return 'installed';
  } catch (error) {
    if (error instanceof GraphError && error.status === 409) return 'alreadyInstalled';
    throw error;
  }
}

const absent = z.string().nullish().default(null);
const page = z.object({
  value: z.array(
    z.object({
      id: z.string().min(1),
      displayName: absent,
      mail: absent,
      userPrincipalName: absent,
      preferredLanguage: absent,
      accountEnabled: z.boolean().nullish().default(null),
      userType: absent,
    }),
  ),
  '@odata.nextLink': z.string().optional(),
});

const SELECT =
  'id,displayName,mail,userPrincipalName,preferredLanguage,accountEnabled,userType' as const;

/**
 * GroupMember.Read.All, and User.Read.All for what people are called: User.ReadBasic.All exists for
 * applications but opens neither `accountEnabled`, `userType` nor `preferredLanguage`.
 * `$count` and the header: Graph filters by type only as an « advanced query ».
 * https://learn.microsoft.com/graph/api/group-list-transitivemembers
 */
async function* membersOf(
  http: GraphHttp,
  groupId: string,
  patience: GraphPatience,
): AsyncGenerator<GroupMember> {
  const name = 'GET group members';
  const group = `groups/${encodeURIComponent(groupId)}/transitiveMembers/microsoft.graph.user`;
  let path: string | undefined = `${group}?$select=${SELECT}&$top=999&$count=true`;
  const headers = { ConsistencyLevel: 'eventual' };
  while (path) {
    const answer: unknown = await http.send({ name, method: 'GET', path, headers, patience });
    const { value, '@odata.nextLink': next } = read(name, page, answer);
    yield* value;
    path = next && http.pathOf(next);
  }
}

/** Ids stand inside a filter, so only what looks like one may. */
function quoted(name: string, id: string): string {
  if (!z.guid().safeParse(id).success) throw new GraphError(name, { code: 'NotAnId' });
  return `'${id}'`;
}

function read<T extends z.ZodType>(name: string, type: T, answer: unknown): z.infer<T> {
  const parsed = type.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new GraphError(name, { code: 'UnreadableAnswer', cause: parsed.error });
}
