// The Bot Framework SDK has had no support since 2025-12-31: README.md lists what leaving it would touch.
// This holds the list to the files.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.join(__dirname, '..');
const SDK = /^(botbuilder|botframework)/;

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** The names that a file takes from the SDK. */
function takenBy(file: string): string[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest);
  return source.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    if (!SDK.test((statement.moduleSpecifier as ts.StringLiteral).text)) return [];
    const named = statement.importClause?.namedBindings;
    if (!named || !ts.isNamedImports(named)) return ['everything'];
    return named.elements.map(({ name }) => name.text);
  });
}

/** File → names, of the files that import the SDK. */
function importers(): Record<string, string[]> {
  const folders = ['bot', 'cards', 'deployment', 'prisma', 'test'];
  const files = globSync(`{${folders.join(',')}}/**/*.{ts,mjs,cjs}`, { cwd: ROOT })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => ts.preProcessFile(read(file)).importedFiles.some(isSdk));
  return Object.fromEntries(files.map((file) => [file, takenBy(file).sort()]));
}

const isSdk = ({ fileName }: { fileName: string }) => SDK.test(fileName);

/** The same, as the README’s table has it: | `file` | `name`, `name` | */
function listed(): Record<string, string[]> {
  const [, table = ''] = read('README.md').split('| file that imports `botbuilder*`');
  const rows = table.matchAll(/^\| `([\w./-]+)` +\| ([^|]*)\|$/gm);
  const names = (cell: string) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name!).sort();
  return Object.fromEntries([...rows].map(([, file, cell]) => [file!, names(cell!)]));
}

test('the README lists the files that import the Bot Framework SDK, and what each takes', () => {
  expect(listed()).toEqual(importers());
});
