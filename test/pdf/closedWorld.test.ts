// What a process that reads files cannot do any more, once it has closed its doors.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Compiled, as a process needs it. */
const SCRIPT = path.join(__dirname, '../../dist/bot/pdf/reader/closedWorld.js');

test.each([
  ['a module of Node', `await import('node:fs')`],
  ['a library', `await import('pdf-lib')`],
  ['a library as before', `require('node:fs')`],
  ['a built-in module', `process.getBuiltinModule('node:fs')`],
])('it cannot load %s', (_what, code) => {
  expect(existsSync(SCRIPT)).toBe(true);
  const script = `require(${JSON.stringify(SCRIPT)}).closeTheWorld();
    const out = process.stdout;
    (async () => { ${code}; })().then(() => out.write('open'), () => out.write('closed'));`;
  const said = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  expect(said).toBe('closed');
});
