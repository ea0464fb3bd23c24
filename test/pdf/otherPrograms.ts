// Programs of other people that check and fill in our files, where the machine has them; `.ci/run`
// installs them. What they test is tested by pdf.js everywhere, so that nothing is lost without them.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export function isInstalled(program: 'pdftk' | 'qpdf' | 'pdftoppm'): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
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
