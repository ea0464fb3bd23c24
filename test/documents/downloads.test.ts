import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { Writable } from 'node:stream';
import { Registry } from 'prom-client';
import { createDownloads } from '../../bot/documents/downloads';
import { createHttpServer, type HttpServer } from '../../bot/http';
import { createLog } from '../../bot/log';
import type { DocumentKind, StoredDocument } from '../../bot/process/documents';
import { claire, internshipAwaitingTeacher, isabelle, lea, theo } from '../support/situations';
import { entryOf, testStorage, type TestStorage } from '../support/testStorage';
import { artois } from '../support/university';

const university = { ...artois };
const moment = () => ({ now: '2026-11-20T09:00:00Z', university });

const bytes = Buffer.from('%PDF-1.7 contents');
let storage: TestStorage;
let internshipId: string;
let document: StoredDocument;
let server: HttpServer | undefined;
let url: string;
let logged = '';
let now = 0;

beforeAll(async () => {
  storage = await testStorage();
  await storage.directory.saveDirectory([lea, theo, claire, isabelle].map(entryOf));
  const file = { ...internshipAwaitingTeacher(), id: randomUUID(), version: 1 };
  await storage.store.commitInternship({
    expectedVersion: null,
    file,
    ordinal: 1,
    entries: [],
    nextDueAt: null,
    announcement: { tellings: [], posts: [] },
  });
  internshipId = file.id;
  document = (await keep())!;
});

const keep = (some: { kind?: DocumentKind; madeBy?: string } = {}) =>
  storage.store.documents.keep({
    id: randomUUID(),
    internshipId,
    kind: 'contactFormFillable',
    variant: '',
    missingGlyphs: [],
    language: 'fr',
    version: 1,
    name: 'Imprimé « contact » de Zoë;\r\nSet-Cookie: a=b.pdf',
    contentType: 'application/pdf',
    bytes,
    madeBy: lea.id,
    requestKey: randomUUID(),
    ...some,
  });

afterEach(async () => {
  await server?.close();
  server = undefined;
});

afterAll(() => storage.drop());

/** As strict about its log as the loosest setting allows. */
async function start({ isOnlyLocal = false } = {}): Promise<void> {
  logged = '';
  const sink = new Writable({
    write: (line: Buffer, _encoding, done) => {
      logged += line.toString();
      done();
    },
  });
  const log = createLog('trace', sink);
  server = createHttpServer({
    onActivity: async () => ({ status: 200 }),
    ready: async () => ({}),
    metrics: new Registry(),
    documents: createDownloads({ store: storage.store, isOnlyLocal, moment, now: () => now, log }),
    log,
  });
  url = `http://127.0.0.1:${await server.listen({ host: '127.0.0.1', port: 0 })}`;
}

