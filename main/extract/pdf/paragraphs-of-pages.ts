import { findColumns } from './find-columns.js';
import { findFurniture, printedAddressOf, type FramedLayer } from './find-furniture.js';
import { joinParagraphs } from './join-paragraphs.js';
import { makeLines } from './make-lines.js';
import { findLeadings, makeParagraphs, type Leadings } from './make-paragraphs.js';
import type { PdfLayer, PdfLine, PdfPage, PdfParagraph, PdfRun } from './pdf-page.js';

/** The paragraphs of a file in reading order, and what its running lines say. */
export interface ReadParagraphs {
  readonly paragraphs: readonly PdfParagraph[];
  /** The address that a browser printed on every page. */
  readonly url: string | null;
  /** Running lines. */
  readonly furniture: number;
}

interface LaidOutPage {
  readonly head: readonly PdfParagraph[];
  readonly foot: readonly PdfParagraph[];
  readonly columns: readonly (readonly PdfLine[])[];
  /** Text that is turned against the rest: watermarks, names of tables. */
  readonly turned: readonly (readonly PdfLine[])[];
}

const emptyLayer: PdfLayer = { runs: [], top: 0, bottom: 0 };

/**
 * The paragraphs of a file.
 *
 * Of each page come its running head, its columns, what is turned, its running foot. Only where a paragraph runs over
 * the page's end do the foot and the next head stand after that paragraph, so that it stays in one piece.
 */
export function paragraphsOf(pages: readonly PdfPage[]): ReadParagraphs {
  const framed = findFurniture(pages.map((page) => page.layers[0] ?? emptyLayer));
  const laidOut = pages.map((page, index) => layOut(page, framed[index]));
  const leadings = findLeadings(laidOut.flatMap((page) => page.columns));
  const paragraphs: PdfParagraph[] = [];
  for (const page of laidOut) addPage(paragraphs, page, leadings);
  return {
    paragraphs,
    url: printedUrl(laidOut),
    furniture: laidOut.reduce((sum, page) => sum + page.head.length + page.foot.length, 0),
  };
}

function layOut(page: PdfPage, framed: FramedLayer | undefined): LaidOutPage {
  return {
    head: (framed?.head ?? []).map(furnitureOf),
    foot: (framed?.foot ?? []).map(furnitureOf).reverse(),
    columns: findColumns(framed?.content ?? []).map(makeLines),
    turned: page.layers.slice(1).flatMap((layer) => findColumns(layer.runs).map(makeLines)),
  };
}

function furnitureOf(row: readonly PdfRun[]): PdfParagraph {
  const lines = makeLines(row);
  return { kind: 'furniture', lines, size: lines[0]?.size ?? 0, hasGapBefore: true };
}

function addPage(paragraphs: PdfParagraph[], page: LaidOutPage, leadings: Leadings): void {
  paragraphs.push(...page.head);
  for (const lines of page.columns) joinParagraphs(paragraphs, makeParagraphs(lines, leadings));
  paragraphs.push(...page.turned.flatMap((lines) => makeParagraphs(lines, leadings)), ...page.foot);
}

function printedUrl(pages: readonly LaidOutPage[]): string | null {
  const [first = null, ...others] = pages.map((page) => [...page.foot, ...page.head].flatMap(({ lines }) => lines.map(({ text }) => printedAddressOf(text))).find((url) => url !== null) ?? null);
  return others.every((url) => url === first) ? first : null;
}
