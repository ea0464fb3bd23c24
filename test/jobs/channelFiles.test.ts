import { randomUUID } from 'node:crypto';
import { createChannelFolders } from '../../bot/graph';
import type { Internship, InternshipEvent } from '../../bot/process/internship';
import type { MadeKind } from '../../bot/process/documents';
import type { SubjectView } from '../../bot/jobs/subjectView';
import type { Place } from '../../bot/process/places';
import { copiesAt } from '../../bot/process/channelCopies';
import { createCatchUp } from '../../bot/jobs/copies/catchingUp';
import { copyOrders } from '../../bot/process/channelFiles';
import { managersPost } from '../../bot/process/posts';
import { editionFor } from '../../bot/process/roles';
import type { DocumentMaker, Job } from '../../bot/process/ports';
import { BOT, DriveServer } from '../graph/driveServer';
import { atWork, type AtWork } from '../support/atWork';
import { claire, internshipApproved, isabelle, lea } from '../support/situations';
import { entryOf } from '../support/testStorage';
import { silentLog as log } from '../support/log';
import { artois } from '../support/university';

const university = { ...artois, channelFiles: { managers: true, teachers: true } };
const GROUP = '11111111-2222-4333-8444-000000000001';

/** What a card can show of the copies. */
function shownOf(view: SubjectView, place: Place): string {
  if (place.kind !== 'channel' || !('file' in view)) return '';
  return copiesAt(view, place.audience)
    .map(
      ({ kind, webUrl, isGivenUp }) =>
        `${kind}${webUrl ? ' there' : ''}${isGivenUp ? ' given up' : ''}`,
    )
    .join(', ');
}

let at: AtWork;
let drive: DriveServer;
let file: Internship;
let text: string;
let make: DocumentMaker['make'];

beforeEach(async () => {
  drive = await DriveServer.start();
  text = 'one';
  make = async (kind, view) => ({
    bytes: Buffer.from(`${kind} ${text} ${editionFor(view.file, view.reader.person)}`),
    name: `${kind} - Léa Dubois.pdf`,
    missingGlyphs: [],
  });
  at = await atWork({
    university,
    render: {
      telling: () => null,
      post: (view, { purpose, place }) => ({ text: `${purpose} ${shownOf(view, place)}` }),
    },
    desk: ({ store, channels }) => ({
      documents: store.documents,
      maker: { make: (...what) => make(...what) },
      carrier: { put: async () => undefined },
      linkTo: async () => ({ url: '', until: '' }),
      folders: {
        copies: store.copies,
        linkOf: (place) => channels.linkOf(place),
        files: createChannelFolders({
          endpoint: drive.endpoint,
          tokens: { get: async () => 'token', forget: () => undefined },
          appId: BOT,
          groupOf: async () => GROUP,
          patience: { timeoutMs: 5_000, retries: 0, longestWait: 0 },
        }),
      },
    }),
  });
  await at.storage.directory.saveDirectory([lea, claire, isabelle].map(entryOf));
  file = { ...internshipApproved(), id: randomUUID(), version: 1 };
  await commit(file, null);
});

afterEach(async () => {
  await at.drop();
  await drive.stop();
});

const channelOf = (audience: string) => `19:${audience}@thread.tacv2`;

type Audience = 'managers' | 'teachers';

async function linkAs(
  audience: Audience,
  channelId: string,
  department = file.department,
): Promise<void> {
  if (!drive.folders.has(channelId)) drive.openFolder(channelId);
  const channel = { teamId: '19:team', channelId, tenantId: 't' };
  await at.storage.channels.link({
    place: { kind: 'channel', audience, department },
    channel: { ...channel, serviceUrl: 'https://smba.example/', name: null, teamName: null },
    by: isabelle.id,
    farewell: '',
  });
}

async function link(...audiences: Audience[]): Promise<void> {
  for (const audience of audiences) await linkAs(audience, channelOf(audience));
}

