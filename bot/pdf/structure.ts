/**
 * What each piece of a document is (heading, paragraph, cell, field), in the order of reading: for
 * people who listen to it, and for the tabulator key.
 */
import type { PDFDict, PDFRef } from 'pdf-lib';
import type { Language } from '../process/people';

export type Tag =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Form';

export interface About {
  /** What a header cell heads; its row, unless said. */
  scope?: 'Row' | 'Column';
  /** What a picture shows, for those who do not see it. */
  alt?: string;
  /** Where it is not the document's. */
  language?: Language;
}

export interface Element {
  tag: Tag;
  about: About;
  /** Elements; marked pieces of a page; fields. */
  kids: (
    Element | { page: PDFRef; mark: number } | { page: PDFRef; field: PDFRef; widget: PDFDict }
  )[];
}

export class Structure {
  readonly root: Element = { tag: 'Document', about: {}, kids: [] };
  private open = this.root;
  private readonly marks = new Map<PDFRef, number>();

  /** Everything that `draw` marks is inside an element of this kind. */
  within<T>(tag: Tag, draw: () => T, about?: About): T {
    return this.inside(this.add(tag, about), draw);
  }

  /** An element in its place in the order of reading, to be drawn later. */
  add(tag: Tag, about: About = {}): Element {
    const element: Element = { tag, about, kids: [] };
    this.open.kids.push(element);
    return element;
  }

  inside<T>(element: Element, draw: () => T): T {
    const parent = this.open;
    this.open = element;
    try {
      return draw();
    } finally {
      this.open = parent;
    }
  }

  /** The number of the next mark on this page, which belongs to the open element. */
  mark(page: PDFRef): number {
    const mark = this.marks.get(page) ?? 0;
    this.marks.set(page, mark + 1);
    this.open.kids.push({ page, mark });
    return mark;
  }

  /** A field belongs to the open element. */
  annotation(page: PDFRef, field: PDFRef, widget: PDFDict): void {
    this.open.kids.push({ page, field, widget });
  }
}
