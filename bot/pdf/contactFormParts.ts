/** The beginning and the end of the imprimé contact: what it is, whom it is about, what is kept. */
import type { ContactForm, FormFact } from './form';
import { type Flow, heightOf } from './flow';
import type { Line } from './fonts';
import { colors, look } from './look';

const PANEL_PADDING = 10;

export function drawOpening(flow: Flow, form: ContactForm): void {
  const { university, title, subtitle, instructions, student, state } = form;
  flow.paragraph(university.toLocaleUpperCase('fr'), look.university);
  flow.space(3);
  flow.paragraph(title, look.title, { tag: 'H1' });
  flow.space(1);
  flow.paragraph(subtitle, look.subtitle);
  flow.space(8);
  if (instructions) drawPanel(flow, instructions.title, numbered(instructions.steps));
  if (state) drawPanel(flow, state.title, state.sentences);
  drawFacts(flow, student.title, student.facts);
}

function numbered(steps: readonly string[]): string[] {
  return steps.map((step, index) => `${index + 1}. ${step}`);
}

/** A pale box with a blue edge. */
function drawPanel(flow: Flow, title: string, paragraphs: readonly string[]): void {
  const width = flow.width - 2 * PANEL_PADDING - 3;
  const head = flow.lines(title, look.strong, width);
  const body = paragraphs.map((text) => flow.lines(text, look.body, width));
  const height =
    heightOf(head, look.strong) +
    body.reduce((sum, lines) => sum + heightOf(lines, look.body) + 2, 0) +
    2 * PANEL_PADDING -
    2;
  flow.keepTogether(height);
  const box = { x: flow.left, y: flow.y, width: flow.width, height };
  flow.panel(box, colors.pale);
  flow.panel({ ...box, width: 3 }, colors.blue);
  const x = flow.left + PANEL_PADDING + 3;
  let y = flow.y + PANEL_PADDING - 2;
  y += flow.draw(head, look.strong, { x, y, tag: 'P' }) + 1;
  for (const lines of body) y += flow.draw(lines, look.body, { x, y, tag: 'P' }) + 2;
  flow.space(height + 11);
}

/** Facts in three columns. */
const FACT_COLUMNS = 3;
const FACT_GAP = 14;

function drawFacts(flow: Flow, title: string, facts: readonly FormFact[]): void {
  const width = (flow.width + FACT_GAP) / FACT_COLUMNS - FACT_GAP;
  const heading = flow.lines(title, look.heading, flow.width);
  flow.keepTogether(60);
  flow.space(flow.draw(heading, look.heading, { x: flow.left, y: flow.y, tag: 'H2' }) + 2.5);
  flow.rule(flow.y, colors.blue, 1);
  flow.space(5);
  for (let at = 0; at < facts.length; at += FACT_COLUMNS) {
    const cells = facts.slice(at, at + FACT_COLUMNS).map(({ label, value }) => ({
      label: flow.lines(label, look.label, width),
      value: flow.lines(value, look.value, width),
    }));
    const height = Math.max(...cells.map(cellHeight));
    flow.keepTogether(height);
    cells.forEach(({ label, value }, index) => {
      const x = flow.left + index * (width + FACT_GAP);
      const drop = flow.draw(label, look.label, { x, y: flow.y, tag: 'P' });
      flow.draw(value, look.value, { x, y: flow.y + drop, tag: 'P' });
    });
    flow.space(height + 3);
  }
  flow.space(7);
}

function cellHeight({ label, value }: { label: Line[]; value: Line[] }): number {
  return heightOf(label, look.label) + heightOf(value, look.value);
}

/** What people must know about their data, kept on one page. */
export function drawNotice(flow: Flow, { notice }: ContactForm): void {
  const paragraphs = notice.paragraphs.map((text) => flow.lines(text, look.small, flow.width));
  const height = paragraphs.reduce((sum, lines) => sum + heightOf(lines, look.small) + 2.5, 26);
  flow.keepTogether(height);
  flow.space(4);
  flow.rule(flow.y, colors.line);
  flow.space(5);
  flow.paragraph(notice.title, look.smallStrong, { tag: 'H2' });
  flow.space(1);
  for (const lines of paragraphs) {
    flow.space(flow.draw(lines, look.small, { x: flow.left, y: flow.y, tag: 'P' }) + 2.5);
  }
}
