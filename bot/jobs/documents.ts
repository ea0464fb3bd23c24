/**
 * Documents, after the answer. One is made and kept in the same transaction as the job that gives it:
 * a bot that dies on the way makes it again, or finds it made, and its owner gets it once.
 */
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { contentOf } from '../../cards/content';
import { askedFrom } from '../../cards/documents/onPost';
import { linkCard } from '../../cards/documents/linkCard';
import { givenCard, notMadeCard } from '../../cards/documents/making';
import { ordersOfMade } from '../process/channelFiles';
import {
  isForScreenOnly,
  isOutdated,
  mayHave,
  mayOpen,
  replacementOf,
  type StoredDocument,
} from '../process/documents';
import { maySee } from '../process/roles';
import { managersPost } from '../process/announce';
import {
  DeliveryError,
  type Content,
  type DocumentMaker,
  type DocumentOrder,
  type Documents,
  type FileCarrier,
  type FileContent,
  type Job,
  type LinkTo,
  type MadeDocument,
  type Messenger,
  type Posted,
} from '../process/ports';
import type { FileView } from '../process/view';
import { texts } from '../texts';
import type { FolderDesk } from './channelFiles';
import type { Effects } from './effects';
import { viewOf, type ViewPorts } from './subjectView';

/** What documents need besides; absent: none is made or given here. */
export interface DocumentDesk {
  documents: Pick<Documents, 'ofRequest' | 'keep' | 'find' | 'bytesOf' | 'latestOf' | 'give'>;
  maker: DocumentMaker;
  carrier: FileCarrier;
  linkTo: LinkTo;
  /** Absent: nothing is put into channels' folders here. */
  folders?: FolderDesk;
}

