import type { Span } from '../domain/passage.js';
import type { Region, RegionKind } from '../domain/region.js';
import type { Block } from './block.js';

/** A block with the kind that the cleaning gave it. */
export interface NamedBlock {
  readonly block: Block;
  readonly kind: Exclude<RegionKind, 'markup'>;
}

/**
 * The regions of an article: every block in its kind, markup cut out of it. They are sorted, do not overlap, and hold
 * every non-blank character that lies in a block.
 *
 * @param markup - sorted spans that do not overlap
 */
export function buildRegions(text: string, named: readonly NamedBlock[], markup: readonly Span[]): Region[] {
  const regions: Region[] = [];
  let next = 0;
  for (const { block, kind } of named) {
    let at = block.start;
    while ((markup[next]?.end ?? Infinity) <= block.start) next += 1;
    for (let index = next; index < markup.length; index += 1) {
      const mark = markup[index];
      if (mark === undefined || mark.start >= block.end) break;
      pushTrimmed(regions, text, regionOf({ block, kind }, { start: at, end: mark.start }));
      pushTrimmed(regions, text, { kind: 'markup', start: Math.max(mark.start, block.start), end: Math.min(mark.end, block.end) });
      at = Math.min(mark.end, block.end);
    }
    pushTrimmed(regions, text, regionOf({ block, kind }, { start: at, end: block.end }));
  }
  return regions;
}

function regionOf({ block, kind }: NamedBlock, { start, end }: Span): Region {
  return {
    kind,
    start,
    end,
    ...(kind === 'heading' ? { level: block.level ?? 2 } : {}),
    ...(block.shape === 'item' && kind === 'body' ? { item: true } : {}),
  };
}

function pushTrimmed(regions: Region[], text: string, region: Region): void {
  const content = text.slice(region.start, region.end);
  if (content.trim() === '') return;
  // A line break beside markup stays inside the region: between two regions it would end the paragraph.
  let { start, end } = region;
  while (isBlankInLine(text[start])) start += 1;
  while (isBlankInLine(text[end - 1])) end -= 1;
  regions.push({ ...region, start, end });
}

function isBlankInLine(character: string | undefined): boolean {
  return character !== undefined && character !== '\n' && character.trim() === '';
}
