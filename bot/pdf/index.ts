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
import { makeConvention } from './convention';

export { makeContactFormPdf } from './contactForm';
export { contactFormData } from './contactFormData';
export { createFormReader, type WarmFormReader } from './reader/formReader';
export { warmUp } from './warmUp';

/** Makes documents of a file, in the language of the view's reader. */
export const documentMaker: DocumentMaker = {
  async make(kind, view, variant) {
    if (kind === 'convention' || kind === 'conventionDraft') {
      const made = await makeConvention(view, { kind, variant });
      return { ...made, name: nameOf(kind, view, variant) };
    }
    if (kind !== 'contactForm' && kind !== 'contactFormFillable') {
      throw new Error(`No document of kind ${kind} is made yet`);
    }
    const form = contactFormData(view, { fillable: kind === 'contactFormFillable' });
    const made = await makeContactFormPdf(form, { fillable: kind === 'contactFormFillable' });
    return { ...made, name: nameOf(kind, view) };
  },
};

/** « Imprimé contact à remplir - Léa Dubois.pdf »; of one copy « Convention de stage 2 - … ». */
function nameOf(kind: MadeKind, { file, people, reader }: FileView, variant = ''): string {
  const kindTitle = texts(reader.language).documents.titles[kind];
  const title = variant === '' ? kindTitle : `${kindTitle} ${variant}`;
  const student = people.named.get(file.student.id)?.name;
  return safeFileName(student ? `${title} - ${student}` : title, 'pdf');
}
