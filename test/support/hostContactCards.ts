/** The card on which managers verify people of a host, in the situations it is for. */
import type { AdaptiveCard } from '../../cards/adaptiveCard';
import { hostContactsCard, type TypedContact } from '../../cards/hostContacts';
import type { HostContact } from '../../bot/process/hosts';
import type { Language } from '../../bot/process/people';
import * as made from './situations';
import { viewOf } from './views';

const jean: TypedContact = {
  role: 'tutor',
  civility: null,
  firstName: 'Jean',
  lastName: 'Petit',
  position: 'Responsable de rayon',
  email: 'jean.petit@magasin-exemple.test',
  phone: '03 21 00 11 22',
};
const anne: TypedContact = {
  ...jean,
  role: 'signatory',
  firstName: 'Anne',
  lastName: '[x](https://evil.test)',
  email: 'anne_leroy@magasin-exemple.test',
};
const verified = (contact: TypedContact): HostContact => ({
  ...contact,
  id: '00000000-0000-4000-8000-0000000000c1',
  hostId: '00000000-0000-4000-8000-0000000000a1',
  verifiedBy: made.isabelle.id,
  verifiedAt: '2026-12-01T09:00:00Z',
});

const situations: Record<string, readonly HostContact[]> = {
  none: [],
  one: [verified(jean)],
  lapsed: [{ ...verified(jean), verifiedAt: '2024-09-02T09:00:00Z' }],
  changed: [verified({ ...jean, phone: null }), verified({ ...anne, email: 'x@y.test' })],
};

export const hostContactCards = Object.entries(situations).map(
  ([name, contacts]): [string, (language: Language) => AdaptiveCard] => [
    `contacts of the host, ${name}`,
    (language) =>
      hostContactsCard(viewOf(made.internshipSigning(), { reader: null, language }), {
        host: { hostName: 'Decathlon Lens', hostCountry: 'FR' },
        typed: [jean, anne],
        verified: contacts,
      }),
  ],
);
