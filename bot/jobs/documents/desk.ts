/** What the jobs of documents work with, and how each looks again who may have what. */
import type { Logger } from 'pino';
import { mayOpen, type StoredDocument } from '../../process/documents';
import {
  DeliveryError,
  type DocumentMaker,
  type Documents,
  type FileCarrier,
  type Job,
  type LinkTo,
  type Messenger,
} from '../../process/ports';
import { maySee } from '../../process/roles';
import type { FileView } from '../../process/view';
import type { FolderDesk } from '../channelFiles';
import type { Effects } from '../effects';
import { viewOf, type ViewPorts } from '../subjectView';

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

export type JobOf<K extends Job['kind']> = Extract<Job, { kind: K }>;

export function deskOf({ desk }: DocumentPorts): DocumentDesk {
  if (!desk) throw new DeliveryError('refused', 'No documents are made here');
  return desk;
}

/** A file as this person sees it now; null: they may not (any more). */
export async function viewFor(
  ports: DocumentPorts,
  { internshipId, personId }: { internshipId: string; personId: string },
): Promise<FileView | null> {
  const about = { subject: 'internship', id: internshipId } as const;
  const view = await viewOf(ports, about, { kind: 'person', id: personId });
  if (!view || !('file' in view) || !view.reader.person) return null;
  const actor = { kind: 'person', person: view.reader.person } as const;
  return maySee(view.file, actor, view) ? view : null;
}

/** A document of a file that this person may see now; `isTheirs`: they may open it now. */
export async function findFor(
  ports: DocumentPorts,
  { documentId, personId }: { documentId: string; personId: string },
): Promise<{ document: StoredDocument; view: FileView; isTheirs: boolean } | null> {
  const document = await deskOf(ports).documents.find(documentId);
  if (!document) return null;
  const view = await viewFor(ports, { internshipId: document.internshipId, personId });
  const person = view?.reader.person;
  if (!person) return null;
  return { document, view, isTheirs: mayOpen(document, { file: view.file, person, moment: view }) };
}
