/** A file's papers in its post, and the card of whoever opens them: no link where everybody reads. */
import { documentListCard } from '../../cards/documents/documentList';
import { linkCard } from '../../cards/documents/linkCard';
import { openedCard, openedLinkCard } from '../../cards/documents/opened';
import { filePostCard } from '../../cards/filePost';
import { papersFor } from '../../bot/process/offered';
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
      'Documents\nImprimé contact (9 décembre) ; Fiche de saisie Pstage (9 décembre, sur une version précédente du dossier)',
    );
    expect(words).not.toContain('à remplir');
  });

  it('says once that several are of an earlier version', () => {
    const words = read(
      postWith(
        storedDocument({ version: 0 }),
        storedDocument({ kind: 'entrySheet', version: 0 }),
        storedDocument({ kind: 'insuranceCertificate' }),
      ),
    );
    expect(words).toContain(
      'Documents\nAttestation d’assurance (9 décembre) ; sur une version précédente du dossier : Imprimé contact (9 décembre), Fiche de saisie Pstage (9 décembre)',
    );
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

describe('what a manager opens', () => {
  const file = files.internshipSigning([]);
  const manager = viewOf(file, { reader: files.isabelle });
  const documents = [
    storedDocument({ kind: 'entrySheet', version: 0 }),
    storedDocument({ kind: 'conventionDraft' }),
  ];
  const view = { ...manager, documents };
  const shownBy = { opened: openedCard(view, { at: 'managers' }), list: documentListCard(view) };

  it.each(Object.entries(shownBy))('says each state as its paper’s name asks (%s)', (_by, card) => {
    const words = read(card);
    expect(words).toMatch(/Fiche de saisie Pstage\nfaite le /);
    expect(words).toMatch(/Projet de convention \(ne pas signer\)\nfait le /);
    expect(words).toMatch(/Feuille de suivi des signatures\npas encore faite/);
    expect(words).toMatch(/Imprimé contact\npas encore fait\n/);
  });

  it('gives one of an earlier version a new link too', () => {
    const [entry] = papersFor(view).filter(({ kind }) => kind === 'entrySheet');
    const card = openedLinkCard(view, {
      ...{ at: 'managers', paper: entry!, made: entry!.made! },
      url: 'https://stages.univ-exemple.test/documents/1?token=abc',
    });
    expect(actionsOf(card).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Ouvrir le document', 'Refaire', 'Nouveau lien']),
    );
    expect(read(card)).toMatch(/\nFaite le /);
  });

  it('makes each of an earlier version again, beside it', () => {
    const papers = ['entrySheet', 'contactForm', 'signatureSheet'] as const;
    const documents = papers.map((kind) => storedDocument({ kind, version: 0 }));
    const card = documentListCard({
      ...manager,
      file: { ...manager.file, version: 1_000, papersVersion: 500 },
      documents,
    });
    const again = read(card).match(/Refaire : .*/g);
    expect(new Set(again).size).toBe(3);
  });

  it('names a convention that was made here as an older one, once Pstage makes them', () => {
    const file = { ...files.internshipSigning(['student']), reference: 42 };
    const convention = { ...file.convention!, number: '2026-00042' };
    const documents = [storedDocument({ kind: 'convention' })];
    const older = { ...viewOf({ ...file, convention }, { reader: files.lea }), documents };
    expect(read(documentListCard(older))).toMatch(
      /Convention de stage\nfaite ici le mercredi 9 décembre 2026/,
    );
    const opened = { ...viewOf({ ...file, convention }, { reader: files.isabelle }), documents };
    expect(read(openedCard(opened, { at: 'managers' }))).toMatch(
      /Ouvrir : Convention de stage\nfaite ici le mercredi 9 décembre/,
    );
    for (const card of [documentListCard(older), filePostCard(opened)]) {
      expect(read(card)).not.toMatch(/Convention de stage à imprimer|Refaire : Convention/);
    }
    expect(read(linkCard(older, { document: documents[0]!, url: null }))).toMatch(
      /faite et imprimée ici, avant que les conventions se fassent sur Pstage/,
    );
    const unprinted = { ...opened, file: { ...files.internshipApproved(), reference: 42 } };
    expect(read(filePostCard(unprinted))).not.toMatch(/Convention de stage \(/);
  });

  it('has the way to delete behind « Plus », where there is something to delete', () => {
    const verbs = (card: typeof shownBy.list) =>
      actionsOf(card).flatMap((action) => (action.type === 'Action.Execute' ? [action.verb] : []));
    for (const card of Object.values(shownBy)) {
      expect(verbs(card)).toContain('document.askRemove');
      expect(read(card)).toContain('Plus');
    }
    expect(verbs(openedCard(manager, { at: 'managers' }))).not.toContain('document.askRemove');
    expect(verbs(openedCard(view, { at: 'teachers' }))).not.toContain('document.askRemove');
    expect(verbs(filePostCard(view))).toContain('document.askRemove');
    expect(
      verbs(filePostCard({ ...view, reader: { ...view.reader, person: null } })),
    ).not.toContain('document.askRemove');
  });

  it('says nothing of what only a student does, where there is no paper', () => {
    const closed = viewOf(files.internshipClosed(), { reader: files.isabelle });
    expect(read(documentListCard(closed))).toContain('Aucun document n’est proposé à cette étape');
    expect(read(documentListCard(closed))).not.toContain('dans cette conversation');
  });
});
