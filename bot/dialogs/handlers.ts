/** What every verb of every card has: one handler. A verb without one does not compile. */
import type { CardAction } from '../../cards';
import { messageCard } from '../../cards/message';
import { refusalText } from '../../cards/refusal';
import { changeInternship, type Outcome } from '../change';
import type { Command, Refusal } from '../process/commands';
import type { Internship } from '../process/internship';
import { mayBeStudent, type PersonId } from '../process/people';
import { decidesOn, rolesOn } from '../process/roles';
import type { FileView } from '../process/view';
import { texts } from '../texts';
import { actorOf, fileFor, momentOf, shown, viewOf, type Turn } from './turn';

export type Verb = CardAction['verb'];
export type DataOf<V extends Verb> = Extract<CardAction, { verb: V }>['data'];

/** Answers the press of an action. What came with the card is read, and nothing of it is trusted. */
export type Handlers<V extends Verb> = {
  [K in V]: (turn: Turn, data: DataOf<K>) => Promise<void>;
};

export type Notice = { tone: 'good' | 'warning' | 'attention' | 'neutral'; text: string };

/** What was just done, said on top of the card that follows. */
export const done = (text: string): Notice => ({ tone: 'good', text });

/** Whose card a verb is on. A verb on anybody else's lips is forged, even where the act is theirs. */
export type Presser = 'student' | 'referent' | 'decider' | 'manager';

/** The file that a card names, if whoever pressed is who this card is for; else a calm sentence. */
async function fileOfPresser(turn: Turn, id: string, presser: Presser | 'anybody') {
  const file = presser === 'decider' ? await requestFor(turn, id) : await fileFor(turn, id);
  const isTheirs =
    file &&
    (presser === 'anybody' ||
      presser === 'decider' ||
      rolesOn(file, actorOf(turn), momentOf(turn)).includes(presser));
  if (isTheirs) return file;
  const isSeen = presser === 'decider' ? await fileFor(turn, id) : file;
  await showRefusal(turn, { code: isSeen ? 'notYours' : 'gone' });
  return null;
}

/** A file that waits for this person's decision, or did: they read on its card what became of it. */
async function requestFor(turn: Turn, id: string): Promise<Internship | null> {
  const file = await turn.ports.store.internship(id);
  return file && decidesOn(file, turn.person, momentOf(turn)) ? file : null;
}

/** Shows one file's card; `presser` says whose card it is (`anybody`: of all who may see the file). */
export async function withFile(
  turn: Turn,
  id: string,
  showIt: (file: Internship, view: FileView) => Promise<void>,
  presser: Presser | 'anybody' = 'student',
): Promise<void> {
  const file = await fileOfPresser(turn, id, presser);
  if (file) await showIt(file, await viewOf(turn, file));
}

/** Carries out a command, and shows its outcome with the card of that moment. */
export async function perform(
  turn: Turn,
  request: { file: string; command: Command; presser?: Presser },
  showOutcome: (outcome: Outcome & { file: Internship }, view: FileView) => Promise<void>,
): Promise<void> {
  const { file: id, command, presser = 'student' } = request;
  if (!(await fileOfPresser(turn, id, presser))) return;
  const outcome = await changeInternship(turn.ports, { id, command, actor: actorOf(turn) });
  const { file } = outcome;
  if (!file) return showRefusal(turn, { code: 'gone' });
  await showOutcome({ ...outcome, file }, await viewOf(turn, file));
}

/** A refusal on its own: for somebody to whom the card itself is not to be shown. */
export async function showRefusal(turn: Turn, refusal: Refusal, view?: FileView): Promise<void> {
  const { reader } = view ?? (await shown(turn));
  const notice = refusalText({ refusal, language: reader.language, view: view ?? null });
  // « Mes stages », which the sentence proposes, is a student's.
  const isStaffs = refusal.code === 'gone' && !mayBeStudent(turn.person);
  if (isStaffs) notice.text = textsOf(turn).staff.fileNotYours;
  await showNotice(turn, notice);
}

export function showNotice(turn: Turn, notice: Notice): Promise<void> {
  return turn.show({ card: messageCard(notice), summary: notice.text });
}

/** Why nothing happened, as a notice on a card. */
export function refusalNotice(refusal: Refusal, view: FileView): Notice {
  return refusalText({ refusal, language: view.reader.language, view });
}

/** Whom a card showed: null for nobody, undefined where the card does not say. */
export function shownPerson(carried: string | undefined): PersonId | null | undefined {
  return carried === undefined ? undefined : carried || null;
}

export function textsOf(turn: Turn) {
  return texts(turn.inChannel ? 'fr' : turn.person.language);
}
