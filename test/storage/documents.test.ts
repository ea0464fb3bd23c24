import { createHash, randomUUID } from 'node:crypto';
import type { NewDocument } from '../../bot/process/ports';
import { internshipReadyToSubmit, lea } from '../support/situations';
import { entryOf, testStorage, type TestStorage } from '../support/testStorage';

let storage: TestStorage;
let internshipId: string;
let isQueueDown = false;

beforeAll(async () => {
  storage = await testStorage({
    enqueue: async () => {
      if (isQueueDown) throw new Error('no queue');
    },
  });
  await storage.directory.saveDirectory([entryOf(lea)]);
  const file = { ...internshipReadyToSubmit(), id: randomUUID(), version: 1 };
  internshipId = file.id;
  await storage.store.commitInternship({
    expectedVersion: null,
    file,
    ordinal: 1,
    entries: [],
    nextDueAt: null,
    announcement: { tellings: [], posts: [] },
  });
});

beforeEach(async () => {
  await storage.prisma.document.deleteMany();
  await storage.prisma.upload.deleteMany();
  isQueueDown = false;
  storage.enqueued.length = 0;
  storage.clock.moveTo('2026-11-20T09:00:00Z');
});

afterAll(() => storage.drop());

const documents = () => storage.store.documents;
const bytes = Buffer.from('%PDF-1.7 Łukasz 阮');

function made(some: Partial<NewDocument> = {}): NewDocument {
  return {
    id: randomUUID(),
    internshipId,
    kind: 'contactFormFillable',
    variant: '',
    missingGlyphs: [],
    language: 'fr',
    version: 3,
    name: 'Imprimé contact.pdf',
    contentType: 'application/pdf',
    bytes,
    madeBy: lea.id,
    requestKey: randomUUID(),
    ...some,
  };
}

describe('a document', () => {
  test('is kept with its hash, its maker, its moment and what it was made from', async () => {
    const kept = await documents().keep(made({ requestKey: 'a' }));
    expect(kept).toEqual({
      id: expect.any(String),
      internshipId,
      kind: 'contactFormFillable',
      variant: '',
      missingGlyphs: [],
      language: 'fr',
      version: 3,
      name: 'Imprimé contact.pdf',
      contentType: 'application/pdf',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      madeBy: lea.id,
      madeAt: '2026-11-20T09:00:00.000Z',
    });
    expect(await documents().find(kept!.id)).toEqual(kept);
    expect(await documents().ofRequest('a')).toEqual(kept);
    expect(Buffer.from((await documents().bytesOf(kept!.id))!)).toEqual(bytes);
    expect(await documents().find('../etc')).toBeNull();
    expect(await documents().bytesOf(randomUUID())).toBeNull();
  });

  test('is made once for a request, however many do it at the same time', async () => {
    const attempts = await Promise.all(
      [1, 2, 3, 4].map(async () => {
        const document = made({ requestKey: 'the same' });
        return documents().keep(document, [
          { kind: 'give', documentId: document.id, personId: lea.id },
        ]);
      }),
    );
    const [kept, ...more] = attempts.filter((one) => one !== null);
    expect(more).toEqual([]);
    expect(storage.enqueued).toEqual([{ kind: 'give', documentId: kept!.id, personId: lea.id }]);
  });

  test('is not there when the job that gives it could not be written', async () => {
    isQueueDown = true;
    const give = { kind: 'give', documentId: randomUUID(), personId: lea.id } as const;
    await expect(documents().keep(made(), [give])).rejects.toThrow('no queue');
    expect(await storage.prisma.document.count()).toBe(0);
  });

  test('that was made for the same request is given again, and not made again', async () => {
    const order = {
      internshipId,
      documentKind: 'contactForm' as const,
      variant: '',
      language: 'fr' as const,
      personId: lea.id,
      requestKey: 'once',
    };
    await documents().request(order);
    expect(storage.enqueued).toEqual([{ kind: 'document', ...order }]);
    const kept = await documents().keep(made({ requestKey: 'once' }));
    await documents().request(order);
    expect(storage.enqueued.at(-1)).toEqual({
      kind: 'give',
      documentId: kept!.id,
      personId: lea.id,
    });
  });

  test('of each kind and language the latest is shown, and the others are kept', async () => {
    await documents().keep(made({ version: 3 }));
    storage.clock.moveTo('2026-11-20T10:00:00Z');
    await documents().keep(made({ version: 5 }));
    await documents().keep(made({ version: 5, language: 'en' }));
    await documents().keep(made({ version: 4, kind: 'insuranceCertificate' }));
    await documents().keep(made({ version: 6, kind: 'insuranceCertificate', language: 'en' }));
    const latest = await documents().latestOf(internshipId);
    const shown = latest.map(({ kind, language, version }) => `${kind} ${language} ${version}`);
    // Of one moment: by the file's version.
    expect(shown[0]).toBe('insuranceCertificate en 6');
    expect(shown.slice(1).sort()).toEqual(['contactFormFillable en 5', 'contactFormFillable fr 5']);
    expect(await storage.prisma.document.count()).toBe(5);
  });
});

