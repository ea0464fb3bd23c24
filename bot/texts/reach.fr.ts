/** People whom Teams does not reach: the managers' call list, and what goes by e-mail instead. */
import type { MandatoryNews } from '../process/mandatory';
import type { UnreachableReason } from '../process/reach';
import { say } from './typography';

/** What somebody missed, after « À lui dire : ». */
const news: Record<MandatoryNews, string> = {
  approvalAsked: 'une demande de stage à valider',
  approvalReminder: 'une demande de stage qui attend toujours sa validation',
  delegationDeclined: 'une demande de stage déléguée qui revient à valider',
  referentChanged: 'quelqu’un d’autre est désormais sollicité pour suivre le stage',
  approved: 'la demande de stage est validée, la suite est à faire',
  returned: 'la demande de stage est renvoyée, à corriger',
  lateStartAllowed: 'la date de début est acceptée',
  copiesReturned: 'les exemplaires de la convention sont rendus, à reprendre',
  reminder: 'ce qui manque encore avant le début du stage',
  lastDayAlarm: 'le stage ne peut pas commencer',
  startDayAlarm: 'le stage ne peut pas commencer',
  fullySigned: 'la convention est entièrement signée',
  openedByManager: 'un dossier de stage est ouvert',
  closedByManager: 'le dossier de stage est fermé',
  resumed: 'le dossier de stage est rouvert',
  answered: 'la réponse à sa question',
  channelLost: 'un canal de Teams n’est plus joint',
};

const why: Record<UnreachableReason, string> = {
  notInstalled: 'l’application Stages n’est pas (ou plus) installée',
  blocked: 'l’application Stages est bloquée par cette personne',
  blockedOrRemoved: 'l’application Stages est bloquée par cette personne, ou n’est plus installée',
  disabled: 'l’application Stages est désactivée pour ce compte',
  noAccount: 'ce compte n’existe pas (ou plus) dans Teams',
  other: 'Teams refuse les messages, sans dire pourquoi',
};

const howTo: Record<UnreachableReason, string> = {
  notInstalled: say`Dans Teams : « Applications », chercher Stages, puis « Ajouter ».`,
  blocked: say`Dans Teams : clic droit (ou appui long) sur la conversation avec Stages, puis « Débloquer ».`,
  blockedOrRemoved: say`Dans Teams : « Applications », chercher Stages, puis « Ajouter » ; si elle y est déjà, clic droit (ou appui long) sur la conversation, puis « Débloquer ».`,
  disabled: 'Demandez au service informatique d’autoriser l’application Stages pour ce compte.',
  noAccount: 'Vérifiez le compte de cette personne avec le service informatique.',
  other: say`Demandez-lui d’ouvrir Stages dans Teams et d’écrire « bonjour ».`,
};

