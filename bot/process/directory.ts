/**
 * The university's directory as a whole: what is known of everybody, and what an import changes in
 * it. Where people come from (a file, groups of Microsoft's) and how they are kept is the edges'.
 */
import { fold } from './fold';
import type { Language, PersonId, RoleGrant } from './people';

export interface KnownPerson {
  id: PersonId;
  /** null: brought by the university, and not met in Teams yet. */
  aadObjectId: string | null;
  /** In small letters: the name they sign in with or, without one, their e-mail. */
  signInName: string | null;
  name: string;
  email: string;
  language: Language;
  department: string | null;
  formation: string | null;
  studentNumber: string | null;
  /** 'YYYY-MM-DD' */
  birthDate: string | null;
  roles: RoleGrant[];
}

export interface KnownFormation {
  department: string;
  name: string;
  managerId: PersonId;
  deputyId: PersonId | null;
}

export interface KnownDirectory {
  people: (KnownPerson & {
    isGuest: boolean;
    /** Student or referent of a file that is not closed. */
    hasOpenFiles: boolean;
    /** Somebody's work hangs on this id: files, questions. */
    isReferredTo: boolean;
  })[];
  formations: KnownFormation[];
}

/** Written as a whole or not at all. */
export interface DirectoryChange {
  /** As they are afterwards, roles included; new ones have a new id. */
  people: KnownPerson[];
  formations: KnownFormation[];
  /**
   * Two records of one person, because they wrote before they could be recognised: what hangs on
   * `from` goes over to `to`, and `from` is no more.
   */
  merged: { from: PersonId; to: PersonId }[];
}

/** How somebody's formation finds its managers, however it was typed: « l3 economie gestion » is L3 Économie-gestion. */
export function formationKey(formation: string): string {
  return fold(formation)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
