/** `npm run import:hosts` as an administrator runs it: a process, a database, an answer. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { planHosts, readHosts, reportLines, words } from '../../bot/hosts';
import type { KnownHost } from '../../bot/process/hosts';
import { openHostImport, type HostImport } from '../../bot/storage/hostImport';
import { runShownImport } from '../../prisma/shownImport';
import { freshDatabase, type TestDatabase } from '../support/database';
import { plainSpaces } from '../support/plainSpaces';
import { clockAt } from '../support/testStorage';
import { artois } from '../support/university';

const ROOT = path.join(__dirname, '../..');
const COMMAND = path.join(ROOT, 'dist/prisma/import-hosts.js');
const EXAMPLE = path.join(ROOT, 'deployment/hosts.example.csv');

let database: TestDatabase;
let client: Client;
let folder: string;

beforeEach(async () => {
  database = await freshDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  folder = await mkdtemp(path.join(tmpdir(), 'stage-bot-hosts-'));
});

afterEach(async () => {
  await client.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

function run(args: string[], url = database.url) {
  const env = { PATH: process.env.PATH!, HOME: process.env.HOME!, DATABASE_URL: url };
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [COMMAND, ...args],
      { cwd: folder, env },
      (_error, out, err) => resolve({ code: child.exitCode, out: plainSpaces(out), err }),
    );
  });
}

async function file(content: string): Promise<string> {
  const name = path.join(folder, 'hosts.csv');
  await writeFile(name, content);
  return name;
}

async function count(): Promise<number> {
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from host');
  return rows[0]!.n;
}

test('shows first, writes when told, and has nothing to do a second time', async () => {
  const shown = await run([EXAMPLE]);
  expect([shown.code, shown.err]).toEqual([0, '']);
  expect(shown.out).toContain(
    '2 colonnes de personnes laissées de côté (« Nom du tuteur », « Mail du tuteur »)',
  );
  expect(shown.out).toContain('À ajouter : 4 organismes');
  expect(shown.out).toContain('Rien n’a été écrit.\nPour écrire ces changements, ajoutez --write.');
  expect(await count()).toBe(0);
  const written = await run([EXAMPLE, '--write']);
  expect([written.code, written.err]).toEqual([0, '']);
  expect(written.out).toContain('C’est écrit : 4 organismes ajoutés, 0 changé.');
  expect(await count()).toBe(4);
  const again = await run([EXAMPLE, '--write', '--lang', 'en']);
  expect(again.out).toContain('Without a change: 4 organisations');
  expect(again.out).toContain('Nothing to change.');
  const { rows } = await client.query<{ row: string }>('select h::text as row from host h');
  expect(JSON.stringify(rows)).not.toMatch(/dupuis/i);
});

test('one mistake, and nothing is written; on demand only its line is left out', async () => {
  const csv = await file('Raison sociale;Numéro SIRET\nBon;99900010200015\nFaux;99900010200016\n');
  const refused = await run([csv, '--write']);
  expect(refused.code).toBe(1);
  expect(refused.out).toContain(
    '1 erreur\n  ligne 3, colonne « Numéro SIRET » : « 99900010200016 » refusé ; il faut 14 chiffres',
  );
  expect(refused.out).toContain('Rien n’a été écrit : corrigez le fichier, puis recommencez.');
  expect(await count()).toBe(0);
  const skipped = await run([csv, '--write', '--skip-faulty']);
  expect(skipped.code).toBe(0);
  expect(skipped.out).toContain('1 ligne fautive laissée de côté (--skip-faulty)');
  expect(await count()).toBe(1);
});

test('two at once write every host once', async () => {
  const both = await Promise.all([run([EXAMPLE, '--write']), run([EXAMPLE, '--write'])]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  const said = both.map(({ out }) => out.trim().split('\n').at(-1)).sort();
  expect(said).toEqual(['C’est écrit : 4 organismes ajoutés, 0 changé.', 'Rien à changer.']);
  expect(await count()).toBe(4);
});

test.each<[string, string[], RegExp]>([
  ['no file', [], /Il faut un fichier CSV[^]*Utilisation/],
  ['two files', ['a.csv', 'b.csv'], /Il faut un fichier CSV/],
  [
    'a file that is not there',
    ['not-there.csv'],
    /not-there\.csv ne se lit pas : il n’existe pas\./,
  ],
  ['an option that nobody knows', ['a.csv', '--wirte'], /--wirte[^]*Utilisation/],
  ['both', ['a.csv', '--write', '--dry-run'], /--write, --dry-run/],
  ['another language', ['a.csv', '--lang', 'de'], /--lang: fr, en/],
  ['in English', ['--lang', 'en'], /One CSV file[^]*Usage/],
])('called wrongly: %s', async (_what, args, said) => {
  const { code, out, err } = await run(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(said);
});

describe('at a terminal', () => {
  let store: HostImport;
  let said: string[];

  beforeEach(async () => {
    store = await openHostImport(database.url, clockAt('2026-11-23T09:00:00Z'));
    said = [];
  });
  afterEach(() => store.close());

  function attempt(answer: () => Promise<string>, known = store) {
    const reading = readHosts(Buffer.from('Raison sociale;Pays\nNeuf;FR'), artois);
    return runShownImport({
      words: words.fr,
      mode: 'ask',
      store: known,
      planOf: (hosts: KnownHost[]) =>
        planHosts(reading, hosts, {
          newId: () => '00000000-0000-4000-8000-000000000001',
          skipFaulty: false,
        }),
      changeOf: ({ change }) => change,
      isRefused: ({ isRefused }) => isRefused,
      isNothing: ({ change }) => change.length === 0,
      report: (plan, shown) => reportLines(reading.about, plan, { words: words.fr, shown }),
      written: () => 'written',
      say: (line) => said.push(line),
      ask: async () => answer(),
    });
  }

  test('« non » writes nothing, « oui » what was shown', async () => {
    expect(await attempt(async () => 'non')).toBe(true);
    expect([said.at(-1), await count()]).toEqual(['Rien n’a été écrit.', 0]);
    expect(await attempt(async () => ' Oui ')).toBe(true);
    expect([said.at(-1), await count()]).toEqual(['written', 1]);
  });

  test('what changed while they thought is not written', async () => {
    const isGood = await attempt(async () => {
      const other = await openHostImport(database.url, clockAt('2026-11-23T09:00:00Z'));
      const id = '00000000-0000-4000-8000-000000000002';
      await other.change(() => [
        { id, data: { hostName: 'Neuf', hostCountry: 'FR' }, isImported: true },
      ]);
      await other.close();
      return 'oui';
    });
    expect(isGood).toBe(false);
    expect(said.at(-1)).toContain('la base a changé');
    expect(await count()).toBe(1);
  });
});
