// What Teams asks for and its schema does not say.
import type { AppDetails, Localization, Manifest } from './manifest';
import { ICON_FILES } from './manifest';
import { TEAM_PERMISSIONS } from './permissions';
import { type Picture, readPng } from './png';

export interface PackageContent {
  manifest: Manifest;
  /** By file name. */
  localizations: Record<string, Localization>;
  /** By file name. */
  icons: Record<string, Uint8Array>;
}

/** What Teams shows of a command; longer ones are cut. */
const LONGEST_TITLE = 32;
const LONGEST_EXPLANATION = 128;
const MOST_COMMANDS = 12;
const LONGEST: Record<string, number> = {
  'name.short': 30,
  'name.full': 100,
  'description.short': 80,
  'description.full': 4_000,
};

/** One sentence for each thing that is wrong; empty: nothing. */
export function ownProblems({ manifest, localizations, icons }: PackageContent): string[] {
  return [
    ...commandProblems(manifest),
    ...permissionProblems(manifest),
    ...versionProblems(manifest),
    ...Object.entries(localizations).flatMap(([file, texts]) => lengthProblems(file, texts)),
    ...keyProblems(localizations),
    ...iconProblems(icons),
  ];
}

function commandProblems({ bots = [] }: Manifest): string[] {
  return bots.flatMap(({ scopes, commandLists = [] }) => {
    const listed = commandLists.flatMap((list) => list.scopes);
    const without = scopes.filter((scope) => !listed.includes(scope));
    return [
      ...without.map((scope) => `manifest.json: there are no commands for the scope ${scope}.`),
      ...commandLists.flatMap(({ scopes: of, commands }) => {
        const where = `manifest.json: the commands for ${of.join(', ')}`;
        const titles = commands.map(({ title }) => title);
        const twice = titles.filter((title, index) => titles.indexOf(title) !== index);
        return [
          ...(commands.length > MOST_COMMANDS
            ? [`${where} are ${commands.length}: at most ${MOST_COMMANDS}.`]
            : []),
          ...twice.map((title) => `${where} have « ${title} » twice.`),
        ];
      }),
    ];
  });
}

function permissionProblems(manifest: Manifest): string[] {
  const asked = manifest.authorization?.permissions?.resourceSpecific ?? [];
  const known = TEAM_PERMISSIONS.map(({ name }) => name);
  const unknown = asked.filter(({ name }) => !known.includes(name));
  const unused = (['permissions', 'devicePermissions'] as const).filter((key) => key in manifest);
  const isTeam = manifest.bots?.some(({ scopes }) => scopes.includes('team')) ?? false;
  return [
    ...unknown.map(({ name }) => `manifest.json: nothing here uses ${name} (permissions.ts).`),
    ...unused.map((key) => `manifest.json: nothing here uses ${key}.`),
    ...(asked.length > 0 === Boolean(manifest.webApplicationInfo)
      ? []
      : ['manifest.json: webApplicationInfo and permissions go together.']),
    ...(isTeam && manifest.supportsChannelFeatures !== 'tier1'
      ? ['manifest.json: the scope team needs supportsChannelFeatures (manifest 1.25 and later).']
      : []),
    ...('supportedChannelTypes' in manifest
      ? ['manifest.json: Teams refuses supportedChannelTypes in manifest 1.25 and later.']
      : []),
  ];
}

function versionProblems({ version }: Manifest): string[] {
  return /^\d+\.\d+\.\d+$/.test(version)
    ? []
    : [`manifest.json: the version is ${version}: three numbers such as 1.2.3.`];
}

function lengthProblems(file: string, texts: Localization): string[] {
  return Object.entries(texts).flatMap(([key, text]) => {
    const isTitle = key.endsWith('].title');
    const isExplanation = key.endsWith('].description');
    const most =
      LONGEST[key] ?? (isTitle ? LONGEST_TITLE : isExplanation ? LONGEST_EXPLANATION : Infinity);
    if (text.trim() === '') return [`${file}: ${key} is empty.`];
    return text.length > most
      ? [`${file}: ${key} has ${text.length} characters: at most ${most}.`]
      : [];
  });
}

function keyProblems(localizations: Record<string, Localization>): string[] {
  const all = new Set(Object.values(localizations).flatMap((texts) => Object.keys(texts)));
  return Object.entries(localizations).flatMap(([file, texts]) =>
    [...all].filter((key) => !(key in texts)).map((key) => `${file}: ${key} is missing.`),
  );
}

function iconProblems(icons: Record<string, Uint8Array>): string[] {
  return [
    ...iconProblem(icons, { file: ICON_FILES.color, size: 192 }),
    ...iconProblem(icons, { file: ICON_FILES.outline, size: 32, only: whiteOrNothing }),
  ];
}

interface WantedIcon {
  file: string;
  /** Pixels, both ways. */
  size: number;
  only?: (picture: Picture) => string | undefined;
}

function iconProblem(icons: Record<string, Uint8Array>, { file, size, only }: WantedIcon) {
  const bytes = icons[file];
  if (!bytes) return [`${file} is missing.`];
  try {
    const picture = readPng(bytes);
    if (picture.width !== size || picture.height !== size) {
      return [`${file} is ${picture.width} × ${picture.height}: it must be ${size} × ${size}.`];
    }
    const problem = only?.(picture);
    return problem ? [`${file}: ${problem}`] : [];
  } catch (error) {
    return [`${file}: ${(error as Error).message}.`];
  }
}

/** Teams draws the outline on grounds of several colours. */
function whiteOrNothing({ pixels }: Picture): string | undefined {
  let transparent = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const [red, green, blue, alpha] = pixels.subarray(at, at + 4);
    if (alpha === 0) transparent++;
    else if (red! + green! + blue! !== 3 * 255) return 'it must be white on nothing.';
  }
  return transparent === 0 ? 'it must be transparent around the drawing.' : undefined;
}

/** Addresses that lead nowhere: right in a trial, wrong in a university. */
export function exampleAddresses(app: AppDetails): string[] {
  const addresses = [app.publicUrl, ...Object.values(app.publisher)];
  return addresses.filter((address) => {
    if (!URL.canParse(address)) return false;
    return /(^|\.)(test|example|invalid|localhost|example\.(com|net|org))$/.test(
      new URL(address).hostname,
    );
  });
}
