/**
 * A manager verifies the people of a host: only those are offered to other students of it, so the
 * card shows who it would be, as the approved form has them, and says what verifying means.
 */
import { isStillVerified, type HostContact, type HostData } from '../bot/process/hosts';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { dayInWords } from '../bot/texts/format';
import { press } from './actions';
import type { AdaptiveCard, Element } from './adaptiveCard';
import { actionSet, card } from './card';
import { facts, group, hint, text, type CardNotice } from './elements';
import { choiceInput } from './inputs';
import { nameOf } from './names';

/** Somebody of this file's form. */
export type TypedContact = Omit<HostContact, 'id' | 'hostId' | 'verifiedBy' | 'verifiedAt'>;

export interface HostContactsOptions {
  host: HostData;
  /** Of this file; a form has one of each role at most. */
  typed: readonly TypedContact[];
  /** Of the host, whichever file they come from. */
  verified: readonly HostContact[];
  notice?: CardNotice;
}

export function hostContactsCard(view: FileView, options: HostContactsOptions): AdaptiveCard {
  const { host, typed, notice } = options;
  const { file, reader } = view;
  const t = texts(reader.language);
  const words = t.hosts.contacts;
  return card(t, {
    title: words.title(host.hostName ?? ''),
    ...(notice && { notice }),
    body: [
      text(words.text),
      ...typed.flatMap((contact) => contactPart(view, contact, options)),
      ...others(view, options),
    ],
    actions: [press('manager.post', { file: file.id }, { title: words.back })],
  });
}

/** Whether somebody was verified with just these data. */
export function isVerified(contact: TypedContact, verified: HostContact | undefined): boolean {
  return (
    verified !== undefined &&
    fields.every((field) => (contact[field] ?? '') === (verified[field] ?? ''))
  );
}

const fields = ['civility', 'firstName', 'lastName', 'position', 'phone'] as const;

export function isSamePerson(one: TypedContact, other: TypedContact): boolean {
  return one.role === other.role && one.email.toLowerCase() === other.email.toLowerCase();
}

function contactPart(
  view: FileView,
  contact: TypedContact,
  { verified }: HostContactsOptions,
): Element[] {
  const { file, reader } = view;
  const words = texts(reader.language).hosts.contacts;
  const known = verified.find((one) => isSamePerson(contact, one));
  const { role, email } = contact;
  const isUpToDate = isVerified(contact, known) && isStillVerified(known!, view);
  const title = known ? words.verifyAgain : words.verify;
  return [
    group([
      text(words.roles[role], { weight: 'Bolder', spacing: 'Medium' }),
      ...facts([
        [words.name, `${contact.firstName} ${contact.lastName}`],
        [words.position, contact.position],
        [words.email, email],
        [words.phone, contact.phone ?? ''],
      ]),
      hint(known ? stateOf(view, known, isUpToDate) : words.notVerified),
      ...(isUpToDate
        ? []
        : [actionSet([press('host.verify', { file: file.id, role, email }, { title })])]),
    ]),
  ];
}

function stateOf(view: FileView, known: HostContact, isUpToDate: boolean): string {
  const { reader, university } = view;
  const { language } = reader;
  const words = texts(language).hosts.contacts;
  const day = dayInWords(known.verifiedAt, language, university);
  if (!isStillVerified(known, view)) {
    return words.lapsed(nameOf(view, known.verifiedBy), day, university.retention.contactsMonths);
  }
  return isUpToDate
    ? words.verifiedBy(nameOf(view, known.verifiedBy), day)
    : words.otherwise(nameOf(view, known.verifiedBy), day);
}

/** Everybody who is verified can be forgotten, whichever file they come from. */
function others({ file, reader }: FileView, { verified }: HostContactsOptions): Element[] {
  if (verified.length === 0) return [];
  const words = texts(reader.language).hosts.contacts;
  return [
    choiceInput({
      id: 'contact',
      label: words.forgetWho,
      choices: verified.map(({ id, firstName, lastName, role }) => ({
        title: `${firstName} ${lastName} (${words.roles[role]})`,
        value: id,
      })),
    }),
    actionSet([press('host.forget', { file: file.id }, { title: words.forget })]),
  ];
}
