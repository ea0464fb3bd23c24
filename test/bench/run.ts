// `npm run bench [-- NAME…]`: figures as JSON lines on standard output, everything else on standard
// error. Without a name, all of them.
import type { Bench } from './bench';
import { convention } from './convention';
import { documents } from './documents';
import { documentsChat } from './documentsChat';
import { form } from './form';
import { pdfForm } from './pdfForm';
import { start } from './start';
import { Started } from './started';
import { turn, turn50 } from './turn';

const BENCHES: Record<string, Bench[]> = {
  turn: [turn, turn50],
  'turn-50': [turn50],
  start: [start],
  form: [form],
  'pdf-form': [pdfForm],
  documents: [documents, documentsChat],
  'documents-chat': [documentsChat],
  convention: [convention],
};

/** Then what fails fails because of that, and is no news. */
let isInterrupted = false;

async function main(names: string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0) {
    console.error(`There is no bench ${unknown.join(', ')}: ${Object.keys(BENCHES).join(', ')}.`);
    return 2;
  }
  const chosen = names.length > 0 ? names : Object.keys(BENCHES);
  const started = new Started();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      isInterrupted = true;
      void started.endForGood().then(() => process.exit(130));
    });
  }
  const tools = {
    started,
    print: (line: object) => void process.stdout.write(`${JSON.stringify(line)}\n`),
    tell: (progress: string) => console.error(progress),
  };
  for (const bench of new Set(chosen.flatMap((name) => BENCHES[name] ?? []))) {
    try {
      await bench(tools);
    } finally {
      await started.end();
    }
  }
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    if (isInterrupted) return;
    console.error(error);
    process.exitCode = 1;
  },
);
