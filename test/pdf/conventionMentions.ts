// The fifteen mentions that a convention must have (Code de l'éducation, D124-4), as each variant says
// them: by what is said, so that a heading without its content is not enough.
import type { VariantName } from './conventionVariants';

type Said = readonly (string | RegExp)[];
/** By the number of the mention. */
export type Mentions = Readonly<Record<number, Said>>;

const BLANK = String.raw`\.{40}`;

const france: Mentions = {
  // The full title of the course, and its hours.
  1: [
    'Intitulé complet de la formation BUT 2 Gestion des entreprises et des administrations',
    'Plus de 200 heures par année d’enseignement',
  ],
  // Referent and tutor.
  2: [
    'Claire Martin, enseignant référent désigné par l’établissement',
    'M. Jean Petit, tuteur désigné par l’organisme d’accueil',
    'claire.martin@univ-exemple.test',
    'jean.petit@magasin-exemple.test',
  ],
  // Competences.
  3: [
    'Compétences à acquérir ou à développer Construire un tableau de bord, conduire un petit projet',
  ],
  // Activities.
  4: ['Activités confiées au stagiaire Relever les ventes de chaque semaine'],
  // Dates and length.
  5: [
    'Le stage a lieu du lundi 4 janvier 2027 au vendredi 28 mai 2027.',
    'Durée totale prévue 665 h (4 mois et 7 jours)',
  ],
  // Weekly presence; night, Sunday, holiday.
  6: [
    'La durée hebdomadaire de présence du stagiaire dans l’organisme d’accueil est de 35 h, à temps plein.',
    'Présence la nuit, le dimanche ou un jour férié Aucune présence de ce type n’est prévue',
  ],
  // How the intern is followed.
  7: [
    'Suivi du stagiaire par le référent et le tuteur Un appel toutes les deux semaines et une visite',
  ],
  // The gratification, and how it is paid.
  8: [
    'Montant de la gratification 4,50 € brut par heure de présence (quatre euros et cinquante centimes)',
    'Versement Mensuellement, au prorata des heures de présence du stagiaire',
    'Mode de versement Virement bancaire',
  ],
  // Social protection, accidents (CSS L412-8), liability.
  9: [
    'La gratification n’est soumise à aucune cotisation',
    'en application du 2° de l’article L412-8 du code de la sécurité sociale',
    /dans les 48 heures .* à la caisse primaire d’assurance maladie/,
    'déclarent être garantis en responsabilité civile',
    'Numéro du contrat RC-2026-0042',
  ],
  // Authorised absences.
  10: [
    'le stagiaire peut prendre des congés et s’absenter, avec l’accord du tuteur, comme suit.',
    'Jours de congé pendant le stage 2 jours',
    'Conditions des congés et absences Deux jours par mois, à convenir avec le tuteur',
    'Le stagiaire revient à l’établissement le 12 mars 2027 et le 9 avril 2027',
  ],
  // Suspension and termination.
  11: [
    'La convention est suspendue pendant l’interruption',
    'qui veut mettre fin au stage en informe aussitôt les deux autres par écrit',
  ],
  // Validation of an interrupted stage.
  12: [
    'l’établissement valide le stage même si la durée prévue n’est pas atteinte, ou propose une autre modalité de validation de la formation (article L124-15)',
  ],
  // Benefits.
  13: [
    'Autres avantages offerts Titres-restaurant, prise en charge de la moitié de l’abonnement de train',
    'accède au restaurant d’entreprise ou reçoit des titres-restaurant (article L3262-1 du même code)',
    'prise en charge des frais de transport entre son domicile et le lieu du stage (article L3261-2 du même code)',
    'activités sociales et culturelles du comité social et économique (article L2312-78 du même code)',
  ],
  // The host's internal rules.
  14: [
    'respecte les clauses du règlement intérieur de l’organisme d’accueil qui lui sont applicables',
    'clauses du règlement intérieur de l’organisme d’accueil applicables au stagiaire, si elles existent par écrit',
  ],
  // The certificate.
  15: [
    'l’organisme d’accueil délivre au stagiaire une attestation',
    'la durée effective totale du stage et, s’il y a lieu, le montant total de la gratification versée (article D124-9)',
  ],
};

