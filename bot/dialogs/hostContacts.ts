/** A manager verifies people of a host from the file's card, or has them forgotten. */
import { contentOf } from '../../cards/content';
import { hostContactsCard, isSamePerson, type TypedContact } from '../../cards/hostContacts';
import { messageCard } from '../../cards/message';
import { readField, type Draft } from '../process/form';
import { hostOf, type Host } from '../process/hosts';
import type { FileView } from '../process/view';
import { done, textsOf, withFile, type Handlers, type Notice } from './handlers';
import type { Turn } from './turn';

export const hostContactActions: Handlers<'host.contacts' | 'host.verify' | 'host.forget'> = {
  'host.contacts': (turn, { file }) =>
    withHost(turn, file, (view, host) => showContacts(turn, view, { host })),

  'host.verify': (turn, { file, role, email }) =>
    withHost(turn, file, async (view, host) => {
      const { contacts: words } = textsOf(turn).hosts;
      const contact = contactsOf(view).find((one) => isSamePerson(one, { ...one, role, email }));
      if (!contact) {
        const notice: Notice = { tone: 'warning', text: words.changed };
        return showContacts(turn, view, { host, notice });
      }
      const verifiedBy = turn.person.id;
      await turn.ports.store.hosts.verifyContact({ ...contact, hostId: host.id, verifiedBy });
      turn.ports.log?.info({ host: host.id, by: verifiedBy }, 'a contact was verified');
      const notice = done(words.done(`${contact.firstName} ${contact.lastName}`));
      await showContacts(turn, view, { host, notice });
    }),

  'host.forget': (turn, { file, contact }) =>
    withHost(turn, file, async (view, host) => {
      const { contacts: words } = textsOf(turn).hosts;
      const { hosts } = turn.ports.store;
      // Only of this host: the id comes from a card.
      const known = (await hosts.contactsOf(host.id)).find(({ id }) => id === contact);
      if (known) {
        await hosts.forgetContact(known.id);
        turn.ports.log?.info({ host: host.id, by: turn.person.id }, 'a contact was forgotten');
      }
      const notice: Notice = known
        ? done(words.forgotten)
        : { tone: 'neutral', text: words.choose };
      await showContacts(turn, view, { host, notice });
    }),
};

/** The host of an approved form, for a manager of the file. */
function withHost(
  turn: Turn,
  file: string,
  showIt: (view: FileView, host: Host) => Promise<void>,
): Promise<void> {
  return withFile(
    turn,
    file,
    async (_file, view) => {
      const data = view.file.lastApproved && hostOf(view.file.lastApproved);
      const host = data && (await turn.ports.store.hosts.find(data));
      if (!host) return showUnknown(turn);
      await showIt(view, host);
    },
    'manager',
  );
}

function showUnknown(turn: Turn): Promise<void> {
  const { unknown: text } = textsOf(turn).hosts.contacts;
  return turn.show({ card: messageCard({ tone: 'neutral', text }), summary: text });
}

async function showContacts(
  turn: Turn,
  view: FileView,
  { host, notice }: { host: Host; notice?: Notice },
): Promise<void> {
  const { store } = turn.ports;
  const verified = await store.hosts.contactsOf(host.id);
  const { named } = await store.people(
    verified.map(({ verifiedBy }) => verifiedBy),
    null,
  );
  const people = { ...view.people, named: new Map([...view.people.named, ...named]) };
  const card = hostContactsCard(
    { ...view, people },
    { host: host.data, typed: contactsOf(view), verified, ...(notice && { notice }) },
  );
  await turn.show(contentOf(card));
}

/** Tutor and signatory, as the approved form has them. */
function contactsOf({ file }: FileView): TypedContact[] {
  const draft = file.lastApproved ?? {};
  return (['tutor', 'signatory'] as const).flatMap((role) => contactOf(draft, role) ?? []);
}

function contactOf(draft: Draft, role: 'tutor' | 'signatory'): TypedContact | null {
  const firstName = readField(draft, `${role}FirstName`);
  const lastName = readField(draft, `${role}LastName`);
  const position = readField(draft, `${role}Role`);
  const email = readField(draft, `${role}Email`);
  if (!firstName || !lastName || !position || !email) return null;
  const civility = readField(draft, `${role}Civility`) ?? null;
  const phone = readField(draft, `${role}Phone`) ?? null;
  return { role, civility, firstName, lastName, position, email, phone };
}
