/** Hosts in a real PostgreSQL: found while typing, kept by approvals, imported, and nobody's names. */
import { randomUUID } from 'node:crypto';
import type { Internship, InternshipEvent } from '../../bot/process/internship';
import type { HostData, KnownHost } from '../../bot/process/hosts';
import type { InternshipCommit } from '../../bot/process/ports';
import { openHostImport } from '../../bot/storage/hostImport';
import { claire, internshipAwaitingTeacher, isabelle, lea, theo } from '../support/situations';
import { entryOf, testStorage, type TestStorage } from '../support/testStorage';

let storage: TestStorage;
let refusesJobs = false;

beforeAll(async () => {
  storage = await testStorage({
    enqueue: async () => {
      if (refusesJobs) throw new Error('no jobs today');
    },
  });
});

beforeEach(async () => {
  refusesJobs = false;
  await storage.directory.emptyEverything();
  await storage.directory.saveDirectory([lea, theo, claire, isabelle].map(entryOf));
});

afterAll(() => storage.drop());

const oreal: HostData = {
  hostCountry: 'FR',
  hostName: 'L’Oréal Hauts-de-France S.A.',
  hostSiret: '99900010200015',
  hostPostcode: '62000',
  hostCity: 'Arras',
};
const lycee: HostData = {
  hostCountry: 'FR',
  hostName: 'Lycée Œuvre du Général-Faidherbe',
  hostPostcode: '59000',
  hostCity: 'Lille',
};
const bakery: HostData = { hostCountry: 'BE', hostName: 'Bäckerei Groß', hostCity: 'Eupen' };

async function imported(...data: HostData[]): Promise<KnownHost[]> {
  const hosts = data.map((one) => ({ id: randomUUID(), data: one, isImported: true }));
  const door = await openHostImport(storage.url, storage.clock);
  await door.change(() => hosts);
  await door.close();
  return hosts;
}

async function names(text: string, limit = 10): Promise<string[]> {
  const found = await storage.store.hosts.search(text, limit);
  return found.map(({ data }) => data.hostName!);
}

describe('found by words', () => {
  beforeEach(() => imported(oreal, lycee, bakery));

  test.each<[string, string[]]>([
    ['oréal', ['L’Oréal Hauts-de-France S.A.']],
    ['LOREAL', ['L’Oréal Hauts-de-France S.A.']],
    ["l'oreal arr", ['L’Oréal Hauts-de-France S.A.']],
    ['hauts de france', ['L’Oréal Hauts-de-France S.A.']],
    ['99900010200015', ['L’Oréal Hauts-de-France S.A.']],
    ['999 000 102 00015', ['L’Oréal Hauts-de-France S.A.']],
    ['999000102', ['L’Oréal Hauts-de-France S.A.']],
    ['lycee oeuvre', ['Lycée Œuvre du Général-Faidherbe']],
    ['general faidherbe de lille', ['Lycée Œuvre du Général-Faidherbe']],
    ['faidherbe\u200b 59000', ['Lycée Œuvre du Général-Faidherbe']],
    ['gross eupen', ['Bäckerei Groß']],
    ['faidherbe arras', []],
    ['zz', []],
    ['de', []],
    ['  ', []],
    ["'; drop table host; --", []],
    ["' & ! | ( :* \\ %_", []],
    ['\0\uD800oré', ['L’Oréal Hauts-de-France S.A.']],
  ])('« %s »', async (text, expected) => {
    expect(await names(text)).toEqual(expected);
  });

  test('whose name begins so comes first, then by name; not more than asked for', async () => {
    const inLille = (hostName: string) => ({ ...lycee, hostName, hostCity: 'Lille' });
    await imported(...['Ville de Lens', 'Lille Transports', 'Agence de Lille'].map(inLille));
    expect(await names('lille')).toEqual([
      'Lille Transports',
      'Agence de Lille',
      'Lycée Œuvre du Général-Faidherbe',
      'Ville de Lens',
    ]);
    expect(await names('lille', 2)).toHaveLength(2);
  });

  test('by id, and ids that nobody gave out', async () => {
    const [found] = await storage.store.hosts.search('oreal', 1);
    expect(await storage.store.hosts.byId(found!.id)).toMatchObject({ data: oreal });
    expect(await storage.store.hosts.byId(randomUUID())).toBeNull();
    expect(await storage.store.hosts.byId("x' or 1=1")).toBeNull();
  });

  test('as the one that a form is about', async () => {
    const { hosts } = storage.store;
    const typed = { ...oreal, hostName: 'OREAL HDF' };
    expect(await hosts.find(typed)).toMatchObject({ data: oreal });
    const { hostSiret: _none, ...byName } = oreal;
    expect(await hosts.find({ ...byName, hostName: 'l oreal HAUTS de france SA' })).toMatchObject({
      data: oreal,
    });
    expect(await hosts.find({ ...byName, hostPostcode: '59000' })).toBeNull();
  });
});

