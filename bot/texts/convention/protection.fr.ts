/** Articles 6 and 7: who covers illness, accidents and damage. */
import type { ConventionPaper } from '../../process/convention/paper';
import { dateInWords } from '../format';
import { say } from '../typography';
import { facts, items, prose, row, subheading, those, type Article, type Block } from './blocks';
import { healthFr } from './health.fr';
import { BLANK, countryName, or } from './values';

export function protectionFr(paper: ConventionPaper): Article[] {
  return [
    { title: say`Article 6 – Protection sociale`, blocks: socialCover(paper) },
    { title: say`Article 7 – Responsabilité et assurance`, blocks: liability(paper) },
  ];
}

function socialCover(paper: ConventionPaper): Block[] {
  const { stay } = paper;
  return [
    prose(
      say`Pendant le stage, le stagiaire reste affilié au régime de sécurité sociale dont il relève déjà ; ses frais de santé sont pris en charge au titre de la protection universelle maladie (code de la sécurité sociale, article L160-1).${stay.isAbroad ? say` Un stage à l’étranger est signalé à sa caisse avant le départ lorsque celle-ci le demande.` : ''}`,
    ),
    subheading(
      say`6.1 Sans gratification, ou gratification d’au plus 15 % du plafond horaire de la sécurité sociale`,
    ),
    prose(
      [
        say`La gratification n’est soumise à aucune cotisation ni contribution sociale. Le stagiaire est couvert contre les accidents du travail, les accidents de trajet et les maladies professionnelles en application du 2° de l’article L412-8 du code de la sécurité sociale${stay.isAbroad ? say`, aux conditions du 6.4 lorsqu’il est à l’étranger` : ''}.`,
        !stay.isAbroad &&
          say`En cas d’accident, au cours des activités, sur le trajet ou en un lieu rendu utile par le stage, l’organisme d’accueil envoie la déclaration dans les 48 heures (dimanches et jours fériés non compris) à la caisse primaire d’assurance maladie indiquée dans la partie « Les contacts » ; il y désigne l’établissement comme employeur et lui en adresse aussitôt une copie.`,
      ]
        .filter(Boolean)
        .join(' '),
    ),
    subheading(say`6.2 Gratification supérieure à ce seuil`),
    prose(
      stay.isAbroad
        ? say`Au-dessus de ce seuil, la législation française sur les accidents du travail ne couvre pas le stagiaire à l’étranger : l’organisme d’accueil le garantit comme le prévoit le 6.4. Les cotisations sociales suivent le droit qui s’applique à l’organisme d’accueil.`
        : say`Les cotisations sociales sont calculées sur la seule part qui dépasse le seuil. Le stagiaire bénéficie de la couverture légale prévue aux articles L411-1 et suivants du code de la sécurité sociale. En cas d’accident, l’organisme d’accueil accomplit toutes les démarches auprès de la caisse primaire d’assurance maladie et en informe l’établissement dans les meilleurs délais.`,
    ),
    ...(stay.isAbroad ? [...healthAbroad(paper), ...accidentsAbroad(paper)] : []),
  ];
}

function healthAbroad({ stay, insurance }: ConventionPaper): Block[] {
  const country = countryName(stay.country, 'fr');
  const { hostCovers } = insurance;
  return [
    subheading(say`6.3 Protection santé du stagiaire à l’étranger (${country})`),
    prose(healthFr.care(stay.health)),
    facts(
      row(
        'Protection maladie apportée par l’organisme d’accueil',
        hostCovers === null
          ? say`oui / non (rayer la mention inutile) ${BLANK}`
          : healthFr.hostCovers(hostCovers),
      ),
    ),
  ];
}

function accidentsAbroad({ host, stay }: ConventionPaper): Block[] {
  const country = countryName(stay.country, 'fr');
  return [
    subheading(say`6.4 Accident du travail du stagiaire à l’étranger`),
    prose(
      say`Pour que le stagiaire soit couvert par la législation française sur les accidents du travail, le stage doit réunir les conditions suivantes :`,
    ),
    items(
      say`durer au plus six mois, prolongations comprises ;`,
      say`ne donner lieu à aucune rémunération ouvrant des droits à une protection contre les accidents du travail dans le pays d’accueil ; une gratification est admise dans la limite de 15 % du plafond horaire de la sécurité sociale, sous réserve de l’accord de la caisse primaire d’assurance maladie ;`,
      say`se dérouler exclusivement dans l’organisme d’accueil (${or(host.name)}) et dans le pays cité (${country}).`,
    ),
    prose(
      say`Si l’une de ces conditions n’est pas remplie, l’organisme d’accueil s’engage à garantir le stagiaire contre les accidents du travail, les accidents de trajet et les maladies professionnelles, et à faire toutes les déclarations nécessaires.`,
    ),
    prose(
      say`La déclaration d’accident incombe à l’établissement, que l’organisme d’accueil prévient par écrit dans les 48 heures. Sont couverts les accidents survenus : dans l’enceinte du lieu de stage et aux heures de stage ; sur le trajet habituel entre la résidence du stagiaire dans le pays et le lieu du stage ; pendant une mission confiée par l’organisme d’accueil, par ordre de mission ; lors du premier trajet du domicile à la résidence pendant le stage, et du dernier trajet de retour.`,
    ),
    prose(
      say`Dans tous les cas, l’organisme d’accueil signale immédiatement tout accident à l’établissement. S’il confie au stagiaire une mission hors de ses locaux ou hors du pays, il prend toutes dispositions pour lui fournir les assurances appropriées.`,
    ),
  ];
}

function liability({ insurance, stay }: ConventionPaper): Block[] {
  return those<Block>(
    prose(
      say`L’organisme d’accueil et le stagiaire déclarent être garantis en responsabilité civile. Le stagiaire en justifie par une attestation d’assurance, annexée à la convention.`,
    ),
    facts(
      row('Assureur du stagiaire en responsabilité civile', or(insurance.insurer)),
      row('Numéro du contrat', or(insurance.number)),
      row(
        'Valable jusqu’au',
        insurance.validUntil ? dateInWords(insurance.validUntil, 'fr') : BLANK,
      ),
      stay.isAbroad ? row('Assistance et accident à l’étranger', or(insurance.abroad)) : null,
    ),
    stay.isAbroad &&
      prose(
        say`Pour un stage à l’étranger, le stagiaire s’engage à souscrire un contrat d’assistance (rapatriement sanitaire, assistance juridique…) et une assurance individuelle contre les accidents.`,
      ),
    prose(
      say`Si l’organisme d’accueil met un véhicule à la disposition du stagiaire, il vérifie d’abord que l’assurance de ce véhicule couvre son usage par un étudiant. Si le stagiaire utilise pour le stage son propre véhicule ou celui d’un tiers, il le déclare à l’assureur de ce véhicule et acquitte, s’il y a lieu, la prime correspondante.`,
    ),
  );
}
