import type { ConventionPaper, Stage } from '../../process/convention/paper';
import { dateInWords, sentence } from '../format';
import { facts, prose, row, those, type Article, type Block } from './blocks';
import { hoursEn } from './hours.en';
import { BLANK, or, periods } from './values';

export function aimEn(paper: ConventionPaper): Article[] {
  return [
    { title: 'Article 1 – Purpose of the agreement', blocks: purpose(paper) },
    { title: 'Article 2 – Aim of the internship', blocks: objective(paper.stage) },
    { title: 'Article 3 – Arrangements', blocks: arrangements(paper) },
    { title: 'Article 4 – Welcome and supervision of the intern', blocks: supervision(paper) },
  ];
}

function purpose({ establishment, host, intern }: ConventionPaper): Block[] {
  return [
    prose(
      `This agreement governs the relations between the university (${establishment.name}), the host organisation (${or(host.name)}) and the intern (${or(intern.name)}) for the internship described above, which is part of the intern’s degree course: ${or(intern.formation)}. It is not an employment contract.`,
    ),
    prose(
      'Everybody named at its end signs it before the first day of the internship. Any change of what it provides, in particular of the dates, the hours or the work given, is made by an amendment signed in the same way.',
    ),
  ];
}

function objective(stage: Stage): Block[] {
  return [
    prose(
      'The internship is a temporary period of practice in a working environment. The intern acquires professional skills and applies what the degree course has taught, in order to obtain a degree or a certification and to enter working life more easily. The work given to the intern fits the educational project of the university and is approved by the host organisation (Code de l’éducation, article L124-1).',
    ),
    prose(
      'The internship may not serve to carry out a regular task of a permanent post, to face a temporary rise of activity, to fill a seasonal job, or to replace an employee, private or public, who is absent or whose contract is suspended (article L124-7).',
    ),
    facts(
      row('Activities given to the intern', or(stage.tasks)),
      row('Skills to acquire or to develop', or(stage.competences)),
      stage.details === null ? null : row('Details', stage.details),
    ),
  ];
}

function arrangements(paper: ConventionPaper): Block[] {
  const { stage, intern } = paper;
  const day = (date: string | null) => (date ? dateInWords(date, 'en') : BLANK);
  return those<Block>(
    prose(
      [
        `The internship takes place from ${day(stage.start)} to ${day(stage.end)}.`,
        weekly(stage),
        stage.interruptions !== null &&
          stage.interruptions.length > 0 &&
          `The internship is interrupted ${periods(stage.interruptions, 'en')}.`,
      ]
        .filter(Boolean)
        .join(' '),
    ),
    stage.hours?.kind === 'periods' && {
      kind: 'table',
      widths: [3, 2, 1.4],
      head: ['Period', 'Days of presence', 'Hours'],
      rows: stage.hours.periods.map(hoursEn.workPeriod),
    },
    facts(
      row('Presence at night, on Sundays or public holidays', exceptional(stage)),
      row('Remote work', stage.remoteWork ?? 'No remote work is planned'),
      stage.comment === null ? null : row('Details of the hours', stage.comment),
    ),
    intern.isMinor &&
      prose(
        'As the intern is a minor when the internship begins, presence does not exceed 7 hours a day or 35 hours a week. The intern is not present at night, on Sundays or on public holidays.',
      ),
    prose(rulesOfPresence(paper)),
  );
}

function weekly({ hours, workingTime }: Stage): string {
  if (hours?.kind === 'periods') {
    return 'As the hours are not the same every week, the presence of the intern in the host organisation is set, for each period, by the following table.';
  }
  const days = hours && hoursEn.week(hours);
  return `The weekly presence of the intern in the host organisation is ${hoursEn.minutes(hours?.minutes ?? null)}, ${hoursEn.workingTime(workingTime).toLocaleLowerCase('en')}${days ? `: ${days}` : ''}.`;
}

function exceptional(stage: Stage): string {
  const { exceptional: kinds, holidaysWorked, exceptionalDetails: details } = stage;
  if (kinds.length === 0) {
    return `No such presence is planned${details ? `; ${details}` : ''}`;
  }
  const parts = [
    `Planned ${hoursEn.moments(kinds)}`,
    holidaysWorked.length > 0 && `public holidays concerned: ${periods(holidaysWorked, 'en')}`,
    details && `details: ${details}`,
  ];
  return parts.filter(Boolean).join('; ');
}

function rulesOfPresence({ stay, host }: ConventionPaper): string {
  const count =
    'The host organisation keeps a record, by any means, of the hours of presence. It gives the intern no task that is dangerous to health or safety';
  if (!stay.isFrench) {
    return `The presence of the intern respects the maximum hours, the rest periods and the public holidays of the law that applies in the host country. ${count}.`;
  }
  const staff = {
    private: 'employees',
    public: 'public employees',
    unknown: 'employees, private or public,',
  }[host.law];
  return `The presence of the intern follows the rules that apply to the ${staff} of the host organisation on maximum daily and weekly hours, presence at night, daily and weekly rest and public holidays. ${count} (article L124-14).`;
}

function supervision({ stage, referent, tutor }: ConventionPaper): Block[] {
  const days = stage.universityDays ?? [];
  return [
    prose(
      `${sentence(or(referent.name), 'en')}, the referent teacher named by the university, sees that the internship goes well and that the agreement is respected (article L124-2). ${sentence(or(tutor.name), 'en')}, the tutor named by the host organisation, welcomes and supports the intern, and sees that the educational terms of the agreement are respected (article L124-9).`,
    ),
    facts(row('How referent and tutor follow the intern', or(stage.followUp))),
    prose(
      [
        days.length > 0
          ? `The intern returns to the university ${periods(days, 'en')}; these are not days of presence in the host organisation.`
          : 'No return to the university is planned during the internship.',
        'The intern may be absent for a class, an examination or a meeting that the degree course requires; the university tells the host organisation the dates.',
      ].join(' '),
    ),
    prose(
      'Any difficulty during the internship, whether the intern or the tutor notices it, is reported to the referent teacher and to the university, who seek to solve it as soon as possible. In a conflict, anybody may turn to the contact named under “Contacts”.',
    ),
  ];
}
