/** What Pstage asks and no field of the form holds as it is: in French, as it is typed there. */
import { academicYearOf } from '../../process/checks';
import { patternOf } from '../../process/checks/facts';
import { exceptionalWork } from '../../process/checks/hours';
import { officialLength } from '../../process/duration';
import type { FieldId } from '../../process/form';
import { isFrance } from '../../process/form/places';
import { withoutCivility } from '../../process/people';
import type { WorkedOut } from '../../process/pstage/entries';
import { choicesFr } from '../choices.fr';
import { hoursAndMinutes, listInWords, sentence } from '../format';
import { inFigures, periodsInFigures, withComma, yesOrNo } from './fieldValue';
import type { Telling } from './telling';

type Telltale = (telling: Telling) => string;

const joined = (parts: readonly string[], between: string) =>
  parts.filter((part) => part !== '').join(between);

/** Where the service has no address of its own, Pstage takes over the host's. */
const either =
  (service: FieldId, host: FieldId): Telltale =>
  ({ draft, say }) =>
    say(draft.serviceElsewhere === 'yes' ? service : host);

const office =
  (part: 'region' | 'name' | 'address'): Telltale =>
  ({ draft, view }) =>
    view.university.cpam.find(({ id }) => id === draft.cpam)?.[part] ?? '';
const isOther = ({ draft }: Telling) => draft.cpam === 'other';

const length =
  (part: 'months' | 'days' | 'hours'): Telltale =>
  ({ length }) =>
    length === null ? '' : String(officialLength(length)[part]);

/** Asked of each period apart; see values.ts. */
const ofPeriods: Telltale = () => '';
const unknown: Telltale = () => '';

export const workedOutWords: Record<WorkedOut, Telltale> = {
  studentNumber: ({ student }) => student?.studentNumber ?? '',
  studentName: ({ student }) => student?.name ?? '',
  universityEmail: ({ student }) => student?.email ?? '',
  sex: unknown,
  birthDate: ({ view }) => inFigures(view.file.student.birthDate ?? ''),
  cpamRegion: (telling) => (isOther(telling) ? 'Autre' : office('region')(telling)),
  cpamName: (telling) =>
    isOther(telling) ? telling.say('cpamOtherName') : office('name')(telling),
  cpamAddress: (telling) =>
    isOther(telling) ? telling.say('cpamOtherAddress') : office('address')(telling),
  academicYear: ({ values, view }) => {
    if (!values.startDate) return '';
    const year = academicYearOf(values.startDate, view.university);
    return `${year}/${year + 1}`;
  },
  courseUnitWithCredits: ({ values, say }) => {
    const credits = values.ectsCredits ? `${withComma(values.ectsCredits / 100)} crédits ECTS` : '';
    return joined([say('courseUnit'), credits], ', ');
  },
  teachingVolume: () => 'Plus de 200 heures',
  conventionType: ({ draft }) =>
    draft.internshipKind ? conventionTypes[draft.internshipKind === 'mandatory' ? 0 : 1] : '',
  conventionLanguage: ({ draft, view }) => {
    const { france, abroad } = view.university.conventionLanguage;
    const isAbroad = Boolean(draft.hostCountry) && !isFrance(draft);
    return sentence((isAbroad ? abroad : france).fr, 'fr');
  },
  hostSearch: ({ say }) => say('hostSiret') || say('hostName'),
  serviceChoice: ({ say }) => say('serviceName'),
  serviceStreet: either('serviceAddress', 'hostAddress'),
  servicePart: either('serviceBuilding', 'hostBuilding'),
  serviceLand: either('serviceCountry', 'hostCountry'),
  serviceCode: either('servicePostcode', 'hostPostcode'),
  serviceTown: either('serviceCity', 'hostCity'),
  tutorService: ({ say }) => say('serviceName'),
  signatoryService: ({ say }) => say('serviceName'),
  isInterrupted: ({ values }) => yesOrNo(Boolean(values.interruptions?.length)),
  periodStart: ofPeriods,
  periodEnd: ofPeriods,
  periodHours: ofPeriods,
  hoursAWeek: ({ values }) => {
    const days = patternOf(values);
    const minutes = days ? days.reduce((sum, day) => sum + day, 0) : values.weeklyHours;
    return minutes ? withComma(minutes / 60) : '';
  },
  leaveInWords: ({ values, say }) => {
    const days = (values.leaveDays ?? 0) / 2;
    const number = days === 0 ? '' : `${withComma(days)} ${days < 2 ? 'jour' : 'jours'}`;
    return joined([number, say('leave')], '. ');
  },
  totalHours: ({ length }) => (length === null ? '' : withComma(length / 60)),
  totalMonths: length('months'),
  totalDays: length('days'),
  totalRest: length('hours'),
  workingTimeInWords: ({ values, say }) =>
    joined(
      [
        say('workingTimeComment'),
        line('Heures de présence', weekInWords(patternOf(values))),
        line('Jours à l’université', periodsInFigures(values.universityDays ?? [])),
        line('Deuxième lieu de travail', say('secondWorkplace')),
      ],
      '\n',
    ),
  exceptionalInWords: ({ values, say }) =>
    joined(
      [
        line('Présence', kindsInWords(exceptionalWork(values))),
        line('Jours fériés travaillés', periodsInFigures(values.holidaysWorked ?? [])),
        say('exceptionalWorkDetails'),
        line('Télétravail', say('remoteWork')),
      ],
      '\n',
    ),
  referentName: ({ referent }) => withoutCivility(referent?.name ?? ''),
  referentFunction: unknown,
  referentPhone: unknown,
  referentEmail: ({ referent }) => referent?.email ?? '',
};

const conventionTypes = [
  'Formation Initiale - Stage Obligatoire',
  'Formation Initiale - Stage Conseillé',
] as const;

const line = (title: string, value: string) => (value === '' ? '' : `${title}\u00A0: ${value}`);

function kindsInWords(kinds: ReturnType<typeof exceptionalWork>): string {
  const names = kinds.map((kind) => choicesFr.exceptionalWork[kind].toLowerCase());
  return listInWords(names, 'fr');
}

const weekday = new Intl.DateTimeFormat('fr', { weekday: 'long', timeZone: 'UTC' });
const A_MONDAY = Date.UTC(2027, 0, 4);

function weekInWords(week: ReturnType<typeof patternOf>): string {
  const days = (week ?? []).flatMap((minutes, day) => {
    if (minutes === 0) return [];
    return [`${weekday.format(A_MONDAY + day * 86_400_000)} ${hoursAndMinutes(minutes, 'fr')}`];
  });
  return days.join(', ');
}
