/** Who may have which papers of a file: the one table, asked again whenever one is opened. */
import { isMadeHere } from '../convention/madeHere';
import { isNumberedHere } from '../convention/reading';
import type { Internship } from '../internship';
import type { Person } from '../people';
import { editionFor, maySee, rolesOn, type Moment } from '../roles';
import type { University } from '../university';
import {
  DECIDER,
  ofOneReader,
  type DocumentKind,
  type MadeKind,
  type StoredDocument,
  type variants,
} from './kinds';

/** Who may have papers of a file: `decider` is the referent, or who decides in their place. */
type DocumentReader = 'student' | 'manager' | 'decider';

/**
 * Who may have which. Student and managers have everything; who decides has what says nothing of where
 * a student lives, of their birth or of their insurance.
 */
const readersOf: Record<DocumentKind, readonly DocumentReader[]> = {
  contactFormFillable: ['student', 'manager'],
  contactForm: ['student', 'manager', 'decider'],
  entrySheet: ['student', 'manager'],
  signatureSheet: ['student', 'manager', 'decider'],
  abroadSheet: ['student', 'manager'],
  attestation: ['student', 'manager'],
  convention: ['student', 'manager'],
  conventionDraft: ['student', 'manager'],
  insuranceCertificate: ['student', 'manager'],
};

interface Reading {
  file: Internship;
  person: Person;
  moment: Moment;
}

/** May this person have documents of this kind of this file, as things are now? */
export function mayHave(kind: DocumentKind, { file, person, moment }: Reading): boolean {
  const actor = { kind: 'person', person } as const;
  if (!maySee(file, actor, moment)) return false;
  return rolesOn(file, actor, moment).some((role) => {
    const reader = role === 'referent' || role === 'delegate' ? 'decider' : role;
    return (readersOf[kind] as readonly string[]).includes(reader);
  });
}

/**
 * May this person open a document of this file, as things are now? Asked at each opening: a whole form
 * is not for a manager of last month, nor is a convention to be signed whose approval has fallen.
 */
export function mayOpen(
  { kind, variant, madeBy }: Pick<StoredDocument, 'kind' | 'variant' | 'madeBy'>,
  reading: Reading,
): boolean {
  if (!mayHave(kind, reading)) return false;
  if (ofOneReader.includes(kind) && madeBy !== reading.person.id) return false;
  switch (kind) {
    case 'contactForm':
      return variant === variantFor(kind, reading);
    case 'convention':
      return isSignedOnOurs(reading);
    default:
      return true;
  }
}

/** Which one of a kind is made for this person, where nothing else is asked for. */
export function variantFor(
  kind: MadeKind,
  { file, person }: Pick<Reading, 'file' | 'person'>,
): (typeof variants)[number] {
  const isDeciders = kind === 'contactForm' && editionFor(file, person) === 'decider';
  return isDeciders ? DECIDER : '';
}

function isSignedOnOurs({ file, moment }: Reading): boolean {
  return file.approval !== null && isOnOurs(file, moment.university);
}

/**
 * Is the paper to be signed one of ours? Where conventions are made on Pstage by now, only one that was
 * printed before: it is the one that people sign. Another one never is any more.
 */
export function isOnOurs(file: Internship, university: University): boolean {
  return isMadeHere(university) || isNumberedHere(file, university);
}

/** One of ours, of a university that makes its conventions on Pstage by now. */
export function isMadeBefore(
  { kind }: Pick<StoredDocument, 'kind'>,
  university: Pick<University, 'convention'>,
): boolean {
  return kind === 'convention' && !isMadeHere(university);
}
