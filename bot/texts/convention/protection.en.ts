import type { ConventionPaper } from '../../process/convention/paper';
import { dateInWords } from '../format';
import { facts, items, prose, row, subheading, those, type Article, type Block } from './blocks';
import { healthEn } from './health.en';
import { BLANK, countryName, or } from './values';

export function protectionEn(paper: ConventionPaper): Article[] {
  return [
    { title: 'Article 6 – Social protection', blocks: socialCover(paper) },
    { title: 'Article 7 – Liability and insurance', blocks: liability(paper) },
  ];
}

function socialCover(paper: ConventionPaper): Block[] {
  const { stay } = paper;
  return [
    prose(
      `During the internship the intern stays with the social-security scheme that already covers them; health costs are borne by the universal health protection (Code de la sécurité sociale, article L160-1).${stay.isAbroad ? ' An internship abroad is announced to the intern’s health-insurance office before departure where the office asks for that.' : ''}`,
    ),
    subheading(
      '6.1 Without an allowance, or with one of at most 15% of the hourly ceiling of social security',
    ),
    prose(
      [
        `The allowance bears no social contribution. The intern is covered against accidents at work and on the way there, and against occupational diseases, under 2° of article L412-8 of the Code de la sécurité sociale${stay.isAbroad ? ', on the conditions of 6.4 while abroad' : ''}.`,
        !stay.isAbroad &&
          'After an accident, during the activities, on the way or at a place where the internship takes the intern, the host organisation sends the declaration within 48 hours (Sundays and public holidays not counted) to the health-insurance office (CPAM) named under “Contacts”; it names the university there as the employer, and sends it a copy at once.',
      ]
        .filter(Boolean)
        .join(' '),
    ),
    subheading('6.2 Allowance above this threshold'),
    prose(
      stay.isAbroad
        ? 'Above this threshold, French law on accidents at work does not cover the intern abroad: the host organisation covers them as 6.4 provides. Social contributions follow the law that applies to the host organisation.'
        : 'Social contributions are counted only on the part above the threshold. The intern has the statutory cover of articles L411-1 and following of the Code de la sécurité sociale. After an accident the host organisation takes all steps with the health-insurance office (CPAM) and tells the university as soon as possible.',
    ),
    ...(stay.isAbroad ? [...healthAbroad(paper), ...accidentsAbroad(paper)] : []),
  ];
}

function healthAbroad({ stay, insurance }: ConventionPaper): Block[] {
  const country = countryName(stay.country, 'en');
  const { hostCovers } = insurance;
  return [
    subheading(`6.3 Health protection of the intern abroad (${country})`),
    prose(healthEn.care(stay.health)),
    facts(
      row(
        'Health cover by the host organisation',
        hostCovers === null
          ? `yes / no (cross out what does not apply) ${BLANK}`
          : healthEn.hostCovers(hostCovers),
      ),
    ),
  ];
}

function accidentsAbroad({ host, stay }: ConventionPaper): Block[] {
  const country = countryName(stay.country, 'en');
  return [
    subheading('6.4 Accidents of the intern at work abroad'),
    prose('For French law on accidents at work to cover the intern, the internship must:'),
    items(
      'last six months at most, extensions included;',
      'give rise to no remuneration that opens rights to a cover against accidents at work in the host country; an allowance is admitted up to 15% of the hourly ceiling of social security, if the health-insurance office agrees;',
      `take place only in the host organisation (${or(host.name)}) and in the country named (${country}).`,
    ),
    prose(
      'If one of these conditions is not met, the host organisation undertakes to cover the intern against accidents at work and on the way and against occupational diseases, and to make all declarations that are needed.',
    ),
    prose(
      'The university declares the accident; the host organisation tells it in writing within 48 hours. Accidents are covered that happen: on the premises and in the hours of the internship; on the usual way between the intern’s residence in the country and the place of work; during a mission on the host organisation’s written order; on the first journey from home to the residence of the internship, and on the last journey back.',
    ),
    prose(
      'In all cases the host organisation tells the university of any accident at once. If it gives the intern a mission outside its premises or outside the country, it takes all steps to provide suitable insurance.',
    ),
  ];
}

function liability({ insurance, stay }: ConventionPaper): Block[] {
  return those<Block>(
    prose(
      'The host organisation and the intern declare that they are insured for civil liability. The intern proves it by a certificate of insurance, annexed to the agreement.',
    ),
    facts(
      row('Insurer of the intern for civil liability', or(insurance.insurer)),
      row('Policy number', or(insurance.number)),
      row('Valid until', insurance.validUntil ? dateInWords(insurance.validUntil, 'en') : BLANK),
      stay.isAbroad ? row('Assistance and accidents abroad', or(insurance.abroad)) : null,
    ),
    stay.isAbroad &&
      prose(
        'For an internship abroad, the intern undertakes to take out travel assistance (medical repatriation, legal help…) and personal accident insurance.',
      ),
    prose(
      'If the host organisation puts a vehicle at the intern’s disposal, it first checks that the insurance of the vehicle covers its use by a student. If the intern uses their own vehicle or somebody else’s for the internship, they declare it to the insurer of that vehicle and pay the premium, if there is one.',
    ),
  );
}
