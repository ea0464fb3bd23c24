/**
 * Files between Teams and the bot, over addresses that open themselves: no token of ours goes along,
 * and none of these addresses is ever written down in a log.
 */
import type { Dispatcher } from 'undici';
import { LARGEST_FILE_BYTES, type FileKind, type UploadTarget } from '../../process/documents';
import { DeliveryError, type FileCarrier } from '../../process/ports';
import { systemMonotonicClock, type MonotonicClock } from '../monotonicClock';
import { dispatcherThroughProxy } from '../outgoingProxy';
import { isFileAddress } from './fileAddress';
import { kindOf, SNIFFED_BYTES } from './fileKind';

export type Downloaded =
  | { kind: FileKind; bytes: Uint8Array }
  /** `refused`: not an address of Teams' files. */
  | { problem: 'tooBig' | 'failed' | 'refused' };

export interface FileTransfer extends FileCarrier {
  /** At once, and once: the address works for a short while only. Never throws. */
  download(address: string): Promise<Downloaded>;
  close(): Promise<void>;
}

export interface FileTransferOptions {
  allowLoopbackHttp: boolean;
  timeouts?: { connectMs: number; answerMs: number; wholeMs: number };
  clock?: Pick<MonotonicClock, 'wait'>;
}

/** A person waits, and Teams for 15 s at most. */
const TIMEOUTS = { connectMs: 3_000, answerMs: 6_000, wholeMs: 9_000 };
const MOST_REDIRECTS = 3;
/** Before the second and the third attempt at an upload. */
const WAITS_MS = [500, 2_000];

export function createFileTransfer(options: FileTransferOptions): FileTransfer {
  const { timeouts = TIMEOUTS, clock = systemMonotonicClock } = options;
  const agent = dispatcherThroughProxy({
    connectMs: timeouts.connectMs,
    answerMs: timeouts.answerMs,
    connections: 16,
    keepAliveTimeout: 4_000,
    maxResponseSize: 2 * LARGEST_FILE_BYTES, // Only in case: what is too big is noticed before.
  });
  const ask = (address: string, request: Omit<Dispatcher.RequestOptions, 'origin' | 'path'>) => {
    const { origin, pathname, search } = new URL(address);
    const signal = AbortSignal.timeout(timeouts.wholeMs);
    return agent.request({ ...request, origin, path: pathname + search, signal });
  };

  async function fetchFile(address: string, redirects = 0): Promise<Downloaded> {
    if (!isFileAddress(address, options)) return { problem: 'refused' };
    const { statusCode, headers, body } = await ask(address, { method: 'GET' });
    const { location } = headers;
    if (statusCode >= 300 && statusCode < 400 && typeof location === 'string') {
      drop(body);
      if (redirects >= MOST_REDIRECTS || !URL.canParse(location, address)) {
        return { problem: 'failed' };
      }
      return fetchFile(new URL(location, address).href, redirects + 1);
    }
    if (statusCode !== 200) {
      drop(body);
      return { problem: 'failed' };
    }
    if (Number(headers['content-length'] ?? 0) > LARGEST_FILE_BYTES) {
      drop(body);
      return { problem: 'tooBig' };
    }
    return readWithin(body);
  }

  async function putOnce(address: string, bytes: Uint8Array): Promise<number | null> {
    try {
      const { statusCode, body } = await ask(address, {
        method: 'PUT',
        headers: {
          'content-type': 'application/octet-stream',
          'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
        },
        body: Buffer.from(bytes),
      });
      await body.dump().catch(() => undefined);
      return statusCode;
    } catch {
      return null;
    }
  }

  return {
    download: (address) => fetchFile(address).catch(() => ({ problem: 'failed' }) as const),
    async put({ uploadUrl }: UploadTarget, { bytes }) {
      if (!isFileAddress(uploadUrl, options)) {
        throw new DeliveryError('refused', 'The address to upload to is not one of Teams');
      }
      let status = await putOnce(uploadUrl, bytes);
      for (const ms of WAITS_MS) {
        if (!mayPass(status)) break;
        await clock.wait(ms);
        status = await putOnce(uploadUrl, bytes);
      }
      // 202: Teams expects more than the file has.
      if (status === 200 || status === 201) return;
      const outcome = mayPass(status) ? 'later' : 'refused';
      throw new DeliveryError(outcome, `An upload was answered with ${status ?? 'nothing'}`);
    },
    close: () => agent.close(),
  };
}

/** No answer, or one that may be another the next time. */
function mayPass(status: number | null): boolean {
  return status === null || status === 429 || status >= 500;
}

/** Nobody reads it; that it breaks off is no error. */
function drop(body: Dispatcher.ResponseData['body']): void {
  body.on('error', () => undefined).destroy();
}

/** Stops at the limit, and where the first bytes are of no file that is read here. */
async function readWithin(body: Dispatcher.ResponseData['body']): Promise<Downloaded> {
  const parts: Buffer[] = [];
  let size = 0;
  let kind: FileKind | undefined;
  for await (const part of body as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_FILE_BYTES) return { problem: 'tooBig' };
    parts.push(part);
    if (kind === undefined && size >= SNIFFED_BYTES) {
      kind = kindOf(Buffer.concat(parts));
      if (kind === 'other') return { kind, bytes: new Uint8Array() };
    }
  }
  const bytes = Buffer.concat(parts);
  return { kind: kind ?? kindOf(bytes), bytes };
}
