/** Step 5, Valider puis faire signer: the print against the approval, then the signatures. */
import { unfolded } from '../../cards/card';
import { contentOf } from '../../cards/content';
import { printCheckCard } from '../../cards/printCheck';
import { confirmPrintCard, dropPrintCard } from '../../cards/printedConvention';
import { printItems } from '../../cards/printItems';
import { signaturesCard } from '../../cards/signatures';
import { ALL } from '../../cards/signaturesForms';
import type { Command } from '../process/commands';
import { isMadeHere } from '../process/convention/madeHere';
import { signatories, type Signatory } from '../process/internship';
import { missingSignatures } from '../process/signatures';
import { phaseOf } from '../process/steps';
import type { FileView } from '../process/view';
import {
  done,
  perform,
  refusalNotice,
  textsOf,
  withFile,
  type Handlers,
  type Notice,
} from './handlers';
import { showProgress } from './progress';
import { StepDialog } from './stepDialog';
import type { Turn } from './turn';

export class SignaturesDialog extends StepDialog {
  constructor() {
    super('signatures');
  }

  protected card(view: FileView) {
    return contentOf(
      phaseOf(view.file) === 'printed' ? printCheckCard(view) : signaturesCard(view),
    );
  }
}

export const signaturesActions: Handlers<
  | 'print.show'
  | 'print.drop'
  | 'print.confirm'
  | 'print.reject'
  | 'signatures.show'
  | 'signatures.record'
  | 'signatures.all'
  | 'copies.move'
> = {
  'print.show': (turn, { file }) => withFile(turn, file, (_file, view) => show(turn, view)),
  'signatures.show': (turn, { file }) => withFile(turn, file, (_file, view) => show(turn, view)),

  // The conversation remembers that the next file is the convention: see conversation.ts.
  'print.drop': (turn, { file }) =>
    withFile(turn, file, (internship, view) =>
      phaseOf(internship) === 'printed'
        ? turn.show(contentOf(dropPrintCard(view)))
        : show(turn, view),
    ),

  'print.confirm': (turn, { file, checked, looked }) =>
    withFile(turn, file, (internship, view) => {
      const ticked = new Set((checked ?? '').split(','));
      const unchecked = printItems(view).filter(({ id }) => !ticked.has(id));
      if (phaseOf(internship) === 'printed' && unchecked.length > 0) {
        const text = textsOf(turn).noted.printItemsLeft(unchecked.map(({ label }) => label));
        const notice: Notice = { tone: 'warning', text };
        return turn.show(contentOf(printCheckCard(view, { notice, checked: [...ticked] })));
      }
      return confirm(turn, file, looked === 'yes');
    }),

  'print.reject': (turn, { file }) =>
    perform(turn, { file, command: { type: 'rejectPrint' } }, (outcome, view) =>
      showProgress(
        turn,
        view,
        outcome.ok
          ? { tone: 'warning', text: rejectedWords(turn, view) }
          : refusalNotice(outcome.refusal, view),
      ),
    ),

  'signatures.record': (turn, { file, ...dates }) =>
    record(turn, { file, command: { type: 'recordSignatures', signatures: datesOf(dates) } }),

  'signatures.all': (turn, { file, on }) =>
    withFile(turn, file, (internship) => {
      const signatures = missingSignatures(internship)
        .filter((signatory) => signatory !== 'university')
        .map((signatory) => ({ signatory, on: on ?? '' }));
      return record(turn, { file, command: { type: 'recordSignatures', signatures }, part: ALL });
    }),

  'copies.move': (turn, { file, holder }) =>
    record(turn, { file, command: { type: 'moveCopies', holder } }),
};

/** What the PDF said otherwise must have been looked at by the person: it is asked once. */
function confirm(turn: Turn, file: string, looked: boolean): Promise<void> {
  const command = { type: 'confirmPrint', looked } as const;
  return perform(turn, { file, command }, (outcome, view) => {
    if (outcome.ok) return show(turn, view, done(textsOf(turn).noted.recorded));
    if (outcome.refusal.code !== 'printDiffers') {
      return show(turn, view, refusalNotice(outcome.refusal, view));
    }
    return turn.show(contentOf(confirmPrintCard(view, outcome.refusal.items)));
  });
}

/** The dates that were filled in, by signatory. */
export function datesOf(dates: Partial<Record<Signatory, string | undefined>>) {
  return signatories.flatMap((signatory) => {
    const on = dates[signatory];
    return on ? [{ signatory, on }] : [];
  });
}

/** `part`: what was unfolded on the card where it was pressed. */
async function record(
  turn: Turn,
  { part, ...request }: { file: string; command: Command; part?: string },
): Promise<void> {
  await perform(turn, request, (outcome, view) =>
    outcome.ok
      ? show(turn, view, done(textsOf(turn).noted.recorded))
      : show(turn, view, refusalNotice(outcome.refusal, view), part),
  );
}

function rejectedWords(turn: Turn, { university }: FileView): string {
  const { noted } = textsOf(turn);
  return isMadeHere(university) ? noted.printRejectedHere : noted.printRejected;
}

async function show(turn: Turn, view: FileView, notice?: Notice, part?: string): Promise<void> {
  const said = notice ? { notice } : {};
  switch (phaseOf(view.file)) {
    case 'printed':
      return turn.show(contentOf(printCheckCard(view, said)));
    case 'signing': {
      const card = signaturesCard(view, said);
      return turn.show(contentOf(part ? unfolded(card, part) : card));
    }
    default:
      return showProgress(turn, view, notice);
  }
}
