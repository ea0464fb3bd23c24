/**
 * The store that `bot/change` needs, in memory: facts are kept as copies, a commit on an old version
 * is a conflict, and what a test of ours does not need throws.
 */
import type {
  Absences,
  ChannelCopies,
  CommitResult,
  Documents,
  Hosts,
  InternshipCommit,
  QuestionCommit,
  Reach,
  Store,
} from '../../bot/process/ports';
import type { Internship } from '../../bot/process/internship';
import type { Question } from '../../bot/process/question';
import { relatedAmong, type RelatedStages } from '../../bot/process/related';
import type { HistoryLine } from '../../bot/process/view';

export class MemoryStore implements Store {
  /** Everything that was committed, in order. */
  readonly commits: (InternshipCommit | QuestionCommit)[] = [];
  /** What somebody else does between the next commits' reading and writing, first to last. */
  readonly interference: (() => void)[] = [];

  private readonly files = new Map<
    string,
    { file: Internship; ordinal: number; nextDueAt: string | null }
  >();
  private readonly questions = new Map<string, Question>();

  constructor(...files: Internship[]) {
    for (const file of files) this.put(file);
  }

  /** Writes a file as if it had always been there, on the next ordinal of its student. */
  put(file: Internship): void {
    const ordinal = this.filesOf(file.student.id).length + 1;
    this.files.set(file.id, { file: structuredClone(file), ordinal, nextDueAt: null });
  }

  /** Somebody else's change: facts and version, without a trace. */
  replace(file: Internship): void {
    const known = this.files.get(file.id);
    if (!known) throw new Error(`There is no file ${file.id}`);
    known.file = structuredClone(file);
  }

  async internship(id: string): Promise<Internship | null> {
    return structuredClone(this.files.get(id)?.file ?? null);
  }

  async internshipByReference(reference: number): Promise<Internship | null> {
    const found = [...this.files.values()].find(({ file }) => file.reference === reference);
    return structuredClone(found?.file ?? null);
  }

  async internshipsOf(studentId: string): Promise<Internship[]> {
    return this.filesOf(studentId).map(({ file }) => structuredClone(file));
  }

  async relatedStages(file: Internship): Promise<RelatedStages> {
    return relatedAmong(
      file,
      [...this.files.values()].map((known) => known.file),
    );
  }

  async commitInternship(commit: InternshipCommit): Promise<CommitResult> {
    this.interference.shift()?.();
    const { expectedVersion, file, ordinal, nextDueAt } = structuredClone(commit);
    if (file.version !== (expectedVersion ?? 0) + 1) throw new Error('A version was left out');
    const known = this.files.get(file.id);
    if ((known?.file.version ?? null) !== expectedVersion) return 'conflict';
    const place = known?.ordinal ?? ordinal;
    if (place === undefined) throw new Error('A new file needs its ordinal');
    if (!known && this.filesOf(file.student.id).some((other) => other.ordinal === place))
      return 'conflict';
    this.files.set(file.id, { file, ordinal: place, nextDueAt });
    this.commits.push(structuredClone(commit));
    return 'saved';
  }

  async commitTogether(commits: readonly Omit<InternshipCommit, 'announcement'>[]) {
    const isOld = commits.some(
      ({ expectedVersion, file }) => this.files.get(file.id)?.file.version !== expectedVersion,
    );
    if (isOld) return 'conflict' as const;
    const announcement = { tellings: [], posts: [] };
    for (const commit of commits) await this.commitInternship({ ...commit, announcement });
    return 'saved' as const;
  }

  async history(internshipId: string): Promise<HistoryLine[]> {
    return this.commits.flatMap((commit) =>
      'file' in commit && commit.file.id === internshipId ? structuredClone(commit.entries) : [],
    );
  }

  async dueInternships(now: string, limit: number): Promise<string[]> {
    const due = [...this.files.values()].filter(({ nextDueAt }) => nextDueAt && nextDueAt <= now);
    return due.slice(0, limit).map(({ file }) => file.id);
  }

