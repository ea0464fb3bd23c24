// Programs of other people that check, fill in and draw our files, where the machine has them; `.ci/run`
// installs them. What the first two test is tested by pdf.js everywhere. Pages are compared with how they
// looked by pdftoppm alone: without it these tests are skipped, say why, and the run says so at its end.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export function isInstalled(program: 'pdftk' | 'qpdf' | 'pdftoppm'): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/**
 * `test`, for what nothing but pdftoppm shows. Skipped without it, with the reason in the test's name;
 * test/support/skipped-for-want.cjs repeats it at the end of the run.
 */
export function testByPoppler(name: string, run: () => Promise<void>): void {
  if (isInstalled('pdftoppm')) test(name, run);
  else test.skip(`${name} (pdftoppm is not installed)`, run);
}

/** For a test's name. */
export function unless(program: 'pdftk' | 'qpdf'): string {
  return isInstalled(program) ? '' : ` (${program} is not installed: by pdf.js alone)`;
}

/** Throws with what it says where it finds anything wrong. */
export function checkByQpdf(bytes: Uint8Array): void {
  inFolder((folder) => {
    const file = path.join(folder, 'checked.pdf');
    writeFileSync(file, bytes);
    execFileSync('qpdf', ['--check', file], { stdio: 'pipe' });
  });
}

export function fillInByPdftk(bytes: Uint8Array, values: Record<string, string>): Uint8Array {
  return inFolder((folder) => {
    const [blank, data, filled] = ['blank.pdf', 'data.xfdf', 'filled.pdf'].map((name) =>
      path.join(folder, name),
    ) as [string, string, string];
    writeFileSync(blank, bytes);
    writeFileSync(data, xfdf(values));
    execFileSync('pdftk', [blank, 'fill_form', data, 'output', filled], { stdio: 'pipe' });
    return readFileSync(filled);
  });
}

function xfdf(values: Record<string, string>): string {
  const escaped = (text: string) =>
    text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '&#10;');
  const fields = Object.entries(values).map(
    ([name, value]) => `<field name="${escaped(name)}"><value>${escaped(value)}</value></field>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><xfdf xmlns="http://ns.adobe.com/xfdf/"><fields>${fields.join('')}</fields></xfdf>`;
}

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'stage-pdf-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