export const mentions: Record<VariantName, Mentions> = {
  francePrivatePaid: france,

  francePublicUnpaidShort: {
    ...france,
    5: [
      'Le stage a lieu du lundi 4 janvier 2027 au vendredi 26 février 2027.',
      '280 h (1 mois et 18 jours)',
    ],
    8: [
      'Le stage, dont la durée ne dépasse pas 308 heures, ne donne lieu à aucune gratification',
      'Montant de la gratification Néant : stage sans gratification',
      'ne se cumule pas avec une rémunération',
    ],
    10: [
      'Congés et autorisations d’absence Aucun congé n’est prévu ; le tuteur peut autoriser une absence',
      'Aucun retour à l’établissement n’est prévu pendant le stage',
    ],
    13: [
      'Autres avantages offerts Aucun autre avantage n’est prévu',
      'accède à la restauration collective de l’organisme d’accueil dans les mêmes conditions que les agents (article L124-13)',
      'décret n° 2010-676 du 21 juin 2010',
    ],
  },

  minor: {
    ...france,
    6: [
      ...france[6]!,
      'sa présence ne dépasse ni 7 heures par jour ni 35 heures par semaine',
      'Il n’est présent ni la nuit, ni le dimanche, ni un jour férié',
    ],
  },

  abroad: {
    ...france,
    8: [
      'Pour un stage à l’étranger, le code de l’éducation ne rend pas la gratification obligatoire',
      'Montant de la gratification Néant : stage sans gratification',
    ],
    9: [
      'aux conditions du 6.4 lorsqu’il est à l’étranger',
      '6.3 Protection santé du stagiaire à l’étranger (Belgique)',
      'carte européenne d’assurance maladie',
      'NON : la protection résulte alors exclusivement du maintien, à l’étranger, des droits issus du droit français',
      'durer au plus six mois',
      'dans le pays cité (Belgique)',
      'que l’organisme d’accueil prévient par écrit dans les 48 heures',
      'Assistance et accident à l’étranger Assistance Exemple, contrat 77-42',
      'Numéro du contrat RC-2026-0042',
    ],
    10: [
      'Jours de congé pendant le stage 2 jours',
      'Conditions des congés et absences Deux jours par mois, à convenir avec le tuteur',
      'Le stagiaire revient à l’établissement le 12 mars 2027 et le 9 avril 2027',
    ],
    13: [
      'Autres avantages offerts Titres-restaurant, prise en charge de la moitié de l’abonnement de train',
    ],
  },

  abroadPaidAbove: {
    ...france,
    5: [
      'Le stage a lieu du lundi 4 janvier 2027 au vendredi 28 mai 2027.',
      // No holiday of the whole country falls into it.
      'Durée totale prévue 679 h (4 mois et 9 jours)',
    ],
    8: [
      'Pour un stage à l’étranger, le code de l’éducation ne rend pas la gratification obligatoire',
      'Montant de la gratification 9,00 € brut par heure de présence (neuf euros)',
      'Mode de versement Virement bancaire',
    ],
    9: [
      'la législation française sur les accidents du travail ne couvre pas le stagiaire à l’étranger : l’organisme d’accueil le garantit comme le prévoit le 6.4',
      '6.3 Protection santé du stagiaire à l’étranger (Canada)',
      'Au Québec, et sous réserve d’être de nationalité française, le stagiaire fait valoir ses droits avec le formulaire SE 401-Q-104 (stage en entreprise) ou SE 401-Q-106',
      'durer au plus six mois',
      'dans le pays cité (Canada)',
      'l’organisme d’accueil s’engage à garantir le stagiaire contre les accidents du travail',
      'que l’organisme d’accueil prévient par écrit dans les 48 heures',
      'Numéro du contrat RC-2026-0042',
    ],
    10: ['Jours de congé pendant le stage 2 jours'],
    13: [
      'Autres avantages offerts Titres-restaurant, prise en charge de la moitié de l’abonnement de train',
    ],
  },

  confidentialIrregular: {
    ...france,
    5: [
      'Le stage a lieu du lundi 4 janvier 2027 au vendredi 28 mai 2027.',
      'Le stage est interrompu du 15 février 2027 au 19 février 2027.',
      /\d{3} h \(\d mois(, \d+ jours)?.*\)/,
    ],
    6: [
      'la présence du stagiaire dans l’organisme d’accueil est fixée, pour chaque période, par le tableau suivant',
      'du 22 mars 2027 au 30 avril 2027 du lundi au vendredi 6 h 30 par jour',
      'le 6 février 2027 ce jour 5 h par jour',
      'Prévue la nuit, le dimanche et un jour férié ; jours fériés concernés : le 13 mai 2027 ; précisions : Inventaire de nuit le 28 janvier 2027',
      'Télétravail Le vendredi, au domicile du stagiaire',
    ],
    8: [
      'Montant de la gratification 700,00 € net par mois (sept cents euros)',
      'Versement Mensuellement, au prorata des heures de présence du stagiaire',
    ],
  },

  draft: {
    1: ['BUT 2 GEA', 'Plus de 200 heures par année d’enseignement'],
    2: [
      new RegExp(`${BLANK}, enseignant référent désigné par l’établissement`),
      new RegExp(`${BLANK}, tuteur désigné par l’organisme d’accueil`),
    ],
    3: [new RegExp(`Compétences à acquérir ou à développer ${BLANK}`)],
    4: [new RegExp(`Activités confiées au stagiaire ${BLANK}`)],
    5: [new RegExp(`Le stage a lieu du ${BLANK} au ${BLANK}`)],
    6: [new RegExp(`La durée hebdomadaire de présence .* est de ${BLANK}, à ${BLANK}`)],
    7: [new RegExp(`Suivi du stagiaire par le référent et le tuteur ${BLANK}`)],
    8: [
      new RegExp(`Montant de la gratification ${BLANK}`),
      'Mensuellement, au prorata des heures de présence du stagiaire',
    ],
    9: [
      'en application du 2° de l’article L412-8',
      new RegExp(`Numéro du contrat ${BLANK}`),
      new RegExp(`Valable jusqu’au ${BLANK}`),
    ],
    10: [new RegExp(`Conditions des congés et absences ${BLANK}`)],
    11: france[11]!,
    12: france[12]!,
    13: [
      'Autres avantages offerts',
      'Lorsque l’organisme d’accueil est de droit privé, le stagiaire',
    ],
    14: france[14]!,
    15: france[15]!,
  },

  english: {
    1: [
      'BUT 2 Gestion des entreprises et des administrations',
      'More than 200 hours per academic year',
    ],
    2: [
      'Claire Martin, the referent teacher named by the university',
      'Mr Jean Petit, the tutor named by the host organisation',
    ],
    3: ['Skills to acquire or to develop Construire un tableau de bord'],
    4: ['Activities given to the intern Relever les ventes de chaque semaine'],
    5: [
      'The internship takes place from Monday 4 January 2027 to Friday 28 May 2027.',
      '665 h (4 months and 7 days)',
    ],
    6: [
      'The weekly presence of the intern in the host organisation is 35 h, full time.',
      'Presence at night, on Sundays or public holidays No such presence is planned',
    ],
    7: ['How referent and tutor follow the intern Un appel toutes les deux semaines et une visite'],
    8: [
      'Amount of the allowance €4.50 gross per hour of presence (four euros and fifty cents)',
      'Payment Monthly, in proportion to the intern’s hours of presence',
    ],
    9: [
      '2° of article L412-8 of the Code de la sécurité sociale',
      'declare that they are insured for civil liability',
      'Policy number RC-2026-0042',
    ],
    10: [
      'Days of leave during the internship 2 days',
      'Conditions of leave and absences Deux jours par mois',
      'The intern returns to the university on 12 March 2027 and on 9 April 2027',
    ],
    11: [
      'The agreement is suspended meanwhile',
      'The party (host organisation, university or intern) that wants to end the internship tells the other two in writing at once',
    ],
    12: ['the university validates the internship although its planned length is not reached'],
    13: [
      'Other benefits offered Titres-restaurant',
      'the staff restaurant or to meal vouchers (article L3262-1 of the same code)',
    ],
    14: ['clauses of the internal rules of the host organisation that apply to them'],
    15: [
      'the actual total length of the internship and, if any, the total amount of the allowance paid',
    ],
  },
};
