import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Now, rather than in the middle of what is measured. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
