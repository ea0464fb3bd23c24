import { randomUUID } from 'node:crypto';
import type { Parts } from '../parts';
import type { Answer, Call, Route } from '../routes';
import { appId } from '../identity';
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
    { method: 'PUT', path: `${ITEM}/:name/content`, handle: (call) => add(parts, call) },
    { method: 'PUT', path: `${ITEM}/content`, handle: (call) => replace(parts, call) },
    { method: 'GET', path: `${ITEM}/children`, handle: (call) => children(parts, call) },
    { method: 'GET', path: `${ITEM}/:name`, handle: (call) => find(parts, call) },
    { method: 'GET', path: ITEM, handle: (call) => find(parts, call) },
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

interface Item {
  id: string;
  name: string;
  version: number;
}

/** Everything in these folders is the bot's; « SharePoint App » is how SharePoint calls whoever is none. */
const bot = { application: { id: appId }, user: { displayName: 'SharePoint App' } };

const eTagOf = ({ id, version }: Item) => `"{${id}},${version}"`;

function shown({ line }: Parts, driveId: string, item: Item) {
  const { id, name } = item;
  const webUrl = `${line.baseUrl}/sandbox/files/${id}`;
  const about = { id, name, webUrl, eTag: eTagOf(item), createdBy: bot, lastModifiedBy: bot };
  return { ...about, file: {}, parentReference: { driveId } };
}

function itemsOf({ state }: Parts, driveId: string): Item[] {
  return state.channels.get(channelOf(driveId))?.files ?? [];
}

async function write(
  parts: Parts,
  { driveId, item, body }: { driveId: string; item: Item; body: Buffer },
): Promise<Answer> {
  const { channels, files } = parts.state;
  const channelId = channelOf(driveId);
  await files.set(item.id, { name: item.name, contentBase64: body.toString('base64') });
  const others = itemsOf(parts, driveId).filter(({ id }) => id !== item.id);
  await channels.set(channelId, { ...channels.get(channelId), files: [...others, item] });
  parts.changes.tell({ conversation: channelId });
  return { status: item.version === 1 ? 201 : 200, body: shown(parts, driveId, item) };
}

/** `items/PARENT:/NAME:/content`: without a wish the real one overwrites, which no bot of ours may. */
async function add(parts: Parts, { params, query, body }: Call): Promise<Answer> {
  const { driveId = '', itemId = '', name: named = '' } = params;
  const name = named.replace(/:$/, '');
  if (itemId !== 'root:' || !named.endsWith(':')) throw refuse(404, 'itemNotFound', 'No folder.');
  if (REFUSED_IN_NAMES.test(name)) throw refuse(400, 'invalidRequest', 'The name is not allowed.');
  if (query.get('@microsoft.graph.conflictBehavior') !== 'fail') {
    throw refuse(501, 'notImplemented', 'The sandbox takes new files only with « fail ».');
  }
  if (itemsOf(parts, driveId).some((item) => item.name === name)) {
    throw refuse(409, 'nameAlreadyExists', 'There is a file of this name.');
  }
  return write(parts, { driveId, item: { id: randomUUID(), name, version: 1 }, body });
}

async function replace(parts: Parts, { params, headers, body }: Call): Promise<Answer> {
  const { driveId = '', itemId = '' } = params;
  const item = itemIn(parts, driveId, (one) => one.id === itemId);
  if (headers['if-match'] !== eTagOf(item)) {
    throw refuse(412, 'resourceModified', 'It was changed.');
  }
  return write(parts, { driveId, item: { ...item, version: item.version + 1 }, body });
}

/** By its id, or `root:/NAME`. */
function find(parts: Parts, { params }: Call): Answer {
  const { driveId = '', itemId = '', name } = params;
  const isIt = (one: Item) => (name === undefined ? one.id === itemId : one.name === name);
  return { body: shown(parts, driveId, itemIn(parts, driveId, isIt)) };
}

function itemIn(parts: Parts, driveId: string, isIt: (one: Item) => boolean): Item {
  const item = itemsOf(parts, driveId).find(isIt);
  if (!item) throw refuse(404, 'itemNotFound', 'No item.');
  return item;
}

function children(parts: Parts, { params }: Call): Answer {
  const { driveId = '' } = params;
  return { body: { value: itemsOf(parts, driveId).map((item) => shown(parts, driveId, item)) } };
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
