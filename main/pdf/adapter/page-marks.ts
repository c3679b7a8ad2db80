import type { Marking } from '../../../shared/domain/briefing.js';
import { highestMark } from '../../../shared/print/marks.js';
import { FlowLine } from './flow-line.js';
import type { Page } from './pdfmake-internals.js';

/** The head of a section that opens a page is among its first lines: its number comes before its title. */
const openingLines = 2;

/** The page, from 1, of each destination on the pages so far. */
export function targetPages(pages: readonly Page[]): Map<string, number> {
  const found = new Map<string, number>();
  pages.forEach((page, at) => {
    for (const line of flowLines(page)) for (const target of line.targets) found.set(target, at + 1);
  });
  return found;
}

/** The highest handling mark of what stands on a page. Header and footer have none. */
export function pageMark(page: Page): Marking {
  return highestMark([...flowLines(page)].flatMap((line) => (line.mark === null ? [] : [line.mark])));
}

/** Print the page numbers that stand for destinations further on. */
export function bindPageNumbers(pages: readonly Page[]): void {
  const numbers = targetPages(pages);
  for (const page of pages) {
    for (const line of flowLines(page)) {
      for (const inline of line.inlines) {
        if (inline.pageOf !== undefined) line.replaceText(inline, String(numbers.get(inline.pageOf) ?? ''));
      }
    }
  }
}

/** The section that each page begins in: the one whose head opens it, else the last that began before; `null` for none. */
export function sectionsByPage(pages: readonly Page[]): (string | null)[] {
  let current: string | null = null;
  return pages.map((page) => {
    const lines = [...flowLines(page)];
    const opening = lastSection(lines.slice(0, openingLines)) ?? current;
    current = lastSection(lines) ?? current;
    return opening;
  });
}

function lastSection(lines: readonly FlowLine[]): string | null {
  return lines.findLast((line) => line.bookmark?.level === 1)?.bookmark?.title ?? null;
}

/** The lines our layout put on a page. */
export function* flowLines(page: Page): Generator<FlowLine> {
  for (const item of page.items) if (item.type === 'line' && item.item instanceof FlowLine) yield item.item;
}
