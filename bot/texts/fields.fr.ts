/**
 * How each field of the imprimé contact is asked, in French. A label stands alone: it is also read in
 * a history, in a list of changes and on paper, by other people than the student. It holds no
 * brackets: the English label has it in brackets. Every example is of invented people and places and
 * would be accepted as it is.
 */
import type { FieldId } from '../process/form';
import { say } from './typography';

/** What a good answer holds, where that is worth more than a tooltip, and one such answer. */
export interface Advice {
  text: string;
  example: string;
}

/** A label, an example as placeholder ('' where there is none), a tooltip. */
export interface FieldTexts {
  label: string;
  example: string;
  help: string;
  advice?: Advice;
}

const student = {
  studentAddress: {
    label: 'Adresse personnelle',
    example: '8 rue des Tilleuls, appartement 12',
    help: 'Le numéro, la rue et, s’il y en a un, le bâtiment. C’est l’adresse où l’on peut vous écrire pendant le stage.',
  },
  studentPostcode: {
    label: 'Code postal du domicile',
    example: '62000',
    help: 'En France, cinq chiffres. À l’étranger, celui du pays, dix caractères au plus.',
  },
  studentCity: {
    label: 'Ville du domicile',
    example: 'Arras',
    help: 'Le nom entier, sans le code postal.',
  },
  studentCountry: {
    label: 'Pays du domicile',
    example: 'Tapez les premières lettres',
    help: 'Le pays de cette adresse.',
  },
  studentPhone: {
    label: 'Téléphone fixe personnel',
    example: '03 53 01 00 12',
    help: 'Seulement si vous en avez un et que l’on peut vous y joindre.',
  },
  studentMobile: {
    label: 'Téléphone portable',
    example: '06 39 98 00 12',
    help: say`Pour vous joindre vite pendant le stage. Un numéro étranger s’écrit avec l’indicatif du pays : +32 2 000 00 00.`,
  },
  personalEmail: {
    label: 'Adresse e-mail personnelle',
    example: 'lea.bonnet@courriel.example',
    help: say`Pas celle de l’université : une adresse que vous garderez après vos études, pour l’attestation de stage par exemple.`,
  },
  cpam: {
    label: 'CPAM du domicile',
    example: 'Choisissez dans la liste',
    help: say`Votre caisse d’assurance maladie, celle de votre domicile. Elle est écrite sur votre attestation de droits, dans votre compte ameli. N’écrivez jamais votre numéro de sécurité sociale.`,
  },
  cpamOtherName: {
    label: 'Nom de la CPAM',
    example: 'CPAM du Calvados',
    help: say`Le nom de votre caisse si elle n’est pas dans la liste : une autre CPAM, la MSA ou une caisse d’outre-mer. Il est sur votre attestation de droits.`,
  },
  cpamOtherAddress: {
    label: 'Adresse de la CPAM',
    example: '1 place de l’Exemple, 14000 Caen',
    help: 'L’adresse postale de cette caisse. Elle est en haut de votre attestation de droits.',
  },
} satisfies Partial<Record<FieldId, FieldTexts>>;

const training = {
  internshipKind: {
    label: 'Stage obligatoire ou facultatif',
    example: '',
    help: say`Obligatoire : sans ce stage, vous n’obtenez pas votre diplôme. Facultatif : vous le choisissez en plus, avec l’accord de votre formation.`,
  },
  formation: {
    label: 'Formation',
    example: 'Licence 3 Économie et gestion',
    help: 'Le diplôme et l’année, avec le nom exact écrit sur votre certificat de scolarité.',
  },
  courseUnit: {
    label: 'Élément pédagogique',
    example: 'UE 6.4 Stage en entreprise',
    help: 'Le cours de votre année auquel ce stage est rattaché. Il est dans votre maquette ou sur vos relevés de notes.',
  },
  ectsCredits: {
    label: 'Crédits ECTS',
    example: '4',
    help: 'Les crédits européens que le stage vous apporte. La maquette de votre formation les indique à côté de l’élément pédagogique.',
  },
  minor: {
    label: 'Moins de 18 ans',
    example: '',
    help: 'Avant 18 ans, un parent ou responsable légal signe aussi la convention, et la présence est de 35 heures par semaine au plus.',
  },
  legalRepresentative: {
    label: 'Parent ou responsable légal',
    example: 'Samira Bonnet',
    help: 'Le prénom et le nom de la personne qui signera la convention avec vous.',
  },
  legalRepresentativePhone: {
    label: 'Téléphone du parent ou responsable légal',
    example: '06 39 98 00 34',
    help: 'Pour joindre cette personne au moment de la signature, ou en cas d’urgence.',
  },
  legalRepresentativeEmail: {
    label: 'E-mail du parent ou responsable légal',
    example: 'samira.bonnet@courriel.example',
    help: 'Pour lui écrire au moment de la signature.',
  },
} satisfies Partial<Record<FieldId, FieldTexts>>;

