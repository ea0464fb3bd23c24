/**
 * The one path of a change: read the facts, let the rules decide, write facts, audit lines and jobs
 * in one transaction. When somebody else was faster, read and decide again: the rules are pure, so
 * the second answer is as good as the first.
 */
import type { Logger } from 'pino';
import { announce, announceQuestion, type Announcement } from './process/announce';
import { localDay } from './process/calendar';
import type { Command, Refusal } from './process/commands';
import { decide, type Situation } from './process/decide';
import { teacherOf } from './process/decisions/3-validation';
import { evolve } from './process/evolve';
import { clean } from './process/form';
import { hasSocialSecurityNumber } from './process/form/socialSecurity';
import type { Internship, InternshipEvent, Stamp } from './process/internship';
import { actorId, type Actor } from './process/people';
import type {
  Clock,
  CompanyRegister,
  FormReader,
  InstallHelp,
  InternshipCommit,
  LinkTo,
  Store,
  Watch,
} from './process/ports';
import {
  decideQuestion,
  evolveQuestion,
  type Question,
  type QuestionCommand,
  type QuestionEvent,
  type QuestionRefusal,
} from './process/question';
import { nextDueAt, type Notice } from './process/reminders';
import type { University } from './process/university';

export interface ChangePorts {
  store: Store;
  clock: Clock;
  university: University;
  watch?: Watch | undefined;
  /** How somebody whom Teams does not reach is helped; absent: nothing is known of it. */
  help?: InstallHelp;
  /** Absent: documents are not reached by links here. */
  linkTo?: LinkTo;
  /** Absent: no form that comes back is read here. */
  formReader?: FormReader;
  /** Null or absent: the university does not use it. */
  register?: CompanyRegister | null;
  /** Ids, kinds and codes only. */
  log?: Pick<Logger, 'info'>;
}

/** What came of it. `file` is the present state also when the change was refused. */
export type Outcome =
  | { ok: true; file: Internship; events: InternshipEvent[] }
  | { ok: false; file: Internship | null; refusal: Refusal };

export type QuestionOutcome =
  | { ok: true; question: Question }
  | { ok: false; question: Question | null; refusal: QuestionRefusal | { code: 'gone' } };

const ATTEMPTS = 5;

/** Thrown when others keep changing the same facts; the person is asked to try again. */
export class TooBusy extends Error {
  constructor(id: string) {
    super(`${id} was changed by others ${ATTEMPTS} times in a row`);
    this.name = 'TooBusy';
  }
}

/** Carries out a command on a file, or says why not. */
export async function changeInternship(
  ports: ChangePorts,
  request: { id: string; command: Command; actor: Actor },
): Promise<Outcome> {
  const outcome = await tryInternship(ports, request);
  const { id, command } = request;
  const subject = { internship: id, command: command.type };
  tell(ports, subject, outcome.ok ? { events: outcome.events } : { refused: outcome.refusal.code });
  return outcome;
}

/** For whoever runs the bot: that it was, never what it says. */
function tell(
  { watch, log }: ChangePorts,
  subject: { internship: string; command: string } | { question: string; command: string },
  what: { events: readonly { type: string }[] } | { refused: string },
): void {
  if ('refused' in what) {
    watch?.refused(what.refused);
    log?.info({ ...subject, refused: what.refused }, 'refused');
    return;
  }
  const events = what.events.map(({ type }) => type);
  for (const event of events) watch?.changed(event);
  log?.info({ ...subject, events }, 'changed');
}

async function tryInternship(
  ports: ChangePorts,
  request: { id: string; command: Command; actor: Actor },
): Promise<Outcome> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const file = await ports.store.internship(request.id);
    if (!file) return { ok: false, file: null, refusal: { code: 'gone' } };
    const now = ports.clock.now().toString();
    const { actor, command } = request;
    const known = await knownFor(ports, { file, command, now });
    const { university } = ports;
    const decision = decide(file, command, { actor, now, university, ...known });
    if ('refusal' in decision) return { ok: false, file, refusal: decision.refusal };
    const { counted } = known;
    const change = { before: file, events: decision.events, actor, now, counted };
    const saved = await commit(ports, change);
    if (saved) return { ok: true, file: saved, events: decision.events };
  }
  throw new TooBusy(request.id);
}

