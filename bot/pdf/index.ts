/**
 * Documents as PDF, and forms that come back. The only importer of pdf-lib; `index.ts` of the bot hands
 * these to whoever needs them.
 */
import { safeFileName, type MadeKind } from '../process/documents';
import type { DocumentMaker } from '../process/ports';
import type { FileView } from '../process/view';
import { texts } from '../texts';
import { makeContactFormPdf } from './contactForm';
import { contactFormData } from './contactFormData';

export { makeContactFormPdf } from './contactForm';
export { contactFormData } from './contactFormData';
export { createFormReader, type WarmFormReader } from './reader/formReader';
export { warmUp } from './warmUp';

/** Makes documents of a file, in the language of the view's reader. */
export const documentMaker: DocumentMaker = {
  async make(kind, view) {
    const form = contactFormData(view, { fillable: kind === 'contactFormFillable' });
    const made = await makeContactFormPdf(form, { fillable: kind === 'contactFormFillable' });
    return { ...made, name: nameOf(kind, view) };
  },
};

/** « Imprimé contact à remplir - Léa Dubois.pdf ». */
function nameOf(kind: MadeKind, { file, people, reader }: FileView): string {
  const title = texts(reader.language).documents.titles[kind];
  const student = people.named.get(file.student.id)?.name;
  return safeFileName(student ? `${title} - ${student}` : title, 'pdf');
}
