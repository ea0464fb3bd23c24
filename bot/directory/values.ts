/** One cell to one value: a known role, a date that exists, an address that can be written to. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { DirectoryRole, Language } from '../process/people';
import type { University } from '../process/university';
import { plainWord } from '../csv/headings';

const words = <T extends string>(table: Record<T, readonly string[]>) => {
  const found = new Map<string, T>();
  for (const [value, names] of Object.entries<readonly string[]>(table)) {
    for (const name of names) found.set(plainWord(name), value as T);
  }
  return (text: string) => found.get(plainWord(text));
};

/** A line of this kind says who follows the students of a formation. */
export type LineRole = DirectoryRole | 'formation';

const roleOf = words<LineRole>({
  student: ['étudiant', 'étudiante', 'étudiant·es', 'étudiants', 'student', 'élève'],
  teacher: [
    'enseignant',
    'enseignante',
    'enseignants',
    'enseignant référent',
    'enseignante référente',
    'enseignant·e référent·e',
    'référent',
    'référente',
    'professeur',
    'professeure',
    'teacher',
    'referent teacher',
  ],
  manager: [
    'gestionnaire',
    'gestionnaires',
    'gestionnaire de stage',
    'gestionnaire de stages',
    'scolarité',
    'manager',
    'internship manager',
  ],
  adviser: [
    'conseiller',
    'conseillère',
    'conseiller·ère',
    'CAP AVENIR',
    'conseiller CAP AVENIR',
    'conseillère CAP AVENIR',
    'adviser',
    'advisor',
    'careers adviser',
  ],
  administrator: [
    'administrateur',
    'administratrice',
    'administrateur·rice',
    'admin',
    'administrator',
  ],
  formation: ['formation', 'programme', 'program'],
});

/** Each role that a cell names; undefined in the place of one that is not known. */
export function readRoles(cell: string): { value: string; role: LineRole | undefined }[] {
  const parts = cell.split(/[|,;/+]/).map((part) => part.trim());
  return parts.filter(Boolean).map((value) => ({ value, role: roleOf(value) }));
}

const EVERYWHERE = new Set(['toutes', 'tous', 'all', 'université', 'university'].map(plainWord));

/** A department's id, by id or by name; null: everywhere; undefined: no such department. */
export function readDepartment(cell: string, university: University): string | null | undefined {
  const wanted = plainWord(cell);
  if (EVERYWHERE.has(wanted)) return null;
  const { departments } = university;
  const isWanted = (text: string) => plainWord(text) === wanted;
  return departments.find(({ id, name }) => isWanted(id) || isWanted(name))?.id;
}

export const readLanguage = words<Language>({
  fr: ['fr', 'fr-FR', 'français', 'francais', 'French'],
  en: ['en', 'en-GB', 'en-US', 'anglais', 'English'],
});

export const readCivility = words<'Mme' | 'M.'>({
  Mme: ['Mme', 'Madame', 'Mlle', 'Mademoiselle', 'Mrs', 'Ms', 'Miss', 'F'],
  'M.': ['M.', 'Mr', 'Monsieur', 'H'],
});

const email = z.email().max(254);

/** In small letters. */
export function readEmail(cell: string): string | undefined {
  const read = email.safeParse(cell.toLowerCase());
  return read.success ? read.data : undefined;
}

const guid = z.guid();

export function readGuid(cell: string): string | undefined {
  const read = guid.safeParse(cell.replace(/^\{|\}$/g, '').toLowerCase());
  return read.success ? read.data : undefined;
}

export function readStudentNumber(cell: string): string | undefined {
  const number = cell.replaceAll(' ', '').toUpperCase();
  return /^[A-Z0-9-]{1,20}$/.test(number) ? number : undefined;
}

/** JJ/MM/AAAA, with points or dashes too, or AAAA-MM-JJ; as 'YYYY-MM-DD', of a day that exists. */
export function readDate(cell: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(cell);
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 00:00(?::00)?)?$/.exec(cell);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : french
      ? [french[3], french[2], french[1]]
      : [];
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

const YOUNGEST = 13;
const OLDEST = 100;

/** `today`: 'YYYY-MM-DD'. */
export function isLikelyBirthDate(birthDate: string, today: string): boolean {
  const born = Temporal.PlainDate.from(birthDate);
  const { years } = born.until(Temporal.PlainDate.from(today), { largestUnit: 'year' });
  return years >= YOUNGEST && years <= OLDEST;
}
