import { DeliveryError } from '../../../bot/process/ports';
import { isFileAddress } from '../../../bot/teams/files/fileAddress';
import { createFileTransfer, type FileTransfer } from '../../../bot/teams/files/fileTransfer';
import { jumpingClock } from '../../support/clocks';
import { jpeg, pdfOf, png, startFileHost, type FileHost } from '../../support/fileHost';

const MB = 1024 * 1024;
let host: FileHost;
let files: FileTransfer;
let clock: ReturnType<typeof jumpingClock>;

beforeEach(async () => {
  host = await startFileHost();
  clock = jumpingClock();
  files = createFileTransfer({
    allowLoopbackHttp: true,
    timeouts: { connectMs: 20_000, answerMs: 20_000, wholeMs: 25_000 },
    clock,
  });
});

afterEach(async () => {
  await files.close();
  await host.stop();
});

test.each([
  ['https://univ-my.sharepoint.com/personal/lea/_layouts/15/download.aspx?tempauth=x', true],
  ['https://univ.sharepoint.com/x', true],
  ['https://sharepoint.com/x', false],
  ['https://evilsharepoint.com/x', false],
  ['https://univ.sharepoint.com.evil.test/x', false],
  ['https://univ.sharepoint.com:8443/x', false],
  ['https://univ.sharepoint.com@evil.test/x', false],
  ['https://lea:secret@univ.sharepoint.com/x', false],
  ['http://univ.sharepoint.com/x', false],
  ['https://169.254.169.254/latest', false],
  ['https://127.0.0.1/x', false],
  ['http://127.0.0.1/x', false],
  ['file:///etc/passwd', false],
  ['', false],
])('in use by people, files are at %s: %s', (address, isAllowed) => {
  expect(isFileAddress(address, { allowLoopbackHttp: false })).toBe(isAllowed);
});

test('loopback addresses count in the sandbox and with a local server only', () => {
  expect(isFileAddress('http://127.0.0.1:1/x', { allowLoopbackHttp: true })).toBe(true);
  expect(isFileAddress('http://10.0.0.1/x', { allowLoopbackHttp: true })).toBe(false);
});

describe('a download', () => {
  const gives = (path: string, body: Buffer) =>
    host.give(path, (_request, response) => void response.end(body));

  test.each([
    ['pdf', pdfOf(2_000)],
    ['png', png],
    ['jpeg', jpeg],
  ])('says what a %s is by its first bytes', async (kind, body) => {
    gives('/file?tempauth=1', body);
    const got = await files.download(`${host.url}/file?tempauth=1`);
    expect(got).toEqual({ kind, bytes: body });
  });

  test('of something else stops there', async () => {
    gives('/file', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(3 * MB)]));
    expect(await files.download(`${host.url}/file`)).toEqual({
      kind: 'other',
      bytes: new Uint8Array(),
    });
    gives('/empty', Buffer.alloc(0));
    expect(await files.download(`${host.url}/empty`)).toMatchObject({ kind: 'other' });
  });

  test('goes up to five megabytes, told before or not', async () => {
    gives('/largest', pdfOf(5 * MB));
    expect(await files.download(`${host.url}/largest`)).toMatchObject({ kind: 'pdf' });
    gives('/told', pdfOf(5 * MB + 1));
    expect(await files.download(`${host.url}/told`)).toEqual({ problem: 'tooBig' });
    let sent = 0;
    host.give('/endless', (_request, response) => {
      response.write(pdfOf(64 * 1024));
      const more = () => {
        if (response.destroyed) return;
        sent += 64 * 1024;
        response.write(Buffer.alloc(64 * 1024), () => setImmediate(more));
      };
      more();
    });
    expect(await files.download(`${host.url}/endless`)).toEqual({ problem: 'tooBig' });
    expect(sent).toBeLessThan(20 * MB);
  });

  test('follows to where files are, and nowhere else', async () => {
    gives('/there', png);
    const to = (path: string, location: string) =>
      host.give(path, (_request, response) => {
        response.writeHead(302, { location });
        response.end();
      });
    to('/moved', '/there');
    expect(await files.download(`${host.url}/moved`)).toMatchObject({ kind: 'png' });
    to('/inside', 'http://169.254.169.254/latest/meta-data');
    expect(await files.download(`${host.url}/inside`)).toEqual({ problem: 'refused' });
    to('/round', '/round');
    expect(await files.download(`${host.url}/round`)).toEqual({ problem: 'failed' });
    expect(host.gets.filter((path) => path === '/round')).toHaveLength(4);
  });

  test('that fails, hangs or breaks off is a failure, never an error', async () => {
    expect(await files.download(`${host.url}/missing`)).toEqual({ problem: 'failed' });
    host.give('/hangs', () => undefined);
    const timeouts = { connectMs: 100, answerMs: 100, wholeMs: 200 };
    const impatient = createFileTransfer({ allowLoopbackHttp: true, timeouts });
    expect(await impatient.download(`${host.url}/hangs`)).toEqual({ problem: 'failed' });
    await impatient.close();
    host.give('/breaks', (_request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write(pdfOf(100), () => response.destroy());
    });
    expect(await files.download(`${host.url}/breaks`)).toEqual({ problem: 'failed' });
    expect(await files.download('http://10.0.0.1/x')).toEqual({ problem: 'refused' });
    expect(await files.download('no address')).toEqual({ problem: 'refused' });
  });
});

describe('an upload', () => {
  const target = () => ({
    uploadUrl: `${host.url}/upload?session=1`,
    contentUrl: '',
    name: 'a.pdf',
    uniqueId: '1',
    fileType: 'pdf',
  });
  const file = { bytes: pdfOf(1_234), contentType: 'application/pdf' };
  const outcomeOf = (upload: Promise<void>) =>
    upload.then(
      () => 'done',
      (error: unknown) => (error as DeliveryError).outcome,
    );

  test('goes in one piece, with its range and without any token of ours', async () => {
    await files.put(target(), file);
    expect(host.puts).toEqual([
      {
        path: '/upload?session=1',
        range: 'bytes 0-1233/1234',
        body: file.bytes,
        authorization: undefined,
      },
    ]);
  });

  test('is tried again when Teams has trouble, and then left', async () => {
    host.uploadStatuses = [503, 429];
    expect(await outcomeOf(files.put(target(), file))).toBe('done');
    expect(clock.waits).toEqual([500, 2_000]);
    host.uploadStatuses = [500, 500, 500, 500];
    expect(await outcomeOf(files.put(target(), file))).toBe('later');
    expect(host.puts).toHaveLength(6);
  });

  test.each([400, 404, 409, 416, 202])('that is answered with %d is over', async (status) => {
    host.uploadStatuses = [status];
    expect(await outcomeOf(files.put(target(), file))).toBe('refused');
    expect(host.puts).toHaveLength(1);
  });

  test('goes nowhere else', async () => {
    const elsewhere = { ...target(), uploadUrl: 'https://evil.test/upload' };
    expect(await outcomeOf(files.put(elsewhere, file))).toBe('refused');
    expect(host.puts).toEqual([]);
  });
});
