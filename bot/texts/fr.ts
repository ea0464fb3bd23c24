/**
 * The product's sentences in French, its first language (what only staff read: staff.fr.ts). A
 * sentence takes facts and puts them into words itself: dates are 'YYYY-MM-DD', lengths minutes,
 * money cents. Names are given in full: the directory knows no « Mme » and no « M. ».
 */
import { printCheckFr } from './printCheck.fr';
import { assertNever } from '../process/assertNever';
import type { Refusal } from '../process/commands';
import type { SectionId } from '../process/form';
import type { HandoverPart, Holder, LocalDate, NoticeKind, Signatory } from '../process/internship';
import type { QuestionRefusal, Situation, Topic } from '../process/question';
import type { Phase, StepId } from '../process/steps';
import { problemFr, remarkFr } from './checks.fr';
import { choicesFr } from './choices.fr';
import { fieldsFr } from './fields.fr';
import {
  dateInWords,
  hoursAndMinutes,
  hoursInWords,
  listInWords,
  moneyPerHour,
  sentence,
  unbracketed,
} from './format';
import { pstageTabsFr, sectionIntrosFr, sectionsFr } from './sections.fr';
import { signatoriesFr } from './signatories.fr';
import type { Silence } from './sent';
import { say } from './typography';
import { validationFr } from './validation.fr';

const date = (day: LocalDate) => dateInWords(day, 'fr');
const list = (items: readonly string[]) => listInWords(items, 'fr');
const length = (minutes: number) => hoursInWords(minutes, 'fr');
const money = (cents: number) => moneyPerHour(cents, 'fr');
/** A section's name in the middle of a sentence. */
const inside = (title: string) => title.charAt(0).toLocaleLowerCase('fr') + title.slice(1);
const plural = (count: number, one: string, several: string) =>
  `${count} ${count > 1 ? several : one}`;

const steps: Record<StepId, string> = {
  search: 'Recherche de stage',
  contactForm: 'Compléter l’imprimé contact',
  validation: 'Valider pédagogiquement votre demande de stage',
  convention: 'Saisir et imprimer la convention de stage',
  signatures: 'Valider puis faire signer la convention de stage',
  handover: 'Transmettre la convention de stage',
};

/** Where conventions are made here, nobody enters anything in the fourth. */
function stepName(step: StepId, isMadeHere: boolean): string {
  return isMadeHere && step === 'convention' ? 'Imprimer la convention de stage' : steps[step];
}

const phases: Record<Phase, string> = {
  search: 'recherche de stage',
  filling: 'imprimé contact à compléter',
  awaitingReferent: 'en attente d’un enseignant référent',
  awaitingApproval: 'en attente de la validation pédagogique',
  approved: 'convention à saisir et à imprimer',
  printed: 'convention imprimée, à vérifier',
  signing: 'signatures en cours',
  signed: 'convention signée, exemplaires à remettre',
  completed: 'stage prêt, tout est remis',
  closed: 'dossier fermé',
};

const holders: Record<Holder, string> = {
  student: 'chez vous',
  tutor: 'chez le tuteur ou la tutrice',
  host: 'chez l’organisme d’accueil',
  referent: 'chez l’enseignant·e référent·e',
  manager: 'chez les gestionnaires de stage',
  presidency: 'à la présidence de l’université',
  post: 'à la poste',
};

function missingSignature(signatory: Signatory): string {
  const { signature, signatureToStudent } = signatoriesFr[signatory];
  return signatureToStudent ?? signature;
}

const situations: Record<'initial' | Situation, string> = {
  initial: 'Formation initiale (le cas le plus courant)',
  formationContinue: 'Formation continue ou reprise d’études',
  cesure: 'Césure',
  apprentissage: 'Apprentissage ou contrat de professionnalisation',
  incomingExchange: 'En échange ici, depuis une université partenaire',
  otherUniversity: 'Étudiant·e d’une autre université',
};

const topics: Record<Topic, string> = {
  question: 'question',
  formationContinue: 'formation continue',
  cesure: 'césure',
  apprentissage: 'apprentissage',
  incomingExchange: 'échange depuis une université partenaire',
  otherUniversity: 'autre université',
  leaving: 'quitter un stage déjà signé',
};

