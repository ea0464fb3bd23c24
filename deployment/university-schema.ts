// `npm run schema:university`: writes deployment/university.schema.json, by which editors help whoever
// writes a university's settings file. What JSON Schema cannot say (rules between the parts of a file)
// is told at the start of the bot alone.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { universitySchema } from '../bot/process/university';

/** The description of a settings file as JSON Schema. */
export function universityJsonSchema(): object {
  return z.toJSONSchema(universitySchema, { io: 'input', target: 'draft-7' });
}

/** The project's own folder, from its sources or from dist/. */
function projectFolder(from: string): string {
  return existsSync(path.join(from, 'package.json')) ? from : projectFolder(path.dirname(from));
}

if (require.main === module) {
  const file = path.join(projectFolder(__dirname), 'deployment', 'university.schema.json');
  writeFileSync(file, `${JSON.stringify(universityJsonSchema(), null, 2)}\n`);
  process.stdout.write(`${file}\n`);
}
