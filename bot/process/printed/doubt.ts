/**
 * The one rule about qualified values: words of change, doubt, negation or restriction in the clause of
 * a value (its line or sentence, with its label) make it another value than the approved one. The value
 * itself is left out: a subject may be « Remplacement des anciens serveurs ». The rule never looks
 * further, because the fixed text of every convention speaks of suspending, extending and refusing.
 */
import { endsClause, isHead } from './clause';
import type { PrintedItem } from './findings';
import type { Span, Word } from './words';

/** On either side. Folded words, one space between them. */
const ANYWHERE = anyOf(
  // It was changed, or crossed out.
  'au lieu d[eu]?|remplac[a-z]*|barree?s?|rayee?s?|biffee?s?|annul(e|ee|es|ees|ation)|caduc|caduque',
  'initialement|report(e|ee|es|ees)|decal(e|ee|es|ees)|supprimee?s?|modifiee?s?|rectifiee?s?',
  'erronee?s?|refus(e|ee|es|ees)|rejet(e|ee|es|ees)|liquidation|radiee?|repris(e)? par|delegation',
  'replaced|cancell?ed|postponed|refused|rejected|instead|former|previously|no longer|crossed out',
  // It is not sure.
  'provisoires?|provisoirement|previsionnel(le)?s?|environ|approximativement|sous reserve|en attente',
  'a (definir|confirmer|discuter|preciser|determiner|convenir|valider|revoir)|provisional|tentative|tbc|approximately',
  // It holds for a part only.
  'seulement|uniquement|exclusivement|sauf|puis|ensuite|only|except|then|et demie?|premieres heures',
  'premiers (mois|jours)|premieres semaines|a (compter|partir) d[eu] \\d+ e',
  // It is denied.
  'ne? (?!depass|exced)[a-z]+( [a-z]+)? (pas|plus|jamais)|(pas|jamais) (avant|apres|encore|valable|confirmee?)|not',
  'et non|mais non|a la place|anticipee?s?|reduite?s?|anciennement|fermee?s?',
);
/** Before the value, in its label as a rule: « Ancien tuteur : … » */
const BEFORE = anyOf(
  'ancien(ne)?s?|nouvel(le)?s?|nouveaux?|future?s?|precedente?s?|previous|new|(?<!formation )initiale?s?',
  'au plus (tot|tard)',
);
const AFTER = anyOf(
  'ancien(ne)?( adresse| tuteur| tutrice| directeur| directrice| responsable|$)|initial$',
);
/** A person who stands in for another one, or does so no more. */
const OF_PEOPLE = {
  before: anyOf(
    'suppleante?|interim|absence|copie|adjointe?|seconde?|pas|non|plutot|co|defaut|empechement|deputy',
  ),
  after: anyOf(
    'suppleante?|interim|absence|pas(?! de calais)|non|plutot|defaut|empechement|parti|voir|jusqu|until|absente?|en conge',
  ),
};
const OF_LENGTH = anyOf(
  'maximum|max|minimum|moins|au plus|at most|jusqu|until|prolong(e|ee|es|ees|ation)|extended',
);
const OF_ITEM: Partial<Record<PrintedItem, { before?: RegExp; after?: RegExp }>> = {
  ...{ student: OF_PEOPLE, tutor: OF_PEOPLE, signatory: OF_PEOPLE, referent: OF_PEOPLE },
  end: { after: anyOf('prolong(e|ee|es|ees|ation)|extended') },
  weeklyHours: {
    before: anyOf('collectif|collectifs|salaries|personnel'),
    // « … et 4 heures le vendredi », but « 9 h à 12 h et 14 h à 17 h » are times of a day.
    after: anyOf(
      'maximum|max|minimum|une semaine sur|au plus|at most|jusqu|until|(et|plus|ou) \\d+ h(eures?)?(?! \\d* ?a )',
    ),
  },
  totalHours: { after: OF_LENGTH },
  gratification: {
    after: anyOf(
      'jusqu|until|soit \\d+|avant|prolong(e|ee)|premiere annee|pendant [a-z0-9]+ (mois|semaines|jours)|pour \\d+ stagiaires',
    ),
  },
  place: { before: anyOf('en face|pres|a cote'), after: anyOf('ou \\d+') },
  host: { after: anyOf('pour le compte') },
};
/** Words on each side. */
const FARTHEST = 30;

function anyOf(...parts: readonly string[]): RegExp {
  return new RegExp(`(?<![^ ])(${parts.join('|')})(?![^ ])`);
}

export interface Place {
  span: Span;
  /** What the value stands beside. */
  label?: Span | undefined;
}

/** Whether the clause of a value says that it does not hold, or not as it stands. */
export function isDoubted(words: readonly Word[], item: PrintedItem, at: Place): boolean {
  const { from, to } = clauseOf(words, at);
  const before = textOf(words, { from, to: at.span.from });
  const after = textOf(words, { from: at.span.to, to });
  const of = OF_ITEM[item] ?? {};
  return (
    [ANYWHERE, BEFORE, of.before].some((rule) => rule?.test(before)) ||
    [ANYWHERE, AFTER, of.after].some((rule) => rule?.test(after))
  );
}

/** From its label, or the beginning of the sentence or line, to where that or its field ends. */
export function clauseOf(words: readonly Word[], { span, label }: Place): Span {
  let colons = label ? 0 : 1;
  let from = Math.min(label?.from ?? span.from, span.from);
  const first = Math.max(0, from - FARTHEST);
  while (from > first && !endsHere(words, from - 1)) {
    if (words[from - 1]!.after.includes(':') && colons-- === 0) break;
    from -= 1;
  }
  let to = span.to;
  const last = Math.min(words.length, to + FARTHEST);
  while (to < last && !endsHere(words, to - 1) && !words[to - 1]!.after.includes(':')) to += 1;
  return { from, to };
}

const ABBREVIATED = new Set(['m', 'mr', 'dr', 'pr', 'av', 'bd', 'st', 'tel', 'n', 'art']);

function endsHere(words: readonly Word[], at: number): boolean {
  const { word, after } = words[at]!;
  if (after.includes('\n') && isHead(words, at + 1)) return true;
  return !(ABBREVIATED.has(word) && after === '. ') && endsClause(words, at);
}

function textOf(words: readonly Word[], { from, to }: Span): string {
  return words
    .slice(from, to)
    .map(({ word }) => word)
    .join(' ');
}
