// `npm run import:people -- FILE.csv`: the university’s people, from a file or from Microsoft’s groups.
// bot/directory reads and compares them; deployment/import-people.md is for whoever writes the file.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Config } from '../bot/config';
import {
  csvSource,
  graphSource,
  readGroups,
  type DirectorySource,
  type Words,
} from '../bot/directory';
import { createGraph, GRAPH_SCOPE, GraphError } from '../bot/graph';
import { openDirectoryImport } from '../bot/storage/directoryImport';
import type { University } from '../bot/process/university';
import { migrate } from '../bot/storage/migrate';
import { createTokenSource } from '../bot/teams/outboundToken';
import { useOutgoingProxy } from '../bot/teams/outgoingProxy';
import { askAtTerminal, ImportRefused, runCommand, systemClock, UsageError } from './command';
import { readArguments, type ImportArguments } from './importArguments';
import { runImport } from './importRun';
import { importSettings } from './importSettings';
import { reachForImport } from './reachDatabase';

async function main(): Promise<void> {
  const args = readArguments(process.argv.slice(2));
  const config = importSettings(args.words);
  const { university } = config;
  const source = await sourceOf(args, config);
  const reading = await source.read().catch((cause: Error) => {
    if (!(cause instanceof GraphError)) throw cause;
    throw new ImportRefused(args.words.graphFailed(cause.message, cause.isNotGranted), { cause });
  });
  const database = await reachForImport(config.database, args.words);
  try {
    await migrate(database.url);
    const directory = await openDirectoryImport(database.url);
    try {
      const say = (line: string) => process.stdout.write(`${line}\n`);
      const isGood = await runImport({
        args,
        university,
        reading,
        directory,
        say,
        ask: askAtTerminal(),
      });
      if (!isGood) process.exitCode = 1;
    } finally {
      await directory.close();
    }
  } finally {
    await database.stop();
  }
}

async function sourceOf({ source, words }: ImportArguments, config: Config) {
  if ('groups' in source) return fromGroups(source.groups, { words, config });
  const { university } = config;
  const bytes = await readFile(source.csv).catch((cause: NodeJS.ErrnoException) => {
    throw new UsageError(words.unreadable(source.csv, cause.code ?? cause.message), { cause });
  });
  const today = systemClock.now().toZonedDateTimeISO(university.timeZone).toPlainDate().toString();
  return csvSource({ bytes: async () => bytes, university, today });
}

async function fromGroups(
  file: string,
  { words, config }: { words: Words; config: Config },
): Promise<DirectorySource> {
  if (config.mode !== 'teams' || !config.graph) {
    throw new ImportRefused(words.graphOff);
  }
  const groups = await readGroupsFile(file, config.university).catch((cause: Error) => {
    throw new ImportRefused(words.badGroups(file, problemsOf(cause)), { cause });
  });
  useOutgoingProxy(process.env);
  const tokens = createTokenSource({ credentials: config.teams.credentials, scope: GRAPH_SCOPE });
  const { endpoint } = config.graph;
  return graphSource(createGraph({ endpoint, tokens, teamsAppId: config.teamsAppId }), groups);
}

async function readGroupsFile(file: string, university: University) {
  return readGroups(JSON.parse(await readFile(file, 'utf8')), university);
}

function problemsOf(error: Error): string {
  if (!(error instanceof z.ZodError)) return error.message;
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}

runCommand(main);
