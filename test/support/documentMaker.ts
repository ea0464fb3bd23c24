/** Makes every document, with words in place of the address that a QR code opens. */
import { createDocumentMaker } from '../../bot/pdf';

export const documentMaker = createDocumentMaker({
  fileAddress: (reference) => `dossier ${reference}`,
});
