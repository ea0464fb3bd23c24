import { z } from 'zod';
import type { SettingsReader } from './SettingsReader';

/** How people are written to whom Teams does not reach. */
export interface MailConfig {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  url: string;
  /** « Stages <stages@univ.test> » or an address alone. */
  from: string;
}

const SENDER = /^(?:[^<>@\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

/** Null: no e-mail is ever sent. */
export function readMail(settings: SettingsReader): MailConfig | null {
  const names = ['SMTP_URL', 'SMTP_FROM'];
  const missing = names.filter((name) => !settings.isSet(name));
  const url = settings.read(
    'SMTP_URL',
    z.url({ protocol: /^smtps?$/ }),
    'the address of a mail server, smtps://USER:PASSWORD@HOST:PORT',
  );
  const from = settings.read(
    'SMTP_FROM',
    z.string().regex(SENDER),
    'an address, or a name with an address: Stages <stages@univ.example>',
  );
  if (missing.length === 1) {
    settings.refuse(`${missing[0]} is not set: both ${names.join(' and ')} are needed, or none.`);
  }
  return url !== undefined && from !== undefined ? { url, from } : null;
}
