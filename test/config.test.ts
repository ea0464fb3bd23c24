import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import {
  ConfigError,
  readConfig,
  readDatabaseConfig,
  type Config,
  type Environment,
} from '../bot/config';

const APP_ID = '00000000-0000-4000-8000-00000000b071';
const TENANT_ID = '00000000-0000-4000-8000-0000000007e4';
const DATABASE_URL = 'postgresql://bot:secret-word@db.test:5432/stages';
const PRIVATE_KEY = '-----BEGIN PRIVATE KEY-----\\nabc\\n-----END PRIVATE KEY-----';
const THUMBPRINT = 'AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01';

const inTeams: Environment = {
  MicrosoftAppId: APP_ID,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: TENANT_ID,
  MicrosoftAppPassword: 'secret-word',
};

const inProduction: Environment = { ...inTeams, NODE_ENV: 'production', DATABASE_URL };

function problemsOf(env: Environment): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

function teamsOf(config: Config) {
  if (config.mode !== 'teams') throw new Error('expected a bot in Teams');
  return config.teams;
}

test('nothing set: the sandbox, on this machine, with its own database', () => {
  expect(readConfig({})).toMatchObject({
    mode: 'sandbox',
    isProduction: false,
    host: '127.0.0.1',
    port: 3978,
    publicUrl: undefined,
    logLevel: 'info',
    database: { kind: 'embedded', dataDir: path.resolve('.data') },
    warnings: [],
  });
});

test('the university of the default settings file has departments', () => {
  expect(readConfig({}).university.departments.length).toBeGreaterThan(1);
});

test('the sandbox stays on this machine, whatever HOST says, and says so', () => {
  const config = readConfig({ HOST: '0.0.0.0' });
  expect(config.host).toBe('127.0.0.1');
  expect(config.warnings).toHaveLength(1);
  expect(readConfig({ HOST: '::1' })).toMatchObject({ host: '::1', warnings: [] });
});

test('Microsoft’s own servers outside production: allowed, and said', () => {
  const local = { BOT_TOKEN_ENDPOINT: 'http://127.0.0.1:9999/token' };
  expect(readConfig(inTeams).warnings).toEqual([
    expect.stringMatching(/^NODE_ENV is not production/),
  ]);
  expect(readConfig({ ...inTeams, ...local }).warnings).toEqual([]);
  const publicUrl = { PUBLIC_URL: 'https://stages.univ.example' };
  expect(readConfig({ ...inProduction, ...publicUrl }).warnings).toEqual([]);
  expect(readConfig(inProduction).warnings).toEqual([
    expect.stringMatching(/^PUBLIC_URL is not set/),
  ]);
});

test('addresses and levels as set', () => {
  expect(
    readConfig({
      ...inProduction,
      HOST: '0.0.0.0',
      PORT: '0',
      PUBLIC_URL: 'https://stages.univ.test/bot/',
      LOG_LEVEL: 'debug',
    }),
  ).toMatchObject({
    mode: 'teams',
    isProduction: true,
    host: '0.0.0.0',
    port: 0,
    publicUrl: 'https://stages.univ.test/bot',
    logLevel: 'debug',
    database: { kind: 'server', url: DATABASE_URL },
  });
});

const { MicrosoftAppPassword: _password, ...withoutProof } = inTeams;

test.each<[string, Environment, object]>([
  [
    'a secret',
    inTeams,
    { kind: 'secret', appId: APP_ID, tenantId: TENANT_ID, secret: 'secret-word' },
  ],
  [
    'a certificate',
    { ...withoutProof, CertificateThumbprint: THUMBPRINT, CertificatePrivateKey: PRIVATE_KEY },
    {
      kind: 'certificate',
      appId: APP_ID,
      tenantId: TENANT_ID,
      thumbprint: THUMBPRINT.replaceAll(':', ''),
      privateKey: PRIVATE_KEY.replaceAll('\\n', '\n'),
    },
  ],
  [
    'a managed identity',
    { ...withoutProof, MicrosoftAppType: 'UserAssignedMSI' },
    { kind: 'managed-identity', appId: APP_ID },
  ],
  [
    'a token endpoint',
    { ...inTeams, BOT_TOKEN_ENDPOINT: 'http://127.0.0.1:9999/token' },
    { kind: 'endpoint', url: 'http://127.0.0.1:9999/token', appId: APP_ID, secret: 'secret-word' },
  ],
])('proves itself in Teams with %s', (_name, env, credentials) => {
  expect(teamsOf(readConfig(env))).toEqual({
    appId: APP_ID,
    tenantId: TENANT_ID,
    credentials,
    openIdMetadata: undefined,
  });
});

