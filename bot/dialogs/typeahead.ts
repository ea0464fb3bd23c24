/** Dynamic choices of a card: people of the directory, with their e-mail since names collide. */
import { hasRole } from '../process/people';
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
  const { store } = turn.ports;
  const found = async () => {
    if (dataset === 'teachers') return store.teachers(text, LIMIT);
    const managed = turn.person.roles.find(({ role }) => role === 'manager')?.department;
    if (dataset !== 'students' || !managed || !hasRole(turn.person, 'manager', managed)) return [];
    return store.students(text, managed, LIMIT);
  };
  return (await found()).map(({ id, name, email }) => ({ title: `${name} – ${email}`, value: id }));
}
