// A backup is taken while the bot works, and goes into another database whole or not at all.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { BackupError } from '../../bot/storage/backup/BackupError';
import { drill } from '../../bot/storage/backup/drill';
import { sha256 } from '../../bot/storage/backup/format';
import { backupName, removeOlder } from '../../bot/storage/backup/keep';
import { restoreBackup } from '../../bot/storage/backup/restoreBackup';
import { takeBackup } from '../../bot/storage/backup/takeBackup';
import { migrate, readMigrations } from '../../bot/storage/migrate';
import { OWN_TABLES } from '../../bot/storage/ownTables';
import type { Internship } from '../../bot/process/internship';
import { nextDueAt } from '../../bot/process/reminders';
import { freshDatabase, type TestDatabase } from '../support/database';
import { claire, internshipAwaitingTeacher, isabelle, lea, theo } from '../support/situations';
import { clockAt, entryOf, testStorage, type TestStorage } from '../support/testStorage';
import { artois } from '../support/university';

const ROOT = path.join(__dirname, '../..');
const FILE_ID = '0190f0a0-0000-7000-8000-000000000001';
let source: TestStorage;
let target: TestDatabase;
let folder: string;
let file: string;
const clock = clockAt('2026-11-20T09:00:00Z');

beforeEach(async () => {
  [source, target] = await Promise.all([testStorage(), freshDatabase()]);
  folder = await mkdtemp(path.join(tmpdir(), 'stage-bot-backup-'));
  file = path.join(folder, 'backup.sql.gz');
});

afterEach(async () => {
  await source.drop();
  await target.drop();
  await rm(folder, { recursive: true });
});

const take = (to = file) =>
  takeBackup({ url: source.url, file: to, productVersion: '1.2.3', clock });
const restore = (more: { mayReplace?: boolean; stoppedAt?: string | null; from?: string } = {}) => {
  const { mayReplace = false, stoppedAt = null, from = file } = more;
  return restoreBackup({ url: target.url, file: from, stoppedAt, mayReplace, clock });
};

async function query<T extends object>(url: string, sql: string, values: unknown[] = []) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Everything that is in the tables of ours, as text. */
async function contents(url: string): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const table of OWN_TABLES.filter((name) => name !== 'restoration')) {
    const rows = await query<{ row: string }>(
      url,
      `select t::text as row from ${table} t order by 1`,
    );
    all[table] = rows.map(({ row }) => row);
  }
  return all;
}

async function commit(facts: Internship, ordinal: number | null): Promise<void> {
  const result = await source.store.commitInternship({
    expectedVersion: ordinal === null ? facts.version - 1 : null,
    file: facts,
    ...(ordinal === null ? {} : { ordinal }),
    entries: [{ event: { type: 'printChecked' }, at: '2026-11-20T09:00:00Z', by: lea.id }],
    nextDueAt: nextDueAt(facts, artois),
    announcement: { tellings: [], posts: [] },
  });
  expect(result).toBe('saved');
}

/** A little of everything, with what is hard to write down. */
async function fillSource(): Promise<void> {
  await source.directory.saveDirectory([lea, theo, claire, isabelle].map(entryOf));
  const hard = 'Ligne 1\nLigne 2\t« \\. » \\N \\\\ "’ 🎓 \u0001';
  const facts = { ...internshipAwaitingTeacher({ tasks: hard }), id: FILE_ID, version: 1 };
  await commit(facts, 1);
  await source.dialogs.write({ 'user/1': { asked: hard, list: [1, null, { deep: '\\.' }] } });
  const delivery = { conversationId: 'a:1', contentHash: 'x', localTimestamp: null };
  await source.deliveries.firstTime({ ...delivery, activityId: '1' });
  const place = { kind: 'channel', audience: 'managers', department: 'iut-bethune' } as const;
  const post = { subject: 'internship', id: FILE_ID, purpose: 'file', variant: '', place } as const;
  await source.posts.record(post, { conversationId: '19:x', activityId: null }, 'hash');
  const host = { id: FILE_ID, data: { hostName: `L’Œuvre ${hard}`, hostCountry: 'FR' } };
  await source.directory.saveHosts([{ ...host, isImported: true }], '2026-09-01T08:00:00Z');
  const zoe = { firstName: 'Zoé', lastName: hard, position: 'Cheffe', email: 'zoe@exemple.test' };
  const contact = { ...zoe, hostId: host.id, role: 'tutor', civility: null, phone: null } as const;
  await source.store.hosts.verifyContact({ ...contact, verifiedBy: isabelle.id });
  await source.store.documents.keep({
    id: '0193a1f0-0000-7000-8000-0000000000d1',
    internshipId: FILE_ID,
    kind: 'contactForm',
    variant: '',
    missingGlyphs: [],
    language: 'fr',
    version: 1,
    name: 'Imprimé contact.pdf',
    contentType: 'application/pdf',
    bytes: Buffer.from([...Array(256).keys()]),
    madeBy: lea.id,
    requestKey: 'once',
  });
}