test('local keys may stand in for Microsoft’s, outside production', () => {
  const env = { ...inTeams, BOT_OPENID_METADATA: 'http://127.0.0.1:9999/openid' };
  expect(teamsOf(readConfig(env)).openIdMetadata).toBe('http://127.0.0.1:9999/openid');
});

test.each<[string, Environment, RegExp]>([
  ['a port that is none', { PORT: '70000' }, /^PORT is "70000": it must be a whole number/],
  ['a port in words', { PORT: '3978x' }, /^PORT /],
  ['a negative port', { PORT: '-1' }, /^PORT /],
  [
    'an unknown level',
    { LOG_LEVEL: 'loud' },
    /^LOG_LEVEL is "loud": it must be one of fatal, error/,
  ],
  ['an unknown kind of run', { NODE_ENV: 'Production' }, /^NODE_ENV .* production, development/],
  [
    'another database',
    { DATABASE_URL: 'mysql://u:secret-word@h/d' },
    /^DATABASE_URL must be .*postgresql:/,
  ],
  ['a database that is no address', { DATABASE_URL: 'secret-word' }, /^DATABASE_URL must be /],
  [
    'a database whose password is cut in two',
    { DATABASE_URL: 'postgresql://u:p@secret-word/x@h:5432/d' },
    /^DATABASE_URL must be .*percent-encoded/,
  ],
  ['a host with a path', { HOST: 'http://x/' }, /^HOST /],
  ['a public address that is none', { PUBLIC_URL: 'stages.test' }, /^PUBLIC_URL .* https? /],
  ['no settings file', { UNIVERSITY: '/nowhere.json' }, /^UNIVERSITY is "\/nowhere.json".*ENOENT/],
  ['a settings file that is not JSON', { UNIVERSITY: 'LICENSE' }, /^UNIVERSITY .*JSON/],
  [
    'half of Teams',
    { MicrosoftAppPassword: 'secret-word' },
    /^MicrosoftAppId is not set, but MicrosoftAppPassword is/,
  ],
  [
    'a bot for all tenants',
    { ...inTeams, MicrosoftAppType: 'MultiTenant' },
    /^MicrosoftAppType is "MultiTenant".*SingleTenant or UserAssignedMSI/,
  ],
  [
    'no type',
    { ...inTeams, MicrosoftAppType: '' },
    /^MicrosoftAppType is not set.*SingleTenant or UserAssignedMSI/,
  ],
  ['no tenant', { ...inTeams, MicrosoftAppTenantId: ' ' }, /^MicrosoftAppTenantId is not set/],
  ['no proof', withoutProof, /^MicrosoftAppType SingleTenant needs MicrosoftAppPassword/],
  [
    'half a certificate',
    { ...withoutProof, CertificateThumbprint: THUMBPRINT },
    /^CertificatePrivateKey is not set/,
  ],
  [
    'a thumbprint that is none',
    { ...withoutProof, CertificateThumbprint: 'xyz', CertificatePrivateKey: PRIVATE_KEY },
    /^CertificateThumbprint /,
  ],
  [
    'two proofs',
    { ...inTeams, CertificateThumbprint: THUMBPRINT, CertificatePrivateKey: PRIVATE_KEY },
    /both set/,
  ],
  [
    'local keys in production',
    { ...inProduction, BOT_OPENID_METADATA: 'https://x.test/' },
    /^BOT_OPENID_METADATA .* production/,
  ],
  [
    'a local token server in production',
    { ...inProduction, BOT_TOKEN_ENDPOINT: 'https://x.test/' },
    /^BOT_TOKEN_ENDPOINT .* production/,
  ],
  [
    'plain http in production',
    { ...inProduction, PUBLIC_URL: 'http://stages.test' },
    /^PUBLIC_URL .* https /,
  ],
  ['no database in production', { ...inProduction, DATABASE_URL: '' }, /^DATABASE_URL is not set/],
  [
    'a readable id in production',
    { ...inProduction, MicrosoftAppId: 'my-bot' },
    /^MicrosoftAppId .*GUID/,
  ],
])('refuses %s, with one sentence that says what would do', (_name, env, sentence) => {
  const problems = problemsOf(env);
  expect(problems).toEqual([expect.stringMatching(sentence)]);
  expect(problems.join()).not.toContain('secret-word');
});