/** Why nothing changed, and what to do instead. */
function refusal(found: Refusal): string {
  switch (found.code) {
    case 'notYours':
      return say`Ce geste revient à quelqu’un d’autre sur ce dossier. Rien n’a changé.`;
    case 'notNow':
      return say`Ce n’est pas possible à cette étape (${phases[found.phase]}). Rien n’a changé.`;
    case 'outdated':
      return say`La demande a changé depuis cette carte. Rien n’est décidé : lisez d’abord la nouvelle.`;
    case 'alreadyDone':
      return say`C’est déjà fait. Rien à refaire.`;
    case 'socialSecurityNumber':
      return say`N’écrivez jamais de numéro de sécurité sociale ici : personne n’en a besoin. Ce texte n’est pas enregistré ; retirez le numéro et recommencez.`;
    case 'nothingChanged':
      return say`C’était déjà enregistré ainsi. Rien n’a changé.`;
    case 'formProblems':
      return say`Il reste ${plural(found.problems.length, 'point', 'points')} à corriger avant l’envoi. Tout ce que vous avez écrit est gardé.`;
    case 'confirmationNeeded':
      return say`Cette modification annule la validation. Confirmez-la si c’est bien ce que vous voulez.`;
    case 'reasonNeeded':
      return say`Écrivez d’abord le motif : la personne qui le lira saura quoi faire. Rien n’a changé.`;
    case 'notConfirmedStudent':
      return say`L’annuaire ne vous connaît pas encore : un·e gestionnaire de stage doit d’abord confirmer qui vous êtes. Votre imprimé est gardé, vous pourrez l’envoyer ensuite.`;
    case 'notATeacher':
      return say`Choisissez un nom dans la liste des enseignants. Rien n’a changé.`;
    case 'notAStudent':
      return say`Choisissez un nom dans la liste des étudiants. Rien n’a changé.`;
    case 'ownReferent':
      return say`Personne ne peut suivre son propre stage. Choisissez quelqu’un d’autre.`;
    case 'referentFull':
      return validationFr.refusals.referentFull(found.limit);
    case 'awayUntil':
      return validationFr.refusals.awayUntil(date(found.until));
    case 'followsTooMany':
      return validationFr.refusals.followsTooMany(found.limit);
    case 'notToApprove':
      return validationFr.refusals.notToApprove;
    case 'acceptYourself':
      return validationFr.refusals.acceptYourself;
    case 'tooFewCopies':
      return say`Il faut ${found.needed} exemplaires imprimés. Imprimez ceux qui manquent, puis indiquez ${found.needed}.`;
    case 'numberNeeded':
      return say`Indiquez le numéro de la convention : il s’affiche une fois la convention créée.`;
    case 'nameNeeded':
      return say`Il manque un nom. Écrivez-le dans son champ. Rien n’a changé.`;
    case 'dateNeeded':
      return say`Choisissez d’abord la date. Rien n’a changé.`;
    case 'dateInFuture':
      return say`Cette date n’est pas encore passée. Indiquez au plus tard aujourd’hui, ${date(found.today)}.`;
    case 'dateBeforePrint':
      return say`Cette date est trop ancienne : la demande a été validée le ${date(found.printed)}. Indiquez la date écrite sur le papier, à partir de ce jour.`;
    case 'printDiffers':
      return printCheckFr.refusal(found.items);
    case 'leaveThroughPerson':
      return say`La convention est déjà signée, en partie ou en entier : une personne doit s’en occuper avec vous. Rien n’a changé.`;
    case 'signedDocument':
      return say`La convention porte déjà une signature : elle est gardée avec le dossier. Rien n’a changé.`;
    case 'notDueAnymore':
      return say`Il n’y a plus rien à envoyer.`;
    case 'gone':
      return say`Je ne trouve pas ce dossier. Écrivez « mes stages » pour voir les vôtres.`;
    default:
      return assertNever(found);
  }
}

/** `colleague`: who has taken the question, where somebody has. */
function questionRefusal(found: QuestionRefusal | { code: 'gone' }, colleague: string): string {
  switch (found.code) {
    case 'notYours':
      return say`Cette question est adressée à une autre équipe. Rien n’a changé.`;
    case 'alreadyAnswered':
      return say`Cette question a déjà reçu sa réponse. Rien n’a été envoyé.`;
    case 'alreadyDone':
      return say`C’est déjà vous qui vous en occupez.`;
    case 'takenBySomebodyElse':
      return say`${colleague} s’en occupe déjà. Prenez d’abord le relais si vous voulez répondre. Rien n’a été envoyé.`;
    case 'answerNeeded':
      return say`Écrivez votre réponse avant de l’envoyer.`;
    case 'socialSecurityNumber':
      return say`N’écrivez jamais de numéro de sécurité sociale ici : personne n’en a besoin. Ce texte n’est pas enregistré ; retirez le numéro et recommencez.`;
    case 'gone':
      return say`Je ne trouve plus cette question.`;
    default:
      return assertNever(found);
  }
}

const notices: Record<NoticeKind, string> = {
  reminder: 'un rappel avant le début du stage',
  lastDayAlarm: 'l’alerte du dernier jour avant le début',
  startDayAlarm: 'l’alerte du jour du début',
  approvalReminder: 'un rappel à l’enseignant·e référent·e',
  approvalUnanswered: 'une alerte aux gestionnaires, la demande restant sans réponse',
  idle: 'un message, le dossier ne bougeant plus',
};

const handoverParts: Record<HandoverPart, string> = {
  host: 'l’exemplaire de l’organisme est remis',
  student: 'l’étudiant·e garde le sien',
  others: 'les autres exemplaires sont remis',
};

