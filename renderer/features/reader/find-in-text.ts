import type { Span } from '../../../shared/domain/passage.js';
import { spanInBlock, type Block } from './offset-map.js';
import { isFoldedKind } from './reading-text.js';

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
  for (const at of blocks.keys()) {
    hits.push(...placesIn(blocks, at, pattern));
    if (hits.length >= mostHits) break;
  }
  return hits.slice(0, mostHits);
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

function placesIn(blocks: readonly Block[], at: number, pattern: RegExp): Span[] {
  return [...(blocks[at]?.words ?? '').matchAll(pattern)].map((match) => spanInBlock(blocks, at, { start: match.index, end: match.index + match[0].length }));
}

function patternOf(query: string): RegExp | null {
  const source = sourceOf(query);
  return source === null ? null : new RegExp(source, 'giu');
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