test('production without credentials is refused, and there is no sandbox', () => {
  expect(problemsOf({ NODE_ENV: 'production', DATABASE_URL })).toEqual([
    expect.stringMatching(
      /^MicrosoftAppId is not set: it must be a GUID .*no sandbox in production/,
    ),
    expect.stringMatching(/^MicrosoftAppTenantId is not set/),
    expect.stringMatching(/^MicrosoftAppType is not set/),
  ]);
});

test('everything that is wrong is told at once', () => {
  const env = {
    NODE_ENV: 'production',
    MicrosoftAppId: 'x y',
    MicrosoftAppType: 'MultiTenant',
    BOT_OPENID_METADATA: 'http://127.0.0.1/',
    BOT_TOKEN_ENDPOINT: 'http://127.0.0.1/',
    HOST: '?',
    PORT: 'http',
    PUBLIC_URL: 'http://x.test',
    LOG_LEVEL: 'loud',
    UNIVERSITY: '/nowhere.json',
  };
  const names = problemsOf(env).map((problem) => problem.split(' ')[0]);
  expect(names.sort()).toEqual(
    [...Object.keys(env), 'DATABASE_URL', 'MicrosoftAppTenantId']
      .filter((name) => name !== 'NODE_ENV')
      .sort(),
  );
  expect(() => readConfig(env)).toThrow(/PORT[^]*LOG_LEVEL[^]*deployment\/.env.example/);
});

test('commands that need only the database read only that', () => {
  expect(readDatabaseConfig({ DATABASE_URL, PORT: 'wrong' })).toEqual({
    kind: 'server',
    url: DATABASE_URL,
  });
  expect(() => readDatabaseConfig({ NODE_ENV: 'production' })).toThrow(ConfigError);
});

test('.env.example, copied as it is, gives the sandbox, and explains every setting', () => {
  const example = readFileSync(path.join(__dirname, '../deployment/.env.example'), 'utf8');
  expect(readConfig(parseEnv(example) as Environment).mode).toBe('sandbox');
  const read = new Set<string>();
  const env = new Proxy<Environment>(inTeams, {
    get: (target, name) => {
      read.add(String(name));
      return target[String(name)];
    },
  });
  readConfig(env);
  readConfig(new Proxy<Environment>({}, { get: (_target, name) => void read.add(String(name)) }));
  expect(Object.keys(parseEnv(example)).sort()).toEqual([...read].sort());
});

