import type { ConventionPaper } from '../../process/convention/paper';
import { facts, prose, row, subheading, those, type Article, type Block } from './blocks';
import { BLANK, or } from './values';

export function endEn(paper: ConventionPaper): Article[] {
  return [
    { title: 'Article 12 – End of the internship, report and assessment', blocks: end(paper) },
    { title: 'Article 13 – Applicable law and personal data', blocks: law(paper) },
  ];
}

function end({ ending, intern }: ConventionPaper): Block[] {
  const credits = ending.ectsCredits;
  return [
    subheading('12.1 Internship certificate (attestation de stage)'),
    prose(
      'At the end of the internship the host organisation gives the intern a certificate, whose form is annexed, that states at least the actual total length of the internship and, if any, the total amount of the allowance paid (article D124-9). The intern keeps it: it will be needed to have the internship counted for a pension (Code de la sécurité sociale, article L351-17).',
    ),
    subheading('12.2 Quality of the internship'),
    prose(
      'The intern gives the university a document in which they assess how they were received. It counts neither for their own assessment nor for the degree (article L124-4).',
    ),
    subheading('12.3 Assessment of the intern’s work, and academic assessment'),
    prose(
      'At the end of the internship the host organisation fills in the form for the assessment of the intern’s work that the university gives it, and sends it back to the referent teacher. The university assesses the internship as follows:',
    ),
    facts(
      row('Work to hand in', or(ending.workType)),
      row('How it is validated', or(ending.validationMode)),
      row('Course unit', or(intern.courseUnit)),
      row('ECTS credits', credits === null ? BLANK : String(credits / 100)),
    ),
    subheading('12.4 Journeys to the university'),
    prose(
      'The tutor, or anybody else from the host organisation who has to come to the university for the preparation, the running or the validation of the internship, may claim no payment or refund from the university.',
    ),
  ];
}

function law(paper: ConventionPaper): Block[] {
  const { establishment, data } = paper;
  const years = `${data.signedYears} ${data.signedYears > 1 ? 'years' : 'year'}`;
  return those<Block>(
    subheading('13.1 Applicable law and courts'),
    prose(
      'This agreement is governed by French law alone. Any dispute that is not settled amicably goes to the French court that has jurisdiction.',
    ),
    subheading('13.2 Personal data'),
    prose(
      `The university (${establishment.name}) is the controller of the data in the agreement: those of the intern and those of the persons named in it (${named(paper)}). They come from these persons, from the intern or from the host organisation. The university uses them to make the agreement and to follow the internship, for its public task and its legal obligations (Regulation (EU) 2016/679, article 6, paragraph 1, points e and c). They are read by the signatories, by the services of the university in charge of internships and, on its behalf, by its IT providers; they are kept for ${years} after the end of the academic year.`,
    ),
    prose(
      'Everybody may ask for access to their data, for correction, erasure or restriction, or may object to their use, within the limits of these obligations. The host organisation uses these data only to receive the intern. No social-security number is asked for.',
    ),
    facts(
      row('To use these rights', data.contact),
      row('Data protection officer', or(data.officer)),
      data.page === null ? null : row('More about it', data.page),
      row('To lodge a complaint', 'CNIL, the French data protection authority, cnil.fr'),
    ),
  );
}

function named({ intern, stay }: ConventionPaper): string {
  const here = those(
    'tutor',
    'signatories',
    'referent teacher',
    intern.legalRepresentative !== null && 'parent or guardian',
  ).join(', ');
  return stay.isAbroad
    ? `${here} and, on the sheet for internships abroad, person to be told in an emergency`
    : here;
}
