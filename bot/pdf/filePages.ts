/** The pages of a file: those of each copy, with the streams that copies share. */
import { PDFName, type PDFContext, type PDFDict, type PDFRawStream, type PDFRef } from 'pdf-lib';
import type { Paper } from './paper';
import { LIGHT, PAGE } from './sheet';

export interface Copy {
  /** Whose copy it is; null where there is but one. */
  title: string | null;
  /** What is laid over each page. */
  over: readonly (readonly PDFRawStream[])[];
}

export interface Contents {
  /** Of each page, the same in all copies. */
  bodies: readonly PDFRawStream[];
  fonts: Record<string, PDFRef>;
  copies: readonly Copy[];
}

export interface File {
  context: PDFContext;
  catalog: PDFDict;
}

export interface WrittenCopy {
  title: string | null;
  /** By the page that was drawn, which is that of the first copy. */
  pages: Map<PDFRef, PDFRef>;
}

export function writePages(
  { sheets }: Paper,
  { bodies, fonts, copies }: Contents,
  { context, catalog }: File,
): WrittenCopy[] {
  const written = copies.map(({ title }, copy) => ({
    title,
    pages: new Map(sheets.map(({ page }) => [page, copy === 0 ? page : context.nextRef()])),
  }));
  const refs = written.flatMap(({ pages }) => [...pages.values()]);
  const tree = context.register(context.obj({ Type: 'Pages', Kids: refs, Count: refs.length }));
  catalog.set(PDFName.of('Pages'), tree);
  const resources = context.register(resourcesOf(context, fonts));
  const refOf = eachOnce(context);
  refs.forEach((ref, key) => {
    const at = key % sheets.length;
    const over = copies[Math.floor(key / sheets.length)]!.over[at] ?? [];
    const { annotations } = sheets[at]!;
    context.assign(
      ref,
      context.obj({
        Type: 'Page',
        Parent: tree,
        MediaBox: [0, 0, PAGE.width, PAGE.height],
        Contents: [bodies[at]!, ...over].map(refOf),
        Resources: resources,
        StructParents: key,
        // Fields are reached in the order in which they are read.
        Tabs: 'S',
        ...(annotations.length > 0 ? { Annots: annotations } : {}),
      }),
    );
  });
  return written;
}

/** How much of what is under it a watermark covers. */
const COVERING = 0.14;

function resourcesOf(context: PDFContext, fonts: Contents['fonts']): PDFDict {
  return context.obj({
    Font: fonts,
    ExtGState: { [LIGHT]: { ca: COVERING } },
    ProcSet: ['PDF', 'Text'],
  });
}

/** However many pages have a stream, the file has it once. */
function eachOnce(context: PDFContext): (stream: PDFRawStream) => PDFRef {
  const known = new Map<PDFRawStream, PDFRef>();
  return (stream) => {
    const ref = known.get(stream) ?? context.register(stream);
    known.set(stream, ref);
    return ref;
  };
}
