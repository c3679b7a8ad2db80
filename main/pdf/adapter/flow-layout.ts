import type { Marking } from '../../../shared/domain/briefing.js';
import type { FlowLine } from './flow-line.js';
import type { FlowNode, FlowPicture } from './flow-node.js';
import { FlowText, type MissingGlyphs } from './flow-text.js';
import { breakLines, holdShortLastWord } from './line-breaking.js';
import { linesToPlace } from './page-breaks.js';
import { targetPages } from './page-marks.js';
import { internals, type LayoutNode, type PageFurniture, type PageItem, type PdfDocument } from './pdfmake-internals.js';
import { RuleDrawer } from './rule-drawer.js';
import { element, type StructureElement } from './structure.js';
import { sideHeight, sideLines, type SideLine } from './side-column.js';

type Node = FlowNode & LayoutNode;

interface PageSettings {
  readonly size: { readonly width: number; readonly height: number };
  readonly margins: object;
  /** Mark of blocks that have none of their own. */
  readonly mark: Marking;
  readonly ruleColor: string;
  readonly missingGlyphs: MissingGlyphs;
}

/** Lengths are sums of floating-point numbers. */
const tolerancePt = 0.01;

/**
 * Lays out a flow of blocks in place of pdfmake's vertical stack and paragraph: space above that is given up at the
 * head of a page, blocks that keep with what follows, no lone first or last lines, labels and rules beside the text.
 *
 * Tables and columns stay pdfmake's; only the breaking of their lines is ours.
 */
export class FlowLayout extends internals.LayoutBuilder {
  readonly #ruleColor: string;
  readonly #missingGlyphs: MissingGlyphs;
  readonly #side = new WeakMap<Node, readonly SideLine[]>();
  readonly #parts = new WeakMap<Node, StructureElement>();
  /** The block that stays with the end of another. */
  readonly #next = new WeakMap<Node, Node>();
  #mark: Marking;
  #spaceAfter = 0;
  #inFurniture = false;

  constructor(page: PageSettings) {
    super(page.size, page.margins, new internals.SvgMeasure());
    this.registerTableLayouts(internals.tableLayouts);
    this.#mark = page.mark;
    this.#ruleColor = page.ruleColor;
    this.#missingGlyphs = page.missingGlyphs;
  }

  // The measurer is made inside pdfmake; this is the first moment it can be given our way of measuring text.
  override tryLayoutDocument(content: object, pdf: PdfDocument, ...rest: unknown[]): object {
    this.docMeasure.textInlines = new FlowText(pdf, this.#missingGlyphs);
    return super.tryLayoutDocument(content, pdf, ...rest);
  }

  override addHeadersAndFooters(header: PageFurniture, footer: PageFurniture): void {
    this.#inFurniture = true;
    super.addHeadersAndFooters(header, footer);
  }

  override processVerticalContainer(node: LayoutNode): void {
    if (!this.#isInFlow()) super.processVerticalContainer(node);
    else this.#placeBlocks((asNode(node).stack ?? []).map(asNode));
  }

  override processLeaf(node: LayoutNode): void {
    const leaf = asNode(node);
    const lines = linesOf(leaf, this.writer.context().availableWidth);
    const [first] = lines;
    if (first === undefined) return;
    if (leaf.target !== undefined) first.targets.push(leaf.target);
    first.bookmark = leaf.bookmark ?? null;
    const part = this.#inFurniture ? null : this.#partOf(leaf);
    for (const line of lines) line.element = part;
    if (this.#isInFlow()) this.#placeParagraph(leaf, lines);
    else for (const line of lines) this.#placeLine(leaf, line);
    // Placed, its words are in its lines; a thousand pages of them would be kept otherwise.
    leaf._inlines = [];
  }

  /** What a leaf is in the structure tree: one element, however often it is asked for. */
  #partOf(leaf: Node): StructureElement {
    const known = leaf.element ?? this.#parts.get(leaf);
    if (known !== undefined) return known;
    const made = element('P');
    this.#parts.set(leaf, made);
    return made;
  }

  #isInFlow(): boolean {
    return this.nestedLevel === 0 && this.writer.transactionLevel === 0 && !this.#inFurniture;
  }

  #placeBlocks(blocks: readonly Node[]): void {
    blocks.forEach((block, at) => {
      const next = blocks[at + 1];
      if (block.withNext === true && next !== undefined) this.#next.set(block, next);
    });
    let waiting: readonly Node[] = [];
    let isTextEnded = true;
    for (const block of blocks) {
      if (block.floats === true && (waiting.length > 0 || this.#mustWait(block, blocks))) {
        waiting = [...waiting, block];
        continue;
      }
      // What begins a page comes after the figures that waited for one.
      if (isTextEnded && waiting.length > 0 && !this.#fits(block)) waiting = this.#placeAll(waiting);
      this.#placeBlock(block);
      isTextEnded = isEndOfText(block);
      if (isTextEnded) waiting = this.#placeThatFit(waiting);
    }
    this.#placeAll(waiting);
  }

  #placeAll(waiting: readonly Node[]): readonly Node[] {
    for (const block of waiting) this.#placeBlock(block);
    return [];
  }

  /** Too tall for what is left of the page, and no heading's next. */
  #mustWait(block: Node, blocks: readonly Node[]): boolean {
    const before = blocks[blocks.indexOf(block) - 1];
    return before !== undefined && !this.#next.has(before) && !this.#fits(block);
  }

