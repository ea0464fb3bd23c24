/** A student's own pages: welcome, situation, files, restart and abandon, history, privacy. */
import { randomUUID } from 'node:crypto';
import { confirmCard } from '../../cards/confirm';
import { contentOf } from '../../cards/content';
import { helpCard, type HelpKind } from '../../cards/help';
import { historyCard } from '../../cards/history';
import { leavingCard } from '../../cards/leaving';
import { otherSituationCard } from '../../cards/otherSituation';
import { privacyCard } from '../../cards/privacy';
import { situationCard } from '../../cards/situation';
import { welcomeCard } from '../../cards/welcome';
import { ask, openInternship } from '../change';
import type { Internship } from '../process/internship';
import { hasRole, isInDirectory, mayBeStudent } from '../process/people';
import { namedInHistory } from '../process/view';
import { showRequests, waitingFor } from './requests';
import {
  done,
  perform,
  refusalNotice,
  showRefusal,
  textsOf,
  withFile,
  type DataOf,
  type Handlers,
  type Notice,
} from './handlers';
import { currentOf, showFile, showFiles, showProgress } from './progress';
import { actorOf, shown, viewOf, type Turn } from './turn';

export const homeActions: Handlers<
  | 'student.start'
  | 'student.privacy'
  | 'student.help'
  | 'student.status'
  | 'situation.choose'
  | 'file.list'
  | 'file.open'
  | 'file.new'
  | 'file.askRestart'
  | 'file.restart'
  | 'file.askAbandon'
  | 'file.abandon'
  | 'file.history'
> = {
  'student.start': (turn) => showHome(turn),
  'student.privacy': async (turn) => turn.show(contentOf(privacyCard(await shown(turn)))),
  'student.help': (turn) => showHelp(turn),
  'student.status': (turn, { file }) => showHome(turn, file),
  'situation.choose': (turn, data) => chooseSituation(turn, data),
  'file.list': async (turn) => showFiles(turn, await filesOf(turn)),
  'file.open': (turn, { file }) => withFile(turn, file, (_file, view) => showProgress(turn, view)),
  'file.new': (turn, { ordinal }) => askSituation(turn, ordinal),
  'file.askRestart': (turn, { file }) => showConfirmation(turn, file, 'restart'),
  'file.askAbandon': (turn, { file }) => showConfirmation(turn, file, 'abandon'),
  'file.restart': (turn, { file }) => restart(turn, file),
  'file.abandon': (turn, { file }) =>
    perform(turn, { file, command: { type: 'abandon' } }, (outcome, view) => {
      if (outcome.ok) return showProgress(turn, view, done(textsOf(turn).noted.abandoned));
      return outcome.refusal.code === 'leaveThroughPerson'
        ? turn.show(contentOf(leavingCard(view)))
        : showProgress(turn, view, refusalNotice(outcome.refusal, view));
    }),
  'file.history': (turn, { file, from }) =>
    withFile(
      turn,
      file,
      async (internship, view) => {
        const lines = await turn.ports.store.history(internship.id);
        const people = await turn.ports.store.people(namedInHistory(lines), internship.department);
        await turn.show(contentOf(historyCard({ ...view, people }, { lines, from })));
      },
      'anybody',
    ),
};

export function filesOf(turn: Turn): Promise<Internship[]> {
  return turn.ports.store.internshipsOf(turn.person.id);
}

/** Where this student stands; somebody without a file is asked for their situation. */
export async function showHome(turn: Turn, focus: string | null = null): Promise<void> {
  const files = await filesOf(turn);
  const file = currentOf(files, focus);
  if (file) return showFile(turn, file, { files });
  if (!mayBeStudent(turn.person)) return showHelp(turn);
  await askSituation(turn, 1);
}

export async function showWelcome(turn: Turn): Promise<void> {
  await turn.show(contentOf(welcomeCard(await shown(turn))));
}

/**
 * The first words to somebody who installs the bot. A first time is a welcome, which says that this
 * is a program; a student who has used it before sees where things stand, and a teacher what waits
 * for them: it may have been sent while Teams did not reach them.
 */
