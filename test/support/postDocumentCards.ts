/** A file's papers on its posts, and what whoever presses « Ouvrir » there gets alone. */
import type { AdaptiveCard } from '../../cards/adaptiveCard';
import { askCloseCard } from '../../cards/askClose';
import { openedCard, openedLinkCard, openedMakingCard } from '../../cards/documents/opened';
import { filePostCard } from '../../cards/filePost';
import { movedPostCard } from '../../cards/movedPost';
import type { StoredDocument } from '../../bot/process/documents';
import type { Paper } from '../../bot/process/offered';
import type { Language } from '../../bot/process/people';
import * as made from './situations';
import { FILE_ID, viewOf } from './views';

type Named = [string, (language: Language) => AdaptiveCard];

/** A paper as it is stored; by default the form, made of the file as it is. */
export function storedDocument(facts: Partial<StoredDocument> = {}): StoredDocument {
  return {
    id: '0193a1f0-0000-7000-8000-0000000000d1',
    internshipId: FILE_ID,
    kind: 'contactForm',
    variant: '',
    language: 'fr',
    version: 1_000,
    name: 'Imprimé contact - Léa Dubois.pdf',
    contentType: 'application/pdf',
    sha256: 'ab'.repeat(32),
    size: 40_000,
    madeBy: made.isabelle.id,
    madeAt: '2026-12-09T10:00:00Z',
    missingGlyphs: [],
    ...facts,
  };
}

export const everyPaper: StoredDocument[] = [
  storedDocument({ missingGlyphs: ['𓀀', '*'] }),
  storedDocument({ kind: 'entrySheet', version: 0 }),
  storedDocument({ kind: 'signatureSheet' }),
  storedDocument({ kind: 'abroadSheet', madeAt: '2026-11-01T10:00:00Z' }),
  storedDocument({ kind: 'attestation' }),
  storedDocument({ kind: 'convention' }),
  storedDocument({ kind: 'convention', variant: '3' }),
  storedDocument({ kind: 'conventionDraft', version: 0 }),
  storedDocument({ kind: 'insuranceCertificate', version: 0 }),
];

const papers = everyPaper.map((made): Paper => ({ ...made, made, offer: null }));
const [form] = papers;
const url = 'https://stages.univ-exemple.test/documents/1?token=abc';

export const postDocumentCards: Named[] = [
  ['opened for a manager', (language) => openedCard(withPapers(language), { at: 'managers' })],
  [
    'opened, nothing there',
    (language) =>
      openedCard(viewOf(made.internshipClosed(), { reader: made.isabelle, language }), {
        at: 'teachers',
      }),
  ],
  [
    'opened, a link',
    (language) =>
      openedLinkCard(view(language), { at: 'managers', paper: form!, made: everyPaper[0]!, url }),
  ],
  [
    'opened, a link to an older one',
    (language) =>
      openedLinkCard(view(language), { at: 'teachers', paper: form!, made: everyPaper[1]!, url }),
  ],
  [
    'opened, being made',
    (language) => openedMakingCard(view(language), { at: 'managers', paper: form!, from: 3 }),
  ],
  [
    'file post, every paper',
    (language) => {
      const channel = viewOf(made.internshipSigning([]), { reader: null, language });
      return filePostCard({ ...channel, documents: everyPaper });
    },
  ],
  ['ask to close', (language) => askCloseCard(view(language))],
  ['moved post', (language) => movedPostCard(view(language))],
];

function view(language: Language) {
  return viewOf(made.internshipSigning([]), { reader: made.isabelle, language });
}

/** With what a manager may open, made and not made yet. */
function withPapers(language: Language) {
  const documents = everyPaper.filter((_paper, index) => index % 3 !== 1);
  return { ...view(language), documents };
}
