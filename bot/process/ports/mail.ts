import type { Language } from '../people';

/** One e-mail. Nothing of it is markup: names and sentences as people wrote them. */
export interface Mail {
  /** The same for every attempt at the same news. */
  key: string;
  language: Language;
  to: { name: string; address: string };
  subject: string;
  /** In their order. */
  paragraphs: string[];
  button: { title: string; url: string } | null;
  /** Why it comes by e-mail, and whom to ask. */
  footer: string[];
}

/**
 * Throws `DeliveryError`: `refused` this address or this message for good; `later` the server cannot
 * be reached or asks to wait; `ambiguous` it was cut off when it had everything.
 */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): Promise<void>;
}
