/** Where the stage takes place. */
import {
  addressAt,
  partOf,
  partsOf,
  spelled,
  townsIn,
  type Parts,
  type PrintedAddress,
} from './address';
import { endOfLine, fieldAfter, isField, standsBefore } from './clause';
import type { Finding } from './findings';
import { findLabels, labels, matchAt, wordSet, type Paper } from './paper';
import { sectionsOf, type SectionAt } from './sections';
import { verdict, type Candidate } from './verdict';
import { isCapital, isDigits, startsLine, type Span, type Word } from './words';

const LABELS = labels(
  ...['lieu du stage', 'lieu de stage', 'lieu de réalisation du stage', 'adresse du stage'],
  ...['adresse du lieu de stage', 'place of the internship', 'lieu'],
  ...['lieu d’exécution', 'lieu d’exécution du stage', 'lieu de travail', 'site du stage', 'site'],
  ...['lieu d’affectation', 'adresse du service', 'lieu effectif du stage', 'workplace'],
);
/** In a sentence: what follows is a town or a street, or « à temps plein ». */
const SAID = labels(
  ...[
    'le stage se déroule à',
    'le stage se déroulera à',
    'le stage a lieu à',
    'le stage aura lieu à',
  ],
  ...['le stage se déroule dans les locaux de', 'le stage aura lieu dans les locaux de'],
  ...['le stage est effectué à', 'le stage se tient à', 'the internship takes place in'],
);
const HOME = labels(
  ...['adresse du stagiaire', 'adresse de la stagiaire', 'adresse de l’étudiant', 'domicile'],
  ...['adresse de l’étudiante', 'adresse personnelle', 'home address'],
);
/** Addresses that are nobody's workplace here. */
const OTHERS = wordSet(
  'cpam caisse primaire maladie assurance assureur mutuelle universite sante medecine domicile ' +
    'composante academie tribunal cnil inspection',
);
const SAME_PLACE = wordSet('adresse idem identique meme siege same');
/** Words before a town that belong to its address. */
const ADDRESS = 12;

/** `seat`: of the host, where the stage takes place elsewhere. */
export function comparePlace(
  paper: Paper,
  { place, seat }: { place: PrintedAddress; seat: PrintedAddress | null },
): Finding {
  const words = spelled(paper.words);
  const homes = findLabels(paper, HOME).map((label) => fieldAfter(paper.words, label));
  const here = addressesIn(words, partsOf(place)).filter(
    (span) => !homes.some((home) => home && holds(span)(home)),
  );
  const known = seat ? addressesIn(words, partsOf(seat)) : [];
  const beside = findLabels(paper, LABELS).flatMap((label) =>
    besideLabel(paper.words, label, { here, isElsewhere: seat !== null }),
  );
  const elsewhere = findLabels(paper, SAID).flatMap(({ to }): Candidate[] => {
    const next = words[to];
    const isPlace = isDigits(next) || (isCapital(next) && next?.word !== 'l');
    const isIt = [place.city, place.street].some((part) => matchAt(words, to, partOf(part)));
    return isPlace && !isIt ? [{ says: 'unclear', span: { from: to, to: to + 1 } }] : [];
  });
  const sectionAt = sectionsOf(paper);
  const others = townsIn(words).filter((town) => {
    if ([...here, ...known, ...beside.map(({ span }) => span)].some(holds(town))) return false;
    return !isOfSomebody(paper.words, town, sectionAt);
  });
  return verdict(paper, 'place', [
    ...beside,
    ...here.map((span): Candidate => ({ says: 'same', span })),
    ...elsewhere,
    ...others.map((span): Candidate => ({ says: 'unclear', span })),
  ]);
}

function addressesIn(words: readonly Word[], parts: Parts): Span[] {
  return words.flatMap((_word, at) => addressAt(words, at, parts) ?? []);
}

const holds = (inner: Span) => (outer: Span) => outer.from <= inner.from && inner.from < outer.to;

/** All that stands beside the label is the approved address, or something else does. */
function besideLabel(
  words: readonly Word[],
  label: Span,
  { here, isElsewhere }: { here: readonly Span[]; isElsewhere: boolean },
): Candidate[] {
  const field = fieldAfter(words, label);
  if (!field) return [];
  const span = { from: field.from, to: endOfAddress(words, field) };
  const same = here.find((one) => one.from === span.from || holds(one)(span));
  if (same) {
    const isFirst = !words.slice(span.from, same.from).some(isDigits);
    return [{ says: isFirst ? 'same' : 'unclear', span: same, label }];
  }
  if (words.slice(span.from, span.to).some(isDigits)) {
    return [{ says: field.where === 'line' ? 'other' : 'unclear', span }];
  }
  // « À l’adresse de l’organisme »
  const isSeat = words.slice(span.from, span.to).some(({ word }) => SAME_PLACE.has(word));
  return isSeat && !isElsewhere ? [] : [{ says: 'unclear', span }];
}

/** An address may go on in the next line, up to its town. */
function endOfAddress(words: readonly Word[], field: Span): number {
  if (!words[field.to] || isField(words, field.to)) return field.to;
  const next = endOfLine(words, field.to);
  const town = townsIn(words.slice(field.from, next))[0];
  return town ? Math.max(field.to, field.from + town.to) : field.to;
}

/** The student's home, the university, their insurance. */
function isOfSomebody(words: readonly Word[], { from }: Span, sectionAt: SectionAt): boolean {
  if (standsBefore(words, from, { among: OTHERS, count: 25 })) return true;
  const section = sectionAt(from);
  if (section !== 'school' && section !== 'student') return false;
  return isAddressField(words, from);
}

/** « Adresse : … », or in a table under « Adresse ». */
function isAddressField(words: readonly Word[], at: number): boolean {
  let lines = 0;
  for (let from = at; from >= Math.max(0, at - ADDRESS - 4); from -= 1) {
    if (!startsLine(words, from)) continue;
    if (words[from]!.word === 'adresse' || words[from]!.word === 'address') return true;
    if (isCapital(words[from]) && isField(words, from)) return false;
    lines += 1;
    if (lines > 2) return false;
  }
  return false;
}