const host = {
  hostCountry: {
    label: 'Pays de l’organisme d’accueil',
    example: 'Tapez les premières lettres',
    help: say`Il décide des règles à suivre, des questions posées ici et du nombre d’exemplaires de la convention. Indiquez-le donc en premier.`,
  },
  hostName: {
    label: 'Organisme d’accueil',
    example: 'Les Cycles du Beffroi',
    help: say`Le nom officiel de l’entreprise, de l’association ou de l’administration (sa « raison sociale »), pas celui de l’enseigne.`,
  },
  hostSiret: {
    label: 'Numéro SIRET',
    example: '732 829 320 00074',
    help: 'Quatorze chiffres qui désignent l’établissement où vous irez. Ils sont sur ses factures, au bas de son site internet ou dans l’Annuaire des entreprises.',
  },
  hostType: {
    label: 'Type d’établissement',
    example: 'Choisissez dans la liste',
    help: 'Entreprise, association, administration… Demandez à votre tuteur ou tutrice en cas de doute.',
  },
  hostLegalForm: {
    label: 'Statut juridique',
    example: 'Choisissez dans la liste',
    help: 'SARL, SAS, association, collectivité… Il est écrit après le nom sur les factures, et au bas du site internet (mentions légales).',
  },
  hostActivity: {
    label: 'Activité principale',
    example: 'Vente et réparation de vélos',
    help: say`Ce que fait l’organisme, en quelques mots. Ce champ ou le code APE : un des deux suffit.`,
  },
  hostApe: {
    label: 'Code APE',
    example: '47.64Z',
    help: say`Quatre chiffres et une lettre, qui disent l’activité de l’organisme. Il suit souvent le numéro SIRET, et s’appelle aussi code NAF.`,
  },
  hostSize: {
    label: 'Effectif',
    example: 'Choisissez dans la liste',
    help: 'Combien de personnes y travaillent, à peu près. Ce nombre fixe aussi combien de stagiaires l’organisme peut accueillir.',
  },
  hostUai: {
    label: 'Code UAI',
    example: '0620000Z',
    help: say`Seulement pour un établissement d’enseignement : sept chiffres et une lettre, que son secrétariat connaît.`,
  },
} satisfies Partial<Record<FieldId, FieldTexts>>;

const hostAddress = {
  hostAddress: {
    label: 'Adresse de l’organisme',
    example: '12 rue de la Gare',
    help: 'Le numéro et la rue, tels que sur le papier à en-tête de l’organisme. Si vous travaillez ailleurs, vous le direz ensuite.',
  },
  hostBuilding: {
    label: 'Bâtiment ou zone de l’organisme',
    example: 'Zone du Moulin, bâtiment B',
    help: 'Le bâtiment, la résidence ou la zone industrielle, si l’adresse le précise.',
  },
  hostPostcode: {
    label: 'Code postal de l’organisme',
    example: '62300',
    help: 'En France, cinq chiffres. À l’étranger, celui du pays, dix caractères au plus.',
  },
  hostCity: {
    label: 'Ville de l’organisme',
    example: 'Lens',
    help: say`La ville de cette adresse, sans « Cedex ».`,
  },
  hostCedex: {
    label: 'Cedex',
    example: 'Lens Cedex',
    help: 'Ce qui suit le code postal quand le courrier arrive par un Cedex. Sinon, laissez vide.',
  },
  hostPhone: {
    label: 'Téléphone de l’organisme',
    example: '03 53 01 00 20',
    help: say`Le standard ou l’accueil. À l’étranger, avec l’indicatif du pays : +32 2 000 00 00.`,
  },
  hostEmail: {
    label: 'E-mail de l’organisme',
    example: 'contact@cycles-du-beffroi.example',
    help: 'Une adresse générale, si l’organisme en a une. Celle de votre tuteur ou tutrice vient plus loin.',
  },
  hostWebsite: {
    label: 'Site internet de l’organisme',
    example: 'https://cycles-du-beffroi.example',
    help: 'L’adresse entière, comme dans le navigateur. Elle aide votre enseignant·e à connaître l’organisme.',
  },
  hostFax: {
    label: 'Fax de l’organisme',
    example: '03 53 01 00 21',
    help: say`Rarement utile aujourd’hui : laissez vide s’il n’y en a pas.`,
  },
} satisfies Partial<Record<FieldId, FieldTexts>>;