export const reachFr = {
  why,
  news,
  post: {
    title: (count: number) =>
      count === 1
        ? 'Une personne ne peut pas être jointe dans Teams'
        : say`${count} personnes ne peuvent pas être jointes dans Teams`,
    titleCalls: (calls: number, count: number) => {
      const toCall = calls === 1 ? 'Une personne à appeler' : `${calls} personnes à appeler`;
      if (calls < count) {
        return say`${toCall}, sur ${count} qui ne peuvent pas être jointes dans Teams`;
      }
      return calls === 1
        ? say`${toCall} : elle ne peut pas être jointe dans Teams`
        : say`${toCall} : elles ne peuvent pas être jointes dans Teams`;
    },
    everybody: say`Tout le monde peut être joint dans Teams`,
    nothing: 'Rien à faire.',
    intro: say`Ce qui est obligatoire part par e-mail quand c’est possible ; le reste est à dire de vive voix. Dès qu’une personne écrit à Stages ou l’installe, elle disparaît de cette liste.`,
    student: say`étudiant·e`,
    referentOf: (students: string) => say`référent·e de ${students}`,
    staff: 'personnel',
    whySince: (reason: string, since: string) => say`Raison : ${reason}, ${since}.`,
    refusedOnce: 'Teams a refusé ce message.',
    call: (what: string) => say`À lui dire : ${what}.`,
    toCall: 'À appeler',
    mailing: (what: string) => say`E-mail en cours d’envoi : ${what}.`,
    mailed: (day: string, what: string) => say`E-mail envoyé le ${day} : ${what}.`,
    unsure: (day: string, what: string) =>
      say`E-mail peut-être parti le ${day} (le serveur n’a pas confirmé) : ${what}.`,
    told: (by: string, day: string, what: string) => say`Dit par ${by} le ${day} : ${what}.`,
    about: (what: string, whose: string) => say`${what} (${whose})`,
    more: (count: number) => (count === 1 ? 'Et une autre.' : `Et ${count} autres.`),
    others: (count: number) =>
      count === 1
        ? 'Et une autre personne, dans la liste ci-dessous.'
        : `Et ${count} autres personnes, dans la liste ci-dessous.`,
    person: 'Personne',
    choose: 'Choisissez dans la liste',
    markTold: say`C’est dit`,
    install: 'Installer pour cette personne',
    help: 'Comment l’aider',
    helpTitle: 'Comment aider quelqu’un à revenir',
    link: 'Lien à lui envoyer, qui ouvre Stages dans Teams',
    howTo,
  },
  done: {
    told: (name: string) => say`C’est noté : ${name} est au courant.`,
    notOpen: (name: string) => say`Rien n’est à dire à ${name} en ce moment.`,
    choose: say`Choisissez d’abord la personne dans la liste.`,
    notListed: say`Cette personne n’est plus dans la liste : elle peut de nouveau être jointe.`,
    installed: (name: string) =>
      say`Stages est installé pour ${name}. Ce qui attendait part maintenant dans Teams.`,
    alreadyInstalled: (name: string) =>
      say`Stages est déjà installé pour ${name} : l’application y est sans doute bloquée. Voyez « Comment l’aider ».`,
    installFailed: (name: string) =>
      say`Microsoft n’a pas permis l’installation pour ${name}. Envoyez-lui le lien, ou réessayez plus tard.`,
    notMet: (name: string) =>
      say`Teams n’a pas encore dit quel est le compte de ${name} : envoyez-lui le lien de « Comment l’aider ».`,
    noInstall: say`L’installation à distance n’est pas activée ici. Envoyez le lien de « Comment l’aider ».`,
  },
  toCall: {
    title: (name: string) => say`À appeler aujourd’hui : ${name}`,
    text: (what: string) => say`Le message n’a pas pu lui parvenir : ${what}.`,
    email: (email: string) => say`Son adresse : ${email}.`,
  },
  fileLine: (who: string) => say`Injoignable dans Teams : ${who}. Voyez la liste d’appel du canal.`,
  fileWho: (name: string, since: string) => say`${name} (${since})`,

  mail: {
    hello: (name: string) => say`Bonjour ${name},`,
    approvalAsked: (student: string) =>
      say`La demande de stage de ${student} attend votre validation`,
    approvalText: (host: string, dates: string | null) =>
      dates === null ? say`Stage chez ${host}.` : say`Stage chez ${host}, ${dates}.`,
    approvalNext: say`Vous pouvez valider, renvoyer avec un motif, ou dire que ce dossier n’est pas le vôtre, dans Teams.`,
    open: 'Ouvrir Stages dans Teams',
    openText: say`Pour répondre et pour la suite, ouvrez Stages dans Teams ; si Teams le propose, choisissez « Ajouter ».`,
    noLink: say`Pour répondre et pour la suite : dans Teams, « Applications », cherchez Stages, puis « Ajouter ».`,
    why: say`Vous recevez cet e-mail parce que vous n’avez pas (ou plus) l’application Stages dans Teams, ou que ses messages y sont bloqués.`,
    ask: (desks: string, addresses: string | null) =>
      addresses === null
        ? say`Une question ? ${desks}.`
        : say`Une question ? ${desks}. Par e-mail : ${addresses}.`,
    automatic: say`Message automatique : les réponses à cet e-mail ne sont lues par personne.`,
  },
};

export type ReachTexts = typeof reachFr;