export interface DocumentPorts extends ViewPorts {
  messenger: Messenger;
  effects: Effects;
  desk?: DocumentDesk;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

type JobOf<K extends Job['kind']> = Extract<Job, { kind: K }>;

/** False: it was made before, may not be made for this person (any more), or cannot be made. */
export async function makeDocument(
  ports: DocumentPorts,
  job: JobOf<'document'>,
  jobId: string,
): Promise<boolean> {
  const { internshipId, documentKind, language, personId, requestKey, instead, askedIn } = job;
  const { variant = '' } = job; // An order of an earlier version has none.
  const { documents } = deskOf(ports);
  if (await givesMade(ports, job)) return false;
  const view = await viewFor(ports, { internshipId, personId });
  const person = view?.reader.person;
  if (!person || !mayHave(documentKind, { file: view.file, person, moment: view })) return false;
  const made = await make(ports, { view, job, jobId });
  if (!made) return false;
  const { bytes, name, missingGlyphs } = made;
  const id = randomUUID();
  // An update would take away the card that whoever asked on the post has open in its place.
  const isListed = documentKind !== 'contactFormFillable';
  const isShownAtOnce = isListed && (!askedIn || missingGlyphs.length > 0);
  const kept = await documents.keep(
    {
      ...{ id, internshipId, language, name, bytes, missingGlyphs, requestKey },
      kind: documentKind,
      variant,
      version: view.file.version,
      contentType: 'application/pdf',
      madeBy: personId,
    },
    [
      {
        ...{ kind: 'give', documentId: id, personId },
        ...(instead && { instead }),
        ...(askedIn && { askedIn }),
      },
      ...(isShownAtOnce ? [{ kind: 'post', post: managersPost(view.file) } as const] : []),
      ...ordersOfMade(view.file, { kind: documentKind, variant }, ports.university),
    ],
  );
  if (!kept) await givesMade(ports, job); // Somebody else asked for the same, and was faster.
  return kept !== null;
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

/** Null: its maker failed, as it will each time, and whoever waits has been told. */
async function make(
  ports: DocumentPorts,
  { view, job, jobId }: { view: FileView; job: JobOf<'document'>; jobId: string },
): Promise<MadeDocument | null> {
  const { internshipId, documentKind, language } = job;
  const related = await ports.store.relatedStages(view.file);
  const inLanguage = { ...view, related, reader: { ...view.reader, language } };
  const about = { internship: internshipId, documentKind };
  try {
    const made = await deskOf(ports).maker.make(documentKind, inLanguage, job.variant);
    const count = made.missingGlyphs.length;
    if (count > 0) ports.log.warn({ ...about, count }, 'characters without a glyph');
    return made;
  } catch (error) {
    ports.log.error({ ...about, err: error }, 'a document could not be made');
    const asked = { kind: documentKind, variant: job.variant ?? '', language };
    const content = contentOf(notMadeCard(view, asked));
    await ports.effects.once(jobId, () => sayInstead(ports, { ...job, content }));
    return null;
  }
}

/** Offers a document in somebody's chat; false: it is gone, or a newer one comes. */
export async function giveDocument(
  ports: DocumentPorts,
  { documentId, personId, instead, askedIn }: JobOf<'give'>,
  jobId: string,
): Promise<boolean> {
  const found = await findFor(ports, documentId, personId);
  if (!found) return false;
  const { document, view } = found;
  const { documents, linkTo } = deskOf(ports);
  if (replacementOf(document, await documents.latestOf(document.internshipId))) return false;
  const asked = { personId, instead };
  await ports.effects.once(jobId, async () => {
    if (isForScreenOnly(document.kind)) {
      const { url } = await linkTo(documentId, personId);
      return sayInstead(ports, { ...asked, content: contentOf(linkCard(view, { document, url })) });
    }
    if (await offer(ports, { document, view, personId, askedIn })) {
      if (instead) await bringInLine(ports, { ...asked, instead, view, document });
      return;
    }
    // Files are not allowed there, say: a link always is.
    const content = contentOf(linkCard(view, { document, url: null }));
    return sayInstead(ports, { ...asked, content });
  });
  return true;
}

/** False: Teams refuses to offer a file there. */
async function offer(
  { messenger }: DocumentPorts,
  given: { document: StoredDocument; view: FileView } & Pick<DocumentOrder, 'personId' | 'askedIn'>,
): Promise<boolean> {
  const { document, view, personId, askedIn } = given;
  const { kind, variant, name, size: sizeInBytes, id: documentId } = document;
  const { title, offered, link } = texts(view.reader.language).documents;
  const old = isOutdated(document, view.file) ? ` ${link.outdated}` : '';
  const from = askedIn ? ` ${askedFrom(view, askedIn)}.` : '';
  const description = `${title(kind, variant)}.${old}${from}`;
  const content: FileContent = {
    offer: { documentId, name, description, sizeInBytes },
    summary: offered(kind),
  };
  try {
    await messenger.send({ kind: 'person', id: personId }, content);
    return true;
  } catch (error) {
    if (!isRefused(error)) throw error;
    return false;
  }
}

type Said = { personId: string; instead?: Posted | undefined; content: Content };

/** In the place of the card that says that something is being made; where that is gone, anew. */
async function sayInstead(
  { messenger }: DocumentPorts,
  { personId, instead, content }: Said,
): Promise<void> {
  const place = { kind: 'person', id: personId } as const;
  if (instead && (await updates(messenger.update(place, instead, content)))) return;
  await messenger.send(place, content);
}

/** The file was offered: what said that it comes says now that it is there. */
async function bringInLine(
  { messenger }: DocumentPorts,
  given: { personId: string; instead: Posted; view: FileView; document: StoredDocument },
): Promise<void> {
  const { personId, instead, view, document } = given;
  const content = contentOf(givenCard(view, document));
  const place = { kind: 'person', id: personId } as const;
  // It looks for the document by itself as well: nothing is lost where this does not go.
  await updates(messenger.update(place, instead, content));
}

async function updates(update: Promise<void>): Promise<boolean> {
  try {
    await update;
    return true;
  } catch (error) {
    if (error instanceof DeliveryError) return false;
    throw error;
  }
}

/** Puts an accepted document into Teams; where that fails, its owner gets a link. */
export async function uploadDocument(
  ports: DocumentPorts,
  { documentId, personId, target }: JobOf<'upload'>,
  jobId: string,
): Promise<boolean> {
  const { documents, carrier, linkTo } = deskOf(ports);
  const found = await findFor(ports, documentId, personId);
  if (found && isForScreenOnly(found.document.kind)) return false;
  const bytes = found && (await documents.bytesOf(documentId));
  if (!found || !bytes) return false;
  const { document, view } = found;
  const place = { kind: 'person', id: personId } as const;
  const isThere = await ports.effects.once(`${jobId} put`, async () => {
    try {
      await carrier.put(target, { bytes, contentType: document.contentType });
      return true;
    } catch (error) {
      ports.log.warn({ err: error, document: documentId }, 'Teams did not take a document');
      return false;
    }
  });
  await ports.effects.once(jobId, async () => {
    if (isThere) {
      const { name, contentUrl, uniqueId, fileType } = target;
      const delivered = { contentUrl, uniqueId, fileType, name: name || document.name };
      await ports.messenger.send(place, { delivered });
      return;
    }
    const { url } = await linkTo(documentId, personId);
    await ports.messenger.send(
      place,
      contentOf(linkCard(view, { document, url, because: 'failed' })),
    );
  });
  return true;
}

/** A document that is for this person too, of a file that they may see now. */
async function findFor(
  ports: DocumentPorts,
  documentId: string,
  personId: string,
): Promise<{ document: StoredDocument; view: FileView } | null> {
  const document = await deskOf(ports).documents.find(documentId);
  if (!document) return null;
  const view = await viewFor(ports, { internshipId: document.internshipId, personId });
  const person = view?.reader.person;
  if (!person || !mayOpen(document, { file: view.file, person, moment: view })) return null;
  return { document, view };
}

async function viewFor(
  ports: DocumentPorts,
  { internshipId, personId }: { internshipId: string; personId: string },
): Promise<FileView | null> {
  const about = { subject: 'internship', id: internshipId } as const;
  const view = await viewOf(ports, about, { kind: 'person', id: personId });
  if (!view || !('file' in view) || !view.reader.person) return null;
  const actor = { kind: 'person', person: view.reader.person } as const;
  return maySee(view.file, actor, view) ? view : null;
}

function deskOf({ desk }: DocumentPorts): DocumentDesk {
  if (!desk) throw new DeliveryError('refused', 'No documents are made here');
  return desk;
}

function isRefused(error: unknown): boolean {
  return error instanceof DeliveryError && error.outcome === 'refused';
}
