/** Copies that must not be where they are: they go first, and nothing is forgotten before it is gone. */
import type { ChannelCopy } from '../../process/channelCopies';
import { isPrivateThere, mustGo } from '../../process/channelFiles';
import type { ChannelPlace } from '../../process/channels';
import { filesOf, idsOf, postsAt, type CopyWork } from './desk';
import { counted, eachOf } from './trying';

/**
 * Marks what lies in a channel that is not (any more) the one of these readers and this department; it is
 * still wanted in the one that is, now or later. Of a file without approval all must go, and what these
 * readers may not have (any more).
 */
export async function markLeaving({ folders, file }: CopyWork): Promise<void> {
  const isOver = mustGo(file);
  for (const copy of await folders.copies.of(file.id)) {
    if (copy.state === 'leaving') continue;
    const { audience } = copy;
    const place: ChannelPlace = { kind: 'channel', audience, department: file.department };
    const isElsewhere =
      copy.at !== null && (await folders.linkOf(place))?.channelId !== copy.at.channelId;
    const isOut = isOver || isPrivateThere(file, copy);
    if (!isOut && !isElsewhere) continue;
    await folders.copies.becomes(copy.id, 'leaving');
    if (!isOut) await folders.copies.want(copy);
  }
}

/**
 * Removes what is marked, but for the `tried` ones, which become more. One that cannot be removed is tried
 * for a day, and stays marked.
 * @throws DeliveryError `later`
 */
export async function removeLeaving(work: CopyWork, tried: Set<number>): Promise<boolean> {
  const all = await work.folders.copies.of(work.file.id);
  const leaving = all.filter(({ id, state }) => state === 'leaving' && !tried.has(id));
  for (const { id } of leaving) tried.add(id);
  const said = 'a copy could not be removed from a channel: given up';
  return eachOf(
    leaving.map(
      (copy) => () =>
        counted(work, { which: copy, copy, said }, () => removeCopy(work, { copy, all })),
    ),
  );
}

export async function removeCopy(
  { ports, folders, file }: CopyWork,
  { copy, all }: { copy: ChannelCopy; all: readonly ChannelCopy[] },
): Promise<boolean> {
  const { at, placed } = copy;
  const itemId = placed?.itemId ?? null;
  // Never what is another one's now.
  const isOthers = all.some(
    (other) =>
      other.id !== copy.id &&
      other.state === 'current' &&
      other.at?.driveId === at?.driveId &&
      (itemId === null
        ? other.at?.folderId === at?.folderId && other.at?.name === at?.name
        : other.placed?.itemId === itemId),
  );
  if (at && !isOthers) await filesOf(folders).remove({ ...at, itemId });
  await folders.copies.gone(copy.id, postsAt(file, copy));
  ports.log.info(idsOf(copy), 'a copy was removed from a channel');
  return true;
}
