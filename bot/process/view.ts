/** A file or a question together with the people it names, ready to be shown to one reader. */
import type { Internship, InternshipEvent, Instant } from './internship';
import type { Language, Person, PersonId } from './people';
import type { Question, QuestionEvent } from './question';
import type { University } from './university';

export interface People {
  /** Everybody that the facts name, by id. */
  readonly named: ReadonlyMap<PersonId, Person>;
  /** The managers of the department, from the directory. */
  readonly managers: readonly Person[];
}

export interface Reader {
  language: Language;
  /** null for a channel: everybody in it reads the same. */
  person: Person | null;
}

export interface Shown {
  people: People;
  reader: Reader;
  university: University;
  now: Instant;
}

export interface FileView extends Shown {
  file: Internship;
}

export interface QuestionView extends Shown {
  question: Question;
}

/** One line of « Qui a fait quoi ». */
export interface HistoryLine {
  at: Instant;
  /** null: the product itself. */
  by: PersonId | null;
  event: InternshipEvent | QuestionEvent;
}

/** Every person that a file names: to be loaded with it. */
export function namedIn(file: Internship): PersonId[] {
  const ids = [
    file.student.id,
    file.referentId,
    file.draft.referentId,
    file.lastApproved?.referentId,
    file.returned?.by,
    file.approval?.by,
    file.closure?.by,
    ...Object.values(file.signatures).map((signature) => signature.recordedBy),
  ];
  return [...new Set(ids.filter((id): id is PersonId => Boolean(id)))];
}

/** Every person that a question names. */
export function namedInQuestion(question: Question): PersonId[] {
  const ids = [question.askerId, question.taken?.by, question.answer?.by];
  return [...new Set(ids.filter((id): id is PersonId => Boolean(id)))];
}