const service = {
  serviceName: {
    label: 'Service d’accueil',
    example: 'Atelier et vente',
    help: say`L’équipe où vous travaillerez. Dans une petite structure sans services, écrivez « Direction » ou le nom de l’organisme.`,
  },
  serviceElsewhere: {
    label: 'Stage à une autre adresse',
    example: '',
    help: 'Répondez oui si vous travaillez surtout à une autre adresse que celle de l’organisme. C’est elle qui compte en cas d’accident.',
  },
  serviceAddress: {
    label: 'Adresse du lieu de stage',
    example: '3 rue Jean-Jaurès',
    help: 'Le numéro et la rue où vous travaillerez vraiment.',
  },
  serviceBuilding: {
    label: 'Bâtiment ou zone du lieu de stage',
    example: 'Galerie des Cordiers, 1er étage',
    help: 'Le bâtiment, la résidence ou la zone, si l’adresse le précise.',
  },
  servicePostcode: {
    label: 'Code postal du lieu de stage',
    example: '62800',
    help: 'En France, cinq chiffres. À l’étranger, celui du pays, dix caractères au plus.',
  },
  serviceCity: {
    label: 'Ville du lieu de stage',
    example: 'Liévin',
    help: 'La ville où vous travaillerez.',
  },
  serviceCountry: {
    label: 'Pays du lieu de stage',
    example: 'Tapez les premières lettres',
    help: 'Le pays où vous travaillerez vraiment, s’il n’est pas celui de l’organisme.',
  },
  servicePhone: {
    label: 'Téléphone du service',
    example: '03 53 01 00 22',
    help: 'Si le service a son propre numéro.',
  },
  secondWorkplace: {
    label: 'Deuxième lieu de travail',
    example: '5 rue du Marché, Béthune, vendredi',
    help: say`Si vous travaillez aussi ailleurs : l’adresse, et quand. Un lieu qui n’est pas sur la convention peut ne pas être couvert en cas d’accident.`,
  },
} satisfies Partial<Record<FieldId, FieldTexts>>;

const tutor = {
  tutorCivility: {
    label: 'Civilité du tuteur ou de la tutrice',
    example: 'Choisissez dans la liste',
    help: 'Comme cette personne le souhaite. Vous pouvez laisser vide.',
  },
  tutorFirstName: {
    label: 'Prénom du tuteur ou de la tutrice',
    example: 'Awa',
    help: 'La personne qui vous accompagnera chaque jour dans l’organisme.',
  },
  tutorLastName: {
    label: 'Nom du tuteur ou de la tutrice',
    example: 'Deschamps',
    help: say`Comme cette personne l’écrit : ce nom sera sur la convention, qu’elle signera.`,
  },
  tutorRole: {
    label: 'Fonction du tuteur ou de la tutrice',
    example: 'Responsable du rayon cycles',
    help: 'Son métier dans l’organisme, tel que sur sa carte de visite ou au bas de ses e-mails.',
  },
  tutorEmail: {
    label: 'E-mail du tuteur ou de la tutrice',
    example: 'awa.deschamps@beffroi.example',
    help: 'De préférence son adresse professionnelle. L’université s’en sert pour le suivi du stage.',
  },
  tutorPhone: {
    label: 'Téléphone du tuteur ou de la tutrice',
    example: '03 53 01 00 23',
    help: say`Un numéro où cette personne répond pendant la journée. À l’étranger, avec l’indicatif du pays : +32 2 000 00 00.`,
  },
  tutorFax: {
    label: 'Fax du tuteur ou de la tutrice',
    example: '03 53 01 00 21',
    help: say`Rarement utile aujourd’hui : laissez vide s’il n’y en a pas.`,
  },
} satisfies Partial<Record<FieldId, FieldTexts>>;

