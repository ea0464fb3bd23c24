/** Two devices at once: no section lost, and a conflict shows both values. */
import fc from 'fast-check';
import { decide } from '../../bot/process/decide';
import { evolve } from '../../bot/process/evolve';
import type { Draft } from '../../bot/process/form';
import { fingerprint, mergeTyped, seenOf } from '../../bot/process/form/merge';
import { as, internshipFilling, lea } from '../support/situations';
import { artois } from '../support/university';

const shown: Draft = { subject: 'Ventes', tasks: 'Suivre', theme: 'economie-gestion' };
const seen = seenOf(['subject', 'tasks', 'theme', 'competences'], shown);

test.each<[what: string, present: Draft, typed: Draft, taken: Draft, inConflict: string[]]>([
  ['what was changed here is taken', shown, { subject: 'Achats' }, { subject: 'Achats' }, []],
  ['what was left alone is not', shown, { subject: 'Ventes', tasks: 'Suivre' }, {}, []],
  [
    'what another device changed stays, where it was left alone here',
    { ...shown, subject: 'Stocks' },
    { subject: 'Ventes', tasks: 'Compter' },
    { tasks: 'Compter' },
    [],
  ],
  [
    'what both changed is a conflict, and the rest is taken',
    { ...shown, subject: 'Stocks' },
    { subject: 'Achats', tasks: 'Compter' },
    { tasks: 'Compter' },
    ['subject'],
  ],
  ['both may say the same', { ...shown, subject: 'Achats' }, { subject: 'Achats' }, {}, []],
  [
    'emptied here, changed there',
    { ...shown, subject: 'Stocks' },
    { subject: '' },
    {},
    ['subject'],
  ],
  ['emptied there, changed here', { ...shown, tasks: '' }, { tasks: 'Compter' }, {}, ['tasks']],
  ['filled in for the first time', shown, { competences: 'Vendre' }, { competences: 'Vendre' }, []],
  [
    'filled in for the first time in both places',
    { ...shown, competences: 'Compter' },
    { competences: 'Vendre' },
    {},
    ['competences'],
  ],
  ['spaces are no change', shown, { subject: '  Ventes ' }, {}, []],
  [
    'a field that the card did not show is taken',
    { ...shown, details: 'a' },
    { details: 'b' },
    { details: 'b' },
    [],
  ],
])('%s', (_what, present, typed, taken, inConflict) => {
  const merged = mergeTyped(present, typed, seen);
  expect(merged.taken).toEqual(taken);
  expect(merged.conflicts.map(({ field }) => field)).toEqual(inConflict);
});

test('a conflict has both values', () => {
  const { conflicts } = mergeTyped({ subject: 'Stocks' }, { subject: 'Achats' }, seen);
  expect(conflicts).toEqual([{ field: 'subject', present: 'Stocks', typed: 'Achats' }]);
});

test('whatever two devices do: both changes are kept or shown, and nothing else changes', () => {
  const value = fc.constantFrom('', 'a', 'b', 'c');
  fc.assert(
    fc.property(value, value, value, (before, theirs, mine) => {
      const card = seenOf(['subject'], { subject: before });
      const { taken, conflicts } = mergeTyped({ subject: theirs }, { subject: mine }, card);
      const after = taken.subject ?? theirs;
      if (mine === before) expect(after).toBe(theirs);
      else if (theirs === before || theirs === mine) expect(after).toBe(mine);
      else expect(conflicts).toEqual([{ field: 'subject', present: theirs, typed: mine }]);
      expect(conflicts.length === 0 || after === theirs).toBe(true);
    }),
  );
});

test('fingerprints are six characters and tell values apart', () => {
  const values = ['', ' ', 'a', 'b', 'ab', 'ba', 'é', '35', '53', 'x'.repeat(1000)];
  const prints = values.map(fingerprint);
  for (const print of prints) expect(print).toMatch(/^[0-9a-z]{6}$/);
  expect(new Set(prints).size).toBe(values.length);
});

describe('saving a section', () => {
  const now = '2026-11-16T09:00:00Z';
  const situation = { actor: as(lea), now, university: artois };
  const file = internshipFilling({ subject: 'Stocks', tasks: 'Suivre' });
  const save = (values: Draft) =>
    decide(file, { type: 'saveSection', section: 'content', values, seen }, situation);

  test('takes what was changed here and leaves what was changed elsewhere', () => {
    expect(save({ subject: 'Achats', tasks: 'Compter' })).toEqual({
      events: [{ type: 'sectionSaved', section: 'content', values: { tasks: 'Compter' } }],
    });
  });

  test('with nothing but a conflict nothing is saved', () => {
    expect(save({ subject: 'Achats' })).toEqual({ refusal: { code: 'nothingChanged' } });
  });

  test('what was filled in by the product counts as said, once the section is saved', () => {
    const product = { actor: { kind: 'system' } as const, now, university: artois };
    const values = { studentCountry: 'FR', hostCountry: 'FR', subject: 'Autre' };
    const filled = decide(file, { type: 'prefill', values }, product);
    if (!('events' in filled)) throw new Error('refused');
    const by = { at: now, by: null };
    const known = filled.events.reduce((facts, event) => evolve(facts, event, by), file);
    expect(known.prefilled).toEqual(['studentCountry', 'hostCountry']);
    expect(known.draft.subject).toBe('Stocks');
    const command = { type: 'saveSection', section: 'student', values: {} } as const;
    const saved = decide(known, command, situation);
    if (!('events' in saved)) throw new Error('refused');
    const after = saved.events.reduce((facts, event) => evolve(facts, event, by), known);
    expect(after.prefilled).toEqual(['hostCountry']);
  });
});
