/** The sheet of a stage abroad, in French. */
import { healthFr } from './convention/health.fr';
import { say } from './typography';

export const abroadSheetFr = {
  title: 'Fiche stage à l’étranger',
  subtitle: say`À joindre à la convention. À relire avant le départ, et à garder avec ses papiers`,
  parts: {
    stay: 'Le stagiaire et son stage',
    entry: 'Entrée et séjour dans le pays',
    security: 'Sécurité',
    cover: 'Protection sociale',
    insurance: 'Assurances',
    emergency: 'En cas d’urgence',
    commitment: 'Engagement du stagiaire',
  },
  conditions: 'Règles du pays pour les stagiaires',
  toFillIn: {
    passport: say`Passeport ou carte d’identité valable jusqu’au`,
    visa: say`Visa ou titre de séjour (nature, validité)`,
    local: 'Téléphone sur place',
    lodging: 'Adresse sur place',
    embassy: 'Ambassade ou consulat de France',
    assistance: say`Assistance de l’assureur, jour et nuit`,
  },
  zone: 'Zone de vigilance du lieu de stage',
  zones: {
    normal: say`Suivre les conseils aux voyageurs, qui peuvent changer pendant le stage.`,
    vigilance: say`Se renseigner avant chaque déplacement, et relire les conseils aux voyageurs chaque semaine.`,
    advisedAgainst: say`Départ seulement avec l’accord de l’université, après avis de ses services de sécurité.`,
    red: say`Le stage n’est pas possible dans cette zone.`,
  },
  advice: 'Conseils aux voyageurs',
  adviceValue: say`diplomatie.gouv.fr, rubrique « Conseils aux voyageurs »`,
  ariane: 'Inscription sur Ariane',
  arianeYes: say`Oui. À mettre à jour si les dates ou l’adresse changent.`,
  arianeNo: say`Pas encore : à faire avant le départ, sur le site du ministère des Affaires étrangères.`,
  hostCover: 'Protection maladie par l’organisme d’accueil',
  /** Article 6.3 of the convention says them. */
  hostCovers: healthFr.hostCovers,
  health: 'Soins',
  care: healthFr.care,
  accidents: 'Accident du travail',
  threshold: {
    none: say`Sans gratification : la législation française protège le stagiaire, aux conditions de l’article 6.4 de la convention.`,
    upTo: say`Gratification jusqu’au seuil (15 % du plafond horaire de la sécurité sociale) : la législation française protège le stagiaire, sous réserve de l’accord de la CPAM et aux conditions de l’article 6.4 de la convention.`,
    above: say`Gratification au-dessus du seuil (15 % du plafond horaire de la sécurité sociale) : c’est à l’organisme d’accueil de garantir le stagiaire contre les accidents du travail.`,
    unsure: say`Gratification à comparer au seuil (15 % du plafond horaire de la sécurité sociale). Jusqu’au seuil, la législation française peut protéger le stagiaire (article 6.4 de la convention) ; au-dessus, c’est à l’organisme d’accueil de le faire.`,
  },
  declare: 'Déclarer un accident',
  declareHow: (phone: string, email: string) =>
    say`L’organisme d’accueil prévient l’université aussitôt, et par écrit dans les 48\u00A0heures : ${email}, ${phone}.`,
  liability: 'Responsabilité civile',
  liabilityValue: (insurer: string, number: string, until: string) =>
    say`${insurer}, contrat ${number}, valable jusqu’au ${until}`,
  assistance: 'Soins, rapatriement et accidents',
  toTell: 'Personne à prévenir',
  call: say`Qui appeler ?`,
  european: say`112 dans l’Espace économique européen, en Suisse et au Royaume-Uni`,
  localNumber: say`Numéro d’urgence du pays`,
  university: 'Université',
  embassyCrisis: say`Centre de crise et de soutien du ministère des Affaires étrangères`,
  embassyCrisisValue: say`ouvert jour et nuit, numéro sur diplomatie.gouv.fr`,
  commitments: [
    say`Je me suis renseigné·e sur l’entrée et le séjour dans le pays, et j’ai ou j’aurai les documents demandés avant mon départ.`,
    say`J’ai lu les conseils aux voyageurs, et je suivrai les consignes de l’université et de l’ambassade.`,
    say`Je suis ou serai assuré·e pendant tout le séjour pour les soins, le rapatriement, les accidents et la responsabilité civile.`,
    say`Je préviens l’université si mon adresse, mes dates ou la situation du pays changent.`,
  ],
  sign: { title: 'Le stagiaire', date: say`Fait à, le :`, signature: say`Signature :` },
};

export type AbroadSheetTexts = typeof abroadSheetFr;
