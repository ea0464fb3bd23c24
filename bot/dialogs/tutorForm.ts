/**
 * The form that the tutor fills in: given to the student, dropped by them when it comes back, read, and
 * taken over as far as they say. The dropped file is kept until then and read again: what the card
 * sends back is which answers, never the answers.
 */
import { contentOf } from '../../cards/content';
import { tutorReplyCard } from '../../cards/tutor/reply';
import { tutorSendCard } from '../../cards/tutor/send';
import { changeInternship } from '../change';
import type { KeptUpload } from '../process/documents';
import { sectionIds, type Draft } from '../process/form';
import { hasSocialSecurityNumber } from '../process/form/socialSecurity';
import { proposalsOf, type Proposal } from '../process/form/tutorReply';
import type { DroppedFile, FormReading } from '../process/ports';
import type { FileView } from '../process/view';
import { keepLeft } from './contactForm/saving';
import { showSummary } from './contactForm/shown';
import {
  done,
  refusalNotice,
  textsOf,
  withFile,
  type DataOf,
  type Handlers,
  type Notice,
} from './handlers';
import { showProgress } from './progress';
import { showSentence } from './sentences';
import { actorOf, viewOf, type Turn } from './turn';
import { valuesOf } from '../process/internship';

type Form = Pick<KeptUpload, 'name' | 'kind' | 'bytes'>;
type Accepted = DataOf<'tutor.accept'>;

export const tutorActions: Handlers<'tutor.ask' | 'tutor.accept' | 'tutor.ignore'> = {
  'tutor.ask': async (turn, data) => {
    await keepLeft(turn, data);
    await withFile(turn, data.file, (_file, view) => turn.show(contentOf(tutorSendCard(view))));
  },

  'tutor.accept': (turn, data) =>
    withFile(turn, data.file, async (_file, view) => {
      const kept = await turn.ports.store.documents.upload(data.upload, turn.person.id);
      if (!kept) return showFormAgain(turn, view, 'gone');
      const reading = await read(turn, kept.bytes);
      if (isNotNow(reading)) return tellNotNow(turn, reading);
      if (reading.outcome !== 'form') return showFormAgain(turn, view, 'gone');
      if (reading.marker.internshipId !== view.file.id) return tell(turn, 'otherFile');
      await takeOver(turn, view, { data, proposals: proposalsOf(valuesOf(view.file), reading) });
    }),

  'tutor.ignore': (turn, { file, upload }) =>
    withFile(turn, file, async (_file, view) => {
      await forget(turn, upload);
      await showFormAgain(turn, view, 'ignored');
    }),
};

/** Takes a file that says itself that it is our form; false: nothing was said, it may be anything. */
export async function takesTutorForm(
  turn: Turn,
  view: FileView,
  file: DroppedFile,
): Promise<boolean> {
  if (file.kind !== 'pdf') return false;
  const reading = await read(turn, file.bytes);
  if (!['form', 'outdated', 'busy'].includes(reading.outcome)) return false;
  await answer(turn, view, { form: file, reading });
  return true;
}

/** A file of which its owner says that it is the form. False: it could not be looked at now. */
export async function readTutorForm(turn: Turn, view: FileView, form: Form): Promise<boolean> {
  const reading = form.kind === 'pdf' ? await read(turn, form.bytes) : null;
  if (reading === null) await tell(turn, 'notAPdf');
  else if (isNotNow(reading)) await tellNotNow(turn, reading);
  else await answer(turn, view, { form, reading });
  return reading === null || !isNotNow(reading);
}

/** In words only: the card that was pressed stays where it is, to be pressed again. */
function tellNotNow(turn: Turn, { outcome }: NotNow): Promise<void> {
  return turn.show({ text: textsOf(turn).tutor.outcomes[outcome] });
}

interface NotNow {
  outcome: 'busy' | 'enough';
}

function isNotNow(reading: FormReading): reading is NotNow {
  return reading.outcome === 'busy' || reading.outcome === 'enough';
}

