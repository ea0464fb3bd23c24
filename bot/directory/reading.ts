/**
 * What a source of people says, whatever it is: a file of the university's, groups of Microsoft's.
 * Nothing of it was compared yet with what the database knows; `plan.ts` does that.
 */
import type { Language, RoleGrant } from '../process/people';
import type { Finding, Where } from './findings';

export interface DirectorySource {
  /** Everything at once: an import is all or nothing. */
  read(): Promise<Reading>;
}

/** How a person is recognised; at least one is there. */
export interface Identity {
  aadObjectId: string | null;
  /** Where it is not their e-mail; in small letters, as the e-mail. */
  userPrincipalName: string | null;
  email: string | null;
}

/** Undefined: the source says nothing of it, so it stays. Null: to be erased. */
export interface ReadPerson extends Identity {
  where: Where;
  name?: string;
  department?: string | null;
  formation?: string | null;
  studentNumber?: string | null;
  /** 'YYYY-MM-DD' */
  birthDate?: string | null;
  language?: Language;
  /** None: the roles stay. */
  roles: RoleGrant[];
}

export interface ReadFormation {
  where: Where;
  department: string;
  name: string;
  manager: Identity;
  deputy?: Identity | null;
}

export interface Reading {
  people: ReadPerson[];
  formations: ReadFormation[];
  findings: Finding[];
  /** What the source is about: whoever has such a role and is not named may be missing from it. */
  scope: RoleGrant[];
  /** For the operator: « UTF-8, séparateur « ; », 12 lignes ». */
  about: { encoding: string; separator: string; lines: number } | { groups: number };
}
