import { randomUUID } from 'node:crypto';
import type { DocumentDesk } from '../../bot/jobs/documents';
import { DeliveryError, type DocumentMaker, type Job } from '../../bot/process/ports';
import type { Internship } from '../../bot/process/internship';
import type { FileView } from '../../bot/process/view';
import { atWork, type AtWork } from '../support/atWork';
import { artois } from '../support/university';
import { claire, hugo, internshipAwaitingTeacher, lea } from '../support/situations';
import { entryOf } from '../support/testStorage';

let at: AtWork;
const university = { ...artois };
let internshipId: string;
let made: string[];
let make: DocumentMaker['make'];
let beforeKeeping: () => void;
let put: DocumentDesk['carrier']['put'];

const pdf = (view: FileView) => ({
  bytes: Buffer.from(`%PDF ${view.reader.language} ${view.file.version}`),
  name: 'Imprimé contact.pdf',
  missingGlyphs: [],
});

beforeEach(async () => {
  made = [];
  make = async (kind, view) => {
    made.push(`${kind} ${view.reader.language}`);
    return pdf(view);
  };
  put = async () => undefined;
  beforeKeeping = () => undefined;
  at = await atWork({
    university,
    desk: ({ store }) => ({
      documents: {
        ...store.documents,
        keep: async (...what) => {
          beforeKeeping();
          return store.documents.keep(...what);
        },
      },
      maker: { make: (...what) => make(...what) },
      carrier: { put: (...what) => put(...what) },
      linkTo: async (id) => ({ url: `https://stages.test/documents/${id}`, until: '' }),
    }),
  });
  await at.storage.directory.saveDirectory([lea, claire, hugo].map(entryOf));
  const file = { ...internshipAwaitingTeacher(), id: randomUUID(), version: 1 };
  internshipId = file.id;
  await at.storage.store.commitInternship({
    expectedVersion: null,
    file,
    ordinal: 1,
    entries: [],
    nextDueAt: null,
    announcement: { tellings: [], posts: [] },
  });
});

afterEach(() => at.drop());

const order = (some: object = {}) => ({
  internshipId,
  documentKind: 'contactFormFillable' as const,
  variant: '',
  language: 'fr' as const,
  personId: lea.id,
  requestKey: 'one request',
  ...some,
});
const document = (some: object = {}): Job => ({ kind: 'document', ...order(some) });
const offer = 'offer Imprimé contact.pdf 9';
/** In people's chats; the managers' post about it is another matter. */
const arrived = () => at.messenger.arrived.filter(({ where }) => where.startsWith('person:'));
const said = () => arrived().map(({ text }) => text);
const count = () => at.storage.prisma.document.count();
const theDocument = async () => (await at.storage.store.documents.latestOf(internshipId))[0]!;

/** The file as it is from now on, one version later. */
const becomes = async (changes: Partial<Internship>) => {
  const file = (await at.storage.store.internship(internshipId))!;
  const next = { ...file, ...changes, version: file.version + 1 };
  const facts = JSON.stringify(next);
  await at.storage.prisma.$executeRaw`
    update internship set version = ${next.version}, facts = ${facts}::jsonb`;
};
const makingIt = { conversationId: `person:${lea.id}`, activityId: 'making' };
const approval = { at: '2026-11-18T10:00:00Z', by: claire.id, round: 1 };

test('it is made, kept, and offered in the chat of whoever asked', async () => {
  await at.storage.store.documents.request(order({ language: 'en' }));
  await at.settled();
  expect(made).toEqual(['contactFormFillable en']);
  expect(arrived()).toEqual([{ what: 'send', where: `person:${lea.id}`, text: offer }]);
  expect(await theDocument()).toMatchObject({ version: 1, language: 'en', madeBy: lea.id });
});

test('a job that is done again, at once or later, makes and gives nothing more', async () => {
  await at.enqueue(document(), document());
  await at.settled();
  await at.enqueue(document());
  await at.settled();
  expect([made.length, await count(), said()]).toEqual([1, 1, [offer]]);
});

test('it dies between making and keeping: one document, one message', async () => {
  let isFirst = true;
  beforeKeeping = () => {
    if (isFirst) {
      isFirst = false;
      throw new Error('the database is away');
    }
  };
  await at.enqueue(document());
  await at.passUntil(() => arrived().length > 0);
  await at.settled();
  expect([made.length, await count(), said()]).toEqual([2, 1, [offer]]);
});

test('Teams refuses the offer for a while: it comes once, and is not made again', async () => {
  let refusals = 2;
  at.messenger.onMessage = ({ text }) => {
    if (text.startsWith('offer') && refusals-- > 0) throw new DeliveryError('later', 'busy');
  };
  await at.enqueue(document());
  await at.passUntil(() => arrived().length > 0);
  expect([made.length, said()]).toEqual([1, [offer]]);
});

