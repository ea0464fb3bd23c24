/** The managers to see: name, office, hours, one line each. */
import type { Shown } from '../bot/process/view';
import { texts } from '../bot/texts';
import { departmentName, desksIn } from './names';

/** « Isabelle Caron, bureau A 112, du lundi au jeudi, 9 h à 12 h » for each of them. */
export function deskLines(shown: Shown, department: string | null): string[] {
  const t = texts(shown.reader.language);
  return desksIn(shown, department).map(({ name, office, hours }) => t.desk(name, office, hours));
}

/** All of them in one sentence; the service where the directory knows none of them. */
export function deskInWords(shown: Shown, department: string): string {
  const t = texts(shown.reader.language);
  const lines = deskLines(shown, department);
  return lines.length > 0 ? t.either(lines) : managersInWords(shown, department);
}

/** « les gestionnaires de stage (IUT de Béthune) » */
export function managersInWords(shown: Shown, department: string | null): string {
  const name = departmentName(shown, department);
  return texts(shown.reader.language).managersOf(name ?? shown.university.name);
}
