import type { PdfDocument, PdfStructure } from './pdfmake-internals.js';
import type { StructureElement } from './structure.js';

/** What is drawn without being part of the text: rules, and the head and foot of a page. */
export type Artifact = 'Layout' | 'Pagination';

/**
 * Tells, while pages are drawn, which element of the structure tree each stretch belongs to.
 *
 * Stretches that follow one another in one element on one page share one sequence of marked content.
 */
export class StructureWriter {
  readonly #pdf: PdfDocument;
  readonly #document: PdfStructure;
  readonly #made = new Map<StructureElement, PdfStructure>();
  /** Pages are told apart by their dictionary. */
  readonly #firstPage = new Map<StructureElement, object>();
  #open: StructureElement | Artifact | null = null;
  /** The element directly in the document that was begun last. */
  #last: PdfStructure | null = null;

  constructor(pdf: PdfDocument) {
    this.#pdf = pdf;
    this.#document = pdf.struct('Document');
    pdf.addStructure(this.#document);
  }

  /** What is drawn next belongs to `part`. */
  begin(part: StructureElement | Artifact): void {
    const shown = typeof part !== 'string' && this.#isRepeated(part) ? 'Pagination' : part;
    if (this.#open === shown) return;
    this.end();
    if (typeof shown === 'string') this.#pdf.markContent('Artifact', { type: shown });
    else this.#structure(shown).add(this.#pdf.markStructureContent(shown.type));
    this.#open = shown;
  }

  /** Draw a link inside `part`: its words, then the area that is clicked, as one element. */
  link(part: StructureElement | Artifact, draw: (structParent: PdfStructure | undefined) => void): void {
    if (typeof part === 'string') {
      this.begin(part);
      draw(undefined);
      return;
    }
    this.end();
    const link = this.#pdf.struct('Link');
    this.#structure(part).add(link);
    link.add(this.#pdf.markStructureContent('Link'));
    draw(link);
    this.#pdf.endMarkedContent();
    // Now, not at the end of the file: pdfkit takes the page of the clicked area to be the one that is then open.
    link.end();
  }

  /** Nothing more belongs to what was begun: before a page ends, and before anything else is marked. */
  end(): void {
    if (this.#open !== null) this.#pdf.endMarkedContent();
    this.#open = null;
  }

  #structure(part: StructureElement): PdfStructure {
    const known = this.#made.get(part);
    if (known !== undefined) return known;
    if (part.parent === null) this.#finishLast();
    const parent = part.parent === null ? this.#document : this.#structure(part.parent);
    const made = this.#pdf.struct(part.type, { ...(part.scope === undefined ? {} : { scope: part.scope }), ...(part.alt === undefined ? {} : { alt: part.alt }) });
    // pdfkit's elements know a scope and no span.
    if (part.span !== undefined) made.dictionary.data['A'] = { O: 'Table', ColSpan: part.span };
    parent.add(made);
    this.#made.set(part, made);
    if (part.parent === null) this.#last = made;
    return made;
  }

  /** What is finished is written and forgotten: a thousand pages of elements would be kept otherwise. Drawn for again, it becomes another element. */
  #finishLast(): void {
    this.#last?.end();
    this.#made.clear();
  }

  /** The head of a table is drawn again on each page it runs over, and read once. */
  #isRepeated(part: StructureElement): boolean {
    if (part.type !== 'TH' || part.once === true) return false;
    const first = this.#firstPage.get(part) ?? this.#pdf.page.dictionary;
    this.#firstPage.set(part, first);
    return first !== this.#pdf.page.dictionary;
  }
}
