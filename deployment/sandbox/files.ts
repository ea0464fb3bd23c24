import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { fileType } from './activities';
import type { Parts } from './parts';
import { type Answer, type Call, Refusal } from './routes';
import type { Attachment, Message, StoredFile } from './state';

/** A file in a message, as a person sees it. */
export interface ShownFile {
  name: string;
  url: string;
}

const fileInfoType = 'application/vnd.microsoft.teams.card.file.info';
const fileInfo = z.object({ uniqueId: z.string() }).catch({ uniqueId: '' });

/** Download addresses of Teams work for about an hour. */
const DOWNLOAD_HOURS = 1;

type FileParts = Pick<Parts, 'state' | 'line' | 'clock'>;

/** Files that people and the bot exchange. Ids are random: whoever knows one may have the file. */
export class Files {
  constructor(private readonly parts: FileParts) {}

  /** Keeps what a person gives; the bot may fetch it once, for an hour of the sandbox's clock. */
  async give({ name, content }: { name: string; content: Buffer }) {
    const expiresAt = this.parts.clock.now().add({ hours: DOWNLOAD_HOURS }).toString();
    const contentBase64 = content.toString('base64');
    const uniqueId = await this.keep({ name, contentBase64, expiresAt });
    return {
      uniqueId,
      name,
      downloadUrl: `${this.parts.line.baseUrl}/connector/files/${uniqueId}`,
    };
  }

  /** Where the bot may put a file that a person agreed to. */
  async expect(name: string): Promise<object> {
    const uniqueId = await this.keep({ name, contentBase64: '', isPartial: true });
    return {
      contentUrl: this.personUrl(uniqueId),
      name,
      uploadUrl: `${this.parts.line.baseUrl}/connector/uploads/${uniqueId}`,
      uniqueId,
      fileType: fileType(name),
    };
  }

  /** The files of a message: what the person gave, or the bot put there. */
  shownIn(message: Message): ShownFile[] {
    const given = message.fileIds.map((id) => this.shown(id, ''));
    const sent = message.attachments
      .filter(({ contentType }) => contentType === fileInfoType)
      .map(({ content, name = '', contentUrl = '' }) => {
        const { uniqueId } = fileInfo.parse(content);
        return { ...this.shown(uniqueId, contentUrl), name };
      });
    return [...given, ...sent];
  }

  /** For a person, at any time. */
  read(id: string): Answer {
    const file = this.parts.state.files.get(id);
    if (!file || file.isPartial) throw gone('there is no such file');
    return download(file);
  }

  /** For the bot: once, while the address works. */
  async fetch(id: string): Promise<Answer> {
    const file = this.parts.state.files.get(id);
    const now = this.parts.clock.now().epochMilliseconds;
    const isOver = !file?.expiresAt || Date.parse(file.expiresAt) < now;
    if (isOver) throw gone('this address has expired, was used, or never was');
    const { expiresAt: _used, ...kept } = file;
    await this.parts.state.files.set(id, kept);
    return download(file);
  }

  /** Takes the next part of an upload, as `Content-Range` says. */
  async upload(id: string, { headers, body }: Call): Promise<Answer> {
    const file = this.parts.state.files.get(id);
    if (!file?.isPartial) throw gone('nothing is to be uploaded here');
    const received = Buffer.from(file.contentBase64, 'base64');
    const range = contentRange(headers['content-range']);
    if (range.end - range.start + 1 !== body.length) throw badRange('is not as long as the body');
    if (range.start !== received.length) throw badRange(`must go on at ${received.length}`, 416);
    const content = Buffer.concat([received, body]);
    const isPartial = content.length < range.total;
    const { isPartial: _before, ...kept } = file;
    await this.parts.state.files.set(id, {
      ...kept,
      contentBase64: content.toString('base64'),
      ...(isPartial && { isPartial }),
    });
    if (!isPartial) return { status: 201, body: { id, name: file.name, size: content.length } };
    return { status: 202, body: { nextExpectedRanges: [`${content.length}-${range.total - 1}`] } };
  }

  private async keep(file: StoredFile): Promise<string> {
    const id = randomUUID();
    await this.parts.state.files.set(id, file);
    return id;
  }

  private shown(id: string, otherwise: string): ShownFile {
    const file = this.parts.state.files.get(id);
    return { name: file?.name ?? '', url: file ? this.personUrl(id) : otherwise };
  }

  private personUrl(id: string): string {
    return `${this.parts.line.baseUrl}/sandbox/files/${id}`;
  }
}

export function isFileInfo({ contentType }: Attachment): boolean {
  return contentType === fileInfoType;
}

function contentRange(header: string | undefined) {
  const [, start, end, total] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '') ?? [];
  if (!start || !end || !total) throw badRange('is needed, such as « bytes 0-99/100 »');
  return { start: Number(start), end: Number(end), total: Number(total) };
}

function badRange(what: string, status = 400): Refusal {
  const error = { code: 'invalidRange', message: `Content-Range ${what}` };
  return new Refusal({ status, body: { error } });
}

function gone(message: string): Refusal {
  return new Refusal({ status: 404, body: { error: { code: 'itemNotFound', message } } });
}

/** Never shown by the browser on the sandbox's own origin: a file may hold anything. */
function download({ name, contentBase64 }: StoredFile): Answer {
  const isPdf = fileType(name) === 'pdf';
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${hex(sign)}`);
  return {
    headers: {
      'content-type': isPdf ? 'application/pdf' : 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encoded}`,
      'content-security-policy': "default-src 'none'; sandbox",
    },
    body: Buffer.from(contentBase64, 'base64'),
  };
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase();
}