/** A change, with the jobs that it leaves for the channels' folders. */
async function commit(next: Internship, before: Internship | null, ...events: InternshipEvent[]) {
  const result = await at.storage.store.commitInternship({
    expectedVersion: before?.version ?? null,
    file: next,
    ...(before ? {} : { ordinal: 1 }),
    entries: events.map((event) => ({ event, at: '2026-11-20T09:00:00Z', by: isabelle.id })),
    nextDueAt: null,
    announcement: { tellings: [], posts: [], copies: copyOrders(events, next, university) },
  });
  expect(result).toBe('saved');
  file = next;
}

const change = (some: Partial<Internship>, ...events: InternshipEvent[]) =>
  commit({ ...file, ...some, version: file.version + 1 }, file, ...events);

const toChannel = (documentKind: MadeKind | null = 'contactForm'): Job => ({
  kind: 'fileToChannel',
  internshipId: file.id,
  documentKind,
});
const inFolder = (audience: string) =>
  drive.filesIn(channelOf(audience)).map(({ name, text: content }) => `${name}: ${content}`);
const inTeachers = () => drive.filesIn(channelOf('teachers'));
/** Without those that only wait for a channel. */
const copies = async () =>
  (await at.storage.store.copies.of(file.id)).filter((copy) => copy.at ?? copy.failed);
const reference = async () => (await at.storage.store.internship(file.id))!.reference;
const named = async (kind = 'contactForm') => `${await reference()} - ${kind} - Léa Dubois.pdf`;
const namedForTeachers = async () => (await named()).replace('.pdf', ' (enseignants).pdf');
const namesIn = (channelId: string) => drive.filesIn(channelId).map(({ name }) => name);
const puts = () => drive.calls.filter((call) => call.startsWith('PUT')).length;
const approval: InternshipEvent = { type: 'approved', round: 1 };

test('an approval puts the form into both channels, each in its readers’ edition', async () => {
  await link('managers', 'teachers');
  await change({}, approval);
  await at.settled();
  const name = await named();
  expect(inFolder('managers')).toEqual([`${name}: contactForm one whole`]);
  expect(inFolder('teachers')).toEqual([`${await namedForTeachers()}: contactForm one channel`]);
  expect(await copies()).toMatchObject([
    { audience: 'managers', at: { name }, placed: { version: 2 }, failed: null },
    { kind: 'contactForm', audience: 'teachers', placed: { webUrl: expect.any(String) } },
  ]);
});

test('the cards of the channels show it: they are looked at again', async () => {
  await link('managers', 'teachers');
  await at.settled();
  await at.enqueue(toChannel());
  await at.settled();
  expect(at.messenger.texts()).toEqual(
    expect.arrayContaining(['file contactForm there', 'status contactForm there']),
  );
});

test('asked for under a post: whoever asked keeps what they have open there', async () => {
  await link('managers', 'teachers');
  await at.settled();
  at.messenger.arrived.length = 0;
  const order = toChannel() as Extract<Job, { kind: 'fileToChannel' }>;
  await at.enqueue({ ...order, askedIn: 'managers' });
  await at.settled();
  expect(inFolder('managers')).toHaveLength(1);
  expect(at.messenger.texts()).toEqual(['status contactForm there']);
  // The next change of the file shows it.
  await at.enqueue({ kind: 'post', post: managersPost(file) });
  await at.settled();
  expect(at.messenger.texts()).toContain('file contactForm there');
});

test('characters that are boxes in a copy are kept with it', async () => {
  const usual = make;
  make = async (...what) => ({ ...(await usual(...what)), missingGlyphs: ['ꦏ'] });
  await link('managers', 'teachers');
  await at.enqueue(toChannel());
  await at.settled();
  const [first, second] = await copies();
  expect([first?.placed?.missingGlyphs, second?.placed?.missingGlyphs]).toEqual([['ꦏ'], ['ꦏ']]);
});

test('a sheet that names a parent by now does not stay in the teachers’ channel', async () => {
  await link('teachers');
  await at.enqueue(toChannel('signatureSheet'));
  await at.settled();
  expect(inTeachers()).toHaveLength(1);
  const signature = { on: '2026-12-01', recordedBy: lea.id, recordedAt: '', name: null };
  await change({ signatures: { legalRepresentative: signature } });
  await at.enqueue(toChannel(null));
  await at.settled();
  expect(inTeachers()).toHaveLength(0);
});

