/**
 * What referents, managers and advisers read, and the news that persons and channels get. Names,
 * dates and lists come in words already; nothing here is escaped, the cards do that.
 */
import type { Holder } from '../process/internship';
import type { Topic } from '../process/question';
import type { Phase, StepId } from '../process/steps';
import { channelsFr } from './channels.fr';
import { unbracketed } from './format';
import { reachFr } from './reach.fr';
import { restoredFr } from './restored.fr';
import { validationFr } from './validation.fr';
import { sectionsForOthersFr } from './sections.fr';
import { say } from './typography';

/** Where the paper is, for managers: « chez vous » is their own desk. */
const holder: Record<Holder, string> = {
  student: 'chez l’étudiant·e',
  tutor: 'chez le tuteur ou la tutrice',
  host: 'chez l’organisme d’accueil',
  referent: 'chez l’enseignant·e référent·e',
  manager: 'chez vous',
  presidency: 'à la présidence',
  post: 'à la poste',
};

const shortStep: Record<StepId, string> = {
  search: 'Recherche',
  contactForm: 'Imprimé contact',
  validation: 'Validation',
  convention: 'Convention',
  signatures: 'Signatures',
  handover: 'Transmission',
};

/** What a file waits for, in three words: the end of its first line. */
const waitsFor: Record<Phase, string> = {
  search: 'en recherche',
  filling: 'imprimé contact à compléter',
  awaitingReferent: 'sans référent·e',
  awaitingApproval: 'à valider',
  approved: 'convention à saisir',
  printed: 'convention à vérifier',
  signing: 'signatures en cours',
  signed: 'exemplaires à remettre',
  completed: 'dossier terminé',
  closed: 'dossier fermé',
};

/** What the student has to do, said to somebody else. */
const studentMust: Record<Phase, string> = {
  search: 'trouver un organisme',
  filling: 'compléter et envoyer l’imprimé contact',
  awaitingReferent: 'attendre',
  awaitingApproval: 'attendre',
  approved: 'saisir et imprimer la convention',
  printed: 'vérifier la convention imprimée',
  signing: 'faire signer les exemplaires',
  signed: 'remettre l’exemplaire de l’organisme et garder le sien',
  completed: 'rien',
  closed: 'rien',
};

/** While signing, once only the university’s signature is missing. */
const studentBrings = 'apporter les exemplaires aux gestionnaires de stage';

/** The parts of the form, named for a teacher: « Votre référent·e » is the student's word. */
const questionTitles: Record<Topic, (name: string) => string> = {
  question: (name) => say`Question de ${name}`,
  formationContinue: (name) => say`${name} est en formation continue : à orienter`,
  cesure: (name) => say`${name} est en césure : à orienter`,
  apprentissage: (name) => say`${name} est en apprentissage : à orienter`,
  incomingExchange: (name) => say`${name} est ici en échange : à orienter`,
  otherUniversity: (name) => say`${name} vient d’une autre université : à orienter`,
  leaving: (name) => say`${name} veut quitter un stage déjà signé`,
};

