import type { Started } from './started';

/** Runs, and prints one JSON line for each figure; `tell` is for the person who watches. */
export type Bench = (tools: {
  started: Started;
  print: (line: { bench: string } & Record<string, string | number>) => void;
  tell: (progress: string) => void;
}) => Promise<void>;
