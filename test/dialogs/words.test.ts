import { understand } from '../../bot/dialogs/words';
import { cpuMsOf } from '../support/cpuTime';

test.each([
  ['Statut ?', { name: 'status' }],
  ['OÙ EN SUIS-JE ??', { name: 'status' }],
  ['Commencer', { name: 'status' }],
  ['start', { name: 'status' }],
  ['?', { name: 'help' }],
  ['  Qui a fait quoi ?', { name: 'history' }],
  ['pdf', { name: 'documents' }],
  ['Modifier l’imprimé contact', { name: 'form' }],
  ['modifier', { name: 'form' }],
  ['En anglais', { name: 'language', language: 'en' }],
  ['question', { name: 'question', text: null }],
  ['Question : puis-je signer en bleu ?', { name: 'question', text: 'puis-je signer en bleu ?' }],
])('« %s » is a command', (text, command) => {
  expect(understand(text)).toEqual(command);
});

test.each(['je veux annuler mon stage', 'questionnaire', 'oui mais non', ''])(
  '« %s » is none',
  (text) => {
    expect(understand(text)).toBeNull();
  },
);

test('a long question stays whole', () => {
  const text = 'puis-je '.repeat(400).trim();
  expect(understand(`question ${text}`)).toEqual({ name: 'question', text });
});

// The whole bot waits while a text is read. Ten thousand times the time that this needs.
test.each([`${'?'.repeat(100_000)}x`, `question${' '.repeat(100_000)}x`])(
  'a message made to be slow is not slow (%#)',
  async (text) => {
    expect(await cpuMsOf(() => understand(text))).toBeLessThan(1_000);
  },
);

test('a file by its number, as people and QR codes write it', () => {
  for (const said of [
    'dossier 42',
    'Dossier n° 42',
    'ouvrir le dossier 42',
    'file 42',
    'dossier no 42',
  ]) {
    expect(understand(said)).toEqual({ name: 'reference', reference: 42 });
  }
  for (const said of ['dossier', 'mon dossier 42 est perdu', 'dossier 12345678901', '42']) {
    expect(understand(said)?.name).not.toBe('reference');
  }
});