const approval = {
  title: (name: string) => say`${name} attend votre validation`,
  sentOn: (day: string) => say`Envoyée le ${day}`,
  formation: 'Formation',
  host: 'Organisme',
  place: 'Lieu du stage',
  tutor: 'Tuteur ou tutrice',
  dates: 'Dates',
  hours: 'Durée',
  hoursValue: (week: string, total: string) => say`${week}, soit ${total}`,
  gratification: 'Gratification',
  gratificationDue: (amount: string) => say`${amount}, obligatoire ici`,
  subject: 'Sujet',
  tasks: 'Tâches',
  competences: 'Compétences à acquérir ou à développer',
  watch: 'À regarder avant de valider',
  approve: 'Valider',
  giveBack: 'Renvoyer',
  reason: say`Motif, lu par l’étudiant·e`,
  reasonExample: say`Exemple : précisez deux tâches et les outils utilisés.`,
  sections: 'Parties à corriger (facultatif)',
  sendBack: 'Renvoyer avec ce motif',
  disclaim: 'Je ne suis pas son référent',
  disclaimHint: say`Ce n’est pas un refus : la demande part chez les gestionnaires de stage, et disparaît d’ici.`,
  changedTitle: (name: string) => say`${name} a modifié le stage que vous aviez validé`,
  onlyChanged: say`Seul ceci a changé depuis votre validation :`,
  approvedBefore: (name: string, fields: string) =>
    say`${name} avait validé une version précédente. Ont changé depuis : ${fields}.`,
  before: (value: string) => say`Avant : ${value}`,
  after: (value: string) => say`Maintenant : ${value}`,
  empty: '(vide)',
  nothingChanged: 'Tout est de nouveau comme vous l’aviez validé.',
  approvedTitle: (name: string) => say`Validé : le stage de ${name}`,
  approvedText: (by: string, day: string) => say`Par ${by}, ${day}.`,
  approvedNext: say`Rien à faire pour l’instant : on vous apportera la convention à signer.`,
  signed: (day: string) => say`Vous avez signé la convention le ${day}. Rien à faire.`,
  signedToPassOn: (day: string) =>
    say`Vous avez signé la convention le ${day}. À vous : rendez les exemplaires à l’étudiant·e.`,
  returnedTitle: (name: string) => say`Renvoyé : la demande de ${name}`,
  returnedText: (by: string, day: string) => say`Par ${by}, ${day}. C’est à l’étudiant·e.`,
  returnedReason: (reason: string) => say`Motif : ${reason}`,
  replacedTitle: (name: string) => say`Remplacée : la demande de ${name}`,
  replacedText: say`Elle a été modifiée. La carte à jour est plus bas dans cette conversation.`,
  disclaimedTitle: say`C’est noté : ce dossier n’est pas le vôtre`,
  disclaimedText: say`Les gestionnaires de stage désignent la bonne personne. Rien à faire pour vous.`,
  reassignedTitle: 'Ce dossier est suivi par quelqu’un d’autre',
  reassignedText: 'Rien à faire pour vous.',
  closedTitle: (name: string) => say`Retirée : la demande de ${name}`,
  closedText: 'Ce dossier est fermé. Rien à faire pour vous.',
};

const requests = {
  title: (count: number) =>
    count === 1
      ? 'Une demande attend votre validation'
      : say`${count} demandes attendent votre validation`,
  none: 'Aucune demande n’attend votre validation',
  noneText: 'Rien à faire. Chaque nouvelle demande arrive ici, sur sa carte.',
  open: (name: string) => say`Ouvrir : ${name}`,
};

const status = {
  referent: 'Référent·e',
  waits: 'En attente de',
  waitsStudent: 'l’étudiant·e',
  waitsManagers: 'gestionnaires de stage',
  waitsSince: (who: string, since: string) => say`${who}, ${since}`,
  toApprove: (name: string) => say`à valider par ${name}`,
  returned: 'renvoyé pour correction',
  changed: 'modifié, à valider de nouveau',
  approvedOn: (by: string, day: string) => say`Validé par ${by}, ${day}.`,
  returnedOn: (by: string, day: string) => say`Renvoyé par ${by}, ${day}.`,
};

