/**
 * « relier ce canal gestionnaires IUT de Béthune », « délier ce canal », and the same in English,
 * as people type it: without accents, with slips, the little words left out or not.
 */
import type { ChannelAudience } from '../process/channels';
import { fold } from '../process/fold';
import type { Department, University } from '../process/university';
import { isNearly, slipsBetween } from './nearly';

export interface LinkingOrder {
  what: 'link' | 'unlink';
  audience: ChannelAudience | null;
  /** What is left, for a department; simplified. */
  rest: string[];
}

const VERBS = {
  link: ['relier', 'relie', 'reliez', 'lier', 'link'],
  unlink: ['delier', 'delie', 'deliez', 'unlink'],
} as const;
const CHANNEL = ['canal', 'channel', 'salon'];
/** Words that say nothing by themselves. */
const LITTLE = new Set(
  `ce cet cette le la les l d de des du aux au a pour avec et moi s il vous plait svp stp
   this the to of for with and as please our my notre mon equipe team departement department
   composante`.split(/\s+/),
);
const AUDIENCES: Record<ChannelAudience, readonly string[]> = {
  managers: ['gestionnaire', 'gestionnaires', 'manager', 'managers', 'scolarite'],
  teachers: [
    ...['enseignant', 'enseignants', 'enseignante', 'enseignantes', 'professeur', 'professeurs'],
    ...['prof', 'profs', 'referent', 'referents', 'teacher', 'teachers'],
  ],
  advisers: [
    ...['conseiller', 'conseillers', 'conseillere', 'conseilleres', 'adviser', 'advisers'],
    ...['advisor', 'advisors', 'career', 'careers', 'capavenir'],
  ],
};

/**
 * Null for anything else. `isWholeMessage`: in a chat the verb alone, or with « canal », is meant;
 * in a channel everything that starts with the verb is.
 */
export function understandLinking(
  text: string,
  options: { careers: string; isWholeMessage: boolean },
): LinkingOrder | null {
  if (text.length > 200) return null;
  const [verb = '', ...others] = wordsOf(text);
  const saysChannel = others.some((word) => CHANNEL.some((channel) => isNearly(word, channel)));
  const what = verbOf(verb, saysChannel);
  if (!what) return null;
  if (options.isWholeMessage && !saysChannel && others.length > 0) return null;
  const words = others.filter(
    (word) => !LITTLE.has(word) && !CHANNEL.some((channel) => isNearly(word, channel)),
  );
  return { what, ...audienceIn(words, significant(options.careers)) };
}

/**
 * « relier » and « délier » are one letter apart, and so are « lire » and « relire »: only the nearer
 * one counts, and slips only where a channel is spoken of.
 */
function verbOf(word: string, saysChannel: boolean): LinkingOrder['what'] | null {
  const fits = (verb: string) => (saysChannel ? isNearly(word, verb) : word === verb);
  const nearest = (verbs: readonly string[]) =>
    Math.min(...verbs.filter(fits).map((verb) => slipsBetween(word, verb)));
  const link = nearest(VERBS.link);
  const unlink = nearest(VERBS.unlink);
  if (link === unlink) return null;
  return link < unlink ? 'link' : 'unlink';
}

function audienceIn(words: string[], careers: string[]): Omit<LinkingOrder, 'what'> {
  const isCareers = careers.every((word) => words.some((typed) => isNearly(typed, word)));
  if (isCareers && careers.length > 0) {
    const rest = words.filter((typed) => !careers.some((word) => isNearly(typed, word)));
    return { audience: 'advisers', rest };
  }
  for (const audience of ['managers', 'teachers', 'advisers'] as const) {
    const isTheirs = (word: string) => AUDIENCES[audience].some((one) => isNearly(word, one));
    if (words.some(isTheirs)) return { audience, rest: words.filter((word) => !isTheirs(word)) };
  }
  return { audience: null, rest: words };
}

/** The departments that these words may mean: one, none, or several to choose from. */
export function departmentsNamed(
  words: readonly string[],
  { departments }: Pick<University, 'departments'>,
): Department[] {
  if (words.length === 0) return [];
  const exactly = departments.filter(
    ({ id, name }) => sameWords(words, significant(name)) || sameWords(words, significant(id)),
  );
  if (exactly.length > 0) return exactly;
  const fits = (how: (typed: string, word: string) => boolean) =>
    departments.filter(({ id, name }) => {
      const own = [...significant(name), ...significant(id)];
      return words.every((typed) => own.some((word) => how(typed, word)));
    });
  const ways = [
    (typed: string, word: string) => typed === word,
    (typed: string, word: string) => typed.length >= 3 && word.startsWith(typed),
    isNearly,
  ];
  for (const way of ways) {
    const found = fits(way);
    if (found.length > 0) return found;
  }
  return [];
}

/** « IUT de Lille » for « iut », « lille »: what somebody typed, with its capitals and little words. */
export function asTyped(words: readonly string[], text: string): string {
  const typed = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].filter(([word]) =>
    wordsOf(word).every((simple) => words.includes(simple)),
  );
  const [first, last] = [typed.at(0), typed.at(-1)];
  return first && last ? text.slice(first.index, last.index + last[0].length) : words.join(' ');
}

function significant(name: string): string[] {
  return wordsOf(name).filter((word) => !LITTLE.has(word));
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word) => b.includes(word));
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}
