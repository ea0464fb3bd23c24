/** The list of annexes: across the page or, where one place to sign stands alone, beside it. */
import { type Flow, heightOf } from '../flow';
import { list } from '../list';
import { conventionLetters as letters, room } from './conventionLook';

export interface Annexes {
  title: string;
  items: readonly string[];
}

export function drawAnnexes(flow: Flow, { title, items }: Annexes): void {
  const before = room.beforeSection;
  flow.heading(title, letters.section, { level: 2, bookmark: title, before, after: 2 });
  list(flow, items, letters.prose, { gap: 1.5, isTogether: true });
}

const SIGN_WIDTH = 11;

/** False: it does not fit there, and nothing is drawn. */
export function drawAnnexesBeside(
  flow: Flow,
  { title, items }: Annexes,
  box: { x: number; y: number; width: number; height: number },
): boolean {
  const head = flow.lines(title, letters.section, box.width);
  const set = items.map((item) => flow.lines(item, letters.note, box.width - SIGN_WIDTH));
  const listed = set.reduce((sum, lines) => sum + heightOf(lines, letters.note) + 1.5, 0);
  if (heightOf(head, letters.section) + 3 + listed > box.height) return false;
  const { x } = box;
  let { y } = box;
  y += flow.draw(head, letters.section, { x, y, tag: 'H2' }) + 3;
  const sign = flow.lines('–', letters.note, SIGN_WIDTH);
  const { structure } = flow.paper;
  structure.within('L', () => {
    for (const lines of set) {
      structure.within('LI', () => {
        flow.draw(sign, letters.note, { x, y, tag: 'Lbl' });
        flow.draw(lines, letters.note, { x: x + SIGN_WIDTH, y, tag: 'LBody' });
      });
      y += heightOf(lines, letters.note) + 1.5;
    }
  });
  return true;
}