/** One thing that somebody did, after their name. */
const history = {
  title: 'Qui a fait quoi',
  empty: 'Rien pour le moment.',
  shown: (from: number, to: number, of: number) =>
    say`Lignes ${from} à ${to} sur ${of}, les plus récentes d’abord.`,
  older: say`Plus anciennes`,
  newest: say`Les plus récentes`,
  product: 'L’assistant des stages',
  line: (who: string, what: string) => say`${who} : ${what}`,
  opened: (reason: string | null) =>
    reason ? say`ouvre le dossier. Motif : ${reason}` : 'ouvre le dossier',
  studentConfirmed: 'confirme l’identité de l’étudiant·e',
  organisationNamed: (organisation: string) => say`choisit l’organisme d’accueil : ${organisation}`,
  sectionSaved: (section: SectionId) => say`enregistre « ${sectionsFr[section]} »`,
  prefilled: say`reprend dans l’imprimé contact ce qui était déjà connu`,
  submitted: (round: number) =>
    round > 1 ? say`envoie la demande (envoi n° ${round})` : 'envoie la demande',
  approved: 'valide la demande',
  returned: (reason: string) => say`renvoie la demande. Motif : ${reason}`,
  referentDisclaimed: 'signale ne pas être l’enseignant·e référent·e',
  referentAssigned: (teacher: string) => say`confie la demande à ${teacher}`,
  approvalVoided: (changed: string[]) =>
    say`modifie la demande validée (${list(changed)}) : la validation tombe`,
  certificateAttached: say`joint l’attestation d’assurance`,
  documentRemoved: (document: string) => say`supprime le document : ${document}`,
  detailsCorrected: (changed: string[]) => say`corrige : ${list(changed)}`,
  conventionRecorded: (number: string, copies: number) =>
    say`saisit la convention n° ${number} et imprime ${copies} exemplaires`,
  printChecked: 'confirme que tout ce qui est imprimé correspond',
  printRejected: 'signale que ce qui est imprimé ne correspond pas',
  /** `name`: who signed, where it is not the person named in the form. */
  signatureRecorded: (signatory: Signatory, on: LocalDate, name: string | null) =>
    say`note une signature du ${date(on)} : ${signatoriesFr[signatory].official}${name ? ` (${name})` : ''}`,
  allSignaturesComplete: 'toutes les signatures sont là',
  copiesMoved: (holder: Holder) => say`note où sont les exemplaires : ${holders[holder]}`,
  copiesReturned: (reason: string) => say`rend les exemplaires. Motif : ${reason}`,
  handedOver: (part: HandoverPart, on: LocalDate) => say`${handoverParts[part]}, ${date(on)}`,
  completed: 'le dossier est complet',
  lateStartAsked: 'demande l’accord des gestionnaires pour la date de début',
  lateStartAllowed: (reason: string) => say`accepte la date de début. Motif : ${reason}`,
  abandoned: 'abandonne ce stage',
  restarted: say`recommence : ce dossier est fermé`,
  closedByManager: (reason: string | null) =>
    reason ? say`ferme le dossier. Motif : ${reason}` : 'ferme le dossier',
  resumed: (reason: string) => say`rouvre le dossier. Motif : ${reason}`,
  noticeSent: (notice: NoticeKind) => say`envoie ${notices[notice]}`,
  noticesSkipped: say`reprend une sauvegarde : les rappels déjà envoyés ne le sont pas une seconde fois`,
  asked: 'pose une question',
  taken: 'prend la question',
  answered: 'répond à la question',
};

/** What helps at any moment, in words: the command, and what it does. */
type CommandLine = [words: string, does: string];

const studentCommands: CommandLine[] = [
  ['statut', 'où en est votre stage, et ce qui vient ensuite'],
  ['mes stages', 'tous vos stages, pour en changer'],
  ['nouveau stage', 'en commencer un autre'],
  ['imprimé contact', 'ses sections, pour les remplir, les relire ou les modifier'],
  ['documents', 'les documents de ce stage, pour les avoir à nouveau'],
  ['question…', 'poser une question à une personne'],
  ['parler à quelqu’un', 'la même chose, quand vous êtes bloqué·e'],
  ['retour, annuler', 'laisser ce qui est en cours, sans rien perdre'],
  ['recommencer', 'fermer ce dossier et repartir de zéro (je demande d’abord)'],
  ['abandonner', 'renoncer à ce stage (je demande d’abord)'],
  ['historique', 'qui a fait quoi, et quand'],
  ['mes données', 'ce que je garde, et pour combien de temps'],
  ['français, English', 'changer de langue'],
  ['aide', 'cette liste'],
];

const linkCommand: CommandLine = [
  'relier ce canal',
  say`dans un canal, en me mentionnant : dire à qui il est`,
];

const staffCommands: CommandLine[] = [
  ['français, English', 'changer de langue'],
  ['aide', 'cette liste'],
];

