// Who signs for the university is one person, whoever reads of it: on the card and on the convention.
import { signersOf } from '../../bot/process/convention/signers';
import { formOfView } from '../../bot/process/convention/reading';
import { nameOfSignatory } from '../../cards/signatures';
import { internshipSigning } from '../support/situations';
import { viewOf } from '../support/views';

test('cards and papers name the same person for the university', () => {
  const view = viewOf(internshipSigning());
  const [signer] = signersOf(formOfView(view, 'fr')).filter(
    (one) => one.signatory === 'university',
  );
  expect(nameOfSignatory(view, 'university')).toBe(signer?.name);
});
