/** What is typed into one tab of Pstage: each field with its value and « Copier ». */
import type { PstageTab } from '../bot/process/pstage/entries';
import type { FileView } from '../bot/process/view';
import { texts, type Texts } from '../bot/texts';
import { listInWords } from '../bot/texts/format';
import { pstageValues, type PstageValue } from '../bot/texts/pstage/values';
import { press } from './actions';
import type { AdaptiveCard, Element, ExecuteAction } from './adaptiveCard';
import { card } from './card';
import { hint, sideBySide, text } from './elements';
import { shorten } from './shorten';

/** More of them make a card that is too large, and that nobody reads to its end on a phone. */
const AT_A_TIME = 22;
const LONGEST_SHOWN = 160;

export function pstageTabCard(
  view: FileView,
  { tab, from = 0 }: { tab: PstageTab; from?: number },
): AdaptiveCard {
  const { file, reader } = view;
  const t = texts(reader.language);
  const { card: words, tab: titleOf } = t.papers.entry;
  const all = pstageValues(view, tab);
  const filled = all.filter(({ value }) => value !== '');
  const shown = filled.slice(from, from + AT_A_TIME);
  const isLast = from + AT_A_TIME >= filled.length;
  const title = titleOf(tab, t.pstageTabs[tab]);
  return card(t, {
    title: from === 0 ? title : `${title} ${t.contactFormPdf.words.continued}`,
    body: [
      hint(words.intro),
      ...shown.map((value) => row(t, { file: file.id, value })),
      ...(isLast ? withoutValue(t, all, reader) : []),
    ],
    actions: [
      ...next(t, { file: file.id, tab, from: isLast ? null : from + AT_A_TIME }),
      press('convention.show', { file: file.id }, { title: words.back }),
    ],
  });
}

function row(t: Texts, { file, value: one }: { file: string; value: PstageValue }): Element {
  const { card: words, states } = t.papers.entry;
  const { id, label, value, state } = one;
  const title = words.copyOf(label);
  const line = sideBySide(
    [
      small(label),
      text(shorten(value, LONGEST_SHOWN), { spacing: 'None' }),
      ...(state === 'compare' ? [small(states.compare)] : []),
    ],
    [text(words.copy, { color: 'Accent' })],
  );
  return { ...line, selectAction: press('entry.copy', { file, field: id }, { title }) };
}

const small = (words: string) => text(words, { isSubtle: true, size: 'Small', spacing: 'None' });

/** In one line for each reason: nobody has to do anything about most of them. */
function withoutValue(
  t: Texts,
  all: readonly PstageValue[],
  { language }: FileView['reader'],
): Element[] {
  const { without } = t.papers.entry.card;
  return (['missing', 'byPstage', 'empty'] as const).flatMap((state) => {
    const labels = all.filter((one) => one.state === state).map(({ label }) => label);
    if (labels.length === 0) return [];
    return [text(without[state](listInWords(labels, language)))];
  });
}

/** The rest of this tab, else the next one. */
function next(
  t: Texts,
  { file, tab, from }: { file: string; tab: PstageTab; from: number | null },
): ExecuteAction[] {
  const { card: words } = t.papers.entry;
  const style = 'positive';
  if (from !== null) {
    const title = `${words.next(tab)} ${t.contactFormPdf.words.continued}`;
    return [press('entry.tab', { file, tab, from }, { title, style })];
  }
  if (tab === 7) return [];
  const following = (tab + 1) as PstageTab;
  return [press('entry.tab', { file, tab: following }, { title: words.next(following), style })];
}
