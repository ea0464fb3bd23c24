/** People beside the labels of what they are: every name that stands there counts. */
import { endOfLine, fieldAfter, standsAlone } from './clause';
import { isDoubted } from './doubt';
import type { Finding } from './findings';
import { anyNameAt, isNamePart, nameAt, skipFillers, type Named } from './names';
import { wordSet } from './paper';
import type { LabelAt, PeopleOf, PrintedRole } from './roles';
import { countBelow } from './sections';
import { verdict, type Candidate } from './verdict';
import type { Span, Word } from './words';

const SAID = wordSet('est sera is m mr mme monsieur madame mlle mrs ms');
const AND = wordSet('et ou puis and or then');
const MOST_FILLERS = 8;
const FARTHEST = 15;

/** `others`: everybody who was approved. */
interface Sought {
  person: Named;
  others: readonly Named[];
}

/** A person who is looked for beside one label. */
export function comparePerson(
  paper: PeopleOf,
  role: Exclude<PrintedRole, 'student'>,
  who: Sought,
): Finding {
  return verdict(paper, role, candidatesOf(paper, role, who));
}

/** The student is named in many places. `isNamed`: in one at least, whatever the others say. */
export function compareStudent(
  paper: PeopleOf,
  who: Sought,
): { finding: Finding; isNamed: boolean } {
  const beside = candidatesOf(paper, 'student', who);
  const anywhere = paper.words.flatMap((_word, from): Candidate[] => {
    const span = nameAt(paper.words, from, who.person);
    if (!span || isDoubted(paper.words, 'student', { span })) return [];
    const role = nearestRole(paper, from);
    return role === 'student' || role === null ? [{ says: 'same', span }] : [];
  });
  const candidates = [...beside, ...anywhere];
  const isNamed = candidates.some(({ says }) => says === 'same');
  return { finding: verdict(paper, 'student', candidates), isNamed };
}

function candidatesOf(paper: PeopleOf, role: PrintedRole, who: Sought): Candidate[] {
  let ofSchool: number | null = null;
  return paper.labels.flatMap((label) => {
    if (label.role !== role) return [];
    const found = [...behind(paper, label, who), ...before(paper, label, who)];
    if (role !== 'signatory' || found.length === 0) return found;
    const section = paper.sectionAt(label.from);
    const isOther = found.every(({ says }) => says !== 'same');
    // The university is represented by somebody, too, and a student who is a minor.
    if (section === 'school' && isOther) {
      ofSchool ??= found[0]!.span.from;
      if (found[0]!.span.from === ofSchool) return [];
    }
    return section === 'host' ? found : found.map(doubted);
  });
}

const doubted = ({ says, span }: Candidate): Candidate => ({
  says: says === 'other' ? 'unclear' : says,
  span,
});

/** Behind a label: on its line, or alone on the next one. */
function behind({ words }: PeopleOf, label: LabelAt, { person, others }: Sought): Candidate[] {
  const field = fieldAfter(words, label);
  const from = skipFillers(words, field?.from ?? label.to, MOST_FILLERS);
  const same = nameAt(words, from, person);
  if (same) {
    const isSure = !label.isStacked && !isOneOfTwoNames(words, same);
    return [{ says: isSure ? 'same' : 'unclear', span: same, label }];
  }
  const signs = words.slice(label.to - 1, from).map(({ after }) => after);
  const span = anyNameAt(words, from);
  if (!field && !signs.some((sign) => /[:\n]/.test(sign))) {
    // « Le tuteur sera M. Hugo Bernard »
    const isSaid = words.slice(label.to, from).some(({ word }) => SAID.has(word));
    return span && isSaid ? [{ says: 'unclear', span }] : [];
  }
  const isLine = span?.to === endOfLine(words, from);
  const isOther = others.some((other) => nameAt(words, from, other));
  if (isOther && (label.isStacked || !(isLine || field?.where === 'line'))) return [];
  if (!span) {
    // « Tuteur : jean petit » is somebody, too.
    const isUnread = field?.where === 'line' && from < field.to && standsAlone(words, label);
    return isUnread ? [{ says: 'unclear', span: { from, to: field.to } }] : [];
  }
  const isAlone = isLine || signs.some((sign) => sign.includes(':'));
  const isClear = isAlone && !label.isStacked && !isDoubted(words, label.role, { span, label });
  return [{ says: isClear && isSomebodyElse(words, span, person) ? 'other' : 'unclear', span }];
}

/** « Hugo Bernard et Paul Durand », « Hugo Bernard / Paul Durand » */
function isOneOfTwoNames(words: readonly Word[], { to }: Span): boolean {
  const isParted = /^ ?[/&+] ?$/.test(words[to - 1]!.after);
  const isJoined = AND.has(words[to]?.word ?? '') && words[to - 1]!.after === ' ';
  if (!isParted && !isJoined) return false;
  return anyNameAt(words, skipFillers(words, to + (isJoined ? 1 : 0), 2)) !== null;
}

/** « Paul Durand, tuteur », where it is somebody else. */
function before({ words }: PeopleOf, label: LabelAt, { person }: Sought): Candidate[] {
  const article = /^(l|le|la|the|son|sa)$/.test(words[label.from - 1]?.word ?? '') ? 1 : 0;
  const to = label.from - article;
  if (!/^[,(] ?\(?$| \($/.test(words[to - 1]?.after ?? '')) return [];
  let from = to;
  const isPart = (at: number) =>
    isNamePart(words[at]) && (at === to - 1 || words[at]!.after === ' ');
  while (from > to - 4 && isPart(from - 1)) from -= 1;
  const span = { from, to };
  if (to - from < 2 || !isSomebodyElse(words, span, person)) return [];
  return [{ says: 'unclear', span }];
}

/** Every word of the approved name there would make it the same person, written otherwise. */
function isSomebodyElse(words: readonly Word[], { from, to }: Span, { ways }: Named): boolean {
  const there = new Set(words.slice(from, to).map(({ word }) => word));
  const own = ways[0]!.flat();
  return own.length > 0 && !own.every((word) => there.has(word));
}

/** Whose label stands before; null: nobody's, too far, or one of several at once. */
function nearestRole({ labels }: PeopleOf, at: number): PrintedRole | null {
  const nearest = labels[countBelow(labels, at) - 1];
  if (!nearest || nearest.to > at || at - nearest.to > FARTHEST) return null;
  return nearest.isStacked ? null : nearest.role;
}
