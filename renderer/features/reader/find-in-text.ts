import type { Span } from '../../../shared/domain/passage.js';
import { findFolded } from '../../../shared/search/find-folded.js';
import { spanInBlock, type Block } from './offset-map.js';
import { isFoldedKind } from './reading-text.js';

/** Most places looked for; a query that has more is too short to step through. */
const mostHits = 5000;

/**
 * The places where words stand in an article, in order, in offsets of its text. Case, accents, kinds of quotation marks
 * and kinds of spaces make no difference, as `findFolded` takes them; markup between letters is no border.
 */
export function findInBlocks(blocks: readonly Block[], query: string): Span[] {
  const hits: Span[] = [];
  for (const [at, block] of blocks.entries()) {
    hits.push(...findFolded(block.words, query.trim(), mostHits - hits.length).map((local) => spanInBlock(blocks, at, local)));
    if (hits.length >= mostHits) break;
  }
  return hits;
}

/**
 * The places in the article itself, boilerplate and links left out, where exactly these words stand as words of their
 * own. Case counts; kinds of quotation marks and spaces do not; markup between letters is no border.
 */
export function equalWordsIn(blocks: readonly Block[], words: string): Span[] {
  const source = sourceOf(words);
  if (source === null) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu');
  return blocks.flatMap((block, at) => (isFoldedKind(block) ? [] : placesIn(blocks, at, pattern)));
}

/** The first place at or after an offset; from the beginning again after the last. -1 where there is none. */
export function hitFrom(hits: readonly Span[], offset: number): number {
  const at = hits.findIndex((hit) => hit.start >= offset);
  return at === -1 && hits.length > 0 ? 0 : at;
}

/** The place after the one at an offset, or before it; round from the last to the first. `null` where there is none. */
export function neighbourHit(hits: readonly Span[], offset: number, direction: 1 | -1): Span | null {
  if (direction === 1) return hits.find(({ start }) => start > offset) ?? hits[0] ?? null;
  return hits.findLast(({ start }) => start < offset) ?? hits.at(-1) ?? null;
}

function placesIn(blocks: readonly Block[], at: number, pattern: RegExp): Span[] {
  return [...(blocks[at]?.words ?? '').matchAll(pattern)].map((match) => spanInBlock(blocks, at, { start: match.index, end: match.index + match[0].length }));
}

function sourceOf(query: string): string | null {
  const words = query.trim();
  if (words === '') return null;
  return words
    .replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&')
    .replace(/["“”„«»]/gu, '["“”„«»]')
    .replace(/['‘’‚]/gu, "['‘’‚]")
    .replace(/\s+/gu, '\\s+');
}