  async question(id: string): Promise<Question | null> {
    return structuredClone(this.questions.get(id) ?? null);
  }

  async openQuestion(
    askerId: string,
    topic: Question['topic'],
    text: string,
  ): Promise<Question | null> {
    return structuredClone(this.findOpen({ askerId, topic, text }) ?? null);
  }

  async questionsOf(askerId: string): Promise<Question[]> {
    const own = [...this.questions.values()].filter((question) => question.askerId === askerId);
    return structuredClone(own);
  }

  async commitQuestion(commit: QuestionCommit): Promise<CommitResult> {
    this.interference.shift()?.();
    const { expectedVersion, question } = structuredClone(commit);
    if (question.version !== (expectedVersion ?? 0) + 1) throw new Error('A version was left out');
    const known = this.questions.get(question.id);
    if ((known?.version ?? null) !== expectedVersion) return 'conflict';
    if (!known && this.findOpen(question)) return 'conflict';
    this.questions.set(question.id, question);
    this.commits.push(structuredClone(commit));
    return 'saved';
  }

  personByAadObjectId = unsupported('personByAadObjectId');
  person = unsupported('person');
  meet = unsupported('meet');
  setLanguage = unsupported('setLanguage');
  teachers = unsupported('teachers');
  students = unsupported('students');
  people = unsupported('people');
  awaitingDecisionOf = unsupported('awaitingDecisionOf');
  decidedBy = unsupported('decidedBy');
  holdRequests = unsupported('holdRequests');
  async endHolds(): Promise<void> {}

  /** Nobody is away here, and nobody follows anybody else. */
  absences: Absences = {
    on: async () => [],
    concerned: async () => [],
    about: unsupported('absences'),
    find: unsupported('absences'),
    add: unsupported('absences'),
    end: unsupported('absences'),
  };

  async stagesOfReferent(): Promise<[]> {
    return [];
  }

  reach: Reach = {
    lost: unsupported('reach'),
    cameBack: unsupported('reach'),
    missed: unsupported('reach'),
    becomes: unsupported('reach'),
    told: unsupported('reach'),
    ofDepartment: unsupported('reach'),
    count: unsupported('reach'),
  };

  copies: ChannelCopies = {
    of: unsupported('copies'),
    inFolder: unsupported('copies'),
    want: unsupported('copies'),
    intend: unsupported('copies'),
    becomes: unsupported('copies'),
    placed: unsupported('copies'),
    failed: unsupported('copies'),
    gone: unsupported('copies'),
    catchUp: unsupported('copies'),
  };

  documents: Documents = {
    request: unsupported('documents'),
    give: unsupported('documents'),
    putInTeams: unsupported('documents'),
    keep: unsupported('documents'),
    find: unsupported('documents'),
    ofRequest: unsupported('documents'),
    bytesOf: unsupported('documents'),
    drop: unsupported('documents'),
    latestOf: unsupported('documents'),
    createLink: unsupported('documents'),
    openLink: unsupported('documents'),
    keepUpload: unsupported('documents'),
    upload: unsupported('documents'),
    forgetUpload: unsupported('documents'),
  };
  hosts: Hosts = {
    search: unsupported('hosts'),
    byId: unsupported('hosts'),
    find: unsupported('hosts'),
    contactsOf: unsupported('hosts'),
    verifyContact: unsupported('hosts'),
    forgetContact: unsupported('hosts'),
  };

  private filesOf(studentId: string) {
    return [...this.files.values()].filter(({ file }) => file.student.id === studentId);
  }

  private findOpen({ askerId, topic, text }: Pick<Question, 'askerId' | 'topic' | 'text'>) {
    return [...this.questions.values()].find(
      (question) =>
        question.askerId === askerId &&
        question.topic === topic &&
        question.text === text &&
        question.answer === null,
    );
  }
}

function unsupported(name: keyof Store) {
  return async (): Promise<never> => {
    throw new Error(`The store in memory has no ${name}`);
  };
}
