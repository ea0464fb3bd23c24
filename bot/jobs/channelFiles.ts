/**
 * Copies of documents in the channels' folders. A job says what is to be looked at, never what is to be
 * written: the paper is made of the file as it is when the job runs, for whoever reads in the channel,
 * and is put there when it is another one than what lies there. So a job that comes twice, late, or again
 * after a crash does the same once. Jobs of one file run one after the other, in every process.
 */
import type { ChannelCopy, CopyKey } from '../process/channelCopies';
import { audiencesOf, isPlacedNow, mustGo } from '../process/channelFiles';
import type { Job } from '../process/ports';
import { isSame, type CopyPorts, type CopyWork } from './copies/desk';
import { markLeaving, removeCopy, removeLeaving } from './copies/leaving';
import { place } from './copies/placing';
import { counted, eachOf } from './copies/trying';

export type { CopyPorts, FolderDesk } from './copies/desk';
export { tidyFolder } from './copies/tidying';

type JobOf<K extends Job['kind']> = Extract<Job, { kind: K }>;

/**
 * False: everything lies there as it should, or nothing may (any more).
 * @throws DeliveryError `later`
 */
export async function fileToChannel(
  ports: CopyPorts,
  { internshipId, documentKind, askedIn }: JobOf<'fileToChannel'>,
): Promise<boolean> {
  const found = await workOn(ports, internshipId);
  if (!found) return false;
  const work = { ...found, ...(askedIn && { askedIn }) };
  await markLeaving(work);
  const tried = new Set<number>();
  return eachOf([
    () => removeLeaving(work, tried),
    () => placeAll(work, documentKind),
    // What lay under an older name, or was put there for nothing.
    () => removeLeaving(work, tried),
  ]);
}

async function placeAll(
  work: CopyWork,
  documentKind: JobOf<'fileToChannel'>['documentKind'],
): Promise<boolean> {
  const { ports, folders, file } = work;
  if (mustGo(file)) return false;
  const known = await folders.copies.of(file.id);
  const keys = documentKind === null ? keysOf(known) : keysFor(file.id, documentKind);
  const wanted = keys.filter((key) => isPlacedNow(file, key, ports.university));
  const said = 'a copy could not be placed in a channel: given up';
  return eachOf(
    wanted.map((key) => () => {
      const copy = known.find((one) => one.state === 'current' && isSame(one, key));
      return counted(work, { which: key, copy, said }, () => place(work, key));
    }),
  );
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
  const work = await workOn(ports, internshipId);
  // Approved anew, or resumed, before this came: what lies there is brought in line by another job.
  if (!work || (documentKind === null && !mustGo(work.file))) return false;
  const { copies } = work.folders;
  const all = await copies.of(internshipId);
  const going = all.filter(({ kind }) => documentKind === null || kind === documentKind);
  for (const { id, state } of going) {
    if (state !== 'leaving') await copies.becomes(id, 'leaving');
  }
  return eachOf(going.map((copy) => () => removeCopy(work, { copy, all })));
}

/** Null: no copies here, or the file is gone. */
async function workOn(ports: CopyPorts, internshipId: string): Promise<CopyWork | null> {
  const folders = ports.desk?.folders;
  const file = folders && (await ports.store.internship(internshipId));
  return file ? { ports, folders, file } : null;
}

/** What lies there, or should. */
function keysOf(known: readonly ChannelCopy[]): CopyKey[] {
  const staying = known.filter(({ state }) => state !== 'leaving');
  return staying.filter((copy, index) => staying.findIndex((one) => isSame(one, copy)) === index);
}

function keysFor(
  internshipId: string,
  kind: NonNullable<JobOf<'fileToChannel'>['documentKind']>,
): CopyKey[] {
  return audiencesOf(kind).map((audience) => ({ internshipId, kind, audience }));
}
