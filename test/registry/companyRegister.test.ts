/** The national register over HTTP: what it finds, and everything that it may do instead. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { createCompanyRegister, type RegisterOptions } from '../../bot/registry';
import { draftOf, hostOf } from '../../bot/process/hosts';
import { artois } from '../support/university';
import { branch, company, headOffice, RegisterServer } from './registerServer';

let server: RegisterServer;
let now: number;
let lines: string[];

beforeEach(async () => {
  server = await RegisterServer.start();
  now = 0;
  lines = [];
});
afterEach(() => server.stop());

function register(changes: Partial<RegisterOptions> = {}) {
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  return createCompanyRegister({
    url: server.url,
    lists: artois.lists,
    log,
    now: () => now,
    ...changes,
  });
}

const canal = {
  hostCountry: 'FR',
  hostName: 'ATELIERS DU CANAL',
  hostSiret: '99900010200015',
  hostType: 'entreprise-privee',
  hostLegalForm: '57',
  hostApe: '6201Z',
  hostSize: '10-49',
  hostAddress: '3 QUAI DU HALAGE',
  hostBuilding: 'BATIMENT B',
  hostPostcode: '62400',
  hostCity: 'BETHUNE',
};
const inLille = {
  hostCountry: 'FR',
  hostName: 'ATELIERS DU CANAL',
  hostSiret: '99900010200023',
  hostType: 'entreprise-privee',
  hostLegalForm: '57',
  hostApe: '6311Z',
  hostSize: '1-9',
  hostAddress: 'ZONE DU PARC 19 RUE DE LA POSTE',
  hostPostcode: '59000',
  hostCity: 'LILLE',
};

describe('a search', () => {
  test('finds establishments in the shape of a host, those that were looked for first', async () => {
    expect(await register().search('ateliers canal lille')).toEqual([inLille, canal]);
    expect(hostOf(draftOf({ data: canal }))).toEqual(canal);
  });

  test('asks for no directors, and says who asks', async () => {
    await register().search('ateliers & fils?');
    const [{ query, headers } = { query: {}, headers: {} }] = server.asked;
    expect(query).toEqual({
      q: 'ateliers & fils?',
      minimal: 'true',
      include: 'siege,matching_etablissements',
      page: '1',
      per_page: '10',
      etat_administratif: 'A',
      limite_matching_etablissements: '3',
    });
    expect(headers).toMatchObject({ 'user-agent': 'stage-bot' });
    expect(headers.authorization).toBeUndefined();
  });

  test('with the key of a gateway', async () => {
    await register({ key: 'sesame' }).search('ateliers');
    expect(server.asked[0]!.headers.authorization).toBe('Bearer sesame');
  });

  test('too few letters are not even asked', async () => {
    expect(await register().search(' a-b ')).toEqual([]);
    expect(server.asked).toEqual([]);
  });

  test.each<[string, unknown[]]>([
    ['nothing', []],
    ['a ceased company', [{ ...company, etat_administratif: 'C' }]],
    [
      'one without its name (diffusion partielle)',
      [{ ...company, statut_diffusion: 'P', nom_raison_sociale: null }],
    ],
    ['a hidden name', [{ ...company, nom_complet: '[NON-DIFFUSIBLE]', nom_raison_sociale: null }]],
    ['results of another shape', [null, 12, { siege: 'x', matching_etablissements: 'y' }]],
  ])('%s is found as nothing', async (_what, results) => {
    server.results = results;
    expect(await register().search('ateliers')).toEqual([]);
    expect(lines).toEqual([]);
  });

  test('closed and foreign establishments are left out, the others stay', async () => {
    const closed = { ...branch, etat_administratif: 'F' };
    const abroad = { ...headOffice, code_pays_etranger: '99131' };
    server.results = [
      { ...company, matching_etablissements: [closed] },
      { ...company, siege: abroad, matching_etablissements: [branch, { siret: 12 }] },
    ];
    expect(await register().search('ateliers')).toEqual([canal, inLille]);
  });

  test('what does not read well is left empty', async () => {
    const odd = {
      ...headOffice,
      activite_principale: 'XX',
      tranche_effectif_salarie: 'NN',
      code_postal: null,
      liste_uai: ['0620001A'],
      libelle_cedex: 'BETHUNE CEDEX',
    };
    server.results = [
      { ...company, siege: odd, nature_juridique: '9999', matching_etablissements: [] },
    ];
    const { hostApe, hostSize, hostPostcode, hostLegalForm, hostType, ...rest } = canal;
    expect(await register().search('ateliers')).toEqual([
      { ...rest, hostType: 'autre', hostUai: '0620001A', hostCedex: 'BETHUNE CEDEX' },
    ]);
  });
});

describe('by SIRET', () => {
  test('that establishment, with all that is known of a head office', async () => {
    server.results = [
      { ...company, matching_etablissements: [{ ...branch, ...siretOf(headOffice) }] },
    ];
    expect(await register().bySiret('99900010200015')).toEqual({ data: canal, isClosed: false });
    expect(server.asked[0]!.query).toEqual({
      q: '99900010200015',
      minimal: 'true',
      include: 'siege,matching_etablissements',
      page: '1',
      per_page: '1',
    });
    server.results = [company];
    expect(await register().bySiret('99900010200023')).toEqual({ data: inLille, isClosed: false });
  });

  test('a closed one is said to be closed', async () => {
    server.results = [
      { ...company, matching_etablissements: [{ ...branch, etat_administratif: 'F' }] },
    ];
    expect(await register().bySiret('99900010200023')).toEqual({ data: inLille, isClosed: true });
  });

  test('another establishment than the one asked for is not taken for it', async () => {
    expect(await register().bySiret('99900017700017')).toBeNull();
    server.results = [];
    expect(await register().bySiret('99900010200015')).toBeNull();
  });

  test('what is no SIRET is not asked', async () => {
    expect(await register().bySiret('99900010200016')).toBeNull();
    expect(await register().bySiret('siege:x')).toBeNull();
    expect(server.asked).toEqual([]);
  });
});

const siretOf = ({ siret }: { siret: string }) => ({ siret });

describe('what goes wrong finds nothing, and is said without contents', () => {
  const said = () => lines.map((line) => JSON.parse(line) as { msg: string; err?: object });

  test.each<[string, Parameters<RegisterServer['plan']>[0]]>([
    ['500', { status: 500, text: '{"erreur":"Léa Dubois"}' }],
    ['503 of a proxy', { status: 503, text: '<html>Léa Dubois</html>' }],
    ['400', { status: 400, text: '{"erreur":"Léa Dubois"}' }],
    ['broken JSON', { status: 200, text: '{"results": [ "Léa Dubois' }],
    ['another shape', { status: 200, text: '{"resultats": ["Léa Dubois"]}' }],
    ['a hang-up', { status: 'hangUp' }],
    ['an endless answer', { status: 'endless' }],
    ['a way to somewhere else', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }],
  ])('%s', async (_what, answer) => {
    server.plan(answer);
    expect(await register().search('Léa Dubois')).toEqual([]);
    expect(said()).toHaveLength(1);
    expect(said()[0]!.msg).toBe('the company register does not answer as it should');
    expect(lines.join()).not.toMatch(/Dubois|q=/);
    expect(server.asked).toHaveLength(1);
  });

  test('a time-out', async () => {
    server.plan({ status: 'silence' });
    expect(await register({ timeoutMs: 30 }).search('ateliers')).toEqual([]);
    expect(lines).toHaveLength(1);
  });

  test('nobody there', async () => {
    const gone = createServer();
    gone.listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const { port } = gone.address() as AddressInfo;
    gone.close();
    await once(gone, 'close');
    const url = `http://127.0.0.1:${port}/`;
    expect(await register({ url }).bySiret('99900010200015')).toBeNull();
    expect(lines).toHaveLength(1);
  });

  test('429: it is left alone for as long as it asks', async () => {
    const asking = register();
    server.plan({ status: 429, headers: { 'retry-after': '20' }, text: '{}' });
    expect(await asking.search('ateliers')).toEqual([]);
    now = 19_999;
    expect(await asking.search('ateliers')).toEqual([]);
    expect(server.asked).toHaveLength(1);
    now = 20_000;
    expect(await asking.search('ateliers')).toHaveLength(2);
    expect(said().map(({ msg }) => msg)).toEqual([
      'the company register does not answer as it should',
      'the company register answers again',
    ]);
  });

  test('429 without a word, and with one that is too long', async () => {
    const asking = register();
    server.plan({ status: 429 }, { status: 429, headers: { 'retry-after': '999999' } });
    await asking.search('ateliers');
    now = 5_000;
    await asking.search('ateliers');
    now = 5_000 + 10 * 60_000;
    expect(await asking.search('ateliers')).toHaveLength(2);
  });

  test('three failures in a row: a minute of rest', async () => {
    const asking = register();
    const broken = { status: 500 } as const;
    server.plan(broken, broken, broken);
    for (now = 0; now < 5_000; now += 1_000) await asking.search('ateliers');
    expect(server.asked).toHaveLength(3);
    now = 2_000 + 60_000;
    expect(await asking.search('ateliers')).toHaveLength(2);
  });
});

test('not more than two searches a second, without waiting; a choice finds room', async () => {
  const asking = register();
  const found = await Promise.all([1, 2, 3, 4, 5].map(() => asking.search('ateliers')));
  expect(found.map(({ length }) => length)).toEqual([2, 2, 0, 0, 0]);
  expect(await asking.bySiret('99900010200015')).not.toBeNull();
  expect(await asking.bySiret('99900010200015')).toBeNull();
  now = 1_001;
  expect(await asking.search('ateliers')).toHaveLength(2);
  expect(lines).toEqual([]);
});

test.each([
  ['5499', 'entreprise-privee', '54'],
  ['6540', 'entreprise-privee', '60'],
  ['7210', 'administration', '72'],
  ['7389', 'administration', '73'],
  ['9220', 'association', '92'],
  ['4110', 'entreprise-publique', undefined],
  ['5191', 'mutuelle-cooperative', undefined],
  ['1000', 'entreprise-privee', '10'],
  ['8410', 'autre', '82'],
])('the legal category %s is a %s', async (nature_juridique, hostType, hostLegalForm) => {
  server.results = [{ ...company, nature_juridique, matching_etablissements: [] }];
  const [found] = await register().search('ateliers');
  expect([found!.hostType, found!.hostLegalForm]).toEqual([hostType, hostLegalForm]);
});
