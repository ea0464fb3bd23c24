import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Internship } from '../../bot/process/internship';
import type { Person } from '../../bot/process/people';
import type { DirectoryEntry } from '../../bot/process/ports';
import { openDatabase } from '../../bot/storage/database';
import { createDirectory } from '../../bot/storage/directory';
import { migrate } from '../../bot/storage/migrate';
import { createStore } from '../../bot/storage/store';
import { silentLog as log } from '../support/log';
import { claire, internshipSigning, isabelle, lea } from '../support/situations';

const DIRECTORY_SIZE = 1_000;

/** Where the internships are: their convention is being signed, unless a bench says otherwise. */
export type FileOf = (who: Person) => Internship;
const signing: FileOf = (who) => internshipSigning(['student'], {}, who);

/** Fills an empty database with a year of students, each with an internship, and their staff. */
export async function fillDatabase(
  url: string,
  fileOf: FileOf = signing,
): Promise<ReturnType<typeof student>[]> {
  await migrate(url);
  const { prisma, pool, close } = openDatabase({ url, log });
  const clock = { now: () => Temporal.Now.instant() };
  try {
    const students = Array.from({ length: DIRECTORY_SIZE }, (_, n) => student(n));
    const people = [claire, isabelle, ...students];
    await createDirectory({ prisma }).saveDirectory(people.map(entryOf));
    const store = createStore({ prisma, pool, clock, enqueue: async () => undefined });
    for (const who of students) {
      await store.commitInternship({
        expectedVersion: null,
        file: { ...fileOf(who), id: who.internship },
        ordinal: 1,
        entries: [],
        nextDueAt: null,
        announcement: { posts: [], tellings: [] },
      });
    }
    await pool.query('vacuum analyze');
    return students;
  } finally {
    await close();
  }
}

function student(n: number) {
  const id = `student-${n}`;
  const internship = randomUUID();
  const name = `Étudiante ${n}`;
  return { ...lea, id, aadObjectId: `aad-${id}`, name, email: `${id}@univ.test`, internship };
}

function entryOf({ isGuest: _nobodyHere, roles, ...entry }: Person): DirectoryEntry {
  return { ...entry, aadObjectId: entry.aadObjectId!, roles: [...roles] };
}
