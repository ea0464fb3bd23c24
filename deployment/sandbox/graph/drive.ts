import { randomUUID } from 'node:crypto';
import type { Parts } from '../parts';
import type { Answer, Call, Route } from '../routes';
import { channelsOfGroup } from '../teams';
import { refuse } from './refusals';

// The channels' folders. Each channel has a drive of its own here, so that a bot which guesses one
// instead of asking is found out.

const REFUSED_IN_NAMES = /["*:<>?/\\|]|^[\s~]|[\s.]$|_vti_/;
const ITEM = '/graph/v1.0/drives/:driveId/items/:itemId';

export function driveRoutes(parts: Parts): Route[] {
  return [
    {
      method: 'GET',
      path: '/graph/v1.0/teams/:groupId/channels/:channelId/filesFolder',
      handle: (call) => filesFolder(parts, call),
    },
    { method: 'PUT', path: `${ITEM}/:name/content`, handle: (call) => put(parts, call) },
    { method: 'DELETE', path: ITEM, handle: (call) => remove(parts, call) },
  ];
}

/** What lies in a channel's folder, by name. */
export function filesOf({ state, line }: Parts, channelId: string) {
  const files = state.channels.get(channelId)?.files ?? [];
  return files
    .map(({ id, name }) => ({ name, url: `${line.baseUrl}/sandbox/files/${id}` }))
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

const driveOf = (channelId: string) => `b!${Buffer.from(channelId).toString('base64url')}`;
const channelOf = (driveId: string) => Buffer.from(driveId.slice(2), 'base64url').toString();

function filesFolder({ line, state }: Parts, { params }: Call): Answer {
  const { groupId = '', channelId = '' } = params;
  const channel = channelsOfGroup(groupId).find((one) => one.channelId === channelId);
  if (!channel || state.channels.get(channelId)?.deleted) {
    throw refuse(404, 'NotFound', 'There is no such channel in this team.');
  }
  return {
    body: {
      ...{ id: 'root', name: channel.name, folder: {} },
      webUrl: `${line.baseUrl}/`,
      parentReference: { driveId: driveOf(channelId), driveType: 'documentLibrary' },
    },
  };
}

/** `items/PARENT:/NAME:/content` */
async function put(parts: Parts, { params, query, body }: Call): Promise<Answer> {
  const { driveId = '', itemId = '', name: named = '' } = params;
  const name = named.replace(/:$/, '');
  const channelId = channelOf(driveId);
  if (itemId !== 'root:' || !named.endsWith(':')) throw refuse(404, 'itemNotFound', 'No folder.');
  if (REFUSED_IN_NAMES.test(name)) throw refuse(400, 'invalidRequest', 'The name is not allowed.');
  const { channels, files } = parts.state;
  const channel = channels.get(channelId);
  const known = channel?.files?.find((file) => file.name === name);
  if (known && query.get('@microsoft.graph.conflictBehavior') === 'fail') {
    throw refuse(409, 'nameAlreadyExists', 'There is a file of this name.');
  }
  const id = known?.id ?? randomUUID();
  await files.set(id, { name, contentBase64: body.toString('base64') });
  if (!known) {
    await channels.set(channelId, { ...channel, files: [...(channel?.files ?? []), { id, name }] });
  }
  parts.changes.tell({ conversation: channelId });
  const webUrl = `${parts.line.baseUrl}/sandbox/files/${id}`;
  const item = { id, name, webUrl, size: body.length, file: {}, parentReference: { driveId } };
  return { status: known ? 200 : 201, body: item };
}

async function remove(parts: Parts, { params }: Call): Promise<Answer> {
  const { driveId = '', itemId = '' } = params;
  const channelId = channelOf(driveId);
  const { channels, files } = parts.state;
  const channel = channels.get(channelId);
  const kept = channel?.files?.filter(({ id }) => id !== itemId) ?? [];
  if (kept.length === (channel?.files?.length ?? 0)) throw refuse(404, 'itemNotFound', 'No item.');
  await channels.set(channelId, { ...channel, files: kept });
  await files.remove(itemId);
  parts.changes.tell({ conversation: channelId });
  return { status: 204 };
}
