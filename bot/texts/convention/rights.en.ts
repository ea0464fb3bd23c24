import type { ConventionPaper, Gratification, Pay } from '../../process/convention/paper';
import { dateWithYear, moneyInFigures } from '../format';
import { facts, prose, row, those, type Article, type Block } from './blocks';
import { amounts, BLANK, or } from './values';

export function rightsEn(paper: ConventionPaper): Article[] {
  const { law } = paper.host;
  const { isFrench } = paper.stay;
  return those<Article>(
    { title: 'Article 5 – Allowance (gratification) and benefits', blocks: gratification(paper) },
    isFrench &&
      law !== 'public' && {
        title: 'Article 5 bis – Rights of the intern in an organisation under private law',
        blocks: [prose(privateRights(law === 'unknown'))],
      },
    isFrench &&
      law !== 'private' && {
        title: 'Article 5 ter – Rights of the intern in an organisation under public law',
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
      row('Other benefits offered', pay.benefits ?? 'No other benefit is planned'),
    ),
    (pay.agreed !== null || pay.isDue === true) && prose(howItIsPaid(stay.isFrench)),
    stay.isFrench &&
      host.law !== 'private' &&
      prose(
        'An allowance owed by an organisation under public law cannot be combined with remuneration that the same organisation pays for the same period.',
      ),
    prose(
      'Travel, accommodation or training costs that the intern has at the request of the host organisation are borne by it, under its own rules.',
    ),
  );
}

function ruleInFrance({ minimum }: Pay): string {
  const amount = minimum
    ? `, that is ${moneyInFigures(minimum.cents, 'EUR', 'en')} since ${dateWithYear(minimum.since, 'en')}`
    : '';
  return `In France an allowance (gratification) is mandatory where the internships done in one host organisation in one academic year are longer than 308 hours in all, that is two months of 22 days of seven hours, in a row or not (articles L124-6 and D124-6). Unless a branch or extended collective agreement sets a higher amount, it is, for each hour of presence, at least 15% of the hourly ceiling of social security${amount} (article D124-8); this minimum follows the ceiling.`;
}

function ruleAbroad(): string {
  return 'For an internship abroad the Code de l’éducation makes no allowance (gratification) mandatory; the law of the host country may have more favourable rules.';
}

function agreement({ pay, stay }: ConventionPaper): string {
  if (pay.agreed) return 'The host organisation pays the intern the following allowance.';
  if (!pay.isSaid && pay.isDue !== true) {
    return 'The host organisation says whether it pays an allowance, and which.';
  }
  if (pay.isDue) {
    return 'The length of the internship makes an allowance mandatory. Its amount remains to be written below.';
  }
  if (!stay.isFrench) return 'The internship gives rise to no allowance.';
  if (pay.isDue === null) return 'The internship gives rise to no allowance.';
  if (pay.isExempt) {
    return 'The internship gives rise to no allowance: the degree course is one of those for which it is not mandatory (Code de la santé publique, article L4381-1).';
  }
  return 'The internship, which is not longer than 308 hours, gives rise to no allowance: none is mandatory.';
}

function amountRows({ pay }: ConventionPaper) {
  const label = 'Amount of the allowance';
  const { agreed, isDue, isSaid } = pay;
  if (!agreed && !isDue && isSaid) return [row(label, 'None: internship without an allowance')];
  return [
    row(label, agreed ? amountInWords(agreed) : BLANK),
    row('Payment', 'Monthly, in proportion to the intern’s hours of presence'),
    row('Means of payment', or(agreed?.mode ?? null)),
  ];
}

const units: Record<NonNullable<Gratification['unit']>, string> = {
  hour: 'hour of presence',
  day: 'day of presence',
  week: 'week',
  month: 'month',
  year: 'year',
};

function amountInWords(agreed: Gratification): string {
  const amount = amounts(agreed, 'en');
  const kind = agreed.kind
    ? { gross: 'gross', net: 'net' }[agreed.kind]
    : `(gross or net: ${BLANK})`;
  const unit = agreed.unit ? units[agreed.unit] : BLANK;
  const words = amount ? ` (${amount.words})` : '';
  return `${amount?.figures ?? BLANK} ${kind} per ${unit}${words}`;
}

function howItIsPaid(isFrench: boolean): string {
  const proportion =
    'If the agreement is suspended or ends early, the amount owed is reduced in proportion to the length that was done.';
  const law =
    'The allowance is not a salary. It is owed from the first day of the internship, and adds to the costs refunded for the internship and to the benefits offered for meals, accommodation and transport. The length that gives a right to it follows from this agreement and its amendments.';
  return isFrench ? `${law} ${proportion}` : proportion;
}

function privateRights(isConditional: boolean): string {
  const when = isConditional
    ? 'Where the host organisation is under private law, the intern'
    : 'The intern';
  return `${when} has a right, as employees do, to respect for the rights of persons and for individual and collective liberties, and is protected against bullying (harcèlement moral) and sexual harassment (Code du travail, articles L1121-1, L1152-1 and L1153-1). On the same conditions as employees, the intern has access to the staff restaurant or to meal vouchers (article L3262-1 of the same code), has part of the cost of transport between home and the place of work refunded (article L3261-2 of the same code), and takes part in the social and cultural activities of the works council (comité social et économique, article L2312-78 of the same code).`;
}

function publicRights(isConditional: boolean): string[] {
  const when = isConditional
    ? 'Where the host organisation is under public law, the intern'
    : 'The intern';
  return [
    `${when} has a right to respect for the rights of persons and for individual and collective liberties, and is protected against bullying (harcèlement moral) and sexual harassment (Code de l’éducation, article L124-12). The intern has access to the staff canteen of the host organisation on the same conditions as its public employees (article L124-13).`,
    'Travel between home and the place of work is refunded on the conditions of décret no. 2010-676 of 21 June 2010, which applies to public employees. For a mission given by the host organisation, the costs of temporary travel are refunded by the rules in force; the place of work written in the agreement counts as the administrative residence.',
  ];
}
