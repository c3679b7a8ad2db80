import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { AppError } from '../../../shared/errors.js';
import { maxTextLength } from '../limits.js';
import { BoldFonts } from './bold-fonts.js';
import { linkAreasOf } from './link-areas.js';
import { layersOf } from './page-layers.js';
import type { PdfPage } from './pdf-page.js';

/** Most pages of a file that is read. */
const maxPages = 2_000;
/** Most runs of a page: dense newspaper pages have about 3,000. */
const maxRuns = 50_000;

/** The pages of a file, and how many of them cannot be read. */
export interface ReadPages {
  readonly pages: readonly PdfPage[];
  readonly unreadable: number;
}

/**
 * The text of each page with its places.
 *
 * @throws {AppError} `file-too-large` beyond 2,000 pages or the longest text, `damaged` when no page can be read
 */
export async function readPages(pdf: PDFDocumentProxy, fileName: string): Promise<ReadPages> {
  if (pdf.numPages > maxPages) throw new AppError('file-too-large', { fileName, pages: pdf.numPages, limitPages: maxPages });
  const pages: PdfPage[] = [];
  const boldFonts = new BoldFonts();
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(pdf, { number, boldFonts });
    if (page === null) continue;
    pages.push(page);
    length += page.layers.reduce((sum, layer) => sum + layer.runs.reduce((count, run) => count + run.text.length, 0), 0);
    if (length > maxTextLength) throw new AppError('file-too-large', { fileName, characters: length, limitCharacters: maxTextLength });
  }
  if (pages.length === 0) throw new AppError('damaged', { fileName });
  return { pages, unreadable: pdf.numPages - pages.length };
}

/** One page; `null` when pdf.js cannot read it, which does not spoil the others. */
async function readPage(pdf: PDFDocumentProxy, { number, boldFonts }: { readonly number: number; readonly boldFonts: BoldFonts }): Promise<PdfPage | null> {
  try {
    const page = await pdf.getPage(number);
    const read = await layersOfPage(page, boldFonts);
    page.cleanup();
    return { number, layers: read };
  } catch (error) {
    if (error instanceof AppError) throw error;
    return null;
  }
}

async function layersOfPage(page: PDFPageProxy, boldFonts: BoldFonts): Promise<PdfPage['layers']> {
  const { items, styles } = await page.getTextContent({ disableNormalization: true });
  const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
  if (texts.length > maxRuns) throw new AppError('too-deep', { runs: texts.length, limitRuns: maxRuns });
  await boldFonts.learn(page, new Set(texts.map((item) => item.fontName)));
  const areas = linkAreasOf(await page.getAnnotations({ intent: 'display' }));
  return layersOf({ texts, styles, areas, boldFonts, viewport: page.getViewport({ scale: 1 }) });
}