test('the same job twice, or nothing new, puts nothing twice', async () => {
  await link('managers', 'teachers');
  await at.enqueue(toChannel(), toChannel(), toChannel(null));
  await at.settled();
  await at.enqueue(toChannel());
  await at.settled();
  expect(puts()).toBe(2);
});

test('two processes at once put it once', async () => {
  await link('managers', 'teachers');
  const other = await at.another();
  await at.enqueue(...Array.from({ length: 6 }, () => toChannel()));
  await at.settled();
  expect(puts()).toBe(2);
  await other.stop();
});

test('a newer version takes the place of the older one; under another name the old one goes', async () => {
  await link('managers');
  await at.enqueue(toChannel());
  await at.settled();
  text = 'two';
  await change({}, { type: 'detailsCorrected', values: {}, changes: [] });
  await at.settled();
  expect(inFolder('managers')).toEqual([`${await named()}: contactForm two whole`]);
  const before = make;
  make = async (...what) => ({ ...(await before(...what)), name: 'contactForm - Léa Durand.pdf' });
  await at.enqueue(toChannel(null));
  await at.settled();
  expect(drive.filesIn(channelOf('managers')).map(({ name }) => name)).toEqual([
    `${await reference()} - contactForm - Léa Durand.pdf`,
  ]);
});

test('what was never placed is not brought in line', async () => {
  await link('managers');
  await change({}, { type: 'printChecked' });
  await at.settled();
  expect(drive.calls).toEqual([]);
});

test('no channel, or no kind for one: nothing is placed; a channel that comes later gets it', async () => {
  await at.enqueue(toChannel(), toChannel('conventionDraft'), toChannel('convention'));
  await at.settled();
  expect(drive.calls).toEqual([]);
  await link('managers');
  await at.settled();
  expect(inFolder('managers')).toHaveLength(1);
});

test('a bot that dies between putting and writing down: one file, written down', async () => {
  await link('managers');
  drive.fail({ match: 'PUT', status: 'hangUp', isDone: true });
  await at.enqueue(toChannel());
  await at.passUntil(async () => Boolean((await copies())[0]?.placed));
  expect(drive.filesIn(channelOf('managers'))).toHaveLength(1);
  expect(await copies()).toMatchObject([{ failed: null, givenUp: null }]);
});

test('Graph asks to wait: it is put then, and the other channel did not wait', async () => {
  await link('managers', 'teachers');
  drive.fail({ match: 'PUT', status: 429, code: 'activityLimitReached', retryAfter: 600 });
  await at.enqueue(toChannel());
  await at.settled();
  expect([inFolder('managers').length, inFolder('teachers').length]).toEqual([0, 1]);
  expect(await copies()).toMatchObject([
    { audience: 'managers', placed: null, failed: { code: '429 activityLimitReached', tries: 1 } },
    { audience: 'teachers' },
  ]);
  const asked = at.clock.now();
  await at.passUntil(() => inFolder('managers').length > 0);
  const waited = at.clock.now().since(asked).total('seconds');
  expect(waited).toBeGreaterThanOrEqual(590);
  expect(puts()).toBe(3);
});

test('a folder that nobody has opened yet is waited for', async () => {
  await link('managers');
  drive.folders.delete(channelOf('managers'));
  await at.enqueue(toChannel());
  await at.settled();
  expect(await copies()).toMatchObject([{ failed: { code: '404 NotFound' }, givenUp: null }]);
  drive.openFolder(channelOf('managers'));
  await at.passUntil(() => inFolder('managers').length > 0);
});

test('without the right it is given up after some tries, said in the channel, and tried when asked again', async () => {
  await link('managers');
  await at.settled();
  at.messenger.arrived.length = 0;
  const failures = Array.from({ length: 10 }, () => ({ match: 'PUT', status: 403 as const }));
  drive.fail(...failures.map((one) => ({ ...one, code: 'accessDenied' })));
  await at.enqueue(toChannel());
  await at.passUntil(async () => Boolean((await copies())[0]?.givenUp));
  await at.settled();
  expect(puts()).toBe(10);
  expect(await copies()).toMatchObject([{ placed: null, failed: { code: '403 accessDenied' } }]);
  expect(at.messenger.texts()).toEqual(['file contactForm given up']);
  await at.enqueue(toChannel());
  await at.settled();
  expect(await copies()).toMatchObject([{ placed: { version: 1 }, failed: null, givenUp: null }]);
});