  /** Place those that have room, in their order, and give back the rest. */
  #placeThatFit(waiting: readonly Node[]): readonly Node[] {
    let at = 0;
    for (let block = waiting[at]; block !== undefined && this.#fits(block); block = waiting[at]) {
      this.#placeBlock(block);
      at += 1;
    }
    return waiting.slice(at);
  }

  #fits(block: Node): boolean {
    const space = this.#isAtTop() ? 0 : this.#spaceAfter + (block.before ?? 0);
    return this.writer.context().availableHeight + tolerancePt >= space + this.#roomFor(block);
  }

  #placeBlock(block: Node): void {
    if (block.deferred !== undefined) {
      const pages = targetPages(this.writer.context().pages);
      for (const made of block.deferred((target) => pages.get(target) ?? 0)) this.#placeBlock(this.#measured(made));
      return;
    }
    const outerMark = this.#mark;
    this.#mark = block.mark ?? outerMark;
    this.#openSpace(block);
    if (block.picture === undefined) this.processNode(block);
    else this.#placePicture(block, block.picture);
    this.#spaceAfter = block.after ?? this.#spaceAfter;
    this.#mark = outerMark;
  }

  #placePicture(block: Node, picture: FlowPicture): void {
    const context = this.writer.context();
    if (context.availableHeight + tolerancePt < picture.height && !this.#isAtTop()) this.writer.moveToNextPage();
    const item = { x: context.x + picture.left, y: context.y, picture, part: this.#partOf(block) };
    context.getCurrentPage()?.items.push({ type: 'image', item });
    context.moveDown(picture.height);
  }

  #measured(node: FlowNode): Node {
    return asNode(this.docMeasure.measureBlock(this.docPreprocessor.preprocessBlock(node)));
  }

  /** Go below the space above a block, or to the next page where this one has not the room the block needs. */
  #openSpace(block: Node): void {
    const space = this.#spaceAfter + (block.before ?? 0);
    this.#spaceAfter = 0;
    if (this.#isAtTop()) return;
    const context = this.writer.context();
    const asked = this.#roomFor(block);
    // What is taller than a page is broken anyway, and need not begin on a new one.
    const needs = asked > this.#pageHeight() ? 0 : asked;
    if (block.newPage === true || context.availableHeight + tolerancePt < space + needs) this.writer.moveToNextPage();
    else context.moveDown(space);
  }

  /** The room a block begins in, with that of what stays with it. */
  #roomFor(block: Node): number {
    const kept = block.keep === true ? this.#heightOf(block) + this.#roomForNext(block) : 0;
    return Math.max(kept, block.needs ?? 0, sideHeight(this.#sideLines(block)));
  }

  #roomForNext(block: Node): number {
    const next = this.#next.get(block);
    return next === undefined ? 0 : (block.after ?? 0) + (next.before ?? 0) + this.#roomFor(next);
  }

  #isAtTop(): boolean {
    const context = this.writer.context();
    return context.y <= context.pageMargins.top + tolerancePt;
  }

  #pageHeight(): number {
    const context = this.writer.context();
    return (context.getCurrentPage()?.pageSize.height ?? 0) - context.pageMargins.top - context.pageMargins.bottom;
  }

  /** Height of a block of texts, the spaces between them included. */
  #heightOf(block: Node): number {
    const leaves = block.stack === undefined ? [block] : block.stack.map(asNode);
    const spaces = leaves.slice(1).map((leaf, at) => (leaf.before ?? 0) + (leaves[at]?.after ?? 0));
    const heights = leaves.map((leaf) => leaf.picture?.height ?? (leaf._margin?.[1] ?? 0) + heightOf(linesOf(leaf, this.writer.context().availableWidth - sideMargins(leaf))));
    return [...spaces, ...heights].reduce((sum, height) => sum + height, 0);
  }

  #placeParagraph(leaf: Node, lines: readonly FlowLine[]): void {
    const rule = new RuleDrawer(leaf.rule, this.#ruleColor);
    const start = { page: this.writer.context().page, y: this.writer.context().y };
    // What is kept has asked for its next already.
    const tailPt = leaf.keep === true ? 0 : this.#roomForNext(leaf);
    let at = 0;
    while (at < lines.length) {
      const rest = lines.slice(at);
      const count = linesToPlace({
        heightsPt: rest.map((line) => line.getHeight()),
        availablePt: this.writer.context().availableHeight + tolerancePt,
        tailPt,
        isStart: at === 0,
        isAtTop: this.#isAtTop(),
      });
      for (const line of rest.slice(0, count)) {
        this.#placeLine(leaf, line);
        const items = this.writer.context().getCurrentPage()?.items ?? [];
        if (line === lines[0]) this.#placeSide(leaf, line, items);
        rule.extend(items, line);
      }
      at += count;
      if (at < lines.length) this.writer.moveToNextPage();
    }
    rule.finish();
    this.#reachPastSide(leaf, start);
  }

  #placeLine(leaf: Node, line: FlowLine): void {
    if (!this.#inFurniture) line.mark = leaf.mark ?? this.#mark;
    line.joinWords();
    leaf.positions.push(this.writer.addLine(line));
  }

  #sideLines(block: Node): readonly SideLine[] {
    const known = this.#side.get(block);
    if (known !== undefined) return known;
    const baselinePt = block._inlines?.[0]?.ascent ?? 0;
    const lines = sideLines({ side: block.side ?? [], baselinePt, block: this.#partOf(block) }, (text) => this.#measured({ ...text, text: [{ ...text }] })._inlines ?? []);
    this.#side.set(block, lines);
    return lines;
  }

  /** Put the labels before the paragraph's line, so that copied text reads label, text. */
  #placeSide(leaf: Node, first: FlowLine, items: PageItem[]): void {
    const placed = this.#sideLines(leaf).map(({ line, x, y }): PageItem => {
      line.x = first.x + x;
      line.y = first.y + y;
      line.mark = first.mark;
      line.joinWords();
      return { type: 'line', item: line };
    });
    const at = items.findLastIndex((item) => item.item === first);
    items.splice(at, 0, ...placed);
  }

  /** Labels longer than their paragraph push the next block down. */
  #reachPastSide(leaf: Node, start: { readonly page: number; readonly y: number }): void {
    const context = this.writer.context();
    if (context.page !== start.page || leaf.side === undefined || leaf.overhang === true) return;
    const missing = start.y + sideHeight(this.#sideLines(leaf)) - context.y;
    if (missing > 0) context.moveDown(Math.min(missing, context.availableHeight));
  }
}

/** pdfmake hands back the nodes of our definitions, measured; `FlowNode` types what they say. */
function asNode(node: object): Node {
  return node as Node; // every node comes from a definition of FlowNodes
}

/** A figure may stand here: not below a heading, nor inside a list. */
function isEndOfText(block: Node): boolean {
  return block.withNext !== true && (block.after ?? 0) > 0;
}

function linesOf(leaf: Node, widthPt: number): FlowLine[] {
  if (leaf.prose === true) holdShortLastWord(leaf._inlines ?? []);
  const lines = breakLines(leaf._inlines ?? [], widthPt);
  return leaf.oneLine === true ? withEllipsis(lines) : lines;
}

function withEllipsis(lines: FlowLine[]): FlowLine[] {
  const [first] = lines;
  const last = first?.inlines.at(-1);
  if (first === undefined || last === undefined || lines.length === 1) return lines;
  first.replaceText(last, `${last.text.trimEnd()}…`);
  return [first];
}

function heightOf(lines: readonly FlowLine[]): number {
  return lines.reduce((sum, line) => sum + line.getHeight(), 0);
}

function sideMargins(leaf: Node): number {
  return (leaf._margin?.[0] ?? 0) + (leaf._margin?.[2] ?? 0);
}
