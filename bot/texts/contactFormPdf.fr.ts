/**
 * The imprimé contact on paper, in French. Its reader is the tutor, the signatory or the teacher, never
 * the student alone: nobody is told « votre stage ».
 */
import type { FieldId, SectionId } from '../process/form';
import { say } from './typography';

const plural = (count: number, one: string, several: string) =>
  `${count} ${count > 1 ? several : one}`;

/** How the host answers, read aloud with the label. Where the label is enough, there is none. */
const help: Partial<Record<FieldId, string>> = {
  hostName: 'Le nom officiel (raison sociale), pas celui de l’enseigne.',
  hostSiret:
    'Quatorze chiffres, ceux de l’établissement où le stage a lieu. À l’étranger, laisser vide.',
  hostActivity: say`En quelques mots. L’activité ou le code APE : un des deux suffit.`,
  hostApe: say`Quatre chiffres et une lettre : 47.64Z.`,
  hostUai: say`Pour un établissement d’enseignement : sept chiffres et une lettre.`,
  hostAddress: 'Numéro et rue.',
  hostCedex: 'Ce qui suit le code postal quand le courrier arrive par un Cedex.',
  hostWebsite: say`L’adresse entière : https://…`,
  hostPhone: 'À l’étranger, avec l’indicatif du pays.',
  serviceName: 'L’équipe où la personne travaillera.',
  serviceElsewhere: 'Oui si le stage a surtout lieu à une autre adresse que celle de l’organisme.',
  serviceAddress: 'Numéro et rue du lieu de travail.',
  secondWorkplace: 'L’adresse, et quand.',
  tutorFirstName: 'La personne qui accompagne le stage chaque jour et signe la convention.',
  tutorPhone: 'À l’étranger, avec l’indicatif du pays.',
  theme: 'Le domaine du travail confié, pas celui de l’organisme.',
  subject: 'Le but du stage, en une ou deux phrases.',
  tasks:
    'Trois à six tâches concrètes, avec des verbes. Un stage ne remplace ni une personne absente ni un poste de saison.',
  competences: 'Ce que la personne saura mieux faire à la fin du stage.',
  confidential: 'Oui si le rapport ne doit pas être diffusé.',
  interruptions: say`Une période par ligne : 15/02/2027 au 19/02/2027.`,
  universityDays: say`Un jour ou une période par ligne : 12/03/2027.`,
  leaveDays: 'Le nombre de jours que la convention autorise, sans les interruptions.',
  leave: 'Comment les demander, et combien. En France, obligatoire au-delà de deux mois.',
  alreadyHere:
    'Oui si cette personne a déjà été stagiaire chez vous depuis la rentrée, même par une autre école.',
  earlierHours: 'Le total des heures de ces stages.',
  workingTime: say`Temps partiel : moins que les autres personnes du service.`,
  regularHours: 'Oui si toutes les semaines se ressemblent.',
  weeklyHours: 'Heures de présence, sans la pause du repas. En général 35.',
  workPeriods: say`Si les semaines diffèrent, une ligne par période : 04/01/2027 au 29/01/2027 : 7 h.`,
  exceptionalWork: 'À cocher seulement si c’est prévu. Avant 18 ans, ce n’est pas permis.',
  holidaysWorked: say`Un jour par ligne : 08/05/2027.`,
  remoteWork: 'Les jours, et le lieu.',
  gratified: 'En France, obligatoire au-delà de 308 heures de stage.',
  gratificationAmount: 'Le nombre seul.',
  gratificationCurrency: 'L’euro, sauf si l’organisme paie dans une autre monnaie.',
  benefits: 'Repas, transport, logement, activités sociales…',
  signatoryFirstName: 'La personne qui peut signer pour l’organisme.',
  signatoryPhone: 'À l’étranger, avec l’indicatif du pays.',
};

/** What is to be known before the fields of a section. */
const advice: Partial<Record<SectionId, string>> = {
  content: say`Cette partie décide de la validation par l’université. Dites le but du stage, puis trois à six tâches concrètes, puis ce que la personne saura mieux faire ensuite. Un stage ne remplace ni une personne absente ni un poste de saison.`,
  hours: say`Des heures de présence, sans les pauses repas. Si les jours se ressemblent, le total par semaine suffit.`,
  pay: 'En France, la gratification est obligatoire au-delà de 308 heures de stage. Le minimum se compte par heure.',
  signatory:
    'La personne qui dirige l’organisme, ou celle qui a reçu par écrit le droit de signer.',
};

