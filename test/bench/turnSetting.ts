// What `turn` and `turn-50` measure: our bot as it runs in production (durable database, real tokens,
// real HTTP on both sides), except that Teams' rate limits are taken out.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { startEmbeddedPostgres } from '../../bot/storage/postgres/startEmbeddedPostgres';
import { silentLog as log } from '../support/log';
import { APP_ID, CLIENT_SECRET, Microsoft, TENANT_ID } from '../support/microsoft';
import { makeTemporaryFolder } from '../support/testServer';
import { type Bot, type Helper, startBot, startHelper } from './childProcess';
import type { Started } from './started';
import { fillDatabase, type FileOf } from './students';
import { Messages, Target } from './target';

export interface TeamsSide {
  microsoft: Microsoft;
  connector: Helper;
  messages: Messages;
}

/** The issuer is in this process: it gives a few keys and tokens, and is idle then. */
export async function startTeamsSide(started: Started): Promise<TeamsSide> {
  const microsoft = await started.add(() => Microsoft.start());
  const connector = await started.add(() => startHelper('connectorProcess.js', {}));
  return { microsoft, connector, messages: new Messages(connector) };
}

/** Our bot, with people of its directory who write to it. */
export async function startOurs(
  started: Started,
  teams: TeamsSide,
  fileOf?: FileOf,
): Promise<{ bot: Bot; target: Target }> {
  const databaseUrl = await startDatabase(started);
  const students = await fillDatabase(databaseUrl, fileOf);
  const bot = await started.add(() =>
    startBot({
      nodeOptions: ['--require', path.join(__dirname, 'withoutRateLimit.js')],
      env: {
        MicrosoftAppId: APP_ID,
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppTenantId: TENANT_ID,
        MicrosoftAppPassword: CLIENT_SECRET,
        BOT_OPENID_METADATA: teams.microsoft.openIdMetadata,
        BOT_TOKEN_ENDPOINT: teams.microsoft.tokenEndpoint,
        DATABASE_URL: databaseUrl,
      },
    }),
  );
  const { url, output } = bot;
  const ours = { ...teams, url, output, answersWithCard: true, writers: students };
  return { bot, target: await started.add(() => new Target(ours)) };
}

/** The echo bot knows nobody: anybody may write to it. */
export async function startEcho(started: Started, teams: TeamsSide): Promise<Target> {
  const { openIdMetadata, tokenEndpoint } = teams.microsoft;
  const env = { BENCH_OPENID_METADATA: openIdMetadata, BENCH_TOKEN_ENDPOINT: tokenEndpoint };
  const { url } = await started.add(() => startHelper('echoBot.js', env));
  const writers = Array.from({ length: 64 }, (_, n) => ({
    aadObjectId: `aad-student-${n}`,
    name: `Étudiante ${n}`,
  }));
  return started.add(() => new Target({ ...teams, url, answersWithCard: false, writers }));
}

async function startDatabase(started: Started): Promise<string> {
  const dataDir = await makeTemporaryFolder();
  await started.add(() => ({ stop: () => rm(dataDir, { recursive: true, force: true }) }));
  const { url } = await started.add(() => startEmbeddedPostgres({ dataDir, log, isDurable: true }));
  return url;
}