test('20,000 hosts: a search is an index’s work', async () => {
  const many = Array.from({ length: 20_000 }, (_, i): HostData => ({
    hostCountry: 'FR',
    hostName: `Société ${i.toString(36)} ${['Transports', 'Conseil', 'Bâtiment'][i % 3]} et Fils`,
    hostSiret: String(10_000_000_000_000 + i),
    hostPostcode: String(10_000 + (i % 80_000)),
    hostCity: `Ville-${i % 500}`,
  }));
  await imported(...many);
  await storage.prisma.$executeRawUnsafe('analyze host');
  expect(await names('societe conseil ville-121')).toHaveLength(10);
  const found = await storage.store.hosts.search('10000000019999', 10);
  expect(found.map(({ data }) => data.hostSiret)).toEqual(['10000000019999']);
  const plan = await storage.prisma.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(
    `explain select id from host where words @@ '(''10000000019'':*)'::tsquery`,
  );
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('host_words_idx');
});

describe('kept when a form is approved', () => {
  const at = '2026-11-20T10:00:00.000Z';
  const host = {
    hostCountry: 'FR',
    hostName: 'Atelier du Canal',
    hostSiret: '99900017700017',
    hostAddress: '3 quai du Wault',
    hostPostcode: '62300',
    hostCity: 'Lens',
    hostPhone: '03 21 00 11 22',
    hostEmail: 'accueil@canal.example',
  };
  const persons = {
    tutorFirstName: 'Zoé',
    tutorLastName: 'Quenneville',
    tutorEmail: 'zoe.quenneville@canal.example',
    tutorPhone: '03 21 99 99 99',
    signatoryFirstName: 'Yann',
    signatoryLastName: 'Vandaele',
    signatoryEmail: 'yann.vandaele@canal.example',
  };

  async function opened(changes: object, student = lea, ordinal = 1): Promise<Internship> {
    const file = internshipAwaitingTeacher({ ...host, ...persons, ...changes }, student);
    const kept = { ...file, id: randomUUID(), version: 1 };
    expect(await storage.store.commitInternship(commitOf(kept, ordinal))).toBe('saved');
    return kept;
  }

  function commitOf(file: Internship, ordinal: number | null, ...events: InternshipEvent[]) {
    return {
      expectedVersion: ordinal === null ? file.version - 1 : null,
      file,
      ...(ordinal === null ? {} : { ordinal }),
      entries: events.map((event) => ({ event, at, by: claire.id })),
      nextDueAt: null,
      announcement: { tellings: [], posts: [] },
    } satisfies InternshipCommit;
  }

  function approval(file: Internship): InternshipCommit {
    const approved: Internship = {
      ...file,
      version: file.version + 1,
      approval: { at, by: claire.id, round: file.rounds },
      lastApproved: file.submission!.values,
    };
    return commitOf(approved, null, { type: 'approved', round: file.rounds });
  }

  const approve = (file: Internship) => storage.store.commitInternship(approval(file));

  test('an unapproved draft is nobody’s to find', async () => {
    await opened({});
    expect(await names('atelier canal')).toEqual([]);
    expect(await names('99900017700017')).toEqual([]);
  });

  test('the organisation, and nothing of anybody', async () => {
    await approve(await opened({}));
    const [found] = await storage.store.hosts.search('atelier canal', 5);
    expect(found!.data).toMatchObject(host);
    const rows = await storage.prisma.$queryRawUnsafe<{ row: string }[]>(
      'select h::text as row from host h union all select c::text from host_contact c',
    );
    const kept = JSON.stringify(rows);
    expect(rows).toHaveLength(1);
    expect(kept).not.toMatch(/Zo|Quenneville|zoe\.|Yann|Vandaele|99 99|Léa|tutor|signatory/i);
  });

  test('an address or a number that is a person’s is theirs', async () => {
    await approve(
      await opened({ hostEmail: 'Zoe.Quenneville@canal.example', hostPhone: '+33 3 21 99 99 99' }),
    );
    const [found] = await storage.store.hosts.search('atelier canal', 5);
    expect(found!.data.hostEmail).toBeUndefined();
    expect(found!.data.hostPhone).toBeUndefined();
  });

  test('a second approved form is the same host, whatever it is called there', async () => {
    await approve(await opened({ hostSiret: '' }));
    await approve(await opened({ hostName: 'ATELIER DU CANAL', hostPhone: '' }, theo));
    await approve(await opened({ hostName: 'Canal (atelier)', hostCity: 'LENS' }, theo, 2));
    const found = await storage.store.hosts.search('canal', 5);
    expect(found).toHaveLength(1);
    // The latest says, and what it leaves empty stays.
    expect(found[0]!.data).toMatchObject({
      hostName: 'Canal (atelier)',
      hostSiret: host.hostSiret,
      hostPhone: host.hostPhone,
    });
  });

  test('what the university’s file says stays, and is completed', async () => {
    await imported({ ...oreal, hostSiret: host.hostSiret });
    await approve(await opened({ hostName: 'Loréal', hostCity: 'Lens' }));
    const found = await storage.store.hosts.search('oreal', 5);
    expect(found.map(({ data }) => data)).toEqual([
      expect.objectContaining({ ...oreal, hostSiret: host.hostSiret, hostPhone: host.hostPhone }),
    ]);
  });

  test('with the approval or not at all', async () => {
    const file = await opened({});
    const to = { kind: 'person', id: lea.id } as const;
    const telling = { subject: 'internship', id: file.id, news: 'approved', to } as const;
    const commit = { ...approval(file), announcement: { tellings: [telling], posts: [] } };
    refusesJobs = true;
    await expect(storage.store.commitInternship(commit)).rejects.toThrow('no jobs today');
    expect(await names('atelier')).toEqual([]);
    refusesJobs = false;
    expect(await storage.store.commitInternship(commit)).toBe('saved');
    expect(await storage.store.commitInternship(commit)).toBe('conflict');
    expect(await names('atelier')).toEqual(['Atelier du Canal']);
  });

  test('many at once make one host', async () => {
    const files = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => opened({ hostSiret: n % 2 ? host.hostSiret : '' }, lea, n)),
    );
    expect(await Promise.all(files.map(approve))).toEqual(files.map(() => 'saved'));
    expect(await names('atelier')).toEqual(['Atelier du Canal']);
  });

  test('a form whose host does not read well is approved all the same', async () => {
    expect(await approve(await opened({ hostCountry: '??' }))).toBe('saved');
    expect(await names('atelier')).toEqual([]);
  });
});

