/** `npm run import:people` as an administrator runs it: a process, a database, an answer. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { readCsv } from '../../bot/directory/csvSource';
import { words } from '../../bot/directory';
import { openDirectoryImport, type DirectoryImport } from '../../bot/storage/directoryImport';
import { lockDataFolder } from '../../bot/storage/postgres/dataLock';
import { runImport } from '../../prisma/importRun';
import { GraphServer } from '../graph/graphServer';
import { freshDatabase, type TestDatabase } from '../support/database';
import { plainSpaces } from '../support/plainSpaces';
import { artois as university } from '../support/university';

const ROOT = path.join(__dirname, '../..');
const COMMAND = path.join(ROOT, 'dist/prisma/import-people.js');
const EXAMPLE = path.join(ROOT, 'deployment/people.example.csv');

let database: TestDatabase;
let client: Client;
let folder: string;

beforeEach(async () => {
  database = await freshDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  folder = await mkdtemp(path.join(tmpdir(), 'stage-bot-people-'));
});

afterEach(async () => {
  await client.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

function run(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const settings = {
    PATH: process.env.PATH!,
    HOME: process.env.HOME!,
    DATABASE_URL: database.url,
    ...env,
  };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [COMMAND, ...args],
      { cwd: folder, env: settings },
      (_error, out, err) => resolve({ code: child.exitCode, out: plainSpaces(out), err }),
    );
  });
}

async function file(content: string): Promise<string> {
  const name = path.join(folder, 'people.csv');
  await writeFile(name, content);
  return name;
}

async function count(table: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return rows[0]!.n;
}

test('shows first, writes when told, and has nothing to do a second time', async () => {
  await client.query('drop schema public cascade; create schema public'); // as in the first minute
  const shown = await run([EXAMPLE]);
  expect(shown.code).toBe(0);
  expect(shown.out).toContain('À ajouter : 13 personnes');
  expect(shown.out).toContain('Rien n’a été écrit.\nPour écrire ces changements, ajoutez --write.');
  expect(await count('person')).toBe(0);
  const written = await run([EXAMPLE, '--write']);
  expect([written.code, written.err]).toEqual([0, '']);
  expect(written.out).toContain('C’est écrit : 13 personnes, 2 formations.');
  expect([await count('person'), await count('formation')]).toEqual([13, 2]);
  const again = await run([EXAMPLE, '--write', '--lang', 'en']);
  expect(again.out).toContain('Without a change: 13 people');
  expect(again.out).toContain('Nothing to change.');
  expect(`${shown.out}${written.out}${again.out}`).not.toMatch(/2006|2005/);
});

test('one mistake, and nothing is written', async () => {
  const csv = await file(
    'e-mail;nom;rôle;composante\na@univ.test;A;étudiant;fegass\nb@univ.test;B;étudiant;IUT Bethun\n',
  );
  const { code, out } = await run([csv, '--write']);
  expect(code).toBe(1);
  expect(out).toContain(
    '1 erreur\n  ligne 3, colonne « composante » : « IUT Bethun » n’est pas connu ici ; acceptés : « IUT de Béthune », « FEGASS (Arras) »',
  );
  expect(out).toContain('Rien n’a été écrit : corrigez le fichier, puis recommencez.');
  expect(await count('person')).toBe(0);
});

test('a file that cannot be read at all is told about, and nothing beside', async () => {
  expect((await run([await file('')])).out).toMatch(/^1 erreur\n {2}le fichier est vide/);
  const twice = `${'e-mail;nom;rôle;composante\na@univ.test;A;étudiant;fegass\n'}a@univ.test;B;étudiant;fegass`;
  expect((await run([await file(twice)])).out).toContain('laquelle est juste ?\n');
});

test('two at once write everybody once', async () => {
  const both = await Promise.all([run([EXAMPLE, '--write']), run([EXAMPLE, '--write'])]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  const said = both.map(({ out }) => out.trim().split('\n').at(-1)).sort();
  expect(said).toEqual(['C’est écrit : 13 personnes, 2 formations.', 'Rien à changer.']);
  expect([await count('person'), await count('role_grant')]).toEqual([13, 14]);
});

test.each<[string, string[], RegExp]>([
  ['no file', [], /Il faut un fichier CSV/],
  ['two files', ['a.csv', 'b.csv'], /Il faut un fichier CSV/],
  [
    'a file that is not there',
    ['not-there.csv'],
    /not-there\.csv ne se lit pas : il n’existe pas\./,
  ],
  ['an option that nobody knows', ['a.csv', '--wirte'], /--wirte[^]*Utilisation/],
  ['both', ['a.csv', '--write', '--dry-run'], /--write, --dry-run/],
  ['force alone', ['a.csv', '--force'], /--remove-missing/],
  ['in English', ['--lang', 'en'], /One CSV file[^]*Usage/],
])('called wrongly: %s', async (_what, args, said) => {
  const { code, out, err } = await run(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(said);
});

test('a database that is not there is named, without its password', async () => {
  const { code, err } = await run([EXAMPLE], {
    DATABASE_URL: 'postgresql://me:sesame@127.0.0.1:1/stage',
  });
  expect(code).toBe(1);
  expect(err).toContain('127.0.0.1:1/stage cannot be reached');
  expect(err).not.toContain('sesame');
});

describe('what stops it is said in French, or in English for --lang en', () => {
  test('an option that there is not', async () => {
    const refused = await run(['--nope']);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/^L’option --nope n’est pas connue, .*\nUtilisation : /);
    expect((await run(['--nope', '--lang', 'en'])).err).toMatch(
      /^The option --nope is not known, /,
    );
  });

  test('settings that are not right', async () => {
    const refused = await run([EXAMPLE], { PORT: 'many' });
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/^Ces réglages sont à corriger .*\n {2}- PORT is "many"/);
  });

  test('a bot that runs on the same data', async () => {
    const dataDir = path.join(await realpath(folder), '.data');
    await mkdir(dataDir);
    const unlock = await lockDataFolder(dataDir);
    const refused = await run([EXAMPLE], { DATABASE_URL: '' });
    await unlock();
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toBe(
      `Un bot est en marche sur ${dataDir} : arrêtez-le d’abord, ou donnez une autre base (DATABASE_URL).\n`,
    );
  });
});

describe('from groups', () => {
  let graph: GraphServer;
  let tokens: Server;
  let env: Record<string, string>;
  let groups: string;
  const GROUP = '11111111-2222-4333-8444-000000000001';

  beforeEach(async () => {
    graph = await GraphServer.start();
    tokens = createServer((request, response) => {
      request.resume();
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ access_token: 'for-graph', expires_in: 3600 }));
    });
    tokens.listen(0, '127.0.0.1');
    await once(tokens, 'listening');
    const { port } = tokens.address() as AddressInfo;
    env = {
      MicrosoftAppId: '11111111-2222-4333-8444-555555555555',
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
      MicrosoftAppPassword: 'secret',
      BOT_TOKEN_ENDPOINT: `http://127.0.0.1:${port}/token`,
      GRAPH: 'on',
      GRAPH_ENDPOINT: graph.endpoint,
    };
    groups = path.join(folder, 'groups.json');
    await writeFile(
      groups,
      JSON.stringify({ groups: [{ id: GROUP, role: 'gestionnaire', department: 'fegass' }] }),
    );
  });

  afterEach(async () => {
    tokens.close();
    tokens.closeAllConnections();
    await graph.stop();
  });

  test('who is in a group has its role, and somebody brought by e-mail before gets their account', async () => {
    await run([EXAMPLE, '--write']);
    const paul = {
      id: 'AAAAAAAA-2222-4333-8444-000000000001',
      displayName: 'Paul Delattre',
      mail: 'Paul.Delattre@univ-exemple.test',
      userPrincipalName: 'pdelattre@univ-exemple.test',
      userType: 'Member',
    };
    graph.plan({ status: 200, body: { value: [paul] } });
    const { code, out, err } = await run(['--graph', groups, '--write'], env);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Microsoft Graph, 1 groupe');
    expect(out).toContain('À changer : 1 personne');
    const { rows } = await client.query(
      "select aad_object_id, sign_in_name from person where email like 'paul%'",
    );
    expect(rows).toEqual([
      { aad_object_id: paul.id.toLowerCase(), sign_in_name: 'pdelattre@univ-exemple.test' },
    ]);
    expect(graph.calls[0]?.headers.authorization).toBe('Bearer for-graph');
  });

  test('not granted: what to ask for, and nothing written', async () => {
    graph.plan({ status: 403, body: { error: { code: 'Authorization_RequestDenied' } } });
    const { code, err } = await run(['--graph', groups, '--write'], env);
    expect(code).toBe(1);
    expect(err).toMatch(/Authorization_RequestDenied.*GroupMember\.Read\.All et User\.Read\.All/);
  });

  test('a file of groups that is wrong, and Graph that is off', async () => {
    await writeFile(groups, '{"groups":[{"id":"x","role":"manager"}]}');
    expect((await run(['--graph', groups], env)).err).toMatch(/groups\.0\.id: the object id/);
    await writeFile(groups, 'not json');
    expect((await run(['--graph', groups], env)).code).toBe(1);
    expect((await run(['--graph', groups])).err).toMatch(/GRAPH=on/);
  });
});

describe('at a terminal', () => {
  let directory: DirectoryImport;
  let said: string[];

  beforeEach(async () => {
    directory = await openDirectoryImport(database.url);
    said = [];
  });
  afterEach(() => directory.close());

  function attempt(answer: () => Promise<string>, mode: 'ask' | 'show' = 'ask') {
    const csv = 'e-mail;nom;rôle;composante\na@univ.test;A;étudiant;fegass';
    return runImport({
      args: {
        source: { csv: 'people.csv' },
        mode,
        removeMissing: false,
        force: false,
        words: words.fr,
      },
      university,
      reading: readCsv(Buffer.from(csv), { university, today: '2026-11-23' }),
      directory,
      say: (line) => said.push(line),
      ask: async () => answer(),
    });
  }

  test.each(['n', '', 'peut-être'])('« %s » writes nothing', async (answer) => {
    expect(await attempt(async () => answer)).toBe(true);
    expect(said.at(-1)).toBe('Rien n’a été écrit.');
    expect(await count('person')).toBe(0);
  });

  test('« oui » writes what was shown', async () => {
    expect(await attempt(async () => ' Oui ')).toBe(true);
    expect(said.at(-1)).toBe('C’est écrit : 1 personne, 0 formation.');
    expect(await count('person')).toBe(1);
  });

  test('--dry-run does not even ask', async () => {
    await attempt(() => Promise.reject(new Error('asked')), 'show');
    expect(await count('person')).toBe(0);
  });

  test('what changed while they thought is not written', async () => {
    const isGood = await attempt(async () => {
      await client.query(`insert into person (id, name, email, search_text, language)
        values ('x', 'X', 'a@univ.test', 'x', 'fr')`);
      return 'oui';
    });
    expect(isGood).toBe(false);
    expect(said.at(-1)).toContain('la base a changé');
    expect(await count('role_grant')).toBe(0);
  });
});
