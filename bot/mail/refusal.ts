/**
 * What an error of the mail server means for the one e-mail. A refusal of its recipient or of the
 * message is for good; anything about us (log-in, sender, TLS) or about the moment is not. Cut off
 * without an answer after the message had been given to the connection, it may have arrived.
 */
import { z } from 'zod';
import { DeliveryError } from '../process/ports';

/** The parts of nodemailer's errors that say something. Their texts hold addresses: left alone. */
const smtpError = z.looseObject({
  code: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
});
type SmtpError = z.infer<typeof smtpError>;

export function refusalOf(error: unknown, { wasGiven }: { wasGiven: boolean }): DeliveryError {
  const { data = {} } = smtpError.safeParse(error);
  const { code, responseCode, command } = data;
  const parts = [code, responseCode, command].filter((part) => part !== undefined);
  return new DeliveryError(
    outcomeOf(data, wasGiven),
    `The mail server did not take an e-mail (${parts.join(' ')})`,
  );
}

function outcomeOf({ code, responseCode, command }: SmtpError, wasGiven: boolean) {
  if (responseCode !== undefined) {
    const isAboutThisMail = command === 'RCPT TO' || command === 'DATA';
    return responseCode >= 500 && isAboutThisMail ? 'refused' : 'later';
  }
  if (wasGiven) return 'ambiguous';
  // An address that no server would be asked for.
  return code === 'EENVELOPE' && command === 'API' ? 'refused' : 'later';
}
