import type { Block, BlockShape } from '../../shared/import/block.js';
import { placesOfBlocks } from './page-places.js';
import type { Page, PageBlock } from './page.js';

/** The blocks of a page as the shared cleaning judges them; `articleBody` is what the page states as its article, if it does. */
export function blocksOfPage(page: Page, articleBody: string | null): Block[] {
  const places = placesOfBlocks(page, articleBody);
  return page.blocks.map((block, index) => {
    const length = block.end - block.start;
    return {
      start: block.start,
      end: block.end,
      shape: shapeOf(block),
      level: levelOf(block),
      hasGapBefore: block.hasGapBefore,
      linkShare: Math.min(1, block.linkLength / length),
      boldShare: Math.min(1, block.boldLength / length),
      place: places[index] ?? null,
    };
  });
}

const shapes: ReadonlyMap<string, BlockShape> = new Map([
  ['li', 'item'], ['dd', 'item'], ['dt', 'item'], ['blockquote', 'quote'], ['figcaption', 'caption'], ['caption', 'caption'],
  ['td', 'cell'], ['th', 'cell'], ['tr', 'cell'], ['pre', 'code'],
]);

function shapeOf(block: PageBlock): BlockShape {
  if (levelOf(block) !== null) return 'heading';
  for (let at = block.element, steps = 0; steps < 3; steps += 1) {
    const shape = shapes.get(at.tag);
    if (shape !== undefined) return shape;
    if (at.parent === null) break;
    at = at.parent;
  }
  return 'line';
}

function levelOf(block: PageBlock): number | null {
  const level = /^h([1-6])$/u.exec(block.element.tag)?.[1] ?? /^h([1-6])$/u.exec(block.element.parent?.tag ?? '')?.[1];
  return level === undefined ? null : Number(level);
}
