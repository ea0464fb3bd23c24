/**
 * E-mails through the university's own mail server. The only file that knows nodemailer, which is
 * loaded with the first e-mail: a bot without e-mail does not pay for it.
 */
import type { Readable } from 'node:stream';
import type { SendMailOptions, Transporter } from 'nodemailer';
import type { Mail, Mailer } from '../process/ports';
import { htmlOf, messageIdOf, oneLine, plainOf } from './message';
import { refusalOf } from './refusal';

export interface MailerOptions {
  /** `smtp://` (STARTTLS is then required, except on this machine) or `smtps://`. */
  url: string;
  from: string;
  /** Given up after this long without a word of the server; default 20 s. */
  silenceMs?: number;
  /** Certificates to trust besides the system's, in PEM. */
  ca?: string;
}

const SILENCE_MS = 20_000;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]', '::1'];

export function createMailer(options: MailerOptions): Mailer {
  let transport: Promise<Transporter> | undefined;
  const open = () => (transport ??= connect(options));
  return {
    send: async (mail) => {
      const given: { stream?: Readable } = {};
      try {
        await (
          await open()
        ).sendMail({ ...envelopeOf(mail, options.from), given } as SendMailOptions);
      } catch (error) {
        throw refusalOf(error, { wasGiven: given.stream?.readableDidRead ?? false });
      }
    },
    close: async () => (await transport)?.close(),
  };
}

/** With the rules of SMTP_URL about TLS. */
export async function connect({
  url,
  silenceMs = SILENCE_MS,
  ca,
}: MailerOptions): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  const { hostname, protocol } = new URL(url);
  const isLocal = LOOPBACK.includes(hostname);
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    // Idle connections that the server has closed; everything else is the job queue's.
    maxRequeues: 1,
    requireTLS: protocol === 'smtp:' && !isLocal,
    ignoreTLS: protocol === 'smtp:' && isLocal && !ca,
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
    dnsTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(ca && { tls: { ca } }),
  } as object);
  // nodemailer gives the message to the connection after the server asked for it (354), not before.
  transport.use('stream', ({ data, message }, done) => {
    const { given } = data as { given?: { stream?: Readable } };
    const createReadStream = message.createReadStream.bind(message);
    message.createReadStream = (...args) => {
      const stream = createReadStream(...args);
      if (given) given.stream = stream;
      return stream;
    };
    done();
  });
  return transport;
}

function envelopeOf(mail: Mail, from: string): SendMailOptions {
  const { name, address } = mail.to;
  return {
    from,
    to: { name: oneLine(name), address },
    subject: oneLine(mail.subject),
    text: plainOf(mail),
    html: htmlOf(mail),
    messageId: messageIdOf(mail.key, from),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': mail.language,
    },
  };
}
