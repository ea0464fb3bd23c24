import type { Config } from '../config';
import { createMailer } from '../mail/mailer';
import type { Mailer } from '../process/ports';
import type { Running } from './running';

/** Null: the settings name no mail server. */
export function mailerIn({ mail }: Pick<Config, 'mail'>, running: Running): Mailer | null {
  if (!mail) return null;
  const mailer = createMailer(mail);
  running.add({ stop: () => mailer.close() });
  return mailer;
}
