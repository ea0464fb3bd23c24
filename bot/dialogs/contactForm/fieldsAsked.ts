/**
 * « C’est quoi la CPAM ? », « où trouver le code APE », « siret ? »: which fields of the form a text
 * asks about. Words that may mean many fields mean none: a wrong explanation is worse than a question.
 */
import { fieldIds, type FieldId } from '../../process/form';
import { texts } from '../../texts';
import { isNearly } from '../nearly';
import { simplify } from '../words';
import { alsoCalled } from './fieldNames';

const LONGEST = 80;
/** More of them are no answer. */
const MOST_FIELDS = 3;
const MOST_WORDS = 4;
/** In a shorter word another letter makes another word: « siren » is not « siret ». */
const NEAR_FROM = 7;

const openings = [
  /^(?:c|ce|cest) ?(?:est )?(?:quoi|koi)(?: exactement)? /,
  /^qu est ce (?:que c est (?:que )?|que |qu )(?:(?:ca )?(?:veut dire|signifie) )?/,
  /^(?:que|qu) (?:veut dire|signifie|mettre|mettre dans|ecrire dans) /,
  /^ca (?:veut dire|signifie) quoi /,
  /^a quoi (?:sert|correspond) /,
  /^(?:ou|comment) (?:trouver|je trouve|trouve t on|remplir|je remplis) /,
  /^je (?:mets|met|dois mettre) quoi (?:dans|a|pour) /,
  /^(?:definition|explication) (?:de |d )?/,
  /^(?:what is|what s|whats|what are|what does|where (?:do|can) i find|how do i fill(?: in)?) /,
];
const endings = [
  / (?:c|ce|cest) ?(?:est )?(?:quoi|koi)$/,
  / (?:ca )?(?:veut dire quoi|signifie quoi|veut dire)$/,
  / (?:mean|means|stand for)$/,
];
const articles = /^(?:(?:le|la|les|l|un|une|du|de|des|d|mon|ma|mes|au|the|a|an|my) )+/;

/** Words that many labels hold, or that name nothing. */
const common = new Set(
  (
    'le la les l un une du de des d mon ma mes ou et a au en pour par qui que stage nom prenom ' +
    'the an my of for in on or and internship name'
  ).split(' '),
);

/** None when it is no question about the form; several where a word is in several labels. */
export function fieldsAsked(typed: string): FieldId[] {
  if (typed.length > LONGEST) return [];
  const said = simplify(typed);
  const asked = [...openings, ...endings].reduce((rest, frame) => rest.replace(frame, ''), said);
  return asked !== said || typed.includes('?') ? fieldsNamed(asked) : [];
}

/** The fields that a few words name, whole or by a word of their label. */
export function fieldsNamed(typed: string): FieldId[] {
  const name = typed.length > LONGEST ? '' : simplify(typed).replace(articles, '');
  if (name === '') return [];
  const called = fieldIds.filter((field) =>
    [...labelsOf(field), ...(alsoCalled[field] ?? [])].some((one) => isSame(name, one)),
  );
  if (called.length > 0) return called.length > MOST_FIELDS ? [] : called;
  const words = name.split(' ').filter((word) => !common.has(word));
  if (words.length === 0 || words.length > MOST_WORDS) return [];
  const found = fieldIds.filter((field) => {
    const own = labelsOf(field).flatMap((one) => one.split(' '));
    return words.every((word) => own.some((one) => isSame(word, one)));
  });
  return found.length > MOST_FIELDS ? [] : found;
}

/** Word by word, a long one with a slip of the finger. */
function isSame(typed: string, name: string): boolean {
  if (typed === name) return true;
  const words = typed.split(' ');
  const own = name.split(' ');
  return (
    words.length === own.length &&
    own.every((one, index) => {
      const word = words[index]!;
      // Comparing letters takes a while, and nobody slips on the first one.
      const isLikely = one.length >= NEAR_FROM && one[0] === word[0];
      return word === one || (isLikely && isNearly(word, one));
    })
  );
}

const labels = new Map<FieldId, string[]>();

/** In both languages, and the English ones without the French in brackets. */
function labelsOf(field: FieldId): string[] {
  const known = labels.get(field);
  if (known) return known;
  const own = [texts('fr').fields[field].label, texts('en').fields[field].label];
  const all = [...own, own[1]!.replace(/ \([^()]*\)$/, '')].map(simplify);
  labels.set(field, all);
  return all;
}
