/** Pages as one text: what is repeated at their head and foot does not stand between their words. */
import { fold } from './words';

/** Lines at the top and at the foot that may be repeated. */
const AT_THE_EDGE = 4;

export function linesOfAll(pages: readonly (readonly string[])[]): string[] {
  const times = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(
      page.flatMap((line, at) => (isAtEdge(page, at) ? [keyOf(line)] : [])),
    )) {
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  }
  return pages.flatMap((page) =>
    page.filter((line, at) => !isAtEdge(page, at) || (times.get(keyOf(line)) ?? 0) < 2),
  );
}

function isAtEdge(page: readonly string[], at: number): boolean {
  return at < AT_THE_EDGE || at >= page.length - AT_THE_EDGE;
}

/** « page 1 / 7 » and « page 2 / 7 » are the same. */
function keyOf(line: string): string {
  return fold(line).replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}
