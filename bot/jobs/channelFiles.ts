/**
 * Copies of documents in the channels' folders. A job says what is to be looked at, never what is to be
 * written: the paper is made of the file as it is when the job runs, for whoever reads in the channel,
 * and is put there when it is another one than what lies there. So a job that comes twice, late, or again
 * after a crash does the same once. Jobs of one file run one after the other, in every process.
 */
import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { postsOf, type Post } from '../process/announce';
import {
  audiencesOf,
  channelReader,
  copyName,
  isEnoughTries,
  isPlacedNow,
  mustGo,
  type ChannelCopy,
  type CopyKey,
} from '../process/channelFiles';
import type { ChannelPlace } from '../process/channels';
import type { Internship } from '../process/internship';
import {
  ChannelFileError,
  DeliveryError,
  type ChannelCopies,
  type ChannelFiles,
  type Channels,
  type DocumentMaker,
  type Job,
  type MadeDocument,
} from '../process/ports';
import { viewOf, type ViewPorts } from './subjectView';

/** What copies need besides; `files` null: Microsoft Graph is not used here. */
export interface FolderDesk {
  copies: ChannelCopies;
  files: ChannelFiles | null;
  linkOf: Channels['linkOf'];
}

export interface CopyPorts extends ViewPorts {
  desk?: { maker: DocumentMaker; folders?: FolderDesk };
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

type JobOf<K extends Job['kind']> = Extract<Job, { kind: K }>;

/**
 * False: everything lies there as it should, or nothing may (any more).
 * @throws DeliveryError `later`
 */
export async function fileToChannel(
  ports: CopyPorts,
  { internshipId, documentKind }: JobOf<'fileToChannel'>,
): Promise<boolean> {
  const folders = ports.desk?.folders;
  const file = folders && (await ports.store.internship(internshipId));
  if (!file || mustGo(file)) return false;
  const known = await folders.copies.of(internshipId);
  const keys: CopyKey[] =
    documentKind === null
      ? known
      : audiencesOf(documentKind).map((audience) => ({
          ...{ internshipId, kind: documentKind, audience },
        }));
  const wanted = keys.filter((key) => isPlacedNow(file, key, ports.university));
  return each(wanted, async (key) => {
    const copy = known.find((one) => one.kind === key.kind && one.audience === key.audience);
    return counted(ports, { file, key, copy }, () => place(ports, folders, { file, key, copy }));
  });
}

/**
 * False: there was nothing. It is tried for a day, and then kept for whoever runs the bot
 * (undelivered.ts): something that was deleted must not stay in a channel unnoticed.
 * @throws DeliveryError `later`
 */
export async function removeFromChannel(
  ports: CopyPorts,
  { internshipId, documentKind }: JobOf<'removeFromChannel'>,
): Promise<boolean> {
  const folders = ports.desk?.folders;
  const file = folders && (await ports.store.internship(internshipId));
  if (!file) return false;
  // Approved anew, or resumed, before this came: what lies there is brought in line by another job.
  if (documentKind === null && !mustGo(file)) return false;
  const known = await folders.copies.of(internshipId);
  const going = known.filter(({ kind }) => documentKind === null || kind === documentKind);
  return each(going, async (copy) => {
    if (copy.placed) await filesOf(folders).remove(copy.placed);
    await folders.copies.gone(copy, postsAt(file, copy));
    ports.log.info(idsOf(copy), 'a copy was removed from a channel');
    return true;
  });
}

interface Wanted {
  file: Internship;
  key: CopyKey;
  copy: ChannelCopy | undefined;
}

async function place(
  ports: CopyPorts,
  folders: FolderDesk,
  { file, key, copy }: Wanted,
): Promise<boolean> {
  const { audience } = key;
  const at: ChannelPlace = { kind: 'channel', audience, department: file.department };
  const link = await folders.linkOf(at);
  if (!link || link.lost) return false;
  const made = await make(ports, { at, key });
  if (!made) return false;
  const name = copyName(file, made.name);
  const sha256 = createHash('sha256').update(made.bytes).digest('hex');
  const before = copy?.placed;
  if (before?.sha256 === sha256 && before.name === name && !copy?.failed) return false;
  const placed = await filesOf(folders).put(link, { name, bytes: made.bytes });
  // Only then is it written down: a bot that dies in between puts the same file there once more.
  if (before && (before.itemId !== placed.itemId || before.driveId !== placed.driveId)) {
    await removeOld(ports, folders, { key, before });
  }
  const { version } = file;
  await folders.copies.placed(key, { ...placed, name, sha256, version }, postsAt(file, key));
  ports.log.info(idsOf(key), 'a copy was placed in a channel');
  return true;
}

/** Null: the file is gone. */
async function make(
  ports: CopyPorts,
  { at, key: { internshipId: id, kind } }: { at: ChannelPlace; key: CopyKey },
): Promise<MadeDocument | null> {
  const view = await viewOf(ports, { subject: 'internship', id }, at);
  if (!view || !('file' in view)) return null;
  const related = await ports.store.relatedStages(view.file);
  const reader = { ...view.reader, person: channelReader(at) };
  try {
    return await ports.desk!.maker.make(kind, { ...view, related, reader }, '');
  } catch (cause) {
    throw new ChannelFileError('NotMade', { isPassing: false, cause });
  }
}

/** What lay under another name, or in a channel that was the department's before. */
async function removeOld(
  ports: CopyPorts,
  folders: FolderDesk,
  { key, before }: { key: CopyKey; before: NonNullable<ChannelCopy['placed']> },
): Promise<void> {
  try {
    await filesOf(folders).remove(before);
  } catch (error) {
    if (!(error instanceof ChannelFileError) || error.isPassing) throw error;
    const { driveId, itemId } = before;
    const ids = { ...idsOf(key), driveId, itemId };
    ports.log.error({ ...ids, err: error }, 'an old copy stays in a channel’s folder');
  }
}

/** Counts what goes wrong; after enough tries it is said in the channel, and not tried any more. */
async function counted(
  ports: CopyPorts,
  { file, key, copy }: Wanted,
  put: () => Promise<boolean>,
): Promise<boolean> {
  try {
    return await put();
  } catch (error) {
    if (!(error instanceof ChannelFileError)) throw error;
    const { code, isPassing } = error;
    const tries = (copy?.failed?.tries ?? 0) + 1;
    const givenUp = isEnoughTries(tries, isPassing);
    const jobs = givenUp ? postsAt(file, key) : [];
    await ports.desk!.folders!.copies.failed(key, { code, givenUp }, jobs);
    if (!givenUp) throw error;
    const said = 'a copy could not be placed in a channel: given up';
    ports.log.error({ ...idsOf(key), code, tries, err: error }, said);
    return false;
  }
}

/** One that cannot be placed does not keep the others; the job is then to be done again. */
async function each<T>(items: readonly T[], act: (item: T) => Promise<boolean>): Promise<boolean> {
  let isChanged = false;
  const waits: ChannelFileError[] = [];
  for (const item of items) {
    try {
      isChanged = (await act(item)) || isChanged;
    } catch (error) {
      if (!(error instanceof ChannelFileError)) throw error;
      waits.push(error);
    }
  }
  const [first] = waits;
  if (!first) return isChanged;
  const longest = Math.max(...waits.map(({ retryAfterMs }) => retryAfterMs ?? 0));
  const wait = longest > 0 ? { retryAfterMs: longest } : {};
  throw new DeliveryError('later', first.message, { cause: first, ...wait });
}

function filesOf({ files }: FolderDesk): ChannelFiles {
  if (!files) throw new ChannelFileError('NoGraph', { isPassing: false });
  return files;
}

/** Its channel's card shows what lies beside it. */
function postsAt(file: Internship, { audience }: Pick<CopyKey, 'audience'>): Job[] {
  const isThere = ({ place }: Post) => place.kind === 'channel' && place.audience === audience;
  return postsOf(file, null)
    .filter(isThere)
    .map((post) => ({ kind: 'post', post }));
}

function idsOf({ internshipId, kind, audience }: CopyKey) {
  return { internship: internshipId, documentKind: kind, audience };
}
