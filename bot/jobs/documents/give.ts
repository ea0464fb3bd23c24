/** Offers a document in somebody's chat: as a file where Teams takes one, else by a link. */
import { contentOf } from '../../../cards/content';
import { askedFrom } from '../../../cards/documents/onPost';
import { linkCard } from '../../../cards/documents/linkCard';
import { givenCard } from '../../../cards/documents/making';
import {
  isForScreenOnly,
  isMadeKind,
  isOutdated,
  replacementOf,
  type StoredDocument,
} from '../../process/documents';
import { DeliveryError, type FileContent } from '../../process/ports';
import type { FileView } from '../../process/view';
import { texts } from '../../texts';
import { deskOf, findFor, type DocumentPorts, type JobOf } from './desk';
import { sayInstead, sayNotMade, updates } from './say';

interface Given {
  document: StoredDocument;
  view: FileView;
  job: JobOf<'give'>;
}

/** False: it is gone, theirs no more, or a newer one comes. */
export async function giveDocument(
  ports: DocumentPorts,
  job: JobOf<'give'>,
  jobId: string,
): Promise<boolean> {
  const found = await findFor(ports, job);
  if (!found) return false;
  const given = { ...found, job };
  if (!found.isTheirs) return takeBack(ports, given, jobId);
  const { document } = found;
  const latest = await deskOf(ports).documents.latestOf(document.internshipId);
  if (replacementOf(document, latest)) return false;
  await ports.effects.once(jobId, () => give(ports, given));
  return true;
}

/** What it was made for has fallen meanwhile: whoever still waits for it is told. */
async function takeBack(
  ports: DocumentPorts,
  { document, view, job: { personId, instead } }: Given,
  jobId: string,
): Promise<false> {
  const { kind, variant, language } = document;
  if (!instead || !isMadeKind(kind)) return false;
  const asked = { kind, variant, language };
  await sayNotMade(ports, { view, asked, because: 'notOffered', jobId, personId, instead });
  return false;
}

async function give(ports: DocumentPorts, given: Given): Promise<void> {
  const { document, view, job } = given;
  const { personId, instead } = job;
  if (isForScreenOnly(document.kind)) {
    const { url } = await deskOf(ports).linkTo(document.id, personId);
    return sayInstead(ports, { ...job, content: contentOf(linkCard(view, { document, url })) });
  }
  if (await offer(ports, given)) {
    if (!instead) return;
    // The file was offered: what said that it comes says now that it is there. It looks for the
    // document by itself as well: nothing is lost where this does not go.
    const place = { kind: 'person', id: personId } as const;
    const content = contentOf(givenCard(view, document));
    await updates(ports.messenger.update(place, instead, content));
    return;
  }
  // Files are not allowed there, say: a link always is.
  const content = contentOf(linkCard(view, { document, url: null }));
  return sayInstead(ports, { ...job, content });
}

/** False: Teams refuses to offer a file there. */
async function offer({ messenger }: DocumentPorts, given: Given): Promise<boolean> {
  const { document, view, job } = given;
  const { kind, variant, name, size: sizeInBytes, id: documentId } = document;
  const { title, offered, link } = texts(view.reader.language).documents;
  const old = isOutdated(document, view.file) ? ` ${link.outdated}` : '';
  const from = job.askedIn ? ` ${askedFrom(view, job.askedIn)}.` : '';
  const description = `${title(kind, variant)}.${old}${from}`;
  const content: FileContent = {
    offer: { documentId, name, description, sizeInBytes },
    summary: offered(kind),
  };
  try {
    await messenger.send({ kind: 'person', id: job.personId }, content);
    return true;
  } catch (error) {
    if (error instanceof DeliveryError && error.outcome === 'refused') return false;
    throw error;
  }
}
