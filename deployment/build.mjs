// Compiles the TypeScript of the product into dist/, keeping the tree, and copies what lies beside it
// (SQL, pages, settings), so that paths relative to a file are the same in both places. Nothing is
// written when nothing changed, and files whose source is gone are removed.
// `--tests` also compiles test/ (for the benches).
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
const folders = ['bot', 'cards', 'prisma', 'deployment'];
if (process.argv.includes('--tests')) folders.push('test');

const swc = await import('@swc/core').catch(() => undefined);
if (swc === undefined) {
  // An installation without development packages (the container) brings its dist/ along.
  if (existsSync(path.join(root, 'dist/bot/index.js'))) process.exit(0);
  console.error(
    'dist/ is missing and @swc/core is not installed: run `npm ci --include=dev` first ' +
      '(with NODE_ENV=production, npm leaves development packages out).',
  );
  process.exit(1);
}

/** After a pull the database client may be older than its schema, or missing. */
async function generateClient() {
  const modified = async (file) =>
    (await stat(path.join(root, file)).catch(() => undefined))?.mtimeMs;
  const client = await modified('bot/storage/generated/client.ts');
  if (client !== undefined && client >= (await modified('prisma/schema.prisma'))) return;
  const prisma = path.join(root, 'node_modules/prisma/build/index.js');
  await promisify(execFile)(process.execPath, [prisma, 'generate'], { cwd: root });
}

/** Beside their descriptions lie settings with passwords, and backups, which must not be copied. */
const places = ['docker', 'azure'].map((place) => path.join('deployment', place, path.sep));
const isSkipped = (file) =>
  file.endsWith('.d.ts') ||
  file.endsWith('.md') ||
  (!file.endsWith('.ts') && places.some((place) => file.startsWith(place)));
const outputOf = (file) => path.join('dist', file.replace(/\.ts$/, '.js'));

async function outputContent(file) {
  const source = path.join(root, file);
  if (!file.endsWith('.ts')) return readFile(source);
  const { code } = await swc.transformFile(source, {
    swcrc: true,
    configFile: path.join(root, '.swcrc'),
    sourceFileName: source,
  });
  return Buffer.from(code);
}

async function writeIfChanged(file, content) {
  const target = path.join(root, file);
  const old = await readFile(target).catch(() => undefined);
  if (old?.equals(content)) return;
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, content);
}

async function filesIn(folder, cwd) {
  const entries = [];
  for await (const entry of glob(`${folder}/**`, { cwd, withFileTypes: true })) entries.push(entry);
  const relative = (entry) => path.relative(cwd, path.join(entry.parentPath, entry.name));
  return {
    files: entries.filter((entry) => entry.isFile()).map(relative),
    folders: entries.filter((entry) => entry.isDirectory()).map(relative),
  };
}

async function build(folder) {
  const sources = (await filesIn(folder, root)).files.filter((file) => !isSkipped(file));
  await Promise.all(
    sources.map(async (file) => writeIfChanged(outputOf(file), await outputContent(file))),
  );
  const wanted = new Set(sources.map(outputOf));
  const built = await filesIn(path.join('dist', folder), root);
  await Promise.all(
    built.files.filter((file) => !wanted.has(file)).map((file) => rm(path.join(root, file))),
  );
  const deepestFirst = built.folders.sort((a, b) => b.length - a.length);
  for (const empty of deepestFirst) await rmdir(path.join(root, empty)).catch(() => undefined);
}

try {
  await generateClient();
  await Promise.all(folders.map(build));
} catch (error) {
  console.error(`The build failed: ${error.message}`);
  process.exit(1);
}
