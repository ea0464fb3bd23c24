/** Every card about documents, in the situations that it is for. */
import type { AdaptiveCard } from '../../cards/adaptiveCard';
import { certificateAttachedCard, dropCertificateCard } from '../../cards/documents/certificate';
import { documentListCard } from '../../cards/documents/documentList';
import { filePurposeCard } from '../../cards/documents/filePurpose';
import { linkCard } from '../../cards/documents/linkCard';
import { makingCard } from '../../cards/documents/making';
import type { DocumentKind, StoredDocument } from '../../bot/process/documents';
import type { Language } from '../../bot/process/people';
import * as made from './situations';
import { shownTo, viewOf } from './views';

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

export const documentCards: Record<string, (language: Language) => AdaptiveCard> = {
  'document being made': (language) => makingCard(filling(language), 'contactFormFillable'),
  'document declined': (language) =>
    linkCard(shownTo({ language }), { document: all[0]!, url, because: 'declined' }),
  'document that Teams did not take': (language) =>
    linkCard(shownTo({ language }), { document: all[0]!, url, because: 'failed' }),
  'document made again since': (language) =>
    linkCard(shownTo({ language }), { document: all[0]!, url, because: 'replaced' }),
  'document without a link': (language) =>
    linkCard(shownTo({ language }), { document: all[0]!, url: null }),
  'no document': (language) => documentListCard(filling(language), []),
  'one document': (language) => documentListCard(filling(language), all.slice(0, 1)),
  'three documents': (language) => documentListCard(filling(language), all),
  'certificate asked for': (language) => dropCertificateCard(filling(language)),
  'certificate asked for again': (language) =>
    dropCertificateCard(
      viewOf(made.internshipFilling({ insuranceCertificate: id(3) }), { language }),
    ),
  'certificate attached': (language) => certificateAttachedCard(filling(language), forgedName),
  'dropped file': (language) => filePurposeCard(filling(language), { id: id(4), name: forgedName }),
};
