import path from 'node:path';
import { z } from 'zod';
import type { University } from '../process/university';
import type { SettingsReader } from './SettingsReader';
import { universityProblems } from './universityProblems';

export interface UniversitySources {
  /** @throws when the file cannot be read */
  readFile: (file: string) => string;
  /** @throws ZodError */
  parseUniversity: (json: unknown) => University;
}

const DEFAULT_UNIVERSITY = path.join(__dirname, '../..', 'deployment', 'university.artois.json');

/** The university's settings; undefined when they are wrong, each mistake being told. */
export function readUniversity(
  settings: SettingsReader,
  { readFile, parseUniversity }: UniversitySources,
): University | undefined {
  const file = path.resolve(settings.text('UNIVERSITY') ?? DEFAULT_UNIVERSITY);
  let json: unknown;
  try {
    // Editors on Windows put a mark in front.
    const text = readFile(file).replace(/^\uFEFF/, '');
    if (text.includes('\uFFFD')) {
      return settings.refuse(
        `UNIVERSITY is "${file}": it must be saved in UTF-8; its accents cannot be read.`,
      );
    }
    json = JSON.parse(text);
  } catch (error) {
    return settings.refuse(
      `UNIVERSITY is "${file}": it must be a settings file in the form of ` +
        `deployment/university.artois.json (${String(error)}).`,
    );
  }
  try {
    return parseUniversity(json);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    for (const problem of universityProblems(error, json)) {
      settings.refuse(`UNIVERSITY, ${path.basename(file)}: ${problem}`);
    }
    return undefined;
  }
}
