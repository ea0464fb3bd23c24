/** The channels' folders, for jobs. What may pass by itself is told from what somebody must grant or mend. */
import { ChannelFileError, type ChannelFiles, type OwnFile } from '../process/ports';
import type { TeamsChannel } from '../process/channels';
import {
  addFile,
  filesFolder,
  filesIn,
  findFile,
  removeFile,
  replaceFile,
  type DriveItem,
  type GraphDrive,
} from './drive';
import { GraphError } from './graphError';
import { createGraphHttp, type GraphPatience, type GraphTokens } from './graphHttp';

export interface ChannelFoldersOptions {
  /** With a slash at the end; `v1.0/…` is below it. */
  endpoint: string;
  tokens: GraphTokens;
  /** The bot's client id, by which Graph says who put a file there, and who changed it last. */
  appId: string;
  /** The id of the Microsoft 365 group behind a team, by which Graph knows it; null: Teams does not say. */
  groupOf: (channel: TeamsChannel) => Promise<string | null>;
  /** For tests; `IN_JOB` if absent. */
  patience?: GraphPatience;
}

/** The queue is patient itself, and takes `Retry-After` from here. */
const IN_JOB: GraphPatience = { timeoutMs: 15_000, retries: 1, longestWait: 2 };

/**
 * Of no use to ask again soon, but they end without anybody's doing: the folder is not made yet, or
 * was just renamed (404, 409); it is being changed at this moment (412); somebody has the file open or
 * checked out (423).
 */
const ENDS_BY_ITSELF = new Set([404, 409, 412, 423]);

export function createChannelFolders(options: ChannelFoldersOptions): ChannelFiles {
  const { patience = IN_JOB } = options;
  const drive: GraphDrive = { http: createGraphHttp(options), patience };
  const groupFor = groupsOver(options);
  const isOwn = (by: string | null) => by?.toLowerCase() === options.appId.toLowerCase();
  return {
    folderOf: async (channel) => {
      const groupId = await groupFor(channel);
      return guarded(filesFolder(drive, { groupId, channelId: channel.channelId }));
    },
    add: (folder, file) => guarded(add(drive, isOwn, { ...folder, ...file })),
    replace: (copy, bytes) => guarded(replace(drive, isOwn, { copy, bytes })),
    remove: (copy) => guarded(remove(drive, isOwn, copy)),
    ownIn: (folder) => guarded(ownIn(drive, isOwn, folder)),
  };
}

type IsOwn = (by: string | null) => boolean;

async function add(
  drive: GraphDrive,
  isOwn: IsOwn,
  file: Parameters<typeof addFile>[1],
): ReturnType<ChannelFiles['add']> {
  const added = await addFile(drive, file);
  if (added) return added;
  const known = await findFile(drive, file);
  // Somebody removed it since.
  if (!known) return expected(await addFile(drive, file));
  if (!isOwn(known.createdBy)) return 'theirs';
  if (!isOwn(known.lastModifiedBy)) return 'changed';
  const { eTag } = known;
  return expected(await replaceFile(drive, { item: known, eTag, bytes: file.bytes }));
}

async function replace(
  drive: GraphDrive,
  isOwn: IsOwn,
  { copy, bytes }: { copy: Parameters<ChannelFiles['replace']>[0]; bytes: Uint8Array },
): ReturnType<ChannelFiles['replace']> {
  const known = await findFile(drive, copy);
  if (!known) return 'gone';
  // Another eTag, and nobody else: the answer to an earlier try was lost, or a backup was restored.
  if (known.eTag !== copy.eTag && !isOwn(known.lastModifiedBy)) return 'changed';
  return expected(await replaceFile(drive, { item: known, eTag: known.eTag, bytes }));
}

async function remove(
  drive: GraphDrive,
  isOwn: IsOwn,
  { itemId, onlyIf, ...at }: Parameters<ChannelFiles['remove']>[0],
): ReturnType<ChannelFiles['remove']> {
  if (itemId !== null) return removeFile(drive, { driveId: at.driveId, itemId }, onlyIf);
  const found = await findFile(drive, at);
  return found && isOwn(found.createdBy) ? removeFile(drive, found) : 'removed';
}

async function ownIn(
  drive: GraphDrive,
  isOwn: IsOwn,
  folder: Parameters<ChannelFiles['ownIn']>[0],
): ReturnType<ChannelFiles['ownIn']> {
  const own: OwnFile[] = [];
  const unreadable: string[] = [];
  for await (const item of filesIn(drive, folder)) {
    if ('unreadable' in item) unreadable.push(item.unreadable);
    else if (isOwn(item.createdBy)) {
      const { itemId, name, eTag, lastModifiedBy } = item;
      own.push({ itemId, name, eTag, isChanged: !isOwn(lastModifiedBy) });
    }
  }
  return { own, unreadable };
}

/** Somebody changed it between two of our calls: looked at anew by the next try. */
function expected(item: DriveItem | null): DriveItem {
  if (item) return item;
  throw new ChannelFileError('ChangedMeanwhile', { isPassing: true });
}

function groupsOver({
  groupOf,
}: Pick<ChannelFoldersOptions, 'groupOf'>): (channel: TeamsChannel) => Promise<string> {
  const groups = new Map<string, string>();
  return async (channel) => {
    const known = groups.get(channel.teamId);
    if (known) return known;
    const found = await groupOf(channel).catch((cause: unknown) => {
      throw new ChannelFileError('TeamNotKnown', { isPassing: true, cause });
    });
    if (!found) throw new ChannelFileError('TeamNotKnown', { isPassing: true });
    groups.set(channel.teamId, found);
    return found;
  };
}

async function guarded<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (!(cause instanceof GraphError)) throw cause;
    const { status, code, retryAfterMs } = cause;
    const isPassing = cause.isPassing || ENDS_BY_ITSELF.has(status ?? 0);
    const name = status === null ? code : `${status} ${code}`;
    throw new ChannelFileError(name, { isPassing, retryAfterMs, cause });
  }
}
