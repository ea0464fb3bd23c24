import path from 'node:path';
import { z } from 'zod';
import type { University } from '../process/university';
import type { SettingsReader } from './SettingsReader';

export interface UniversitySources {
  /** @throws when the file cannot be read */
  readFile: (file: string) => string;
  /** @throws ZodError */
  parseUniversity: (json: unknown) => University;
}

const DEFAULT_UNIVERSITY = path.join(__dirname, '../..', 'deployment', 'university.artois.json');

export function readUniversity(
  settings: SettingsReader,
  { readFile, parseUniversity }: UniversitySources,
): University | undefined {
  const file = path.resolve(settings.text('UNIVERSITY') ?? DEFAULT_UNIVERSITY);
  try {
    return parseUniversity(JSON.parse(readFile(file)));
  } catch (error) {
    const problems = error instanceof z.ZodError ? schemaProblems(error) : String(error);
    return settings.refuse(
      `UNIVERSITY is "${file}": it must be a settings file in the form of ` +
        `deployment/university.artois.json (${problems}).`,
    );
  }
}

function schemaProblems(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
