import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

// The part of Microsoft Graph that keeps files, on this machine and over real HTTP: the folders of
// channels, and what is put into them. It refuses what SharePoint refuses, and fails on order.

export interface DriveFailure {
  /** `asDone`: the answer itself. */
  status: number | 'hangUp' | 'asDone';
  code?: string;
  retryAfter?: number;
  /** Only these calls: `PUT`, or a part of the path. */
  match?: string;
  /** It is done all the same, and the answer is lost. */
  isDone?: boolean;
  /** Done just before it is answered. */
  meanwhile?: () => void | Promise<void>;
}

interface KeptFile {
  id: string;
  name: string;
  text: string;
  /** How often it was written. */
  versions: number;
  createdBy: By;
  lastModifiedBy: By;
}

/** As Microsoft says it of an application, and of a person. */
type By = { application?: { id: string }; user: { displayName: string; email?: string } };

/** The bot's client id. */
export const BOT = 'b0700000-0000-4000-8000-000000000001';
const bot: By = { application: { id: BOT }, user: { displayName: 'SharePoint App' } };
const somebody: By = { user: { displayName: 'Isabelle Caron', email: 'isabelle@univ.test' } };
/** So that a folder has several. */
const PAGE = 2;

const REFUSED_IN_NAMES = /["*:<>?/\\|]|^[\s~$]|[\s.]$|_vti_/;

export class DriveServer {
  /** `METHOD path`, decoded. */
  readonly calls: string[] = [];
  readonly tokens: (string | undefined)[] = [];
  /** By channel id: the folders that Teams has made. */
  readonly folders = new Map<string, { driveId: string; itemId: string }>();
  /** By `driveId folderId`. */
  readonly #files = new Map<string, KeptFile[]>();
  /** Folders hold something of which not everything is said. */
  isOdd = false;
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

  /** Somebody puts a file there, or changes the one of this name. */
  write(channelId: string, name: string, text: string): void {
    const { driveId, itemId } = this.folders.get(channelId)!;
    const folder = `${driveId} ${itemId}`;
    const known = this.#files.get(folder)?.find((file) => file.name === name);
    if (known) return this.#change(known, text, somebody);
    this.#create(folder, { name, text }, somebody);
  }

  /** Somebody removes it. */
  erase(driveId: string, itemId: string): void {
    this.#remove(driveId, itemId);
  }

  allowEverything(): void {
    this.#failures.length = 0;
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
    const isDone = !failure || (failure.isDone ?? failure.meanwhile !== undefined);
    const done = isDone ? this.#carryOut(request, { path, url, parts }) : null;
    await failure?.meanwhile?.();
    if (failure?.status === 'hangUp') return void request.socket.destroy();
    const [status, body] =
      failure && failure.status !== 'asDone'
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
    const [, driveId = '', itemId = '', rest = ''] =
      /^drives\/([^/]+)\/items\/([^/:]+)(.*)$/.exec(path)?.map(decodeURIComponent) ?? [];
    const folder = `${driveId} ${itemId}`;
    const text = Buffer.concat(parts).toString();
    const [, name, isContent] = /^:\/([^/]+?)(:\/content)?$/.exec(rest) ?? [];
    if (method === 'PUT' && headers['content-type'] !== 'application/pdf') return [501, {}];
    if (method === 'PUT' && name && isContent) {
      const isAdding = url.searchParams.get('@microsoft.graph.conflictBehavior') === 'fail';
      return isAdding ? this.#add(folder, { name, text }) : [501, {}];
    }
    if (method === 'PUT' && rest === '/content')
      return this.#replace({ driveId, itemId }, text, headers['if-match']);
    if (method === 'GET' && rest === '/children') return this.#children(folder, url);
    if (method === 'GET') return this.#find({ driveId, itemId }, name);
    if (method === 'DELETE' && rest === '') {
      const [, file] = this.#known({ driveId, itemId });
      const eTag = headers['if-match'];
      if (file && eTag && eTag !== eTagOf(file)) return [412, errorOf('resourceModified')];
      return this.#remove(driveId, itemId);
    }
    return [501, errorOf('notImplemented')];
  }

  #folder(channelId: string): [number, object] {
    const folder = this.folders.get(channelId);
    if (!folder) return [404, errorOf('NotFound')];
    const { driveId, itemId: id } = folder;
    const webUrl = `https://univ.sharepoint.test/${id}`;
    return [200, { id, webUrl, name: 'Canal', parentReference: { driveId }, folder: {} }];
  }

  #add(folder: string, file: { name: string; text: string }): [number, object] {
    const { name } = file;
    if (REFUSED_IN_NAMES.test(name) || name.length > 255) return [400, errorOf('invalidRequest')];
    const known = this.#files.get(folder)?.some((one) => one.name === name);
    if (known) return [409, errorOf('nameAlreadyExists')];
    return [201, shown(folder, this.#create(folder, file, bot))];
  }

  #create(folder: string, { name, text }: { name: string; text: string }, by: By): KeptFile {
    const about = { versions: 1, createdBy: by, lastModifiedBy: by };
    const file = { id: `ITEM${this.#next++}`, name, text, ...about };
    this.#files.set(folder, [...(this.#files.get(folder) ?? []), file]);
    return file;
  }

  #change(file: KeptFile, text: string, by: By): void {
    file.text = text;
    file.versions += 1;
    file.lastModifiedBy = by;
  }

  #replace(
    item: { driveId: string; itemId: string },
    text: string,
    eTag: string | undefined,
  ): [number, object] {
    const [folder, file] = this.#known(item);
    if (!file) return [404, errorOf('itemNotFound')];
    if (!eTag) return [501, errorOf('wouldOverwrite')];
    if (eTag !== eTagOf(file)) return [412, errorOf('resourceModified')];
    this.#change(file, text, bot);
    return [200, shown(folder, file)];
  }

  #known({ driveId, itemId }: { driveId: string; itemId: string }): [string, KeptFile | undefined] {
    for (const [folder, files] of this.#files) {
      const file = files.find(({ id }) => folder.startsWith(`${driveId} `) && id === itemId);
      if (file) return [folder, file];
    }
    return ['', undefined];
  }

  #find(item: { driveId: string; itemId: string }, name: string | undefined): [number, object] {
    const folder = `${item.driveId} ${item.itemId}`;
    const named = this.#files.get(folder)?.find((file) => file.name === name);
    const [at, file] = name === undefined ? this.#known(item) : [folder, named];
    return file ? [200, shown(at, file)] : [404, errorOf('itemNotFound')];
  }

  #children(folder: string, url: URL): [number, object] {
    const from = Number(url.searchParams.get('$skiptoken') ?? 0);
    const all = this.#files.get(folder) ?? [];
    const next = `${this.endpoint}v1.0${url.pathname.replace(/^\/graph\/v1\.0/, '')}`;
    const more = { '@odata.nextLink': `${next}?$skiptoken=${from + PAGE}` };
    const below = { id: 'SUB', name: '2025', folder: {}, parentReference: {} };
    // A notebook, say: neither a file with a tag nor a folder.
    const odd = { id: 'ODD', name: 'Notes', parentReference: { driveId: folder.split(' ')[0] } };
    const value = all.slice(from, from + PAGE).map((file) => shown(folder, file));
    return [
      200,
      {
        value: [...value, below, ...(this.isOdd ? [odd] : [])],
        ...(all.length > from + PAGE ? more : {}),
      },
    ];
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

const eTagOf = ({ id, versions }: KeptFile) => `"{${id}},${versions}"`;

function shown(folder: string, file: KeptFile): object {
  const [driveId = ''] = folder.split(' ');
  const { id, name, createdBy, lastModifiedBy } = file;
  const webUrl = `https://univ.sharepoint.test/${driveId}/${encodeURIComponent(name)}`;
  const about = { id, name, webUrl, eTag: eTagOf(file), createdBy, lastModifiedBy };
  return { ...about, parentReference: { driveId }, file: {} };
}

function errorOf(code: string) {
  return { error: { code, message: 'Léa Dubois is not to be named' } };
}
