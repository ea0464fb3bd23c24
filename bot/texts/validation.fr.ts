/**
 * What teachers and managers read about who decides: delegation, acceptance, absences, requests in
 * turn. Names and dates come in words already; nothing here is escaped, the cards do that.
 */
import { say } from './typography';

export const validationFr = {
  correctSections: (sections: string) =>
    say`À vous : corrigez ces parties, puis renvoyez votre demande : ${sections}.`,

  /** On the teacher's card. */
  acceptTitle: (name: string) => say`Acceptez-vous de suivre le stage de ${name} ?`,
  acceptText: (before: string) =>
    say`${before} l’avait validé, et rien d’autre n’a changé. Si vous acceptez, c’est vous qui signerez la convention.`,
  accept: 'J’accepte de le suivre',
  decline: 'Je ne peux pas le suivre',
  declineHint: say`La demande part chez les gestionnaires de stage, qui cherchent quelqu’un d’autre.`,
  resubmittedTitle: (name: string) => say`${name} a corrigé sa demande`,
  youHadAsked: (reason: string) => say`Vous aviez demandé : ${reason}`,
  hadAsked: (name: string, reason: string) => say`${name} avait demandé : ${reason}`,
  onlyChangedSinceReturn: say`Seul ceci a changé depuis votre renvoi :`,
  sameAsReturned: say`Rien n’a changé depuis votre renvoi.`,
  changedMeanwhile: (day: string) =>
    say`Modifiée par l’étudiant·e le ${day}. Ceci est la dernière version.`,
  readWhole: {
    own: 'Tout l’imprimé, déléguer…',
    acceptance: 'Tout l’imprimé, refuser…',
    instead: 'Tout l’imprimé, rendre…',
  },
  wholeTitle: (name: string) => say`Tout l’imprimé contact de ${name}`,
  shortened: say`Les textes longs sont abrégés ici.`,
  back: 'Revenir à la demande',
  pdf: 'Recevoir le PDF',
  pdfComes: say`Le PDF arrive dans cette conversation.`,
  otherChoices: {
    own: 'Déléguer ou refuser',
    acceptance: 'Ne pas accepter',
    chosen: 'Rendre la décision',
    standingIn: 'Ne pas décider',
  },
  point: (count: number) => (count === 1 ? '1 point à regarder' : say`${count} points à regarder`),
  theme: 'Thème',
  subject: 'Sujet',

  /** Deciding in somebody's place. */
  colleague: say`Qui décide à votre place, pour cette demande`,
  colleagueExample: 'Tapez un nom, puis choisissez',
  delegate: 'Déléguer cette décision',
  delegateHint: say`Vous restez l’enseignant·e référent·e, et vous signez la convention.`,
  takeBack: 'Reprendre la décision',
  handBack: (name: string) => say`Rendre la décision à ${name}`,
  handBackAbsent: 'Je ne peux pas décider',
  handBackAbsentHint: say`La demande part chez les gestionnaires de stage, qui cherchent quelqu’un d’autre pour la durée de l’absence.`,
  insteadOf: (name: string) =>
    say`À la place de ${name}, qui vous l’a demandé et reste référent·e.`,
  standingIn: (name: string, day: string) =>
    say`À la place de ${name}, absent·e jusqu’au ${day}, qui reste référent·e.`,
  givenTo: (name: string) =>
    say`${name} décide à votre demande. Vous pouvez aussi décider vous-même.`,
  standInDecides: (name: string, day: string) =>
    say`Pendant votre absence, jusqu’au ${day}, ${name} décide. Vous pouvez aussi décider vous-même.`,
  nobodyDecides: say`Pendant votre absence, les gestionnaires de stage cherchent qui décidera.`,
  approvedFor: (by: string, referent: string, day: string) =>
    say`Par ${by}, par délégation de ${referent}, ${day}.`,
  approvedForShort: (by: string, referent: string) => say`${by}, par délégation de ${referent}`,
  returnedFor: (by: string, referent: string, day: string) =>
    say`Par ${by}, par délégation de ${referent}, ${day}. C’est à l’étudiant·e.`,
  handedBackTitle: say`C’est noté : cette décision n’est plus chez vous`,
  handedBackText: say`La personne référente, ou un·e gestionnaire de stage, s’en occupe. Rien à faire pour vous.`,
  delegationDeclined: {
    title: (name: string) => say`${name} : la décision vous revient`,
    text: say`La personne à qui vous l’aviez déléguée vous la rend.`,
    textBy: (name: string) => say`${name}, à qui vous l’aviez déléguée, vous la rend.`,
  },
  referentChanged: {
    title: (name: string) => say`Vous ne suivez plus le stage de ${name}`,
    asked: (teacher: string) =>
      say`${teacher} est désormais la personne à qui l’on demande de le suivre.`,
    open: say`Les gestionnaires de stage cherchent qui le suivra.`,
    next: say`Votre validation ne compte plus, et vous n’avez pas de convention à signer. Rien à faire.`,
  },
  assignedAfterApproval: say`Votre convention imprimée et ses signatures ne comptent plus : attendez la nouvelle validation avant d’imprimer à nouveau.`,
  unanswered: {
    title: (name: string, teacher: string) => say`${name} : ${teacher} ne répond pas`,
    text: (since: string) =>
      say`La demande attend ${since}, et un rappel est parti. À vous : demandez à la personne, ou confiez la demande à quelqu’un d’autre.`,
    textUnreached: (since: string) =>
      say`La demande attend ${since}, et aucun rappel n’a pu arriver : cette personne n’a pas l’assistant dans Teams. À vous : joignez-la autrement, ou confiez la demande à quelqu’un d’autre.`,
  },

  /** What students read. */
  decidedBy: (decider: string, referent: string) =>
    say`${decider} décide par délégation de ${referent}, qui reste votre enseignant·e référent·e.`,
  decidedWhileAway: (decider: string, referent: string, day: string) =>
    say`${referent} est absent·e jusqu’au ${day} : ${decider} décide à sa place.`,
  awayStudent: (referent: string, day: string) =>
    say`${referent} est absent·e jusqu’au ${day}. Les gestionnaires de stage cherchent qui décidera, et je vous préviens. Rien à faire en attendant.`,
  fullStudent: (teacher: string) =>
    say`${teacher} suit déjà autant de stages que possible à ces dates.`,

  /** What managers read. */
  awayTitle: (name: string) =>
    say`${name} attend une décision, et personne ne remplace sa ou son référent·e`,
  awayText: (referent: string, day: string) =>
    say`${referent} est absent·e jusqu’au ${day}, sans remplaçant·e. À vous : confiez la demande à quelqu’un.`,
  declinedText: (substitute: string, referent: string, day: string) =>
    say`${referent} est absent·e jusqu’au ${day}, et ${substitute} ne peut pas décider. À vous : confiez la demande à quelqu’un.`,
  acceptanceText: (referent: string, day: string) =>
    say`${referent} doit accepter de suivre ce stage, et est absent·e jusqu’au ${day}. À vous : attendez son retour, ou confiez la demande à quelqu’un d’autre.`,
  disclaimedText: (teacher: string) => say`${teacher} a répondu ne pas suivre ce stage.`,
  fullText: (teacher: string, limit: number) =>
    say`L’étudiant·e avait indiqué ${teacher}, qui suivrait alors plus de ${limit} stages en même temps.`,
  newReferentTitle: (name: string) => say`${name} : changer de référent·e ?`,
  newReferentText: (before: string, after: string) =>
    say`${after} remplacera ${before}, devra accepter, et signera la convention.`,
  newReferentLost: (signatures: number) =>
    signatures > 0
      ? say`La validation, la convention et ${signatures === 1 ? 'sa signature' : `ses ${signatures} signatures`} ne compteront plus.`
      : say`La validation et la convention ne compteront plus.`,
  newReferentConfirm: 'Changer de référent·e',
  newReferentKeep: 'Ne rien changer',
  decider: 'Décide',

  refusals: {
    referentFull: (limit: number) =>
      say`Cette personne suivrait alors plus de ${limit} stages en même temps. Choisissez quelqu’un d’autre. Rien n’a changé.`,
    awayUntil: (day: string) =>
      say`Cette personne est absente jusqu’au ${day}. Choisissez quelqu’un d’autre. Rien n’a changé.`,
    followsTooMany: (limit: number) =>
      say`Avec ce stage, plus de ${limit} seraient suivis en même temps par la même personne. Un·e gestionnaire de stage peut confier la demande à quelqu’un d’autre. Rien n’a changé.`,
    notToApprove: say`Quelque chose a changé depuis l’envoi : la demande ne peut pas être validée telle quelle. Rien n’est perdu.`,
    askManagers: (desks: string) => say`Pour en parler : ${desks}.`,
    acceptYourself: say`Seule la personne qui suivra ce stage peut l’accepter elle-même. Rien n’a changé.`,
  },

  history: {
    delegated: (to: string) => say`délègue la décision à ${to}`,
    standIn: (to: string, day: string) =>
      say`confie la décision à ${to}, la personne référente étant absente jusqu’au ${day}`,
    nobody: (day: string) =>
      say`demande aux gestionnaires qui décidera, la personne référente étant absente jusqu’au ${day}`,
    gaveBack: (day: string) =>
      say`ne peut pas décider à la place de la personne référente, absente jusqu’au ${day}`,
    ended: 'met fin à la délégation',
    full: (teacher: string, limit: number) =>
      say`${teacher} suivrait plus de ${limit} stages en même temps : les gestionnaires sont prévenus`,
    forReferent: (referent: string) => say`valide la demande, par délégation de ${referent}`,
  },

  /** What came up while a request waited, and who can help. */
  notToApprove: {
    startPassed: (day: string) =>
      say`Le premier jour indiqué, ${day}, est déjà là : renvoyez la demande pour une autre date, ou demandez à un·e gestionnaire de stage d’accepter celle-ci.`,
    insuranceEnds: say`L’assurance s’arrête avant la fin du stage : renvoyez la demande, pour une nouvelle attestation.`,
    payTooLow: (minimum: string) =>
      say`La gratification est sous le minimum, ${minimum} : renvoyez la demande, pour un nouveau montant convenu avec l’organisme.`,
    tooLong: (hours: string) =>
      say`Avec ses autres stages dans cet organisme cette année, l’étudiant·e ferait ${hours} ; la loi en permet 924. Renvoyez la demande, ou voyez avec un·e gestionnaire de stage.`,
    other: (label: string) => say`À corriger par l’étudiant·e : ${label}. Renvoyez la demande.`,
  },

  late: {
    title: (count: number) => say`${count} demandes attendent votre réponse`,
    more: (count: number) => (count === 1 ? 'et une autre.' : say`et ${count} autres.`),
    open: say`Ouvrir « Mes demandes »`,
  },

  /** « Mes demandes » */
  list: {
    row: (dates: string, hours: string, money: string) =>
      [dates, hours, money].filter(Boolean).join(' · '),
    dates: (from: string, to: string) => say`du ${from} au ${to}`,
    waits: (since: string) => say`attend ${since}`,
    open: 'Ouvrir',
    start: (count: number) =>
      count === 1 ? 'Lire et décider' : say`Décider l’une après l’autre (${count})`,
    next: say`Les suivantes`,
    first: 'Revenir aux premières',
    shown: (from: number, to: number, count: number) =>
      say`${from} à ${to} sur ${count}, les plus urgentes d’abord.`,
    decided: 'Vos dernières décisions',
    approved: (name: string, day: string) => say`${name} : validé, ${day}`,
    returned: (name: string, day: string) => say`${name} : renvoyé, ${day}`,
    later: 'Plus tard, la suivante',
    left: (count: number) =>
      count === 0
        ? ''
        : count === 1
          ? say`Encore une après celle-ci.`
          : say`Encore ${count} après celle-ci.`,
    doneApproved: (name: string) => say`Validé : ${name}.`,
    doneReturned: (name: string) => say`Renvoyé : ${name}.`,
    doneOther: (name: string) => say`C’est noté : ${name}.`,
    doneHidden: say`C’est noté : ce dossier n’est plus chez vous.`,
    retiredTitle: 'Liste remplacée',
    retiredText: say`La liste à jour de vos demandes est plus bas dans cette conversation.`,
    absence: 'Mes absences',
    all: 'Mes demandes',
  },

  absence: {
    title: 'Vos absences',
    titleFor: 'Absence d’un·e enseignant·e',
    text: say`Pendant une absence, les nouvelles demandes et celles qui attendent vont à la personne qui vous remplace. Sans remplaçant·e, les gestionnaires de stage sont prévenus.`,
    textFor: say`Pendant une absence, les demandes vont à la personne qui remplace. Sans remplaçant·e, elles vous reviennent.`,
    none: 'Aucune absence à venir n’est notée.',
    line: (from: string, to: string) => say`Du ${from} au ${to}`,
    replacedBy: (name: string) => say`Remplacé·e par ${name}`,
    alone: 'Sans remplaçant·e',
    youReplace: (name: string) => say`Vous remplacez ${name}`,
    setBy: (name: string) => say`Notée par ${name}`,
    teacher: say`Enseignant·e`,
    from: 'Premier jour d’absence',
    to: 'Dernier jour d’absence',
    substitute: 'Remplaçant·e (facultatif)',
    search: 'Tapez un nom, puis choisissez',
    save: 'Noter cette absence',
    requests: 'Mes demandes',
    end: (from: string) => say`Supprimer : ${from}`,
    endNow: 'Je suis de retour',
    saved: (from: string, to: string, who: string | null) =>
      who === null
        ? say`Absence notée du ${from} au ${to}, sans remplaçant·e : les gestionnaires de stage sont prévenus de chaque demande.`
        : say`Absence notée du ${from} au ${to}. Les demandes vont à ${who}.`,
    ended: say`C’est noté. Les demandes qui attendent reviennent à la personne référente.`,
    noted: {
      title: (from: string, to: string) => say`Absence notée : du ${from} au ${to}`,
      yours: (by: string) => say`${by} l’a notée pour vous. Une erreur ? Écrivez « absence ».`,
      standIn: (name: string) =>
        say`Vous remplacez ${name} : ses demandes de stage vous arrivent ici.`,
    },
    refusals: {
      endsBeforeItBegins: say`Le dernier jour est avant le premier. Choisissez un jour qui n’est pas avant. Rien n’a changé.`,
      isOver: (today: string) =>
        say`Cette absence est déjà passée. Indiquez un dernier jour à partir d’aujourd’hui, ${today}.`,
      ownSubstitute: say`Personne ne se remplace soi-même. Choisissez quelqu’un d’autre, ou laissez vide.`,
      notYours: say`Seule la personne elle-même, ou un·e gestionnaire de sa composante, peut noter cette absence. Rien n’a changé.`,
    },
  },
};

export type ValidationTexts = typeof validationFr;