export const fr = {
  stepName,
  /** A step's name where it is met first: English adds the official French one. */
  stepTitle: stepName,
  phases,
  signatories: signatoriesFr,
  holders,
  situations,
  topics,
  sections: sectionsFr,
  /** A word before the first field of a section. */
  sectionIntros: sectionIntrosFr,
  /** Tabs 1 to 7 of Pstage. */
  pstageTabs: pstageTabsFr,
  fields: fieldsFr,
  /** Names of the values that are the product’s own. */
  values: choicesFr,
  problem: problemFr,
  remark: remarkFr,
  refusal,
  questionRefusal,
  /** To somebody the directory does not know; `desk` names who confirms. */
  notConfirmedYet: (desk: string) =>
    say`L’annuaire ne vous connaît pas encore. J’ai demandé que l’on confirme qui vous êtes ; si cela presse, voyez : ${desk}. Votre imprimé est gardé, vous pourrez l’envoyer ensuite.`,
  history,

  yes: 'oui',
  no: 'non',
  none: 'aucune',
  labelled: (label: string, value: string) => say`${label} : ${value}`,
  quoted: (words: string) => say`« ${words} »`,
  step: (number: number, title: string) => say`Étape ${number} sur 6 : ${title}`,
  desk: (name: string, office: string, when: string) => `${name}, ${office}, ${when}`,
  /** One of several people: « Isabelle Caron… ou Paul Delattre… » */
  either: (people: readonly string[]) => people.join(' ou '),
  /** Somebody without a desk in the settings. */
  deskByMail: (name: string, email: string) => `${name}, ${email}`,
  orInTheirAbsence: (desk: string, deputy: string) => `${desk} ou, en son absence, ${deputy}`,
  inTheirAbsence: (desk: string) => say`En son absence : ${desk}`,
  managersOf: (department: string) => `les gestionnaires de stage (${unbracketed(department)})`,
  dates: (from: LocalDate, to: LocalDate) => say`du ${date(from)} au ${date(to)}`,
  perWeek: (minutes: number) => `${hoursAndMinutes(minutes, 'fr')} par semaine`,
  length,
  date,
  list,
  sentence: (words: string) => sentence(words, 'fr'),
  inside,

  /** The mandatory thing; `why` is one of `missing`. */
  doNotStart: (why: string) => say`Ne commencez pas votre stage : ${why}.`,
  missing: {
    form: 'votre demande n’est pas encore envoyée',
    approval: 'votre demande n’est pas encore validée',
    convention: 'la convention n’est pas encore signée',
    signatures: (missing: readonly Signatory[], needed: number) =>
      missing.length <= 2
        ? `il manque ${list(missing.map(missingSignature))}`
        : `il manque ${missing.length} signatures sur ${needed}`,
  },

  buttons: {
    more: 'Plus',
    continue: 'Continuer',
    back: 'Retour',
    status: 'Voir où j’en suis',
    question: say`Une question ?`,
    changeFile: 'Changer de stage',
    history: 'Qui a fait quoi',
    newFile: 'Nouveau stage',
    myFiles: 'Mes stages',
    help: 'Aide',
    change: 'Modifier l’imprimé contact',
  },

  welcome: {
    title: 'Bonjour, je vous accompagne pour votre stage',
    program: (university: string) =>
      say`Je suis un programme, pas une personne : l’assistant des stages (${university}).`,
    does: 'De la recherche à la convention signée, je vous dis quoi faire, quand, et avec qui.',
    people: (careers: string) =>
      say`Une question ? Écrivez-la : une personne de ${careers} vous répond ici.`,
    start: 'Commencer',
    privacy: 'Ce que je garde',
  },

  privacy: {
    title: 'Ce que je garde, et pour combien de temps',
    what: say`Je garde ce que vous écrivez dans l’imprimé contact, les décisions, les dates des signatures, qui a fait quoi, et nos échanges.`,
    readers: (careers: string) =>
      say`Qui le lit : vous, votre enseignant·e référent·e, les gestionnaires de stage de votre composante. ${careers} lit seulement les questions que vous posez.`,
    never: say`Je ne demande jamais votre numéro de sécurité sociale : ne l’écrivez pas ici.`,
    kept: 'Combien de temps',
    durations: (kept: {
      drafts: number;
      chat: number;
      signed: number;
      logs: number;
    }): [string, string][] => [
      ['Brouillons abandonnés', plural(kept.drafts, 'mois', 'mois')],
      ['Nos échanges', plural(kept.chat, 'mois', 'mois')],
      ['Dossiers signés', `fin de l’année universitaire, plus ${plural(kept.signed, 'an', 'ans')}`],
      ['Traces techniques', plural(kept.logs, 'mois', 'mois')],
    ],
    rights: say`Vous pouvez demander une copie, une correction ou l’effacement : écrivez « parler à quelqu’un ». Ce que la loi impose de garder reste ; on vous dit quoi, pourquoi et jusqu’à quand.`,
    who: (university: string, officer: string | null) =>
      say`Responsable : ${university}, pour sa mission d’enseignement et ses obligations légales.${officer ? say` Délégué à la protection des données : ${officer}.` : ''}`,
  },

  help: {
    titles: {
      student: 'Voici ce que je comprends',
      stranger: 'Voici ce que je comprends',
      teacher: 'Les demandes de stage à valider arrivent ici',
      manager: 'Chaque stage a sa carte dans votre canal',
      adviser: 'Les questions des étudiants arrivent dans votre canal',
      other: 'Rien ne vous est demandé ici',
    },
    intro: {
      student: say`Écrivez avec vos mots. Ceux-ci marchent à tout moment, sans rien perdre :`,
      stranger: say`L’annuaire ne vous connaît pas encore. Vous pouvez poser vos questions et préparer votre imprimé contact ; un·e gestionnaire de stage confirmera qui vous êtes avant l’envoi. Ces mots marchent à tout moment :`,
      teacher: say`Une carte par demande : vous validez, vous renvoyez avec un motif, ou vous dites que ce n’est pas votre dossier. Ces mots marchent aussi :`,
      manager: say`La carte est tenue à jour : exemplaires reçus ou rendus, signatures, dossiers fermés ou rouverts. Tout se fait dessus. Ces mots marchent aussi :`,
      adviser: say`Prenez une question, répondez sur sa carte : la réponse part avec votre nom. Ces mots marchent aussi :`,
      other: say`J’accompagne les stages, avec les étudiant·es, les enseignant·es référent·es et les gestionnaires. Ces mots marchent :`,
    },
    commands: {
      student: studentCommands,
      stranger: studentCommands,
      teacher: [
        ['mes demandes', 'ce qui attend votre décision, et vos dernières décisions'],
        ['absence', 'dire quand vous n’êtes pas là, et qui décide alors'],
        ...staffCommands,
      ],
      manager: [
        ['ouvrir un dossier', say`dans votre canal, en me mentionnant : pour un·e étudiant·e`],
        ['absence', say`dans votre canal, en me mentionnant : celle d’un·e enseignant·e`],
        linkCommand,
        ...staffCommands,
      ],
      adviser: [linkCommand, ...staffCommands],
      other: [linkCommand, ...staffCommands],
    } satisfies Record<string, CommandLine[]>,
  },

  situation: {
    title: say`Quelle est votre situation ?`,
    text: 'Je suis le guide de la formation initiale. Dans les autres cas, une personne vous répond.',
    label: 'Votre situation',
    department: 'Votre composante',
    departmentExample: 'Choisissez dans la liste',
  },

  otherSituation: {
    title: 'Une personne s’occupe de votre demande',
    text: (situation: string) =>
      say`Votre situation (${situation}) suit d’autres règles que la formation initiale : je ne veux pas vous guider de travers.`,
    sent: (who: string) => `Votre demande est chez ${who}. La réponse arrivera ici.`,
    see: say`Vous pouvez aussi passer :`,
  },

  progress: {
    row: (number: number, title: string) => `${number} · ${title}`,
    done: 'fait',
    next: 'à venir',
    yoursSince: (since: string) => `à vous ${since}`,
    at: (who: string, since: string) => `chez ${who} ${since}`,
    search: 'Cherchez un stage, ou dites-moi déjà quel organisme vous accueille.',
    filling: say`Remplissez l’imprimé contact avec votre tuteur ou tutrice : il rassemble tout ce qu’il faut pour la convention.`,
    fillingReady: say`L’imprimé contact est complet : relisez-le, puis envoyez-le.`,
    notConfirmed: say`Un·e gestionnaire de stage doit encore confirmer qui vous êtes : vous pouvez tout préparer d’ici là.`,
    returned: (by: string, reason: string) => say`Renvoyé par ${by} : ${reason}`,
    awaitingReferent: (who: string) =>
      `C’est envoyé. ${sentence(who, 'fr')} vous désignent un·e enseignant·e référent·e. Rien à faire en attendant.`,
    awaitingApproval: (who: string, silence: Silence) => {
      switch (silence.next) {
        case 'reminder':
          return say`C’est envoyé à ${who}. Sans réponse, j’envoie un rappel le ${date(silence.on)}. Rien à faire d’ici là.`;
        case 'managers':
          return say`Un rappel est parti à ${who}. Sans réponse, je préviens les gestionnaires de stage le ${date(silence.on)}. Rien à faire d’ici là.`;
        case 'told':
          return say`Un rappel est parti à ${who}, et les gestionnaires de stage savent que la réponse tarde. Rien à faire en attendant.`;
      }
    },
    approved: (who: string) =>
      `${who} a validé votre demande. Saisissez la convention sur Pstage, puis imprimez-la.`,
    approvedHere: (who: string) =>
      `${who} a validé votre demande. La convention est prête : imprimez-la.`,
    printed: 'Avant toute signature, vérifiez que ce qui est imprimé est bien ce qui a été validé.',
    signing: 'Faites signer chaque exemplaire, puis notez les dates ici.',
    elsewhere: (where: string) =>
      say`Les exemplaires sont ${where}. Rien à faire pour l’instant : je vous préviens.`,
    /** Nobody but the student says that the copies came back from a referent. */
    withReferent: (who: string) =>
      `Les exemplaires sont chez ${who}. Quand vous les aurez récupérés, dites-le ici.`,
    mayStart: (start: LocalDate) =>
      `Toutes les signatures sont là. Votre stage peut commencer le ${date(start)}.`,
    collect: (desk: string) => say`Venez chercher vos exemplaires auprès de : ${desk}.`,
    signed: 'Remettez un exemplaire à l’organisme, et gardez le vôtre.',
    signedWaiting: (who: string) =>
      `${sentence(who, 'fr')} remettent les derniers exemplaires. Rien à faire pour vous.`,
    main: {
      search: 'Je cherche ou j’ai trouvé',
      filling: (section: string) => say`Remplir : ${inside(section)}`,
      correcting: (section: string) => say`Corriger : ${inside(section)}`,
      fillingReady: 'Relire et envoyer',
      returned: 'Corriger ma demande',
      awaiting: 'Voir ma demande',
      approved: 'Saisir la convention',
      printed: 'Vérifier l’impression',
      signing: 'Noter les signatures',
      signaturesOnly: 'Voir les signatures',
      signed: 'Remettre les exemplaires',
    },
  },

  files: {
    title: (count: number) =>
      count === 0
        ? 'Vous n’avez pas encore de stage'
        : plural(count, 'stage dans votre liste', 'stages dans votre liste'),
    none: 'Commencez-en un quand vous voulez.',
    unnamed: 'Organisme à trouver',
    open: (name: string) => say`Ouvrir : ${name}`,
    choose: say`Quel stage voulez-vous ouvrir ?`,
    openChosen: 'Ouvrir',
    openedOn: (day: LocalDate) => `ouvert le ${date(day)}`,
  },

  search: {
    intro: say`Quatre façons de chercher :`,
    offers: say`L’annuaire d’entreprises et d’offres, sur « Ma scolarité », rubrique « Emplois & stages »`,
    hosts: 'L’annuaire des établissements ayant déjà reçu des stagiaires, sur Pstage',
    hostsHere: 'L’annuaire des établissements ayant déjà reçu des stagiaires',
    spontaneous: (place: string) =>
      say`Les candidatures spontanées : des livres à la B.U. (bibliothèque universitaire) et le Guide des ressources emploi (${place})`,
    networks: say`Vos réseaux, sociaux, professionnels et personnels : parlez-en autour de vous`,
    careers: (name: string, place: string, when: string) =>
      say`Besoin d’aide ? Une conseillère ${name} vous reçoit : ${place}, ${when}`,
    label: say`Quel organisme vous accueille ?`,
    example: 'Les Cycles du Beffroi',
    submit: 'C’est cet organisme',
  },

  form: {
    language: (language: string) =>
      say`La convention sera en ${language} : écrivez le sujet, les tâches et les compétences en ${language}.`,
    problems: (count: number) =>
      count > 1
        ? `${count} points à corriger, indiqués sous leur champ. Ce que vous avez écrit est gardé.`
        : 'Un point à corriger, indiqué sous son champ. Ce que vous avez écrit est gardé.',
    /** A change to a request that is sent is taken as a whole or not at all. */
    changeProblems: (count: number) =>
      count > 1
        ? `${count} points à corriger, indiqués sous leur champ. Votre demande n’a pas changé pour l’instant.`
        : 'Un point à corriger, indiqué sous son champ. Votre demande n’a pas changé pour l’instant.',
    returned: (by: string, reason: string) => say`Renvoyé par ${by} : ${reason}`,
    approvedAlready: (by: string) =>
      say`${by} a validé cette demande. Changer l’essentiel (organisme, dates, sujet…) annule la validation : je vous le demanderai avant. Un téléphone se corrige sans rien annuler.`,
    sentAlready: 'Cette demande est envoyée. Une modification l’envoie de nouveau.',
    /** Before what a good answer holds, by the careers office. */
    advice: (careers: string) => say`Le conseil de ${careers}`,
    unknownReferent: 'Je ne le connais pas encore',
    isMinor: 'J’aurai moins de 18 ans à la signature ou pendant le stage',
    saveAndContinue: 'Enregistrer et continuer',
    save: 'Enregistrer',
    saveChange: 'Enregistrer la modification',
    summary: 'Voir le résumé',
  },

  summary: {
    title: {
      ready: say`Imprimé contact : prêt à envoyer`,
      /** Complete, and the student is still to be confirmed. */
      complete: say`Imprimé contact : complet`,
      toComplete: (count: number) =>
        say`Imprimé contact : ${plural(count, 'section à compléter', 'sections à compléter')}`,
      /** Something in it is wrong, not only missing. */
      toReview: (count: number) =>
        say`Imprimé contact : ${plural(count, 'section à revoir', 'sections à revoir')}`,
      sent: (who: string) => say`Imprimé contact : envoyé à ${who}`,
      sentToManagers: say`Imprimé contact : envoyé, sans enseignant·e référent·e pour l’instant`,
      approved: (who: string) => say`Imprimé contact : validé par ${who}`,
      closed: say`Imprimé contact : dossier fermé`,
    },
    gratification: 'Règle de gratification',
    due: (minimum: number | null) =>
      minimum === null
        ? say`obligatoire ; montant minimal pas encore connu`
        : `obligatoire, au moins ${money(minimum)}`,
    notDue: 'pas obligatoire pour cette durée',
    notDueAbroad: 'selon la loi du pays d’accueil',
    problems: 'À corriger avant l’envoi',
    remarks: 'Bon à savoir',
    send: (who: string) => `Envoyer à ${who}`,
    sendToManagers: 'Envoyer',
    askLateStart: 'Demander l’accord des gestionnaires',
    lateStartAsked: say`Les gestionnaires de stage ont reçu votre demande d’accord pour la date de début. Leur réponse arrivera ici.`,
    managersWillAssign: 'Un·e gestionnaire de stage désignera votre enseignant·e référent·e.',
    /** `desk`: who confirms. */
    notConfirmed: (desk: string) =>
      say`L’annuaire ne vous connaît pas encore. Complétez tout : vous pourrez envoyer dès que l’on aura confirmé qui vous êtes. C’est demandé ; si cela presse, voyez : ${desk}.`,
    complete: (section: string) => say`Compléter : ${inside(section)}`,
    correct: (section: string) => say`Corriger : ${inside(section)}`,
  },

  amend: {
    title: (by: string) => `Cette modification annule la validation de ${by}`,
    changes: 'Ce qui change',
    change: (before: string, after: string) => `${before} → ${after}`,
    empty: '(vide)',
    conventionLost: (number: string) =>
      say`La convention n° ${number} ne compte plus : il faudra la corriger et l’imprimer de nouveau.`,
    signaturesLost: (count: number) =>
      say`${plural(count, 'signature déjà notée ne compte plus', 'signatures déjà notées ne comptent plus')} : il faudra faire signer de nouveau.`,
    kept: 'Tout le reste de l’imprimé contact est gardé.',
    again: (who: string) => `${who} recevra juste ce changement, à valider.`,
    confirm: 'Modifier et redemander la validation',
    keep: 'Ne rien changer',
  },

  convention: {
    title: say`Demande validée : saisissez la convention`,
    intro: (by: string) =>
      say`${by} a validé votre demande. Dans l’ENT (votre espace en ligne à l’université), ouvrez Pstage. Appuyez ci-dessous sur un onglet : ses valeurs sont là, dans l’ordre de Pstage, prêtes à copier. Cliquez sur « Créer » à la fin, puis imprimez.`,
    ent: 'Aller sur l’ENT',
    open: 'Ouvrir Pstage',
    language: (language: string) => `La convention est en ${language}.`,
    print: 'À imprimer',
    copies: (count: number, recipients: readonly string[]) =>
      say`La convention en ${count} exemplaires : ${list(recipients)}.`,
    documents: 'Cochez chaque document imprimé',
    number: 'Numéro de la convention',
    numberExample: '2026-04512',
    numberHelp: 'Pstage l’affiche une fois la convention créée.',
    copiesPrinted: 'Nombre d’exemplaires imprimés',
    problems: (count: number) =>
      count > 1
        ? `${count} points à corriger, indiqués plus bas sous leur champ.`
        : 'Un point à corriger, indiqué plus bas sous son champ.',
    record: 'C’est créé et imprimé',
  },

  print: {
    title: (number: string) => say`Convention n° ${number} : à vérifier avant de signer`,
    text: 'Comparez le papier avec ce qui a été validé. Une erreur se corrige facilement maintenant, plus après les signatures.',
    label: 'Cochez ce qui est identique sur le papier',
    items: {
      dates: 'Dates',
      hours: 'Heures',
      tutor: 'Tuteur ou tutrice',
      signatory: 'Signataire de l’organisme',
      gratification: 'Gratification',
      place: 'Lieu',
      subject: 'Sujet',
    },
    confirm: 'Tout correspond',
    reject: 'Quelque chose ne correspond pas',
  },

  signatures: {
    title: (count: number, needed: number) =>
      say`Convention : ${plural(count, 'signature', 'signatures')} sur ${needed}`,
    signed: (on: LocalDate) => `signé le ${date(on)}`,
    recordedBy: (name: string) => `noté par ${name}`,
    notYet: 'pas encore signé',
    /** Labels of the dates that a student records. */
    dateOf: {
      student: 'Vous avez signé le',
      legalRepresentative: 'Votre parent ou responsable légal a signé le',
      tutor: 'Le tuteur ou la tutrice a signé le',
      host: 'Le responsable légal de l’organisme a signé le',
      referent: 'L’enseignant·e référent·e a signé le',
    },
    returned: (reason: string) => say`Les exemplaires vous ont été rendus : ${reason}`,
    bring: (desk: string) => say`Apportez les exemplaires à : ${desk}.`,
    bringBack: (desk: string) =>
      say`Une fois que c’est corrigé, rapportez les exemplaires à : ${desk}.`,
    bringLater: (desk: string) =>
      say`Ensuite, quand les autres signatures y sont, apportez les exemplaires à : ${desk}.`,
    atUniversity: say`Rien à faire pour vous : je vous préviens quand tout est signé.`,
    holder: (where: string, since: string, day: LocalDate) =>
      `Les exemplaires sont ${where} ${since} (${date(day)}).`,
    paperOnly:
      'Chacun signe sur le papier, chaque exemplaire. Ici, on note seulement que c’est fait.',
    recordTitle: say`Qui a signé, et quand ?`,
    recordHint: 'La date écrite sur le papier. Laissez vide ce qui manque encore.',
    record: 'Noter ces dates',
    allTitle: 'Tout est signé',
    allHint: 'Si toutes ces personnes ont signé le même jour. L’université signe ensuite.',
    allDate: 'Date de toutes ces signatures',
    all: 'Tout est signé à cette date',
    moveTitle: say`Où sont les exemplaires ?`,
    moveLabel: 'Les exemplaires sont maintenant',
    move: 'Noter où ils sont',
  },

  handover: {
    title: (left: number) =>
      left === 0 ? 'Vos exemplaires sont remis' : say`Convention signée : remettez les exemplaires`,
    mayStart: (start: LocalDate) =>
      `Toutes les signatures sont là. Votre stage peut commencer le ${date(start)}.`,
    host: 'Un exemplaire au responsable légal de l’organisme d’accueil (obligatoire)',
    student: 'Un exemplaire pour vous, à garder',
    others: (recipients: readonly string[]) =>
      recipients.length > 0 ? say`Les autres : ${list(recipients)}` : 'Les autres exemplaires',
    doneOn: (on: LocalDate) => `fait le ${date(on)}`,
    toDo: 'à vous',
    byManagers: 'chez les gestionnaires de stage',
    date: say`Quel jour ?`,
    hostButton: 'L’organisme a le sien',
    studentButton: 'Je garde le mien',
  },

  done: {
    completed: 'Votre dossier de stage est complet',
    completedText: (host: string) =>
      say`La convention est signée et chacun a son exemplaire. Organisme : ${host}. Il ne reste rien à faire.`,
    dates: 'Dates du stage',
    convention: 'Convention',
    conventionNumber: (number: string) => `n° ${number}`,
    teacher: 'Enseignant·e référent·e',
    goodLuck: say`Bon stage !`,
    closed: 'Ce dossier est fermé',
    abandoned: (day: LocalDate) => `Vous avez abandonné ce stage le ${date(day)}.`,
    restarted: (day: LocalDate) =>
      `Vous avez recommencé le ${date(day)}. Ce dossier reste dans votre liste.`,
    byManager: (by: string, day: LocalDate) => `${by} a fermé ce dossier le ${date(day)}.`,
    reason: (reason: string) => say`Motif : ${reason}`,
    mistake: say`Si c’est une erreur, un·e gestionnaire de stage peut le rouvrir : rien n’est effacé.`,
  },

  confirm: {
    restart: say`Recommencer ce stage ?`,
    restartText:
      'Ce dossier sera fermé et gardé dans votre liste, avec son historique. Vous repartirez d’un dossier vide.',
    yesRestart: 'Oui, recommencer',
    abandon: say`Abandonner ce stage ?`,
    abandonText:
      'Ce dossier sera fermé. Tout ce que vous avez écrit est gardé, avec l’historique, et reste lisible.',
    yesAbandon: 'Oui, abandonner',
    tellHost: say`Pensez à prévenir l’organisme et votre enseignant·e : je ne le fais pas à votre place.`,
    no: 'Non, je continue',
  },

  leaving: {
    title: say`Des signatures sont déjà là : une personne s’en occupe avec vous`,
    text: say`Quitter un stage quand la convention est signée, même en partie, a des suites pour l’organisme et pour vous. Racontez ce qui se passe : les gestionnaires de stage vous répondent ici. Rien ne change d’ici là.`,
    label: say`Que se passe-t-il ?`,
    example: 'L’organisme ne peut plus m’accueillir à ces dates…',
    send: 'Envoyer aux gestionnaires',
    see: say`Ou passez les voir :`,
    urgent: 'En danger ou en détresse, appelez le 112, le 15, le 17 ou le 3114.',
  },

  question: {
    title: say`Quelle est votre question ?`,
    text: (careers: string) => `Une personne de ${careers} vous répond ici, avec son nom.`,
    label: 'Votre question',
    example: say`Puis-je commencer avant que tout le monde ait signé ?`,
    send: 'Envoyer ma question',
    sentTitle: 'Votre question est envoyée',
    /** « Quitter un stage »: no question, but it goes the same way. */
    messageSentTitle: 'Votre message est envoyé',
    messageSent: (where: string) =>
      `Il est chez ${where}. La réponse arrivera ici, avec le nom de la personne qui répond.`,
    sent: (where: string) =>
      `Elle est chez ${where}. La réponse arrivera ici, avec le nom de la personne qui répond.`,
    taken: (who: string, since: string) => `${who} s’en occupe ${since}.`,
    answeredTitle: (who: string) => `${who} vous a répondu`,
    meanwhile: 'Vous pouvez continuer d’ici là.',
  },

  isItTheHost: {
    title: say`Est-ce l’organisme qui vous accueille ?`,
    text: (organisation: string) => say`Vous avez écrit : « ${organisation} »`,
    yes: 'Oui, il m’accueille',
  },
  didNotUnderstand: {
    title: 'Je ne suis pas sûr de comprendre',
    text: (words: string) => say`Vous avez écrit : « ${words} »`,
    staff: (words: string) => say`Je n’ai pas compris « ${words} ». Voici ce qui marche ici.`,
    choices: say`Est-ce une question pour une personne ? Ou voulez-vous voir où en est votre stage ?`,
    stuck: say`Quelque chose bloque. Une personne peut vous aider : je lui envoie votre message ?`,
    ask: 'Poser cette question',
  },

  /** Short answers: what was just done, or why it could not be. */
  noted: {
    recorded: 'C’est noté.',
    saved: 'C’est enregistré.',
    organisation: (name: string) => say`C’est noté : ${name}. Au tour de l’imprimé contact.`,
    corrected: 'C’est corrigé. La validation tient toujours.',
    conventionRecorded: say`C’est noté. Avant de faire signer, une vérification :`,
    printItemsLeft: (left: readonly string[]) =>
      say`Il reste à vérifier : ${list(left)}. Cochez chaque ligne, ou dites que quelque chose ne correspond pas.`,
    documentsLeft: (left: readonly string[]) =>
      say`Il reste à imprimer : ${list(left)}. Cochez chaque document imprimé.`,
    printRejected: say`Corrigez la convention sur Pstage, imprimez-la de nouveau, puis indiquez-le ici. Si c’est l’imprimé contact qui est faux, modifiez-le d’abord.`,
    printRejectedHere: say`Imprimez de nouveau la convention que je vous donne, puis indiquez-le ici. Si c’est l’imprimé contact qui est faux, modifiez-le d’abord.`,
    abandoned: say`C’est fait : ce dossier est fermé, et reste lisible.`,
    questionNeeded: 'Écrivez d’abord votre question dans son champ.',
    questionsWait: (count: number) =>
      `${count} de vos questions attendent déjà une réponse. Celle-ci n’est pas envoyée : posez-la quand l’une d’elles aura été lue.`,
    departmentNeeded: say`Choisissez votre composante : elle décide de qui suit votre stage.`,
    cancelled: 'D’accord, on s’arrête là. Tout ce qui était enregistré l’est encore.',
    nothingToCancel: 'Rien n’était en cours. Voici où vous en êtes.',
    nothingUnderWay: 'Rien n’était en cours.',
    languageChanged: say`C’est noté : je vous parle en français.`,
    guest: say`Bonjour. Cet assistant est réservé aux étudiants et aux personnels de l’université : je ne peux pas vous aider ici. Pour une convention, écrivez à l’étudiant·e ou à son enseignant·e référent·e.`,
    unreadable: {
      student: say`Je n’ai pas pu lire ce que la carte a envoyé. Rien n’a changé. Écrivez « statut » pour la rouvrir.`,
      teacher: say`Je n’ai pas pu lire ce que la carte a envoyé. Rien n’a changé. Écrivez « mes demandes » pour la rouvrir.`,
      other: say`Je n’ai pas pu lire ce que la carte a envoyé. Rien n’a changé. Écrivez « aide » pour voir ce qui est possible.`,
      channel: say`Je n’ai pas pu lire ce que la carte a envoyé. Rien n’a changé. Fermez le message et rouvrez-le, puis réessayez.`,
    },
    tryLater: (reference: string) =>
      say`Je n’ai pas pu traiter ce message. Ce qui était enregistré est à l’abri. Réessayez dans quelques minutes ; si cela recommence, donnez cette référence à votre gestionnaire de stage : ${reference}`,
    tooBusy: say`Plusieurs personnes modifient ce dossier en même temps. Rien n’est perdu : réessayez dans un instant.`,
  },
};

export type CoreTexts = typeof fr;
