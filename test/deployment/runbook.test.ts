// What the runbook tells people to type, read and open exists.
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { read, ROOT } from './settings';

const runbook = read('deployment/runbook.md');
const found = (pattern: RegExp) => [
  ...new Set([...runbook.matchAll(pattern)].map(([, is]) => is!)),
];
const sources = globSync('bot/**/*.ts', { cwd: ROOT, exclude: ['bot/storage/generated/**'] })
  .map(read)
  .join('\n');

test('every command of npm is one of package.json', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = found(/npm run ([\w:]+)/g);
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every metric is one that the bot tells', () => {
  const named = found(/\b(stage_[a-z_]+)/g);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((name) => !sources.includes(`'${name}'`))).toEqual([]);
});

test('every line of the log is one that the bot writes', () => {
  const named = found(/msg "([^"]+)"/g);
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((words) => !sources.includes(`'${words}'`))).toEqual([]);
});

test('every setting is one that .env.example explains', () => {
  const examples = ['deployment/.env.example', 'deployment/docker/.env.example']
    .map(read)
    .join('\n');
  const named = found(/`((?!ERR_)[A-Z][A-Z_]{4,})(?:=[^`]*)?`/g);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !new RegExp(`^${name}=`, 'm').test(examples))).toEqual([]);
});

test('every file is there', () => {
  const named = found(/`((?:azure|deployment|bot|prisma|test)\/[\w./-]*)`/g);
  expect(named.length).toBeGreaterThan(2);
  for (const file of named) {
    const places = [path.join(ROOT, file), path.join(ROOT, 'deployment', file)];
    expect([file, places.some((place) => existsSync(place))]).toEqual([file, true]);
  }
});

test('its services, volumes and folders are those of compose.yaml', () => {
  const compose = read('deployment/docker/compose.yaml');
  for (const service of found(/docker compose (?:logs|exec|stop|run --rm --no-deps) (\w+)/g)) {
    expect(compose).toMatch(new RegExp(`^  ${service}:$`, 'm'));
  }
});
