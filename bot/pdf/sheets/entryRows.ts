/**
 * What is typed into one tab of Pstage: a box to tick, the name of the field, its value, and under both
 * what it means. A value that is longer than a page goes on overleaf.
 */
import type { Language } from '../../process/people';
import type { EntrySheetTexts } from '../../texts/entrySheet.fr';
import { countInFigures } from '../../texts/format';
import type { PstageValue } from '../../texts/pstage/values';
import { type Flow, heightOf, type Letters } from '../flow';
import type { Line } from '../fonts';
import { colors } from '../look';
import { drawHeading } from './opening';
import { letters } from './sheetLook';

export interface Tab {
  title: string;
  /** The same on a page that it goes on to. */
  continued: string;
  values: readonly PstageValue[];
  help: (value: PstageValue) => string;
  words: EntrySheetTexts;
  language: Language;
}

const BOX = 7.5;
const INDENT = 15;
const LABEL = 158;
const GAP = 10;
const PADDING = 3.2;
/** An entry that is higher may begin at the foot of a page and go on overleaf. */
const KEPT_WHOLE = 240;

interface SetEntry {
  hasBox: boolean;
  label: Line[];
  value: Line[];
  look: Letters;
  note: Line[];
  help: Line[];
}

export function drawTab(flow: Flow, tab: Tab): void {
  const entries = tab.values.map((value) => setEntry(flow, value, tab));
  drawHeading(flow, tab.title, heightOfEntry(entries[0]!) + heightOfEntry(entries[1]!));
  flow.paper.structure.within('Table', () => {
    for (const entry of entries) drawEntry(flow, entry, tab);
  });
}

function setEntry(flow: Flow, one: PstageValue, { words, help, language }: Tab): SetEntry {
  const { value, state, length, entry } = one;
  const width = flow.width - INDENT - LABEL - GAP;
  const look = value === '' ? letters.nothing : entry.max ? letters.value : letters.strong;
  const first = value === '' ? '' : words.states[state];
  const inWords = (count: number) => countInFigures(count, language);
  const over = length ? length.is - length.max : 0;
  const note = length ? [words.length(inWords(length.is), inWords(length.max))] : [];
  if (over > 0) note.push(words.tooLong(inWords(over)));
  return {
    hasBox: state !== 'empty' && state !== 'byPstage',
    label: flow.lines(one.label, letters.strong, LABEL),
    value: flow.lines(value || words.states[state], look, width),
    look: state === 'missing' ? letters.strong : look,
    note: note.length > 0 ? flow.lines(note.join(' '), letters.note, width) : [],
    help: flow.lines(
      [first, help(one)].filter(Boolean).join(' '),
      letters.help,
      flow.width - INDENT,
    ),
  };
}

function heightOfEntry({ label, value, look, note, help }: SetEntry): number {
  const right = heightOf(value, look) + heightOf(note, letters.note);
  return (
    Math.max(heightOf(label, letters.strong), right) + heightOf(help, letters.help) + 2 * PADDING
  );
}

function drawEntry(flow: Flow, entry: SetEntry, tab: Tab): void {
  let rest = entry;
  if (flow.keepTogether(Math.min(heightOfEntry(rest), KEPT_WHOLE))) sayAgain(flow, tab);
  while (heightOfEntry(rest) > flow.room) {
    const other = heightOfEntry({ ...rest, value: [] });
    const lines = Math.floor((flow.room - other) / (rest.look.size * rest.look.leading));
    if (lines > 1) {
      drawPart(flow, { ...rest, value: rest.value.slice(0, lines), note: [], help: [] });
      rest = { ...rest, hasBox: false, label: [], value: rest.value.slice(lines) };
    }
    flow.newPage();
    sayAgain(flow, tab);
  }
  drawPart(flow, rest);
}

function sayAgain(flow: Flow, { continued }: Tab): void {
  const lines = flow.lines(continued, letters.section, flow.width);
  flow.again(() => void flow.draw(lines, letters.section, { x: flow.left, y: flow.y }));
  flow.space(heightOf(lines, letters.section) + 2);
  flow.rule(flow.y, colors.blue, 0.8);
  flow.space(3);
}

function drawPart(flow: Flow, entry: SetEntry): void {
  const { hasBox, label, value, look, note, help } = entry;
  const top = flow.y + PADDING;
  if (hasBox) {
    const box = { x: flow.left, y: top + 2.6, width: BOX, height: BOX };
    flow.decorate(flow.sheet, () => flow.sheet.frame(box, colors.grey, 0.7));
  }
  const x = flow.left + INDENT;
  flow.paper.structure.within('TR', () => {
    flow.draw(label, letters.strong, { x, y: top, tag: 'TH' });
    const right = x + LABEL + GAP;
    const under = top + flow.draw(value, look, { x: right, y: top, tag: 'TD' });
    flow.draw(note, letters.note, { x: right, y: under, tag: 'TD' });
    const y = flow.y + heightOfEntry(entry) - PADDING - heightOf(help, letters.help);
    flow.draw(help, letters.help, { x, y, tag: 'TD' });
  });
  flow.space(heightOfEntry(entry));
  flow.rule(flow.y, colors.line, 0.4);
}
