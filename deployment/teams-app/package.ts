/**
 * `npm run package:teams [-- FILE.zip]`: fills the Teams app's manifest from .env and the university's
 * settings, checks it and writes the zip to upload. Nothing is written when anything is wrong.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ConfigError } from '../../bot/config/SettingsReader';
import { readAppDetails } from './appDetails';
import { createPackage, packageContent, PackageError } from './appPackage';
import { exampleAddresses } from './checks';

const DEFAULT_FILE = path.join('dist', 'stages-teams.zip');

async function main(file: string): Promise<void> {
  const app = readAppDetails(process.env);
  const bytes = await createPackage(packageContent(app));
  write(file, bytes);
  const examples = exampleAddresses(app);
  process.stdout.write(
    [
      `${file}: version ${app.version}, ${bytes.length} bytes, accepted by Teams’ schema 1.30.`,
      ...examples.map((address) => `Careful: ${address} is an example; Teams will show it.`),
      '',
      'Next:',
      `- In the Azure Bot resource, the messaging endpoint is ${app.publicUrl}/api/messages.`,
      '- Teams admin centre › Teams apps › Manage apps › Upload new app: this file.',
      '- Then allow it for people, and add it to the teams of managers, teachers and advisers.',
      '- The next package needs a higher version in package.json.',
      '',
    ].join('\n'),
  );
}

function write(file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    writeFileSync(file, bytes);
  } catch (error) {
    // In a container, for example, where nothing but what was mounted can be written.
    throw new PackageError([`${file} cannot be written (${(error as Error).message}).`]);
  }
}

/** Whoever runs this can mend these: they read sentences, and no stack. */
function explain(error: unknown): string {
  if (!(error instanceof ConfigError || error instanceof PackageError)) {
    return (error as Error).stack ?? String(error);
  }
  const title =
    error instanceof ConfigError
      ? 'The Teams package cannot be made with these settings:'
      : 'There is no Teams package:';
  return [title, ...error.problems.map((problem) => `  - ${problem}`)].join('\n');
}

main(process.argv[2] ?? DEFAULT_FILE).catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
