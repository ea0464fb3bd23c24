import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { understand, type Command } from '../../bot/dialogs/words';
import { commandLists } from '../../deployment/teams-app/commands';
import { ownProblems } from '../../deployment/teams-app/checks';
import { createLocalization, createManifest } from '../../deployment/teams-app/manifest';
import { packageContent } from '../../deployment/teams-app/appPackage';
import { TEAM_PERMISSIONS } from '../../deployment/teams-app/permissions';
import { schemaProblems } from '../../deployment/teams-app/validation';
import { app, contentWith } from './content';

const manifest = createManifest(app);
const bot = manifest.bots![0]!;

test('what it says about the app is what was set', () => {
  expect(manifest).toMatchObject({
    manifestVersion: '1.30',
    id: app.teamsAppId,
    version: '1.2.3',
    developer: {
      name: 'Université d’Essai',
      websiteUrl: 'https://univ.test/stages',
      privacyUrl: 'https://univ.test/donnees',
      termsOfUseUrl: 'https://univ.test/conditions',
    },
    bots: [{ botId: app.botId, scopes: ['personal', 'team'], supportsFiles: true }],
    validDomains: ['stages.univ.test'],
  });
});

test('French is the language of the manifest, English is beside it', () => {
  expect(manifest.localizationInfo).toEqual({
    defaultLanguageTag: 'fr',
    defaultLanguageFile: 'fr.json',
    additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
  });
  expect(manifest.description.short).toContain('Votre stage');
  expect(createLocalization('en', app)['description.short']).toContain('Your internship');
});

test('the French file says what the manifest says, text by text', () => {
  const { $schema: _schema, ...texts } = createLocalization('fr', app);
  const at = (path: string): unknown =>
    path
      .match(/\w+/g)!
      .reduce<unknown>((value, part) => (value as Record<string, unknown>)?.[part], manifest);
  for (const [path, text] of Object.entries(texts)) expect([path, at(path)]).toEqual([path, text]);
});

test('no text of one language is that of the other, but for names', () => {
  const [fr, en] = [createLocalization('fr', app), createLocalization('en', app)];
  const same = Object.keys(fr).filter((key) => fr[key] === en[key]);
  expect(same).toEqual(['$schema']);
});

// prettier-ignore
const EXPECTED: Record<string, Command['name'][]> = {
  personal: ['hello', 'status', 'newFile', 'files', 'question', 'history', 'requests', 'openFor', 'privacy', 'cancel', 'language', 'help'],
  team: ['linkChannel', 'unlinkChannel', 'openFor', 'help'],
};

test.each(commandLists)(
  'the bot understands each command for $scope, in both languages',
  (list) => {
    const understood = (language: 'fr' | 'en') =>
      list.commands.map((command) => understand(command[language].title)?.name);
    expect(understood('fr')).toEqual(EXPECTED[list.scope]);
    expect(understood('en')).toEqual(EXPECTED[list.scope]);
  },
);

test('each scope has its own list, of at most twelve', () => {
  expect(bot.commandLists!.map(({ scopes }) => scopes)).toEqual([['personal'], ['team']]);
  for (const { commands } of bot.commandLists!) expect(commands.length).toBeLessThanOrEqual(12);
});

describe('permissions', () => {
  test('only what is used, each with its reason', () => {
    expect(manifest.authorization).toEqual({
      permissions: {
        resourceSpecific: [{ name: 'TeamMember.Read.Group', type: 'Application' }],
      },
    });
    expect(manifest.webApplicationInfo?.id).toBe(app.botId);
    for (const { reason } of TEAM_PERMISSIONS) expect(reason.length).toBeGreaterThan(40);
    // Whoever calls Graph says there by which right.
    const calls = globSync(path.join(__dirname, '../../bot/graph/*.ts'));
    const source = calls.map((file) => readFileSync(file, 'utf8')).join('\n');
    for (const { name } of TEAM_PERMISSIONS) expect(source).toContain(name);
    expect(manifest).not.toHaveProperty('permissions');
    expect(manifest).not.toHaveProperty('devicePermissions');
  });

  test('the channels’ folders are asked for only where the university uses them', () => {
    const { authorization } = createManifest({ ...app, channelFiles: true });
    const names = authorization?.permissions?.resourceSpecific?.map(({ name }) => name);
    expect(names).toEqual(['TeamMember.Read.Group', 'File.Read.Group']);
  });

  test('none at all without Microsoft Graph', () => {
    const without = createManifest({ ...app, graph: false });
    expect(without).not.toHaveProperty('authorization');
    expect(without).not.toHaveProperty('webApplicationInfo');
  });
});

