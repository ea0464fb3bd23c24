/** Step 1, Recherche de stage: the ways to look, until the student says which organisation it is. */
import { isItTheHostCard } from '../../cards/isItTheHost';
import { searchCard } from '../../cards/search';
import { contentOf } from '../../cards/content';
import type { FileView } from '../process/view';
import { prefilled } from './contactForm/prefill';
import { beginForm } from './contactForm/shown';
import { done, perform, refusalNotice, textsOf, withFile, type Handlers } from './handlers';
import { StepDialog } from './stepDialog';
import type { Turn } from './turn';
import { looksLikeQuestion } from './words';
import { showProgress } from './progress';

export class SearchDialog extends StepDialog {
  constructor() {
    super('search');
  }

  protected card(view: FileView) {
    return contentOf(searchCard(view));
  }

  /** A few words may be the organisation's name: said back with both choices before it counts. */
  protected override async answer(turn: Turn, view: FileView, text: string): Promise<boolean> {
    if (looksLikeQuestion(text)) return false;
    await turn.show(contentOf(isItTheHostCard(view, { organisation: text })));
    return true;
  }
}

export const searchActions: Handlers<'search.show' | 'search.name'> = {
  'search.show': (turn, data) =>
    withFile(turn, data.file, (_file, view) => turn.show(contentOf(searchCard(view)))),

  'search.name': (turn, data) => {
    const command = { type: 'nameOrganisation', organisation: data.organisation ?? '' } as const;
    return perform(turn, { file: data.file, command }, async (outcome, view) => {
      if (outcome.ok || outcome.refusal.code === 'alreadyDone') {
        const notice = done(textsOf(turn).noted.organisation(outcome.file.organisation ?? ''));
        const file = await prefilled(turn.ports, outcome.file, turn.person);
        return beginForm(turn, { ...view, file }, notice);
      }
      const notice = refusalNotice(outcome.refusal, view);
      if (outcome.refusal.code !== 'nameNeeded') return showProgress(turn, view, notice);
      await turn.show(contentOf(searchCard(view, { notice })));
    });
  },
};
