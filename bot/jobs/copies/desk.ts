/** What jobs about copies have in common. */
import type { Logger } from 'pino';
import type { ChannelCopy, CopyKey } from '../../process/channelCopies';
import type { Internship } from '../../process/internship';
import {
  ChannelFileError,
  type ChannelCopies,
  type ChannelFiles,
  type Channels,
  type DocumentMaker,
  type Job,
} from '../../process/ports';
import { postsOf, type Post } from '../../process/posts';
import type { ViewPorts } from '../subjectView';

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

/** A job about one file. */
export interface CopyWork {
  ports: CopyPorts;
  folders: FolderDesk;
  file: Internship;
  /** Where somebody waits for it with a card of their own in the post's place. */
  askedIn?: CopyKey['audience'];
}

export function filesOf({ files }: FolderDesk): ChannelFiles {
  if (!files) throw new ChannelFileError('NoGraph', { isPassing: false });
  return files;
}

/** Its channel's card shows what lies beside it. */
export function postsAt(file: Internship, { audience }: Pick<CopyKey, 'audience'>): Job[] {
  const isThere = ({ place }: Post) => place.kind === 'channel' && place.audience === audience;
  return postsOf(file, null)
    .filter(isThere)
    .map((post) => ({ kind: 'post', post }));
}

export function idsOf({ internshipId, kind, audience }: CopyKey) {
  return { internship: internshipId, documentKind: kind, audience };
}

export function isSame(copy: ChannelCopy, key: CopyKey): boolean {
  return copy.kind === key.kind && copy.audience === key.audience;
}
