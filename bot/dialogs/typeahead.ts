/**
 * Dynamic choices of a card: people of the directory, with their e-mail since names collide, and host
 * organisations.
 */
import { hasRole, type Person } from '../process/people';
import { hostChoices } from './hosts';
import type { Turn } from './turn';

export interface Choice {
  title: string;
  value: string;
}

const LIMIT = 10;

/** The choices of a data set for what was typed; none for a set this person may not search. */
export async function choicesFor(
  turn: Turn,
  { dataset, text }: { dataset: string; text: string },
): Promise<Choice[]> {
  // Whoever the directory does not know may prepare a file: hosts without people, and who teaches.
  if (turn.person.isGuest) return [];
  if (dataset === 'hosts') {
    const { language } = turn.person;
    return hostChoices(turn.ports, { text, language: turn.inChannel ? 'fr' : language });
  }
  const found = await peopleFor(turn, dataset, text);
  return found.map(({ id, name, email }) => ({ title: `${name} – ${email}`, value: id }));
}

async function peopleFor(turn: Turn, dataset: string, text: string): Promise<Person[]> {
  const { store } = turn.ports;
  switch (dataset) {
    case 'teachers':
      return store.teachers(text, LIMIT);
    case 'students':
      return studentsOfManager(turn, text);
    default:
      return [];
  }
}

/** Students of every department that this person manages, each once. */
async function studentsOfManager({ ports, person }: Turn, text: string): Promise<Person[]> {
  const managed = ports.university.departments.filter(({ id }) => hasRole(person, 'manager', id));
  const found = await Promise.all(managed.map(({ id }) => ports.store.students(text, id, LIMIT)));
  const distinct = new Map(found.flat().map((student) => [student.id, student]));
  return [...distinct.values()].slice(0, LIMIT);
}
