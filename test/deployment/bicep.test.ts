// main.bicep without Azure: by its grammar, by the names that it declares and uses, and by what the bot
// reads. It is not compiled and was never deployed from here.
import type { Node } from 'web-tree-sitter';
import { readConfig } from '../../bot/config';
import {
  all,
  calls,
  declared,
  decoratorsOf,
  objectsWith,
  parseBicep,
  parseParameters,
  references,
  typeOf,
} from './bicepFile';
import { filledIn, read, settingNames } from './settings';

/**
 * Types and versions that Microsoft's own descriptions have (Azure/bicep-types-az, 2026-11-23). Their
 * properties were compared there too, but for network, registry, role assignments and PostgreSQL's
 * children, which nothing but a deployment proves. A new one is looked up before it is added.
 */
const LOOKED_UP = [
  'Microsoft.App/containerApps@2025-01-01',
  'Microsoft.App/managedEnvironments@2025-01-01',
  'Microsoft.Authorization/roleAssignments@2022-04-01',
  'Microsoft.BotService/botServices/channels@2022-09-15',
  'Microsoft.BotService/botServices@2022-09-15',
  'Microsoft.ContainerRegistry/registries@2023-07-01',
  'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2025-08-01',
  'Microsoft.DBforPostgreSQL/flexibleServers/databases@2025-08-01',
  'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01',
  'Microsoft.Insights/diagnosticSettings@2021-05-01-preview',
  'Microsoft.KeyVault/vaults/secrets@2024-11-01',
  'Microsoft.KeyVault/vaults@2024-11-01',
  'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31',
  'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01',
  'Microsoft.Network/privateDnsZones@2024-06-01',
  'Microsoft.Network/virtualNetworks/subnets@2024-05-01',
  'Microsoft.Network/virtualNetworks@2024-05-01',
  'Microsoft.OperationalInsights/workspaces@2023-09-01',
];
const FUNCTIONS = [
  ...['concat', 'empty', 'guid', 'json', 'string', 'subscriptionResourceId', 'tenant'],
  ...['allowed', 'description', 'maxLength', 'maxValue', 'minLength', 'minValue', 'secure'],
];

let root: Node;

beforeAll(async () => {
  root = await parseBicep(read('deployment/azure/main.bicep'));
});

/** `{ name: 'NODE_ENV', value: 'production' }` and the like, without quotes. */
const environment = () =>
  objectsWith(root, 'name')
    .filter((object) => /^'[A-Za-z_]+'$/.test(object.name!))
    .filter((object) => 'value' in object || 'secretRef' in object)
    .map((object) => ({ ...object, name: object.name!.slice(1, -1) }))
    .filter(({ name }) => settingNames().has(name) || /^[A-Z_]+$|^Microsoft/.test(name)) as {
    name: string;
    value?: string;
    secretRef?: string;
  }[];

test('it follows the grammar, and a slip would be seen', async () => {
  expect(root.hasError).toBe(false);
  expect((await parseBicep("resource x 'a@b' = {\n  name 'y'\n}")).hasError).toBe(true);
});

test('every resource is of a type and version that was looked up', () => {
  const types = new Set(declared(root, 'resource').map(typeOf));
  expect([...types].sort()).toEqual(LOOKED_UP);
});

test('every name that is used is declared, once', () => {
  const kinds = ['parameter', 'variable', 'resource'] as const;
  const names = kinds.flatMap((kind) => declared(root, kind)).map(({ name }) => name);
  expect(names.length).toBe(new Set(names).size);
  const unknown = references(root).filter(({ text }) => !names.includes(text));
  expect(unknown.map(({ text }) => text)).toEqual([]);
  expect(calls(root).filter((name) => !FUNCTIONS.includes(name))).toEqual([]);
});

test('every parameter and variable is used, and every parameter says what it is for', () => {
  const used = new Set(references(root).map(({ text }) => text));
  const parameters = declared(root, 'parameter');
  for (const { name } of [...parameters, ...declared(root, 'variable')]) {
    expect([name, used.has(name)]).toEqual([name, true]);
  }
  for (const parameter of parameters) {
    expect(decoratorsOf(parameter).join()).toMatch(/@description\('.{10,}'\)/);
  }
});

