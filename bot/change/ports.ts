/** What a change needs around it, and what is told of it to whoever runs the bot. */
import type { Logger } from 'pino';
import type {
  Clock,
  CompanyRegister,
  FormReader,
  InstallHelp,
  LinkTo,
  PrintReader,
  Store,
  Watch,
} from '../process/ports';
import type { University } from '../process/university';

export interface ChangePorts {
  store: Store;
  clock: Clock;
  university: University;
  watch?: Watch | undefined;
  /** How somebody whom Teams does not reach is helped; absent: nothing is known of it. */
  help?: InstallHelp;
  /** Absent: documents are not reached by links here. */
  linkTo?: LinkTo;
  /** Absent: no form that comes back is read here. */
  formReader?: FormReader;
  /** Absent: no printed convention is read here. */
  printReader?: PrintReader;
  /** Null or absent: the university does not use it. */
  register?: CompanyRegister | null;
  /** Ids, kinds and codes only. */
  log?: Pick<Logger, 'info'>;
}

/** How often somebody else may be faster before it is given up. */
export const ATTEMPTS = 5;

/** Thrown when others keep changing the same facts; the person is asked to try again. */
export class TooBusy extends Error {
  constructor(id: string) {
    super(`${id} was changed by others ${ATTEMPTS} times in a row`);
    this.name = 'TooBusy';
  }
}

/** For whoever runs the bot: that it was, never what it says. */
export function tell(
  { watch, log }: ChangePorts,
  subject: { internship: string; command: string } | { question: string; command: string },
  what: { events: readonly { type: string }[] } | { refused: string },
): void {
  if ('refused' in what) {
    watch?.refused(what.refused);
    log?.info({ ...subject, refused: what.refused }, 'refused');
    return;
  }
  const events = what.events.map(({ type }) => type);
  for (const event of events) watch?.changed(event);
  log?.info({ ...subject, events }, 'changed');
}
