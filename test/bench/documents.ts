// Conventions of many different files in a row: what is remembered between documents has its bounds.
import { makeConvention } from '../../bot/pdf/convention';
import type { Bench } from './bench';
import { conventionFile } from './conventionFiles';
import { collectGarbage } from './garbage';
import { rounded } from './statistics';

const COUNT = 500;
/** Until everything that is remembered is full. */
const WARM_UP = 300;
const MB = 1_000_000;

export const documents: Bench = async ({ print, tell }) => {
  for (let n = 0; n < WARM_UP; n += 1) await make(n);
  const rssStartMb = residentMb();
  for (let n = 0; n < COUNT; n += 1) {
    await make(WARM_UP + n);
    if (n % 100 === 99) tell(`documents: ${n + 1} made, ${rounded(residentMb())} MB`);
  }
  const rssEndMb = residentMb();
  print({
    bench: 'documents',
    count: COUNT,
    rssStartMb: rounded(rssStartMb),
    rssEndMb: rounded(rssEndMb),
  });
};

async function make(n: number): Promise<void> {
  await makeConvention(conventionFile(n), { kind: 'convention', variant: '' });
}

/** Without what is garbage already: how much that is depends on when it was last collected. */
function residentMb(): number {
  collectGarbage();
  return process.memoryUsage.rss() / MB;
}
