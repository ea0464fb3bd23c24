/**
 * Documents as PDF, and forms that come back. The only importer of pdf-lib; `index.ts` of the bot hands
 * these to whoever needs them.
 */
import { safeFileName, type MadeKind } from '../process/documents';
import type { DocumentMaker, MadeDocument } from '../process/ports';
import type { FileView } from '../process/view';
import { texts } from '../texts';
import { makeContactFormPdf } from './contactForm';
import { contactFormData } from './contactFormData';
import { makeConvention } from './convention';
import { makeSheet, type FileAddress } from './sheets';

export { makeContactFormPdf } from './contactForm';
export { contactFormData } from './contactFormData';
export { createFormReader, type WarmFormReader } from './reader/formReader';
export { warmUp } from './warmUp';

export interface DocumentMakerOptions {
  /** What a QR code holds: it opens the file for those who may see it. */
  fileAddress: FileAddress;
}

/** Makes documents of a file, in the language of the view's reader. */
export function createDocumentMaker(options: DocumentMakerOptions): DocumentMaker {
  return {
    make: async (kind, view, variant = '') => {
      const made = await makerOf(kind, options)(view, variant);
      return { ...made, name: nameOf(kind, view, variant) };
    },
  };
}

type Make = (view: FileView, variant: string) => Promise<Omit<MadeDocument, 'name'>>;

function makerOf(kind: MadeKind, options: DocumentMakerOptions): Make {
  switch (kind) {
    case 'contactForm':
      return (view) => makeForm(view, { fillable: false });
    case 'contactFormFillable':
      return (view) => makeForm(view, { fillable: true });
    case 'convention':
    case 'conventionDraft':
      return (view, variant) => makeConvention(view, { kind, variant });
    case 'entrySheet':
    case 'signatureSheet':
    case 'abroadSheet':
    case 'attestation':
      return (view) => makeSheet(kind, view, options);
  }
}

function makeForm(view: FileView, form: { fillable: boolean }) {
  return makeContactFormPdf(contactFormData(view, form), form);
}

/** « Imprimé contact à remplir - Léa Dubois.pdf »; of one copy « Convention de stage 2 - … ». */
function nameOf(kind: MadeKind, { file, people, reader }: FileView, variant = ''): string {
  const title = texts(reader.language).documents.title(kind, variant);
  const student = people.named.get(file.student.id)?.name;
  return safeFileName(student ? `${title} - ${student}` : title, 'pdf');
}
