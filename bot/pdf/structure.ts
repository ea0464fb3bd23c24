/**
 * What each piece of a document is (heading, paragraph, cell, field), in the order of reading: for
 * people who listen to it, and for the tabulator key.
 */
import { PDFBool, PDFName, PDFNumber, PDFRef, type PDFContext, type PDFDict } from 'pdf-lib';

export type Tag = 'Document' | 'H1' | 'H2' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'Form';

interface Node {
  tag: Tag;
  ref: PDFRef;
  kids: (Node | { page: PDFRef; mark: number } | { page: PDFRef; annotation: PDFRef })[];
  parent: Node | null;
}

export class Structure {
  private readonly root: Node;
  private open: Node;
  /** By page: whose piece each mark is. */
  private readonly marks = new Map<PDFRef, Node[]>();
  private readonly annotations: { annotation: PDFDict; node: Node }[] = [];

  constructor(private readonly context: PDFContext) {
    this.root = { tag: 'Document', ref: context.nextRef(), kids: [], parent: null };
    this.open = this.root;
  }

  /** Everything that `draw` marks is inside an element of this kind. */
  within<T>(tag: Tag, draw: () => T): T {
    const node: Node = { tag, ref: this.context.nextRef(), kids: [], parent: this.open };
    this.open.kids.push(node);
    this.open = node;
    try {
      return draw();
    } finally {
      this.open = node.parent!;
    }
  }

  /** The number of the next mark on this page, which belongs to the open element. */
  mark(page: PDFRef): number {
    const marks = this.marks.get(page) ?? [];
    this.marks.set(page, marks);
    const mark = marks.push(this.open) - 1;
    this.open.kids.push({ page, mark });
    return mark;
  }

  /** A field belongs to the open element. */
  annotation(page: PDFRef, ref: PDFRef, annotation: PDFDict): void {
    this.open.kids.push({ page, annotation: ref });
    this.annotations.push({ annotation, node: this.open });
  }

  /** `pages` in their order: the number of each is its /StructParents. */
  writeTo(catalog: PDFDict, pages: readonly PDFRef[]): void {
    const { context } = this;
    const top = context.nextRef();
    this.write(this.root, top);
    const numbers: (PDFNumber | PDFRef)[] = [];
    for (const [index, page] of pages.entries()) {
      const refs = (this.marks.get(page) ?? []).map(({ ref }) => ref);
      numbers.push(PDFNumber.of(index), context.register(context.obj(refs)));
    }
    for (const [index, { annotation, node }] of this.annotations.entries()) {
      const key = PDFNumber.of(pages.length + index);
      annotation.set(PDFName.of('StructParent'), key);
      numbers.push(key, node.ref);
    }
    context.assign(
      top,
      context.obj({
        Type: 'StructTreeRoot',
        K: [this.root.ref],
        ParentTree: { Nums: numbers },
        ParentTreeNextKey: pages.length + this.annotations.length,
      }),
    );
    catalog.set(PDFName.of('StructTreeRoot'), top);
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: PDFBool.True }));
  }

  private write(node: Node, parent: PDFRef): void {
    const { context } = this;
    const page = node.kids.map((kid) => ('mark' in kid ? kid.page : null)).find((ref) => ref);
    const kids = node.kids.map((kid) => {
      if ('tag' in kid) {
        this.write(kid, node.ref);
        return kid.ref;
      }
      if ('annotation' in kid) {
        return context.obj({ Type: 'OBJR', Pg: kid.page, Obj: kid.annotation });
      }
      // The number alone is a mark on the element's own page.
      return kid.page === page
        ? PDFNumber.of(kid.mark)
        : context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.mark });
    });
    const dict = context.obj({ S: node.tag, P: parent, K: kids });
    if (page) dict.set(PDFName.of('Pg'), page);
    // A header cell heads its row.
    if (node.tag === 'TH') dict.set(PDFName.of('A'), context.obj({ O: 'Table', Scope: 'Row' }));
    context.assign(node.ref, dict);
  }
}