test('what cannot be made is given up too', async () => {
  await link('managers');
  make = () => Promise.reject(new Error('a mistake of ours'));
  await at.enqueue(toChannel());
  await at.passUntil(async () => Boolean((await copies())[0]?.givenUp));
  expect(drive.calls).toEqual([]);
});

describe('copies go', () => {
  beforeEach(async () => {
    await link('managers', 'teachers');
    await at.enqueue(toChannel(), toChannel('attestation'));
    await at.settled();
    expect([inFolder('managers').length, inFolder('teachers').length]).toEqual([2, 1]);
  });
  const left = () => [inFolder('managers').length, inFolder('teachers').length];
  const removed: InternshipEvent = { type: 'documentRemoved', document: 'contactForm' };

  test('with the document that a manager deletes, and stay away until it is made anew', async () => {
    const bytes = Buffer.from('%PDF');
    const document = { internshipId: file.id, kind: 'contactForm', variant: '', language: 'fr' };
    const made = { ...document, version: 1, name: 'x.pdf', contentType: 'application/pdf', bytes };
    const { documents } = at.storage.store;
    await documents.keep({
      ...{ ...made, kind: 'contactForm' as const, language: 'fr' as const, missingGlyphs: [] },
      ...{ id: randomUUID(), madeBy: lea.id, requestKey: 'k' },
    });
    await change({}, removed);
    await at.settled();
    expect(left()).toEqual([1, 0]);
    expect(await documents.latestOf(file.id)).toEqual([]);
    await change({}, { type: 'printChecked' });
    await at.settled();
    expect(left()).toEqual([1, 0]);
    await at.enqueue(toChannel());
    await at.settled();
    expect(left()).toEqual([2, 1]);
  });

  test('with the approval', async () => {
    await change({ approval: null }, { type: 'approvalVoided', changes: [] });
    await at.settled();
    expect(left()).toEqual([0, 0]);
    expect(await copies()).toEqual([]);
  });

  test('with a file that is closed before any signature; not with one that was signed', async () => {
    const closure = { kind: 'byManager' as const, at: file.openedAt, by: 'x', reason: 'x' };
    const student = { on: '2026-12-01', recordedBy: lea.id, recordedAt: '', name: null };
    const closed: InternshipEvent = { type: 'closed', kind: 'byManager', reason: 'x' };
    await change({ closure, signatures: { student } }, closed);
    await at.settled();
    expect(left()).toEqual([2, 1]);
    await change({ closure, signatures: {} }, closed);
    await at.settled();
    expect(left()).toEqual([0, 0]);
  });

  test('where somebody removed one already', async () => {
    drive.fail({ match: 'DELETE', status: 404, code: 'itemNotFound', isDone: true });
    await change({}, removed);
    await at.settled();
    expect(left()).toEqual([1, 0]);
    expect(await copies()).toHaveLength(1);
  });

  test('later, when Graph is away or a file is locked', async () => {
    drive.fail({ match: 'DELETE', status: 503 }, { match: 'DELETE', status: 423 });
    await change({}, removed);
    await at.passUntil(async () => (await copies()).length === 1);
    expect(left()).toEqual([1, 0]);
  });

  test('not, when it was approved anew before the job came', async () => {
    await at.enqueue({ kind: 'removeFromChannel', internshipId: file.id, documentKind: null });
    await at.settled();
    expect(left()).toEqual([2, 1]);
  });
});

const voided: InternshipEvent = { type: 'approvalVoided', changes: [] };

