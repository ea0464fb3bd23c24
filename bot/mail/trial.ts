/** One plain e-mail to see whether the mail server takes it; what it answers is told word for word. */
import { connect, type MailerOptions } from './mailer';

/** The message says how far it came, and what the server answered. */
export class TrialRefused extends Error {
  override readonly name = 'TrialRefused';
}

const SUBJECT = 'Stages : e-mail d’essai';
const TEXT = `Bonjour,

Cet e-mail d’essai montre que le bot Stages peut écrire par ce serveur. Il n’y a rien à faire.

This test e-mail shows that the bot Stages can write through this server. There is nothing to do.
`;

/**
 * The server's answer to a message that it took.
 * @throws TrialRefused
 */
export async function sendTrial(options: MailerOptions, to: string): Promise<string> {
  const transport = await connect(options);
  try {
    const { response } = (await transport.sendMail({
      from: options.from,
      to: { name: '', address: to },
      subject: SUBJECT,
      text: TEXT,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    })) as { response: string };
    return response;
  } catch (error) {
    const { code, command, message } = error as Error & { code?: string; command?: string };
    const where = [code, command].filter((part) => part !== undefined).join(' ');
    throw new TrialRefused(`The e-mail was not sent (${where}): ${message}`, { cause: error });
  } finally {
    transport.close();
  }
}
