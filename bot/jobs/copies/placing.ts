/** One copy is put where it belongs, in the place of an older one that nobody changed. */
import { createHash } from 'node:crypto';
import type { ChannelCopy, CopyKey, PlacedCopy } from '../../process/channelCopies';
import { channelReader, mustGo } from '../../process/channelFiles';
import { copyName, isNamed, namesBeside } from '../../process/copyNames';
import type { ChannelLink, ChannelPlace } from '../../process/channels';
import { ChannelFileError, type ChannelFolder, type MadeDocument } from '../../process/ports';
import { viewOf } from '../subjectView';
import { filesOf, idsOf, isSame, postsAt, type CopyWork } from './desk';

interface Paper {
  name: string;
  bytes: Uint8Array;
  sha256: string;
  missingGlyphs: readonly string[];
}

/** False: it lies there as it should, or there is no channel (yet): then it is wanted there. */
export async function place(work: CopyWork, key: CopyKey): Promise<boolean> {
  const { folders, file } = work;
  const at: ChannelPlace = { kind: 'channel', audience: key.audience, department: file.department };
  const link = await folders.linkOf(at);
  if (!link || link.lost) {
    await folders.copies.want(key);
    return false;
  }
  const made = await make(work, { at, key });
  if (!made) return false;
  const { audience } = key;
  const name = copyName(file, { documentName: made.name, audience });
  const sha256 = createHash('sha256').update(made.bytes).digest('hex');
  const { bytes, missingGlyphs } = made;
  const paper = { name, bytes, sha256, missingGlyphs };
  const current = (await folders.copies.of(file.id)).find(
    (copy) => copy.state === 'current' && isSame(copy, key),
  );
  const isThere = current?.at?.channelId === link.channelId && isNamed(current.at.name, name);
  if (isThere && current.placed?.sha256 === sha256 && !current.failed) return false;
  if (current?.at && !isThere) await folders.copies.becomes(current.id, 'leaving');
  const isReplaced =
    isThere && current.placed !== null && (await replaced(work, { copy: current, paper }));
  // Where an earlier try may have put it is looked at first: its name would be forgotten.
  const maybeAt = isThere && !current.placed ? current.at!.name : null;
  if (!isReplaced) await add(work, { key, link, paper, maybeAt });
  await lookAgain(work, { key, link });
  return true;
}

/** Null: the file is gone. */
async function make(
  { ports }: CopyWork,
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

/** False: somebody changed what lies there, or removed it; then another one is put there. */
async function replaced(
  work: CopyWork,
  { copy, paper }: { copy: ChannelCopy; paper: Paper },
): Promise<boolean> {
  const outcome = await filesOf(work.folders).replace(copy.placed!, paper.bytes);
  if (outcome === 'gone') return false;
  if (outcome === 'changed') {
    await work.folders.copies.becomes(copy.id, 'aside');
    return false;
  }
  await note(work, { key: copy, id: copy.id, placed: outcome, paper });
  return true;
}

interface Added {
  key: CopyKey;
  link: ChannelLink;
  paper: Paper;
  /** The name under which it may lie there already. */
  maybeAt: string | null;
}

/** Under its name, or the first of « … (2) », « … (3) » that nothing else has. */
async function add(work: CopyWork, { key, link, paper, maybeAt }: Added): Promise<void> {
  const { copies } = work.folders;
  const files = filesOf(work.folders);
  const folder = await files.folderOf(link);
  for (const name of new Set([maybeAt ?? paper.name, ...namesBeside(paper.name)])) {
    if (await isTaken(work, { key, folder, name })) continue;
    // Before it is put there: whatever becomes of the answer, somebody knows where to look.
    const id = await copies.intend(key, { channelId: link.channelId, ...folder, name });
    const outcome = await files.add(folder, { name, bytes: paper.bytes });
    if (outcome === 'changed') await copies.becomes(id, 'aside');
    else if (outcome !== 'theirs')
      return note(work, { key, id, placed: outcome, paper: { ...paper, name } });
  }
  throw new ChannelFileError('NoNameLeft', { isPassing: false });
}

/** By a copy that is not the one of its kind (any more). */
async function isTaken(
  { folders, file }: CopyWork,
  { key, folder, name }: { key: CopyKey; folder: ChannelFolder; name: string },
): Promise<boolean> {
  const all = await folders.copies.of(file.id);
  return all.some(
    (copy) =>
      !(copy.state === 'current' && isSame(copy, key)) &&
      copy.at?.driveId === folder.driveId &&
      copy.at.folderId === folder.folderId &&
      copy.at.name === name,
  );
}

async function note(
  { ports, folders, file, askedIn }: CopyWork,
  { key, id, placed, paper }: { key: CopyKey; id: number; placed: PlacedCopy; paper: Paper },
): Promise<void> {
  const { sha256, missingGlyphs } = paper;
  const made = { sha256, version: file.version, missingGlyphs };
  // Managers are to know of a character that is a box, wherever the copy lies.
  const isWarned = missingGlyphs.length > 0;
  // An update would take away what whoever asked has open there; the next one shows it.
  const here = key.audience === askedIn && !isWarned ? [] : postsAt(file, key);
  const isToldToo = isWarned && key.audience !== 'managers';
  const jobs = [...here, ...(isToldToo ? postsAt(file, { audience: 'managers' }) : [])];
  await folders.copies.placed(id, { ...placed, ...made }, jobs);
  ports.log.info(idsOf(key), 'a copy was placed in a channel');
}

/** While it was being put there the approval may have fallen, or the channel become somebody else's. */
async function lookAgain(
  { ports, folders, file }: CopyWork,
  { key, link }: { key: CopyKey; link: ChannelLink },
): Promise<void> {
  const now = await ports.store.internship(file.id);
  const { audience } = key;
  const department = now?.department ?? file.department;
  const linked = await folders.linkOf({ kind: 'channel', audience, department });
  const isOver = !now || mustGo(now);
  if (!isOver && linked?.channelId === link.channelId) return;
  const all = await folders.copies.of(file.id);
  const current = all.find((copy) => copy.state === 'current' && isSame(copy, key));
  if (current) await folders.copies.becomes(current.id, 'leaving');
  // It belongs somewhere else: the next try puts it there.
  if (!isOver) throw new ChannelFileError('ChannelChanged', { isPassing: true });
}