const content = {
  theme: {
    label: 'Thématique du stage',
    example: 'Choisissez dans la liste',
    help: say`Le grand domaine du stage. Le but précis s’écrit juste après, dans le sujet.`,
    advice: {
      text: say`Choisissez le domaine de ce que vous ferez, pas celui de l’organisme : dans un magasin de vélos, auprès de qui s’occupe du personnel, c’est « ressources humaines ». Puis dites, dans le sujet, ce que vous allez produire et pour qui, en une phrase qui commence par un verbe.`,
      example: 'Construire le parcours d’accueil des nouveaux vendeurs du magasin.',
    },
  },
  subject: {
    label: 'Sujet du stage',
    example: 'Préparer le lancement de la vente de vélos d’occasion en magasin',
    help: say`En une ou deux phrases, le but du stage : « Préparer le lancement de la vente de vélos d’occasion » plutôt que « Stage au rayon cycles ». Pas plus de 1\u202f000 caractères.`,
  },
  tasks: {
    label: 'Fonctions et tâches',
    example: say`Étudier les prix du marché ; estimer les vélos repris`,
    help: 'Ce que vous ferez concrètement. La convention doit le dire, et votre enseignant·e décide d’après ces lignes. Pas plus de 1\u202f000 caractères.',
    advice: {
      text: say`Trois à six tâches, chacune avec un verbe d’action, ce sur quoi elle porte et ce qui en sort. Évitez « aider », « participer à » et les noms de logiciels seuls. Un stage ne remplace personne : ni un salarié absent, ni un poste de saison.`,
      example: say`Étudier les prix du marché dans trois villes et rédiger une note de synthèse ; estimer les vélos repris avec l’atelier ; construire un tableau de suivi des ventes ; le présenter chaque mois à l’équipe.`,
    },
  },
  competences: {
    label: 'Compétences à acquérir ou à développer',
    example: say`Conduire une étude de marché ; construire un tableau de bord`,
    help: say`Ce que vous saurez mieux faire à la fin du stage. La convention doit le dire ; écrivez-le avec votre tuteur ou tutrice. Pas plus de 1\u202f000 caractères.`,
    advice: {
      text: say`Partez de vos tâches : pour chacune, que saurez-vous faire seul·e ensuite ? Mêlez des savoir-faire du métier et des façons de travailler, et reprenez les mots de votre formation. Une qualité (« motivé », « sérieux ») n’est pas une compétence.`,
      example: say`Conduire une étude de marché et en tirer des recommandations ; construire et commenter un tableau de bord ; conseiller un client ; présenter un résultat à l’oral devant une équipe.`,
    },
  },
  details: {
    label: 'Détails sur le stage',
    example: 'Le stage prépare l’ouverture d’un second atelier',
    help: 'Ce que le sujet et les tâches ne disent pas et que votre enseignant·e doit savoir. Le plus souvent, laissez vide.',
  },
  confidential: {
    label: 'Confidentialité du stage',
    example: '',
    help: say`Oui si l’organisme demande de ne pas diffuser votre rapport. Si l’on vous fait signer un accord à part, montrez-le d’abord à votre gestionnaire de stage.`,
  },
  howFound: {
    label: 'Comment le stage a été trouvé',
    example: 'Choisissez dans la liste',
    help: 'Par une offre, une candidature de votre part ou quelqu’un que vous connaissez. C’est pour les statistiques de l’université.',
  },
} satisfies Partial<Record<FieldId, FieldTexts>>;

