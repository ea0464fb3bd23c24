/** The managers to see: name, office, hours, one line each. */
import type { Person } from '../bot/process/people';
import type { Shown } from '../bot/process/view';
import { texts } from '../bot/texts';
import { departmentName, deskOf, desksIn, followersIn } from './names';

/**
 * « Isabelle Caron, bureau A 112, du lundi au jeudi, 9 h à 12 h » for each manager to see: those of
 * the student's formation where it has its own, else those of the department.
 */
export function deskLines(shown: Shown, department: string | null): string[] {
  const t = texts(shown.reader.language);
  const followers = followersIn(shown);
  if (!followers) return linesOf(shown, department);
  const { manager, deputy } = followers;
  const first = deskLine(shown, department, manager);
  return deputy ? [first, t.inTheirAbsence(deskLine(shown, department, deputy))] : [first];
}

/** All of them in one sentence; the service where the directory knows none of them. */
export function deskInWords(shown: Shown, department: string): string {
  const t = texts(shown.reader.language);
  const followers = followersIn(shown);
  if (followers) {
    const { manager, deputy } = followers;
    const first = deskLine(shown, department, manager);
    return deputy ? t.orInTheirAbsence(first, deskLine(shown, department, deputy)) : first;
  }
  const lines = linesOf(shown, department);
  return lines.length > 0 ? t.either(lines) : managersInWords(shown, department);
}

/** Their addresses, for whoever reads an e-mail that is not to be answered. */
export function deskAddresses(shown: Shown, department: string): string[] {
  const followers = followersIn(shown);
  const managers = followers
    ? [followers.manager, ...(followers.deputy ? [followers.deputy] : [])]
    : shown.people.managers.filter((manager) => deskOf(shown, department, manager));
  return managers.map(({ email }) => email).filter(Boolean);
}

function linesOf(shown: Shown, department: string | null): string[] {
  const t = texts(shown.reader.language);
  return desksIn(shown, department).map(({ name, office, hours }) => t.desk(name, office, hours));
}

/** Whoever has no desk in the settings has an address. */
function deskLine(shown: Shown, department: string | null, who: Person): string {
  const t = texts(shown.reader.language);
  const desk = deskOf(shown, department, who);
  return desk ? t.desk(desk.name, desk.office, desk.hours) : t.deskByMail(who.name, who.email);
}

/** « les gestionnaires de stage (IUT de Béthune) » */
export function managersInWords(shown: Shown, department: string | null): string {
  const name = departmentName(shown, department);
  return texts(shown.reader.language).managersOf(name ?? shown.university.name);
}

/** Whom a file waits for at the university: by name where the formation has somebody. */
export function managerInWords(shown: Shown, department: string | null): string {
  return followersIn(shown)?.manager.name ?? managersInWords(shown, department);
}
