// What a card says of a document that does not come: why, and what one can do.
import { notMadeCard } from '../../cards/documents/making';
import { buttonsOf, expectGoodCard, readable } from '../support/cards';
import { plainSpaces } from '../support/plainSpaces';
import { claire, internshipApproved, lea } from '../support/situations';
import { viewOf } from '../support/views';

const asked = { kind: 'convention', variant: '', language: 'fr' } as const;

test.each([
  ['failed', 'Rien n’est perdu', true],
  ['removed', 'Les gestionnaires de stage viennent d’effacer ce document', true],
  ['notOffered', 'Ce document n’est pas proposé pour ce stage en ce moment', false],
] as const)('%s', (because, words, mayTryAgain) => {
  for (const language of ['fr', 'en'] as const) {
    for (const reader of [lea, claire]) {
      expectGoodCard(
        notMadeCard(viewOf(internshipApproved(), { reader, language }), asked, because),
      );
    }
  }
  const card = notMadeCard(viewOf(internshipApproved()), asked, because);
  expect(plainSpaces(readable(card))).toContain(words);
  expect(buttonsOf(card).some(({ title }) => title === 'Réessayer')).toBe(mayTryAgain);
});
