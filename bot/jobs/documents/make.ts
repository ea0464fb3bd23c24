/** Makes a document that somebody asked for, and leaves the job that gives it. */
import { randomUUID } from 'node:crypto';
import type { WhyNotMade } from '../../../cards/documents/making';
import { ordersOfMade } from '../../process/channelFiles';
import { isRemovedSince } from '../../process/documents';
import { offerOf } from '../../process/offered';
import type { Job, MadeDocument } from '../../process/ports';
import { managersPost } from '../../process/posts';
import type { FileView } from '../../process/view';
import { deskOf, viewFor, type DocumentPorts, type JobOf } from './desk';
import { sayNotMade } from './say';

/** What is asked for, and the file as whoever asked sees it now. */
interface Asked {
  view: FileView;
  job: JobOf<'document'>;
}

/** False: it was made before, may not be made for this person (any more), or cannot be made. */
export async function makeDocument(
  ports: DocumentPorts,
  job: JobOf<'document'>,
  jobId: string,
): Promise<boolean> {
  if (await givesMade(ports, job)) return false;
  const view = await viewFor(ports, job);
  if (!view) return false;
  const asked = { view, job };
  const notMade = async (because: WhyNotMade): Promise<false> => {
    const { documentKind: kind, variant = '', language, personId, instead } = job;
    const offer = { kind, variant, language };
    await sayNotMade(ports, { view, asked: offer, because, jobId, personId, instead });
    return false;
  };
  // Things may have changed since it was asked for: an approval fell, a role ended, papers were deleted.
  const whyNot = whyNotNow(asked);
  if (whyNot) return notMade(whyNot);
  const made = await make(ports, asked);
  if (!made) return notMade('failed');
  if (await keep(ports, asked, made)) return true;
  // Somebody else asked for the same, and was faster; or a manager deleted it just now.
  return (await givesMade(ports, job)) ? false : notMade('removed');
}

function whyNotNow({ view, job }: Asked): WhyNotMade | null {
  const { documentKind: kind, variant = '', version } = job;
  const offer = offerOf(view, { kind, variant });
  if (offer?.variant !== variant) return 'notOffered';
  const isRemoved = version !== undefined && isRemovedSince(view.file, { kind, version });
  return isRemoved ? 'removed' : null;
}

/** It is there: who had it made is given it by the job that was kept with it, another one here. */
async function givesMade(
  ports: DocumentPorts,
  { requestKey, personId, instead }: JobOf<'document'>,
): Promise<boolean> {
  const { documents } = deskOf(ports);
  const known = await documents.ofRequest(requestKey);
  if (known && known.madeBy !== personId) await documents.give(known.id, personId, instead);
  return known !== null;
}

/** Null: its maker failed, as it will each time. */
async function make(ports: DocumentPorts, { view, job }: Asked): Promise<MadeDocument | null> {
  const { internshipId, documentKind, language, variant } = job;
  const related = await ports.store.relatedStages(view.file);
  const inLanguage = { ...view, related, reader: { ...view.reader, language } };
  const about = { internship: internshipId, documentKind };
  try {
    const made = await deskOf(ports).maker.make(documentKind, inLanguage, variant);
    const count = made.missingGlyphs.length;
    if (count > 0) ports.log.warn({ ...about, count }, 'characters without a glyph');
    return made;
  } catch (error) {
    ports.log.error({ ...about, err: error }, 'a document could not be made');
    return null;
  }
}

/** False: it is there already, or may not be any more; see `Documents.keep`. */
async function keep(
  ports: DocumentPorts,
  { view, job }: Asked,
  { bytes, name, missingGlyphs }: MadeDocument,
): Promise<boolean> {
  const { internshipId, documentKind: kind, language, personId, requestKey } = job;
  const { variant = '' } = job; // An order of an earlier version has none.
  const id = randomUUID();
  const document = {
    ...{ id, internshipId, kind, variant, language, name, bytes, missingGlyphs, requestKey },
    version: view.file.version,
    contentType: 'application/pdf',
    madeBy: personId,
  };
  const { askedIn } = job;
  const orders = ordersOfMade(view.file, { kind, variant, askedIn }, ports.university);
  const jobs = [giving(job, id), ...listing({ view, job }, missingGlyphs), ...orders];
  return (await deskOf(ports).documents.keep(document, jobs)) !== null;
}

function giving({ personId, instead, askedIn }: JobOf<'document'>, documentId: string): Job {
  const about = { kind: 'give', documentId, personId } as const;
  return { ...about, ...(instead && { instead }), ...(askedIn && { askedIn }) };
}

/** An update would take away the card that whoever asked on the post has open in its place. */
function listing({ view, job }: Asked, missingGlyphs: readonly string[]): Job[] {
  const isListed = job.documentKind !== 'contactFormFillable';
  const isShownAtOnce = isListed && (!job.askedIn || missingGlyphs.length > 0);
  return isShownAtOnce ? [{ kind: 'post', post: managersPost(view.file) }] : [];
}
