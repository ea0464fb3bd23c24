/** Step 6, Transmettre la convention: one copy to the host, one kept, the others at the office. */
import { contentOf } from '../../cards/content';
import { handoverCard } from '../../cards/handover';
import { phaseOf } from '../process/steps';
import type { FileView } from '../process/view';
import { done, perform, refusalNotice, textsOf, withFile, type Handlers } from './handlers';
import { showProgress } from './progress';
import { StepDialog } from './stepDialog';

export class HandoverDialog extends StepDialog {
  constructor() {
    super('handover');
  }

  protected card(view: FileView) {
    return contentOf(handoverCard(view));
  }
}

export const handoverActions: Handlers<'handover.show' | 'handover.confirm'> = {
  'handover.show': (turn, { file }) =>
    withFile(turn, file, (_file, view) =>
      phaseOf(view.file) === 'signed'
        ? turn.show(contentOf(handoverCard(view)))
        : showProgress(turn, view),
    ),

  'handover.confirm': (turn, { file, part, on }) => {
    const command = { type: 'handOver', part, on: on ?? '' } as const;
    return perform(turn, { file, command }, (outcome, view) => {
      const notice = outcome.ok
        ? done(textsOf(turn).noted.recorded)
        : refusalNotice(outcome.refusal, view);
      if (phaseOf(view.file) !== 'signed') return showProgress(turn, view, notice);
      return turn.show(contentOf(handoverCard(view, { notice })));
    });
  },
};
