/** Every card about documents, in the situations that it is for. */
import type { AdaptiveCard } from '../../cards/adaptiveCard';
import { certificateAttachedCard, dropCertificateCard } from '../../cards/documents/certificate';
import { documentListCard } from '../../cards/documents/documentList';
import { filePurposeCard } from '../../cards/documents/filePurpose';
import { linkCard } from '../../cards/documents/linkCard';
import { givenCard, makingCard, notMadeCard } from '../../cards/documents/making';
import { conventionHereCard } from '../../cards/conventionHere';
import type { DocumentKind, StoredDocument } from '../../bot/process/documents';
import type { Language } from '../../bot/process/people';
import * as made from './situations';
import { artois } from './university';
import { viewOf } from './views';

const id = (n: number) => `0193a1f0-0000-7000-8000-0000000000d${n}`;
const forgedName = 'imprimé *contact* [x](https://evil.test) {{DATE(2027-01-04T08:00:00Z)}}.pdf';
const url = `https://stages.univ.test/documents/${id(1)}?token=x`;

const document = (n: number, kind: DocumentKind): StoredDocument => ({
  id: id(n),
  internshipId: 'x',
  kind,
  variant: '',
  missingGlyphs: [],
  language: 'fr',
  version: n,
  name: n === 1 ? forgedName : 'Attestation 2026.pdf',
  contentType: 'application/pdf',
  sha256: '',
  size: 84_211,
  madeBy: made.lea.id,
  madeAt: '2026-11-20T09:00:00Z',
});
const all = (['contactFormFillable', 'contactForm', 'insuranceCertificate'] as const).map(
  (kind, index) => document(index + 1, kind),
);
const filling = (language: Language) => viewOf(made.internshipFilling(), { language });
const approved = (language: Language) => viewOf(made.internshipApproved(), { language });
const here = { university: { ...artois, convention: { madeIn: 'here' as const } } };
const numbered = <F extends object>(file: F) => ({ ...file, reference: 42 });
const approvedHere = (language: Language) => ({
  ...viewOf(numbered(made.internshipApproved()), { language }),
  ...here,
});
const signingHere = (language: Language) => ({
  ...viewOf(numbered(made.internshipSigning()), { language }),
  ...here,
});
const asked = { kind: 'contactFormFillable', variant: '' } as const;

export const documentCards: Record<string, (language: Language) => AdaptiveCard> = {
  'document being made': (language) =>
    makingCard(filling(language), { ...asked, language, version: 3 }, ['29:lea']),
  'document given': (language) => givenCard(filling(language), all[0]!),
  'document not made': (language) =>
    notMadeCard(filling(language), { ...asked, language }, 'failed'),
  'draft on screen': (language) =>
    linkCard(approved(language), { document: document(7, 'conventionDraft'), url }),
  'documents of an approved stage': (language) =>
    documentListCard({ ...approved(language), documents: all }),
  'convention made here': (language) => conventionHereCard(approvedHere(language)),
  'convention made here, a copy lost': (language) => conventionHereCard(signingHere(language)),
  'documents of a stage made here': (language) =>
    documentListCard({
      ...signingHere(language),
      documents: [
        { ...document(1, 'convention'), missingGlyphs: ['𓀀'] },
        { ...document(2, 'convention'), variant: '2' },
      ],
    }),
  'document declined': (language) =>
    linkCard(filling(language), { document: all[0]!, url, because: 'declined' }),
  'document that Teams did not take': (language) =>
    linkCard(filling(language), { document: all[0]!, url, because: 'failed' }),
  'document made again since': (language) =>
    linkCard(filling(language), { document: all[0]!, url, because: 'replaced' }),
  'document without a link': (language) =>
    linkCard(filling(language), { document: all[0]!, url: null }),
  'no document': (language) => documentListCard({ ...filling(language), documents: [] }),
  'one document': (language) =>
    documentListCard({ ...filling(language), documents: all.slice(0, 1) }),
  'three documents': (language) => documentListCard({ ...filling(language), documents: all }),
  'certificate asked for': (language) => dropCertificateCard(filling(language)),
  'certificate asked for again': (language) =>
    dropCertificateCard(
      viewOf(made.internshipFilling({ insuranceCertificate: id(3) }), { language }),
    ),
  'certificate attached': (language) => certificateAttachedCard(filling(language), forgedName),
  'dropped file': (language) =>
    filePurposeCard(filling(language), { id: id(4), name: forgedName, kind: 'pdf' }),
};
