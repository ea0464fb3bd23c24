/** The people that a file or a question names, as a card shows them. */
import { texts } from '../bot/texts';
import { isConfirmed } from '../bot/process/confirmation';
import type { Person, PersonId } from '../bot/process/people';
import type { FileView, Followers, Shown } from '../bot/process/view';

type Id = PersonId | null | undefined;

export function personOf({ people }: Pick<Shown, 'people'>, id: Id): Person | null {
  return (
    (id && people.named.get(id)) || people.managers.find((manager) => manager.id === id) || null
  );
}

/** The name of somebody; « une personne de l’université » where the directory has lost them. */
export function nameOf(shown: Shown, id: Id): string {
  return personOf(shown, id)?.name ?? texts(shown.reader.language).staff.somebody;
}

/** By a manager, or by the directory since. */
export function isStudentConfirmed(view: FileView): boolean {
  return isConfirmed(view.file, personOf(view, view.file.student.id));
}

export function studentName(view: FileView): string {
  return nameOf(view, view.file.student.id);
}

/** Where a manager of this file's department is found, and when. */
export interface Desk {
  name: string;
  office: string;
  hours: string;
}

type ShownFile = Shown & Partial<Pick<FileView, 'file'>>;

/** Who follows the file's student or, about no file, the reader; null: anybody of the department. */
export function followersIn({ people, reader, file }: ShownFile): Followers | null {
  const student = file ? file.student.id : reader.person?.id;
  return (student && people.followers.get(student)) || null;
}

/** The desks of a department, matched by e-mail with the settings; the directory's names. */
export function desksIn({ people, reader, university }: Shown, id: string | null): Desk[] {
  const department = university.departments.find((one) => one.id === id);
  return (department?.managers ?? []).flatMap(({ email, office, hours }) => {
    const person = people.managers.find((manager) => isTheirs(email, manager));
    return person ? [{ name: person.name, office, hours: hours[reader.language] }] : [];
  });
}

/** Where the settings say that this manager is found; null where they do not. */
export function deskOf({ reader, university }: Shown, id: string | null, who: Person): Desk | null {
  const department = university.departments.find((one) => one.id === id);
  const found = department?.managers.find(({ email }) => isTheirs(email, who));
  if (!found) return null;
  return { name: who.name, office: found.office, hours: found.hours[reader.language] };
}

const isTheirs = (address: string, { email }: Person) =>
  email.toLowerCase() === address.toLowerCase();

/** The name of a department; null for one that the settings do not have. */
export function departmentName({ university }: Shown, id: string | null): string | null {
  return university.departments.find((department) => department.id === id)?.name ?? null;
}

/** The department of a file; the university's name where the settings have lost it. */
export function departmentOf(view: FileView): string {
  return departmentName(view, view.file.department) ?? view.university.name;
}

/**
 * Who did something, with where it comes from: a message that a channel caused says so. Somebody
 * whom the facts do not name is « l’équipe des gestionnaires ».
 */
export function sourceOf(view: FileView, id: Id): string {
  const { news } = texts(view.reader.language).staff;
  const department = departmentOf(view);
  const person = personOf(view, id);
  if (!person) return news.team(department);
  return person.id === view.file.referentId ? person.name : news.manager(person.name, department);
}
