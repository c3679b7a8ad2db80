import { createRequire } from 'node:module';
import type { FlowPicture } from './flow-node.js';
import type { StructureElement } from './structure.js';

/**
 * The classes inside pdfmake 0.3.11 that this folder extends, with the parts of them it relies on.
 *
 * pdfmake has no type definitions and no public way to change leading, page breaks, targets or bookmarks.
 * This is the only file that loads its inner modules; a new version of pdfmake is checked against it.
 */

/** A font opened by pdfkit. */
export interface PdfFont {
  readonly name: string;
  /** Its name among the resources of a page. */
  readonly id: string;
  ref(): PdfReference;
  readonly ascender: number;
  /** The parsed file. */
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
  lineHeight(size: number): number;
  widthOfString(text: string, size: number, features?: readonly string[] | null): number;
  layout(text: string, features?: readonly string[] | null, onlyWidth?: boolean): GlyphRun;
  /** The numbers of the glyphs in the embedded subset, four hexadecimal digits each, and their positions. */
  encode(text: string, features?: readonly string[] | null): [string[], GlyphPosition[]];
  /** The characters each glyph of the subset stands for, as the file tells its readers. */
  readonly unicode: readonly (readonly number[] | undefined)[];
}

/** Where a glyph stands, and how far the next: in thousandths of the size. `advanceWidth` is without kerning. */
export interface GlyphPosition {
  readonly xAdvance: number;
  readonly advanceWidth: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** A laid-out word; positions and width in thousandths of the size. */
export interface GlyphRun {
  readonly glyphs: readonly unknown[];
  readonly positions: readonly GlyphPosition[];
  readonly advanceWidth: number;
}

/** A word as pdfmake measures it: text, font and the space it takes. Our own properties are copied along. */
export interface Inline {
  text: string;
  x: number;
  width: number;
  height: number;
  leadingCut: number;
  trailingCut: number;
  font: PdfFont;
  fontSize: number;
  fontFeatures: readonly string[] | null;
  color: string;
  alignment: string;
  link: string | null;
  linkToDestination: string | null;
  lineEnd?: boolean;
  noNewLine?: boolean;
  /** Points from the top of the line to the baseline. */
  ascent?: number;
  /** Stands against the word before it. */
  glued?: boolean;
  /** Named destination at this word. */
  target?: string;
  /** Copied in place of the text. */
  copied?: string;
  /** The number of the page that holds this destination is printed in place of the text. */
  pageOf?: string;
  /** Drawn when all pages are, with other text of the same width: its place among such pieces. */
  late?: number;
}

/** Words side by side; `x` and `y` from the top left corner of the page. */
export interface Line {
  x: number;
  y: number;
  readonly maxWidth: number;
  readonly inlines: Inline[];
  leadingCut: number;
  trailingCut: number;
  inlineWidths: number;
  newLineForced?: boolean;
  lastLineInParagraph?: boolean;
  addInline(inline: Inline): void;
  getHeight(): number;
  getAscenderHeight(): number;
  getWidth(): number;
  clone(): Line;
}

/** A stroke on a page. */
export interface Vector {
  type: 'line';
  x1: number;
  x2: number;
  y1: number;
  y2: number;
  lineWidth: number;
  lineColor: string;
  dash?: { length: number; space: number };
  lineCap?: 'butt' | 'round';
}

/** What stands on a page, in the order it is drawn and read. */
export type PageItem = { readonly type: 'line'; readonly item: Line } | { readonly type: 'vector'; readonly item: object } | { readonly type: 'image'; readonly item: PageImage };

/** An image at its place on a page. Only `FlowLayout` puts one there, and only `BriefingRenderer` draws it. */
export interface PageImage {
  readonly x: number;
  readonly y: number;
  readonly picture: FlowPicture;
  readonly part: StructureElement;
}

/** A page and what stands on it. */
export interface Page {
  readonly items: PageItem[];
  readonly pageSize: { readonly width: number; readonly height: number };
}

/** Where the writer stands: page, place on it and room left, in points. */
export interface Context {
  readonly page: number;
  readonly pages: Page[];
  readonly pageMargins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  x: number;
  y: number;
  availableWidth: number;
  availableHeight: number;
  getCurrentPage(): Page | null;
  moveDown(points: number): boolean;
}

/** Puts lines on pages; inside a transaction they wait until the block is whole. */
export interface PageWriter {
  readonly transactionLevel: number;
  context(): Context;
  addLine(line: Line): object;
  moveToNextPage(): void;
}

/** A node of a document definition while it is laid out; which properties matter is said in `flow-node.ts`. */
export interface LayoutNode {
  stack?: LayoutNode[];
  positions: object[];
  /** Texts only, once measured. */
  _inlines?: Inline[];
  _margin?: [number, number, number, number] | null;
}

/** The styles in force around a piece of text, outermost first. */
export interface StyleStack {
  getProperty(property: string): unknown;
}

/** Gives nodes their words and widths. */
export interface Measurer {
  textInlines: TextInlines;
  measureBlock<Node>(node: Node): Node & LayoutNode;
}

/** Finds the places where a text may be broken into lines. Source: UAX 14 */
export interface LineBreaker {
  /** Where the next place is; `null` behind the end of the text. */
  nextBreak(): { readonly position: number; readonly required: boolean } | null;
}

/** Turns pieces of text into measured words. */
export interface TextInlines {
  buildInlines(text: unknown, styles: StyleStack): { items: Inline[]; minWidth: number; maxWidth: number };
}

/** The definition of a page’s head or foot; pages count from 1. */
export type PageFurniture = (page: number, pages: number) => object;

/** Turns a definition into pages. */
export interface LayoutBuilder {
  nestedLevel: number;
  writer: PageWriter;
  docMeasure: Measurer;
  docPreprocessor: { preprocessBlock<Node>(node: Node): Node };
  registerTableLayouts(layouts: object): void;
  layoutDocument(content: object, pdf: PdfDocument, styles: object, defaultStyle: object, background: undefined, header: PageFurniture, footer: PageFurniture): Page[];
  tryLayoutDocument(content: object, pdf: PdfDocument, ...rest: unknown[]): object;
  addHeadersAndFooters(header: PageFurniture, footer: PageFurniture): void;
  processNode(node: LayoutNode, isVerticalAlignmentAllowed?: boolean): void;
  processVerticalContainer(node: LayoutNode): void;
  processLeaf(node: LayoutNode): void;
}

/** Draws pages into a file. */
export interface Renderer {
  readonly pdfDocument: PdfDocument;
  renderPages(pages: readonly Page[]): void;
  renderLine(line: Line, x: number, y: number): void;
  renderVector(vector: object): void;
  renderImage(image: PageImage): void;
}

/** An object of a PDF file. */
export interface PdfReference {
  data: Record<string, unknown>;
  end(): void;
}

/** A bookmark, and the root of all bookmarks. */
export interface Outline {
  readonly outlineData: Record<string, unknown>;
  readonly children: readonly Outline[];
  addItem(title: string, options: { readonly expanded: boolean }): Outline;
}

/** An element of the structure tree, and what may be put into it. */
export interface PdfStructure {
  readonly dictionary: PdfReference;
  add(child: PdfStructure | PdfMarkedContent): void;
  end(): void;
}

/** A stretch of a page's content that belongs to an element; made by pdfkit, handed on unread. */
export interface PdfMarkedContent {
  readonly refs: readonly object[];
}

/** A PDF file as pdfkit writes it. */
export interface PdfDocument extends NodeJS.ReadableStream {
  info: Record<string, string | Date>;
  readonly page: { readonly height: number; readonly dictionary: PdfReference; readonly fonts: Record<string, PdfReference> };
  readonly outline: Outline;
  _root: PdfReference;
  _id: Buffer;
  _font: PdfFont;
  ref(data: object): PdfReference;
  provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
  /** Reads an image's header; what it gives can be drawn several times and is embedded once. */
  openImage(bytes: Buffer): object;
  image(image: object, x: number, y: number, options: { width: number; height: number }): void;
  fillColor(color: string): void;
  fontSize(points: number): void;
  addContent(operators: string): void;
  text(text: string, x: number, y: number, options: object): void;
  link(x: number, y: number, width: number, height: number, url: string, options?: { structParent?: PdfStructure }): void;
  goTo(x: number, y: number, width: number, height: number, destination: string, options?: { structParent?: PdfStructure }): void;
  addPage(options: object): PdfDocument;
  struct(type: string, options?: { scope?: 'Row' | 'Column'; alt?: string }): PdfStructure;
  addStructure(element: PdfStructure): void;
  markStructureContent(type: string): PdfMarkedContent;
  markContent(tag: 'Artifact', options: { type: string }): void;
  markContent(tag: 'Span', options: { actual: string }): void;
  endMarkedContent(): void;
  file(bytes: Buffer, options: { name: string; type: string; description: string; relationship: 'Data'; creationDate: Date; modifiedDate: Date }): PdfReference;
  addNamedDestination(name: string, kind: 'XYZ', x: number | null, y: number, zoom: null): void;
  _write(chunk: string | Buffer): void;
  _addInfo(): void;
  _finalize(): void;
  end(): void;
}

interface FontFiles {
  readonly normal: string;
  readonly bold: string;
  readonly italics: string;
  readonly bolditalics: string;
}

/** Font files by family. */
export type FontDescriptors = Readonly<Record<string, FontFiles>>;

/** Files that pdfmake has from elsewhere than the disk. */
interface VirtualFiles {
  existsSync(path: string): boolean;
  readFileSync(path: string): Uint8Array;
}

interface Internals {
  readonly PdfDocument: new (fonts: FontDescriptors, images: object, patterns: object, attachments: object, options: object, virtualFs: VirtualFiles | null, localAccess: (path: string) => boolean) => PdfDocument;
  readonly LayoutBuilder: new (pageSize: object, pageMargins: object, svgMeasure: object) => LayoutBuilder;
  readonly Renderer: new (pdf: PdfDocument, progress: undefined) => Renderer;
  readonly TextInlines: new (pdf: PdfDocument) => TextInlines;
  readonly LineBreaker: new (text: string) => LineBreaker;
  readonly Line: new (maxWidth: number) => Line;
  readonly SvgMeasure: new () => object;
  readonly tableLayouts: object;
}

// Not named `require`: the bundler puts a constant of that name at the top of an ES module.
const requirePackage = createRequire(import.meta.url);

/** One inner module's default export; the cast states what was read in its source. */
function load<Shape>(module: string): Shape {
  const loaded = requirePackage(`pdfmake/js/${module}.js`) as { readonly default: Shape }; // read in pdfmake 0.3.11
  return loaded.default;
}

/** The classes themselves. */
export const internals: Internals = {
  PdfDocument: load('PDFDocument'),
  LayoutBuilder: load('LayoutBuilder'),
  Renderer: load('Renderer'),
  TextInlines: load('TextInlines'),
  // The one pdfmake breaks lines with.
  LineBreaker: createRequire(requirePackage.resolve('pdfmake/js/TextBreaker.js'))('linebreak') as Internals['LineBreaker'], // read in linebreak 1.1.0
  Line: load('Line'),
  SvgMeasure: load('SVGMeasure'),
  // A named export, unlike the others.
  tableLayouts: (requirePackage('pdfmake/js/tableLayouts.js') as { readonly tableLayouts: object }).tableLayouts, // read in pdfmake 0.3.11
};
