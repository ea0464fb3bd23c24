/**
 * What a convention de stage says about one file, before any word of it: the articles (bot/texts) are
 * functions of these facts and of nothing else. null: not known; it is printed as a blank line to be
 * filled in by hand, never left out. They are gathered in facts.ts.
 */
import type { ExceptionalWork } from '../checks';
import type { HealthArea, HostLaw } from './law';
import type { Week } from '../duration';
import type { Period, WorkPeriod } from '../form/periods';
import type { LocalDate, Signatory } from '../internship';
import type { Language } from '../people';

export { conventionPaper } from './facts';

export interface ConventionPaper {
  language: Language;
  /** « 2026-00042 ». */
  number: string | null;
  /** « 2026-2027 ». */
  academicYear: string | null;
  establishment: Establishment;
  host: Host;
  intern: Intern;
  stage: Stage;
  /** Where the intern works, for the law that holds there. */
  stay: Stay;
  referent: Contact;
  tutor: Contact;
  pay: Pay;
  insurance: Insurance;
  ending: Ending;
  signers: readonly Signer[];
  /** Who keeps each copy, in the order of the copies. */
  recipients: readonly string[];
  data: DataProtection;
}

export interface Address {
  /** Street, building. */
  street: string;
  /** Postcode and town. */
  town: string;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
}

export interface Establishment {
  name: string;
  address: string;
  city: string;
  phone: string;
  email: string;
  representative: { name: string; capacity: string };
  department: { name: string; address: string | null; phone: string | null };
  healthService: string;
  conflictContact: string;
}

export interface Host {
  name: string | null;
  address: Address | null;
  /** null abroad, where there is none. */
  siret: { number: string | null } | null;
  legalForm: string | null;
  law: HostLaw;
  signatory: { name: string | null; role: string | null; isDelegate: boolean | null };
  phone: string | null;
  email: string | null;
  service: string | null;
  servicePhone: string | null;
  workplace: Workplace;
  secondWorkplace: string | null;
}

/** Where the intern works: at the host's own address, elsewhere, or not said yet. */
export type Workplace =
  { kind: 'atHost' | 'unknown' } | { kind: 'elsewhere'; address: Address | null };

export interface Intern {
  name: string | null;
  birthDate: LocalDate | null;
  studentNumber: string | null;
  address: Address | null;
  phone: string | null;
  email: string | null;
  personalEmail: string | null;
  formation: string | null;
  courseUnit: string | null;
  kind: 'mandatory' | 'optional' | null;
  cpam: { name: string; address: string | null } | null;
  /** On the first day: the limits of working time. */
  isMinor: boolean;
  /** Who signs with a minor. */
  legalRepresentative: { name: string | null } | null;
}

export interface Contact {
  name: string | null;
  /** null of a referent: their function is being one. */
  role: string | null;
  phone: string | null;
  email: string | null;
}

export interface Stage {
  start: LocalDate | null;
  end: LocalDate | null;
  length: StageMinutes | null;
  /** null: what was typed cannot be read. */
  interruptions: readonly Period[] | null;
  universityDays: readonly Period[] | null;
  theme: string | null;
  isConfidential: boolean;
  /** null where it is confidential, too. */
  subject: string | null;
  tasks: string | null;
  competences: string | null;
  details: string | null;
  workingTime: 'full' | 'part' | null;
  hours: Hours | null;
  exceptional: readonly ExceptionalWork[];
  holidaysWorked: readonly Period[];
  exceptionalDetails: string | null;
  remoteWork: string | null;
  comment: string | null;
  followUp: string | null;
  additionalInformation: string | null;
  leave: { halfDays: number | null; words: string | null };
}

export interface StageMinutes {
  /** The length by law: presence and authorised leave. */
  minutes: number;
  /** Presence alone. */
  presence: number;
  /** Of other stages at the same host in the academic year; null until that is said. */
  earlier: number | null;
}

export type Hours =
  /** The same every week; `days` where they are given by weekday. */
  | { kind: 'weekly'; minutes: number; days: Week | null }
  | { kind: 'periods'; periods: readonly WorkPeriod[] };

export interface Stay {
  /** Host and work in France: French rules on gratification, rights and leave hold. */
  isFrench: boolean;
  /** The intern works in another country. */
  isAbroad: boolean;
  country: string;
  health: HealthArea;
  /** Longer than two months, so that the convention says which leave there may be (L124-13); null: not known. */
  isLong: boolean | null;
}

export interface Pay {
  /** By law; null while it cannot be said. */
  isDue: boolean | null;
  /** null: unpaid, or not said yet. */
  agreed: Gratification | null;
  isSaid: boolean;
  /** Why none is due although the stage is long: the formation owes none (CSP L4381-1). */
  isExempt: boolean;
  /** Cents an hour, and since when. */
  minimum: { cents: number; since: LocalDate } | null;
  benefits: string | null;
}

export interface Gratification {
  /** Of the currency: cents. */
  cents: number | null;
  unit: 'hour' | 'day' | 'week' | 'month' | 'year' | null;
  kind: 'gross' | 'net' | null;
  /** ISO 4217. */
  currency: string;
  mode: string | null;
}

export interface Insurance {
  insurer: string | null;
  number: string | null;
  validUntil: LocalDate | null;
  /** Of a stay abroad. */
  abroad: string | null;
  /** Whether the host covers illness abroad. */
  hostCovers: boolean | null;
}

export interface Ending {
  workType: string | null;
  validationMode: string | null;
  /** Hundredths of a credit; null: not said. */
  ectsCredits: number | null;
}

export interface Signer {
  signatory: Signatory;
  name: string | null;
  /** What they are at the host or the university. */
  capacity: string | null;
}

export interface DataProtection {
  /** Where one writes. */
  contact: string;
  /** How the data protection officer is reached; null: the settings do not say. */
  officer: string | null;
  /** A page with more about it. */
  page: string | null;
  signedYears: number;
}
