import { ledgerFileName, writeLedger, type UnprintedLedger } from '../../shared/exchange/ledger-file.js';
import { piecesIn, type PrintDocument, type PrintHead } from '../../shared/print/print-document.js';
import { pdfStrings } from '../../shared/strings/pdf.js';
import { sha256Hex } from '../extract/hash.js';
import { BriefingFile, bytesOf } from './adapter/briefing-file.js';
import { BriefingRenderer } from './adapter/briefing-renderer.js';
import { FlowLayout } from './adapter/flow-layout.js';
import type { FlowNode } from './adapter/flow-node.js';
import type { MissingGlyphs } from './adapter/flow-text.js';
import type { FontPack } from '../faces/font-pack.js';
import { bindPageNumbers, pageMark, sectionsByPage } from './adapter/page-marks.js';
import type { Page, PageFurniture } from './adapter/pdfmake-internals.js';
import { fontDescriptors } from './fonts.js';
import { pageFoot, pageHead, type PageFacts } from './furniture.js';
import { colors, styles } from './look.js';
import { pageGeometry, type Paper } from './page-geometry.js';
import { toPdfmake, type DocumentForm } from './to-pdfmake.js';
import { hashGroups } from './verification-section.js';

/** Pages up to which a briefing is short, and from which it is long. */
const shortPages = 3;
const longPages = 12;
/** A line holds about 66 characters and a page 48 lines; notes and sources come on top. */
const charactersPerLine = 70;
const surelyLongLines = 12 * 48;

/** Where the fonts are, and the paper. */
export interface RenderOptions {
  /** Folder of the font packages; see `installedFontsFolder`. */
  readonly fontsFolder: string;
  /** The faces that a package ships compressed, kept between documents; none if left out. */
  readonly fontPack?: FontPack;
  /** A4 if left out. */
  readonly paper?: Paper;
  /** `refuse` if left out. */
  readonly missingGlyphs?: MissingGlyphs;
  /** The ledger attached to the file; none if left out. */
  readonly ledger?: UnprintedLedger;
}

interface LaidOut {
  readonly file: BriefingFile;
  readonly pages: readonly Page[];
}

/**
 * The bytes of a briefing's PDF. Same document and options, same bytes.
 *
 * @throws {AppError} `glyph-missing` with character, code point and place, before any byte is made
 */
export async function renderPdf(document: PrintDocument, options: RenderOptions): Promise<Uint8Array> {
  const { file, pages } = layOutByLength(document, options);
  bindPageNumbers(pages);
  const renderer = new BriefingRenderer(file);
  renderer.renderPages(pages);
  if (options.ledger !== undefined) attachLedger(options.ledger, file, renderer);
  return bytesOf(file);
}

/** The ledger holds the hash of what the pages show, and the last page that of the ledger: it is drawn last and counts to neither. */
function attachLedger(ledger: UnprintedLedger, file: BriefingFile, renderer: BriefingRenderer): void {
  const bytes = Buffer.from(writeLedger(ledger, file.visibleTextSha256));
  renderer.drawLate(hashGroups(sha256Hex(bytes)));
  file.attach({ name: ledgerFileName, mediaType: 'application/ld+json', description: pdfStrings.verification.description, bytes });
}

/** The form a briefing takes follows from its length, which is known once it is laid out. */
function layOutByLength(document: PrintDocument, options: RenderOptions): LaidOut {
  const isLong = estimatedLines(document) > surelyLongLines;
  const first = layOut(document, options, isLong ? 'long' : 'standard');
  if (isLong && first.pages.length >= longPages) return first;
  if (first.pages.length >= longPages) return layOut(document, options, 'long');
  // The short form shares the key's page: a page more than it may have is worth the try.
  if (first.pages.length > shortPages + 1) return first;
  const short = layOut(document, options, 'short');
  return short.pages.length <= shortPages ? short : first;
}

/** Lines of text, counted low: a guess that saves a long briefing from being laid out twice. */
function estimatedLines(document: PrintDocument): number {
  const lengths = document.body.map((block) => piecesIn(block).reduce((sum, inline) => sum + (inline.type === 'text' ? inline.text.length : 0), 0));
  return lengths.reduce((sum, length) => sum + Math.ceil(length / charactersPerLine), 0);
}

function layOut(document: PrintDocument, options: RenderOptions, form: DocumentForm): LaidOut {
  const geometry = pageGeometry(options.paper ?? 'A4');
  const { head } = document;
  const file = new BriefingFile({
    fonts: fontDescriptors(options.fontsFolder),
    ...(options.fontPack === undefined ? {} : { fontPack: options.fontPack }),
    page: geometry,
    title: head.title,
    author: head.author,
    language: 'en',
    createdAtMs: document.createdAtMs,
    producer: pdfStrings.product,
  });
  const size = { width: geometry.width, height: geometry.height, orientation: 'portrait' };
  const layout = new FlowLayout({ size, margins: geometry.margins, mark: head.mark, ruleColor: colors.ink, missingGlyphs: options.missingGlyphs ?? 'refuse' });
  const facts = pageFacts(layout, head, form);
  const header: PageFurniture = (page, pages) => pageHead(head, geometry, facts(page, pages));
  const footer: PageFurniture = (page, pages) => pageFoot(head, geometry, facts(page, pages));
  // Deferred, so that a block is measured when it is placed, not all of them before the first.
  const content: FlowNode = { stack: [], deferred: () => toPdfmake(document, { form, hasLedger: options.ledger !== undefined }) };
  const pages = layout.layoutDocument([content], file, {}, styles.prose, undefined, header, footer);
  return { file, pages };
}

/** What head and foot of a page say; asked for when all pages are laid out. */
function pageFacts(layout: FlowLayout, head: PrintHead, form: DocumentForm): (page: number, pages: number) => PageFacts {
  let sections: (string | null)[] | null = null;
  return (page, count) => {
    const { pages } = layout.writer.context();
    sections ??= form === 'long' ? sectionsByPage(pages) : [];
    const current = pages[page - 1];
    return { page, pages: count, mark: current === undefined ? head.mark : pageMark(current), running: sections[page - 1] ?? head.title };
  };
}
