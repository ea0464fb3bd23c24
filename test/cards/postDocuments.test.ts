/** A file's papers in its post, and the card of whoever opens them: no link where everybody reads. */
import { filePostCard } from '../../cards/filePost';
import { actionsOf, expectGoodCard, readable } from '../support/cards';
import { plainSpaces } from '../support/plainSpaces';
import { everyPaper, postDocumentCards, storedDocument } from '../support/postDocumentCards';
import * as files from '../support/situations';
import { viewOf } from '../support/views';

const languages = ['fr', 'en'] as const;

describe.each(postDocumentCards)('%s', (_name, make) => {
  it.each(languages)('is a good card (%s)', (language) => expectGoodCard(make(language)));
});

function postWith(...documents: ReturnType<typeof storedDocument>[]) {
  const view = viewOf(files.internshipSigning([]), { reader: null });
  return filePostCard({ ...view, documents });
}
const read = (card: ReturnType<typeof postWith>) => plainSpaces(readable(card));

describe('the managers’ post', () => {
  it('lists each paper once, with its day, and says which are of an earlier version', () => {
    const words = read(
      postWith(
        storedDocument(),
        storedDocument({ madeBy: files.lea.id, madeAt: '2026-12-01T10:00:00Z' }),
        storedDocument({ kind: 'entrySheet', version: 0 }),
        storedDocument({ kind: 'contactFormFillable' }),
      ),
    );
    expect(words).toContain(
      'Documents\nImprimé contact (9 décembre) ; Fiche de saisie Pstage (9 décembre, fait sur une version précédente)',
    );
    expect(words).not.toContain('à remplir');
  });

  it('says which characters could not be printed, and on what', () => {
    const words = read(postWith(storedDocument({ missingGlyphs: ['𓀀', '*'] })));
    expect(words).toContain('Imprimé contact : ces caractères n’ont pas pu être imprimés');
    expect(words).toContain('𓀀 *');
    expect(read(postWith(storedDocument()))).not.toContain('caractères');
  });

  it('says nothing of papers where there are none', () => {
    expect(read(postWith())).not.toContain('Documents');
  });

  it('holds no address', () => {
    expect(JSON.stringify(postWith(...everyPaper).body)).not.toMatch(/https?:/);
    expect(actionsOf(postWith(...everyPaper)).map(({ type }) => type)).not.toContain(
      'Action.OpenUrl',
    );
  });
});
