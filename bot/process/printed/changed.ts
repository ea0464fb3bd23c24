/**
 * Sentences that say of this stage that something was changed, wherever they stand: « Le tuteur a été
 * remplacé. » A rule for some cases (« peut être remplacé ») says nothing of it.
 */
import { clauseOf } from './doubt';
import type { PrintedItem } from './findings';
import { placesOf, wordSet, type Paper } from './paper';

const DONE = wordSet(
  'change changee remplace remplacee supprime supprimee modifie modifiee annule annulee reporte reportee ' +
    'decale decalee prolonge prolongee refuse refusee reduit reduite avance avancee abandonne abandonnee ' +
    'changed replaced cancelled postponed extended reduced',
);
const AUXILIARIES = wordSet('a est sera ete has is was been');
const RULE = wordSet(
  'peut peuvent pourra doit doivent si cas lorsque lorsqu defaut sauf toute tout may must can if when',
);
const STAGE = 'stage internship';
const ABOUT: Partial<Record<PrintedItem, ReadonlySet<string>>> = {
  start: wordSet('debut commencement arrivee'),
  end: wordSet(`fin depart duree ${STAGE}`),
  weeklyHours: wordSet('horaires horaire'),
  totalHours: wordSet(`duree ${STAGE}`),
  tutor: wordSet('tuteur tutrice tutor'),
  signatory: wordSet('signataire signatory'),
  referent: wordSet('referent referente'),
  gratification: wordSet('gratification allowance'),
  place: wordSet('lieu adresse'),
  subject: wordSet('sujet subject'),
};
/** Words between the auxiliary and what was done. */
const NEAR = 3;

export function isChanged(paper: Paper, item: PrintedItem): boolean {
  const about = ABOUT[item];
  if (!about) return false;
  const { words } = paper;
  return placesOf(paper, DONE).some((at) => {
    const before = words.slice(Math.max(0, at - NEAR), at);
    if (!before.some(({ word }) => AUXILIARIES.has(word))) return false;
    const clause = clauseOf(words, { span: { from: at, to: at + 1 } });
    const all = words.slice(clause.from, clause.to);
    return all.some(({ word }) => about.has(word)) && !all.some(({ word }) => RULE.has(word));
  });
}