const file = {
  states: { done: 'fait', current: 'en cours', next: 'à venir', stopped: 'arrêté ici' },
  signed: (count: number, total: number) => say`${count} sur ${total}`,
  referent: 'Référent·e',
  follower: 'Gestionnaire',
  dates: 'Dates',
  convention: 'Convention',
  conventionValue: (number: string, copies: number) => say`n° ${number}, ${copies} exemplaires`,
  signedBy: 'Signé',
  signedOn: (who: string, day: string) => say`${who} (${day})`,
  missing: 'Il manque',
  copies: 'Exemplaires',
  heldSince: (where: string, since: string) => say`${where} ${since}`,
  returned: 'Rendus, motif',
  handover: 'Remis',
  host: (day: string) => say`à l’organisme (${day})`,
  student: (day: string) => say`gardé par l’étudiant·e (${day})`,
  others: (day: string) => say`autres destinataires (${day})`,
  notYet: 'rien encore',
  mayNotStart: say`Début proche : le stage ne peut pas commencer avant toutes les signatures.`,
  completed: 'Tout est remis. Rien à faire.',
  closedBy: {
    abandoned: (day: string) => say`Abandonné par l’étudiant·e, ${day}.`,
    restarted: (day: string) => say`Recommencé par l’étudiant·e dans un nouveau dossier, ${day}.`,
    byManager: (by: string, day: string) => say`Fermé par ${by}, ${day}.`,
    reason: (words: string) => say`Motif : ${words}`,
  },
  kept: say`Rien n’est effacé. Le dossier peut être rouvert, avec un motif.`,

  receive: 'Exemplaires reçus',
  record: 'Noter des signatures',
  recordHint: 'Laissez vide ce qui n’est pas encore signé.',
  recordSubmit: 'Noter ces dates',
  signatureDate: (who: string) => say`Date de la signature : ${who}`,
  signedForBy: 'Qui a signé pour l’université',
  sign: 'Signé pour l’université',
  returnOrClose: 'Rendre ou fermer',
  giveBack: 'Rendre les exemplaires',
  reason: say`Motif, lu par l’étudiant·e`,
  returnExample: say`Exemple : il manque le cachet de l’organisme.`,
  closeExample: say`Exemple : l’organisme a renoncé.`,
  lateExample: say`Exemple : stage déjà convenu, dossier ouvert en retard.`,
  otherRecipients: (names: string) => say`Autres destinataires : ${names}.`,
  confirmCopies: 'Autres exemplaires remis',
  changeTeacher: 'Changer de référent·e',
  assign: 'Confier à cette personne',
  teacher: say`Enseignant·e référent·e`,
  teacherExample: 'Tapez un nom, puis choisissez',
  lateStart: (day: string) =>
    say`Premier jour indiqué : ${day}. Sans votre accord, la demande ne peut pas partir.`,
  allowLateStart: 'Accepter cette date',
  close: 'Fermer le dossier',
  reopen: 'Rouvrir le dossier',
  reopenSubmit: 'Rouvrir avec ce motif',
  reopenReason: 'Motif de la réouverture',
  reopenExample: say`Exemple : fermé par erreur.`,
};

const request = {
  confirmTitle: (name: string) => say`${name} n’est pas dans l’annuaire : à confirmer`,
  account: 'Compte',
  department: 'Composante indiquée',
  confirmText: say`Sans votre accord, sa demande ne peut pas partir. Vérifiez qui c’est avant de confirmer.`,
  confirm: say`Confirmer : étudie ici`,
  assignTitle: (name: string) => say`${name} n’a pas de référent·e : à désigner`,
  assignText: (since: string) => say`La demande attend ${since}. À vous : désignez qui la suivra.`,
  lateTitle: (name: string) => say`${name} : premier jour déjà là, à décider`,
};

const question = {
  titles: questionTitles,
  asked: (day: string) => say`posée le ${day}`,
  noReason: 'Sans autre explication. Demandez ce qui se passe, puis dites quoi faire.',
  noWords: say`Choisi dans la liste des situations. Dites quoi faire, ou qui aller voir.`,
  open: say`À prendre : personne ne s’en occupe encore.`,
  takenBy: (name: string, since: string) => say`${name} s’en occupe ${since}.`,
  answeredBy: (name: string, day: string) => say`Répondu par ${name}, ${day} :`,
  openShort: 'à prendre',
  takenShort: (name: string) => say`prise par ${name}`,
  answeredShort: (name: string) => say`répondu par ${name}`,
  take: 'Je m’en occupe',
  takeOver: 'Je prends le relais',
  answer: say`Votre réponse, lue avec votre nom`,
  answerExample: say`Exemple : oui, si toutes les signatures sont là avant le premier jour.`,
  send: 'Envoyer la réponse',
};

const openFor = {
  title: 'Ouvrir un dossier pour un·e étudiant·e',
  text: say`L’étudiant·e reçoit un message et continue dans sa conversation. Le motif reste dans l’historique.`,
  student: say`Étudiant·e`,
  studentExample: 'Tapez un nom, puis choisissez',
  department: 'Composante',
  reason: 'Motif',
  reasonExample: say`Exemple : stage commencé sur papier en septembre.`,
  open: 'Ouvrir le dossier',
  openedTitle: (name: string) => say`Dossier ouvert : ${name}`,
  openedText: say`L’étudiant·e a reçu votre motif et sait quoi faire. La carte de ce stage arrivera dans ce canal avec la validation de l’enseignant·e référent·e.`,
};

