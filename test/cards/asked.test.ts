/** What managers are asked before an approval, in the one post of the file. */
import type { AdaptiveCard } from '../../cards/adaptiveCard';
import type { Internship } from '../../bot/process/internship';
import { filePostCard, filePostSummary } from '../../cards/filePost';
import { actionsOf, expectGoodCard, inputsOf, readable } from '../support/cards';
import { plainSpaces } from '../support/plainSpaces';
import * as files from '../support/situations';
import { viewOf } from '../support/views';

const read = (card: AdaptiveCard) => plainSpaces(readable(card));

const unknown = files.internshipFilling({}, files.sam);
const confirmed = files.after(
  unknown,
  { at: '2026-11-20T09:00:00Z', by: files.isabelle.id },
  { type: 'studentConfirmed' },
);
const away = files.after(
  files.internshipAwaitingTeacher(),
  { at: '2026-11-17T09:00:00Z', by: null },
  { type: 'delegated', kind: 'standingIn', to: null, until: '2026-12-20', declinedBy: null },
);
const reassign = ['manager.assign', 'post.open', 'file.history', 'manager.close'];
const closeOnly = ['post.open', 'file.history', 'manager.close'];
const cases: [string, Internship, string[]][] = [
  [
    'Sam Inconnu n’est pas dans l’annuaire',
    unknown,
    ['manager.confirmStudent', 'post.open', 'file.history', 'manager.close'],
  ],
  ['Léa Dubois n’a pas de référent·e', files.internshipAwaitingReferent(), reassign],
  ['Léa Dubois', away, reassign],
  [
    'Léa Dubois : premier jour déjà là',
    files.internshipReadyToSubmit({ startDate: '2026-12-01' }),
    ['manager.allowLateStart', 'post.open', 'manager.close'],
  ],
  ['Sam Inconnu · Decathlon Lens · imprimé contact à compléter', confirmed, closeOnly],
  [
    'Léa Dubois · BUT 2 GEA · Decathlon Lens · commence le 4 janvier 2027 · Claire Martin ne répond pas',
    files.internshipAwaitingTeacher(),
    ['post.open', 'manager.assign', 'file.history', 'manager.close'],
  ],
  [
    'Léa Dubois · BUT 2 GEA · Decathlon Lens · dossier fermé',
    files.internshipClosed(files.internshipAwaitingReferent()),
    ['post.open', 'file.history', 'manager.resume'],
  ],
];

it.each(cases)('%s', (title, file, verbs) => {
  for (const language of ['fr', 'en'] as const) {
    expectGoodCard(filePostCard(viewOf(file, { reader: null, language })));
  }
  const view = viewOf(file, { reader: null });
  const card = filePostCard(view);
  expect(plainSpaces(filePostSummary(view))).toContain(title);
  expect(actionsOf(card).flatMap(({ verb }) => verb ?? [])).toEqual(verbs);
});

it('finds teachers as the manager types', () => {
  const [teacher] = inputsOf(
    filePostCard(viewOf(files.internshipAwaitingReferent(), { reader: null })),
  );
  expect(teacher).toMatchObject({
    id: 'teacher',
    'choices.data': { type: 'Data.Query', dataset: 'teachers' },
  });
});

it('gives enough of the request to choose a referent, and nothing more', () => {
  const words = read(filePostCard(viewOf(files.internshipAwaitingReferent(), { reader: null })));
  expect(words).toContain('Analyse des ventes');
  expect(words).toContain('Decathlon Lens');
  for (const secret of ['12 rue de la Gare', '03 21 00 11 22', '4,50']) {
    expect(words).not.toContain(secret);
  }
});

describe('once it is settled', () => {
  const late = '2026-12-11T08:00:00Z';
  const waiting = files.internshipAwaitingTeacher();

  it('nobody answers: what to do, and no word of it once somebody has', () => {
    const words = read(filePostCard(viewOf(waiting, { reader: null, now: late })));
    expect(words).toMatch(/un rappel est parti\. À vous : demandez à la personne/);
    expect(words).toContain('Changer de référent·e');
    const approved = read(filePostCard(viewOf(files.internshipApproved(), { reader: null })));
    expect(approved).not.toMatch(/À vous|un rappel est parti/);
  });

  it('nothing happens: since when, and whom to call, until somebody does something', () => {
    const returned = files.internshipReturned();
    const now = '2026-12-28T08:00:00Z';
    const words = read(filePostCard(viewOf(returned, { reader: null, now })));
    expect(words).toMatch(/rien n’a bougé depuis le/);
    expect(words).toContain(files.lea.email);
    const touched = files.after(
      returned,
      { at: '2026-12-27T09:00:00Z', by: files.lea.id },
      { type: 'sectionSaved', section: 'host', values: {} },
    );
    expect(read(filePostCard(viewOf(touched, { reader: null, now })))).not.toContain(
      'rien n’a bougé',
    );
  });
});