export const contactFormPdfFr = {
  /** Above the hours, where the intern is under eighteen; the rules are in process/checks/hours.ts. */
  minor: say`Avant 18 ans : 35 h par semaine et 7 h par jour au plus, jamais la nuit, le dimanche ni un jour férié.`,
  title: 'Imprimé contact',
  subtitle: {
    fillable: 'Pour préparer une convention de stage. À remplir avec la personne accueillie.',
    final: 'Ce qui a été réuni pour la convention de stage.',
  },
  instructions: {
    title: 'Comment remplir cet imprimé',
    steps: (student: string) => [
      say`Ouvrez-le dans un lecteur de PDF, sur un ordinateur ou un téléphone, et écrivez dans les cases.`,
      say`Corrigez ce qui est déjà écrit et qui n’est pas juste. Une case que vous ne savez pas remplir peut rester vide.`,
      say`Enregistrez-le sous son nom, sans l’imprimer ni le scanner : les réponses ne seraient plus lisibles.`,
      say`Renvoyez-le à ${student}, qui relira chaque réponse. Vous ne signez rien pour l’instant.`,
    ],
  },
  student: {
    title: 'La personne accueillie',
    name: 'Nom',
    email: 'Adresse e-mail',
    formation: 'Formation',
    department: 'Composante',
    referent: 'Enseignant·e référent·e',
    noReferent: 'à désigner',
    teachingHours: 'Heures d’enseignement par an',
    moreThan200: 'Plus de 200 heures',
  },
  state: {
    title: 'Où en est la demande',
    draft: say`Cet imprimé n’est pas encore envoyé à l’enseignant·e référent·e.`,
    sent: (who: string, day: string) => say`Envoyé à ${who} le ${day}. Sa réponse est attendue.`,
    sentToManagers: (day: string) =>
      say`Envoyé le ${day}. Les gestionnaires de stage désignent l’enseignant·e référent·e.`,
    approved: (who: string, day: string) => say`Validé par ${who} le ${day}.`,
    signed: (signatures: string) => say`Signatures notées par l’université : ${signatures}.`,
    returned: (who: string, reason: string) => say`Renvoyé par ${who}, à corriger : ${reason}`,
    noStart: say`Cet imprimé n’est pas une convention : le stage ne commence qu’une fois la convention signée par tout le monde.`,
  },
  help,
  advice,
  words: {
    page: (number: number, count: number) => say`page ${number} sur ${count}`,
    continued: '(suite)',
    keptAsText: say`* Cette réponse contient des lettres qu’une case ne peut pas montrer : elle est gardée telle quelle. Pour la changer, dites-le à la personne accueillie.`,
    dateFormat: 'jour/mois/année',
    unanswered: 'pas encore indiqué',
    fullName: 'Prénom et nom',
    length: 'Durée du stage',
  },
  /** To whoever asked for the document: characters that no font of ours has. */

  /** What the people named on it must know about their data (GDPR, article 14). */
  notice: {
    title: 'Ce que l’université garde de vous',
    paragraphs: ({ university, contact, officer, drafts, signed, page, teachers }: NoticeFacts) => [
      say`Qui est concerné : toute personne nommée ici, comme le tuteur ou la tutrice, la personne qui signe ou un parent. Vos nom, fonction, adresse e-mail et téléphone (civilité et fax si vous le voulez) viennent de l’étudiant·e, de vous-même ou de votre organisme. Ne donnez jamais de numéro de sécurité sociale.`,
      say`Pourquoi : établir la convention de stage et suivre le stage. Responsable : ${university}, pour sa mission de service public et ses obligations légales (règlement européen 2016/679, article 6, paragraphe 1, points e et c).`,
      say`Qui les lit : l’étudiant·e, son enseignant·e référent·e, les gestionnaires de stage et, sur la convention, les personnes qui la signent.${teachers ? ' Les enseignants de la composante lisent vos nom et fonction, sans e-mail ni téléphone.' : ''} Si les gestionnaires ont vérifié vos coordonnées professionnelles, un·e autre stagiaire du même organisme peut les reprendre. Les échanges passent par Microsoft Teams, l’outil de l’université. Aucune décision n’est prise par un programme.`,
      say`Combien de temps : ${plural(drafts, 'mois', 'mois')} si la demande est abandonnée ; si la convention est signée, jusqu’à la fin de l’année universitaire, plus ${plural(signed, 'an', 'ans')}.`,
      say`Vos droits : une copie, une correction, l’effacement, la limitation, ou vous opposer. Écrivez à ${contact}${officer ? say`, ou au délégué à la protection des données : ${officer}` : ''}. Ce que la loi impose de garder reste, et l’on vous dit quoi, pourquoi et jusqu’à quand. En cas de désaccord, la CNIL reçoit les réclamations (cnil.fr).${page ? say` Plus d’informations : ${page}` : ''}`,
    ],
  },
};

export interface NoticeFacts {
  university: string;
  /** Copies without contacts lie in the teachers’ channel. */
  teachers: boolean;
  /** Where one writes: an e-mail address of the department’s managers. */
  contact: string;
  /** How the data protection officer is reached; null: the settings do not say. */
  officer: string | null;
  /** Months for which a form that never became a signed convention is kept. */
  drafts: number;
  /** Years for which a signed file is kept. */
  signed: number;
  /** The university's page about personal data, where the settings have one. */
  page: string | null;
}

export type ContactFormPdfTexts = typeof contactFormPdfFr;