const dates = {
  startDate: {
    label: 'Premier jour du stage',
    example: '',
    help: say`Comptez le temps des signatures : elles doivent toutes être là avant ce jour.`,
  },
  endDate: {
    label: 'Dernier jour du stage',
    example: '',
    help: 'Ce jour-là compris. Je calcule ensuite la durée, jours fériés déduits.',
  },
  interruptions: {
    label: 'Interruptions du stage',
    example: '15/02/2027 au 19/02/2027',
    help: say`Les périodes sans stage : fermeture de l’organisme, examens, congés déjà fixés. Une par ligne, comme « 15/02/2027 au 19/02/2027 ». Elles ne comptent pas dans la durée.`,
  },
  universityDays: {
    label: 'Jours de retour à l’université',
    example: '12/03/2027',
    help: say`Les jours où vous avez cours, examen ou bilan. Un jour ou une période par ligne : « 12/03/2027 » ou « 12/03/2027 au 13/03/2027 ».`,
  },
  leaveDays: {
    label: 'Nombre de jours de congés autorisés',
    example: '5',
    help: 'Les congés prévus par la convention, sans les interruptions déjà indiquées. Ils comptent dans la durée du stage, comme le veut la loi.',
  },
  leave: {
    label: 'Congés et absences autorisées',
    example: 'Deux jours et demi par mois, demandés une semaine avant',
    help: say`Comment les demander, et combien ; les absences pour un examen aussi. En France, la convention doit le dire quand le stage dépasse deux mois.`,
  },
  alreadyHere: {
    label: 'Déjà stagiaire ici cette année',
    example: '',
    help: 'Dans ce même organisme, depuis le début de l’année universitaire, même par une autre école. Les durées s’additionnent.',
  },
  earlierHours: {
    label: 'Heures de stage déjà faites ici',
    example: '140',
    help: 'Le total de vos stages précédents dans cet organisme cette année. Il est sur la convention ou sur l’attestation de stage.',
  },
} satisfies Partial<Record<FieldId, FieldTexts>>;

/** One day of the weekly pattern. */
const weekday = (name: string, example: string): FieldTexts => ({
  label: `Heures le ${name}`,
  example,
  help: say`Les heures de présence ce jour-là, sans la pause du repas : « 7 », « 7,5 » ou « 7 h 30 ». Laissez vide si vous ne venez pas.`,
});

const hours = {
  workingTime: {
    label: 'Temps de travail',
    example: '',
    help: say`Temps plein : en général 35 heures par semaine. Temps partiel : moins que les autres personnes du service.`,
  },
  regularHours: {
    label: 'Horaires réguliers',
    example: '',
    help: 'Oui si toutes les semaines se ressemblent. Non si les heures changent d’une période à l’autre, comme en alternance avec des cours.',
  },
  weeklyHours: {
    label: 'Heures de présence par semaine',
    example: '35',
    help: say`En général 35. Demandez à l’organisme si c’est différent : ce nombre donne la durée totale et dit si la gratification est due.`,
  },
  hoursMonday: weekday('lundi', '7'),
  hoursTuesday: weekday('mardi', '7'),
  hoursWednesday: weekday('mercredi', '7'),
  hoursThursday: weekday('jeudi', '7'),
  hoursFriday: weekday('vendredi', '7'),
  hoursSaturday: weekday('samedi', '4'),
  hoursSunday: weekday('dimanche', '4'),
  workPeriods: {
    label: 'Périodes de travail',
    example: say`04/01/2027 au 29/01/2027 : 7 h`,
    help: say`Chaque période et ses heures par jour, une par ligne, comme « 04/01/2027 au 29/01/2027 : 7 h ». Les jours sans période ne comptent pas.`,
  },
  exceptionalWork: {
    label: 'Travail exceptionnel',
    example: '',
    help: 'Si l’organisme vous demande de travailler la nuit, un dimanche ou un jour férié. La convention doit le dire. Avant 18 ans, ce n’est pas permis.',
  },
  holidaysWorked: {
    label: 'Jours fériés travaillés',
    example: '08/05/2027',
    help: say`Les jours fériés où vous viendrez, un par ligne, comme « 08/05/2027 ». Je les ajoute à la durée. Les autres jours fériés sont déduits.`,
  },
  exceptionalWorkDetails: {
    label: 'Précisions sur le travail exceptionnel',
    example: 'Deux dimanches par mois, de 14 h à 18 h',
    help: 'Quand, à quelle heure et avec quel repos ensuite.',
  },
  remoteWork: {
    label: 'Télétravail',
    example: 'Le vendredi, à domicile',
    help: 'Les jours où vous travaillez hors de l’organisme, et où. Laissez vide s’il n’y en a pas.',
  },
  workingTimeComment: {
    label: 'Commentaire sur le temps de travail',
    example: 'De 9 h à 12 h 30 et de 13 h 30 à 17 h',
    help: say`Vos horaires, ou ce qui change d’une semaine à l’autre : la convention le dira.`,
  },
} satisfies Partial<Record<FieldId, FieldTexts>>;

