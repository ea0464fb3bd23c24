import { parseArgs } from 'node:util';
import { words, type Words } from '../bot/directory';
import { UsageError } from './command';
import { optionOf } from './optionOf';

export interface ImportArguments {
  source: { csv: string } | { groups: string };
  /** Asking is for a person at a terminal. */
  mode: 'ask' | 'write' | 'show';
  removeMissing: boolean;
  force: boolean;
  words: Words;
}

const OPTIONS = {
  graph: { type: 'string' },
  write: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  'remove-missing': { type: 'boolean' },
  force: { type: 'boolean' },
  lang: { type: 'string' },
} as const;

/** @throws UsageError */
export function readArguments(args: readonly string[]): ImportArguments {
  const isEnglish = /(^| )--lang[= ]en( |$)/.test(args.join(' '));
  const spoken = words[isEnglish ? 'en' : 'fr'];
  const refuse = (why: string): never => {
    throw new UsageError(`${why}\n${spoken.usage}`);
  };
  const { values, positionals } = parse(args, (option) => refuse(spoken.badOption(option)));
  const [csv, another] = positionals;
  const { graph: groups, lang } = values;
  if (lang !== undefined && lang !== 'fr' && lang !== 'en') refuse('--lang: fr, en');
  if (values.write && values['dry-run']) refuse('--write, --dry-run: ?');
  if (values.force && !values['remove-missing']) refuse('--force: --remove-missing ?');
  if (another !== undefined || (csv === undefined) === (groups === undefined)) {
    return refuse(spoken.oneSource);
  }
  return {
    source: csv === undefined ? { groups: groups! } : { csv },
    mode: values.write ? 'write' : values['dry-run'] ? 'show' : 'ask',
    removeMissing: values['remove-missing'] ?? false,
    force: values.force ?? false,
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
