import type { Block } from '../../shared/domain/briefing.js';
import type { MarkedBlock } from './generated-briefing.js';
import { linesOf, type PageLine, type PlacedWords } from './page-lines.js';
import type { PdfBookmark, ReadPdf } from './read-pdf.js';

/** A target shows this much of the page above its line. */
const contextPt = 40;
/** From the top of a line to its baseline, at most. */
const ascentPt = 21;
/** The foot of the text on either paper. */
const footPt = 77;
/** What ends a block stands within these distances below its words. */
const below = { row: 60, descriptor: 30 } as const;

/** A page set from marked blocks, as a reader finds it. */
export interface SetPages {
  readonly blocks: readonly MarkedBlock[];
  readonly placed: readonly PlacedWords[];
  readonly pdf: ReadPdf;
}

/** What a typesetter would send back; empty when the pages are right. */
export function pageFaults({ blocks, placed, pdf }: SetPages): string[] {
  const set = blocks.map(({ mark, block }) => ({ mark, block, lines: linesOf(mark, placed) }));
  const bookmarks = pdf.bookmarks.flatMap((bookmark) => [bookmark, ...bookmark.children]);
  return set.flatMap(({ mark, block, lines }, at) => {
    const [first, last, next] = [lines[0], lines.at(-1), set[at + 1]?.lines[0]];
    if (first === undefined || last === undefined) return [`${mark} is not drawn`];
    const faults = [...runOff(lines), ...faultsOf(block, lines, placed), ...(block.type === 'heading' ? headingFaults({ mark, first, last, next, bookmarks }) : [])];
    return faults.map((fault) => `${block.type} ${mark} on page ${first.page}: ${fault}`);
  });
}

function runOff(lines: readonly PageLine[]): string[] {
  return lines.some(({ y }) => y < footPt) ? ['runs off the page'] : [];
}

function faultsOf(block: Block, lines: readonly PageLine[], placed: readonly PlacedWords[]): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'list-item':
      return [...splitFaults(lines), ...lastWordFaults(lines)];
    case 'quotation':
      return [...splitFaults(lines), ...lastWordFaults(lines), ...endFaults(lines, placed, ['Engineer on duty', below.descriptor])];
    case 'key-judgment':
      return [...pagesOf(lines).length > 1 ? ['is divided'] : [], ...lastWordFaults(lines), ...endFaults(lines, placed, ['Rests on', below.row])];
    case 'image':
      return pagesOf(lines).length > 1 || heightOf(lines) < (block.image?.height ?? 0) / 4 ? ['is parted from its caption or credit'] : [];
    case 'table':
      return lines[0]?.page === lines[1]?.page ? [] : ['is parted from its caption'];
    case 'heading':
      return [];
  }
}

function splitFaults(lines: readonly PageLine[]): string[] {
  const counts = pagesOf(lines).map((page) => lines.filter((line) => line.page === page).length);
  if (counts.length < 2) return [];
  if (lines.length <= 3) return ['is short and divided'];
  return [...(counts[0] === 1 ? ['leaves a line alone at the foot'] : []), ...(counts.at(-1) === 1 ? ['leaves a line alone at the head'] : [])];
}

function lastWordFaults(lines: readonly PageLine[]): string[] {
  const words = lines.at(-1)?.words ?? [];
  return lines.length > 1 && words.length === 1 && (words[0]?.length ?? 0) < 7 ? ['ends with a short word alone'] : [];
}

/** What belongs to a block's end stands below its last line. */
function endFaults(lines: readonly PageLine[], placed: readonly PlacedWords[], [start, within]: readonly [string, number]): string[] {
  const last = lines.at(-1);
  const isThere = placed.some(({ page, y, text }) => text.startsWith(start) && page === last?.page && y < last.y && last.y - y < within);
  return isThere ? [] : [`is parted from “${start}”`];
}

interface SetHeading {
  readonly mark: string;
  readonly first: PageLine;
  readonly last: PageLine;
  readonly next: PageLine | undefined;
  readonly bookmarks: readonly PdfBookmark[];
}

function headingFaults({ mark, first, last, next, bookmarks }: SetHeading): string[] {
  const bookmark = bookmarks.find(({ title }) => title.split(' ')[0]?.startsWith(mark));
  const above = (bookmark?.top ?? 0) - first.y - contextPt;
  return [
    ...(next?.page === last.page ? [] : ['ends its page']),
    ...(bookmark?.page === first.page && above > 0 && above < ascentPt ? [] : ['has its bookmark elsewhere']),
  ];
}

/** Citations whose target is not the line of their number. */
export function targetFaults({ places, links }: ReadPdf): string[] {
  return [...places].flatMap(([name, { page, top }]) => {
    if (!name.startsWith('c-')) return [];
    const isThere = links.some((link) => link.dest?.startsWith('n-') === true && link.page === page && Math.abs(link.top + contextPt - top) < 0.1);
    return isThere ? [] : [`${name} is not on its line`];
  });
}

function pagesOf(lines: readonly PageLine[]): number[] {
  return [...new Set(lines.map(({ page }) => page))];
}

function heightOf(lines: readonly PageLine[]): number {
  return (lines[0]?.y ?? 0) - (lines.at(-1)?.y ?? 0);
}