const linkFor = async (personId = lea.id, id = document.id) => {
  const { token } = await storage.store.documents.createLink(id, personId);
  return `/documents/${id}?token=${token}`;
};
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${url}${path}`, { headers, method, redirect: 'error' });

/** Without `fetch`, which sets `Host` and the like itself. */
function rawGet(path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(`${url}${path}`, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('its person gets the document, to be saved, and nobody keeps a copy on the way', async () => {
  await start();
  const answer = await get(await linkFor());
  expect(answer.status).toBe(200);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'cache-control': 'no-store',
    'content-type': 'application/pdf',
    'content-length': String(bytes.length),
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  expect(answer.headers.get('set-cookie')).toBeNull();
  const disposition = answer.headers.get('content-disposition')!;
  expect(disposition).toMatch(/^attachment; filename="[\w .()-]+"; filename\*=UTF-8''[\w.%-]+$/);
  expect(decodeURIComponent(disposition.split("''")[1]!)).toBe(document.name);
});

test('what is only for the screen is shown by the browser; nothing else is', async () => {
  await start();
  const how = async (kind: DocumentKind) => {
    const { headers } = await get(await linkFor(lea.id, (await keep({ kind }))!.id));
    return [headers.get('content-disposition')!, headers.get('content-security-policy')!];
  };
  const [disposition, policy] = await how('conventionDraft');
  expect(disposition).toMatch(/^inline; filename="/);
  expect(policy).toMatch(/frame-ancestors 'none'/);
  for (const kind of ['attestation', 'entrySheet', 'insuranceCertificate'] as const) {
    const [other, strict] = await how(kind);
    expect([other, strict]).toEqual([
      expect.stringMatching(/^attachment; /),
      expect.stringMatching(/sandbox$/),
    ]);
  }
});

test('a form is for whoever it was made for, whatever link there is', async () => {
  await start();
  for (const kind of ['contactForm', 'contactFormFillable'] as const) {
    const { id } = (await keep({ kind }))!;
    expect((await get(await linkFor(lea.id, id))).status).toBe(200);
    expect((await get(await linkFor(claire.id, id))).status).toBe(404);
  }
});

test('a late link says how to get a new one, in both languages', async () => {
  await start();
  const link = await linkFor();
  storage.clock.moveTo('2026-11-20T09:06:00Z');
  const answer = await get(link, { 'Accept-Language': 'en-GB,fr;q=0.5' });
  expect(answer.status).toBe(410);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const page = await answer.text();
  expect(page).toMatch(/<html lang="en">/);
  expect(page).toMatch(/This link has ended.*Ce lien est terminé/s);
  expect(page).toMatch(/“New link”.*«\sNouveau lien\s»/s);
  expect(page).toMatch(/“documents”.*«\sdocuments\s»/s);
  expect(page).not.toMatch(/<script|https?:|Zoë/);
  storage.clock.moveTo('2026-11-20T09:00:00Z');
});

test('whatever is wrong gets one page, by any method', async () => {
  await start();
  const link = await linkFor();
  const [, token] = link.split('token=');
  const wrong = (path: string, method = 'GET') => get(path, {}, method);
  const answers = await Promise.all([
    wrong(`/documents/${document.id}?token=${'A'.repeat(43)}`),
    wrong(`/documents/${randomUUID()}?token=${token}`),
    wrong(`/documents/${randomUUID()}?token=${'A'.repeat(43)}`),
    wrong(`/documents/${document.id}`),
    wrong(`/documents/${document.id}?token=`),
    wrong(`/documents/${document.id}?token=${token}&token=${token}`),
    wrong(`/documents/x?token=${token}`),
    wrong(`/documents/..%2f..%2fetc%2fpasswd?token=${token}`),
    wrong(`/documents?token=${token}`),
    wrong(`/documents/?token=${token}`),
    wrong(`/documents/${document.id}/more?token=${token}`),
    wrong(link, 'POST'),
    wrong(link, 'PUT'),
    wrong(link, 'DELETE'),
    wrong(link, 'PATCH'),
    wrong(link, 'OPTIONS'),
  ]);
  const pages = await Promise.all(answers.map((answer) => answer.text()));
  expect(answers.map(({ status }) => status)).toEqual(Array(16).fill(404));
  expect(new Set(pages).size).toBe(1);
  const head = await wrong(link, 'HEAD');
  expect([head.status, await head.text()]).toEqual([404, '']);
  expect((await get(link)).status).toBe(200);
});

test('a certificate is for the student and the managers, whatever link there is', async () => {
  await start();
  const { id } = (await keep({ kind: 'insuranceCertificate' }))!;
  const statusFor = async (personId: string) => (await get(await linkFor(personId, id))).status;
  expect(await statusFor(lea.id)).toBe(200);
  expect(await statusFor(isabelle.id)).toBe(200);
  expect(await statusFor(claire.id)).toBe(404);
  expect(await statusFor(theo.id)).toBe(404);
});

test('somebody who may not see the file any more gets that page too', async () => {
  await start();
  const { id } = (await keep({ madeBy: theo.id }))!;
  expect((await get(await linkFor(theo.id, id))).status).toBe(404);
});

test('after many wrong tries from one place, only right links are answered there for a minute', async () => {
  await start();
  const link = await linkFor();
  const wrong = () => get(`/documents/${randomUUID()}?token=${'A'.repeat(43)}`);
  for (let n = 0; n < 30; n += 1) expect((await wrong()).status).toBe(404);
  const refused = await wrong();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  // A whole campus may come from one address.
  expect((await get(link)).status).toBe(200);
  // Behind a proxy, places are told apart by what that proxy says.
  const elsewhere = { 'X-Forwarded-For': '192.0.2.7' };
  expect((await get('/documents/x', elsewhere)).status).toBe(404);
  now += 60_000;
  expect((await wrong()).status).toBe(404);
});

test('no other page reads one; in the sandbox, only this machine does', async () => {
  await start();
  const embedded = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' };
  const followed = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' };
  const link = await linkFor();
  expect(await rawGet(link, embedded)).toBe(404);
  expect(await rawGet(link, followed)).toBe(200);
  expect(await rawGet(link, { Host: 'stages.univ.example' })).toBe(200);
  await server!.close();
  await start({ isOnlyLocal: true });
  expect(await rawGet(link, followed)).toBe(404);
  expect(await rawGet(link, { Host: 'evil.test' })).toBe(404);
  expect(await rawGet(link, { Origin: 'http://evil.test' })).toBe(404);
  expect(await rawGet(link, { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate' })).toBe(200);
  expect(await rawGet(link, { Origin: url })).toBe(200);
});

test('the log knows who had what, and not one link', async () => {
  await start();
  const link = await linkFor();
  await get(link);
  await get(`${link}x`);
  await get(link, {}, 'POST');
  storage.clock.moveTo('2026-11-20T09:06:00Z');
  await get(link);
  storage.clock.moveTo('2026-11-20T09:00:00Z');
  expect(logged).toContain(document.id);
  expect(logged).toContain(lea.id);
  expect(logged).not.toContain(link.split('token=')[1]!);
  expect(logged).not.toContain('token');
  expect(logged).not.toContain('Zoë');
});

test('two processes know the same links', async () => {
  await start();
  const link = await linkFor();
  expect((await get(link)).status).toBe(200);
  await server!.close();
  await start();
  expect((await get(link)).status).toBe(200);
});

test('a link opens what its person may have then, not when it was made', async () => {
  await start();
  const referent = { ...isabelle, roles: claire.roles };
  const set = (facts: object) => storage.prisma.$executeRaw`
    update internship set facts = facts || ${JSON.stringify(facts)}::jsonb`;
  const approval = { at: '2026-11-18T10:00:00Z', by: claire.id, round: 1 };
  await set({ approval });
  university.convention = { madeIn: 'here' };
  const { id: convention } = (await keep({ kind: 'convention' }))!;
  const { id: form } = (await keep({ kind: 'contactForm', madeBy: isabelle.id }))!;
  const gets = async (person: string, id: string) => (await get(await linkFor(person, id))).status;
  const manager = () => gets(isabelle.id, form);
  expect([await gets(lea.id, convention), await manager()]).toEqual([200, 200]);
  university.convention = { madeIn: 'pstage' };
  expect(await gets(lea.id, convention)).toBe(404);
  university.convention = { madeIn: 'here' };
  await storage.directory.saveDirectory([entryOf(referent)]);
  await set({ approval: null, referentId: isabelle.id });
  expect([await gets(lea.id, convention), await manager()]).toEqual([404, 404]);
});
