/** The list of contents that readers show beside a document. */
import { PDFName, PDFNumber, type PDFContext, type PDFDict, type PDFRef } from 'pdf-lib';
import { pdfText } from './pdfText';
import { PAGE } from './sheet';

export interface Bookmark {
  title: string;
  /** 0: a whole copy. */
  level: 0 | 1 | 2 | 3;
  page: PDFRef;
  /** From the top of the page (points). */
  y: number;
}

interface Entry {
  bookmark: Bookmark;
  ref: PDFRef;
  kids: Entry[];
}

export function writeOutline(
  bookmarks: readonly Bookmark[],
  { context, catalog }: { context: PDFContext; catalog: PDFDict },
): void {
  if (bookmarks.length === 0) return;
  const top = context.nextRef();
  const entries = nested(bookmarks, context);
  writeEntries(entries, top, context);
  context.assign(top, context.obj({ Type: 'Outlines', ...ends(entries), Count: entries.length }));
  catalog.set(PDFName.of('Outlines'), top);
}

/** Each below the last one of a higher level. */
function nested(bookmarks: readonly Bookmark[], context: PDFContext): Entry[] {
  const entries: Entry[] = [];
  const open: Entry[] = [];
  for (const bookmark of bookmarks) {
    const entry: Entry = { bookmark, ref: context.nextRef(), kids: [] };
    while (open.length > 0 && open.at(-1)!.bookmark.level >= bookmark.level) open.pop();
    (open.at(-1)?.kids ?? entries).push(entry);
    open.push(entry);
  }
  return entries;
}

function writeEntries(entries: readonly Entry[], parent: PDFRef, context: PDFContext): void {
  entries.forEach(({ bookmark, ref, kids }, index) => {
    const { title, page, y } = bookmark;
    const dict = context.obj({
      Title: pdfText(title),
      Parent: parent,
      Dest: [page, 'XYZ', null, PDFNumber.of(Math.round(PAGE.height - y)), null],
      ...ends(kids),
    });
    const set = (name: string, entry: Entry | undefined) =>
      entry && dict.set(PDFName.of(name), entry.ref);
    set('Prev', entries[index - 1]);
    set('Next', entries[index + 1]);
    // Less than none: it is closed at first.
    if (kids.length > 0) dict.set(PDFName.of('Count'), PDFNumber.of(-kids.length));
    context.assign(ref, dict);
    writeEntries(kids, ref, context);
  });
}

function ends(entries: readonly Entry[]): { First?: PDFRef; Last?: PDFRef } {
  const [first, last] = [entries[0], entries.at(-1)];
  return first && last ? { First: first.ref, Last: last.ref } : {};
}