test('passwords are marked as such, and in no output', () => {
  const secret = declared(root, 'parameter').filter((parameter) =>
    decoratorsOf(parameter).includes('@secure()'),
  );
  expect(secret.map(({ name }) => name)).toEqual(['databasePassword', 'smtpUrl']);
  const outputs = all(root, 'output_declaration').map(({ text }) => text);
  expect(outputs.length).toBeGreaterThan(3);
  for (const output of outputs) expect(output).not.toMatch(/databasePassword|smtpUrl|databaseUrl/);
});

test('the bot is given only settings that it reads, and secrets from the key vault', () => {
  const known = settingNames();
  expect(environment().filter(({ name }) => !known.has(name))).toEqual([]);
  expect(new Set(environment().map(({ name }) => name)).size).toBe(environment().length);
  const secrets = objectsWith(root, 'name', 'keyVaultUrl', 'identity').map(({ name }) => name);
  const secretly = environment().filter(({ secretRef }) => secretRef !== undefined);
  expect(secretly.map(({ name }) => name)).toEqual(['SMTP_URL', 'DATABASE_URL']);
  for (const { secretRef } of secretly) expect(secrets).toContain(secretRef);
});

test('the bot starts with these settings: in production, as the managed identity', () => {
  const values: Record<string, string> = {
    DATABASE_URL: 'postgresql://stages:a@stages-database.postgres.database.azure.com:5432/stages',
    SMTP_URL: 'smtps://mail.univ.example',
    SMTP_FROM: 'stages@univ.example',
    PUBLIC_URL: 'https://stages-bot.example.francecentral.azurecontainerapps.io',
    PORT: '3978',
    LOG_LEVEL: 'info',
    GRAPH: 'off',
    COMPANY_REGISTER_URL: 'https://register.example/',
    TEAMS_APP_ID: filledIn.MicrosoftAppId!,
    MicrosoftAppId: filledIn.MicrosoftAppId!,
    MicrosoftAppTenantId: filledIn.MicrosoftAppTenantId!,
    UNIVERSITY: 'deployment/university.artois.json',
  };
  const given = environment().map(({ name, value = '' }) => [
    name,
    values[name] ?? value.replaceAll("'", ''),
  ]);
  expect(readConfig(Object.fromEntries(given) as Record<string, string>)).toMatchObject({
    mode: 'teams',
    isProduction: true,
    host: '0.0.0.0',
    teams: { credentials: { kind: 'managed-identity' } },
    mail: { from: 'stages@univ.example' },
  });
});

test('what the container is asked for exists', () => {
  const probes = objectsWith(root, 'path', 'port').map(({ path }) => path);
  expect(probes).toEqual(["'/healthz'", "'/healthz'", "'/readyz'"]);
  expect(read('bot/http.ts')).toMatch(/'\/healthz'[^]*'\/readyz'/);
  const mounted = objectsWith(root, 'volumeName', 'mountPath')[0]!;
  const file = objectsWith(root, 'secretRef', 'path')[0]!;
  const { value } = environment().find(({ name }) => name === 'UNIVERSITY')!;
  expect(`${mounted.mountPath}/${file.path}`.replaceAll("'", '')).toBe(value?.replaceAll("'", ''));
});

test('nobody reaches the database but the container, and its name is checked', () => {
  const text = root.text;
  expect(text).not.toMatch(/firewallRules|publicNetworkAccess/);
  expect(text).toContain('?sslmode=verify-full');
  expect(text).toContain('delegatedSubnetResourceId: network::databaseSubnet.id');
});

test('the example of parameters gives every one without a default, and no password', async () => {
  const example = await parseParameters('deployment/azure/main.bicepparam');
  expect(example.hasError).toBe(false);
  const parameters = declared(root, 'parameter');
  const given = declared(example, 'variable').map(({ name }) => name);
  expect(given.filter((name) => !parameters.some((one) => one.name === name))).toEqual([]);
  const needed = parameters.filter(({ node }) => !node.children.some((c) => c?.type === '='));
  expect(needed.map(({ name }) => name).filter((name) => !given.includes(name))).toEqual([]);
  expect(calls(example)).toEqual(['loadTextContent', 'readEnvironmentVariable']);
});
