// The files of the Teams app and the zip that Teams takes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import type { Language } from '../../bot/process/people';
import { ownProblems, type PackageContent } from './checks';
import {
  type AppDetails,
  createLocalization,
  createManifest,
  ICON_FILES,
  LANGUAGE_FILES,
} from './manifest';
import { schemaProblems } from './validation';

/** `problems` has one sentence for each thing that Teams would refuse. */
export class PackageError extends Error {
  override readonly name = 'PackageError';

  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
  }
}

export function packageContent(app: AppDetails): PackageContent {
  const languages = Object.entries(LANGUAGE_FILES) as [Language, string][];
  const icons = Object.values(ICON_FILES);
  return {
    manifest: createManifest(app),
    localizations: Object.fromEntries(
      languages.map(([language, file]) => [file, createLocalization(language, app)]),
    ),
    icons: Object.fromEntries(
      icons.map((file) => [file, readFileSync(path.join(__dirname, 'icons', file))]),
    ),
  };
}

/**
 * The zip, of the same bytes for the same content on every machine and at any time.
 * @throws PackageError with everything that Teams would refuse
 */
export async function createPackage(content: PackageContent): Promise<Uint8Array> {
  const { manifest, localizations, icons } = content;
  const problems = [...(await schemaProblems(manifest, localizations)), ...ownProblems(content)];
  if (problems.length > 0) throw new PackageError(problems);
  const texts = Object.entries({ 'manifest.json': manifest, ...localizations });
  const files = [
    ...texts.map(([name, json]) => [name, Buffer.from(`${JSON.stringify(json, null, 2)}\n`)]),
    ...Object.entries(icons).map(([name, bytes]) => [name, new Uint8Array(bytes)]),
  ];
  // A zip keeps local times without a zone: this one is the same everywhere.
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, {
    level: 9,
    mtime: new Date(2026, 0, 1),
  });
}
