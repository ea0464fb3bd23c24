import type { ConventionPaper } from '../../process/convention/paper';
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

export function conductEn(paper: ConventionPaper): Article[] {
  return [
    { title: 'Article 8 – Discipline', blocks: discipline() },
    { title: 'Article 9 – Leave, absences and interruption', blocks: leave(paper) },
    {
      title: 'Article 10 – Discretion and confidentiality',
      blocks: discretion(paper.stage.isConfidential),
    },
    { title: 'Article 11 – Intellectual property', blocks: works() },
  ];
}

function discipline(): Block[] {
  return [
    prose(
      'The intern respects the clauses of the internal rules of the host organisation that apply to them, on hours, hygiene, health and safety in particular. The host organisation makes them known before the internship begins, and adds them to the agreement where they exist in writing.',
    ),
    prose(
      'Only the university may decide on a disciplinary sanction. The host organisation tells the university and the referent teacher of a breach, and gives them what establishes it. After a particularly serious breach it may end the internship, as article 9 provides.',
    ),
  ];
}

function leave(paper: ConventionPaper): Block[] {
  const { isFrench, isLong } = paper.stay;
  return those<Block>(
    subheading('9.1 Leave and authorised absences'),
    isFrench &&
      prose(
        'For pregnancy, paternity or adoption the intern has leave and authorised absences of the same length as employees have (article L124-13; Code du travail, articles L1225-16 to L1225-28, L1225-35, L1225-37 and L1225-46).',
      ),
    isFrench &&
      isLong === true &&
      prose(
        'As the internship is longer than two months, the intern may take leave and be absent, with the tutor’s agreement, as follows.',
      ),
    facts(...leaveRows(paper)),
    subheading('9.2 Interruption and suspension'),
    prose(
      'The intern tells the tutor of any other absence without delay, and why. The host organisation tells the university in writing of any temporary interruption of the internship (illness, unjustified absence…). The agreement is suspended meanwhile; if all parties agree, the end of the internship may be postponed, in whole or in part, by an amendment.',
    ),
    subheading('9.3 Termination'),
    prose(
      'The party (host organisation, university or intern) that wants to end the internship tells the other two in writing at once. The reasons are examined together; the final decision is taken only after that.',
    ),
    subheading('9.4 Validation after an interruption'),
    prose(
      'Where the intern interrupts the internship because of an illness, an accident, a pregnancy, a paternity or an adoption or, with the university’s agreement, because the educational terms of the agreement are not respected or the host organisation has terminated the agreement, the university validates the internship although its planned length is not reached, or offers another way of validating the degree course (article L124-15).',
    ),
  );
}

function leaveRows({ stage, stay }: ConventionPaper): LabelledValue[] {
  const { halfDays, words } = stage.leave;
  const conditions = 'Conditions of leave and absences';
  const rows = those(
    halfDays !== null && row('Days of leave during the internship', daysOf(halfDays)),
    words !== null && row(conditions, words),
  );
  if (rows.length > 0) return rows;
  const isToBeSaid = stay.isLong === null || (stay.isFrench && stay.isLong);
  if (isToBeSaid) return [row(conditions, BLANK)];
  return [
    row('Leave and authorised absences', 'No leave is planned; the tutor may authorise an absence'),
  ];
}

function daysOf(halfDays: number): string {
  if (halfDays === 0) return 'None';
  return `${halfDays / 2} ${halfDays === 2 ? 'day' : 'days'}`;
}

function discretion(isConfidential: boolean): Block[] {
  return those<Block>(
    prose(
      'The intern observes absolute discretion. Without the prior agreement of the host organisation, they do not use, publish or pass on to anybody what they learn there, and do not keep or copy any document or software that belongs to it. This holds during the internship and after it, and for the internship report too.',
    ),
    prose(
      'The host organisation may ask that the report be given to few people only, or that some confidential parts be taken out of it. Those who come to read it are bound to secrecy: they do not use or pass on what it contains.',
    ),
    isConfidential &&
      prose(
        'The subject of this internship is confidential: it is not written in the agreement, and the report is given only to those who assess it.',
      ),
  );
}

function works(): Block[] {
  return [
    prose(
      'If the work of the intern gives rise to a creation that is protected by copyright or by industrial property, software included, and the host organisation wants to use it with the intern’s agreement, the two sign a contract in accordance with the Code de la propriété intellectuelle. It says in particular which rights are assigned, whether exclusively, for what purpose, on which media, for how long and, if any, the intern’s remuneration. This holds whatever the status of the host organisation.',
    ),
    prose(
      'By way of exception, where the host organisation carries out research, software and inventions that the intern makes in the work given follow articles L113-9-1 and L611-7-1 of the Code de la propriété intellectuelle, if their conditions are met.',
    ),
  ];
}