const news = {
  manager: (name: string, department: string) =>
    say`${name} (gestionnaires, ${unbracketed(department)})`,
  team: (department: string) =>
    say`L’équipe des gestionnaires de stage (${unbracketed(department)})`,
  adviser: (name: string, careers: string) => say`${name} (${careers})`,

  studentConfirmed: {
    title: 'Vous pourrez envoyer votre demande',
    text: (source: string) => say`${source} a confirmé que vous étudiez bien ici.`,
  },
  approved: { title: say`Votre stage est validé : à vous` },
  returned: {
    title: (teacher: string) => say`${teacher} vous demande une correction`,
    section: (section: string) =>
      say`À vous : corrigez « ${section} », puis renvoyez votre demande.`,
    whole: say`À vous : corrigez votre demande, puis renvoyez-la.`,
    kept: 'Tout ce que vous avez rempli est gardé.',
    button: 'Corriger ma demande',
  },
  referentDisclaimed: {
    title: say`Votre demande cherche son enseignant·e référent·e`,
    text: 'La personne que vous aviez indiquée a répondu ne pas suivre votre stage.',
    next: say`Quelqu’un d’autre va être désigné, et je vous préviens. Rien à faire en attendant.`,
  },
  referentAssigned: {
    title: (teacher: string) => say`Votre demande est chez ${teacher}`,
    text: (source: string, email: string) =>
      say`${source} l’a désigné·e pour suivre votre stage (${email}).`,
  },
  approvalVoided: {
    title: (name: string) => say`${name} a modifié son stage après la validation`,
    asked: (teacher: string) =>
      say`Nouvelle validation demandée à ${teacher}. Rien à faire en attendant.`,
    noReferent: say`À vous : désignez qui suivra ce stage.`,
    void: say`L’ancienne convention et ses signatures ne comptent plus.`,
    changed: (fields: string) => say`Ce qui a changé : ${fields}.`,
  },
  lateStartAllowed: {
    title: 'Votre date de début est acceptée',
    text: (source: string, day: string) => say`${source} accepte un début le ${day}.`,
    textWithoutDay: (source: string) => say`${source} accepte votre date de début.`,
  },
  signaturesRecorded: {
    title: (count: number, total: number) =>
      say`Convention : ${count} ${count > 1 ? 'signatures' : 'signature'} sur ${total}`,
    text: (by: string, names: string) => say`${by} a noté : ${names}.`,
  },
  copiesReceived: {
    title: 'Vos exemplaires sont bien arrivés',
    text: (source: string) => say`${source} les a reçus.`,
  },
  copiesReturned: {
    title: 'Vos exemplaires vous sont rendus',
    text: (source: string) => say`${source} vous les rend.`,
  },
  fullySigned: {
    title: 'Votre convention est entièrement signée',
    channelTitle: (name: string) => say`${name} : toutes les signatures sont là`,
    channelText: say`L’étudiant·e remet l’exemplaire de l’organisme. À vous : remettez les autres.`,
  },
  completed: {
    title: 'Votre dossier est terminé',
    text: 'La convention est signée et remise. Rien à faire de plus.',
    enjoy: say`Bon stage !`,
    channelTitle: (name: string) => say`${name} : dossier terminé`,
    channelText: 'Tous les exemplaires sont remis. Rien à faire.',
    button: 'Voir mon dossier',
  },
  closedByManager: {
    title: 'Votre dossier de stage est fermé',
    text: (source: string) => say`${source} l’a fermé. Motif :`,
    kept: say`Rien n’est effacé. Si c’est une erreur, écrivez « parler à quelqu’un ».`,
  },
  resumed: {
    title: 'Votre dossier de stage est rouvert',
    text: (source: string) => say`${source} l’a rouvert. Tout ce qui était rempli est là. Motif :`,
    plain: (source: string) => say`${source} l’a rouvert. Tout ce qui était rempli est là.`,
  },
  openedByManager: {
    title: 'Un dossier de stage est ouvert pour vous',
    text: (source: string) => say`${source} l’a ouvert. Motif :`,
    plain: (source: string) => say`${source} l’a ouvert.`,
  },
  answered: {
    title: (who: string) => say`${who} vous répond`,
    your: (words: string) => say`Vous aviez demandé : « ${words} »`,
    button: say`Une autre question ?`,
  },
  reminder: {
    student: (day: string) => say`Votre stage commence le ${day}`,
    other: (name: string, day: string) => say`${name} commence le ${day}`,
    approve: say`À vous : validez la demande, ou renvoyez-la.`,
    accept: say`À vous : acceptez de suivre ce stage, ou dites que vous ne le pouvez pas.`,
    waits: (since: string) => say`Elle attend ${since}.`,
    openRequest: 'Ouvrir la demande',
    sign: (since: string) =>
      say`À vous : signez chaque exemplaire, rendez-les, et notez la date ici. Ils sont chez vous ${since}.`,
    passOn: (since: string) =>
      say`À vous : rendez les exemplaires à l’étudiant·e. Ils sont chez vous ${since}.`,
    signedOn: 'Date écrite à côté de votre signature',
    record: 'J’ai signé à cette date',
  },
  alarm: {
    student: (day: string) => say`Ne commencez pas votre stage le ${day}`,
    studentToday: 'Ne commencez pas votre stage aujourd’hui',
    studentPast: 'Ne soyez pas en stage sans convention signée',
    other: (name: string, day: string) => say`${name} ne peut pas commencer le ${day}`,
    otherToday: (name: string) => say`${name} ne peut pas commencer aujourd’hui`,
    otherPast: (name: string, day: string) =>
      say`${name} devait commencer le ${day} et ne le peut pas encore`,
    because: (missing: string) => say`La raison : ${missing}.`,
    reasons: {
      form: 'la demande n’est pas encore envoyée',
      approval: 'la demande n’est pas encore validée',
      convention: 'la convention n’est pas encore signée',
    },
    tellHost: 'Prévenez l’organisme que vous n’arrivez pas encore.',
    call: (desks: string) => say`Pour aller plus vite : ${desks}.`,
    where: (turn: string) => say`Votre dossier : ${turn}.`,
    reach: (name: string, email: string) => say`Joindre ${name} : ${email}.`,
  },
  approvalReminder: {
    title: (name: string, since: string) => say`${name} attend votre validation ${since}`,
  },
  idle: {
    student: (day: string) => say`Votre dossier n’a pas bougé depuis le ${day}`,
    kept: 'Rien n’est perdu.',
    other: (name: string, day: string) => say`${name} : rien n’a bougé depuis le ${day}`,
    button: 'Reprendre',
  },
};

