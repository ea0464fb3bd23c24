import type { PersonId } from '../people';
import type { Missed, OutOfReach, Way } from '../reach';
import type { Graph } from './graph';

/** Who cannot be reached in Teams, and what they missed; cards and e-mails follow by jobs. */
export interface Reach {
  /**
   * Teams does not write to this person (`code` null: it refused one message only). Keeps what they
   * missed; the same key again changes nothing, so a job may be done twice.
   */
  lost(loss: {
    personId: PersonId;
    code: string | null;
    missed: Pick<Missed, 'key' | 'telling' | 'department' | 'way'> | null;
  }): Promise<void>;
  /** They are there again: the mark goes, their calls are over, what still holds is said in Teams. */
  cameBack(personId: PersonId): Promise<void>;
  missed(key: string): Promise<Missed | null>;
  /** How an e-mail ended; `moot`: there was nothing to say any more. */
  becomes(key: string, way: Exclude<Way, 'mailing'> | 'moot'): Promise<void>;
  /** A manager told them: what they missed in this department is settled. False: nothing was open. */
  told(by: { department: string; personId: PersonId; managerId: PersonId }): Promise<boolean>;
  /** Calls first, then since when. */
  ofDepartment(department: string): Promise<OutOfReach[]>;
  /** How many people Teams does not reach. */
  count(): Promise<number>;
}

/** How somebody whom Teams does not reach is helped to the app. */
export interface InstallHelp {
  /** Opens the app in Teams, to be installed; null: its id is not set. */
  link: string | null;
  /** null: Microsoft Graph is not used here. */
  installFor: Graph['installFor'] | null;
}
