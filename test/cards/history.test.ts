import { historyCard } from '../../cards/history';
import { expectGoodCard, readable } from '../support/cards';
import { buttonsOf } from '../support/player';
import { claire, hugo, internshipClosed, lea } from '../support/situations';
import { viewOf } from '../support/views';

/** As long as a card sends it; each character has to be escaped. */
const longest = '*[é]\n'.repeat(1000);

/** « Motif 0 » is the oldest. */
const fortyReturns = (reason = '') =>
  Array.from({ length: 40 }, (_, round) => ({
    at: '2026-11-20T09:00:00Z',
    by: claire.id,
    event: {
      type: 'returned' as const,
      round,
      reason: `Motif ${round}. ${reason}`,
      sections: [],
    },
  }));

test('older lines are one press away, and after them the newest again', () => {
  const view = viewOf(internshipClosed());
  const lines = fortyReturns();
  const pressOf = (from?: number) => buttonsOf(historyCard(view, { lines, from })).at(-1);
  expect(pressOf()).toMatchObject({ title: 'Plus anciennes', data: { from: 25 } });
  expect(pressOf(25)).toMatchObject({ title: 'Les plus récentes', data: { from: 0 } });
  const older = readable(historyCard(view, { lines, from: 25 }));
  expect(older.match(/Motif \d+\./g)).toHaveLength(15);
  expect(older).toContain('Motif 0.');
  expect(older).toContain('Lignes 26 à 40 sur 40');
  expect(buttonsOf(historyCard(view, { lines: lines.slice(0, 25) }))).toHaveLength(1);
});

test('what the product does after an act is not said to be the act of whoever did that', () => {
  const until = '2026-11-30';
  const standIn = { type: 'delegated', kind: 'standingIn', until } as const;
  const events = [
    { type: 'referentFull', referentId: claire.id, limit: 24 } as const,
    { ...standIn, to: hugo.id, declinedBy: null },
    { ...standIn, to: null, declinedBy: hugo.id },
  ];
  const lines = events.map((event) => ({ at: '2026-11-20T09:00:00Z', by: lea.id, event }));
  const words = readable(historyCard(viewOf(internshipClosed()), { lines }));
  expect(words).not.toContain('Léa');
  expect(words).toMatch(/assistant des stages\s: Claire Martin suivrait/);
  expect(words).toMatch(/assistant des stages\s: confie la décision à Hugo/);
  expect(words).toMatch(/Hugo Bernard\s: ne peut pas décider/);
});

test('long reasons on every line: still a card that Teams takes, and each can be recognised', () => {
  const lines = fortyReturns(longest);
  const card = historyCard(viewOf(internshipClosed()), { lines });
  expectGoodCard(card);
  expect(readable(card).match(/Motif \d+\./g)).toHaveLength(25);
});
