/** Facts with their labels; what is not known is a line to be filled in by hand, never left out. */
import type { Flow } from '../flow';
import { factsLook } from '../look';
import { facts, type Row } from '../table';
import { blanks } from './blanks';

export type Known = readonly [label: string, value: string | null | undefined];

export const LABEL_WIDTH = 168;

export function known(flow: Flow, rows: readonly Known[]): void {
  let waiting: Row[] = [];
  const drawWaiting = () => {
    if (waiting.length > 0) facts(flow, waiting, factsLook(LABEL_WIDTH));
    waiting = [];
  };
  for (const [label, value] of rows) {
    if (value?.trim()) {
      waiting.push({ label, value });
      continue;
    }
    drawWaiting();
    blanks(flow, [[label]], { labelWidth: LABEL_WIDTH });
  }
  drawWaiting();
}
