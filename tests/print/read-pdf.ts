import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A link on a page: to a named place in the file, or to an address. */
export interface PdfLink {
  readonly page: number;
  readonly dest: string | null;
  readonly url: string | null;
  /** Upper edge, from the foot of the page. */
  readonly top: number;
}

/** Where a named destination or bookmark leads. */
export interface PdfPlace {
  readonly page: number;
  /** From the foot of the page. */
  readonly top: number;
}

export interface PdfBookmark extends PdfPlace {
  readonly title: string;
  readonly children: readonly PdfBookmark[];
}

/** A PDF as a reader sees it. */
export interface ReadPdf {
  readonly pages: readonly string[];
  readonly links: readonly PdfLink[];
  readonly places: ReadonlyMap<string, PdfPlace>;
  readonly bookmarks: readonly PdfBookmark[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly title: string | null;
  readonly labels: readonly string[] | null;
  readonly language: unknown;
  readonly fingerprint: string;
  readonly pageWidth: number;
}

/** Read a file's bytes with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
  const metadata = await pdf.getMetadata();
  const info = metadata.info as Record<string, unknown>; // pdf.js types it as Object
  const read: ReadPdf = {
    pages: await Promise.all(pages.map(pageText)),
    links: (await Promise.all(pages.map(pageLinks))).flat(),
    places: await placesOf(pdf),
    bookmarks: await bookmarksOf(pdf, (await pdf.getOutline()) ?? []),
    info,
    title: (metadata.metadata?.get('dc:title') as string | undefined) ?? null,
    labels: await pdf.getPageLabels(),
    language: info['Language'],
    fingerprint: pdf.fingerprints[0] ?? '',
    pageWidth: pages[0]?.view[2] ?? 0,
  };
  await task.destroy();
  return read;
}

/** Text without its white space: where lines break is no part of the words. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

async function pageText(page: PDFPageProxy): Promise<string> {
  const content = await page.getTextContent();
  return content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

interface Annotation {
  readonly subtype: string;
  readonly dest?: string | null;
  readonly unsafeUrl?: string;
  readonly rect: readonly [number, number, number, number];
}

async function pageLinks(page: PDFPageProxy): Promise<PdfLink[]> {
  const annotations = (await page.getAnnotations()) as Annotation[]; // pdf.js types them as any
  return annotations
    .filter((annotation) => annotation.subtype === 'Link')
    .map((annotation) => ({ page: page.pageNumber, dest: annotation.dest ?? null, url: annotation.unsafeUrl ?? null, top: annotation.rect[3] }));
}

async function placesOf(pdf: PDFDocumentProxy): Promise<Map<string, PdfPlace>> {
  const destinations = (await pdf.getDestinations()) as Record<string, unknown[]>; // pdf.js types them as any
  const places = await Promise.all(Object.entries(destinations).map(async ([name, destination]) => [name, await placeOf(pdf, destination)] as const));
  return new Map(places);
}

async function placeOf(pdf: PDFDocumentProxy, destination: readonly unknown[]): Promise<PdfPlace> {
  const [page, , , top] = destination as [Parameters<PDFDocumentProxy['getPageIndex']>[0], unknown, unknown, number]; // [page /XYZ left top zoom]
  return { page: (await pdf.getPageIndex(page)) + 1, top };
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

async function bookmarksOf(pdf: PDFDocumentProxy, items: Outline): Promise<PdfBookmark[]> {
  return Promise.all(
    items.map(async (item) => ({
      title: item.title,
      ...(await placeOf(pdf, item.dest as unknown[])), // ours are never named
      children: await bookmarksOf(pdf, item.items as Outline),
    })),
  );
}
