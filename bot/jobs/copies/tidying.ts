/**
 * A restored backup knows nothing of the copies that were put into folders after it was taken. They are
 * found where they lie, and go; those that it knows are brought in line by jobs of their own.
 */
import { isOwnName } from '../../process/copyNames';
import { ChannelFileError, type Job } from '../../process/ports';
import { filesOf, type CopyPorts } from './desk';
import { eachOf } from './trying';

/**
 * False: there was nothing.
 * @throws DeliveryError `later`
 */
export async function tidyFolder(
  ports: CopyPorts,
  { place }: Extract<Job, { kind: 'tidyFolder' }>,
): Promise<boolean> {
  const folders = ports.desk?.folders;
  const link = folders && (await folders.linkOf(place));
  if (!link) return false;
  return eachOf([
    async () => {
      const files = filesOf(folders);
      const folder = await files.folderOf(link).catch(absent);
      if (!folder) return false;
      const { own, unreadable } = await files.ownIn(folder);
      const { channelId } = link;
      if (unreadable.length > 0) {
        ports.log.warn(
          { channelId, items: unreadable },
          'items of a channel’s folder were not read',
        );
      }
      // Asked after it: a copy is written down before it is put there.
      const known = await folders.copies.inFolder(folder);
      const unknown = own.filter(
        ({ itemId, name }) =>
          isOwnName(name) &&
          !known.some(({ at, placed }) => placed?.itemId === itemId || at?.name === name),
      );
      const kept: string[] = [];
      for (const { itemId, name, eTag: onlyIf, isChanged } of unknown) {
        // What a person wrote into it is theirs.
        const copy = { ...folder, name, itemId, onlyIf };
        const outcome = isChanged ? 'changed' : await files.remove(copy);
        if (outcome === 'changed') kept.push(itemId);
      }
      if (kept.length > 0) {
        const left = { channelId, items: kept };
        ports.log.warn(left, 'copies that a restored backup knows nothing of were changed: left');
      }
      const copies = unknown.length - kept.length;
      if (copies === 0) return false;
      const gone = { channelId, copies };
      ports.log.warn(gone, 'copies that a restored backup knows nothing of were removed');
      return true;
    },
  ]);
}

/** Nobody has opened « Files » there: nothing was ever put into it. */
function absent(error: unknown): null {
  if (error instanceof ChannelFileError && error.code.startsWith('404 ')) return null;
  throw error;
}
