/** Writes what each piece of a document is into a file, once for each copy of the document in it. */
import { PDFBool, PDFName, PDFNumber, type PDFContext, type PDFDict, type PDFRef } from 'pdf-lib';
import { locales } from './pdfFile';
import { pdfText } from './pdfText';
import { RawObject } from './rawObject';
import type { Element, Structure } from './structure';

export interface TaggedCopy {
  /** Whose copy it is; null where there is but one. */
  title: string | null;
  /** The pages of this copy, by the page that was drawn. */
  pages: ReadonlyMap<PDFRef, PDFRef>;
}

/** Pages get their /StructParents in the order of the copies, then fields theirs. */
export function writeStructure(
  { root }: Structure,
  copies: readonly TaggedCopy[],
  { context, catalog }: { context: PDFContext; catalog: PDFDict },
): void {
  const top = context.nextRef();
  const document = context.nextRef();
  const tree = new Tree(
    context,
    copies.flatMap(({ pages }) => [...pages.values()]),
  );
  const kids = copies.map(({ title, pages }) => {
    if (title === null) return tree.kidsOf(root, { of: document, pages });
    const part = context.nextRef();
    const inside = tree.kidsOf(root, { of: part, pages });
    tree.put(part, `/S/Part/P ${document.tag}/T ${pdfText(title).toString()}/K[${inside}]`);
    return part.tag;
  });
  tree.put(document, `/S/Document/P ${top.tag}/K[${kids.join(' ')}]`);
  tree.put(top, `/Type/StructTreeRoot/K[${document.tag}]${tree.parents()}`);
  catalog.set(PDFName.of('StructTreeRoot'), top);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: PDFBool.True }));
}

interface Inside {
  of: PDFRef;
  pages: TaggedCopy['pages'];
}

class Tree {
  /** By page: the element of each mark. */
  private readonly marks: Map<PDFRef, PDFRef[]>;
  private readonly fields: { widget: PDFDict; element: PDFRef }[] = [];

  constructor(
    private readonly context: PDFContext,
    pages: readonly PDFRef[],
  ) {
    this.marks = new Map(pages.map((page) => [page, []]));
  }

  put(ref: PDFRef, entries: string): void {
    this.context.assign(ref, new RawObject(`<<${entries}>>`));
  }

  kidsOf(element: Element, { of, pages }: Inside): string {
    const own = pageOf(element);
    const kids = element.kids.map((kid) => {
      if ('tag' in kid) return this.write(kid, { of, pages }).tag;
      const page = pages.get(kid.page)!;
      if ('field' in kid) {
        this.fields.push({ widget: kid.widget, element: of });
        return `<</Type/OBJR/Pg ${page.tag}/Obj ${kid.field.tag}>>`;
      }
      this.marks.get(page)![kid.mark] = of;
      // The number alone is a mark on the element's own page.
      return kid.page === own ? String(kid.mark) : `<</Type/MCR/Pg ${page.tag}/MCID ${kid.mark}>>`;
    });
    return kids.join(' ');
  }

  private write(element: Element, { of, pages }: Inside): PDFRef {
    const ref = this.context.nextRef();
    const { tag, about } = element;
    const { scope = 'Row', alt, language } = about;
    const page = pageOf(element);
    const entries = [
      `/S/${tag}/P ${of.tag}/K[${this.kidsOf(element, { of: ref, pages })}]`,
      page ? `/Pg ${pages.get(page)!.tag}` : '',
      tag === 'TH' ? `/A<</O/Table/Scope/${scope}>>` : '',
      alt === undefined ? '' : `/Alt ${pdfText(alt).toString()}`,
      language ? `/Lang(${locales[language]})` : '',
    ];
    this.put(ref, entries.join(''));
    return ref;
  }

  /** From a page's marks, and from a field, back to their elements. */
  parents(): string {
    const pages = [...this.marks.values()];
    const numbers = pages.map(
      (elements, key) => `${key}[${elements.map(({ tag }) => tag).join(' ')}]`,
    );
    this.fields.forEach(({ widget, element }, index) => {
      const key = pages.length + index;
      widget.set(PDFName.of('StructParent'), PDFNumber.of(key));
      numbers.push(`${key} ${element.tag}`);
    });
    const next = pages.length + this.fields.length;
    return `/ParentTree<</Nums[${numbers.join(' ')}]>>/ParentTreeNextKey ${next}`;
  }
}

/** Where its first marked piece is. */
function pageOf({ kids }: Element): PDFRef | undefined {
  for (const kid of kids) if ('mark' in kid) return kid.page;
  return undefined;
}
