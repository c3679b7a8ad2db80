import { $blockFacts, $blocks, type BlockNode } from './briefing-blocks.js';
import { $applyEdits, $wordsOf } from './briefing-spans.js';
import type { BlockId } from '../../shared/domain/ids.js';
import type { Span } from '../../shared/domain/passage.js';

/** A place where the words looked for stand. */
export interface FoundWords {
  readonly blockId: BlockId;
  readonly span: Span;
}

/** Places of words found at once; more is no search of a person. */
const mostFound = 5000;

/** Where some words stand in the briefing, in order; small and capital letters are one. */
export function $findWords(query: string): FoundWords[] {
  if (query === '') return [];
  const pattern = new RegExp(query.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'), 'giu');
  const found: FoundWords[] = [];
  for (const block of $blocks()) {
    const { id } = $blockFacts(block);
    if (id === null) continue;
    for (const match of $wordsOf(block).matchAll(pattern)) {
      found.push({ blockId: id, span: { start: match.index, end: match.index + match[0].length } });
      if (found.length === mostFound) return found;
    }
  }
  return found;
}

/** Puts words in place of those found; how many were replaced. An article's words in a quotation stay as they are. */
export function $replaceFound(found: readonly FoundWords[], words: string): number {
  const blocks = new Map($blocks().map((block) => [$blockFacts(block).id, block]));
  // From the end, so that the places before stay where they are.
  return [...found].reverse().filter(({ blockId, span }) => $replaceIn(blocks.get(blockId), span, words)).length;
}

function $replaceIn(block: BlockNode | undefined, span: Span, words: string): boolean {
  return block !== undefined && $applyEdits(block, [{ ...span, text: words, side: 'before' }]);
}
