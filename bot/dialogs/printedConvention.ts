/**
 * The printed convention's PDF, dropped before the signatures: its words are read, compared with what
 * was approved, and shown. The file is not kept; of the comparison only which values were found is.
 */
import { contentOf } from '../../cards/content';
import { printCheckCard } from '../../cards/printCheck';
import { changeInternship } from '../change';
import type { KeptUpload } from '../process/documents';
import type { DroppedFile, PrintReading } from '../process/ports';
import { approvedValues } from '../process/printed/approval';
import { comparePrint, isConventionText, outcomesOf } from '../process/printed/compare';
import type { Finding } from '../process/printed/findings';
import { phaseOf } from '../process/steps';
import type { FileView } from '../process/view';
import { textsOf } from './handlers';
import { showProgress } from './progress';
import { actorOf, viewOf, type Turn } from './turn';

type Dropped = Pick<KeptUpload, 'kind' | 'bytes'>;

/**
 * Takes a file that is the printed convention: it says so itself, or was asked for. False: nothing was
 * said, it may be anything.
 */
export async function takesPrint(
  turn: Turn,
  view: FileView,
  { file, isAsked }: { file: DroppedFile; isAsked: boolean },
): Promise<boolean> {
  if (phaseOf(view.file) !== 'printed') return false;
  if (file.kind !== 'pdf') {
    if (isAsked) await tell(turn, view, textsOf(turn).printCheck.notAPdf);
    return isAsked;
  }
  const reading = await read(turn, file.bytes);
  const isOne = reading.outcome === 'text' && isConventionText(reading.pages);
  if (!isAsked && !isOne) return false;
  await answer(turn, view, reading);
  return true;
}

/** A file of which its owner says that it is the convention. False: it could not be looked at now. */
export async function readPrint(turn: Turn, view: FileView, file: Dropped): Promise<boolean> {
  const { printCheck } = textsOf(turn);
  if (phaseOf(view.file) !== 'printed') {
    await showProgress(turn, view, { tone: 'neutral', text: printCheck.notNow });
    return true;
  }
  if (file.kind !== 'pdf') {
    await tell(turn, view, printCheck.notAPdf);
    return true;
  }
  const reading = await read(turn, file.bytes);
  if (reading.outcome === 'busy' || reading.outcome === 'enough') {
    // In words only: the card that was pressed stays where it is, to be pressed again.
    await turn.show({ text: printCheck.unread[reading.outcome] });
    return false;
  }
  await answer(turn, view, reading);
  return true;
}

async function answer(turn: Turn, view: FileView, reading: PrintReading): Promise<void> {
  const { printCheck } = textsOf(turn);
  if (reading.outcome !== 'text') return tell(turn, view, printCheck.unread[reading.outcome]);
  const comparison = comparePrint(reading.pages, approvedValues(view));
  if (comparison.kind === 'tooLong') return tell(turn, view, printCheck.unread.tooLong);
  if (comparison.kind !== 'compared') return tell(turn, view, printCheck[comparison.kind]);
  await record(turn, view, comparison.findings);
}

async function record(turn: Turn, { file }: FileView, findings: Finding[]): Promise<void> {
  const outcome = await changeInternship(turn.ports, {
    id: file.id,
    command: { type: 'comparePrint', outcomes: outcomesOf(findings) },
    actor: actorOf(turn),
  });
  const after = await viewOf(turn, outcome.file ?? file);
  if (phaseOf(after.file) !== 'printed') return showProgress(turn, after);
  await turn.show(contentOf(printCheckCard(after, { findings })));
}

/** With the list as it was: the paper can still be compared by eye. */
function tell(turn: Turn, view: FileView, text: string): Promise<void> {
  const notice = { tone: 'warning', text } as const;
  return turn.show(contentOf(printCheckCard(view, { notice })));
}

async function read(turn: Turn, bytes: Uint8Array): Promise<PrintReading> {
  const { printReader } = turn.ports;
  if (!printReader) throw new Error('No convention is read here: the ports have no printReader');
  return printReader.read(bytes, turn.person.id);
}
