/** Writes a drawn document into a file: no date, no chance, so that the same contents give the same bytes. */
import { createHash } from 'node:crypto';
import { PDFContext, PDFHexString, PDFName, PDFString, PDFWriter } from 'pdf-lib';
import type { Language } from '../process/people';
import { type Contents, type File, type WrittenCopy, writePages } from './filePages';
import { writeOutline } from './outline';
import { packedFile } from './packedFile';
import type { Paper } from './paper';
import { pdfText } from './pdfText';
import { writeStructure } from './structureTree';

export const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

export async function writeFile(paper: Paper, contents: Contents): Promise<Uint8Array> {
  const context = copyOf(paper.context);
  const catalog = context.obj({ Type: 'Catalog' });
  const file = { context, catalog };
  const copies = writePages(paper, contents, file);
  describe(paper, file);
  writeOutline(bookmarksOf(paper, copies), file);
  writeStructure(paper.structure, copies, file);
  context.trailerInfo.Root = context.register(catalog);
  context.trailerInfo.ID = identity(paper, contents, context);
  // Forms go through many programs, also old ones that want each object in the open.
  return paper.form
    ? PDFWriter.forContext(context, Infinity).serializeToBuffer()
    : packedFile(context);
}

/** Objects that all copies share keep their numbers. */
function copyOf(shared: PDFContext): PDFContext {
  const context = PDFContext.create();
  for (const [ref, object] of shared.enumerateIndirectObjects()) context.assign(ref, object);
  context.largestObjectNumber = shared.largestObjectNumber;
  return context;
}

function describe({ options, form, fields }: Paper, { context, catalog }: File): void {
  const { language, title, author } = options;
  catalog.set(PDFName.of('Lang'), PDFString.of(locales[language]));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  if (form) {
    catalog.set(PDFName.of('AcroForm'), context.register(context.obj({ Fields: fields, ...form })));
  }
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: pdfText(title),
      Author: pdfText(author),
      Producer: PDFString.of('stage-bot'),
    }),
  );
}

function bookmarksOf({ bookmarks, sheets }: Paper, copies: readonly WrittenCopy[]) {
  return copies.flatMap(({ title, pages }) => {
    const own = bookmarks.map((bookmark) => ({ ...bookmark, page: pages.get(bookmark.page)! }));
    if (title === null) return own;
    const first = pages.get(sheets[0]!.page)!;
    return [{ title, level: 0 as const, page: first, y: 0 }, ...own];
  });
}

function identity({ options }: Paper, { bodies, copies }: Contents, context: PDFContext) {
  const hash = createHash('sha256').update(JSON.stringify(options));
  for (const { contents } of bodies) hash.update(contents);
  for (const { contents } of copies.flatMap(({ over }) => over.flat())) hash.update(contents);
  const id = PDFHexString.of(hash.digest('hex').slice(0, 32));
  return context.obj([id, id]);
}
