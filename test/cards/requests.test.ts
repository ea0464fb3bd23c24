import type { AdaptiveCard } from '../../cards/adaptiveCard';
import { requestsCard } from '../../cards/requests';
import { actionsOf, expectGoodCard, readable } from '../support/cards';
import { plainSpaces } from '../support/plainSpaces';
import * as files from '../support/situations';
import { FILE_ID, shownTo } from '../support/views';

const read = (card: AdaptiveCard) => plainSpaces(readable(card));

const shown = (language: 'fr' | 'en') =>
  shownTo({ reader: files.claire, language, now: '2026-11-18T08:00:00Z' });
const waiting = (count: number) =>
  Array.from({ length: count }, () => ({ ...files.internshipAwaitingTeacher(), id: FILE_ID }));

it.each([0, 1, 2, 6, 24])('lists %i requests within the rules of a card', (count) => {
  for (const language of ['fr', 'en'] as const) {
    const card = requestsCard(shown(language), { files: waiting(count) });
    expectGoodCard(card);
    const rows = actionsOf(card).filter(({ verb }) => verb === 'approval.open');
    expect(rows).toHaveLength(Math.min(count, 5));
  }
});

it('says how many, who, where and since when', () => {
  const words = read(requestsCard(shown('fr'), { files: waiting(2) }));
  expect(words).toContain('2 demandes attendent votre validation');
  expect(words).toContain('Léa Dubois · BUT 2 GEA');
  expect(words).toContain(
    'Decathlon Lens · du 4 janvier au 28 mai 2027 · 714 h · 4,50 € par heure (brut)',
  );
  expect(words).toContain('attend depuis 2 jours · 1 point à regarder');
});

it('shows the next ones when there are too many for one card', () => {
  const words = read(requestsCard(shown('fr'), { files: waiting(8) }));
  expect(words).toContain('1 à 5 sur 8, les plus urgentes d’abord.');
  const card = requestsCard(shown('fr'), { files: waiting(8), from: 5 });
  expect(read(card)).toContain('6 à 8 sur 8');
  expect(actionsOf(card).at(-2)).toMatchObject({ verb: 'requests.show', data: { from: 0 } });
});

it('says what was decided last', () => {
  const decided = [files.internshipApproved(), files.internshipReturned()];
  const card = requestsCard(shown('fr'), { files: [], decided });
  expectGoodCard(card);
  expect(read(card)).toContain('Léa Dubois : validé, mercredi 18 novembre 2026');
  expect(read(card)).toContain('Léa Dubois : renvoyé, mercredi 18 novembre 2026');
});
