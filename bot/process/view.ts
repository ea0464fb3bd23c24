/** A file or a question together with the people it names, ready to be shown to one reader. */
import type { Absence } from './absence';
import type { ChannelCopy } from './channelCopies';
import type { ChannelLink } from './channels';
import type { StoredDocument } from './documents';
import type { Internship, InternshipEvent, Instant } from './internship';
import type { Language, Person, PersonId } from './people';
import type { Question, QuestionEvent } from './question';
import type { OutOfReach } from './reach';
import type { RelatedStages } from './related';
import type { Department, University } from './university';

export interface People {
  /** Everybody that the facts name, by id. */
  readonly named: ReadonlyMap<PersonId, Person>;
  /** The managers of the department, from the directory. */
  readonly managers: readonly Person[];
  /** By student: who follows them, where the university named somebody for their formation. */
  readonly followers: ReadonlyMap<PersonId, Followers>;
}

/** The managers of a student's formation. */
export interface Followers {
  readonly manager: Person;
  /** Who stands in for them. */
  readonly deputy: Person | null;
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
  /** Where its form is shown or judged: the other stages that it is compared with. */
  related?: RelatedStages;
  /** Where they are listed: the latest of each series. */
  documents?: readonly StoredDocument[];
  /** In a channel: the copies that lie in the channels' folders. */
  copies?: readonly ChannelCopy[];
}

export interface QuestionView extends Shown {
  question: Question;
}

/** A department, and its people whom Teams does not reach. */
export interface DepartmentView extends Shown {
  /** null: the university as a whole. */
  department: Department | null;
  outOfReach: readonly OutOfReach[];
  /** Its channels that cannot be written to now. */
  lostChannels: readonly ChannelLink[];
  /** How they are helped; see `InstallHelp` of ports/reach.ts. */
  help: { link: string | null; canInstall: boolean };
}

/** A teacher, with what waits for their decision. */
export interface TeacherView extends Shown {
  teacherId: PersonId;
  /** The most urgent first. */
  requests: readonly Internship[];
  /** By file, as far as they are shown. */
  related: ReadonlyMap<string, RelatedStages>;
  /** What they decided, the latest first. */
  decided: readonly Internship[];
  /** Theirs and those in which they stand in, from today on. */
  absences: readonly Absence[];
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
    file.referentFull?.referentId,
    file.disclaimedBy,
    file.delegation?.to,
    file.delegation?.kind === 'standingIn' ? file.delegation.declinedBy : null,
    file.lastDecision?.by,
    file.lastDecision?.referentId,
    file.draft.referentId,
    file.lastApproved?.referentId,
    file.returned?.by,
    file.approval?.by,
    file.closure?.by,
    ...Object.values(file.signatures).map((signature) => signature.recordedBy),
  ];
  return [...new Set(ids.filter((id): id is PersonId => Boolean(id)))];
}

/** Every person that these lines name. */
export function namedInHistory(lines: readonly HistoryLine[]): PersonId[] {
  const ids = lines.flatMap(({ by, event }) => {
    switch (event.type) {
      case 'approved':
        return [by, event.for];
      case 'delegated':
        return [by, event.to, event.kind === 'standingIn' ? event.declinedBy : null];
      case 'referentAssigned':
      case 'referentFull':
        return [by, event.referentId];
      default:
        return [by];
    }
  });
  return [...new Set(ids.filter((id): id is PersonId => Boolean(id)))];
}

/** Every person that an absence names. */
export function namedInAbsence({ personId, substituteId, setBy }: Absence): PersonId[] {
  return [personId, setBy, ...(substituteId ? [substituteId] : [])];
}

/** Every person that a question names. */
export function namedInQuestion(question: Question): PersonId[] {
  const ids = [question.askerId, question.taken?.by, question.answer?.by];
  return [...new Set(ids.filter((id): id is PersonId => Boolean(id)))];
}

/** Every person that a call list names. */
export function namedOutOfReach(outOfReach: readonly OutOfReach[]): PersonId[] {
  const ids = outOfReach.flatMap(({ personId, files, missed }) => [
    personId,
    ...files.map(({ student }) => student.id),
    ...missed.flatMap(({ settled }) => settled?.by ?? []),
  ]);
  return [...new Set(ids)];
}

/** `help`: absent where nothing is known of how to install the app. */
export function departmentView(
  shown: Shown,
  about: {
    department: Department | null;
    outOfReach: readonly OutOfReach[];
    lostChannels?: readonly ChannelLink[];
    help: { link: string | null; installFor: unknown } | undefined;
  },
): DepartmentView {
  const { help, lostChannels = [], ...rest } = about;
  const { link = null, installFor = null } = help ?? {};
  return { ...shown, ...rest, lostChannels, help: { link, canInstall: installFor !== null } };
}
