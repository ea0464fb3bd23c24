// What the package needs to know, from where the bot itself reads it: the environment and the
// university's settings. Everything that is missing or wrong is told at once.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readGraph } from '../../bot/config/graphConfig';
import { SettingsReader, type Environment } from '../../bot/config/SettingsReader';
import { readUniversity } from '../../bot/config/universityConfig';
import { universitySchema, type University } from '../../bot/process/university';
import type { AppDetails } from './manifest';

export interface DetailSources {
  readFile: (file: string) => string;
  /** A new GUID, to propose. */
  newId: () => string;
  /** The version in package.json. */
  version: string;
}

/** @throws ConfigError with every problem at once */
export function readAppDetails(env: Environment, sources: Partial<DetailSources> = {}): AppDetails {
  const { readFile = (file) => readFileSync(file, 'utf8'), newId = randomUUID } = sources;
  const settings = new SettingsReader(env);
  const botId = required(settings, 'MicrosoftAppId', {
    schema: z.guid(),
    accepted: 'the id of the bot’s registration in Entra, a GUID',
  });
  const teamsAppId = required(settings, 'TEAMS_APP_ID', {
    schema: z.guid(),
    accepted:
      'the app’s own id in Teams, a GUID that never changes; for a first package write ' +
      `TEAMS_APP_ID=${newId()} into .env`,
  });
  const publicUrl = required(settings, 'PUBLIC_URL', {
    schema: z.url({ protocol: /^https$/ }),
    accepted: 'the https address under which the bot is reached',
  });
  const graph = readGraph(settings, false) !== null;
  const parseUniversity = (json: unknown) => universitySchema.parse(json);
  const university = readUniversity(settings, { readFile, parseUniversity });
  if (university && !university.teamsApp) settings.refuse(noPublisher(settings));
  return settings.finish(
    botId && teamsAppId && publicUrl && university?.teamsApp
      ? {
          botId,
          teamsAppId,
          publicUrl: publicUrl.replace(/\/+$/, ''),
          graph,
          channelFiles: Object.values(university.channelFiles).includes(true),
          version: sources.version ?? packageVersion(),
          careers: university.careers.name,
          publisher: publisherOf(university.teamsApp),
        }
      : undefined,
  );
}

interface Wanted {
  schema: z.ZodType<string, string>;
  accepted: string;
}

function required(settings: SettingsReader, name: string, { schema, accepted }: Wanted) {
  if (settings.isSet(name)) return settings.read(name, schema, accepted);
  return settings.refuse(`${name} is not set: it must be ${accepted}.`);
}

function noPublisher(settings: SettingsReader): string {
  const file = settings.text('UNIVERSITY') ?? 'deployment/university.artois.json';
  return (
    `UNIVERSITY, ${path.basename(file)}: teamsApp is missing: Teams asks who publishes the app ` +
    '(publisher, at most 32 characters) and for three https addresses (website, privacy, terms).'
  );
}

function publisherOf({ publisher, website, privacy, terms }: NonNullable<University['teamsApp']>) {
  return { name: publisher, website, privacy, terms };
}

function packageVersion(folder = __dirname): string {
  const file = path.join(folder, 'package.json');
  if (!existsSync(file)) return packageVersion(path.dirname(folder));
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
