/** What is said about channels: linking them, letting them go, and losing them. */
import type { ChannelAudience } from '../process/channels';
import { say } from './typography';

/** « Gestionnaires · IUT de Béthune »; the advisers’ channel has their own name. */
const place: Record<ChannelAudience, (name: string) => string> = {
  managers: (department) => say`Gestionnaires · ${department}`,
  teachers: (department) => say`Enseignants · ${department}`,
  advisers: (careers) => careers,
};

/** What people type to link it. */
const words: Record<ChannelAudience, (department: string) => string> = {
  managers: (department) => say`relier ce canal gestionnaires ${department}`,
  teachers: (department) => say`relier ce canal enseignants ${department}`,
  advisers: (careers) => say`relier ce canal ${careers}`,
};

export const channelsFr = {
  place,
  words,
  /** « le canal « Stages » de l’équipe « IUT » », as far as it is known. */
  channel: (name: string | null, team: string | null) => {
    const named = name === null ? 'un autre canal' : say`le canal « ${name} »`;
    return team === null ? named : say`${named} de l’équipe « ${team} »`;
  },
  general: 'Général',

  ask: {
    title: say`Pour qui est ce canal ?`,
    text: 'Ce qui concerne ces personnes y sera montré, et tenu à jour.',
    audience: 'Ce canal est celui',
    audiences: {
      managers: 'des gestionnaires de stage',
      teachers: 'des enseignants',
      advisers: (careers: string) => say`de ${careers}`,
    } satisfies Record<ChannelAudience, string | ((careers: string) => string)>,
    department: 'Composante',
    departmentOrCareers: (careers: string) => say`Composante (rien à choisir pour ${careers})`,
    departmentExample: 'Choisissez la composante',
    link: 'Relier ce canal',
    audienceMissing: 'Dites d’abord pour qui est ce canal.',
    departmentMissing: 'Dites aussi de quelle composante.',
    departmentUnknown: (typed: string) =>
      say`Je ne connais pas de composante « ${typed} ». Choisissez-la dans la liste.`,
    departmentAmbiguous: (typed: string, names: string) =>
      say`« ${typed} » peut être ${names}. Choisissez dans la liste.`,
  },

  confirm: {
    title: (name: string) => say`Changer de canal pour : ${name} ?`,
    replaces: (channel: string) =>
      say`Aujourd’hui, c’est ${channel}. Ce qui y est publié reste, mais n’y changera plus.`,
    moves: (name: string) =>
      say`Ce canal ne sera plus celui de : ${name}. Ce qui doit y être dit attendra un autre canal.`,
    here: 'Ce qui est en cours sera montré ici.',
    files: say`Les papiers que j’ai déposés dans les fichiers suivent : ils quittent le canal qui change de rôle.`,
    replace: 'Oui, remplacer',
    keep: 'Ne rien changer',
  },

  linked: (name: string) =>
    say`C’est relié : ${name}. Ce qui est en cours arrive dans ce canal, message par message.`,
  readToo: (names: string) =>
    say`Attention : la même équipe a un canal qui est celui de : ${names}. Tous les membres d’une équipe lisent ses canaux standard et ouvrent leurs fichiers. Pour que les papiers des gestionnaires restent entre gestionnaires, il leur faut un canal privé ou une autre équipe.`,
  already: (name: string) => say`Ce canal est déjà celui de : ${name}. Rien n’a changé.`,
  kept: 'Rien n’a changé.',
  farewell: (name: string) =>
    say`Ce canal n’est plus celui de : ${name}. Les nouvelles arrivent dans un autre canal ; ce qui est publié ici reste, mais ne changera plus.`,
  unlinked: (name: string) => say`Ce canal n’est plus relié (il était celui de : ${name})`,
  waits:
    'Ce qui doit y être dit attend qu’un canal soit relié. Rien n’est perdu, et les personnes reçoivent toujours leurs propres messages.',
  filesGo: say`Les papiers que j’ai déposés dans les fichiers de ce canal en sont retirés (dans la corbeille de SharePoint). Ils seront déposés dans le canal qui sera relié.`,
  linkAgain: 'Le relier à nouveau',
  notLinked: say`Ce canal n’est pas relié : il n’y a rien à délier.`,

  notAllowed:
    'Relier un canal est réservé aux propriétaires de son équipe qui travaillent pour cette composante, et aux administrateurs de l’application. Demandez-leur d’écrire la même chose ici.',
  notAllowedToUnlink:
    'Délier un canal est réservé aux propriétaires de son équipe et aux administrateurs de l’application.',
  ownerUnknown:
    'Je ne peux pas vérifier en ce moment si cette équipe est à vous. Un·e administrateur·rice de l’application peut écrire la même chose ici.',
  whereToType: say`Cela se dit dans le canal lui-même : ajoutez-moi à son équipe, mentionnez-moi (@) dans le canal, et écrivez « relier ce canal ».`,

  post: {
    title: (name: string) => say`Ce canal est celui de : ${name}`,
    shows: {
      managers: say`Chaque stage a ici un message, tenu à jour : ce qui vous est demandé, les signatures, les exemplaires. Les nouvelles arrivent en réponse. La liste des personnes à appeler y est aussi, quand Teams n’en joint pas.`,
      teachers: say`Chaque stage de la composante a ici un message, de la demande de validation à la fin. Rien de privé n’y est montré : ni adresse, ni téléphone, ni motif. Les demandes à valider arrivent dans la conversation de chaque référent·e.`,
      advisers: say`Chaque question posée à une personne arrive ici. Prenez-la, répondez sur sa carte : la réponse part avec votre nom.`,
    } satisfies Record<ChannelAudience, string>,
    undo: say`Pour que ce canal ne serve plus à cela, mentionnez-moi et écrivez « délier ce canal ».`,
  },

  /** « aide » in a channel. */
  help: {
    notLinked: say`Ce canal n’est pas encore relié : rien n’y arrive`,
    intro: say`Ici, je ne lis que les messages qui me mentionnent (@). Ces mots marchent :`,
    openFor: ['ouvrir un dossier', say`pour un·e étudiant·e`] as [string, string],
    absence: ['absence', say`noter celle d’un·e enseignant·e, et qui remplace`] as [string, string],
    link: ['relier ce canal', 'dire pour qui il est'] as [string, string],
    unlink: ['délier ce canal', 'plus rien n’y arrive'] as [string, string],
    list: ['aide', 'cette liste'] as [string, string],
    elsewhere: say`Pour ce qui ne concerne que vous, écrivez-moi « aide » dans notre conversation.`,
  },

  welcome: {
    title: say`Bonjour ! Dites-moi à qui est ce canal`,
    text: say`J’accompagne les stages. Dans chaque canal où quelque chose doit arriver, mentionnez-moi (@) et écrivez, par exemple :`,
    who: 'Les propriétaires de l’équipe qui travaillent pour la composante et les administrateurs de l’application peuvent le faire.',
    back: 'Me revoilà. Ce qui attendait arrive dans vos canaux.',
  },

  lost: {
    title: (count: number, names: string) =>
      say`Je ne peux plus écrire ${count > 1 ? 'dans des canaux' : 'dans un canal'} : ${names}`,
    why: {
      botRemoved: (channel, _code) => say`L’application a été retirée : ${channel}.`,
      channelDeleted: (channel, _code) => say`Canal supprimé : ${channel}.`,
      teamDeleted: (channel, _code) => say`L’équipe a été supprimée : ${channel}.`,
      teamArchived: (channel, _code) => say`L’équipe est archivée : ${channel}.`,
      other: (channel, code) =>
        say`Teams refuse les messages : ${channel} (à dire au service informatique : ${code}).`,
    } satisfies Record<string, (channel: string, code: string) => string>,
    waits:
      'Ce qui doit y être dit attend, rien n’est perdu. Les personnes reçoivent toujours leurs propres messages.',
    mend: {
      botRemoved: say`Ajoutez de nouveau l’application à l’équipe, ou choisissez un autre canal.`,
      channelDeleted: say`Restaurez-le dans Teams (« Gérer l’équipe », « Canaux »), ou choisissez un autre canal.`,
      teamDeleted: say`Faites restaurer l’équipe par le service informatique, ou choisissez un autre canal.`,
      teamArchived: say`Réactivez l’équipe dans Teams (« Vos équipes », puis « Restaurer »), ou choisissez un autre canal.`,
      other: say`Vérifiez que l’application est dans l’équipe et peut y écrire, ou choisissez un autre canal.`,
    },
    inIt: (commands: string) =>
      say`Dans cet autre canal, mentionnez-moi (@) et écrivez ${commands}.`,
    command: (command: string) => say`« ${command} »`,
  },
};

export type ChannelTexts = typeof channelsFr;
