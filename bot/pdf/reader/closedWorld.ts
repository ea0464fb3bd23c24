/** What a process that reads files from outside can no longer do once it has loaded what it needs. */
import nodeModule from 'node:module';

/**
 * Nothing more can be loaded, neither to reach the network nor anything else; the start options forbid
 * files, processes and code made from text.
 */
export function closeTheWorld(): void {
  closeTheLoader();
  closeTheProcess();
  closeImports();
}

/** Node's own modules and libraries. */
export function closeTheProcess(): void {
  for (const name of ['getBuiltinModule', 'binding', '_linkedBinding', 'dlopen', 'kill']) {
    Object.defineProperty(process, name, { value: refuse });
  }
}

/** `import()`, after the last one. Node 22 has it from 22.15 on; before, the start options bound it. */
export function closeImports(): void {
  if ('registerHooks' in nodeModule) nodeModule.registerHooks({ resolve: refuse });
}

/** What is left then: `import()` of what the start options allow to be read. */
export function closeTheLoader(): void {
  // Used at the first write, so loaded before the door closes.
  void process.stdout;
  (nodeModule as unknown as { _load: unknown })._load = refuse;
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'Worker']) {
    Reflect.deleteProperty(globalThis, name);
  }
  // Libraries warn about what they find; nobody listens, and an answer must stay one line.
  console.log = console.warn = console.error = () => undefined;
}

function refuse(): never {
  throw new Error('a file is read here, and nothing else is done');
}
