// `npm run import:hosts -- FILE.csv`: organisations that took interns before, from an export of Pstage.
// bot/hosts reads and compares them; deployment/import-hosts.md is for whoever has the file.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isNothing, planHosts, readHosts, reportLines, words, type Words } from '../bot/hosts';
import { openHostImport } from '../bot/storage/hostImport';
import { migrate } from '../bot/storage/migrate';
import { askAtTerminal, runCommand, systemClock, UsageError } from './command';
import { importSettings } from './importSettings';
import { optionOf } from './optionOf';
import { reachForImport } from './reachDatabase';
import { runShownImport } from './shownImport';

interface Arguments {
  file: string;
  mode: 'ask' | 'write' | 'show';
  skipFaulty: boolean;
  words: Words;
}

const OPTIONS = {
  write: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  'skip-faulty': { type: 'boolean' },
  lang: { type: 'string' },
} as const;

/** @throws UsageError */
function readArguments(args: readonly string[]): Arguments {
  const isEnglish = /(^| )--lang[= ]en( |$)/.test(args.join(' '));
  const spoken: Words = words[isEnglish ? 'en' : 'fr'];
  const refuse = (why: string): never => {
    throw new UsageError(`${why}\n${spoken.usage}`);
  };
  const { values, positionals } = parse(args, (option) => refuse(spoken.badOption(option)));
  const [file, another] = positionals;
  const { lang } = values;
  if (lang !== undefined && lang !== 'fr' && lang !== 'en') refuse('--lang: fr, en');
  if (values.write && values['dry-run']) refuse('--write, --dry-run: ?');
  if (file === undefined || another !== undefined) return refuse(spoken.oneFile);
  return {
    file,
    mode: values.write ? 'write' : values['dry-run'] ? 'show' : 'ask',
    skipFaulty: values['skip-faulty'] ?? false,
    words: spoken,
  };
}

function parse(args: readonly string[], refuse: (option: string) => never) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return refuse(optionOf(error));
  }
}

async function main(): Promise<void> {
  const args = readArguments(process.argv.slice(2));
  const { university, database: settings } = importSettings(args.words);
  const bytes = await readFile(args.file).catch((cause: NodeJS.ErrnoException) => {
    throw new UsageError(args.words.unreadable(args.file, cause.code ?? cause.message), { cause });
  });
  const reading = readHosts(bytes, university);
  const database = await reachForImport(settings, args.words);
  try {
    await migrate(database.url);
    const store = await openHostImport(database.url, systemClock);
    try {
      const isGood = await runShownImport({
        words: args.words,
        mode: args.mode,
        store,
        planOf: (known) =>
          planHosts(reading, known, { newId: randomUUID, skipFaulty: args.skipFaulty }),
        changeOf: ({ change }) => change,
        isRefused: ({ isRefused }) => isRefused,
        isNothing,
        report: (plan, shown) => reportLines(reading.about, plan, { words: args.words, shown }),
        written: ({ added, changed }) =>
          args.words.written({ added: added.length, changed: changed.length }),
        say: (line) => process.stdout.write(`${line}\n`),
        ask: askAtTerminal(),
      });
      if (!isGood) process.exitCode = 1;
    } finally {
      await store.close();
    }
  } finally {
    await database.stop();
  }
}

runCommand(main);
