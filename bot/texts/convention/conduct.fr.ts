/** Articles 8 to 11: discipline, leave and breaks, discretion, and works of the mind. */
import type { ConventionPaper } from '../../process/convention/paper';
import { say } from '../typography';
import {
  facts,
  prose,
  row,
  subheading,
  those,
  type Article,
  type Block,
  type LabelledValue,
} from './blocks';
import { BLANK } from './values';

export function conductFr(paper: ConventionPaper): Article[] {
  return [
    { title: say`Article 8 – Discipline`, blocks: discipline() },
    { title: say`Article 9 – Congés, absences et interruption du stage`, blocks: leave(paper) },
    {
      title: say`Article 10 – Devoir de réserve et confidentialité`,
      blocks: discretion(paper.stage.isConfidential),
    },
    { title: say`Article 11 – Propriété intellectuelle`, blocks: works() },
  ];
}

function discipline(): Block[] {
  return [
    prose(
      say`Le stagiaire respecte les clauses du règlement intérieur de l’organisme d’accueil qui lui sont applicables, notamment sur les horaires, l’hygiène, la santé et la sécurité. L’organisme d’accueil les porte à sa connaissance avant le début du stage et les joint à la convention lorsqu’elles existent par écrit.`,
    ),
    prose(
      say`Seul l’établissement peut décider d’une sanction disciplinaire. L’organisme d’accueil l’informe des manquements, ainsi que l’enseignant référent, et lui fournit les éléments qui les établissent. En cas de manquement particulièrement grave, il peut mettre fin au stage en respectant l’article 9.`,
    ),
  ];
}

function leave(paper: ConventionPaper): Block[] {
  const { isFrench, isLong } = paper.stay;
  return those<Block>(
    subheading(say`9.1 Congés et absences autorisées`),
    isFrench &&
      prose(
        say`En cas de grossesse, de paternité ou d’adoption, le stagiaire bénéficie de congés et d’autorisations d’absence d’une durée équivalente à celle prévue pour les salariés (article L124-13 ; code du travail, articles L1225-16 à L1225-28, L1225-35, L1225-37 et L1225-46).`,
      ),
    isFrench &&
      isLong === true &&
      prose(
        say`La durée du stage dépassant deux mois, le stagiaire peut prendre des congés et s’absenter, avec l’accord du tuteur, comme suit.`,
      ),
    facts(...leaveRows(paper)),
    subheading(say`9.2 Interruption et suspension`),
    prose(
      say`Le stagiaire prévient le tuteur sans délai de toute autre absence et en donne le motif. Pour toute interruption temporaire du stage (maladie, absence injustifiée…), l’organisme d’accueil avertit l’établissement par écrit. La convention est suspendue pendant l’interruption ; si toutes les parties en sont d’accord, la fin du stage peut être reportée, en tout ou en partie, par un avenant.`,
    ),
    subheading(say`9.3 Résiliation`),
    prose(
      say`La partie (organisme d’accueil, établissement ou stagiaire) qui veut mettre fin au stage en informe aussitôt les deux autres par écrit. Les motifs sont examinés en étroite concertation ; la décision définitive n’est prise qu’à l’issue de cette concertation.`,
    ),
    subheading(say`9.4 Validation en cas d’interruption`),
    prose(
      say`Lorsque le stagiaire interrompt le stage en raison d’une maladie, d’un accident, d’une grossesse, d’une paternité ou d’une adoption, ou, en accord avec l’établissement, parce que les stipulations pédagogiques de la convention ne sont pas respectées ou que l’organisme d’accueil a rompu la convention, l’établissement valide le stage même si la durée prévue n’est pas atteinte, ou propose une autre modalité de validation de la formation (article L124-15).`,
    ),
  );
}

function leaveRows({ stage, stay }: ConventionPaper): LabelledValue[] {
  const { halfDays, words } = stage.leave;
  const conditions = say`Conditions des congés et absences`;
  const rows = those(
    halfDays !== null && row(say`Jours de congé pendant le stage`, daysOf(halfDays)),
    words !== null && row(conditions, words),
  );
  if (rows.length > 0) return rows;
  const isToBeSaid = stay.isLong === null || (stay.isFrench && stay.isLong);
  if (isToBeSaid) return [row(conditions, BLANK)];
  return [
    row(
      say`Congés et autorisations d’absence`,
      say`Aucun congé n’est prévu ; le tuteur peut autoriser une absence`,
    ),
  ];
}

function daysOf(halfDays: number): string {
  if (halfDays === 0) return 'Aucun';
  const days = String(halfDays / 2).replace('.', ',');
  return `${days} ${halfDays < 4 ? 'jour' : 'jours'}`;
}

function discretion(isConfidential: boolean): Block[] {
  return those<Block>(
    prose(
      say`Le stagiaire observe une discrétion absolue. Sauf accord préalable de l’organisme d’accueil, il n’utilise, ne publie et ne communique à personne les informations qu’il y recueille, et ne conserve ni ne copie aucun document ou logiciel qui lui appartient. Cet engagement vaut pendant le stage et après sa fin ; il porte aussi sur le rapport de stage.`,
    ),
    prose(
      say`L’organisme d’accueil peut demander que la diffusion du rapport soit restreinte, ou que certains éléments confidentiels en soient retirés. Les personnes amenées à le lire sont tenues au secret : elles n’utilisent ni ne divulguent les informations qu’il contient.`,
    ),
    isConfidential &&
      prose(
        say`Le sujet de ce stage est confidentiel : il n’est pas écrit dans la convention, et le rapport n’est remis qu’aux personnes chargées de l’évaluer.`,
      ),
  );
}

function works(): Block[] {
  return [
    prose(
      say`Si le travail du stagiaire donne lieu à une création protégée par le droit d’auteur ou par la propriété industrielle, logiciels compris, et que l’organisme d’accueil veut l’utiliser avec l’accord du stagiaire, un contrat est signé entre eux conformément au code de la propriété intellectuelle. Il précise notamment l’étendue des droits cédés, l’exclusivité éventuelle, la destination, les supports et la durée de la cession et, s’il y a lieu, la rémunération due au stagiaire. Cette règle vaut quel que soit le statut de l’organisme d’accueil.`,
    ),
    prose(
      say`Par exception, lorsque l’organisme d’accueil réalise de la recherche, les logiciels et les inventions créés par le stagiaire dans ses missions suivent les articles L113-9-1 et L611-7-1 du code de la propriété intellectuelle, si leurs conditions sont réunies.`,
    ),
  ];
}
