/** Articles 1 to 4: what the stage is, what is done in it, when, and who follows it. */
import type { ConventionPaper, Stage } from '../../process/convention/paper';
import { dateInWords, sentence } from '../format';
import { say } from '../typography';
import { facts, prose, row, those, type Article, type Block } from './blocks';
import { hoursFr } from './hours.fr';
import { BLANK, or, periods } from './values';

export function aimFr(paper: ConventionPaper): Article[] {
  return [
    { title: say`Article 1 – Objet de la convention`, blocks: purpose(paper) },
    { title: say`Article 2 – Objectif du stage`, blocks: objective(paper.stage) },
    { title: say`Article 3 – Modalités du stage`, blocks: arrangements(paper) },
    { title: say`Article 4 – Accueil et encadrement du stagiaire`, blocks: supervision(paper) },
  ];
}

function purpose({ establishment, host, intern }: ConventionPaper): Block[] {
  return [
    prose(
      say`La présente convention règle les rapports entre l’établissement d’enseignement (${establishment.name}), l’organisme d’accueil (${or(host.name)}) et le stagiaire (${or(intern.name)}) pour le stage décrit ci-dessus, qui s’inscrit dans la formation suivie par le stagiaire : ${or(intern.formation)}. Elle n’est pas un contrat de travail.`,
    ),
    prose(
      say`Toutes les personnes désignées à la fin la signent avant le premier jour du stage. Toute modification de ce qu’elle prévoit, en particulier des dates, des horaires ou des missions, fait l’objet d’un avenant signé dans les mêmes conditions.`,
    ),
  ];
}

function objective(stage: Stage): Block[] {
  return [
    prose(
      say`Le stage est une période temporaire de mise en situation en milieu professionnel. Le stagiaire y acquiert des compétences professionnelles et met en œuvre ce qu’il a appris pendant sa formation, en vue d’obtenir un diplôme ou une certification et de faciliter son insertion professionnelle. Les missions qui lui sont confiées sont conformes au projet pédagogique de l’établissement et approuvées par l’organisme d’accueil (code de l’éducation, article L124-1).`,
    ),
    prose(
      say`Le stage ne peut servir ni à exécuter une tâche régulière correspondant à un poste de travail permanent, ni à faire face à un accroissement temporaire de l’activité, ni à occuper un emploi saisonnier, ni à remplacer un salarié ou un agent absent ou dont le contrat est suspendu (article L124-7).`,
    ),
    facts(
      row('Activités confiées au stagiaire', or(stage.tasks)),
      row('Compétences à acquérir ou à développer', or(stage.competences)),
      stage.details === null ? null : row('Précisions', stage.details),
    ),
  ];
}

function arrangements(paper: ConventionPaper): Block[] {
  const { stage, intern } = paper;
  const day = (date: string | null) => (date ? dateInWords(date, 'fr') : BLANK);
  return those<Block>(
    prose(
      [
        say`Le stage a lieu du ${day(stage.start)} au ${day(stage.end)}.`,
        weekly(stage),
        stage.interruptions !== null &&
          stage.interruptions.length > 0 &&
          say`Le stage est interrompu ${periods(stage.interruptions, 'fr')}.`,
      ]
        .filter(Boolean)
        .join(' '),
    ),
    stage.hours?.kind === 'periods' && {
      kind: 'table',
      widths: [3, 2, 1.4],
      head: ['Période', 'Jours de présence', 'Durée'],
      rows: stage.hours.periods.map(hoursFr.workPeriod),
    },
    facts(
      row('Présence la nuit, le dimanche ou un jour férié', exceptional(stage)),
      row('Télétravail', stage.remoteWork ?? 'Aucun télétravail n’est prévu'),
      stage.comment === null ? null : row('Précisions sur les horaires', stage.comment),
    ),
    intern.isMinor &&
      prose(
        say`Le stagiaire étant mineur au début du stage, sa présence ne dépasse ni 7 heures par jour ni 35 heures par semaine. Il n’est présent ni la nuit, ni le dimanche, ni un jour férié.`,
      ),
    prose(rulesOfPresence(paper)),
  );
}

function weekly({ hours, workingTime }: Stage): string {
  if (hours?.kind === 'periods') {
    return say`Les horaires n’étant pas les mêmes chaque semaine, la présence du stagiaire dans l’organisme d’accueil est fixée, pour chaque période, par le tableau suivant.`;
  }
  const days = hours && hoursFr.week(hours);
  return say`La durée hebdomadaire de présence du stagiaire dans l’organisme d’accueil est de ${hoursFr.minutes(hours?.minutes ?? null)}, à ${hoursFr.workingTime(workingTime).toLocaleLowerCase('fr')}${days ? say` : ${days}` : ''}.`;
}

function exceptional(stage: Stage): string {
  const { exceptional: kinds, holidaysWorked, exceptionalDetails: details } = stage;
  if (kinds.length === 0)
    return say`Aucune présence de ce type n’est prévue${details ? say` ; ${details}` : ''}`;
  const parts = [
    say`Prévue ${hoursFr.moments(kinds)}`,
    holidaysWorked.length > 0 && say`jours fériés concernés : ${periods(holidaysWorked, 'fr')}`,
    details && say`précisions : ${details}`,
  ];
  return parts.filter(Boolean).join(' ; ');
}

function rulesOfPresence({ stay, host }: ConventionPaper): string {
  const count = say`L’organisme d’accueil tient, par tous moyens, un décompte des durées de présence. Il ne confie au stagiaire aucune tâche dangereuse pour sa santé ou sa sécurité`;
  if (!stay.isFrench) {
    return say`La présence du stagiaire respecte les durées maximales, les repos et les jours fériés du droit applicable dans le pays d’accueil. ${count}.`;
  }
  const staff = { private: 'salariés', public: 'agents', unknown: 'salariés ou agents' }[host.law];
  return say`La présence du stagiaire suit les règles applicables aux ${staff} de l’organisme d’accueil pour les durées maximales quotidienne et hebdomadaire, la présence de nuit, le repos quotidien, le repos hebdomadaire et les jours fériés. ${count} (article L124-14).`;
}

function supervision({ stage, referent, tutor }: ConventionPaper): Block[] {
  const days = stage.universityDays ?? [];
  return [
    prose(
      say`${sentence(or(referent.name), 'fr')}, enseignant référent désigné par l’établissement, veille au bon déroulement du stage et au respect de la convention (article L124-2). ${sentence(or(tutor.name), 'fr')}, tuteur désigné par l’organisme d’accueil, accueille et accompagne le stagiaire ; il est garant du respect des stipulations pédagogiques de la convention (article L124-9).`,
    ),
    facts(row('Suivi du stagiaire par le référent et le tuteur', or(stage.followUp))),
    prose(
      [
        days.length > 0
          ? say`Le stagiaire revient à l’établissement ${periods(days, 'fr')} ; ces jours ne sont pas des jours de présence dans l’organisme d’accueil.`
          : say`Aucun retour à l’établissement n’est prévu pendant le stage.`,
        say`Le stagiaire est autorisé à s’absenter pour un cours, un examen ou une réunion que sa formation exige ; l’établissement en indique les dates à l’organisme d’accueil.`,
      ].join(' '),
    ),
    prose(
      say`Toute difficulté dans le déroulement du stage, constatée par le stagiaire ou par le tuteur, est portée à la connaissance de l’enseignant référent et de l’établissement, qui cherchent à la résoudre au plus vite. En cas de conflit, chacun peut s’adresser au contact indiqué dans la partie « Les contacts ».`,
    ),
  ];
}
