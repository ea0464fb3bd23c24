// Files of different people whose conventions are made here, filled in as fully as the form takes it
// (the tasks and the competences have 1,000 characters at most): that makes seven pages, short answers
// make six. Each has names, figures and codes of its own: what was set once is not simply set again.
import type { FileView } from '../../bot/process/view';
import { conventionView, fullDraft } from '../pdf/conventionVariants';
import { completeDraft, internshipApproved, lea } from '../support/situations';

/** Letters of several scripts come by, as they do in a year. */
const SURNAMES = ['Dubois', 'Łukasik', 'Nguyễn', 'Жукова', '王', 'Müller', 'Țurcanu', 'Lefèvre'];

export function conventionFile(n: number): FileView {
  const surname = SURNAMES[n % SURNAMES.length]!;
  const changes = completeDraft({
    ...fullDraft,
    hostName: `Magasin Exemple ${n}`,
    tutorLastName: `${surname}-${n}`,
    tutorEmail: `tuteur${n}@magasin-exemple.test`,
    subject: subject(n),
    tasks: tasks(n),
    competences: competences(n),
    followUp: `Un appel toutes les deux semaines, une visite en semaine ${1 + (n % 20)}, et un bilan écrit à mi-parcours`,
  });
  const view = conventionView(internshipApproved(changes, lea));
  return { ...view, file: { ...view.file, reference: n + 1 } };
}

/** A word that no other file has, and that stands once in this one. */
const code = (n: number, at: number) => `R${n}-${(n * 31 + at * 7) % 997}`;

const subject = (n: number) =>
  `Analyser les ventes de la gamme ${code(n, 1)} dans les magasins de la région, comprendre pourquoi ` +
  `elles baissent depuis ${2015 + (n % 10)}, et proposer à la direction une autre organisation du rayon, ` +
  `de la commande au fournisseur jusqu’au conseil à la clientèle.`;

const tasks = (n: number) =>
  [
    `Relever chaque semaine les ventes des articles ${code(n, 2)} à ${code(n, 3)}, les comparer à celles des magasins voisins et expliquer les écarts au responsable du rayon.`,
    `Tenir à jour le tableau de bord ${code(n, 4)} et signaler les ruptures de stock avant qu’elles n’arrivent.`,
    `Préparer l’inventaire : compter les références ${code(n, 5)}, corriger les fiches du logiciel de gestion, chercher d’où viennent les différences.`,
    `Répondre aux clients en magasin, par téléphone et par courriel, et suivre les réclamations ${code(n, 6)} jusqu’à leur règlement.`,
    `Proposer un plan de stockage pour l’allée ${code(n, 7)}, en chiffrer le coût et le présenter à l’équipe.`,
    `Rédiger la procédure de réception des livraisons du fournisseur ${code(n, 8)} et la faire relire par deux collègues.`,
    'Participer à la réunion de chaque lundi, en faire le compte rendu et suivre les décisions qui y sont prises.',
    'Réunir les résultats dans un rapport illustré, remis à la direction avant la fin du stage.',
  ].join(' ');

const competences = (n: number) =>
  [
    `Construire un tableau de bord à partir des données ${code(n, 9)}, en vérifier les chiffres et choisir les graphiques qui les font comprendre.`,
    'Conduire un petit projet : en fixer les étapes, tenir un calendrier, rendre compte de l’avancement, demander de l’aide à temps.',
    `Connaître la gestion d’un rayon de ${20 + (n % 60)} mètres : prévision des ventes, commande, marge, démarque, inventaire.`,
    'Présenter des résultats à l’oral devant des personnes qui n’ont pas suivi le projet, et répondre à leurs questions.',
    `Travailler en équipe, écouter les clients, expliquer un choix et reconnaître une erreur ; utiliser le logiciel ${code(n, 10)} et un tableur sans aide.`,
    'Écrire en bon français des documents de travail que d’autres pourront reprendre : procédure, compte rendu, rapport.',
  ].join(' ');
