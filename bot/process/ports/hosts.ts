import type { Host, HostContact, HostData } from '../hosts';

/** Organisations that took interns: from the university's file, and from approved forms. */
export interface Hosts {
  /** Those that have every word, or its beginning; none for fewer than three letters. */
  search(text: string, limit: number): Promise<Host[]>;
  byId(id: string): Promise<Host | null>;
  /** The one that a form is about, if it is known. */
  find(data: HostData): Promise<Host | null>;
  /** People of a host whom a manager has verified; nobody else is ever kept. */
  contactsOf(hostId: string): Promise<HostContact[]>;
  /** The same role and e-mail again replaces what was verified before. Null: no such host. */
  verifyContact(contact: Omit<HostContact, 'id' | 'verifiedAt'>): Promise<HostContact | null>;
  /** False: there was none. */
  forgetContact(id: string): Promise<boolean>;
}

/**
 * The national company register, where the university uses it. It may not answer: then nothing is
 * found, and nothing else happens.
 */
export interface CompanyRegister {
  /** Null: no such establishment, or no answer. */
  bySiret(siret: string): Promise<{ data: HostData; isClosed: boolean } | null>;
  /** Establishments that are open. */
  search(text: string): Promise<HostData[]>;
}
