import type { AdaptiveCard } from '../../cards/adaptiveCard';
import type { Internship } from '../../bot/process/internship';
import { requestPostCard, requestPostSummary } from '../../cards/requestPost';
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
const cases: [string, Internship, string[]][] = [
  ['Sam Inconnu n’est pas dans l’annuaire', unknown, ['manager.confirmStudent', 'manager.close']],
  [
    'Léa Dubois n’a pas de référent·e',
    files.internshipAwaitingReferent(),
    ['manager.assign', 'manager.close'],
  ],
  [
    'Léa Dubois : premier jour déjà là',
    files.internshipReadyToSubmit({ startDate: '2026-12-01' }),
    ['manager.allowLateStart', 'manager.close'],
  ],
  ['Sam Inconnu : rien à faire', confirmed, []],
  ['Léa Dubois : rien à faire', files.internshipAwaitingTeacher(), []],
  ['Léa Dubois : rien à faire', files.internshipClosed(files.internshipAwaitingReferent()), []],
];

it.each(cases)('%s', (title, file, verbs) => {
  for (const language of ['fr', 'en'] as const) {
    expectGoodCard(requestPostCard(viewOf(file, { reader: null, language })));
  }
  const view = viewOf(file, { reader: null });
  const card = requestPostCard(view);
  expect(plainSpaces(requestPostSummary(view))).toContain(title);
  expect(actionsOf(card).flatMap(({ verb }) => verb ?? [])).toEqual(verbs);
});

it('finds teachers as the manager types', () => {
  const [teacher] = inputsOf(
    requestPostCard(viewOf(files.internshipAwaitingReferent(), { reader: null })),
  );
  expect(teacher).toMatchObject({
    id: 'teacher',
    'choices.data': { type: 'Data.Query', dataset: 'teachers' },
  });
});

it('gives enough of the request to choose a referent, and nothing more', () => {
  const words = read(requestPostCard(viewOf(files.internshipAwaitingReferent(), { reader: null })));
  expect(words).toContain('Analyse des ventes');
  expect(words).toContain('Decathlon Lens');
  for (const secret of ['12 rue de la Gare', '03 21 00 11 22', '4,50']) {
    expect(words).not.toContain(secret);
  }
});

it('says who the referent is once one is named', () => {
  const words = read(requestPostCard(viewOf(files.internshipAwaitingTeacher())));
  expect(words).toContain('Référent·e : Claire Martin.');
});
