import type { Language, PersonId, RoleGrant } from '../people';

/** Somebody as Teams reports them, whether or not the directory knows them. */
export interface TenantIdentity {
  aadObjectId: string;
  name: string;
  email: string | null;
  /** The name they sign in with, unique in the tenant. */
  userPrincipalName: string | null;
  language: Language;
  isGuest: boolean;
}

export interface DirectoryEntry {
  id: PersonId;
  aadObjectId: string;
  name: string;
  email: string;
  roles: RoleGrant[];
  department: string | null;
  formation: string | null;
  studentNumber: string | null;
  birthDate: string | null;
  language: Language;
}
