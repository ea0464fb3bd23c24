/**
 * What the tutor is asked, and where on the page: rows of twelve columns. What the host does not know,
 * and what nobody has any more (a fax), is not asked; it stays in the file as it is.
 */
import { sectionInfo, sections, type FieldId, type SectionId } from '../process/form';

type Cells = readonly (readonly [FieldId, number])[];

const DAY = 12 / 7;

const layout: Partial<Record<SectionId, Cells>> = {
  host: [
    ['hostName', 8],
    ['hostCountry', 4],
    ['hostSiret', 4],
    ['hostType', 4],
    ['hostLegalForm', 4],
    ['hostActivity', 5],
    ['hostApe', 2],
    ['hostSize', 3],
    ['hostUai', 2],
  ],
  hostAddress: [
    ['hostAddress', 6],
    ['hostBuilding', 6],
    ['hostPostcode', 3],
    ['hostCity', 6],
    ['hostCedex', 3],
    ['hostPhone', 3],
    ['hostEmail', 5],
    ['hostWebsite', 4],
  ],
  service: [
    ['serviceName', 5],
    ['servicePhone', 4],
    ['serviceElsewhere', 3],
    ['serviceAddress', 6],
    ['serviceBuilding', 6],
    ['servicePostcode', 3],
    ['serviceCity', 5],
    ['serviceCountry', 4],
    ['secondWorkplace', 12],
  ],
  tutor: [
    ['tutorCivility', 3],
    ['tutorFirstName', 4],
    ['tutorLastName', 5],
    ['tutorRole', 4],
    ['tutorEmail', 4],
    ['tutorPhone', 4],
  ],
  content: [
    ['theme', 8],
    ['confidential', 4],
    ['subject', 12],
    ['tasks', 12],
    ['competences', 12],
    ['details', 12],
  ],
  dates: [
    ['startDate', 3],
    ['endDate', 3],
    ['alreadyHere', 3],
    ['earlierHours', 3],
    ['interruptions', 6],
    ['universityDays', 6],
    ['leaveDays', 3],
    ['leave', 9],
  ],
  hours: [
    ['workingTime', 4],
    ['regularHours', 4],
    ['weeklyHours', 4],
    ['hoursMonday', DAY],
    ['hoursTuesday', DAY],
    ['hoursWednesday', DAY],
    ['hoursThursday', DAY],
    ['hoursFriday', DAY],
    ['hoursSaturday', DAY],
    ['hoursSunday', DAY],
    ['workPeriods', 6],
    ['workingTimeComment', 6],
    ['exceptionalWork', 6],
    ['remoteWork', 6],
    ['holidaysWorked', 6],
    ['exceptionalWorkDetails', 6],
  ],
  pay: [
    ['gratified', 3],
    ['gratificationAmount', 3],
    ['gratificationUnit', 3],
    ['gratificationKind', 3],
    ['gratificationCurrency', 4],
    ['gratificationMode', 4],
    // Asked only abroad; the student answers what else is asked there.
    ['hostSocialCover', 4],
    ['benefits', 12],
  ],
  signatory: [
    ['signatoryCivility', 3],
    ['signatoryFirstName', 4],
    ['signatoryLastName', 5],
    ['signatoryRole', 5],
    ['signatoryCapacity', 7],
    ['signatoryEmail', 7],
    ['signatoryPhone', 5],
  ],
};

/** Questions of the host's sections that the student answers, or that only old forms have. */
const notAsked: ReadonlySet<FieldId> = new Set<FieldId>([
  'howFound',
  'hostFax',
  'tutorFax',
  'signatoryFax',
]);

/** The sections of the tutor's form, in their order, with their cells; see the test for what is left. */
export const fillableSections: readonly { id: SectionId; cells: Cells }[] = (
  Object.keys(sections) as SectionId[]
).flatMap((id) => {
  const cells = layout[id];
  return cells ? [{ id, cells }] : [];
});

/** The host's fields that the layout forgot: none, says a test. */
export function forgottenFields(): FieldId[] {
  const placed = new Set(fillableSections.flatMap(({ cells }) => cells.map(([field]) => field)));
  return (Object.keys(sections) as SectionId[])
    .filter((id) => sectionInfo[id].by === 'host')
    .flatMap((id): FieldId[] => [...sections[id]])
    .filter((field) => !placed.has(field) && !notAsked.has(field));
}