const pay = {
  gratified: {
    label: 'Gratification au cours du stage',
    example: '',
    help: 'L’argent que l’organisme vous verse. En France, elle est obligatoire au-delà de 308 heures de stage. En dessous, ou à l’étranger, elle est possible.',
  },
  gratificationAmount: {
    label: 'Montant de la gratification',
    example: '4,50',
    help: say`Le nombre seul. Le minimum légal se compte par heure de présence : je vous dis si le montant suffit.`,
  },
  gratificationUnit: {
    label: 'Montant versé par',
    example: '',
    help: say`Par heure, de préférence : c’est ainsi que le minimum légal est fixé.`,
  },
  gratificationKind: {
    label: 'Montant brut ou net',
    example: '',
    help: say`Net : ce que vous recevez. Brut : avant cotisations. L’organisme vous le dira.`,
  },
  gratificationCurrency: {
    label: 'Monnaie de la gratification',
    example: 'Tapez les premières lettres',
    help: 'L’euro, sauf si l’organisme paie dans une autre monnaie.',
  },
  gratificationMode: {
    label: 'Modalité de versement',
    example: 'Choisissez dans la liste',
    help: 'Comment l’organisme vous paiera, en général par virement. En France, le versement se fait chaque mois.',
  },
  benefits: {
    label: 'Avantages en nature',
    example: 'Restaurant d’entreprise, moitié de l’abonnement de train',
    help: 'Repas, transport, logement, activités sociales… La convention les indique. Laissez vide s’il n’y en a pas.',
  },
} satisfies Partial<Record<FieldId, FieldTexts>>;

const followUp = {
  followUp: {
    label: 'Modalités de suivi',
    example: 'Un point par semaine, un appel après un mois, un bilan',
    help: say`Comment votre tuteur ou tutrice et votre enseignant·e vous suivent : qui, quand, de quelle façon. La convention doit le dire.`,
  },
  workType: {
    label: 'Travail à fournir après le stage',
    example: 'Choisissez dans la liste',
    help: 'Ce que votre formation vous demande de rendre. Votre enseignant·e référent·e le sait.',
  },
  validationMode: {
    label: 'Modalité de validation du stage',
    example: 'Choisissez dans la liste',
    help: 'Comment le stage est évalué. La réponse est dans le règlement de votre formation.',
  },
  additionalInformation: {
    label: 'Informations complémentaires',
    example: 'Une visite de l’organisme est prévue en avril',
    help: say`Ce que la convention doit dire et qui n’a pas sa place ailleurs. Rien sur votre santé : pour un aménagement, parlez à quelqu’un.`,
  },
} satisfies Partial<Record<FieldId, FieldTexts>>;

const referent = {
  referentId: {
    label: 'Enseignant·e référent·e',
    example: 'Tapez un nom',
    help: say`L’enseignant·e qui vous suit et valide votre demande. Tapez son nom, puis choisissez dans la liste ; en cas d’homonymes, regardez l’adresse e-mail.`,
  },
  referentUnknown: {
    label: 'Pas encore de référent·e',
    example: '',
    help: 'Un·e gestionnaire de stage vous en désignera un·e. Votre demande peut partir.',
  },
} satisfies Partial<Record<FieldId, FieldTexts>>;

const signatory = {
  signatoryCivility: {
    label: 'Civilité de la personne qui signe',
    example: 'Choisissez dans la liste',
    help: 'Comme cette personne le souhaite. Vous pouvez laisser vide.',
  },
  signatoryFirstName: {
    label: 'Prénom de la personne qui signe',
    example: 'Mireille',
    help: say`Demandez à votre tuteur ou tutrice qui peut signer pour l’organisme : ce n’est pas toujours lui ou elle.`,
  },
  signatoryLastName: {
    label: 'Nom de la personne qui signe',
    example: 'Carlier',
    help: 'Le responsable légal de l’organisme d’accueil, ou la personne à qui il a confié la signature.',
  },
  signatoryRole: {
    label: 'Fonction de la personne qui signe',
    example: 'Directrice du magasin',
    help: 'Directeur ou directrice, gérant·e, maire, président·e…',
  },
  signatoryCapacity: {
    label: 'Qualité de la personne qui signe',
    example: '',
    help: say`Elle dirige l’organisme, ou elle a reçu par écrit le droit de signer à la place de qui le dirige. Personne d’autre ne peut signer la convention.`,
  },
  signatoryEmail: {
    label: 'E-mail de la personne qui signe',
    example: 'mireille.carlier@beffroi.example',
    help: 'De préférence son adresse professionnelle, ou celle de son secrétariat.',
  },
  signatoryPhone: {
    label: 'Téléphone de la personne qui signe',
    example: '03 53 01 00 24',
    help: 'Le numéro de son bureau ou de son secrétariat. À l’étranger, avec l’indicatif du pays.',
  },
  signatoryFax: {
    label: 'Fax de la personne qui signe',
    example: '03 53 01 00 21',
    help: say`Rarement utile aujourd’hui : laissez vide s’il n’y en a pas.`,
  },
} satisfies Partial<Record<FieldId, FieldTexts>>;

