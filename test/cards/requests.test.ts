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
    expect(actionsOf(card)).toHaveLength(Math.min(count, 6));
  }
});

it('says how many, who, where and since when', () => {
  const words = read(requestsCard(shown('fr'), { files: waiting(2) }));
  expect(words).toContain('2 demandes attendent votre validation');
  expect(words).toContain('Léa Dubois · BUT 2 GEA');
  expect(words).toMatch(/Decathlon Lens · en attente depuis 2 jours/);
});

it('says that more will come when there are too many for one card', () => {
  const words = read(requestsCard(shown('fr'), { files: waiting(8) }));
  expect(words).toContain('2 autres, plus récentes, s’afficheront');
});
