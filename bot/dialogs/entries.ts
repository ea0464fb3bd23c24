/** What is typed into Pstage, tab by tab: each value is copied from a message that holds it alone. */
import { contentOf } from '../../cards/content';
import { pstageTabCard } from '../../cards/pstageTab';
import { pstageValue } from '../texts/pstage/values';
import { textsOf, withFile, type Handlers } from './handlers';

export const entryActions: Handlers<'entry.tab' | 'entry.copy'> = {
  'entry.tab': (turn, { file, tab, from = 0 }) =>
    withFile(turn, file, (_file, view) =>
      turn.inChannel
        ? turn.show({ text: textsOf(turn).papers.entry.card.inChat })
        : turn.show(contentOf(pstageTabCard(view, { tab, from }))),
    ),

  'entry.copy': (turn, { file, field }) =>
    withFile(turn, file, async (_file, view) => {
      const { card } = textsOf(turn).papers.entry;
      // They may say where a student lives: never where others read.
      if (turn.inChannel) return turn.show({ text: card.inChat });
      const found = pstageValue(view, field);
      if (!found || found.value === '') return turn.show({ text: card.nothing });
      await turn.say(found.value);
      await turn.show({ text: card.copied(found.label) });
    }),
};