test('asked for again, it is given again; from the changed file, another one is made', async () => {
  const { documents } = at.storage.store;
  await documents.request(order());
  await at.settled();
  await documents.request(order());
  await at.settled();
  expect([made.length, said()]).toEqual([1, [offer, offer]]);
  const first = await theDocument();
  await at.storage.prisma.$executeRawUnsafe(
    `update internship set version = 2, facts = jsonb_set(jsonb_set(facts, '{version}', '2'),
       '{papersVersion}', '2')`,
  );
  await documents.request(order({ requestKey: 'another' }));
  await at.settled();
  expect([made.length, await count()]).toEqual([2, 2]);
  // The older one is kept, and not offered any more.
  await documents.give(first.id, lea.id);
  await at.settled();
  expect(said()).toHaveLength(3);
});

test('a draft is never offered as a file, nor put into Teams: a link, where it was being made', async () => {
  const instead = { conversationId: `person:${lea.id}`, activityId: 'making' };
  await becomes({ approval });
  const draft = { documentKind: 'conventionDraft', requestKey: 'draft', instead };
  await at.enqueue(document(draft));
  await at.settled();
  expect(arrived()).toEqual([
    { what: 'update', where: `person:${lea.id}`, text: expect.stringMatching(/est prêt/) },
  ]);
  const { id: documentId } = await theDocument();
  const target = { uploadUrl: 'u', contentUrl: 'c', name: 'n', uniqueId: 'i', fileType: 'pdf' };
  let uploads = 0;
  put = async () => void (uploads += 1);
  await at.enqueue({ kind: 'upload', documentId, personId: lea.id, target });
  await at.settled();
  expect([uploads, arrived().length]).toEqual([0, 1]);
});

test('what said that it is being made says what came of it', async () => {
  const instead = { conversationId: `person:${lea.id}`, activityId: 'making' };
  await at.enqueue(document({ instead }));
  await at.settled();
  expect(arrived().map(({ what }) => what)).toEqual(['send', 'update']);
  expect(said()).toEqual([offer, expect.stringMatching(/Voici l’imprimé contact/)]);
  make = () => Promise.reject(new Error('a mistake of ours'));
  await at.enqueue(document({ instead, requestKey: 'another' }));
  await at.settled();
  expect(arrived().at(-1)).toMatchObject({ what: 'update', text: expect.stringMatching(/pas pu/) });
});

test('two people ask for the same paper at once: it is made once, and given to both', async () => {
  await becomes({ approval });
  const both = { documentKind: 'signatureSheet', requestKey: 'of all' };
  await at.enqueue(document(both), document({ ...both, personId: claire.id }));
  await at.settled();
  expect([made.length, await count()]).toEqual([1, 1]);
  expect(new Set(arrived().map(({ where }) => where))).toEqual(
    new Set([`person:${lea.id}`, `person:${claire.id}`]),
  );
});

test('characters without a glyph are kept with the document', async () => {
  make = async (_kind, view) => ({ ...pdf(view), missingGlyphs: ['𓀀'] });
  await at.enqueue(document());
  await at.settled();
  expect((await theDocument()).missingGlyphs).toEqual(['𓀀']);
});

test('what cannot be made is said, once', async () => {
  make = () => Promise.reject(new Error('a mistake of ours'));
  await at.enqueue(document());
  await at.settled();
  expect(said()).toEqual([expect.stringMatching(/Je n’ai pas pu faire l’imprimé/)]);
  expect(await count()).toBe(0);
});

describe('where conventions are made here', () => {
  const convention = (some: object = {}) =>
    document({ documentKind: 'convention', requestKey: 'c', instead: makingIt, ...some });
  beforeEach(async () => {
    university.convention = { madeIn: 'here' };
    await becomes({ approval });
  });
  afterEach(() => {
    university.convention = { madeIn: 'pstage' };
  });

  test('one that was asked for is made while its approval holds', async () => {
    await at.enqueue(convention());
    await at.settled();
    expect(made).toEqual(['convention fr']);
    expect(said()).toContain(offer);
  });

  test('an approval that fell before the job ran: it is not made, and that is said', async () => {
    await becomes({ approval: null });
    await at.enqueue(convention());
    await at.settled();
    expect([made, await count()]).toEqual([[], 0]);
    expect(said()).toEqual([expect.stringMatching(/pas pu faire la convention/)]);
  });

  test('an approval that fell before it was given: it stays where it is', async () => {
    await at.enqueue(convention({ instead: undefined }));
    await at.settled();
    const { id: documentId } = await theDocument();
    at.messenger.arrived.splice(0);
    await becomes({ approval: null });
    await at.enqueue({ kind: 'give', documentId, personId: lea.id, instead: makingIt });
    await at.enqueue({ kind: 'give', documentId, personId: lea.id });
    await at.settled();
    expect(said()).toEqual([expect.stringMatching(/pas pu faire la convention/)]);
  });
});

