import { historyCard } from '../../cards/history';
import { expectGoodCard, readable } from '../support/cards';
import { claire, internshipClosed } from '../support/situations';
import { viewOf } from '../support/views';

/** As long as a card sends it; each character has to be escaped. */
const longest = '*[é]\n'.repeat(1000);

test('long reasons on every line: still a card that Teams takes, and each can be recognised', () => {
  const lines = Array.from({ length: 40 }, (_, round) => ({
    at: '2026-11-20T09:00:00Z',
    by: claire.id,
    event: {
      type: 'returned' as const,
      round,
      reason: `Motif ${round}. ${longest}`,
      sections: [],
    },
  }));
  const card = historyCard(viewOf(internshipClosed()), { lines });
  expectGoodCard(card);
  expect(readable(card).match(/Motif \d+\./g)).toHaveLength(25);
});
