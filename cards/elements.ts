/** The building blocks of a card's body. Words given to them show as they are, never as Markdown. */
import type {
  ColumnSet,
  Container,
  Element,
  FactSet,
  RichTextBlock,
  Spacing,
  TextBlock,
  TextRun,
} from './adaptiveCard';
import { escape, isPlain } from './escape';

export interface Look {
  size?: TextBlock['size'];
  weight?: TextBlock['weight'];
  color?: TextBlock['color'];
  isSubtle?: true;
  spacing?: Spacing;
  separator?: boolean;
}

/** How urgent a message is; the words say it too, colour never alone. */
export type Tone = 'good' | 'warning' | 'attention' | 'neutral';

/** An answer such as « C’est déjà fait », shown on top of the card that the person pressed. */
export interface CardNotice {
  tone: Tone;
  text: string;
}

/**
 * Words to read. Those that Markdown would change go into a RichTextBlock, which knows no Markdown
 * in any client: the phones' own Markdown does not understand backslashes.
 */
export function text(words: string, look: Look = {}): TextBlock | RichTextBlock {
  if (isPlain(words)) return { type: 'TextBlock', text: words, wrap: true, ...look };
  const { spacing, separator, ...run } = look;
  return {
    type: 'RichTextBlock',
    inlines: runsOf(words).map((part): TextRun => ({ type: 'TextRun', text: part, ...run })),
    ...(spacing && { spacing }),
    ...(separator && { separator }),
  };
}

/** A run that ends between two braces keeps `{{DATE(…)}}` from being computed. */
function runsOf(words: string): string[] {
  return words.trim().split(/(?<=\{)(?=\{)/);
}

/** A heading inside a card; its title is made by `card`. */
export function heading(words: string, look: Look = {}): Element {
  const block = text(words, { weight: 'Bolder', size: 'Medium', spacing: 'Medium', ...look });
  return block.type === 'TextBlock' ? { ...block, style: 'heading' } : block;
}

/** A short line that helps: an advice, an example, who does what. */
export function hint(words: string): Element {
  return text(words, { isSubtle: true, size: 'Small', spacing: 'Small' });
}

/** What is wrong with an input, right under it. */
export function problemText(words: string): Element {
  return text(words, { color: 'Attention', weight: 'Bolder', spacing: 'Small' });
}

/**
 * Label and value, line by line. Empty values are left out, and so is a set without facts. A fact
 * that Markdown would change (an address with `_`, say) is written out in a line of its own.
 */
export function facts(rows: readonly Row[]): Element[] {
  const shown = rows.filter(([, value]) => value.trim() !== '');
  const elements: Element[] = [];
  for (const [title, value] of shown) {
    if (!isPlain(title) || !isPlain(value)) elements.push(writtenOut([title, value]));
    else factSetAtEnd(elements).facts.push({ title, value });
  }
  return elements;
}

type Row = readonly [label: string, value: string];

function factSetAtEnd(elements: Element[]): FactSet {
  const last = elements.at(-1);
  if (last?.type === 'FactSet') return last;
  const set: FactSet = { type: 'FactSet', facts: [] };
  elements.push(set);
  return set;
}

function writtenOut([label, value]: Row): RichTextBlock {
  const titled: TextRun = { type: 'TextRun', text: `${label}\u00a0\u00a0`, weight: 'Bolder' };
  const words = runsOf(value).map((text): TextRun => ({ type: 'TextRun', text }));
  return { type: 'RichTextBlock', inlines: [titled, ...words], spacing: 'Small' };
}

/** A link among the words of a card; the address comes from the university's settings. */
export function link(title: string, url: string): Element {
  const address = new URL(url).href.replaceAll('(', '%28').replaceAll(')', '%29');
  return { type: 'TextBlock', text: `[${escape(title)}](${address})`, wrap: true };
}

export function group(items: Element[], look: Omit<Container, 'type' | 'items'> = {}): Container {
  return { type: 'Container', items, ...look };
}

/** What is on the left is read first and takes the room; what is on the right stays short. */
export function sideBySide(left: Element[], right: Element[]): ColumnSet {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: 'stretch', items: left },
      { type: 'Column', width: 'auto', items: right },
    ],
  };
}

/** A message in a box of its tone. */
export function box({ tone, text: words }: CardNotice): Container {
  return group([text(words)], { style: tone === 'neutral' ? 'emphasis' : tone });
}