describe('a copy that arrived, and the answer did not', () => {
  const lost = { match: 'PUT', status: 'hangUp', isDone: true } as const;

  test('goes with the approval, by its name', async () => {
    await link('teachers');
    drive.fail(lost);
    await at.enqueue(toChannel());
    await at.settled();
    expect((await copies())[0]?.failed).toBeTruthy();
    expect(inFolder('teachers')).toHaveLength(1);
    await change({ approval: null }, voided);
    await at.passUntil(async () => (await copies()).length === 0);
    expect(inFolder('teachers')).toEqual([]);
  });

  test('by its name only if it is ours', async () => {
    await link('teachers');
    drive.fail({ ...lost, isDone: false });
    await at.enqueue(toChannel());
    await at.settled();
    expect((await copies())[0]?.failed).toBeTruthy();
    drive.write(channelOf('teachers'), await namedForTeachers(), 'by hand');
    await change({ approval: null }, voided);
    await at.passUntil(async () => (await copies()).length === 0);
    expect(inFolder('teachers')).toEqual([`${await namedForTeachers()}: by hand`]);
  });

  test('stays known beside a file of theirs, also when that one goes', async () => {
    await link('managers');
    await at.settled();
    drive.write(channelOf('managers'), await named(), 'by hand');
    drive.fail({ ...lost, match: '(2).pdf' });
    await at.enqueue(toChannel());
    await at.settled();
    expect((await copies())[0]?.failed).toBeTruthy();
    const [theirs] = drive.filesIn(channelOf('managers'));
    drive.erase(drive.folders.get(channelOf('managers'))!.driveId, theirs!.id);
    await at.passUntil(async () => Boolean((await copies())[0]?.placed));
    expect(inFolder('managers')).toHaveLength(1);
    await change({ approval: null }, voided);
    await at.passUntil(async () => (await copies()).length === 0);
    expect(inFolder('managers')).toEqual([]);
  });

  test('is brought up to date, and not doubled', async () => {
    await link('managers');
    drive.fail(lost);
    await at.enqueue(toChannel());
    await at.settled();
    expect((await copies())[0]?.failed).toBeTruthy();
    text = 'two';
    await at.passUntil(async () => Boolean((await copies())[0]?.placed));
    expect(inFolder('managers')).toEqual([`${await named()}: contactForm two whole`]);
    text = 'three';
    drive.fail(lost);
    await at.enqueue(toChannel());
    await at.settled();
    expect((await copies())[0]?.failed).toBeTruthy();
    await at.passUntil(async () => (await copies())[0]?.failed === null);
    expect(inFolder('managers')).toEqual([`${await named()}: contactForm three whole`]);
    expect(await copies()).toHaveLength(1);
  });
});

test('an approval that falls while a copy is being put there takes it along', async () => {
  await link('managers');
  await at.settled();
  const meanwhile = () => change({ approval: null }); // Its own job comes later, or was lost.
  drive.fail({ match: 'PUT', status: 'asDone', meanwhile });
  await at.enqueue(toChannel());
  await at.settled();
  expect([puts(), inFolder('managers')]).toEqual([1, []]);
  expect(await copies()).toEqual([]);
});

