// A machine without the programs that draw and check our files must not look as if it had proven all.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '..');
const bash = execFileSync('/bin/sh', ['-c', 'command -v bash'], { encoding: 'utf8' }).trim();

/** With these programs and no other. */
function pdfPrograms(programs: readonly string[], env: Record<string, string>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'stage-path-'));
  try {
    for (const program of programs) {
      writeFileSync(path.join(folder, program), '#!/bin/sh\n');
      chmodSync(path.join(folder, program), 0o755);
    }
    const { status, stdout, stderr } = spawnSync(bash, [path.join(ROOT, '.ci/pdf-programs')], {
      env: { ...env, PATH: folder },
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('CI fails without the program that draws pages; elsewhere it is said', () => {
  const others = ['qpdf', 'pdftk'];
  expect(pdfPrograms(others, { CI: 'true' })).toEqual({
    status: 1,
    said: expect.stringContaining('pdftoppm (poppler-utils) is not installed') as string,
  });
  const elsewhere = pdfPrograms(others, {});
  expect(elsewhere.status).toBe(0);
  expect(elsewhere.said).toContain('no page is compared with how it looked');
  expect(pdfPrograms([...others, 'pdftoppm'], { CI: 'true' })).toEqual({ status: 0, said: '' });
  expect(pdfPrograms(['pdftoppm'], { CI: 'true' })).toMatchObject({ status: 0 });
});

test('tests that were skipped for want of a program are told at the end of the run', () => {
  const SkippedForWant = createRequire(__filename)('./support/skipped-for-want.cjs') as new () => {
    onRunComplete: (contexts: unknown, results: unknown) => void;
  };
  const said: string[] = [];
  const write = jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
  const skipped = { fullName: 'a page looks as it did (pdftoppm is not installed)' };
  const testResults = [
    {
      testResults: [
        { ...skipped, status: 'pending' },
        { fullName: 'another', status: 'pending' },
      ],
    },
    {
      testResults: [
        { ...skipped, status: 'pending' },
        { fullName: 'a third', status: 'passed' },
      ],
    },
  ];
  new SkippedForWant().onRunComplete(null, { testResults });
  write.mockRestore();
  expect(said).toEqual(['Not proven: 2 tests were skipped, pdftoppm is not installed.\n']);
});
