/**
 * What caused what is going on now: the id of the Teams activity whose turn this is, or the notice
 * that became due. It goes along with promises by itself, jobs carry it to wherever they are done,
 * and every log line has it: one word to search for tells what became of a press of a button.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

const origins = new AsyncLocalStorage<string>();

/** Teams' ids are short; this one comes from outside and is written on every line. */
const MOST_CHARACTERS = 200;

/** Runs something, and all that it starts, as caused by this. Never anything about a person. */
export function causedBy<T>(origin: string, run: () => T): T {
  return origins.run(origin.slice(0, MOST_CHARACTERS), run);
}

/** What caused what is going on now; undefined: nothing that is followed. */
export function presentOrigin(): string | undefined {
  return origins.getStore();
}