type Known = Pick<Situation, 'absences' | 'referentStages' | 'related'> &
  Pick<InternshipCommit, 'counted'>;

/** What a decision depends on besides the file; most depend on nothing. */
async function knownFor(
  { store, university }: ChangePorts,
  { file, command, now }: { file: Internship; command: Command; now: string },
): Promise<Known> {
  switch (command.type) {
    case 'submit':
    case 'amend':
    case 'takeOver':
    case 'assignReferent': {
      const isForm = command.type !== 'assignReferent';
      const form = isForm ? { related: await store.relatedStages(file) } : {};
      const referentId = teacherOf(file, command);
      if (!referentId) return form;
      const stages = await store.stagesOfReferent(referentId, file.id);
      return {
        ...form,
        absences: await store.absences.on(localDay(now, university)),
        referentStages: stages,
        counted: { referentId, stages },
      };
    }
    case 'approve': {
      const referentId = teacherOf(file, command);
      if (!referentId) return {};
      const stages = await store.stagesOfReferent(referentId, file.id);
      const related = await store.relatedStages(file);
      return { related, referentStages: stages, counted: { referentId, stages } };
    }
    case 'delegate':
    case 'endDelegation':
      return { absences: await store.absences.on(localDay(now, university)) };
    default:
      return {};
  }
}

/**
 * Opens a file for a student. `ordinal` says which of the student's files it is: when that one
 * exists already (a second press, a second delivery) nothing is opened and null comes back.
 */
export async function openInternship(
  ports: ChangePorts,
  request: {
    opened: Extract<InternshipEvent, { type: 'opened' }>;
    ordinal: number;
    actor: Actor;
  },
): Promise<Internship | null> {
  const { opened, ordinal, actor } = request;
  const now = ports.clock.now().toString();
  const file = await commit(ports, { before: null, events: [opened], actor, now, ordinal });
  if (file) tell(ports, { internship: file.id, command: 'open' }, { events: [opened] });
  return file;
}

interface Change {
  before: Internship | null;
  events: InternshipEvent[];
  actor: Actor;
  now: string;
  ordinal?: number;
  counted?: InternshipCommit['counted'];
}

async function commit(ports: ChangePorts, change: Change): Promise<Internship | null> {
  const written = commitOf(ports, change);
  if (!written) return null;
  const result = await ports.store.commitInternship(written);
  return result === 'saved' ? written.file : null;
}

function commitOf({ university }: ChangePorts, change: Change): InternshipCommit | null {
  const { before, events, actor, now, ordinal, counted } = change;
  const stamp: Stamp = { at: now, by: actorId(actor) };
  const evolved = events.reduce<Internship | null>(
    (facts, event) => evolve(facts, event, stamp),
    before,
  );
  if (!evolved) return null;
  const file = { ...evolved, version: (before?.version ?? 0) + 1 };
  return {
    expectedVersion: before?.version ?? null,
    file,
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(counted && { counted }),
    entries: events.map((event) => ({ event, ...stamp })),
    nextDueAt: nextDueAt(file, university),
    announcement: announce(events, file, actor, before),
  };
}

/**
 * Sends these notices, all of them or none: what they leave to be told is gathered by `gather`. False:
 * somebody else was faster with one of the files, and nothing was done.
 */
