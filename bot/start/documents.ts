/** Documents over the database, Teams and the web server. */
import { performance } from 'node:perf_hooks';
import { createDownloads, type DownloadPorts, type Downloads } from '../documents/downloads';
import type { DocumentDesk } from '../jobs/documents';
// Without the rest of ../pdf: a start does not wait for fonts.
import { createFormReader } from '../pdf/reader/formReader';
import type { DocumentMaker, FileCarrier, FormReader, LinkTo } from '../process/ports';
import type { Storage } from '../storage/storage';
import type { Running } from './running';

/** `publicUrl`: how people reach this bot's links, without a slash at the end. */
export function linksOver({ store }: Storage, publicUrl: () => string): LinkTo {
  return async (documentId, personId) => {
    const { token, until } = await store.documents.createLink(documentId, personId);
    return { url: `${publicUrl()}/documents/${documentId}?token=${token}`, until };
  };
}

export function downloadsOver(
  { store }: Storage,
  parts: Pick<DownloadPorts, 'isOnlyLocal' | 'moment' | 'log'>,
): Downloads {
  return createDownloads({ ...parts, store, now: () => performance.now() });
}

/** `carrier` is connected after the jobs are made, and before they are started. */
export function deskOver(
  { store: { documents } }: Storage,
  parts: { maker: DocumentMaker; carrier: () => FileCarrier; linkTo: LinkTo },
): DocumentDesk {
  const { maker, carrier, linkTo } = parts;
  const put: FileCarrier['put'] = (target, file) => carrier().put(target, file);
  return { documents, maker, linkTo, carrier: { put } };
}

/** Loaded with its fonts (70 MB) when the first document is made: a start does not wait for it. */
export const pdfMaker: DocumentMaker = {
  make: async (...what) => {
    // Node finds no names in what `import()` gives of a file that was compiled to CommonJS.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { documentMaker } = require('../pdf') as typeof import('../pdf');
    return documentMaker.make(...what);
  },
};

/** Reads forms that come back, in a process of its own that ends with the bot. */
export function formReaderIn(running: Running): FormReader {
  const reader = createFormReader();
  running.add({ stop: async () => reader.close() });
  return reader;
}
