/**
 * The folder that Teams keeps for a channel, in SharePoint, and single files in it. A standard channel's is
 * in its team's site, a private or shared channel's in a site of its own: Microsoft says which (`driveId`),
 * nobody guesses. How little the application needs for this is in deployment/teams-app/permissions.ts and
 * README.md: File.Read.Group for the folder, Sites.Selected with the role « write » for the rest.
 */
import { z } from 'zod';
import type { ChannelFolder } from '../process/ports';
import { GraphError } from './graphError';
import type { GraphHttp, GraphPatience } from './graphHttp';

/** Microsoft Graph, and how patient to be with it. */
export interface GraphDrive {
  http: GraphHttp;
  patience: GraphPatience;
}

export interface DriveItem {
  driveId: string;
  itemId: string;
  name: string;
  /** For people. */
  webUrl: string;
  /** Another one after every change of the file. */
  eTag: string;
  /** Applications, by their client ids; null: it was none. */
  createdBy: string | null;
  lastModifiedBy: string | null;
}

export type ItemId = Pick<DriveItem, 'driveId' | 'itemId'>;

const by = z
  .object({ application: z.object({ id: z.string().nullish() }).nullish() })
  .nullish()
  .transform((identity) => identity?.application?.id ?? null);

const folder = z.object({
  id: z.string().min(1),
  parentReference: z.object({ driveId: z.string().min(1) }),
});

const file = folder
  .extend({
    ...{ name: z.string(), webUrl: z.url(), eTag: z.string().min(1) },
    ...{ createdBy: by, lastModifiedBy: by },
  })
  .transform(({ id: itemId, parentReference: { driveId }, ...about }): DriveItem => {
    return { ...about, itemId, driveId };
  });

/**
 * File.Read.Group, consented for one team as TeamMember.Read.Group is (Files.Read.All where Microsoft
 * refuses that for a private channel). 404 until Teams has made the folder: for a new channel, when
 * somebody first opens its « Files ».
 * https://learn.microsoft.com/graph/api/channel-get-filesfolder
 */
export async function filesFolder(
  { http, patience }: GraphDrive,
  { groupId, channelId }: { groupId: string; channelId: string },
): Promise<ChannelFolder> {
  const name = 'GET files folder';
  const path = `teams/${encodeURIComponent(groupId)}/channels/${encodeURIComponent(channelId)}/filesFolder`;
  const answer = read(folder, name, await http.send({ name, method: 'GET', path, patience }));
  return { driveId: answer.parentReference.driveId, folderId: answer.id };
}

/**
 * In one request: up to 250 MB, where no paper of ours has a hundredth of it. Null (409): there is a file
 * of that name already. https://learn.microsoft.com/graph/api/driveitem-put-content
 */
export function addFile(
  { http, patience }: GraphDrive,
  at: ChannelFolder & { name: string; bytes: Uint8Array },
): Promise<DriveItem | null> {
  const name = 'PUT new file';
  const path = `${pathByName(at)}:/content?@microsoft.graph.conflictBehavior=fail`;
  const { bytes } = at;
  const sent = http.send({ name, method: 'PUT', path, headers: PDF, bytes, patience });
  return unless(409, sent.then(readFile(name)));
}

/** The content alone, if the file is still as it was with this `eTag`; null (412): it is not. */
export function replaceFile(
  { http, patience }: GraphDrive,
  { item, eTag, bytes }: { item: ItemId; eTag: string; bytes: Uint8Array },
): Promise<DriveItem | null> {
  const name = 'PUT file';
  const path = `${pathById(item)}/content`;
  const headers = { ...PDF, 'if-match': eTag };
  const sent = http.send({ name, method: 'PUT', path, headers, bytes, patience });
  return unless(412, sent.then(readFile(name)));
}

/** Null: there is none. https://learn.microsoft.com/graph/api/driveitem-get */
export function findFile(
  { http, patience }: GraphDrive,
  at: ItemId | (ChannelFolder & { name: string }),
): Promise<DriveItem | null> {
  const name = 'GET file';
  const path = 'itemId' in at ? pathById(at) : pathByName(at);
  const sent = http.send({ name, method: 'GET', path, patience });
  return unless(404, sent.then(readFile(name)));
}

/**
 * Into the site's recycle bin, which empties itself after 93 days. What is not there (any more) is
 * removed. `changed` (412): it is not as it was with this `eTag`.
 * https://learn.microsoft.com/graph/api/driveitem-delete
 */
export async function removeFile(
  { http, patience }: GraphDrive,
  item: ItemId,
  eTag?: string,
): Promise<'removed' | 'changed'> {
  const name = 'DELETE file';
  const headers: Record<string, string> = eTag === undefined ? {} : { 'if-match': eTag };
  const sent = http.send({ name, method: 'DELETE', path: pathById(item), headers, patience });
  const done = unless(410, unless(404, sent)).then(() => 'removed' as const);
  return (await unless(412, done)) ?? 'changed';
}

const odd = z
  .object({ id: z.string() })
  .transform(({ id }) => id)
  .catch('');

const page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() });

/** Files only; of one that cannot be read, its id where there is one. https://learn.microsoft.com/graph/api/driveitem-list-children */
export async function* filesIn(
  { http, patience }: GraphDrive,
  { driveId, folderId: itemId }: ChannelFolder,
): AsyncGenerator<DriveItem | { unreadable: string }> {
  const name = 'GET files';
  let path: string | undefined = `${pathById({ driveId, itemId })}/children?$top=200`;
  while (path) {
    const answer: unknown = await http.send({ name, method: 'GET', path, patience });
    const { value, '@odata.nextLink': next } = read(page, name, answer);
    for (const one of value) {
      if (z.object({ folder: z.object() }).safeParse(one).success) continue;
      const { data } = file.safeParse(one);
      yield data ?? { unreadable: odd.parse(one) };
    }
    path = next && http.pathOf(next);
  }
}

const PDF = { 'content-type': 'application/pdf' };

function pathById({ driveId, itemId }: ItemId): string {
  return `drives/${encodeURIComponent(driveId)}/items/${encodeURIComponent(itemId)}`;
}

function pathByName({ driveId, folderId, name }: ChannelFolder & { name: string }): string {
  return `${pathById({ driveId, itemId: folderId })}:/${encodeURIComponent(name)}`;
}

async function unless<T>(status: number, work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof GraphError && error.status === status) return null;
    throw error;
  }
}

function readFile(request: string): (answer: unknown) => DriveItem {
  return (answer) => read(file, request, answer);
}

function read<T extends z.ZodType>(type: T, request: string, answer: unknown): z.infer<T> {
  const parsed = type.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new GraphError(request, { code: 'UnreadableAnswer', cause: parsed.error });
}
