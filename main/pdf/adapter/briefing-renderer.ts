import type { BriefingFile } from './briefing-file.js';
import { FlowLine } from './flow-line.js';
import type { Bookmark } from './flow-node.js';
import type { StructureElement } from './structure.js';
import { StructureWriter, type Artifact } from './structure-writer.js';
import { internals, type Inline, type Line, type Outline, type Page, type PageImage, type PdfDocument, type PdfStructure } from './pdfmake-internals.js';

/** A reader that jumps to a citation or note sees this much of the page above it. */
const contextAbovePt = 40;
/** A superior figure is small; its link takes the whole line and a little to both sides. */
const linkPaddingPt = 1;

/**
 * Draws the pages: one call for each stretch of one style, a named destination for each target, bookmarks with
 * their place on the page.
 *
 * pdfmake draws word by word (half of its time), keeps one target a paragraph, and gives bookmarks the top of the page.
 */
export class BriefingRenderer extends internals.Renderer {
  readonly #file: BriefingFile;
  readonly #structure: StructureWriter;
  readonly #late: (() => void)[] = [];
  readonly #opened = new Map<string, object>();
  #lateTexts: readonly string[] = [];
  readonly #bookmarks: { readonly bookmark: Bookmark; readonly destination: readonly unknown[] }[] = [];

  constructor(pdf: BriefingFile) {
    super(pdf, undefined);
    this.#file = pdf;
    this.#structure = new StructureWriter(pdf);
  }

  /** Draw the pages; each loses its items once it is drawn. */
  override renderPages(pages: readonly Page[]): void {
    const toDraw = pages.values();
    let drawn: Page | undefined;
    this.#file.whenPageBegins(() => {
      this.#structure.end();
      drawn?.items.splice(0);
      drawn = toDraw.next().value;
    });
    super.renderPages(pages);
    this.#structure.end();
    addOutline(this.pdfDocument, this.#bookmarks);
  }

  /** Draw the pieces that were left out, with these texts in their places. The page drawn last is still open. */
  drawLate(texts: readonly string[]): void {
    this.#lateTexts = texts;
    for (const draw of this.#late) draw();
    this.#structure.end();
  }

  override renderLine(line: Line, x: number, y: number): void {
    if (line instanceof FlowLine) this.#addPlaces(line, y);
    const baseline = y + line.getAscenderHeight();
    const place: LinePlace = { y, baseline, height: line.getHeight(), part: (line instanceof FlowLine ? line.element : null) ?? 'Pagination' };
    for (const stretch of line.inlines) {
      const { late } = stretch;
      if (late === undefined) this.#draw(stretch, x, place);
      else this.#late.push(() => this.#draw({ ...stretch, text: this.#lateTexts[late] ?? stretch.text }, x, place));
    }
  }

  override renderVector(vector: object): void {
    this.#structure.begin('Layout');
    super.renderVector(vector);
  }

  override renderImage({ x, y, picture, part }: PageImage): void {
    this.#structure.begin(part);
    const { sha256, bytes, width, height } = picture;
    const opened = this.#opened.get(sha256) ?? this.pdfDocument.openImage(Buffer.from(bytes));
    this.#opened.set(sha256, opened);
    this.pdfDocument.image(opened, x, y, { width, height });
  }

  #addPlaces(line: FlowLine, y: number): void {
    const above = Math.max(0, y - contextAbovePt);
    for (const target of line.targets) this.pdfDocument.addNamedDestination(target, 'XYZ', null, above, null);
    if (line.bookmark === null) return;
    const { page } = this.pdfDocument;
    this.#bookmarks.push({ bookmark: line.bookmark, destination: [page.dictionary, 'XYZ', null, page.height - above, null] });
  }

  #draw(stretch: Inline, x: number, line: LinePlace): void {
    if (stretch.text === '') return;
    if (stretch.link !== null || stretch.linkToDestination !== null) {
      this.#structure.link(line.part, (structParent) => this.#drawLink(stretch, x, { ...line, ...(structParent === undefined ? {} : { structParent }) }));
      return;
    }
    this.#structure.begin(line.part);
    this.#drawText(stretch, x, line);
  }

  #drawText(stretch: Inline, x: number, line: LinePlace): void {
    const { copied } = stretch;
    this.#file.fillColor(stretch.color);
    // Innermost and around nothing else: PDFium gives the text anew for each sequence inside it.
    if (copied !== undefined) this.#file.markContent('Span', { actual: copied });
    this.#file.show(stretch, x + stretch.x, line.baseline);
    if (copied !== undefined) this.#file.endMarkedContent();
  }

  #drawLink(stretch: Inline, x: number, line: LinePlace & { readonly structParent?: PdfStructure }): void {
    this.#drawText(stretch, x, line);
    const left = x + stretch.x;
    const width = stretch.width - stretch.trailingCut;
    // A fresh object for each: pdfkit writes into it.
    const owner = (): { structParent?: PdfStructure } => (line.structParent === undefined ? {} : { structParent: line.structParent });
    if (stretch.link !== null) this.pdfDocument.link(left, line.y, width, line.height, stretch.link, owner());
    if (stretch.linkToDestination !== null) this.pdfDocument.goTo(left - linkPaddingPt, line.y, width + 2 * linkPaddingPt, line.height, stretch.linkToDestination, owner());
  }
}

/** Where a line stands on its page, and what it is part of. */
interface LinePlace {
  readonly y: number;
  readonly baseline: number;
  readonly height: number;
  readonly part: StructureElement | Artifact;
}

function addOutline(pdf: PdfDocument, bookmarks: readonly { readonly bookmark: Bookmark; readonly destination: readonly unknown[] }[]): void {
  let parent: Outline = pdf.outline;
  for (const { bookmark, destination } of bookmarks) {
    const item = (bookmark.level === 1 ? pdf.outline : parent).addItem(bookmark.title, { expanded: true });
    item.outlineData['Dest'] = destination;
    if (bookmark.level === 1) parent = item;
  }
  // pdfkit leaves /Count out at the root; all items are open, so it is their number.
  pdf.outline.outlineData['Count'] = bookmarks.length;
}
