import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

// The part of Microsoft Graph that keeps files, on this machine and over real HTTP: the folders of
// channels, and what is put into them. It refuses what SharePoint refuses, and fails on order.

export interface DriveFailure {
  status: number | 'hangUp';
  code?: string;
  retryAfter?: number;
  /** Only these calls: `PUT`, or a part of the path. */
  match?: string;
  /** It is done all the same, and the answer is lost. */
  isDone?: boolean;
}

interface KeptFile {
  id: string;
  name: string;
  text: string;
  /** How often it was written. */
  versions: number;
}

const REFUSED_IN_NAMES = /["*:<>?/\\|]|^[\s~$]|[\s.]$|_vti_/;

export class DriveServer {
  /** `METHOD path`, decoded. */
  readonly calls: string[] = [];
  readonly tokens: (string | undefined)[] = [];
  /** By channel id: the folders that Teams has made. */
  readonly folders = new Map<string, { driveId: string; itemId: string }>();
  /** By `driveId folderId`. */
  readonly #files = new Map<string, KeptFile[]>();
  readonly #failures: DriveFailure[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  #next = 1;

  static async start(): Promise<DriveServer> {
    const drive = new DriveServer();
    drive.#server.listen(0, '127.0.0.1');
    await once(drive.#server, 'listening');
    return drive;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/graph/`;
  }

  /** Somebody opened « Files » in this channel. */
  openFolder(channelId: string): void {
    const n = this.folders.size + 1;
    this.folders.set(channelId, { driveId: `b!drive-${n}`, itemId: `FOLDER${n}` });
  }

  /** The next matching calls fail so, in this order. */
  fail(...failures: DriveFailure[]): void {
    this.#failures.push(...failures);
  }

  filesIn(channelId: string): KeptFile[] {
    const folder = this.folders.get(channelId);
    return folder ? (this.#files.get(`${folder.driveId} ${folder.itemId}`) ?? []) : [];
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://graph.test');
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const path = url.pathname.replace(/^\/graph\/v1\.0\//, '');
    const call = `${request.method} ${decodeURIComponent(path)}`;
    this.calls.push(call);
    this.tokens.push(request.headers.authorization);
    const at = this.#failures.findIndex(({ match }) => !match || call.includes(match));
    const failure = at < 0 ? undefined : this.#failures.splice(at, 1)[0];
    const done = !failure || failure.isDone ? this.#carryOut(request, { path, url, parts }) : null;
    if (failure?.status === 'hangUp') return void request.socket.destroy();
    const [status, body] = failure
      ? [failure.status, errorOf(failure.code ?? 'generalException')]
      : done!;
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (failure?.retryAfter !== undefined) headers['retry-after'] = String(failure.retryAfter);
    response.writeHead(status, headers);
    response.end(body === undefined ? '' : JSON.stringify(body));
  }

  #carryOut(
    { method, headers }: IncomingMessage,
    { path, url, parts }: { path: string; url: URL; parts: Buffer[] },
  ): [number, object?] {
    const [, channelId] = /^teams\/[^/]+\/channels\/([^/]+)\/filesFolder$/.exec(path) ?? [];
    if (method === 'GET' && channelId) return this.#folder(decodeURIComponent(channelId));
    const [, driveId = '', itemId = '', name] =
      /^drives\/([^/]+)\/items\/([^/:]+)(?::\/([^/]*):\/content)?$/.exec(path) ?? [];
    const at = [driveId, itemId].map(decodeURIComponent);
    if (method === 'PUT' && name) {
      const isReplacing = url.searchParams.get('@microsoft.graph.conflictBehavior') === 'replace';
      if (!isReplacing || headers['content-type'] !== 'application/pdf') return [501, {}];
      return this.#put(at.join(' '), decodeURIComponent(name), Buffer.concat(parts).toString());
    }
    if (method === 'DELETE' && itemId) return this.#remove(at[0]!, at[1]!);
    return [501, errorOf('notImplemented')];
  }

  #folder(channelId: string): [number, object] {
    const folder = this.folders.get(channelId);
    if (!folder) return [404, errorOf('NotFound')];
    const { driveId, itemId: id } = folder;
    const webUrl = `https://univ.sharepoint.test/${id}`;
    return [200, { id, webUrl, name: 'Canal', parentReference: { driveId }, folder: {} }];
  }

  #put(folder: string, name: string, text: string): [number, object] {
    if (REFUSED_IN_NAMES.test(name) || name.length > 255) return [400, errorOf('invalidRequest')];
    const [driveId] = folder.split(' ');
    const files = this.#files.get(folder) ?? [];
    const known = files.find((file) => file.name === name);
    const file = known ?? { id: `ITEM${this.#next++}`, name, text, versions: 0 };
    file.text = text;
    file.versions += 1;
    if (!known) this.#files.set(folder, [...files, file]);
    const webUrl = `https://univ.sharepoint.test/${driveId}/${encodeURIComponent(name)}`;
    return [known ? 200 : 201, { id: file.id, name, webUrl, parentReference: { driveId } }];
  }

  #remove(driveId: string, itemId: string): [number, object?] {
    for (const [folder, files] of this.#files) {
      if (!folder.startsWith(`${driveId} `) || !files.some(({ id }) => id === itemId)) continue;
      this.#files.set(
        folder,
        files.filter(({ id }) => id !== itemId),
      );
      return [204];
    }
    return [404, errorOf('itemNotFound')];
  }
}

function errorOf(code: string) {
  return { error: { code, message: 'Léa Dubois is not to be named' } };
}
