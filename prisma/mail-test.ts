// `npm run mail:test -- ADDRESS`: one plain e-mail through the settings' mail server, and its answer.
import { z } from 'zod';
import { ConfigError, readMailConfig } from '../bot/config';
import { sendTrial } from '../bot/mail/trial';
import { runCommand, UsageError } from './command';

const USAGE = 'npm run mail:test -- ADDRESS      sends one test e-mail there';

async function main(): Promise<void> {
  const [address, another] = process.argv.slice(2);
  if (another !== undefined || !z.email().safeParse(address).success) throw new UsageError(USAGE);
  const mail = readMailConfig(process.env);
  if (!mail) throw new ConfigError(['SMTP_URL and SMTP_FROM are not set: no e-mail is ever sent.']);
  const answer = await sendTrial(mail, address!);
  console.log(`The mail server took the e-mail: ${answer}`);
}

runCommand(main);
