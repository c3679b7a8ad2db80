import type { Span } from '../../../shared/domain/passage.js';
import { spanInBlock, type Block } from './offset-map.js';

/** Most places looked for; a query that has more is too short to step through. */
const mostHits = 5000;

/**
 * The places where words stand in an article, in order, in offsets of its text. Case, kinds of quotation marks and
 * kinds of spaces make no difference; markup between letters is no border.
 */
export function findInBlocks(blocks: readonly Block[], query: string): Span[] {
  const pattern = patternOf(query);
  if (pattern === null) return [];
  const hits: Span[] = [];
  for (const [at, block] of blocks.entries()) {
    for (const match of block.words.matchAll(pattern)) {
      hits.push(spanInBlock(blocks, at, { start: match.index, end: match.index + match[0].length }));
      if (hits.length >= mostHits) return hits;
    }
  }
  return hits;
}

/** The first place at or after an offset; from the beginning again after the last. -1 where there is none. */
export function hitFrom(hits: readonly Span[], offset: number): number {
  const at = hits.findIndex((hit) => hit.start >= offset);
  return at === -1 && hits.length > 0 ? 0 : at;
}

function patternOf(query: string): RegExp | null {
  const words = query.trim();
  if (words === '') return null;
  const source = words
    .replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&')
    .replace(/["“”„«»]/gu, '["“”„«»]')
    .replace(/['‘’‚]/gu, "['‘’‚]")
    .replace(/\s+/gu, '\\s+');
  return new RegExp(source, 'giu');
}
