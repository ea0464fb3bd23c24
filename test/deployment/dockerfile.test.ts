// The container file without Docker: its own syntax tree, and what it copies is really there. The steps
// of its last stages were done by hand, see deployment/runbook.md, « What was tried ».
import { existsSync, globSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { DockerfileParser, type Copy, type From, type Instruction } from 'dockerfile-ast';
import { answersOf } from './healthCheck';
import { read, ROOT } from './settings';

interface Package {
  scripts: { start: string };
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const text = read('deployment/docker/Dockerfile');
const manifest = JSON.parse(read('package.json')) as Package;
const stages = stagesOf(DockerfileParser.parse(text).getInstructions());
const last = stages.at(-1)!;

function stagesOf(instructions: Instruction[]): Instruction[][] {
  const found: Instruction[][] = [];
  for (const instruction of instructions) {
    if (instruction.getKeyword() === 'FROM') found.push([]);
    found.at(-1)?.push(instruction);
  }
  return found;
}

const of = (stage: Instruction[], keyword: string) =>
  stage.filter((instruction) => instruction.getKeyword() === keyword);
const argumentsOf = (instruction: Instruction) => instruction.getRawArgumentsContent() ?? '';

test('every stage is of the version of Node that the tests run on', () => {
  const images = stages.map(([from]) => (from as From).getImage());
  const expected = `node:${manifest.devDependencies.node}-bookworm-slim`;
  expect(images).toEqual([expected, expected, expected]);
});

test('nobody is root, and the files belong to somebody else', () => {
  expect(of(last, 'USER').map(argumentsOf)).toEqual(['node']);
  for (const copy of of(last, 'COPY')) {
    expect(argumentsOf(copy)).not.toContain('--chown');
    expect(last.indexOf(copy)).toBeLessThan(last.indexOf(of(last, 'USER')[0]!));
  }
});

test('development packages stay in the first stage', () => {
  const [build, packages] = stages as [Instruction[], Instruction[], Instruction[]];
  const modules = of(last, 'COPY').filter((copy) => argumentsOf(copy).includes('node_modules'));
  expect(modules.map((copy) => (copy as Copy).getFromFlag()?.getValue())).toEqual(['packages']);
  expect(packages.map(argumentsOf).join()).toContain('npm ci --omit=dev');
  expect(build.map(argumentsOf).join()).toContain('npm run build');
  expect(of(last, 'RUN')).toEqual([]);
});

test('no secret and nothing from the internet comes into a layer', () => {
  expect(text).not.toMatch(/^\s*(ADD|RUN curl|RUN wget)/m);
  const named = stages.flatMap((stage) => [...of(stage, 'ENV'), ...of(stage, 'ARG')]);
  expect(named.map(argumentsOf).join()).not.toMatch(/PASSWORD|SECRET|TOKEN|DATABASE_URL|Key/i);
  const ignored = read('.dockerignore').split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['.git', '.data', 'node_modules', 'dist']));
});

test('what is copied is there', () => {
  for (const copy of stages.flatMap((stage) => of(stage, 'COPY')) as Copy[]) {
    const paths = copy.getArguments().map((argument) => argument.getValue());
    for (const source of paths.slice(0, -1)) {
      const file = path.join(ROOT, source.replace(/^\/app\//, ''));
      expect([source, existsSync(file)]).toEqual([source, true]);
    }
  }
});

test('the default settings, and all that the bot reads while it runs, are in what is copied', () => {
  const copied = of(last, 'COPY').map(argumentsOf).join(' ');
  expect(copied).toContain('/app/dist ');
  expect(copied).toContain('/app/deployment/university.artois.json');
  for (const file of globSync('prisma/migrations/*/migration.sql', { cwd: ROOT })) {
    expect([file, existsSync(path.join(ROOT, 'dist', file))]).toEqual([file, true]);
  }
});

test('what the built product asks for is among the packages for production', () => {
  const files = globSync('dist/{bot,cards,prisma,deployment}/**/*.js', {
    cwd: ROOT,
    exclude: ['dist/deployment/sandbox/page/**'],
  });
  const asked = new Set<string>();
  for (const file of files) {
    for (const [, name] of read(file).matchAll(/(?:require|import)\(["']([^."'][^"']*)["']\)/g)) {
      const [scope, rest] = name!.split('/');
      asked.add(scope!.startsWith('@') ? `${scope}/${rest}` : scope!);
    }
  }
  const present = [...builtinModules, ...Object.keys(manifest.dependencies)];
  const missing = [...asked].filter((name) => !name.startsWith('node:') && !present.includes(name));
  expect(missing).toEqual([]);
  expect(asked.size).toBeGreaterThan(10);
});

test('it says its version, ends cleanly, and starts the bot as process 1', () => {
  expect(of(last, 'LABEL').map(argumentsOf).join()).toContain('image.version="${VERSION}"');
  expect(of(last, 'STOPSIGNAL').map(argumentsOf)).toEqual(['SIGTERM']);
  const [command] = of(last, 'CMD').map((cmd) => JSON.parse(argumentsOf(cmd)) as string[]);
  // As `npm start`, but for the file of settings, which a container is not given.
  const start = manifest.scripts.start.replace('--require ./dist/bot/dotenv.js ', '').split(' ');
  expect(command).toEqual(start);
  expect(command).toContain('--max-semi-space-size=8');
  expect(argumentsOf(of(last, 'ENV')[0]!)).toMatch(/NODE_ENV=production[^]*HOST=0\.0\.0\.0/);
});

test('the health check tells a bot that is alive from one that is not', async () => {
  const check = argumentsOf(of(last, 'HEALTHCHECK')[0]!);
  const command = JSON.parse(check.slice(check.indexOf('['))) as string[];
  expect(await answersOf(command, '/healthz')).toEqual({ well: 0, unwell: 1, gone: 1 });
});