export async function sendTogether(
  ports: ChangePorts,
  notices: readonly { file: Internship; notice: Notice & { skipped: string[] } }[],
  gather: (announcements: Announcement[]) => Announcement,
): Promise<boolean> {
  const actor: Actor = { kind: 'system' };
  const now = ports.clock.now().toString();
  const { university } = ports;
  const files = new Map(notices.map(({ file }) => [file.id, file]));
  const commits = [...files.values()].flatMap((before) => {
    const events = notices.flatMap(({ file, notice }): InternshipEvent[] => {
      if (file.id !== before.id) return [];
      const { key, kind, skipped } = notice;
      const command = { type: 'sendNotice', key, notice: kind, skipped } as const;
      const decision = decide(before, command, { actor, now, university });
      return 'events' in decision ? decision.events : [];
    });
    return events.length > 0 ? (commitOf(ports, { before, events, actor, now }) ?? []) : [];
  });
  const gathered = gather(commits.map(({ announcement }) => announcement));
  const saved = (await ports.store.commitTogether(commits, gathered)) === 'saved';
  if (!saved) return false;
  for (const { file, entries } of commits) {
    tell(
      ports,
      { internship: file.id, command: 'sendNotice' },
      {
        events: entries.map(({ event }) => event),
      },
    );
  }
  return true;
}

/** Asks a person. The same open question is not asked twice: the first one comes back. */
export async function ask(
  ports: ChangePorts,
  { question: typed }: Extract<QuestionEvent, { type: 'asked' }>,
  actor: Actor,
): Promise<Question> {
  const text = clean(typed.text);
  if (hasSocialSecurityNumber(text)) {
    throw new Error('A question that holds a social-security number is refused, not asked');
  }
  const asked = { type: 'asked', question: { ...typed, text } } as const;
  const { askerId, topic } = typed;
  const stamp: Stamp = { at: ports.clock.now().toString(), by: actorId(actor) };
  const known = await ports.store.openQuestion(askerId, topic, text);
  if (known) return known;
  const question = { ...evolveQuestion(null, asked, stamp), version: 1 };
  const result = await ports.store.commitQuestion({
    expectedVersion: null,
    question,
    entries: [{ event: asked, ...stamp }],
    announcement: announceQuestion([asked], question),
  });
  if (result === 'saved') {
    tell(ports, { question: question.id, command: 'ask' }, { events: [asked] });
    return question;
  }
  const first = await ports.store.openQuestion(askerId, topic, text);
  if (!first) throw new TooBusy(question.id);
  return first;
}

/** Carries out an adviser's or manager's command on a question. */
export async function changeQuestion(
  ports: ChangePorts,
  request: { id: string; command: QuestionCommand; actor: Actor },
): Promise<QuestionOutcome> {
  const { outcome, events } = await tryQuestion(ports, request);
  const subject = { question: request.id, command: request.command.type };
  tell(ports, subject, outcome.ok ? { events } : { refused: outcome.refusal.code });
  return outcome;
}

async function tryQuestion(
  ports: ChangePorts,
  request: { id: string; command: QuestionCommand; actor: Actor },
): Promise<{ outcome: QuestionOutcome; events: QuestionEvent[] }> {
  const refused = (question: Question | null, refusal: QuestionRefusal | { code: 'gone' }) => ({
    outcome: { ok: false, question, refusal } as const,
    events: [],
  });
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const question = await ports.store.question(request.id);
    if (!question) return refused(null, { code: 'gone' });
    const decision = decideQuestion(question, request.command, request.actor);
    if ('refusal' in decision) return refused(question, decision.refusal);
    const stamp: Stamp = { at: ports.clock.now().toString(), by: actorId(request.actor) };
    const evolved = decision.events.reduce(
      (facts, event) => evolveQuestion(facts, event, stamp),
      question,
    );
    const after = { ...evolved, version: question.version + 1 };
    const result = await ports.store.commitQuestion({
      expectedVersion: question.version,
      question: after,
      entries: decision.events.map((event) => ({ event, ...stamp })),
      announcement: announceQuestion(decision.events, after),
    });
    if (result === 'saved') {
      return { outcome: { ok: true, question: after }, events: decision.events };
    }
  }
  throw new TooBusy(request.id);
}
