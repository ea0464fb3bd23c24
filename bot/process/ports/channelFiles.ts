import type { ChannelCopy, CopyAt, CopyKey, MadeCopy, PlacedCopy } from '../channelCopies';
import type { SettledCopy } from '../channelFiles';
import type { TeamsChannel } from '../channels';
import type { LocalDate } from '../internship';
import type { Job } from './jobs';

/** Which copies lie, or may lie, in the channels' folders; `jobs` go with what is written. */
export interface ChannelCopies {
  of(internshipId: string): Promise<ChannelCopy[]>;
  /** Those of every file, for whoever compares a folder with them. */
  inFolder(folder: ChannelFolder): Promise<Pick<ChannelCopy, 'at' | 'placed'>[]>;
  /** One is to lie in its channel's folder, wherever that will be; nothing where that is known. */
  want(key: CopyKey): Promise<void>;
  /**
   * Where the one of its kind is going to be put: written before it is, so that one whose arrival nobody
   * confirmed is found by its name. Gives its id.
   */
  intend(key: CopyKey, at: CopyAt): Promise<number>;
  placed(id: number, copy: PlacedCopy & MadeCopy, jobs: Job[]): Promise<void>;
  /** It is not the one of its kind any more. */
  becomes(id: number, state: 'aside' | 'leaving'): Promise<void>;
  /** One more try went wrong; of the one of its kind, unless an id says which. `givenUp`: the last. */
  failed(
    which: CopyKey & { id?: number },
    failure: { code: string; givenUp: boolean },
    jobs: Job[],
  ): Promise<void>;
  /** It lies there no more. */
  gone(id: number, jobs: Job[]): Promise<void>;
  /**
   * Leaves jobs for the approved files, not over by `today`, of which no copy of these is known: the
   * settings did not ask for it when they were approved. A paper that was deleted stays away until
   * somebody has it made. Gives how many files.
   */
  catchUp(settled: readonly SettledCopy[], today: LocalDate): Promise<number>;
}

export interface ChannelFolder {
  driveId: string;
  folderId: string;
}

interface FileToPlace {
  name: string;
  bytes: Uint8Array;
}

/** The folders that Teams keeps for channels. Throws `ChannelFileError`. */
export interface ChannelFiles {
  folderOf(channel: TeamsChannel): Promise<ChannelFolder>;
  /**
   * A new file. One of that name that the bot put there, and nobody changed, is replaced: the answer to an
   * earlier try was lost. `theirs`: somebody else's has that name; `changed`: somebody changed the bot's.
   */
  add(folder: ChannelFolder, file: FileToPlace): Promise<PlacedCopy | 'theirs' | 'changed'>;
  /** `changed`: somebody did since it was put there, and it was left alone. `gone`: it is not there. */
  replace(
    copy: Pick<PlacedCopy, 'driveId' | 'itemId' | 'eTag'>,
    bytes: Uint8Array,
  ): Promise<PlacedCopy | 'changed' | 'gone'>;
  /**
   * Somebody else may have removed it. Without `itemId` what lies there under its name, if it is the
   * bot's. `changed`: it is not any more as it was with the eTag `onlyIf`, and was left alone.
   */
  remove(
    copy: ChannelFolder & { name: string; itemId: string | null; onlyIf?: string },
  ): Promise<'removed' | 'changed'>;
  /** What the bot itself put there. `unreadable`: items of which Microsoft does not say enough, by id. */
  ownIn(folder: ChannelFolder): Promise<{ own: OwnFile[]; unreadable: string[] }>;
}

export interface OwnFile {
  itemId: string;
  name: string;
  eTag: string;
  /** The last to write in it was not the bot. */
  isChanged: boolean;
}

/** Why a file could not be put into a channel's folder, or be removed from it. */
export class ChannelFileError extends Error {
  /** Microsoft's, or one of our own; nothing of the file. */
  readonly code: string;
  /** It may succeed by itself later; else somebody has to grant or mend something. */
  readonly isPassing: boolean;
  /** What `Retry-After` asks for. */
  readonly retryAfterMs: number | null;

  constructor(
    code: string,
    details: { isPassing: boolean; retryAfterMs?: number | null; cause?: unknown },
  ) {
    super(`A channel's folder: ${code}`, { cause: details.cause });
    this.name = 'ChannelFileError';
    this.code = code;
    this.isPassing = details.isPassing;
    this.retryAfterMs = details.retryAfterMs ?? null;
  }
}