async function answer(
  turn: Turn,
  view: FileView,
  { form, reading }: { form: Form; reading: FormReading },
): Promise<void> {
  if (reading.outcome !== 'form') return tell(turn, reading.outcome);
  if (reading.marker.internshipId !== view.file.id) return tell(turn, 'otherFile');
  const proposals = proposalsOf(valuesOf(view.file), reading);
  if (proposals.length === 0) return showFormAgain(turn, view, 'nothingNew');
  const { name, kind, bytes } = form;
  const owner = { personId: turn.person.id };
  const upload = await turn.ports.store.documents.keepUpload({ ...owner, name, kind, bytes });
  await turn.show(contentOf(tutorReplyCard(view, { upload, proposals })));
}

async function takeOver(
  turn: Turn,
  view: FileView,
  { data, proposals }: { data: Accepted; proposals: readonly Proposal[] },
): Promise<void> {
  const { tutor } = textsOf(turn);
  if (isUnseen(data, proposals)) {
    const notice = { tone: 'warning', text: tutor.reply.contested } as const;
    return turn.show(contentOf(tutorReplyCard(view, { upload: data.upload, proposals, notice })));
  }
  const values = chosen(data, proposals);
  if (Object.keys(values).length === 0) {
    await forget(turn, data.upload);
    return showFormAgain(turn, view, 'nothingChosen');
  }
  const outcome = await changeInternship(turn.ports, {
    id: view.file.id,
    command: { type: 'takeOver', values, confirmed: data.confirmed === 'yes' },
    actor: actorOf(turn),
  });
  const after = await viewOf(turn, outcome.file ?? view.file);
  if (!outcome.ok && outcome.refusal.code === 'confirmationNeeded') {
    const options = { upload: data.upload, proposals, confirming: data };
    return turn.show(contentOf(tutorReplyCard(after, options)));
  }
  if (!outcome.ok) return showForm(turn, after, refusalNotice(outcome.refusal, after));
  await forget(turn, data.upload);
  const refused = Object.values(values).filter(hasSocialSecurityNumber).length;
  const taken = tutor.taken(Object.keys(values).length - refused);
  await showForm(
    turn,
    after,
    refused > 0 ? { tone: 'warning', text: `${taken} ${tutor.refused}` } : done(taken),
  );
}

/** The fields of the boxes that are ticked: those that nothing spoke against, or the others. */
function tickedIn(data: Accepted, purpose: 'take' | 'instead'): string[] {
  return sectionIds.flatMap((section) => data[`${purpose}-${section}`]?.split(',') ?? []);
}

/** The student has answered otherwise since the card was made, and has not seen both answers. */
function isUnseen(data: Accepted, proposals: readonly Proposal[]): boolean {
  const taken = new Set(tickedIn(data, 'take'));
  return proposals.some(({ field, isContested }) => isContested && taken.has(field));
}

/** The boxes that are ticked, among what the file really says. */
function chosen(data: Accepted, proposals: readonly Proposal[]): Draft {
  const ticked = new Set([...tickedIn(data, 'take'), ...tickedIn(data, 'instead')]);
  return Object.fromEntries(
    proposals
      .filter(({ field }) => ticked.has(field))
      .map(({ field, proposed }) => [field, proposed]),
  );
}

async function read(turn: Turn, bytes: Uint8Array): Promise<FormReading> {
  const { formReader } = turn.ports;
  if (!formReader) throw new Error('No form is read here: the ports have no formReader');
  return formReader.read(bytes, turn.person.id);
}

function forget(turn: Turn, upload: string): Promise<void> {
  return turn.ports.store.documents.forgetUpload(upload);
}

type Sentence = Exclude<FormReading['outcome'], 'form'> | 'notAPdf' | 'otherFile';

function tell(turn: Turn, what: Sentence): Promise<void> {
  return showSentence(turn, { tone: 'neutral', text: textsOf(turn).tutor.outcomes[what] });
}

function showFormAgain(
  turn: Turn,
  view: FileView,
  why: 'gone' | 'ignored' | 'nothingChosen' | 'nothingNew',
): Promise<void> {
  return showForm(turn, view, { tone: 'neutral', text: textsOf(turn).tutor[why] });
}

/** The form while it is a draft; the progress once it was sent. */
function showForm(turn: Turn, view: FileView, notice: Notice): Promise<void> {
  return view.file.submission ? showProgress(turn, view, notice) : showSummary(turn, view, notice);
}
