/** Pages as one text: what is repeated at their head and foot does not stand between their words. */
import { fold } from '../fold';

/** Lines at the top and at the foot that may be repeated. */
const AT_THE_EDGE = 4;

/** The running heads and feet come last, each once: they say something, too. */
export function linesOfAll(pages: readonly (readonly string[])[]): string[] {
  const times = new Map<string, number>();
  for (const page of pages) {
    const edges = page.filter((_line, at) => isAtEdge(page, at));
    for (const key of new Set(edges.map(keyOf))) times.set(key, (times.get(key) ?? 0) + 1);
  }
  const isRunning = (page: readonly string[], at: number) => {
    const count = isAtEdge(page, at) ? (times.get(keyOf(page[at]!)) ?? 0) : 0;
    return count >= 2 && count > pages.length / 2;
  };
  const running = new Set<string>();
  const lines = pages.flatMap((page) =>
    page.filter((line, at) => {
      if (!isRunning(page, at)) return true;
      running.add(line);
      return false;
    }),
  );
  return [...lines, ...running];
}

function isAtEdge(page: readonly string[], at: number): boolean {
  return at < AT_THE_EDGE || at >= page.length - AT_THE_EDGE;
}

/** « page 1 / 7 » and « page 2 / 7 » are the same. */
function keyOf(line: string): string {
  return fold(line).replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}