describe('a link', () => {
  const linked = async () => {
    const document = (await documents().keep(made()))!;
    return { document, ...(await documents().createLink(document.id, lea.id)) };
  };

  test('opens its document for five minutes, by the clock that was handed in', async () => {
    const { document, token, until } = await linked();
    expect(until).toBe('2026-11-20T09:05:00Z');
    const opened = { state: 'open', document, personId: lea.id };
    expect(await documents().openLink(document.id, token)).toEqual(opened);
    storage.clock.moveTo('2026-11-20T09:04:59Z');
    expect(await documents().openLink(document.id, token)).toEqual(opened);
    storage.clock.moveTo('2026-11-20T09:05:00Z');
    expect(await documents().openLink(document.id, token)).toEqual({ state: 'late' });
  });

  test('opens nothing else, and nothing else opens it', async () => {
    const first = await linked();
    const second = await linked();
    expect(await documents().openLink(second.document.id, first.token)).toBeNull();
    expect(await documents().openLink(first.document.id, `${first.token}A`)).toBeNull();
    const other = first.token.startsWith('A') ? 'B' : 'A';
    expect(await documents().openLink(first.document.id, other + first.token.slice(1))).toBeNull();
    expect(await documents().openLink(first.document.id, '')).toBeNull();
    expect(await documents().openLink('x', first.token)).toBeNull();
    expect(first.token).not.toBe(second.token);
    expect(first.token).toHaveLength(43);
  });

  test('is used up by a link that goes round', async () => {
    const { document, token } = await linked();
    const states: (string | undefined)[] = [];
    for (let n = 0; n < 11; n += 1) {
      states.push((await documents().openLink(document.id, token))?.state);
    }
    expect(states).toEqual([...Array<string>(10).fill('open'), 'late']);
  });

  test('is nowhere in the database', async () => {
    const { token } = await linked();
    const rows = await storage.prisma.documentLink.findMany();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('is late for a month, and unknown after', async () => {
    const { document, token } = await linked();
    storage.clock.moveTo('2026-12-19T09:00:00Z');
    await documents().purge('2026-12-19T09:00:00Z');
    expect(await documents().openLink(document.id, token)).toEqual({ state: 'late' });
    await documents().purge('2026-12-21T09:00:00Z');
    expect(await documents().openLink(document.id, token)).toBeNull();
  });
});

describe('a dropped file', () => {
  const upload = { personId: lea.id, name: 'a.pdf', kind: 'pdf' as const, bytes };

  test('is there for its owner only, until it is forgotten', async () => {
    const id = await documents().keepUpload(upload);
    expect(await documents().upload(id, lea.id)).toMatchObject({ id, name: 'a.pdf', kind: 'pdf' });
    expect(await documents().upload(id, 'somebody else')).toBeNull();
    await documents().forgetUpload(id);
    expect(await documents().upload(id, lea.id)).toBeNull();
  });

  test('is kept for a day, three at most', async () => {
    const ids: string[] = [];
    for (const minute of [1, 2, 3, 4]) {
      storage.clock.moveTo(`2026-11-20T09:0${minute}:00Z`);
      ids.push(await documents().keepUpload(upload));
    }
    const kept = await Promise.all(ids.map((id) => documents().upload(id, lea.id)));
    expect(kept.map((one) => one !== null)).toEqual([false, true, true, true]);
    await documents().purge('2026-11-21T09:03:30Z');
    expect(await storage.prisma.upload.count()).toBe(1);
  });
});
