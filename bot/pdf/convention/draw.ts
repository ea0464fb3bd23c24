/** A convention set from its facts and words: head, sections, articles, annexes, signatures. */
import type { ConventionPaper } from '../../process/convention/paper';
import type { Article, Block, Section } from '../../texts/convention/blocks';
import type { ConventionPaperTexts } from '../../texts/conventionPaper.fr';
import { assertNever } from '../../process/assertNever';
import { columns } from '../columns';
import { type Flow, heightOf } from '../flow';
import { list } from '../list';
import { colors, columnsLook } from '../look';
import { facts, type Row } from '../table';
import { drawAnnexes } from './annexes';
import { conventionLetters as letters, factsInArticles, room } from './conventionLook';
import { grid } from './grid';
import { drawSigning } from './signing';

export interface Drawn {
  paper: ConventionPaper;
  words: ConventionPaperTexts;
  /** A draft or a translation has no place to sign. */
  isToSign: boolean;
}

export function drawConvention(flow: Flow, drawn: Drawn): void {
  const { paper, words } = drawn;
  drawHead(flow, drawn);
  for (const section of words.sections(paper)) drawSection(flow, section);
  flow.heading(words.terms, letters.strong, { level: 3, before: room.beforeSection });
  for (const article of words.articles(paper)) drawArticle(flow, article);
  if (drawn.isToSign) return drawSigning(flow, drawn);
  drawAnnexes(flow, { title: words.annexes.title, items: words.annexes.items(paper) });
}

function drawHead(flow: Flow, { paper, words, isToSign }: Drawn): void {
  flow.paragraph(paper.establishment.name.toLocaleUpperCase('fr'), {
    ...letters.strong,
    size: 8.5,
    color: colors.blue,
  });
  flow.space(2);
  flow.paragraph(words.title, letters.title, { tag: 'H1' });
  flow.space(1);
  const { year, number } = words;
  flow.paragraph([year(paper.academicYear), number(paper.number)].join(' · '), letters.subtitle);
  flow.space(5);
  if (!isToSign) {
    flow.paragraph(words.notToSign, letters.strong);
    flow.space(3);
  }
  flow.paragraph(words.basis, letters.basis, { justify: true });
}

function drawSection(flow: Flow, { title, cells }: Section): void {
  drawHeading(flow, title, room.beforeSection);
  grid(flow, cells);
}

function drawHeading(flow: Flow, title: string, before: number): void {
  flow.heading(title, letters.section, { level: 2, bookmark: title, before, after: 2 });
}

function drawArticle(flow: Flow, { title, blocks }: Article): void {
  flow.heading(title, letters.article, {
    level: 2,
    bookmark: title,
    before: room.beforeArticle,
    after: room.afterHeading,
  });
  blocks.forEach((block, at) => {
    keepWithNext(flow, block, blocks[at + 1]);
    drawBlock(flow, block);
  });
}

/** « … les conditions suivantes : » stands on the page of what it announces. */
function keepWithNext(flow: Flow, block: Block, next: Block | undefined): void {
  if (block.kind !== 'prose' || next?.kind !== 'items') return;
  const heightOfProse = (text: string) =>
    heightOf(flow.lines(text, letters.prose, flow.width), letters.prose) + room.paragraph;
  flow.keepTogether(heightOfProse(block.text) + heightOfProse(next.items[0] ?? ''));
}

function drawBlock(flow: Flow, block: Block): void {
  switch (block.kind) {
    case 'prose':
      flow.paragraph(block.text, letters.prose, { justify: true });
      return flow.space(room.paragraph);
    case 'subheading':
      return flow.heading(block.text, letters.subheading, { level: 3, before: 2, after: 1.5 });
    case 'items':
      list(flow, block.items, letters.prose, { justify: true, gap: 1.5 });
      return flow.space(room.paragraph);
    case 'facts':
      keepWhole(flow, block.rows);
      facts(flow, block.rows, factsInArticles);
      return flow.space(room.facts);
    case 'table':
      columns(flow, { ...block, look: columnsLook });
      return flow.space(room.facts);
    default:
      return assertNever(block);
  }
}

/** A few short rows stand on one page. */
const LONGEST_WHOLE = 130;

function keepWhole(flow: Flow, rows: readonly Row[]): void {
  const { label, value, labelWidth, padding } = factsInArticles;
  const height = rows.reduce((sum, row) => {
    const labels = flow.lines(row.label, label, labelWidth - 12);
    const values = flow.lines(row.value, value, flow.width - labelWidth);
    return sum + Math.max(heightOf(labels, label), heightOf(values, value)) + 2 * padding;
  }, 0);
  if (height <= LONGEST_WHOLE) flow.keepTogether(height);
}
