/**
 * `GET /documents/ID?token=…`: a stored document for whoever has its link. The link says for whom it was
 * made: it opens only what that person may still see. Whatever else comes, gets the same page; so
 * nobody learns from here which documents there are.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Logger } from 'pino';
import { isForScreenOnly, mayOpen, type StoredDocument } from '../process/documents';
import type { Language } from '../process/people';
import type { Documents, Store } from '../process/ports';
import type { Moment } from '../process/roles';
import { disposition } from './disposition';
import { page, PAGE_POLICY, type PageKind } from './page';
import { createWrongTries } from './wrongTries';

export interface DownloadRequest {
  method: string;
  id: string;
  /** Every `token` of the address. */
  tokens: string[];
  headers: IncomingHttpHeaders;
  /** Of the other end of the connection, which may be a proxy. */
  remoteAddress: string;
}

export interface DownloadAnswer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array | string;
}

export type Downloads = (request: DownloadRequest) => Promise<DownloadAnswer>;

export interface DownloadPorts {
  store: Pick<Store, 'internship' | 'person'> & {
    documents: Pick<Documents, 'openLink' | 'bytesOf'>;
  };
  /** The sandbox, which answers pages and programs of this machine alone. */
  isOnlyLocal: boolean;
  /** When it is: somebody who stands in may open less tomorrow. */
  moment: () => Moment;
  /** A clock that never goes back, ms. */
  now: () => number;
  /** Ids only: a line never has a link. */
  log: Pick<Logger, 'info' | 'warn'>;
}

const ALWAYS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex',
};
/** Should a browser show a document all the same, nothing in it runs. */
const DOCUMENT_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";
/** Browsers show no PDF in a page that may run nothing. */
const SHOWN_POLICY = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

export function createDownloads(ports: DownloadPorts): Downloads {
  const wrong = createWrongTries(ports.now);
  return async (request) => {
    const first = languageOf(request.headers);
    // First: a whole campus comes from one address, and nobody pays there for others' wrong tries.
    const found = isForUs(request, ports) ? await open(ports, request) : null;
    if (found === 'late') return pageAnswer('late', first);
    if (found) return found;
    const place = placeOf(request);
    if (wrong.isTooMany(place)) return pageAnswer('busy', first);
    wrong.add(place);
    if (wrong.isTooMany(place)) ports.log.warn('too many wrong links from one place');
    return pageAnswer('notFound', first);
  };
}

async function open(
  { store, moment, log }: DownloadPorts,
  { id, tokens }: DownloadRequest,
): Promise<DownloadAnswer | 'late' | null> {
  const [token, ...more] = tokens;
  if (token === undefined || more.length > 0) return null;
  const link = await store.documents.openLink(id, token);
  if (!link) return null;
  if (link.state === 'late') return 'late';
  const { document, personId } = link;
  const [file, person, bytes] = await Promise.all([
    store.internship(document.internshipId),
    store.person(personId),
    store.documents.bytesOf(document.id),
  ]);
  if (!file || !person || !bytes || !mayOpen(document, { file, person, moment: moment() }))
    return null;
  log.info({ document: document.id, person: personId, size: document.size }, 'downloaded');
  return {
    status: 200,
    headers: {
      ...ALWAYS,
      'Content-Type': document.contentType,
      ...howToShow(document),
      'Content-Length': String(bytes.length),
    },
    body: bytes,
  };
}

/** Only what we made ourselves is ever shown; whatever somebody gave us is saved. */
function howToShow({ kind, name }: StoredDocument): Record<string, string> {
  const isShown = isForScreenOnly(kind);
  return {
    'Content-Disposition': disposition(isShown ? 'inline' : 'attachment', name),
    'Content-Security-Policy': isShown ? SHOWN_POLICY : DOCUMENT_POLICY,
  };
}

const STATUS: Record<PageKind, number> = { late: 410, notFound: 404, busy: 429 };

function pageAnswer(kind: PageKind, first: Language): DownloadAnswer {
  const body = page(kind, first);
  return {
    status: STATUS[kind],
    headers: {
      ...ALWAYS,
      ...(kind === 'busy' && { 'Retry-After': '60' }),
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(body)),
      'Content-Security-Policy': PAGE_POLICY,
      Vary: 'Accept-Language',
    },
    body,
  };
}

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** A person follows a link; a page of another site that embeds or fetches one is none. */
function isForUs({ method, headers }: DownloadRequest, { isOnlyLocal }: DownloadPorts): boolean {
  if (method !== 'GET') return false;
  const isElsewhere = headers['sec-fetch-site'] === 'cross-site';
  if (isElsewhere && headers['sec-fetch-mode'] !== 'navigate') return false;
  if (!isOnlyLocal) return true;
  const { host = '', origin } = headers;
  const isLocalOrigin = origin === undefined || LOOPBACK.test(origin.replace(/^http:\/\//, ''));
  return !isElsewhere && LOOPBACK.test(host) && isLocalOrigin;
}

/** The last one in the list was written by the proxy that stands before us. */
function placeOf({ headers, remoteAddress }: DownloadRequest): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)?.trim();
  return `${remoteAddress} ${(forwarded ?? '').slice(0, 100)}`;
}

function languageOf({ 'accept-language': wanted = '' }: IncomingHttpHeaders): Language {
  return /^\s*en\b/i.test(wanted) ? 'en' : 'fr';
}
