import { wordCount } from '../../shared/import/words.js';
import { isPageName, namedBits, structureBit } from './element-names.js';
import type { Page, PageBlock, PageElement } from './page.js';

/** How text, links and prose are spread over a page; arrays with `In` are indexed by element, `prose` by block. */
export interface PageMeasures {
  /** Characters of prose in each block; 0 where it is none. */
  readonly prose: readonly number[];
  /** Characters of prose on the page, at least 1. */
  readonly wholeProse: number;
  readonly lengthIn: Float64Array;
  readonly linkedIn: Float64Array;
  readonly proseIn: Float64Array;
  /** What each element and those around it are called, see `element-names.ts`. */
  readonly bits: Int32Array;
}

/** An element that holds more of the page's prose than this is the page itself, whatever its class says. */
const wholePageShare = 0.6;
/** Words a block needs at least to count as prose. */
const proseWords = 12;

/** Measures a page once, for everything that judges its blocks. */
export function measurePage(page: Page): PageMeasures {
  const prose = page.blocks.map((block) => proseLength(page.text, block));
  const wholeProse = Math.max(1, prose.reduce((sum, length) => sum + length, 0));
  const sums = sumOverElements(page, prose);
  return { prose, wholeProse, ...sums, bits: inheritedBits(page, (element) => holdsWholePage({ ...sums, wholeProse }, element)) };
}

function proseLength(text: string, block: PageBlock): number {
  const length = block.end - block.start;
  if (length < 40 || block.linkLength > length / 2) return 0;
  const content = text.slice(block.start, block.end);
  return /[.!?。！？:…]["'”’»)\]]*(?:\s|$)/u.test(content) && wordCount(content) >= proseWords ? length - block.linkLength : 0;
}

function sumOverElements(page: Page, prose: readonly number[]): Pick<PageMeasures, 'lengthIn' | 'linkedIn' | 'proseIn'> {
  const size = page.elements.length;
  const lengthIn = new Float64Array(size);
  const linkedIn = new Float64Array(size);
  const proseIn = new Float64Array(size);
  for (const [index, block] of page.blocks.entries()) {
    const at = block.element.index;
    lengthIn[at] = (lengthIn[at] ?? 0) + block.end - block.start;
    linkedIn[at] = (linkedIn[at] ?? 0) + block.linkLength;
    proseIn[at] = (proseIn[at] ?? 0) + (prose[index] ?? 0);
  }
  // Children come after their parents in document order, so one pass backwards sums every subtree.
  for (let index = size - 1; index >= 0; index -= 1) {
    const element = page.elements[index];
    const parent = element?.parent?.index;
    if (element === undefined || parent === undefined) continue;
    lengthIn[parent] = (lengthIn[parent] ?? 0) + (lengthIn[index] ?? 0);
    linkedIn[parent] = (linkedIn[parent] ?? 0) + (linkedIn[index] ?? 0);
    proseIn[parent] = (proseIn[parent] ?? 0) + (proseIn[index] ?? 0);
  }
  return { lengthIn, linkedIn, proseIn };
}

/** Whether an element holds nearly all of the page's prose. */
export function holdsWholePage({ proseIn, wholeProse }: Pick<PageMeasures, 'proseIn' | 'wholeProse'>, element: PageElement): boolean {
  return (proseIn[element.index] ?? 0) / wholeProse > wholePageShare;
}

/** What each element and those around it are called; an element that holds the page or its article says nothing of clutter by its name. */
export function inheritedBits(page: Page, holdsPage: (element: PageElement) => boolean): Int32Array {
  const bits = new Int32Array(page.elements.length);
  const cache = new Map<string, number>();
  for (const element of page.elements) {
    const inherited = element.parent === null ? 0 : (bits[element.parent.index] ?? 0);
    const own = structureBit(element) | namedBits(element.attributes, cache);
    bits[element.index] = inherited | (holdsPage(element) ? own & isPageName : own);
  }
  return bits;
}