describe('what may be used besides', () => {
  test('a proxy has a whole address; its password is not repeated', () => {
    expect(() =>
      readConfig({ HTTPS_PROXY: 'http://bot:secret-word@proxy.univ.test:3128' }),
    ).not.toThrow();
    expect(() => readConfig({ HTTPS_PROXY: 'proxy.univ.test:3128' })).toThrow(
      /HTTPS_PROXY must be/,
    );
    const wrong = { HTTP_PROXY: 'bot:secret-word@proxy.univ.test' };
    expect(() => readConfig(wrong)).toThrow(/^(?![^]*secret-word)[^]*HTTP_PROXY must be/);
  });

  test('nothing, unless it is set', () => {
    expect(readConfig({})).toMatchObject({
      graph: null,
      mail: null,
      register: null,
      teamsAppId: undefined,
      credentialsExpireOn: undefined,
    });
  });

  test('as set', () => {
    expect(
      readConfig({
        ...inTeams,
        GRAPH: 'on',
        SMTP_URL: 'smtps://bot:secret-word@mail.univ.test:465',
        SMTP_FROM: 'Stages <stages@univ.test>',
        COMPANY_REGISTER_URL: 'https://register.example/v1',
        COMPANY_REGISTER_KEY: 'sesame',
        TEAMS_APP_ID: APP_ID,
        CREDENTIALS_EXPIRE_ON: '2027-11-30',
      }),
    ).toMatchObject({
      register: { url: 'https://register.example/v1/', key: 'sesame' },
      graph: { endpoint: 'https://graph.microsoft.com/' },
      mail: {
        url: 'smtps://bot:secret-word@mail.univ.test:465',
        from: 'Stages <stages@univ.test>',
      },
      teamsAppId: APP_ID,
      credentialsExpireOn: '2027-11-30',
    });
  });

  test.each([
    [{ COMPANY_REGISTER_URL: 'register' }, /COMPANY_REGISTER_URL .*http or https/],
    [{ COMPANY_REGISTER_KEY: 'x' }, /COMPANY_REGISTER_URL is not/],
    [{ GRAPH: 'yes' }, /GRAPH .*on or off/],
    [{ GRAPH_ENDPOINT: 'http://127.0.0.1:1/' }, /GRAPH is not on/],
    [{ SMTP_URL: 'smtp://mail.univ.test' }, /SMTP_FROM is not set/],
    [{ SMTP_FROM: 'stages@univ.test' }, /SMTP_URL is not set/],
    [{ SMTP_URL: 'https://mail.univ.test', SMTP_FROM: 'x@y.test' }, /SMTP_URL .*smtps:/],
    [{ SMTP_URL: 'smtp://m.test', SMTP_FROM: 'a\r\nBcc: <b@c.test>' }, /SMTP_FROM/],
    [{ TEAMS_APP_ID: 'stages' }, /TEAMS_APP_ID .*GUID/],
    [{ CREDENTIALS_EXPIRE_ON: '30/11/2027' }, /CREDENTIALS_EXPIRE_ON .*YYYY-MM-DD/],
  ])('%j is refused', (env, problem) => {
    expect(problemsOf({ ...inTeams, ...env }).join('\n')).toMatch(problem);
  });

  test('the company register is asked over https in production', () => {
    const local = { COMPANY_REGISTER_URL: 'http://127.0.0.1:1/' };
    expect(readConfig({ ...inTeams, ...local }).register).toMatchObject({ key: undefined });
    expect(problemsOf({ ...inProduction, ...local }).join('\n')).toMatch(
      /COMPANY_REGISTER_URL .*https/,
    );
  });

  test('a mail server’s password is never repeated', () => {
    const problems = problemsOf({
      SMTP_URL: 'mail://bot:secret-word@m.test',
      SMTP_FROM: 'a@b.test',
    });
    expect(problems.join('\n')).toContain('SMTP_URL');
    expect(problems.join('\n')).not.toContain('secret-word');
  });

  test('documents in the channels’ folders need Graph, but in the sandbox', () => {
    const delivered = path.join(__dirname, '..', 'deployment', 'university.artois.json');
    const settings = JSON.parse(readFileSync(delivered, 'utf8')) as object;
    const channelFiles = { managers: false, teachers: true };
    const readFile = () => JSON.stringify({ ...settings, channelFiles });
    const read = (env: Environment) => readConfig(env, { readFile });
    expect(() => read(inTeams)).toThrow(/channelFiles .*GRAPH is not on: set GRAPH=on/);
    expect(read({ ...inTeams, GRAPH: 'on' }).university.channelFiles).toEqual(channelFiles);
    expect(read({}).mode).toBe('sandbox');
  });

  test('a local server in Graph’s place only outside production', () => {
    const local = { GRAPH: 'on', GRAPH_ENDPOINT: 'http://127.0.0.1:1/graph' };
    expect(readConfig({ ...inTeams, ...local }).graph).toEqual({
      endpoint: `${local.GRAPH_ENDPOINT}/`,
    });
    expect(problemsOf({ ...inProduction, ...local }).join()).toMatch(/GRAPH_ENDPOINT/);
  });
});
