/**
 * Host organisations that took interns before: what is kept of them is the host's part of the form,
 * field by field, and nothing about persons. How they become known: a file from Pstage, and the forms
 * that a referent has approved.
 */
import { Temporal } from 'temporal-polyfill';
import { plainKey } from './hostSearch';
import { clean, readField, sections, type Draft, type FieldId } from './form';
import type { Instant } from './internship';
import type { PersonId } from './people';
import type { University } from './university';

export const hostFields = [...sections.host, ...sections.hostAddress] as const;
export type HostField = (typeof hostFields)[number];

/** As it would be typed into the form; what is not known is absent. */
export type HostData = Partial<Record<HostField, string>>;

export interface Host {
  id: string;
  data: HostData;
}

/** A host as the database keeps it. */
export interface KnownHost extends Host {
  /** The university's own file named it: what it says wins over what students typed. */
  isImported: boolean;
}

/** What of a host goes into a form; persons are typed for each file anew. */
export function draftOf({ data }: Pick<Host, 'data'>): Draft {
  return { ...data };
}

/**
 * The organisation of a form, as far as it reads well; null without a name and a country. An address
 * or a number that is also a person's is taken for that person's.
 */
export function hostOf(draft: Draft): HostData | null {
  const persons = new Set(PERSONS.map((field) => reachedAt(draft[field])));
  persons.delete('');
  const data: HostData = {};
  for (const field of hostFields) {
    const value = readField(draft, field);
    if (typeof value !== 'string' || value === '') continue;
    if (REACHED.has(field) && persons.has(reachedAt(value))) continue;
    data[field] = value;
  }
  return data.hostName && data.hostCountry ? data : null;
}

const PERSONS = [
  'tutorEmail',
  'tutorPhone',
  'tutorFax',
  'signatoryEmail',
  'signatoryPhone',
  'signatoryFax',
  'legalRepresentativeEmail',
  'legalRepresentativePhone',
  'personalEmail',
  'studentPhone',
  'studentMobile',
] as const satisfies readonly FieldId[];

const REACHED = new Set<HostField>(['hostEmail', 'hostPhone', 'hostFax']);

/** The same address or number, however it is written; « +33 3 21 … » is « 03 21 … ». */
export function reachedAt(typed: string | undefined): string {
  const text = clean(typed ?? '').toLowerCase();
  if (text.includes('@')) return text;
  return text.replace(/\D/g, '').replace(/^(?:00)?33(?=\d{9}$)|^(?:00)?330(?=\d{9}$)|^0/, '');
}

/** One without a SIRET is recognised by its name, where it is, and the country. */
export function nameKey({ hostName, hostPostcode, hostCity, hostCountry }: HostData): string {
  const place = hostPostcode ?? hostCity ?? '';
  return [plainKey(hostName ?? ''), plainKey(place), hostCountry ?? ''].join('|');
}

/** Which of these is this organisation: by SIRET, else by name, postcode and country. */
export function sameHost<H extends Host>(known: readonly H[], data: HostData): H | undefined {
  const { hostSiret } = data;
  const key = nameKey(data);
  const named = known.filter((one) => nameKey(one.data) === key);
  const [withoutSiret] = named.filter((one) => !one.data.hostSiret);
  if (hostSiret) return known.find((one) => one.data.hostSiret === hostSiret) ?? withoutSiret;
  return withoutSiret ?? (named.length === 1 ? named[0] : undefined);
}

/**
 * A known host after one more form: an organisation that moves gets another SIRET, so of what the
 * university's file said only gaps are filled; of others the latest form is right.
 */
export function afterForm({ data, isImported }: KnownHost, told: HostData): HostData {
  return isImported ? { ...told, ...data } : { ...data, ...told };
}

export function isSameData(one: HostData, other: HostData): boolean {
  return hostFields.every((field) => (one[field] ?? '') === (other[field] ?? ''));
}

/** Somebody of a host, once a manager has verified that they may be proposed to others. */
export interface HostContact {
  id: string;
  hostId: string;
  role: 'tutor' | 'signatory';
  civility: string | null;
  firstName: string;
  lastName: string;
  /** « Responsable RH » */
  position: string;
  email: string;
  phone: string | null;
  verifiedBy: PersonId;
  verifiedAt: Instant;
}

/** They may change work: after the settings' months a manager asks them again. */
export function isStillVerified(
  { verifiedAt }: Pick<HostContact, 'verifiedAt'>,
  { now, university }: { now: Instant; university: University },
): boolean {
  const { timeZone, retention } = university;
  const until = Temporal.Instant.from(verifiedAt)
    .toZonedDateTimeISO(timeZone)
    .add({ months: retention.contactsMonths });
  return Temporal.Instant.compare(now, until.toInstant()) < 0;
}

/** A verified person as a form takes them: copied, so that a change of it touches nobody else's. */
export function contactDraft(contact: HostContact): Draft {
  const { role, civility, firstName, lastName, position, email, phone } = contact;
  const typed: Draft =
    role === 'tutor'
      ? {
          tutorCivility: civility ?? '',
          tutorFirstName: firstName,
          tutorLastName: lastName,
          tutorRole: position,
          tutorEmail: email,
          tutorPhone: phone ?? '',
        }
      : {
          signatoryCivility: civility ?? '',
          signatoryFirstName: firstName,
          signatoryLastName: lastName,
          signatoryRole: position,
          signatoryEmail: email,
          signatoryPhone: phone ?? '',
        };
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
}