describe('a channel that becomes somebody else’s', () => {
  const [managers, teachers] = [channelOf('managers'), channelOf('teachers')];
  const newManagers = '19:new@thread.tacv2';

  beforeEach(async () => {
    await link('managers');
    await at.enqueue(toChannel());
    await at.settled();
    expect(inFolder('managers')).toHaveLength(1);
  });

  test('of other readers: the earlier ones’ papers go, and come with their next channel', async () => {
    await linkAs('teachers', managers);
    await at.settled();
    expect(inFolder('managers')).toEqual([`${await namedForTeachers()}: contactForm one channel`]);
    await linkAs('managers', newManagers);
    await at.settled();
    expect(namesIn(newManagers)).toEqual([await named()]);
    expect(namesIn(managers)).toEqual([await namedForTeachers()]);
  });

  test('of another department', async () => {
    await linkAs('managers', managers, 'fegass');
    await at.settled();
    expect(namesIn(managers)).toEqual([]);
  });

  test('another channel takes its place: what lay there moves', async () => {
    await linkAs('managers', newManagers);
    await at.settled();
    expect([namesIn(managers), namesIn(newManagers)]).toEqual([[], [await named()]]);
  });

  test('of nobody: they go, and come back with the link', async () => {
    await at.storage.channels.unlink(managers, isabelle.id);
    await at.settled();
    expect(namesIn(managers)).toEqual([]);
    await link('managers');
    await at.settled();
    expect(namesIn(managers)).toEqual([await named()]);
  });

  test('of nobody, with a deleted paper: that one does not come back', async () => {
    await change({}, { type: 'documentRemoved', document: 'contactForm' });
    await at.storage.channels.unlink(managers, isabelle.id);
    await link('managers');
    await at.settled();
    expect(namesIn(managers)).toEqual([]);
  });

  test('while a copy is being put there', async () => {
    text = 'two';
    const meanwhile = () => linkAs('teachers', managers);
    drive.fail({ match: 'PUT', status: 'asDone', meanwhile });
    await at.enqueue(toChannel());
    await at.passUntil(async () => (await copies()).every(({ failed }) => !failed));
    await at.settled();
    expect(inFolder('managers')).toEqual([`${await namedForTeachers()}: contactForm two channel`]);
  });

  test('one audience’s removal leaves the other’s alone, in one folder too', async () => {
    drive.folders.set(teachers, drive.folders.get(managers)!);
    await linkAs('teachers', teachers);
    await at.settled();
    expect(namesIn(managers)).toEqual([await named(), await namedForTeachers()]);
    await linkAs('managers', newManagers);
    await at.settled();
    expect(namesIn(newManagers)).toEqual([await named()]);
    expect(namesIn(managers)).toEqual([await namedForTeachers()]);
  });

  test('one that cannot be removed is said, and does not keep the others', async () => {
    const refused = { match: 'DELETE', status: 403, code: 'accessDenied' } as const;
    drive.fail(...Array.from({ length: 20 }, () => refused));
    await linkAs('managers', newManagers);
    await at.passUntil(async () => (await copies()).some(({ givenUp }) => givenUp));
    await at.settled();
    expect(namesIn(newManagers)).toEqual([await named()]);
    expect(copiesAt({ copies: await copies() }, 'managers')).toMatchObject([{ isLeft: true }]);
    drive.allowEverything();
    await change({}, { type: 'printChecked' });
    await at.settled();
    expect(namesIn(managers)).toEqual([]);
  });

  test('a lost channel gets what was wanted meanwhile, when it is back', async () => {
    await at.storage.channels.lose({ channelId: managers }, 'x');
    text = 'two';
    await at.enqueue(toChannel());
    await at.settled();
    expect(inFolder('managers')).toEqual([`${await named()}: contactForm one whole`]);
    await at.storage.channels.regain({ channelId: managers });
    await at.settled();
    expect(inFolder('managers')).toEqual([`${await named()}: contactForm two whole`]);
  });
});

describe('what people do in the folder', () => {
  beforeEach(async () => {
    await link('managers');
    await at.enqueue(toChannel());
    await at.settled();
    text = 'two';
  });
  const second = async () => (await named()).replace('.pdf', ' (2).pdf');

  test('a copy that somebody changed is left alone; the new one lies beside it, and it is said', async () => {
    drive.write(channelOf('managers'), await named(), 'with notes');
    await at.enqueue(toChannel());
    await at.settled();
    const both = [`${await named()}: with notes`, `${await second()}: contactForm two whole`];
    expect(inFolder('managers')).toEqual(both);
    const [shown] = copiesAt({ copies: await copies() }, 'managers');
    expect(shown).toMatchObject({ besides: await second(), isGivenUp: false });
    text = 'three';
    await at.enqueue(toChannel());
    await at.settled();
    expect(inFolder('managers')).toEqual([both[0], `${await second()}: contactForm three whole`]);
    await change({ approval: null }, voided);
    await at.settled();
    expect(inFolder('managers')).toEqual([]);
  });

  test('one that somebody changes at this very moment too', async () => {
    const name = await named();
    const meanwhile = () => drive.write(channelOf('managers'), name, 'with notes');
    drive.fail({ match: 'GET drives', status: 'asDone', meanwhile });
    await at.enqueue(toChannel());
    await at.passUntil(() => inFolder('managers').length === 2);
    expect(inFolder('managers')[0]).toBe(`${name}: with notes`);
  });

  test('one that somebody removed comes back with the next version', async () => {
    const { driveId } = drive.folders.get(channelOf('managers'))!;
    drive.erase(driveId, drive.filesIn(channelOf('managers'))[0]!.id);
    await at.enqueue(toChannel());
    await at.settled();
    expect(inFolder('managers')).toEqual([`${await named()}: contactForm two whole`]);
  });

  test('a file of theirs that has the name is not touched', async () => {
    const name = await named('attestation');
    drive.write(channelOf('managers'), name, 'by hand');
    await at.enqueue(toChannel('attestation'));
    await at.settled();
    const beside = name.replace('.pdf', ' (2).pdf');
    expect(inFolder('managers').slice(1)).toEqual([
      `${name}: by hand`,
      `${beside}: attestation two whole`,
    ]);
    expect(copiesAt({ copies: await copies() }, 'managers')).toMatchObject([
      { kind: 'attestation', besides: null },
      { kind: 'contactForm' },
    ]);
  });
});