describe('people of a host', () => {
  const contact = {
    role: 'tutor',
    civility: 'mme',
    firstName: 'Zoé',
    lastName: 'Quenneville',
    position: 'Cheffe de projet',
    email: 'Zoe@canal.example',
    phone: null,
    verifiedBy: isabelle.id,
  } as const;

  test('are kept when a manager has verified them, and forgotten', async () => {
    const { hosts } = storage.store;
    const [{ id: hostId } = { id: '' }] = await imported(oreal);
    expect(await hosts.contactsOf(hostId)).toEqual([]);
    const kept = await hosts.verifyContact({ ...contact, hostId });
    expect(kept).toMatchObject({
      hostId,
      email: 'zoe@canal.example',
      verifiedBy: isabelle.id,
      verifiedAt: storage.clock.now().toString({ smallestUnit: 'millisecond' }),
    });
    storage.clock.moveTo('2026-11-25T09:00:00Z');
    const again = await hosts.verifyContact({ ...contact, hostId, phone: '03 21 00 00 00' });
    expect(again).toEqual({
      ...kept,
      phone: '03 21 00 00 00',
      verifiedAt: '2026-11-25T09:00:00.000Z',
    });
    await hosts.verifyContact({ ...contact, hostId, role: 'signatory' });
    expect((await hosts.contactsOf(hostId)).map(({ role }) => role)).toEqual([
      'tutor',
      'signatory',
    ]);
    expect(await hosts.forgetContact(kept!.id)).toBe(true);
    expect(await hosts.forgetContact(kept!.id)).toBe(false);
    expect(await hosts.contactsOf(hostId)).toHaveLength(1);
  });

  test('of a host that is not known there are none', async () => {
    const { hosts } = storage.store;
    expect(await hosts.verifyContact({ ...contact, hostId: randomUUID() })).toBeNull();
    expect(await hosts.verifyContact({ ...contact, hostId: 'x' })).toBeNull();
    expect(await hosts.contactsOf('x')).toEqual([]);
    expect(await hosts.forgetContact('x')).toBe(false);
  });

  test('are never among what a search finds', async () => {
    const [{ id: hostId } = { id: '' }] = await imported(oreal);
    await storage.store.hosts.verifyContact({ ...contact, hostId });
    expect(await names('quenneville')).toEqual([]);
    const found = await storage.store.hosts.search('oreal', 5);
    expect(JSON.stringify(found)).not.toContain('Zo');
  });
});
