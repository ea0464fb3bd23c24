/**
 * The folder that Teams keeps for a channel, in SharePoint. A standard channel's is in its team's site, a
 * private or shared channel's in a site of its own: Microsoft says which (`driveId`), nobody guesses.
 * How little the application needs for this is in deployment/teams-app/permissions.ts and README.md.
 */
import { z } from 'zod';
import { GraphError } from './graphError';
import type { GraphHttp, GraphPatience } from './graphHttp';

export interface DriveItem {
  driveId: string;
  itemId: string;
  /** For people. */
  webUrl: string;
}

const item = z.object({
  id: z.string().min(1),
  webUrl: z.url(),
  parentReference: z.object({ driveId: z.string().min(1) }),
});

/**
 * File.Read.Group, consented for one team as TeamMember.Read.Group is (Files.Read.All where Microsoft
 * refuses that for a private channel). 404 until Teams has made the folder: for a new channel, when
 * somebody first opens its « Files ».
 * https://learn.microsoft.com/graph/api/channel-get-filesfolder
 */
export async function filesFolder(
  http: GraphHttp,
  { groupId, channelId }: { groupId: string; channelId: string },
  patience: GraphPatience,
): Promise<Omit<DriveItem, 'webUrl'>> {
  const name = 'GET files folder';
  const path = `teams/${encodeURIComponent(groupId)}/channels/${encodeURIComponent(channelId)}/filesFolder`;
  const { driveId, itemId } = read(name, await http.send({ name, method: 'GET', path, patience }));
  return { driveId, itemId };
}

/**
 * Sites.Selected, with the role « write » on the site. In one request: up to 250 MB, where no paper of ours has a hundredth of it. A file of that name is
 * replaced, and keeps its address. https://learn.microsoft.com/graph/api/driveitem-put-content
 */
export async function putFile(
  http: GraphHttp,
  {
    folder,
    file,
  }: { folder: Omit<DriveItem, 'webUrl'>; file: { name: string; bytes: Uint8Array } },
  patience: GraphPatience,
): Promise<DriveItem> {
  const name = 'PUT file';
  const at = `${itemPath(folder)}:/${encodeURIComponent(file.name)}:/content`;
  const path = `${at}?@microsoft.graph.conflictBehavior=replace`;
  const headers = { 'content-type': 'application/pdf' };
  const { bytes } = file;
  return read(name, await http.send({ name, method: 'PUT', path, headers, bytes, patience }));
}

/**
 * Sites.Selected too. Into the site's recycle bin, which empties itself after 93 days. What is not there (any more) is
 * removed. https://learn.microsoft.com/graph/api/driveitem-delete
 */
export async function removeFile(
  http: GraphHttp,
  file: Omit<DriveItem, 'webUrl'>,
  patience: GraphPatience,
): Promise<void> {
  const name = 'DELETE file';
  try {
    await http.send({ name, method: 'DELETE', path: itemPath(file), patience });
  } catch (error) {
    if (error instanceof GraphError && (error.status === 404 || error.status === 410)) return;
    throw error;
  }
}

function itemPath({ driveId, itemId }: Omit<DriveItem, 'webUrl'>): string {
  return `drives/${encodeURIComponent(driveId)}/items/${encodeURIComponent(itemId)}`;
}

function read(name: string, answer: unknown): DriveItem {
  const parsed = item.safeParse(answer);
  if (!parsed.success)
    throw new GraphError(name, { code: 'UnreadableAnswer', cause: parsed.error });
  const { id: itemId, webUrl, parentReference } = parsed.data;
  return { driveId: parentReference.driveId, itemId, webUrl };
}