test('an imprimé contact is made as its reader may have it when the job runs', async () => {
  const whole = { documentKind: 'contactForm', personId: claire.id };
  await at.enqueue(document({ ...whole, requestKey: 'as a manager' }));
  await at.settled();
  expect(made).toEqual([]);
  expect(said()).toEqual([expect.stringMatching(/pas pu faire/)]);
  await at.enqueue(document({ ...whole, variant: 'decider', requestKey: 'as the referent' }));
  await at.settled();
  expect(made).toEqual(['contactForm fr']);
});

test('what a manager deleted is not made again by an order that was left before', async () => {
  await becomes({ removedPapers: { contactFormFillable: 2 } });
  await at.enqueue(document({ version: 1, instead: makingIt }));
  await at.settled();
  expect([made, await count()]).toEqual([[], 0]);
  expect(said()).toEqual([expect.stringMatching(/pas pu faire/)]);
  // Asked for anew, it is.
  await at.enqueue(document({ version: 2 }));
  await at.settled();
  expect(made).toHaveLength(1);
});

test('a deletion between making and keeping: it is not kept', async () => {
  make = async (kind, view) => {
    made.push(kind);
    await becomes({ removedPapers: { contactFormFillable: 2 } });
    return pdf(view);
  };
  await at.enqueue(document({ version: 1 }));
  await at.settled();
  expect([made.length, await count()]).toEqual([1, 0]);
  expect(said()).toEqual([expect.stringMatching(/pas pu faire/)]);
});

test('somebody who may not see the file gets nothing', async () => {
  await at.enqueue(document({ personId: hugo.id }), document({ internshipId: randomUUID() }));
  await at.enqueue(
    document({
      ...{ personId: claire.id, documentKind: 'contactForm', variant: 'decider' },
      requestKey: 'the referent',
    }),
    document({ personId: claire.id, requestKey: 'not for her' }),
  );
  await at.settled();
  expect(new Set(arrived().map(({ where }) => where))).toEqual(new Set([`person:${claire.id}`]));
  expect(said().filter((one) => one !== offer)).toEqual([expect.stringMatching(/pas pu faire/)]);
  expect(made).toHaveLength(1);
});

test('where files are refused, the message has a button for a link', async () => {
  at.messenger.onMessage = ({ text }) => {
    if (text.startsWith('offer')) throw new DeliveryError('refused', 'no files here');
  };
  await at.enqueue(document());
  await at.settled();
  expect(said()).toEqual([expect.stringMatching(/«\sImprimé contact.pdf\s» est prêt/)]);
});

test('somebody whom Teams does not reach is marked, and the document waits for them', async () => {
  at.messenger.onMessage = () => {
    throw new DeliveryError('unreachable', 'BotNotInConversationRoster');
  };
  await at.enqueue(document());
  await at.settled();
  expect(await at.storage.store.reach.count()).toBe(1);
  expect(await count()).toBe(1);
});

describe('an accepted document', () => {
  const target = {
    uploadUrl: 'https://univ-my.sharepoint.com/upload',
    contentUrl: 'https://univ-my.sharepoint.com/a.pdf',
    name: 'Imprimé contact 1.pdf',
    uniqueId: 'u',
    fileType: 'pdf',
  };
  const accept = async () => {
    await at.enqueue(document());
    await at.settled();
    at.messenger.arrived.splice(0);
    const { id: documentId } = await theDocument();
    await at.storage.store.documents.putInTeams({ documentId, personId: lea.id, target });
    await at.settled();
  };

  test('goes where Teams wants it, as it was announced, and is shown there', async () => {
    const taken: unknown[] = [];
    put = async (to, { bytes }) => void taken.push(to, bytes.length);
    await accept();
    expect(taken).toEqual([target, 9]);
    expect(said()).toEqual(['delivered Imprimé contact 1.pdf']);
  });

  test.each(['later', 'refused'] as const)(
    'that Teams does not take (%s) comes by a link',
    async (how) => {
      put = () => Promise.reject(new DeliveryError(how, '503'));
      await accept();
      expect(said()).toEqual([expect.stringMatching(/est prêt/)]);
    },
  );

  test('is uploaded once when its message has to wait', async () => {
    let uploads = 0;
    put = async () => void (uploads += 1);
    let refusals = 0;
    at.messenger.onMessage = ({ text }) => {
      if (text.startsWith('delivered') && refusals++ < 2) throw new DeliveryError('later', 'busy');
    };
    await accept();
    await at.passUntil(() => arrived().length > 0);
    expect([uploads, said()]).toEqual([1, ['delivered Imprimé contact 1.pdf']]);
  });
});
