/** Hours a week, and of the whole stage. */
import { officialLength } from '../duration';
import { finding, type Finding, type PrintedItem } from './findings';
import { hoursAt, monthsAndDaysAt } from './numbers';
import { findLabels, labels, matchAt, printed, standsBefore, type Span, type Word } from './words';

const WEEKLY = labels(
  ...['nombre d’heures hebdomadaires du stage', 'nombre d’heures hebdomadaires'],
  ...['nombre d’heures par semaine', 'heures par semaine', 'heures hebdomadaires'],
  ...['durée hebdomadaire de présence du stagiaire', 'durée hebdomadaire de présence'],
  ...['durée hebdomadaire', 'temps de travail hebdomadaire', 'horaire hebdomadaire'],
  ...['hours per week', 'weekly hours', 'présence dans l’organisme'],
);
const A_WEEK = labels(
  ...['par semaine', 'hebdomadaires', 'hebdomadaire', 'semaine', 'la semaine', 'per week'],
  ...['a week', 'weekly'],
);
const TOTAL = labels(
  ...['représentant une durée totale de', 'durée totale prévue', 'durée totale du stage'],
  ...['durée totale', 'durée effective du stage en nombre d’heures', 'durée effective du stage'],
  ...['durée effective', 'nombre total d’heures', 'total des heures', 'heures de présence prévues'],
  ...['total duration', 'total length', 'total number of hours'],
);

/** What a rule says, rather than this convention. */
const RULE = new Set(
  (
    'maximum maximale maximal limite limitee plus depasse depasser depassant exceder excede excedant ' +
    'moins inferieur inferieure superieur superieure legale minimum minimale most exceed'
  ).split(' '),
);
/** Between a label and its value. */
const LINKS = new Set(
  (
    'de du des la le l est sera fixee fixe a soit dans organisme d accueil entreprise stagiaire presence ' +
    'en heures heure nombre prevue prevu total totale is of the will be effective stage effectif'
  ).split(' '),
);
const MOST_LINKS = 12;

export function compareWeeklyHours(words: readonly Word[], approved: number): Finding {
  const said = findLabels(words, WEEKLY).flatMap((label) =>
    valueAfter(words, label, saysHours(words, label)),
  );
  const inPassing = words.flatMap((_word, at) => {
    const hours = hoursAt(words, at);
    const isAWeek = hours !== null && A_WEEK.some((label) => matchAt(words, hours.next, label));
    return isAWeek && !isRule(words, at)
      ? [{ minutes: hours.value, span: { from: at, to: hours.next } }]
      : [];
  });
  return compare(words, 'weeklyHours', { said, inPassing, right: [approved] });
}

/** `right`: the length by law, and presence alone, where leave counts with it. Minutes. */
export function compareTotalHours(
  words: readonly Word[],
  { minutes, presence }: { minutes: number; presence: number },
): Finding {
  const all = findLabels(words, TOTAL);
  const said = all.flatMap((label) => valueAfter(words, label, saysHours(words, label)));
  const finding = compare(words, 'totalHours', { said, inPassing: [], right: [minutes, presence] });
  if (said.length > 0) return finding;
  const isSame = all.some((label) => {
    const length = monthsAndDaysAt(words, skipLinks(words, label.to));
    return [minutes, presence].some((right) => length !== null && isLength(length.value, right));
  });
  return isSame ? { item: 'totalHours', outcome: 'found' } : finding;
}

function isLength(said: { months: number; days: number; hours: number }, minutes: number): boolean {
  const { months, days, hours } = officialLength(minutes);
  return said.months === months && said.days === days && said.hours === hours;
}

interface Said {
  minutes: number;
  span: Span;
}

/** What stands beside a label wins over what is said in passing. */
function compare(
  words: readonly Word[],
  item: PrintedItem,
  { said, inPassing, right }: { said: Said[]; inPassing: Said[]; right: number[] },
): Finding {
  const other = said.find(({ minutes }) => !right.includes(minutes));
  if (other) return finding(item, { different: printed(words, other.span) });
  return finding(item, {
    found: [...said, ...inPassing].some(({ minutes }) => right.includes(minutes)),
  });
}

function saysHours(words: readonly Word[], { from, to }: Span): boolean {
  return words.slice(from, to).some(({ word }) => word === 'heures' || word === 'hours');
}

function valueAfter(words: readonly Word[], label: Span, bare: boolean): Said[] {
  const from = skipLinks(words, label.to);
  if (isRule(words, label.from) || isRule(words, from)) return [];
  if (monthsAndDaysAt(words, from)) return [];
  const hours = hoursAt(words, from, { bare });
  return hours ? [{ minutes: hours.value, span: { from, to: hours.next } }] : [];
}

function skipLinks(words: readonly Word[], from: number): number {
  let at = from;
  while (at < from + MOST_LINKS && words[at] && LINKS.has(words[at]!.word)) at += 1;
  return at;
}

function isRule(words: readonly Word[], at: number): boolean {
  return standsBefore(words, at, { among: RULE, count: 8 });
}
