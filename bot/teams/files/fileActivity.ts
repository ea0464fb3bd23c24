import type { FileContent } from '../../process/ports';
import type { OutgoingActivity } from '../outgoingActivity';

/** A file in somebody's chat, as Teams takes it. What is in `context` comes back and is not trusted. */
export function fileActivity(content: FileContent): OutgoingActivity {
  if ('offer' in content) {
    const { offer, summary } = content;
    const context = { document: offer.documentId };
    const attachment = {
      contentType: 'application/vnd.microsoft.teams.card.file.consent',
      name: offer.name,
      content: {
        description: offer.description,
        sizeInBytes: offer.sizeInBytes,
        acceptContext: context,
        declineContext: context,
      },
    };
    return { type: 'message', summary, attachments: [attachment] };
  }
  const { name, contentUrl, uniqueId, fileType } = content.delivered;
  const attachment = {
    contentType: 'application/vnd.microsoft.teams.card.file.info',
    contentUrl,
    name,
    content: { uniqueId, fileType },
  };
  return { type: 'message', attachments: [attachment] };
}
