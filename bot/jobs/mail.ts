/** A mandatory news by e-mail: what Teams would have shown, and how to come back to Teams. */
import type { AdaptiveCard } from '../../cards/adaptiveCard';
import { deskAddresses, deskInWords } from '../../cards/deskLines';
import { paragraphsOf } from '../../cards/plainText';
import { Temporal } from 'temporal-polyfill';
import type { PersonId } from '../process/people';
import { DeliveryError, type Content, type InstallHelp, type Mail } from '../process/ports';
import { MAIL_TRIED_FOR_HOURS, type Missed } from '../process/reach';
import { texts } from '../texts';
import type { Effects } from './effects';
import { viewOf, type SubjectView } from './subjectView';
import type { UnreachablePorts } from './unreachable';

export type MailOutcome = 'mailed' | 'unsure' | 'call' | 'moot' | 'over';

/**
 * Sends one, unless it was told otherwise meanwhile or there is nothing to say any more.
 * @throws DeliveryError `later`: to be tried again
 */
export async function sendMail(
  ports: UnreachablePorts & { effects: Effects },
  { key }: { key: string; personId: PersonId },
  jobId: string,
): Promise<MailOutcome> {
  const { store, effects } = ports;
  const missed = await store.reach.missed(key);
  if (!missed || missed.settled || missed.way !== 'mailing') return 'over';
  const outcome = await effects.once(jobId, () => attempt(ports, missed));
  // Recorded apart: an e-mail that went must be written down even if that takes a second try.
  await store.reach.becomes(key, outcome);
  return outcome;
}

async function attempt(
  ports: UnreachablePorts,
  missed: Missed,
): Promise<Exclude<MailOutcome, 'over'>> {
  const { mailer, render } = ports;
  const { telling } = missed;
  const view = await viewOf(ports, telling, telling.to);
  const content = view && render.telling(view, telling);
  if (!view?.reader.person || !content) return 'moot';
  if (!mailer) return 'call'; // It was taken out of the settings since.
  try {
    await mailer.send(mailOf(view, { content, missed, help: ports.help }));
    return 'mailed';
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    if (error.outcome === 'ambiguous') return 'unsure';
    if (error.outcome === 'later' && !isTooLate(ports, missed)) throw error;
    return 'call';
  }
}

/** A mail server that is away for hours must not keep a news from somebody who has a telephone. */
function isTooLate({ clock }: UnreachablePorts, { since }: Missed): boolean {
  const limit = Temporal.Instant.from(since).add({ hours: MAIL_TRIED_FOR_HOURS });
  return Temporal.Instant.compare(clock.now(), limit) >= 0;
}

/** In the reader's language; nothing in it that the card would not have shown them. */
export function mailOf(
  view: SubjectView,
  about: { content: Content; missed: Missed; help: InstallHelp | undefined },
): Mail {
  const { content, missed, help } = about;
  const { language, person } = view.reader;
  const { mail } = texts(language).staff.reach;
  const link = help?.link ?? null;
  const { department } = missed;
  return {
    key: missed.key,
    language,
    to: { name: person!.name, address: person!.email },
    subject: 'card' in content ? content.summary : content.text,
    paragraphs: [
      mail.hello(person!.name),
      // Every content with a card is one of ours.
      ...('card' in content ? paragraphsOf(content.card as AdaptiveCard) : [content.text]),
      link ? mail.openText : mail.noLink,
    ],
    button: link ? { title: mail.open, url: link } : null,
    footer: [mail.why, ...(department ? [whomToAsk(view, department)] : []), mail.automatic],
  };
}

function whomToAsk(view: SubjectView, department: string): string {
  const { list, staff } = texts(view.reader.language);
  const desks = deskInWords(view, department);
  const more = deskAddresses(view, department).filter((address) => !desks.includes(address));
  return staff.reach.mail.ask(desks, more.length > 0 ? list(more) : null);
}
