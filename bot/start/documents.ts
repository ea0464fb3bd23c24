/** Documents over the database, Teams and the web server. */
import { performance } from 'node:perf_hooks';
import type { Config } from '../config';
import { createDownloads, type DownloadPorts, type Downloads } from '../documents/downloads';
import type { Logger } from 'pino';
import type { DocumentDesk } from '../jobs/documents';
import type { DocumentMakerOptions } from '../pdf';
import type { FileAddress } from '../pdf/sheets';
// Without the rest of ../pdf: a start does not wait for fonts.
import { createFormReader } from '../pdf/reader/formReader';
import { limitedPerPerson } from '../pdf/reader/perPerson';
import { createPrintReader } from '../pdf/reader/printReader';
import type { ChannelPlace } from '../process/channels';
import type {
  ChannelFiles,
  DocumentMaker,
  FileCarrier,
  FormReader,
  LinkTo,
  PrintReader,
} from '../process/ports';
import type { Storage } from '../storage/storage';
import type { Running } from './running';

const WARM_UP_AFTER_MS = 4_000;

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
  { store: { documents, copies }, channels }: Storage,
  parts: {
    maker: DocumentMaker;
    carrier: () => FileCarrier;
    linkTo: LinkTo;
    /** Null: Microsoft Graph is not used here. */
    folders: ChannelFiles | null;
  },
): DocumentDesk {
  const { maker, carrier, linkTo, folders: files } = parts;
  const put: FileCarrier['put'] = (target, file) => carrier().put(target, file);
  const folders = { copies, files, linkOf: (place: ChannelPlace) => channels.linkOf(place) };
  return { documents, maker, linkTo, carrier: { put }, folders };
}

/** Loaded with its fonts (70 MB) when the first document is made: a start does not wait for it. */
export function pdfMaker(options: DocumentMakerOptions): DocumentMaker {
  let maker: DocumentMaker | undefined;
  return {
    make: async (...what) => (maker ??= pdf().createDocumentMaker(options)).make(...what),
  };
}

function pdf(): typeof import('../pdf') {
  // Node finds no names in what `import()` gives of a file that was compiled to CommonJS.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('../pdf') as typeof import('../pdf');
}

/** After the start, while nobody waits for it: the first document comes as fast as the others. */
export function warmPdfUp(log: Pick<Logger, 'warn'>): void {
  setTimeout(() => {
    pdf()
      .warmUp()
      .catch((err: unknown) => log.warn({ err }, 'documents could not be warmed up'));
  }, WARM_UP_AFTER_MS).unref();
}

/**
 * Opens Teams at the bot with « dossier 42 » written; in the sandbox, its own page, where people are
 * side by side.
 */
export function fileAddressOver(config: Config, baseUrl: () => string): FileAddress {
  return (reference) => {
    const message = encodeURIComponent(`dossier ${reference}`);
    return config.mode === 'teams'
      ? `https://teams.microsoft.com/l/chat/0/0?users=28:${config.teams.appId}&message=${message}`
      : `${baseUrl()}/?message=${message}`;
  };
}

/** Reads printed conventions, each in a process of its own. */
export function printReaderIn(running: Running): PrintReader {
  const reader = createPrintReader();
  running.add({ stop: async () => reader.close() });
  return limitedPerPerson(reader);
}

/** Reads forms that come back, in a process of its own that ends with the bot. */
export function formReaderIn(running: Running): FormReader {
  const reader = createFormReader();
  running.add({ stop: async () => reader.close() });
  return limitedPerPerson(reader);
}
