// The rules of a whole convention speak of extending, refusing, suspending and replacing: as long as they
// stand in sentences of their own, everything that was approved is still found. In our own words, after
// the national model and the laws that it quotes.
import { approvedValues } from '../../../bot/process/printed/approval';
import { comparePrint } from '../../../bot/process/printed/compare';
import { printedLines } from '../../pdf/printedPages';
import { internshipPrinted } from '../../support/situations';
import { viewOf } from '../../support/views';
import { longPages } from './longPages';

const approved = approvedValues(viewOf(internshipPrinted()));
const hours = approved.length!.minutes / 60;

const RULES = `
Le stage peut être prolongé par avenant, dans la limite de six mois par année d’enseignement.
La gratification ne peut être inférieure à 15 % du plafond horaire de la sécurité sociale.
En cas de suspension ou d’annulation du stage, le montant dû est calculé d’après la présence effective.
La présente convention ne peut être modifiée que par un avenant signé de toutes les parties.
Le stagiaire ne peut remplacer un salarié absent, ni occuper un emploi saisonnier.
L’organisme ne peut refuser les absences demandées pour un examen ou pour une maladie.
La durée de présence ne dépasse pas la durée légale, soit 35 heures par semaine au maximum.
Pour un mineur, la présence ne dépasse jamais 7 heures par jour, sauf dérogation de l’inspection du travail.
Le stage se déroule à temps complet ou à temps partiel, selon le calendrier convenu.
À défaut de tuteur, un nouveau tuteur est désigné sans délai ; l’ancien en informe l’établissement.
L’enseignant référent n’est pas responsable des locaux et ne suit pas plus de vingt-quatre stagiaires.
Le tuteur ou l’enseignant référent peut être remplacé à titre provisoire pendant son absence.
La gratification est due à compter du premier jour du premier mois de stage et versée chaque mois.
La gratification n’est pas un salaire et n’est soumise à aucune cotisation jusqu’au seuil prévu.
Le stagiaire ne peut prétendre à aucune autre somme, excepté le remboursement de ses frais.
Toute interruption provisoire est signalée ; le stage peut ensuite être reporté d’un commun accord.
L’organisme peut mettre fin au stage de façon anticipée, puis en informe seulement l’établissement.
Le stagiaire ne doit jamais travailler seul la nuit, sauf autorisation particulière.
Les parties choisissent le lieu du stage sous réserve de l’accord de l’établissement.
Le sujet peut être précisé au cours du stage, uniquement avec l’accord du tuteur.
Le numéro d’identification de l’organisme, provisoire ou non, figure en première page.
Rayer la mention inutile.
The internship may be extended, postponed or cancelled only by a written amendment.
The host may not replace an employee by an intern, except where the law allows it.`
  .trim()
  .split('\n');

function notFound(pages: string[][]) {
  const comparison = comparePrint(pages, approved);
  if (comparison.kind !== 'compared') return comparison.kind;
  return comparison.findings.filter(({ outcome }) => outcome !== 'found');
}

test.each([1000, 100, 80, 60])('all the rules, behind everything and before it, at %d', (width) => {
  const pages = longPages({ total: hours, width });
  expect(notFound([...pages, RULES])).toEqual([]);
  expect(notFound([['CONVENTION DE STAGE', ...RULES], ...pages])).toEqual([]);
});

/** Where a paragraph may stand: behind a line that is whole. */
const lines = printedLines({ total: `${hours} heures` }).flat();
const ends = lines.flatMap((line, at) =>
  /^\p{Lu}/u.test(lines[at + 1] ?? 'X') && !/ et$|^«|^SUJET/.test(line) ? [at + 1] : [],
);

test.each(RULES)('behind any line no value is said to differ: %s', (rule) => {
  for (const at of ends) {
    const left = notFound([[...lines.slice(0, at), rule, ...lines.slice(at)]]);
    expect(left).not.toContainEqual(expect.objectContaining({ outcome: 'different' }));
  }
});
