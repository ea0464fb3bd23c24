/** Step 4, Saisir et imprimer la convention: what to enter on Pstage, what to print, how often. */
import { contentOf } from '../../cards/content';
import { conventionCard, documentItems } from '../../cards/convention';
import { conventionHereCard } from '../../cards/conventionHere';
import { printCheckCard } from '../../cards/printCheck';
import { copiesFor } from '../process/convention/copies';
import { isMadeHere } from '../process/convention/madeHere';
import { clean } from '../process/form';
import { phaseOf } from '../process/steps';
import type { FileView } from '../process/view';
import {
  done,
  perform,
  refusalNotice,
  textsOf,
  withFile,
  type DataOf,
  type Handlers,
} from './handlers';
import { showProgress } from './progress';
import { StepDialog } from './stepDialog';
import type { Turn } from './turn';

export class ConventionDialog extends StepDialog {
  constructor() {
    super('convention');
  }

  protected card(view: FileView) {
    return contentOf(isMadeHere(view.university) ? conventionHereCard(view) : conventionCard(view));
  }
}

export const conventionActions: Handlers<'convention.show' | 'convention.record'> = {
  'convention.show': (turn, { file }) =>
    withFile(turn, file, (_file, view) => {
      const phase = phaseOf(view.file);
      if (isMadeHere(view.university) && ['approved', 'printed', 'signing'].includes(phase)) {
        return turn.show(contentOf(conventionHereCard(view)));
      }
      return phase === 'approved'
        ? turn.show(contentOf(conventionCard(view)))
        : showProgress(turn, view);
    }),

  'convention.record': (turn, data) =>
    withFile(turn, data.file, (file, view) => {
      if (isMadeHere(view.university)) return recordPrinted(turn, view);
      const problems = problemsIn(turn, view, data);
      const isRight = Object.keys(problems).length === 0;
      if (phaseOf(file) !== 'approved' || isRight) return record(turn, data);
      return turn.show(contentOf(conventionCard(view, { problems, typed: data })));
    }),
};

/** Made here: all copies come in one file, and the number is ours. */
function recordPrinted(turn: Turn, { file, university }: FileView): Promise<void> {
  const { count } = copiesFor(file, university);
  const command = { type: 'recordConvention', number: '', copies: count } as const;
  return perform(turn, { file: file.id, command }, (outcome, view) => {
    if (outcome.ok) {
      const notice = done(textsOf(turn).noted.conventionRecorded);
      return turn.show(contentOf(printCheckCard(view, { notice })));
    }
    const notice = refusalNotice(outcome.refusal, view);
    if (phaseOf(view.file) !== 'approved') return showProgress(turn, view, notice);
    return turn.show(contentOf(conventionHereCard(view, { notice })));
  });
}

/** All that is missing, said at once and each under its input; the rules look again. */
function problemsIn(turn: Turn, view: FileView, data: DataOf<'convention.record'>) {
  const { noted, refusal } = textsOf(turn);
  const left = documentsLeft(view, data.documents ?? '');
  const { count } = copiesFor(view.file, view.university);
  return {
    ...(left.length > 0 && { documents: noted.documentsLeft(left) }),
    ...(clean(data.number ?? '') === '' && { number: refusal({ code: 'numberNeeded' }) }),
    ...(Number(data.copies ?? 0) < count && {
      copies: refusal({ code: 'tooFewCopies', needed: count }),
    }),
  };
}

/** The documents of the list that are not ticked as printed. */
function documentsLeft(view: FileView, ticked: string): string[] {
  const printed = new Set(ticked.split(','));
  return documentItems(view).flatMap(({ id, label }) => (printed.has(id) ? [] : [label]));
}

function record(turn: Turn, data: DataOf<'convention.record'>): Promise<void> {
  const copies = Number(data.copies ?? Number.NaN);
  const command = { type: 'recordConvention', number: data.number ?? '', copies } as const;
  return perform(turn, { file: data.file, command }, (outcome, view) => {
    if (outcome.ok) {
      const notice = done(textsOf(turn).noted.conventionRecorded);
      return turn.show(contentOf(printCheckCard(view, { notice })));
    }
    const notice = refusalNotice(outcome.refusal, view);
    if (phaseOf(view.file) !== 'approved') return showProgress(turn, view, notice);
    return turn.show(contentOf(conventionCard(view, { notice, typed: data })));
  });
}
