import { rowsOf } from './make-lines.js';
import { isSameSize, quantile, roundedSize } from './numbers.js';
import type { PdfLayer, PdfRun } from './pdf-page.js';

/** Share of a page's height, at the head and at the foot, in which running lines stand. */
const zoneShare = 0.14;
/** Rows from either edge that can be running lines. */
const mostRows = 4;
/** Furthest that a running line moves from page to page, in points. */
const placePt = 4;
/** Longest running line, in characters: longer rows are text. */
const longestRow = 220;
/** Longest running line that no other page has, in characters. */
const longestOther = 90;
/** Distance to the next row, as a multiple of the usual one, that sets a running line apart. */
const apartGap = 1.3;
/** Gap between two parts of a running line, in type sizes. */
const partGap = 1.5;

/** A page divided: what is of the article, and what only frames the page. */
export interface FramedLayer {
  readonly content: readonly PdfRun[];
  /** Rows at the head and at the foot, from the edge inwards. */
  readonly head: readonly (readonly PdfRun[])[];
  readonly foot: readonly (readonly PdfRun[])[];
}

interface EdgeRow {
  readonly runs: readonly PdfRun[];
  readonly edge: 'head' | 'foot';
  readonly words: string;
  /** What it is compared by with rows of other pages: each part without its digits, and its distance from the edge. */
  readonly parts: readonly string[];
  readonly offset: number;
  /** Whether a gap or other type tells it from the next row inwards, as it does of all that is no text. */
  readonly isApart: boolean;
}

/**
 * Takes running heads, running feet and page numbers out of the pages of a file.
 *
 * They stand at the same height on several pages, all or every other one, and differ in digits alone; one part that does
 * is enough, since chapters change their names in running heads. A lone page number and what browsers print around a
 * page need no second page.
 */
export function findFurniture(layers: readonly PdfLayer[]): FramedLayer[] {
  const edges = layers.map((layer) => ({ head: edgeRows(layer, 'head'), foot: edgeRows(layer, 'foot') }));
  const counts = countPages(edges.map(({ head, foot }) => [...head, ...foot]));
  const needed = layers.length <= 5 ? 2 : 3;
  const repeats = (row: EdgeRow): boolean => row.words.length <= longestRow && row.parts.some((part) => pagesWith(counts, part, row) >= needed);
  const placesOfRepeats = new Set(edges.flatMap(({ head, foot }) => [...head, ...foot].filter(repeats).map(placeKey)));
  // The running head of a short chapter stands on one page only, but where the others stand, and in their type.
  const isRunning = (row: EdgeRow): boolean => repeats(row) || (row.words.length <= longestOther && placesOfRepeats.has(placeKey(row)));
  return layers.map((layer, index) => {
    const { head, foot } = edges[index] ?? { head: [], foot: [] };
    const isPrinted = foot.some((row) => printedAddress.test(row.words)) || head.some((row) => printedAddress.test(row.words));
    const isFurniture = (row: EdgeRow): boolean => isRunning(row) || loneNumber.test(row.words) || (isPrinted && isOfBrowser(row.words));
    return framed(layer, [takeWhile(head, isFurniture), takeWhile(foot, isFurniture)]);
  });
}

/** The page number alone, dressed or not. Roman numerals and bare numbers stand at the very edge, where no paragraph ends. */
const loneNumber = /^(?:[-–—|•\s]*(?:page|seite|p\.|стр\.|сторінка|第)?\s*(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:of|von|de|из|\/)\s*\d{1,4})?\s*(?:页|頁)?[-–—|•\s]*)$/iu;
/** The address and the page's number that browsers print at the foot. */
const printedAddress = /^(?:https?:\/\/\S+|file:\/\/\S+|about:\S+)\s+(?:page )?\d{1,4}\s*(?:\/|of|von)\s*\d{1,4}$/iu;
/** The moment of printing, which browsers set before or after the page's title. */
const printedMoment = /(?:^|\t)\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\.?,? (?:um )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AP]\.?M\.?)?(?:\t|\s|$)/iu;

function isOfBrowser(words: string): boolean {
  return printedAddress.test(words) || printedMoment.test(words);
}

/** The address that browsers printed on a row; `null` where it is cut short or none. */
export function printedAddressOf(words: string): string | null {
  const address = printedAddress.test(words) ? words.split(/\s/u)[0] : undefined;
  return address !== undefined && /^https?:/iu.test(address) && !/(?:…|\.\.\.)$/u.test(address) ? address : null;
}