const insurance = {
  insurer: {
    label: 'Assureur',
    example: 'Mutuelle de l’Exemple',
    help: 'Celui de votre responsabilité civile, qui paie si vous abîmez quelque chose ou blessez quelqu’un. Souvent, c’est celui du logement de la famille.',
  },
  insuranceNumber: {
    label: 'Numéro du contrat d’assurance',
    example: 'RC 2026-004512',
    help: say`Il est sur l’attestation : « contrat », « police » ou « sociétaire ».`,
  },
  insuranceValidUntil: {
    label: 'Fin de validité de l’assurance',
    example: '',
    help: say`La date écrite sur l’attestation. Elle doit aller jusqu’au dernier jour du stage : sinon, demandez une nouvelle attestation.`,
  },
  insuranceCertificate: {
    label: 'Attestation de responsabilité civile',
    example: '',
    help: say`Le fichier de votre assureur, en PDF ou en photo. Envoyez-le ici, dans la conversation. Elle doit couvrir les stages, et le pays si vous partez.`,
  },
} satisfies Partial<Record<FieldId, FieldTexts>>;

const abroad = {
  hostSocialCover: {
    label: 'Protection sociale par l’organisme',
    example: '',
    help: say`Oui si l’organisme vous couvre dans son pays : cela s’ajoute à vos droits français. Non si vous n’avez que ces droits. Demandez-le-lui.`,
  },
  abroadInsurance: {
    label: 'Assurance à l’étranger',
    example: 'Mutuelle de l’Exemple, contrat 4512',
    help: 'L’assureur et le contrat qui paient les soins et le retour en France. En Europe, demandez aussi la carte européenne d’assurance maladie.',
  },
  ariane: {
    label: 'Inscription sur Ariane',
    example: '',
    help: 'Le service gratuit du ministère des Affaires étrangères, qui vous prévient en cas de crise dans le pays. Inscrivez-vous avant de répondre oui.',
  },
  emergencyContactName: {
    label: 'Personne à prévenir en cas d’urgence',
    example: 'Samira Bonnet',
    help: 'Le prénom et le nom de quelqu’un qui peut répondre jour et nuit. Dites-lui que vous avez donné son nom.',
  },
  emergencyContactPhone: {
    label: 'Téléphone de la personne à prévenir',
    example: '06 39 98 00 34',
    help: 'De préférence un portable. Un numéro étranger s’écrit avec l’indicatif du pays.',
  },
  riskZone: {
    label: 'Zone de vigilance du lieu de stage',
    example: '',
    help: say`La couleur de la région où vous irez, sur la carte des « Conseils aux voyageurs » du ministère. En zone rouge, le stage n’est pas possible.`,
  },
  countryConditions: {
    label: 'Règles du pays pour les stagiaires',
    example: 'Visa de stage demandé. Au plus 38 heures par semaine',
    help: say`Vos droits et vos devoirs de stagiaire là-bas : visa, durée, congés, protection. L’organisme, l’ambassade ou les relations internationales les connaissent.`,
  },
} satisfies Partial<Record<FieldId, FieldTexts>>;

export const fieldsFr: Record<FieldId, FieldTexts> = {
  ...student,
  ...training,
  ...host,
  ...hostAddress,
  ...service,
  ...tutor,
  ...content,
  ...dates,
  ...hours,
  ...pay,
  ...followUp,
  ...referent,
  ...signatory,
  ...insurance,
  ...abroad,
};
