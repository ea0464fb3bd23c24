/** Whose file a sheet is about, and whom one asks. */
import type { FileView } from '../../process/view';
import { texts } from '../../texts';
import type { Opening } from './opening';

export function studentOf({ file, people }: FileView): string {
  return people.named.get(file.student.id)?.name ?? '';
}

export function openingOf(view: FileView): Pick<Opening, 'university' | 'reference'> {
  const { file, university, reader } = view;
  const { papers } = texts(reader.language);
  return {
    university: university.name,
    reference: file.reference === null ? null : papers.dossier(file.reference),
  };
}

/** Where the managers of a file are found: who follows the student, else all of the department. */
export function desksOf({ file, people, reader, university }: FileView): string[] {
  const { manager } = texts(reader.language).papers.signatures;
  const all = university.departments.find(({ id }) => id === file.department)?.managers ?? [];
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  const follower = people.followers.get(file.student.id)?.manager;
  const theirs = all.filter(({ email }) => follower && same(email, follower.email));
  const desks = theirs.length > 0 ? theirs : all;
  return desks.map(({ email, office, hours }) => {
    const person = people.managers.find((one) => same(one.email, email));
    return [manager(person?.name ?? '', office, hours[reader.language]), email].join(' – ');
  });
}
