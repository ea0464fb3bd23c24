// Files of different people whose conventions are made here, each with names, texts and dates of its
// own: what was set once is not simply set again.
import type { FileView } from '../../bot/process/view';
import { completeDraft, internshipApproved, lea } from '../support/situations';
import { artois } from '../support/university';
import { viewOf } from '../support/views';

const WORDS =
  'ventes rayon direction tableau bord clientèle projet équipe semaine stock budget'.split(' ');
/** Letters of several scripts come by, as they do in a year. */
const SURNAMES = ['Dubois', 'Łukasik', 'Nguyễn', 'Жукова', '王', 'Müller', 'Țurcanu', 'Lefèvre'];

export function conventionFile(n: number): FileView {
  const text = (words: number) =>
    Array.from(
      { length: words },
      (_, at) => `${WORDS[(at * 7 + n) % WORDS.length]}${(n * at) % 97}`,
    ).join(' ');
  const surname = SURNAMES[n % SURNAMES.length]!;
  const changes = completeDraft({
    hostName: `Magasin Exemple ${n}`,
    subject: text(30),
    tasks: text(110),
    competences: text(90),
    tutorLastName: `${surname}-${n}`,
    tutorEmail: `tuteur${n}@magasin-exemple.test`,
  });
  const view = viewOf(internshipApproved(changes, lea));
  return {
    ...view,
    file: { ...view.file, reference: n + 1 },
    university: { ...artois, convention: { madeIn: 'here' } },
  };
}