export async function showFirstWords(turn: Turn): Promise<void> {
  const { person, ports } = turn;
  if (mayBeStudent(person)) {
    const files = await filesOf(turn);
    const current = currentOf(files, null);
    const lines = current ? await ports.store.history(current.id) : [];
    const isBack = lines.some(({ by }) => by === person.id);
    return current && isBack ? showFile(turn, current, { files }) : showWelcome(turn);
  }
  await showHelp(turn);
  if (person.unreachable) return; // What did not reach them is on its way, as its own cards.
  const waiting = await waitingFor(turn);
  if (waiting.length > 0) await showRequests(turn);
}

export async function showHelp(turn: Turn, notice?: Notice): Promise<void> {
  const [kind, ...also] = helpKinds(turn);
  const options = { kind, also, ...(notice && { notice }) };
  await turn.show(contentOf(helpCard(await shown(turn), options)));
}

/** Somebody may have several roles. */
function helpKinds({ person }: Turn): [HelpKind, ...HelpKind[]] {
  if (!isInDirectory(person)) return ['stranger'];
  const kinds = ['student', 'teacher', 'manager', 'adviser'] as const;
  const [first = 'other', ...rest] = kinds.filter((kind) => hasRole(person, kind));
  return [first, ...rest];
}

export async function askSituation(turn: Turn, ordinal: number, notice?: Notice): Promise<void> {
  if (!mayBeStudent(turn.person)) return showRefusal(turn, { code: 'notYours' });
  const askDepartment = turn.person.department === null;
  const options = { ordinal, askDepartment, ...(notice ? { notice } : {}) };
  await turn.show(contentOf(situationCard(await shown(turn), options)));
}

async function chooseSituation(turn: Turn, data: DataOf<'situation.choose'>): Promise<void> {
  const { person, ports } = turn;
  if (!mayBeStudent(person)) return showRefusal(turn, { code: 'notYours' });
  const department = departmentFor(turn, data.department);
  if (data.situation !== 'initial') {
    const question = {
      id: randomUUID(),
      askerId: person.id,
      topic: data.situation,
      text: '',
      department,
      internshipId: null,
    };
    await ask(ports, { type: 'asked', question }, actorOf(turn));
    const surroundings = await shown(turn, department);
    const card = otherSituationCard(surroundings, { situation: data.situation, department });
    return turn.show(contentOf(card));
  }
  if (!department) {
    const notice = { tone: 'warning', text: textsOf(turn).noted.departmentNeeded } as const;
    return askSituation(turn, data.ordinal, notice);
  }
  await open(turn, { ordinal: data.ordinal, department });
}

/** The directory's department; a choice counts only for somebody the directory does not place. */
function departmentFor({ person, ports }: Turn, chosen: string | undefined): string | null {
  if (person.department) return person.department;
  return ports.university.departments.find(({ id }) => id === chosen)?.id ?? null;
}

async function open(
  turn: Turn,
  { ordinal, department }: { ordinal: number; department: string },
): Promise<void> {
  const files = await filesOf(turn);
  const existing = files[ordinal - 1];
  if (existing) return showFile(turn, existing, { files });
  const { person } = turn;
  const confirmed =
    isInDirectory(person) ||
    files.some((file) => file.student.confirmed && file.department === department);
  const student = { id: person.id, confirmed, birthDate: person.birthDate };
  const opened = { type: 'opened', id: randomUUID(), student, department, reason: null } as const;
  const request = { opened, ordinal: files.length + 1, actor: actorOf(turn) };
  const file = await openInternship(turn.ports, request);
  await showFile(turn, file ?? currentOf(await filesOf(turn), null)!);
}

export async function showConfirmation(
  turn: Turn,
  id: string,
  what: 'restart' | 'abandon',
): Promise<void> {
  await withFile(turn, id, (file, view) => {
    const signed = Object.keys(file.signatures).length > 0;
    return turn.show(contentOf(signed ? leavingCard(view) : confirmCard(view, { what })));
  });
}

/** Closes the file, which is kept, and opens a new one in its place. */
async function restart(turn: Turn, id: string): Promise<void> {
  await perform(turn, { file: id, command: { type: 'restart' } }, async (outcome, view) => {
    if (outcome.ok) {
      const files = await filesOf(turn);
      return open(turn, { ordinal: files.length + 1, department: outcome.file.department });
    }
    if (outcome.refusal.code === 'leaveThroughPerson') {
      return turn.show(contentOf(leavingCard(view)));
    }
    const current = currentOf(await filesOf(turn), null) ?? view.file;
    const notice = refusalNotice(outcome.refusal, view);
    await showProgress(turn, await viewOf(turn, current), notice);
  });
}