export const staffFr = {
  holder,
  shortStep,
  waitsFor,
  studentMust,
  /** Of an approved file, where the convention is made here: nobody enters it anywhere. */
  madeHere: { waitsFor: 'convention à imprimer', studentMust: 'imprimer la convention' },
  studentBrings,
  sections: sectionsForOthersFr,

  /** Also for a file that there is not: a forged card learns nothing. */
  fileNotYours:
    'Ce dossier n’est pas chez vous, ou ne l’est plus. Rien à faire pour vous, et rien n’a changé.',
  somebody: 'une personne de l’université',
  noReferent: 'à désigner',
  missingOne: (signature: string) => say`il manque ${signature}`,
  missingCount: (count: number) => say`il manque ${count} signatures`,
  missingNames: (count: number, names: string) => say`il manque ${count} signatures : ${names}`,
  startsOn: (day: string) => say`commence le ${day}`,
  startedOn: (day: string) => say`a commencé le ${day}`,
  wasToStartOn: (day: string) => say`devait commencer le ${day}`,
  turn: {
    student: (name: string, since: string, must: string) =>
      say`C’est à ${name} ${since} : ${must}.`,
    referentApproves: (name: string, since: string) => say`À valider par ${name}, ${since}.`,
    referentSigns: (name: string, since: string) => say`Exemplaires chez ${name} ${since}.`,
    managers: (since: string, must: string) => say`À vous ${since} : ${must}.`,
    managersElsewhere: (since: string, must: string) =>
      say`C’est aux gestionnaires de stage ${since} : ${must}.`,
  },
  managersMust: {
    assign: 'désigner un·e enseignant·e référent·e',
    checkSignatures: 'vérifier les exemplaires et noter les signatures',
    sign: 'faire signer pour l’université',
    handOver: 'remettre les autres exemplaires',
  },

  approval,
  requests,
  status,
  file,
  request,
  question,
  openFor,
  channels: channelsFr,
  news,
  reach: reachFr,
  restored: restoredFr,
  validation: validationFr,
};

export type StaffTexts = typeof staffFr;
