/** The channels' folders, for jobs. What may pass by itself is told from what somebody must grant or mend. */
import { ChannelFileError, type ChannelFiles } from '../process/ports';
import type { TeamsChannel } from '../process/channels';
import { filesFolder, putFile, removeFile } from './drive';
import { GraphError } from './graphError';
import { createGraphHttp, type GraphPatience, type GraphTokens } from './graphHttp';

export interface ChannelFoldersOptions {
  /** With a slash at the end; `v1.0/…` is below it. */
  endpoint: string;
  tokens: GraphTokens;
  /** The id of the Microsoft 365 group behind a team, by which Graph knows it; null: Teams does not say. */
  groupOf: (channel: TeamsChannel) => Promise<string | null>;
  /** For tests; `IN_JOB` if absent. */
  patience?: GraphPatience;
}

/** The queue is patient itself, and takes `Retry-After` from here. */
const IN_JOB: GraphPatience = { timeoutMs: 15_000, retries: 1, longestWait: 2 };

/**
 * Of no use to ask again soon, but they end without anybody's doing: the folder is not made yet, or
 * was just renamed (404, 409); somebody has the file open or checked out (423).
 */
const ENDS_BY_ITSELF = new Set([404, 409, 412, 423]);

export function createChannelFolders(options: ChannelFoldersOptions): ChannelFiles {
  const http = createGraphHttp(options);
  const { patience = IN_JOB, groupOf } = options;
  const groups = new Map<string, string>();

  async function groupFor(channel: TeamsChannel): Promise<string> {
    const known = groups.get(channel.teamId);
    if (known) return known;
    const found = await groupOf(channel).catch((cause: unknown) => {
      throw new ChannelFileError('TeamNotKnown', { isPassing: true, cause });
    });
    if (!found) throw new ChannelFileError('TeamNotKnown', { isPassing: true });
    groups.set(channel.teamId, found);
    return found;
  }

  return {
    async put(channel, file) {
      const groupId = await groupFor(channel);
      try {
        const folder = await filesFolder(http, { groupId, channelId: channel.channelId }, patience);
        return await putFile(http, { folder, file }, patience);
      } catch (error) {
        throw asChannelFileError(error);
      }
    },
    async remove(copy) {
      try {
        await removeFile(http, copy, patience);
      } catch (error) {
        throw asChannelFileError(error);
      }
    },
  };
}

function asChannelFileError(cause: unknown): unknown {
  if (!(cause instanceof GraphError)) return cause;
  const { status, code, retryAfterMs } = cause;
  const isPassing = cause.isPassing || ENDS_BY_ITSELF.has(status ?? 0);
  const name = status === null ? code : `${status} ${code}`;
  return new ChannelFileError(name, { isPassing, retryAfterMs, cause });
}
