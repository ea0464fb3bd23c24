/** What a change needs of the edges. */
import type { Logger } from 'pino';
import type { ChangePorts } from '../change';
import type { Config } from '../config';
import { formReaderIn, printReaderIn } from './documents';
import { registerOver } from './register';
import type { Running } from './running';

type Given = Required<Pick<ChangePorts, 'store' | 'clock' | 'watch' | 'help' | 'linkTo'>>;

export function changePorts(
  config: Config,
  { running, log, ...given }: Given & { running: Running; log: Logger },
): ChangePorts {
  return {
    ...given,
    university: config.university,
    formReader: formReaderIn(running),
    printReader: printReaderIn(running),
    register: registerOver(config, log),
    log,
  };
}