test('what was kept is there again, character for character, and new numbers are above the old', async () => {
  await fillSource();
  const taken = await take();
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(taken).toMatchObject({ file, snapshotAt: '2026-11-20T09:00:00Z' });
  const restored = await restore();
  expect(await contents(target.url)).toEqual(await contents(source.url));
  expect(restored).toMatchObject({ productVersion: '1.2.3', migrated: [], tables: taken.tables });
  expect(await query(target.url, 'select snapshot_at::text, finished_at from restoration')).toEqual(
    [{ snapshot_at: '2026-11-20 09:00:00+00', finished_at: null }],
  );
  const insert = `insert into audit_entry (subject_kind, subject_id, at, type, data)
    values ('internship', $1, now(), 'x', '{}') returning id::int > 1 as above`;
  expect(await query(target.url, insert, [FILE_ID])).toEqual([{ above: true }]);
  expect(await migrate(target.url)).toEqual([]);
});

test('it is text that anybody can read, as pg_dump writes it', async () => {
  await fillSource();
  await take();
  const lines = gunzipSync(await readFile(file))
    .toString()
    .split('\n');
  expect(lines[0]).toMatch(/^-- stage-bot backup \{"format":1,/);
  expect(lines.filter((line) => line.startsWith('COPY '))).toContainEqual(
    expect.stringMatching(/^COPY public\."person" \("id", .*\) FROM stdin;$/),
  );
  const copied = lines.flatMap((line) => /^COPY public\."(\w+)"/.exec(line)?.[1] ?? []);
  expect([...copied].sort()).toEqual(['_prisma_migrations', ...OWN_TABLES].sort());
  expect(copied.indexOf('person')).toBeLessThan(copied.indexOf('internship'));
});

test('taken while others write, it shows one moment', async () => {
  await fillSource();
  let version = 1;
  let isOver = false;
  const writing = (async () => {
    while (!isOver) {
      version += 1;
      await commit({ ...internshipAwaitingTeacher(), id: FILE_ID, version }, null);
    }
  })();
  const versions: number[] = [];
  for (let n = 1; n <= 3; n += 1) {
    const each = path.join(folder, `${n}.sql.gz`);
    await take(each);
    await restore({ from: each, mayReplace: true });
    const [row] = await query<{ version: number; lines: number }>(
      target.url,
      'select version, (select count(*)::int from audit_entry) as lines from internship',
    );
    expect(row!.lines).toBe(row!.version);
    versions.push(row!.version);
  }
  isOver = true;
  await writing;
  expect(versions.at(-1)).toBeGreaterThan(versions[0]!);
  expect(version).toBeGreaterThan(versions.at(-1)!);
});

describe('refused before anything is written', () => {
  beforeEach(async () => {
    await fillSource();
    await take();
  });

  async function expectRefused(why: RegExp, more: Parameters<typeof restore>[0] = {}) {
    const before = await contents(target.url);
    const attempt = restore(more);
    await expect(attempt).rejects.toThrow(BackupError);
    await expect(attempt).rejects.toThrow(why);
    expect(await contents(target.url)).toEqual(before);
    expect(await query(target.url, 'select id from restoration')).toEqual([]);
  }

  const changed = async (change: (text: string) => string) => {
    const text = gunzipSync(await readFile(file)).toString();
    expect(change(text)).not.toBe(text);
    await writeFile(file, gzipSync(change(text)));
  };

  test('a file cut short anywhere, or with a byte changed', async () => {
    const whole = await readFile(file);
    for (const part of [0, 0.1, 0.5, 0.9, 0.999]) {
      await writeFile(file, whole.subarray(0, Math.floor(whole.length * part)));
      await expectRefused(/cannot be read|incomplete|not a backup/);
    }
    for (const part of [0.2, 0.5, 0.8]) {
      const broken = Buffer.from(whole);
      broken[Math.floor(whole.length * part)]! ^= 0x10;
      await writeFile(file, broken);
      await expectRefused(/cannot be read|damaged|not a backup/);
    }
  });

  test.each<[string, (text: string) => string, RegExp]>([
    ['a value changed', (text) => text.replace('Léa Dubois', 'Léo Dubois'), /damaged/],
    ['a row taken away', (text) => text.replace(/^lea\t.*\n/m, ''), /damaged/],
    ['a row added', (text) => text.replace(/^(lea\t.*\n)/m, '$1$1'), /damaged/],
    ['the moment changed', (text) => text.replace('2026-11-20T09', '2026-11-21T09'), /damaged/],
    ['the end missing', (text) => text.replace(/^-- end .*\n/m, ''), /incomplete/],
    ['something added', (text) => `${text}delete from person;\n`, /damaged|added/],
    ['a statement put in', (text) => text.replace(/^COPY/m, 'DROP TABLE person;\nCOPY'), /damaged/],
    ['another format', (text) => text.replace('"format":1', '"format":2'), /later one/],
    ['not a backup', () => 'select 1;\n', /not a backup/],
  ])('%s', async (_what, change, why) => {
    await changed(change);
    await expectRefused(why);
  });

  test('no such file', async () => {
    await expectRefused(/cannot be read.*ENOENT/, { from: path.join(folder, 'none') });
  });

  test('a database that somebody uses', async () => {
    const client = new Client({ connectionString: target.url });
    await client.connect();
    await expectRefused(/Stop the bot first/, { mayReplace: true });
    await client.end();
  });

  test('a stop that is still to come', async () => {
    await expectRefused(/still to come/, { stoppedAt: '2026-11-20T09:00:01Z' });
  });

  test('a database with data, unless they are to be replaced', async () => {
    await restore();
    await query(target.url, `update person set name = 'Somebody else'`);
    await expect(restore()).rejects.toThrow(/not empty \(.*person: 4.*DELETE.*--replace/);
    expect(await query(target.url, 'select distinct name from person')).toHaveLength(1);
    await restore({ mayReplace: true });
    expect(await contents(target.url)).toEqual(await contents(source.url));
  });

  test('tables of somebody else, and a sandbox, even to be replaced', async () => {
    await query(target.url, 'create table pets (id int)');
    await expectRefused(/not this bot’s \(pets\)/, { mayReplace: true });
    await query(target.url, 'drop table pets');
    await query(target.url, 'create schema sandbox');
    await expectRefused(/sandbox/, { mayReplace: true });
  });

  test('a file that is right in itself, with a statement in the name of a column', async () => {
    await changed((text) => {
      const lines = text.split('\n');
      const read = (line: string, mark: string) => JSON.parse(line.slice(mark.length)) as Backup;
      type Backup = { header?: string; tables: object[] };
      const header = read(lines[0]!, '-- stage-bot backup ');
      const end = read(lines.at(-2)!, '-- end ');
      const columns = ['data") from stdin; drop table person; --'];
      header.tables = [...header.tables, { name: 'pgboss.job', columns }];
      lines[0] = `-- stage-bot backup ${JSON.stringify(header)}`;
      const empty = { name: 'pgboss.job', rows: 0, bytes: 0, sha256: sha256('') };
      const closing = { header: sha256(`${lines[0]}\n`), tables: [...end.tables, empty] };
      const copy = `COPY pgboss.job (${JSON.stringify(columns[0])}) FROM stdin;`;
      return [...lines.slice(0, -2), copy, '\\.', `-- end ${JSON.stringify(closing)}`, ''].join(
        '\n',
      );
    });
    await expectRefused(/does not have the tables and columns/);
  });

  test('a backup of a newer version, and of changed migrations', async () => {
    const sql = (set: string) => query(source.url, `update _prisma_migrations set ${set}`);
    await sql(`checksum = 'other' where migration_name like '%first'`);
    await take(path.join(folder, 'changed.gz'));
    await expectRefused(/is not the one that the backup was taken with/, {
      from: path.join(folder, 'changed.gz'),
    });
    await sql(`migration_name = '29991231000000_later' where migration_name like '%first'`);
    await expect(take(path.join(folder, 'newer.gz'))).rejects.toThrow(/newer version/);
    await changed((text) => {
      const [header = '', ...rest] = text.split('\n');
      const later = header.replace(/\d+_first/, '29991231000000_later');
      return [later, ...rest].join('\n').replace(sha256(`${header}\n`), sha256(`${later}\n`));
    });
    await expectRefused(/newer version/);
  });
});

test('a backup of an older version is restored, then brought up to date', async () => {
  const old = await freshDatabase();
  await query(old.url, 'drop schema public cascade');
  await query(old.url, 'create schema public');
  const first = (await readMigrations())[0]!;
  const migrations = path.join(folder, 'migrations');
  await mkdir(path.join(migrations, first.name), { recursive: true });
  await writeFile(path.join(migrations, first.name, 'migration.sql'), first.sql);
  await migrate(old.url, migrations);
  await query(
    old.url,
    `insert into person (id, aad_object_id, name, email, search_text, language)
      values ('lea', 'aad-lea', 'Léa Dubois', 'lea@univ.test', 'lea', 'fr')`,
  );
  await takeBackup({ url: old.url, file, productVersion: '0.0.1', clock });
  const { migrated } = await restore();
  expect(migrated).toEqual((await readMigrations()).slice(1).map(({ name }) => name));
  expect(await query(target.url, 'select id, name from person')).toEqual([
    { id: 'lea', name: 'Léa Dubois' },
  ]);
  expect(await migrate(target.url)).toEqual([]);
  await old.drop();
});

test('a restoration killed in the middle has changed nothing', async () => {
  await fillSource();
  await query(
    source.url,
    `insert into audit_entry (subject_kind, subject_id, at, type, data)
      select 'internship', $1, now(), 'x', jsonb_build_object('n', n, 'pad', repeat(md5(n::text), 8))
      from generate_series(1, 20000) n`,
    [FILE_ID],
  );
  await take();
  await restore({ stoppedAt: clock.now().toString() });
  await query(target.url, `update person set name = 'As it was'`);
  const before = await contents(target.url);

  const child = spawn(process.execPath, ['dist/prisma/restore.js', file, '--replace'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, DATABASE_URL: target.url },
  });
  const ended = once(child, 'exit');
  const watcher = new Client({ connectionString: source.url });
  await watcher.connect();
  const isCopying = `select from pg_stat_activity where datname = $1 and query like 'copy public."audit_entry"%'`;
  const database = new URL(target.url).pathname.slice(1);
  while ((await watcher.query(isCopying, [database])).rowCount === 0) {
    if (child.exitCode !== null) throw new Error('The restoration was over too soon');
  }
  child.kill('SIGKILL');
  expect((await ended)[1]).toBe('SIGKILL');
  const isThere = 'select from pg_stat_activity where datname = $1';
  while ((await watcher.query(isThere, [database])).rowCount! > 0);
  await watcher.end();
  expect(await contents(target.url)).toEqual(before);
  expect(await query(target.url, 'select id from restoration')).toHaveLength(1);
});

test('a drill shows that it can be restored, and leaves nothing behind', async () => {
  await fillSource();
  await take();
  const databases = () =>
    query(target.url, `select datname from pg_database where datname like 'restore\\_drill%'`);
  const before = await databases();
  const { tables } = await drill({ url: source.url, file, clock });
  expect(tables.find(({ name }) => name === 'person')?.rows).toBe(4);
  expect(await databases()).toEqual(before);
});

describe('the file', () => {
  test('an older one is not overwritten, and nothing stays of one that failed', async () => {
    await writeFile(file, 'old');
    await expect(take()).rejects.toThrow(/exists already/);
    expect(await readFile(file, 'utf8')).toBe('old');
    await rm(file);
    const nowhere = `${file}/nowhere/backup.sql.gz`;
    await expect(
      takeBackup({ url: source.url, file: nowhere, productVersion: '', clock }),
    ).rejects.toThrow(/ENOENT.*\)\. The folder must be there/);
    const nobody = {
      url: 'postgres://u:secret-word@127.0.0.1:9/none',
      file,
      productVersion: '',
      clock,
    };
    await expect(takeBackup(nobody)).rejects.toThrow(/127\.0\.0\.1:9\/none cannot be reached/);
    await expect(takeBackup(nobody)).rejects.not.toThrow('secret-word');
    expect(await readdir(folder)).toEqual([]);
  });

  test('a database that no bot has used makes none', async () => {
    await query(target.url, 'drop schema public cascade');
    await query(target.url, 'create schema public');
    const unused = { url: target.url, file, productVersion: '', clock };
    await expect(takeBackup(unused)).rejects.toThrow(/nothing to back up/);
    expect(await readdir(folder)).toEqual([]);
    await take();
    await restore();
  });

  test('of a folder’s backups the latest stay, and nothing else is touched', async () => {
    const names = ['20', '21', '22'].map((day) => backupName(`2026-11-${day}T09:30:05.123Z`));
    expect(names[0]).toBe('stages-20261120T093005Z.sql.gz');
    const others = ['stages.sql.gz', 'notes.txt', `${names[2]}.partial`];
    const leftBehind = `${names[0]}.partial`;
    for (const name of [...names, ...others, leftBehind])
      await writeFile(path.join(folder, name), '');
    expect(await removeOlder(folder, 2)).toEqual([names[0]]);
    expect((await readdir(folder)).sort()).toEqual([names[1], names[2], ...others].sort());
  });
});
