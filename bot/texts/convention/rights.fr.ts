/** Articles 5, 5 bis and 5 ter: the gratification, and the rights that interns share with the staff. */
import type { ConventionPaper, Gratification, Pay } from '../../process/convention/paper';
import { say } from '../typography';
import { dateWithYear, moneyInFigures } from '../format';
import { facts, prose, row, those, type Article, type Block } from './blocks';
import { amounts, BLANK, or } from './values';

export function rightsFr(paper: ConventionPaper): Article[] {
  const { law } = paper.host;
  const { isFrench } = paper.stay;
  return those<Article>(
    { title: say`Article 5 – Gratification et avantages`, blocks: gratification(paper) },
    isFrench &&
      law !== 'public' && {
        title: say`Article 5 bis – Droits du stagiaire dans un organisme de droit privé`,
        blocks: [prose(privateRights(law === 'unknown'))],
      },
    isFrench &&
      law !== 'private' && {
        title: say`Article 5 ter – Droits du stagiaire dans un organisme de droit public`,
        blocks: publicRights(law === 'unknown').map(prose),
      },
  );
}

function gratification(paper: ConventionPaper): Block[] {
  const { pay, host, stay } = paper;
  return those<Block>(
    prose(stay.isFrench ? ruleInFrance(pay) : ruleAbroad()),
    prose(agreement(paper)),
    facts(
      ...amountRows(paper),
      row('Autres avantages offerts', pay.benefits ?? 'Aucun autre avantage n’est prévu'),
    ),
    (pay.agreed !== null || pay.isDue === true) && prose(howItIsPaid(stay.isFrench)),
    stay.isFrench &&
      host.law !== 'private' &&
      prose(
        say`La gratification due par un organisme de droit public ne se cumule pas avec une rémunération versée par ce même organisme pendant la même période.`,
      ),
    prose(
      say`Les frais de déplacement, d’hébergement ou de formation que le stagiaire engage à la demande de l’organisme d’accueil sont pris en charge par celui-ci, selon les règles en vigueur chez lui.`,
    ),
  );
}

function ruleInFrance({ minimum }: Pay): string {
  const amount = minimum
    ? say`, soit ${moneyInFigures(minimum.cents, 'EUR', 'fr')} depuis le ${dateWithYear(minimum.since, 'fr')}`
    : '';
  return say`En France, une gratification est obligatoire lorsque la durée du ou des stages accomplis dans un même organisme d’accueil au cours d’une même année d’enseignement dépasse 308 heures, soit deux mois de 22 jours de sept heures, consécutifs ou non (articles L124-6 et D124-6). Sauf montant supérieur fixé par une convention de branche ou un accord professionnel étendu, elle est, pour chaque heure de présence, d’au moins 15 % du plafond horaire de la sécurité sociale${amount} (article D124-8) ; ce minimum suit l’évolution du plafond.`;
}

function ruleAbroad(): string {
  return say`Pour un stage à l’étranger, le code de l’éducation ne rend pas la gratification obligatoire ; le droit du pays d’accueil peut prévoir des règles plus favorables.`;
}

function agreement({ pay, stay }: ConventionPaper): string {
  if (pay.agreed) return say`L’organisme d’accueil verse au stagiaire la gratification suivante.`;
  if (!pay.isSaid && pay.isDue !== true) {
    return say`L’organisme d’accueil précise s’il verse une gratification, et laquelle.`;
  }
  if (pay.isDue) {
    return say`La durée du stage rend la gratification obligatoire. Son montant reste à indiquer ci-dessous.`;
  }
  if (!stay.isFrench) return say`Le stage ne donne lieu à aucune gratification.`;
  if (pay.isDue === null) return say`Le stage ne donne lieu à aucune gratification.`;
  if (pay.isExempt) {
    return say`Le stage ne donne lieu à aucune gratification : la formation suivie est de celles pour lesquelles elle n’est pas obligatoire (code de la santé publique, article L4381-1).`;
  }
  return say`Le stage, dont la durée ne dépasse pas 308 heures, ne donne lieu à aucune gratification : elle n’est pas obligatoire.`;
}

function amountRows({ pay }: ConventionPaper) {
  const label = 'Montant de la gratification';
  const { agreed, isDue, isSaid } = pay;
  if (!agreed && !isDue && isSaid) return [row(label, 'Néant : stage sans gratification')];
  return [
    row(label, agreed ? amountInWords(agreed) : BLANK),
    row('Versement', 'Mensuellement, au prorata des heures de présence du stagiaire'),
    row('Mode de versement', or(agreed?.mode ?? null)),
  ];
}

const units: Record<NonNullable<Gratification['unit']>, string> = {
  hour: 'heure de présence',
  day: 'jour de présence',
  week: 'semaine',
  month: 'mois',
  year: 'an',
};

/** « 4,50 € brut par heure de présence (quatre euros et cinquante centimes) ». */
function amountInWords(agreed: Gratification): string {
  const amount = amounts(agreed, 'fr');
  const kind = agreed.kind
    ? { gross: 'brut', net: 'net' }[agreed.kind]
    : say`(brut ou net : ${BLANK})`;
  const unit = agreed.unit ? units[agreed.unit] : BLANK;
  const words = amount ? say` (${amount.words})` : '';
  return say`${amount?.figures ?? BLANK} ${kind} par ${unit}${words}`;
}

function howItIsPaid(isFrench: boolean): string {
  const proportion = say`Si la convention est suspendue ou prend fin plus tôt, le montant dû est réduit en proportion de la durée de stage accomplie.`;
  const law = say`La gratification n’est pas un salaire. Elle est due à compter du premier jour du stage et s’ajoute au remboursement des frais engagés pour le stage et aux avantages offerts pour les repas, l’hébergement et les transports. La durée qui y donne droit s’apprécie d’après la présente convention et ses avenants.`;
  return isFrench ? say`${law} ${proportion}` : proportion;
}

/** `isConditional`: nothing says under which law the host is. */
function privateRights(isConditional: boolean): string {
  const when = isConditional
    ? say`Lorsque l’organisme d’accueil est de droit privé, le stagiaire`
    : say`Le stagiaire`;
  return say`${when} a droit, comme les salariés, au respect des droits des personnes et des libertés individuelles et collectives ; il est protégé contre le harcèlement moral et le harcèlement sexuel (code du travail, articles L1121-1, L1152-1 et L1153-1). Dans les mêmes conditions que les salariés, il accède au restaurant d’entreprise ou reçoit des titres-restaurant (article L3262-1 du même code), bénéficie de la prise en charge des frais de transport entre son domicile et le lieu du stage (article L3261-2 du même code) et accède aux activités sociales et culturelles du comité social et économique (article L2312-78 du même code).`;
}

function publicRights(isConditional: boolean): string[] {
  const when = isConditional
    ? say`Lorsque l’organisme d’accueil est de droit public, le stagiaire`
    : say`Le stagiaire`;
  return [
    say`${when} a droit au respect des droits des personnes et des libertés individuelles et collectives ; il est protégé contre le harcèlement moral et le harcèlement sexuel (code de l’éducation, article L124-12). Il accède à la restauration collective de l’organisme d’accueil dans les mêmes conditions que les agents (article L124-13).`,
    say`Ses trajets entre son domicile et le lieu du stage sont pris en charge dans les conditions du décret n° 2010-676 du 21 juin 2010, qui s’applique aux agents publics. Pour une mission que lui confie l’organisme d’accueil, ses frais de déplacement temporaire sont remboursés selon la réglementation en vigueur ; le lieu du stage indiqué dans la convention vaut résidence administrative.`,
  ];
}
