import type { RemovalTexts } from './removal.fr';

export const removalEn: RemovalTexts = {
  ask: 'Delete a document',
  title: (student) => `Delete a document of ${student}?`,
  which: 'Document to delete',
  goes: 'Deleted: this document for everybody who had it here, its links, and its copy in the channels’ folder (it goes to SharePoint’s recycle bin).',
  kept: 'Kept: the file itself (answers, approval, signatures, history), the other documents, and what people have downloaded or printed already. The document can be made again.',
  remove: 'Delete this document',
  keep: 'Delete nothing',
  none: 'Choose the document first. Nothing has changed.',
  done: (title) =>
    `“${title}” is deleted. Its copy in the channels, if there is one, disappears within the next minutes.`,
  folder: {
    title: 'In the files of this channel:',
    missing: (title) =>
      `“${title}”: the file could not be put into the files of this channel. “Open” gives it; somebody from IT will know why.`,
    beside: (title, name) =>
      `“${title}”: somebody changed the file that was put there; it stays as it is. The current version is beside it: ${name}`,
    left: (title) =>
      `“${title}”: a copy that is not to be read any more could not be removed from a folder. Somebody from IT will know which one.`,
  },
};
