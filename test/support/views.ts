/** Files and questions as cards get them: with the people they name, for one reader at one moment. */
import type { Internship } from '../../bot/process/internship';
import type { Language, Person } from '../../bot/process/people';
import type { Question } from '../../bot/process/question';
import type { OutOfReach } from '../../bot/process/reach';
import type {
  DepartmentView,
  FileView,
  Followers,
  QuestionView,
  Shown,
} from '../../bot/process/view';
import * as invented from './situations';
import { artois } from './university';

const everybody: Person[] = [
  invented.lea,
  invented.theo,
  invented.claire,
  invented.hugo,
  invented.isabelle,
  invented.paul,
  invented.nadia,
  invented.adam,
  invented.sam,
];

export interface Overrides {
  language?: Language;
  /** null for a channel. */
  reader?: Person | null;
  now?: string;
  people?: readonly Person[];
  managers?: readonly Person[];
  /** By student. */
  followers?: Record<string, Followers>;
}

/** What surrounds a card, by default for Léa in French on a December morning of 2026. */
export function shownTo(overrides: Overrides = {}): Shown {
  const { reader = invented.lea, language = 'fr', now = '2026-12-11T08:00:00Z' } = overrides;
  const people = overrides.people ?? everybody;
  return {
    people: {
      named: new Map(people.map((person) => [person.id, person])),
      managers: overrides.managers ?? [invented.isabelle],
      followers: new Map(Object.entries(overrides.followers ?? {})),
    },
    reader: { language, person: reader },
    university: artois,
    now,
  };
}

/** Ids of files and questions are uuids, as in the database: what cards carry is read back. */
export const FILE_ID = '0193a1f0-0000-7000-8000-000000000001';
export const QUESTION_ID = '0193a1f0-0000-7000-8000-000000000002';

export function viewOf(file: Internship, overrides: Overrides = {}): FileView {
  return { ...shownTo(overrides), file: structuredClone({ ...file, id: FILE_ID }) };
}

export function questionViewOf(
  question: Partial<Question> = {},
  overrides: Overrides = {},
): QuestionView {
  return {
    ...shownTo(overrides),
    question: structuredClone({
      id: QUESTION_ID,
      version: 1,
      askerId: invented.lea.id,
      topic: 'question',
      text: 'Je peux commencer avant que tout le monde ait signé ?',
      department: 'iut-bethune',
      internshipId: FILE_ID,
      askedAt: '2026-12-10T09:00:00Z',
      taken: null,
      answer: null,
      ...question,
    }),
  };
}

/** The call list of the department of most files here. */
export function departmentViewOf(
  outOfReach: readonly OutOfReach[] = [],
  { help, ...overrides }: Overrides & { help?: DepartmentView['help'] } = {},
): DepartmentView {
  return {
    ...shownTo({ reader: null, ...overrides }),
    department: artois.departments.find(({ id }) => id === 'iut-bethune')!,
    outOfReach: structuredClone(outOfReach),
    lostChannels: [],
    help: help ?? { link: null, canInstall: false },
  };
}
