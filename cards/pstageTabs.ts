/** Pstage's seven tabs, in their order: each opens the card of what is typed into it. */
import { pstageTabs as tabs } from '../bot/process/pstage/entries';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { pstageValues } from '../bot/texts/pstage/values';
import { press } from './actions';
import type { Element } from './adaptiveCard';
import { group, sideBySide, text } from './elements';

export function pstageTabs(view: FileView): Element[] {
  const { file, reader } = view;
  const { papers, pstageTabs: names } = texts(reader.language);
  const { card, tab: titleOf } = papers.entry;
  return tabs.map((tab) => {
    const title = titleOf(tab, names[tab]);
    const { length } = pstageValues(view, tab).filter(({ value }) => value !== '');
    const fields = text(card.fields(length), { isSubtle: true, size: 'Small' });
    const line = sideBySide([text(title, { color: 'Accent', weight: 'Bolder' })], [fields]);
    return group([line], {
      selectAction: press('entry.tab', { file: file.id, tab }, { title }),
      separator: true,
    });
  });
}
