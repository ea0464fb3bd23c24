/**
 * The process that reads the words of an uploaded document, by pdf.js: one document, then ReaderProcess
 * ends it. It has no environment and may read its own code only.
 */
import { limitAllocating } from './allocating';
import { answerFiles } from './answerFiles';
import { closeImports, closeTheLoader, closeTheProcess } from './closedWorld';
import { MOST_PRINT_BYTES } from './limits';
import { readLines } from './readLines';

/** It comes without types, and none are needed: it puts itself where pdf.js looks. */
const WORKER: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';

void start();

async function start(): Promise<void> {
  // Before pdf.js is loaded: it looks for a canvas, and would use a stream that nobody can count.
  closeTheLoader();
  Reflect.deleteProperty(globalThis, 'DecompressionStream');
  // In this process itself: the worker that pdf.js would start is this very file of its.
  await import(WORKER);
  const pdfJs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  closeTheProcess();
  closeImports();
  limitAllocating();
  answerFiles(MOST_PRINT_BYTES, (file) => readLines(pdfJs, file));
}
