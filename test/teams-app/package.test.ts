import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { ConfigError, type Environment } from '../../bot/config/SettingsReader';
import { readAppDetails } from '../../deployment/teams-app/appDetails';
import { createPackage, packageContent, PackageError } from '../../deployment/teams-app/appPackage';
import { ownProblems } from '../../deployment/teams-app/checks';
import type { Localization, Manifest } from '../../deployment/teams-app/manifest';
import { schemaProblems } from '../../deployment/teams-app/validation';
import settings from '../../deployment/university.artois.json';
import { app, contentWith } from './content';

const ROOT = path.join(__dirname, '../..');

const env: Environment = {
  MicrosoftAppId: app.botId,
  TEAMS_APP_ID: app.teamsAppId,
  PUBLIC_URL: 'https://stages.univ.test/',
};

const sources = { newId: () => 'a-new-id', version: '1.2.3' };

function problemsOf(changed: Environment, university: object = settings): string[] {
  const readFile = () => JSON.stringify(university);
  try {
    readAppDetails(changed, { ...sources, readFile });
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('what it is made of', () => {
  test('the environment and the university’s settings', () => {
    expect(readAppDetails({ ...env, GRAPH: 'on' }, sources)).toEqual({
      botId: app.botId,
      teamsAppId: app.teamsAppId,
      publicUrl: 'https://stages.univ.test',
      version: '1.2.3',
      careers: settings.careers.name,
      publisher: {
        name: settings.teamsApp.publisher,
        website: settings.teamsApp.website,
        privacy: settings.teamsApp.privacy,
        terms: settings.teamsApp.terms,
      },
      graph: true,
      channelFiles: false,
    });
    const channelFiles = { managers: true, teachers: false };
    const wanting = { ...sources, readFile: () => JSON.stringify({ ...settings, channelFiles }) };
    expect(readAppDetails({ ...env, GRAPH: 'on' }, wanting).channelFiles).toBe(true);
    expect(readAppDetails(env, sources).graph).toBe(false);
  });

  test('everything that is missing is named at once, with what would be accepted', () => {
    const { teamsApp: _none, ...university } = settings;
    expect(problemsOf({}, university)).toEqual([
      expect.stringMatching(/^MicrosoftAppId is not set: it must be .* GUID/),
      expect.stringMatching(/^TEAMS_APP_ID is not set: .* write TEAMS_APP_ID=a-new-id into \.env/),
      expect.stringMatching(/^PUBLIC_URL is not set: it must be the https address/),
      expect.stringMatching(/teamsApp is missing: .*publisher.*website, privacy, terms/),
    ]);
  });

  test('everything that is wrong too', () => {
    const teamsApp = { ...settings.teamsApp, publisher: 'x'.repeat(33), terms: 'http://univ.test' };
    const wrong = {
      MicrosoftAppId: 'my-bot',
      TEAMS_APP_ID: '1',
      PUBLIC_URL: 'http://x',
      GRAPH: '1',
    };
    expect(problemsOf(wrong, { ...settings, teamsApp })).toEqual([
      expect.stringMatching(/^MicrosoftAppId is "my-bot"/),
      expect.stringMatching(/^TEAMS_APP_ID is "1"/),
      expect.stringMatching(/^PUBLIC_URL is "http:\/\/x"/),
      expect.stringMatching(/^GRAPH is "1"/),
      expect.stringMatching(/teamsApp\.publisher is .* at most 32 characters/),
      expect.stringMatching(/teamsApp\.terms is "http:\/\/univ\.test": it must be an https/),
    ]);
  });
});

describe('the zip', () => {
  test('has the manifest at its top, with what it names, and fits the schemas when read back', async () => {
    const files = unzipSync(await createPackage(packageContent(app)));
    const json = <T>(name: string) => JSON.parse(strFromU8(files[name]!)) as T;
    const manifest = json<Manifest>('manifest.json');
    expect(Object.keys(files).sort()).toEqual(
      [
        'manifest.json',
        ...Object.values(manifest.icons),
        manifest.localizationInfo!.defaultLanguageFile,
        ...manifest.localizationInfo!.additionalLanguages!.map(({ file }) => file),
      ].sort(),
    );
    const localizations = {
      'fr.json': json<Localization>('fr.json'),
      'en.json': json<Localization>('en.json'),
    };
    expect(await schemaProblems(manifest, localizations)).toEqual([]);
    const icons = { 'color.png': files['color.png']!, 'outline.png': files['outline.png']! };
    expect(ownProblems({ manifest, localizations, icons })).toEqual([]);
  });

  test('is the same whenever it is made', async () => {
    const one = await createPackage(packageContent(app));
    expect(Buffer.from(await createPackage(packageContent(app))).equals(one)).toBe(true);
  });

  test('is not made when Teams would refuse it; everything is told', async () => {
    const bad = contentWith(({ manifest, icons }) => {
      manifest.id = 'x';
      manifest.permissions = ['identity'];
      delete icons['outline.png'];
    });
    const error: unknown = await createPackage(bad).catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(PackageError);
    expect((error as PackageError).problems).toEqual([
      expect.stringContaining('/id'),
      'manifest.json: nothing here uses permissions.',
      'outline.png is missing.',
    ]);
  });
});

describe('npm run package:teams', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'teams-app-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const command = path.join(ROOT, 'dist/deployment/teams-app/package.js');
  const zip = () => path.join(folder, 'deep', 'stages.zip');

  function finished(args: string[], env: NodeJS.ProcessEnv) {
    return new Promise<{ code: number; out: string; err: string }>((resolve) => {
      execFile(process.execPath, args, { env, cwd: ROOT }, (error, out, err) =>
        resolve({ code: Number(error?.code ?? 0), out, err }),
      );
    });
  }

  test('with settings that are wrong: says so, and writes nothing', async () => {
    const { code, out, err } = await finished([command, zip()], { PUBLIC_URL: 'http://x' });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/MicrosoftAppId[^]*TEAMS_APP_ID[^]*PUBLIC_URL/);
    expect(err).not.toContain('    at ');
    expect(existsSync(zip())).toBe(false);
  });

  test('where it cannot write: says so', async () => {
    const { code, err } = await finished([command, path.join(command, 'x.zip')], env);
    expect(code).toBe(1);
    expect(err).toMatch(/x\.zip cannot be written/);
    expect(err).not.toContain('    at ');
  });

  test('with settings that are good: writes the zip, says where and what comes next', async () => {
    const own = path.join(folder, 'ours.json');
    const teamsApp = { ...settings.teamsApp, publisher: 'Université d’Ailleurs' };
    await writeFile(own, JSON.stringify({ ...settings, teamsApp }));
    const { code, out, err } = await finished([command, zip()], { ...env, UNIVERSITY: own });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(zip());
    expect(out).toContain('https://stages.univ.test/api/messages');
    expect(out).toMatch(/Careful: https:\/\/stages\.univ\.test is an example/);
    const files = unzipSync(new Uint8Array(await readFile(zip())));
    const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as Manifest;
    const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({
      id: app.teamsAppId,
      version,
      developer: { name: 'Université d’Ailleurs' },
    });
  });
});