describe('a setting that was turned on after the approval', () => {
  const start = (settings = university) =>
    createCatchUp({ store: at.storage.store, clock: at.clock, university: settings, log })();
  const form = async () => [`${await named()}: contactForm one whole`];
  beforeEach(() => link('managers', 'teachers'));

  test('places what was approved before, once', async () => {
    await start({ ...university, channelFiles: { managers: false, teachers: false } });
    await at.settled();
    expect(inFolder('managers')).toEqual([]);
    await start();
    await at.settled();
    expect(inFolder('managers')).toEqual(await form());
    expect(inTeachers()).toHaveLength(1);
    const asked = drive.calls.length;
    await start();
    await at.settled();
    expect(drive.calls).toHaveLength(asked);
  });

  test('not what a manager deleted, nor a file without approval, nor a stage that is over', async () => {
    await change({ removedPapers: { contactForm: 2 } });
    await start();
    await change({ removedPapers: {}, approval: null });
    await start();
    await change({ approval: internshipApproved().approval });
    await at.jumpTo('2027-05-29T09:00:00Z');
    await start();
    await at.settled();
    expect(inFolder('managers')).toEqual([]);
  });

  test('a paper that somebody had made before too', async () => {
    await at.storage.store.documents.keep({
      ...{ id: randomUUID(), internshipId: file.id, kind: 'signatureSheet', variant: '' },
      ...{ language: 'fr', version: 1, name: 'x.pdf', contentType: 'application/pdf' },
      ...{ missingGlyphs: [], bytes: Buffer.from('x'), madeBy: lea.id, requestKey: 'x' },
    });
    await start();
    await at.settled();
    expect(inFolder('managers').sort()).toEqual([
      ...(await form()),
      `${await named('signatureSheet')}: signatureSheet one whole`,
    ]);
  });
});

test('a restored backup and the folder agree again', async () => {
  await link('managers', 'teachers');
  await at.enqueue(toChannel());
  await at.settled();
  const { prisma } = at.storage;
  const backup = await prisma.channelCopy.findMany();
  // What the bot did after the backup was taken: a newer version, a paper more, another file approved.
  text = 'two';
  await at.enqueue(toChannel(), toChannel('attestation'));
  await at.settled();
  drive.erase(drive.folders.get(channelOf('teachers'))!.driveId, inTeachers()[0]!.id);
  drive.write(channelOf('managers'), '7 - Liste.pdf', 'by hand');
  // Two papers that the backup does not know; in one of them somebody wrote.
  await at.enqueue(toChannel('signatureSheet'));
  await at.settled();
  drive.write(channelOf('managers'), await named('signatureSheet'), 'with notes');
  drive.isOdd = true;
  expect(inFolder('managers')).toHaveLength(4);
  await prisma.channelCopy.deleteMany();
  await prisma.channelCopy.createMany({ data: backup });
  await prisma.restoration.create({
    data: {
      ...{ snapshotAt: '2026-11-20T08:00:00Z', stoppedAt: '2026-11-20T08:30:00Z' },
      ...{ restoredAt: '2026-11-20T08:40:00Z', jobs: { toDo: [], mailed: [] } },
    },
  });
  text = 'one';
  const restored = await at.another();
  await at.settled();
  expect(inFolder('managers').sort()).toEqual([
    `${await named()}: contactForm one whole`,
    `${await named('signatureSheet')}: with notes`,
    '7 - Liste.pdf: by hand',
  ]);
  expect(inFolder('teachers')).toEqual([`${await namedForTeachers()}: contactForm one channel`]);
  await restored.stop();
});
