/** What is said in the place of the card that says that a document is being made. */
import { contentOf } from '../../../cards/content';
import { notMadeCard, type WhyNotMade } from '../../../cards/documents/making';
import type { Offer } from '../../process/offered';
import { DeliveryError, type Content, type Posted } from '../../process/ports';
import type { FileView } from '../../process/view';
import type { DocumentPorts } from './desk';

interface Asker {
  personId: string;
  instead?: Posted | undefined;
}

/** In the place of that card; where it is gone, anew. */
export async function sayInstead(
  { messenger }: DocumentPorts,
  { personId, instead, content }: Asker & { content: Content },
): Promise<void> {
  const place = { kind: 'person', id: personId } as const;
  if (instead && (await updates(messenger.update(place, instead, content)))) return;
  await messenger.send(place, content);
}

/** Whoever waits for a document is told, once, that it does not come. */
export async function sayNotMade(
  ports: DocumentPorts,
  given: Asker & { view: FileView; asked: Offer; because: WhyNotMade; jobId: string },
): Promise<void> {
  const { view, asked, because, jobId, personId, instead } = given;
  const content = contentOf(notMadeCard(view, asked, because));
  await ports.effects.once(jobId, () => sayInstead(ports, { personId, instead, content }));
}

/** False: what was to be updated is not there any more. */
export async function updates(update: Promise<void>): Promise<boolean> {
  try {
    await update;
    return true;
  } catch (error) {
    if (error instanceof DeliveryError) return false;
    throw error;
  }
}
