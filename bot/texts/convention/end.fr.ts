/** Articles 12 and 13: what comes after the stage, the law that holds, and personal data. */
import type { ConventionPaper } from '../../process/convention/paper';
import { say } from '../typography';
import { facts, prose, row, subheading, those, type Article, type Block } from './blocks';
import { BLANK, or } from './values';

export function endFr(paper: ConventionPaper): Article[] {
  return [
    { title: say`Article 12 – Fin du stage, rapport et évaluation`, blocks: end(paper) },
    { title: say`Article 13 – Droit applicable et données personnelles`, blocks: law(paper) },
  ];
}

function end({ ending, intern }: ConventionPaper): Block[] {
  const credits = ending.ectsCredits;
  return [
    subheading(say`12.1 Attestation de stage`),
    prose(
      say`À l’issue du stage, l’organisme d’accueil délivre au stagiaire une attestation, dont le modèle est annexé, qui mentionne au moins la durée effective totale du stage et, s’il y a lieu, le montant total de la gratification versée (article D124-9). Le stagiaire la conserve : il devra la produire s’il demande la prise en compte du stage pour sa retraite (code de la sécurité sociale, article L351-17).`,
    ),
    subheading(say`12.2 Qualité du stage`),
    prose(
      say`Le stagiaire transmet à l’établissement un document dans lequel il évalue la qualité de l’accueil dont il a bénéficié. Ce document ne compte ni dans son évaluation ni pour l’obtention du diplôme (article L124-4).`,
    ),
    subheading(say`12.3 Évaluation de l’activité du stagiaire et évaluation pédagogique`),
    prose(
      say`À la fin du stage, l’organisme d’accueil remplit la fiche d’évaluation de l’activité du stagiaire que l’établissement lui remet, et la renvoie à l’enseignant référent. L’établissement évalue le stage ainsi :`,
    ),
    facts(
      row('Travail à remettre', or(ending.workType)),
      row('Modalité de validation', or(ending.validationMode)),
      row('Unité d’enseignement', or(intern.courseUnit)),
      row('Crédits ECTS', credits === null ? BLANK : String(credits / 100).replace('.', ',')),
    ),
    subheading(say`12.4 Déplacements à l’établissement`),
    prose(
      say`Le tuteur, ou toute autre personne de l’organisme d’accueil appelée à se rendre à l’établissement pour la préparation, le déroulement ou la validation du stage, ne peut prétendre à aucune indemnité ni prise en charge de la part de l’établissement.`,
    ),
  ];
}

function law(paper: ConventionPaper): Block[] {
  const { establishment, data } = paper;
  const years = `${data.signedYears} ${data.signedYears > 1 ? 'ans' : 'an'}`;
  return those<Block>(
    subheading(say`13.1 Droit applicable et tribunaux compétents`),
    prose(
      say`La présente convention est régie exclusivement par le droit français. Tout litige qui n’est pas résolu à l’amiable est soumis à la juridiction française compétente.`,
    ),
    subheading(say`13.2 Données personnelles`),
    prose(
      say`L’établissement (${establishment.name}) est responsable du traitement des données de la convention : celles du stagiaire et celles des personnes qui y sont nommées (${named(paper)}). Elles viennent de ces personnes, du stagiaire ou de l’organisme d’accueil. L’établissement s’en sert pour établir la convention et suivre le stage, au titre de sa mission de service public et de ses obligations légales (règlement (UE) 2016/679, article 6, paragraphe 1, points e et c). Elles sont lues par les signataires, par les services de l’établissement chargés du stage et, pour le compte de celui-ci, par ses prestataires informatiques ; elles sont gardées pendant ${years} après la fin de l’année universitaire.`,
    ),
    prose(
      say`Chacun peut demander l’accès à ses données, leur rectification, leur effacement ou la limitation de leur traitement, ou s’y opposer, dans les limites de ces obligations. L’organisme d’accueil traite ces données pour le seul accueil du stagiaire. Aucun numéro de sécurité sociale n’est demandé.`,
    ),
    facts(
      row('Exercer ses droits', data.contact),
      row('Délégué à la protection des données', or(data.officer)),
      data.page === null ? null : row('En savoir plus', data.page),
      row(
        'Adresser une réclamation',
        'Commission nationale de l’informatique et des libertés (CNIL), cnil.fr',
      ),
    ),
  );
}

/** Whose data there are besides the intern's. */
function named({ intern, stay }: ConventionPaper): string {
  const here = those(
    'tuteur',
    'signataires',
    'enseignant référent',
    intern.legalRepresentative !== null && 'parent ou responsable légal',
  ).join(', ');
  return stay.isAbroad ? `${here} et, sur la fiche stage à l’étranger, personne à prévenir` : here;
}
