/**
 * The convention de stage as PDF: what is signed, in French, in as many copies as the settings say;
 * or a draft or translation to be read, which has no place to sign.
 */
import { conventionPaper } from '../../process/convention/facts';
import type { ConventionPaper } from '../../process/convention/paper';

import type { FileView } from '../../process/view';
import { texts } from '../../texts';
import { makeCopies } from '../copies';
import type { MadeDocument } from '../paper';
import { conventionMargins } from './conventionLook';
import { drawConvention } from './draw';

export interface ConventionOrder {
  kind: 'convention' | 'conventionDraft';
  /** '': all copies in one file, to print; '1' to '5': that copy alone. Of a draft there is one. */
  variant: string;
}

/**
 * The convention is in French whoever reads it; a draft is in the reader's language. Throws a
 * RangeError for a copy that there is not.
 */
export async function makeConvention(
  view: FileView,
  { kind, variant }: ConventionOrder,
): Promise<MadeDocument> {
  const isToSign = kind === 'convention';
  const paper = conventionPaper(view, isToSign ? 'fr' : view.reader.language);
  const index = isToSign ? copyIndex(variant, paper) : null;
  const copies = await setConvention(paper, { isToSign });
  return index === null ? copies.together : copies.apart(index);
}

function copyIndex(variant: string, { recipients }: ConventionPaper): number | null {
  if (variant === '') return null;
  const index = Number(variant) - 1;
  if (recipients[index] === undefined) {
    throw new RangeError(`This convention has ${recipients.length} copies, there is no ${variant}`);
  }
  return index;
}

function setConvention(paper: ConventionPaper, { isToSign }: { isToSign: boolean }) {
  const t = texts(paper.language).conventionPaper;
  const count = paper.recipients.length;
  const title = t.foot(paper.number, paper.intern.name);
  return makeCopies((flow) => drawConvention(flow, { paper, words: t, isToSign }), {
    paper: { language: paper.language, title, author: paper.establishment.name },
    labels: isToSign
      ? paper.recipients.map((recipient, at) => t.copy(at + 1, count, recipient))
      : null,
    ...(isToSign ? {} : { watermark: t.watermark }),
    foot: title,
    page: t.page,
    margins: conventionMargins,
  });
}