function placeKey({ edge, offset, runs }: EdgeRow): string {
  return `${edge} ${String(offset)} ${String(roundedSize(Math.max(...runs.map((run) => run.size))))}`;
}

function framed(layer: PdfLayer, [head, foot]: readonly [readonly EdgeRow[], readonly EdgeRow[]]): FramedLayer {
  const taken = new Set([...head, ...foot].flatMap((row) => row.runs));
  return {
    content: layer.runs.filter((run) => !taken.has(run)),
    head: head.map((row) => row.runs),
    foot: foot.map((row) => row.runs),
  };
}

function takeWhile(rows: readonly EdgeRow[], isFurniture: (row: EdgeRow) => boolean): readonly EdgeRow[] {
  const first = rows.findIndex((row) => !isFurniture(row));
  const taken = first === -1 ? rows : rows.slice(0, first);
  return taken.slice(0, taken.findLastIndex((row) => row.isApart) + 1);
}

function edgeRows(layer: PdfLayer, edge: 'head' | 'foot'): EdgeRow[] {
  const zone = (layer.bottom - layer.top) * zoneShare;
  const distanceOf = (run: PdfRun): number => (edge === 'head' ? run.baseline - layer.top : layer.bottom - run.baseline);
  const rows = rowsOf(layer.runs);
  const leading = quantile(rows.slice(1).map((row, index) => baselineOf(row) - baselineOf(rows[index] ?? row)), 0.5, 0);
  if (edge === 'foot') rows.reverse();
  const edgemost = rows.slice(0, mostRows).filter((runs) => Math.min(...runs.map(distanceOf)) <= zone);
  return edgemost.map((runs, index) => {
    const offset = Math.round(Math.min(...runs.map(distanceOf)) / placePt);
    return { ...wordsOfRow(runs), edge, offset, isApart: isApart(runs, rows[index + 1], leading) };
  });
}

function wordsOfRow(unordered: readonly PdfRun[]): Pick<EdgeRow, 'runs' | 'words' | 'parts'> {
  const runs = [...unordered].sort((a, b) => a.x - b.x);
  const words = runs.reduce((sum, run, index) => sum + separatorBefore(run, runs[index - 1]) + run.text, '');
  return { runs, words, parts: words.split('\t').map(foldDigits) };
}

function baselineOf(row: readonly PdfRun[]): number {
  return Math.max(...row.map((run) => run.baseline));
}

function isApart(row: readonly PdfRun[], next: readonly PdfRun[] | undefined, leading: number): boolean {
  if (next === undefined) return true;
  const [size, nextSize] = [row, next].map((runs) => Math.max(...runs.map((run) => run.size)));
  return Math.abs(baselineOf(next) - baselineOf(row)) > apartGap * leading || !isSameSize(size ?? 0, nextSize ?? 0);
}

function separatorBefore(run: PdfRun, previous: PdfRun | undefined): string {
  if (previous === undefined) return '';
  const gap = run.x - previous.right;
  if (gap > partGap * run.size) return '\t';
  return gap > 0.15 * run.size ? ' ' : '';
}

function foldDigits(part: string): string {
  return /^[ivxl]{1,7}$/iu.test(part) ? '#' : part.toLowerCase().replace(/\d+/gu, '#');
}

type PageCounts = ReadonlyMap<string, number>;

function keyOf(part: string, edge: EdgeRow['edge'], offset: number): string {
  return `${edge} ${String(offset)} ${part}`;
}

/** On how many pages each part stands at each height. */
function countPages(pages: readonly (readonly EdgeRow[])[]): PageCounts {
  const counts = new Map<string, number>();
  for (const rows of pages) {
    const keys = new Set(rows.flatMap((row) => row.parts.map((part) => keyOf(part, row.edge, row.offset))));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Pages with a part at a row's height, or one step above or below: rounding may have parted them. */
function pagesWith(counts: PageCounts, part: string, { edge, offset }: EdgeRow): number {
  const own = counts.get(keyOf(part, edge, offset)) ?? 0;
  return own + Math.max(counts.get(keyOf(part, edge, offset - 1)) ?? 0, counts.get(keyOf(part, edge, offset + 1)) ?? 0);
}