test('Microsoft’s schemas and our own checks have nothing against it', async () => {
  const fetchOfBefore = globalThis.fetch;
  globalThis.fetch = () => Promise.reject(new Error('nothing is downloaded'));
  try {
    for (const [graph, channelFiles] of [
      [true, false],
      [true, true],
      [false, false],
    ] as const) {
      const content = packageContent({ ...app, graph, channelFiles });
      expect(await schemaProblems(content.manifest, content.localizations)).toEqual([]);
      expect(ownProblems(content)).toEqual([]);
    }
  } finally {
    globalThis.fetch = fetchOfBefore;
  }
});

test('the schemas’ own refusals are told, each with its file and place', async () => {
  const { manifest: changed, localizations } = contentWith(({ manifest: m, localizations: l }) => {
    Object.assign(m, { colour: 1, id: 'stages' });
    delete (m as Partial<typeof m>).description;
    l['en.json']!['bots[0].name'] = 'x';
    l['fr.json']!['name.short'] = 'x'.repeat(31);
  });
  const problems = await schemaProblems(changed, localizations);
  for (const problem of [
    /^manifest.json: .*additional properties.*colour/,
    /^manifest.json: \/id must match/,
    /^manifest.json: .*required property 'description'/,
    /^en.json: .*bots\[0\].name/,
    /^fr.json: \/name.short must NOT have more than 30/,
  ]) {
    expect(problems).toContainEqual(expect.stringMatching(problem));
  }
});

const thirteen = Array.from({ length: 13 }, (_, index) => ({ title: `mot ${index}` }));

test.each<[string, Parameters<typeof contentWith>[0], string]>([
  [
    'thirteen commands',
    ({ manifest: m }) => (m.bots![0]!.commandLists![0]!.commands = thirteen),
    'manifest.json: the commands for personal are 13: at most 12.',
  ],
  [
    'a command twice',
    ({ manifest: m }) => m.bots![0]!.commandLists![1]!.commands.push({ title: 'aide' }),
    'manifest.json: the commands for team have « aide » twice.',
  ],
  [
    'a scope without commands',
    ({ manifest: m }) => m.bots![0]!.commandLists!.pop(),
    'manifest.json: there are no commands for the scope team.',
  ],
  [
    'a long title',
    ({ localizations: l }) =>
      (l['en.json']!['bots[0].commandLists[0].commands[0].title'] = 'x'.repeat(33)),
    'en.json: bots[0].commandLists[0].commands[0].title has 33 characters: at most 32.',
  ],
  [
    'an empty text',
    ({ localizations: l }) => (l['en.json']!['name.full'] = ' '),
    'en.json: name.full is empty.',
  ],
  [
    'a long description',
    ({ localizations: l }) => (l['fr.json']!['description.short'] = 'x'.repeat(81)),
    'fr.json: description.short has 81 characters: at most 80.',
  ],
  [
    'a text in one language',
    ({ localizations: l }) => delete l['en.json']!['description.full'],
    'en.json: description.full is missing.',
  ],
  [
    'a permission that nothing uses',
    ({ manifest: m }) =>
      m.authorization!.permissions!.resourceSpecific!.push({
        name: 'ChannelMessage.Read.Group',
        type: 'Application',
      }),
    'manifest.json: nothing here uses ChannelMessage.Read.Group (permissions.ts).',
  ],
  [
    'the rights of old manifests',
    ({ manifest: m }) => (m.permissions = ['identity', 'messageTeamMembers']),
    'manifest.json: nothing here uses permissions.',
  ],
  [
    'a device',
    ({ manifest: m }) => (m.devicePermissions = ['geolocation']),
    'manifest.json: nothing here uses devicePermissions.',
  ],
  [
    'permissions without a registration',
    ({ manifest: m }) => delete m.webApplicationInfo,
    'manifest.json: webApplicationInfo and permissions go together.',
  ],
  [
    'no word about channels',
    ({ manifest: m }) => delete m.supportsChannelFeatures,
    'manifest.json: the scope team needs supportsChannelFeatures (manifest 1.25 and later).',
  ],
  [
    'the old word about channels',
    ({ manifest: m }) => (m.supportedChannelTypes = ['privateChannels']),
    'manifest.json: Teams refuses supportedChannelTypes in manifest 1.25 and later.',
  ],
  [
    'a version of another form',
    ({ manifest: m }) => (m.version = '1.0.0-beta'),
    'manifest.json: the version is 1.0.0-beta: three numbers such as 1.2.3.',
  ],
])('our own checks refuse %s', (_what, change, problem) => {
  expect(ownProblems(contentWith(change))).toEqual([problem]);
});
