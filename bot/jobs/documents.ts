/**
 * Documents, after the answer. One is made and kept in the same transaction as the job that gives it:
 * a bot that dies on the way makes it again, or finds it made, and its owner gets it once.
 */
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { contentOf } from '../../cards/content';
import { linkCard } from '../../cards/documents/linkCard';
import { messageCard } from '../../cards/message';
import { mayOpen, replacementOf, type StoredDocument } from '../process/documents';
import { maySee } from '../process/roles';
import {
  DeliveryError,
  type DocumentMaker,
  type Documents,
  type FileCarrier,
  type FileContent,
  type Job,
  type LinkTo,
  type MadeDocument,
  type Messenger,
} from '../process/ports';
import type { FileView } from '../process/view';
import { texts } from '../texts';
import type { Effects } from './effects';
import { viewOf, type ViewPorts } from './subjectView';

/** What documents need besides; absent: none is made or given here. */
export interface DocumentDesk {
  documents: Pick<Documents, 'ofRequest' | 'keep' | 'find' | 'bytesOf' | 'latestOf'>;
  maker: DocumentMaker;
  carrier: FileCarrier;
  linkTo: LinkTo;
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
  const { internshipId, documentKind, language, personId, requestKey } = job;
  const { variant = '' } = job; // An order of an earlier version has none.
  const { documents } = deskOf(ports);
  if (await documents.ofRequest(requestKey)) return false;
  const view = await viewFor(ports, { internshipId, personId });
  const made = view && (await make(ports, { view, job, jobId }));
  if (!made) return false;
  const { bytes, name, missingGlyphs } = made;
  const id = randomUUID();
  const kept = await documents.keep(
    {
      ...{ id, internshipId, language, name, bytes, missingGlyphs, requestKey },
      kind: documentKind,
      variant,
      version: view.file.version,
      contentType: 'application/pdf',
      madeBy: personId,
    },
    [{ kind: 'give', documentId: id, personId }],
  );
  return kept !== null;
}

/** Null: its maker failed, as it will each time, and whoever waits has been told. */
async function make(
  ports: DocumentPorts,
  { view, job, jobId }: { view: FileView; job: JobOf<'document'>; jobId: string },
): Promise<MadeDocument | null> {
  const { internshipId, documentKind, language, personId } = job;
  const inLanguage = { ...view, reader: { ...view.reader, language } };
  const about = { internship: internshipId, documentKind };
  try {
    const made = await deskOf(ports).maker.make(documentKind, inLanguage, job.variant);
    const count = made.missingGlyphs.length;
    if (count > 0) ports.log.warn({ ...about, count }, 'characters without a glyph');
    return made;
  } catch (error) {
    ports.log.error({ ...about, err: error }, 'a document could not be made');
    const text = texts(view.reader.language).documents.notMade(documentKind);
    const content = { card: messageCard({ tone: 'warning', text }), summary: text };
    const place = { kind: 'person', id: personId } as const;
    await ports.effects.once(jobId, () => ports.messenger.send(place, content));
    return null;
  }
}

/** Offers a document in somebody's chat; false: it is gone, or a newer one comes. */
export async function giveDocument(
  ports: DocumentPorts,
  { documentId, personId }: JobOf<'give'>,
  jobId: string,
): Promise<boolean> {
  const found = await findFor(ports, documentId, personId);
  if (!found) return false;
  const { document, view } = found;
  const { documents } = deskOf(ports);
  if (replacementOf(document, await documents.latestOf(document.internshipId))) return false;
  const { description, offered } = texts(view.reader.language).documents;
  const { kind, name, size: sizeInBytes } = document;
  const content: FileContent = {
    offer: { documentId, name, description: description[kind], sizeInBytes },
    summary: offered(kind),
  };
  await ports.effects.once(jobId, async () => {
    try {
      await ports.messenger.send({ kind: 'person', id: personId }, content);
    } catch (error) {
      if (!isRefused(error)) throw error;
      // Files are not allowed there, say: a link always is.
      const card = contentOf(linkCard(view, { document, url: null }));
      await ports.messenger.send({ kind: 'person', id: personId }, card);
    }
  });
  return true;
}

/** Puts an accepted document into Teams; where that fails, its owner gets a link. */
export async function uploadDocument(
  ports: DocumentPorts,
  { documentId, personId, target }: JobOf<'upload'>,
  jobId: string,
): Promise<boolean> {
  const { documents, carrier, linkTo } = deskOf(ports);
  const found = await findFor(ports, documentId, personId);
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
