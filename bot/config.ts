// The environment, read once at start. Whatever is wrong is told in one go, with what would be
// accepted, because each wrong start may cost an administrator a deployment.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readDatabase, type DatabaseConfig } from './config/databaseConfig';
import { readGraph, type GraphConfig } from './config/graphConfig';
import { readMail, type MailConfig } from './config/mailConfig';
import { checkProxies } from './config/proxyConfig';
import { readRegister, type RegisterConfig } from './config/registerConfig';
import { SettingsReader, type Environment } from './config/SettingsReader';
import { readTeams, refuseHalfTeams, type TeamsConfig } from './config/teamsConfig';
import { readUniversity, type UniversitySources } from './config/universityConfig';
import { universitySchema, type University } from './process/university';

export { ConfigError, type Environment } from './config/SettingsReader';
export type { DatabaseConfig } from './config/databaseConfig';
export type { GraphConfig } from './config/graphConfig';
export type { MailConfig } from './config/mailConfig';
export type { RegisterConfig } from './config/registerConfig';
export type { TeamsConfig } from './config/teamsConfig';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

interface CommonConfig {
  isProduction: boolean;
  host: string;
  /** 0: any free port. */
  port: number;
  /** Without a slash at the end; undefined: nobody outside this machine can follow our links. */
  publicUrl: string | undefined;
  logLevel: (typeof LOG_LEVELS)[number];
  database: DatabaseConfig;
  university: University;
  /** Null: Microsoft Graph is not to be used. */
  graph: GraphConfig | null;
  /** Null: no e-mail is ever sent. */
  mail: MailConfig | null;
  /** Null: the national company register is not asked. */
  register: RegisterConfig | null;
  /** The id in the Teams app's manifest; undefined: no link to install it can be given. */
  teamsAppId: string | undefined;
  /** The last day on which the secret or certificate works; undefined: not known. */
  credentialsExpireOn: string | undefined;
  /** Sentences for the log: what was set and is not followed. */
  warnings: string[];
}

export type Config = CommonConfig & ({ mode: 'sandbox' } | { mode: 'teams'; teams: TeamsConfig });

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

function readIsProduction(settings: SettingsReader): boolean {
  const kinds = z.enum(['production', 'development', 'test']);
  return settings.read('NODE_ENV', kinds, 'production, development or test') === 'production';
}

/**
 * The database alone, for commands that need nothing else.
 * @throws ConfigError
 */
export function readDatabaseConfig(env: Environment): DatabaseConfig {
  const settings = new SettingsReader(env);
  const database = readDatabase(settings, readIsProduction(settings));
  return settings.finish(database);
}

/**
 * How e-mails are sent, for the command that tries it; null: not at all.
 * @throws ConfigError
 */
export function readMailConfig(env: Environment): MailConfig | null {
  const settings = new SettingsReader(env);
  const mail = readMail(settings);
  return settings.finish(mail);
}

function readAddresses(settings: SettingsReader, isProduction: boolean) {
  const host = settings.read(
    'HOST',
    z.string().regex(/^[\w.:-]+$/),
    'an address or name of this machine such as 127.0.0.1 or 0.0.0.0',
  );
  const port = settings.read(
    'PORT',
    z.string().regex(/^\d+$/).transform(Number).pipe(z.int().max(65_535)),
    'a whole number from 0 (any free port) to 65535',
  );
  const publicUrl = settings.read(
    'PUBLIC_URL',
    z.url({ protocol: isProduction ? /^https$/ : /^https?$/ }),
    isProduction ? 'an https address' : 'an http or https address',
  );
  return { host, port: port ?? 3978, publicUrl: publicUrl?.replace(/\/+$/, '') };
}

function sandboxHost(host: string | undefined) {
  const isLoopback = host === undefined || LOOPBACK.includes(host);
  return {
    host: isLoopback ? (host ?? '127.0.0.1') : '127.0.0.1',
    warnings: isLoopback
      ? []
      : [`HOST is "${host}", but the sandbox listens on 127.0.0.1 only: anybody may act in it.`],
  };
}

/**
 * Reads all settings.
 * @throws ConfigError with every problem at once
 */
export function readConfig(env: Environment, sources: Partial<UniversitySources> = {}): Config {
  const {
    readFile = (file) => readFileSync(file, 'utf8'),
    parseUniversity = (json) => universitySchema.parse(json),
  } = sources;
  const settings = new SettingsReader(env);
  const isProduction = readIsProduction(settings);
  const addresses = readAddresses(settings, isProduction);
  const levels = z.enum(LOG_LEVELS);
  const logLevel = settings.read('LOG_LEVEL', levels, `one of ${LOG_LEVELS.join(', ')}`) ?? 'info';
  const database = readDatabase(settings, isProduction);
  const university = readUniversity(settings, { readFile, parseUniversity });
  const around = {
    graph: readGraph(settings, isProduction),
    mail: readMail(settings),
    register: readRegister(settings, isProduction),
    teamsAppId: settings.read(
      'TEAMS_APP_ID',
      z.guid(),
      'the id in the Teams app’s manifest, a GUID',
    ),
    credentialsExpireOn: settings.read('CREDENTIALS_EXPIRE_ON', z.iso.date(), 'a day, YYYY-MM-DD'),
  };
  checkProxies(settings);
  // In production there is no sandbox: everything that Teams needs is then asked for at once.
  const isTeams = isProduction || settings.isSet('MicrosoftAppId');
  const teams = isTeams ? readTeams(settings, isProduction) : undefined;
  if (!isTeams) refuseHalfTeams(settings);
  // The sandbox has a Graph of its own.
  if (isTeams && !around.graph && wantsChannelFiles(university)) settings.refuse(NO_GRAPH);
  const common = {
    isProduction,
    ...addresses,
    ...around,
    logLevel,
    database: settings.finish(database),
    university: settings.finish(university),
  };
  if (!isTeams) return { mode: 'sandbox', ...common, ...sandboxHost(addresses.host) };
  const host = addresses.host ?? '127.0.0.1';
  const inTeams = settings.finish(teams);
  const warnings = isProduction ? inProduction(addresses) : outsideProduction(inTeams);
  return { mode: 'teams', ...common, host, warnings, teams: inTeams };
}

const NO_GRAPH =
  'UNIVERSITY: channelFiles asks for documents in the channels’ folders, but GRAPH is not on: set ' +
  'GRAPH=on and have its permissions granted (README, « Microsoft Graph »), or set both channelFiles to false.';

function wantsChannelFiles(university: University | undefined): boolean {
  return university !== undefined && Object.values(university.channelFiles).includes(true);
}

function inProduction({ publicUrl }: { publicUrl: string | undefined }): string[] {
  if (publicUrl !== undefined) return [];
  return ['PUBLIC_URL is not set: nobody can follow the links to documents that the bot gives.'];
}

/** Tests have a local server in Microsoft's place; whoever has not is in use by people. */
function outsideProduction({ openIdMetadata, credentials }: TeamsConfig): string[] {
  if (openIdMetadata !== undefined || credentials.kind === 'endpoint') return [];
  return [
    'NODE_ENV is not production: set it where people use the bot, so that nothing is assumed.',
  ];
}
