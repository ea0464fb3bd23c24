/**
 * The imprimé contact: its sections, its fields, and how what was typed is read. A draft keeps the
 * typed text as it is, also where it is wrong; `readForm` says what it amounts to. Maximum lengths
 * are Pstage's, in characters as people see them.
 */
import { readers, type Reading } from './formReaders';

export const sections = {
  host: [
    'hostName',
    'hostAddress',
    'hostPostcode',
    'hostCity',
    'hostCountry',
    'hostSiret',
    'workplace',
  ],
  people: [
    'tutorFirstName',
    'tutorLastName',
    'tutorRole',
    'tutorEmail',
    'tutorPhone',
    'signatoryFirstName',
    'signatoryLastName',
    'signatoryRole',
  ],
  stage: [
    'subject',
    'tasks',
    'competences',
    'startDate',
    'endDate',
    'weeklyHours',
    'hourlyGratification',
  ],
  referent: ['referentId', 'referentUnknown', 'minor', 'legalRepresentative'],
} as const;

export type SectionId = keyof typeof sections;
export const sectionIds = Object.keys(sections) as SectionId[];
export type FieldId = (typeof sections)[SectionId][number];
export const fieldIds: FieldId[] = Object.values(sections).flatMap((fields): FieldId[] => [
  ...fields,
]);

/** What was typed, by field. An absent or empty text means « nothing yet ». */
export type Draft = Partial<Record<FieldId, string>>;

/** What a field holds once it is read: dates 'YYYY-MM-DD', minutes a week, cents an hour. */
export interface FormValues {
  hostName: string;
  hostAddress: string;
  hostPostcode: string;
  hostCity: string;
  /** ISO 3166-1 alpha-2. */
  hostCountry: string;
  hostSiret: string | null;
  workplace: string | null;
  tutorFirstName: string;
  tutorLastName: string;
  tutorRole: string;
  tutorEmail: string;
  tutorPhone: string;
  signatoryFirstName: string;
  signatoryLastName: string;
  signatoryRole: string;
  subject: string;
  tasks: string;
  competences: string;
  startDate: string;
  endDate: string;
  /** Minutes of presence a week. */
  weeklyHours: number;
  /** Cents per hour of presence; 0 for none. */
  hourlyGratification: number;
  referentId: string | null;
  referentUnknown: boolean;
  minor: boolean | null;
  legalRepresentative: string | null;
}

/** Why one field cannot be accepted as typed. Texts: bot/texts, under `fieldProblems`. */
export type FieldProblem =
  | { code: 'missing' }
  | { code: 'tooLong'; max: number; length: number }
  | { code: 'notADate' }
  | { code: 'notANumber' }
  | { code: 'notAnEmail' }
  | { code: 'notAPhone' }
  | { code: 'notAPostcode' }
  | { code: 'unknownCountry' }
  | { code: 'wrongSiret' }
  | { code: 'noTeacher' };

export type FieldReading = { values: Partial<FormValues>; problems: Map<FieldId, FieldProblem> };

/** Reads every field of a draft; `problems` names the fields that are missing or wrong. */
export function readForm(draft: Draft): FieldReading {
  const values: Record<string, unknown> = {};
  const problems = new Map<FieldId, FieldProblem>();
  for (const field of fieldIds) {
    const reading: Reading = readers[field](clean(draft[field] ?? ''), draft);
    if ('problem' in reading) problems.set(field, reading.problem);
    else values[field] = reading.value;
  }
  return { values, problems };
}

/** What one field holds; undefined where it is missing or wrong. */
export function readField<F extends FieldId>(draft: Draft, field: F): FormValues[F] | undefined {
  const reading = readers[field](clean(draft[field] ?? ''), draft);
  return 'value' in reading ? (reading.value as FormValues[F]) : undefined;
}

/** What shows nothing: control, format and filler characters, and half characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Drops what nobody sees and folds odd spaces into one. A tab is a space; a byte-order mark, which
 * JavaScript takes for one, is not.
 */
export function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(INVISIBLE, (character) => (character === '\n' ? '\n' : ''))
    .normalize('NFC')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
}

export type SectionState = 'empty' | 'toComplete' | 'complete';

export function sectionState(draft: Draft, section: SectionId): SectionState {
  const fields: readonly FieldId[] = sections[section];
  const { problems } = readForm(draft);
  if (!fields.some((field) => problems.has(field))) return 'complete';
  return fields.some((field) => draft[field]) ? 'toComplete' : 'empty';
}

export function sectionOf(field: FieldId): SectionId {
  return sectionIds.find((id) => (sections[id] as readonly FieldId[]).includes(field))!;
}

/** The differences between two drafts that a reader can see. */
export function changedFields(before: Draft, after: Draft) {
  return fieldIds
    .filter((field) => asSeen(field, before) !== asSeen(field, after))
    .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }));
}

/** A box that was never ticked and one that says « no » look the same. */
function asSeen(field: FieldId, draft: Draft): string {
  const typed = clean(draft[field] ?? '');
  const isBox = field === 'referentUnknown' || field === 'minor';
  return isBox && typed === 'no' ? '' : typed;
}
