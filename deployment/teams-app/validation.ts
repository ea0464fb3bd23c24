// Microsoft's own schemas, as @microsoft/app-manifest brings them: its validation would otherwise
// download the schema that the manifest names.
import { readFileSync } from 'node:fs';
import { AppManifestUtils } from '@microsoft/app-manifest';
import type { Localization, Manifest } from './manifest';

type Schema = NonNullable<Parameters<typeof AppManifestUtils.validateAgainstSchema>[1]>;

const FOLDER = '@microsoft/app-manifest/build/json-schemas/teams/v1.30';

/** What the schemas have against the files of a package; empty: nothing. */
export async function schemaProblems(
  manifest: Manifest,
  localizations: Record<string, Localization>,
): Promise<string[]> {
  const validate = async (file: string, content: object, schema: Schema) => {
    const problems = await AppManifestUtils.validateAgainstSchema(content as Manifest, schema);
    return problems.map((problem) => `${file}: ${problem.trim()}`);
  };
  const forManifest = readSchema('MicrosoftTeams.schema.json');
  const forLanguages = readSchema('MicrosoftTeams.Localization.schema.json');
  const found = await Promise.all([
    validate('manifest.json', manifest, forManifest),
    ...Object.entries(localizations).map(([file, texts]) => validate(file, texts, forLanguages)),
  ]);
  return found.flat();
}

function readSchema(name: string): Schema {
  const text = readFileSync(require.resolve(`${FOLDER}/${name}`), 'utf8');
  // Two patterns of the localization schema end in a bracket that is not escaped: ajv refuses them.
  return JSON.parse(text.replaceAll('\\\\b]', '\\\\b\\\\]')) as Schema;
}
