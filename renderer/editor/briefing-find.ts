import { $blockFacts, $blocks, type BlockNode } from './briefing-blocks.js';
import { $applyEdits, $wordsOf } from './briefing-spans.js';
import { findFolded } from '../../shared/search/find-folded.js';
import type { BlockId } from '../../shared/domain/ids.js';
import type { Span } from '../../shared/domain/passage.js';

/** A place where the words looked for stand. */
export interface FoundWords {
  readonly blockId: BlockId;
  readonly span: Span;
}

/** Places of words found at once; more is no search of a person. */
const mostFound = 5000;

/** Where some words stand in the briefing, in order, as `findFolded` takes them; white space alone as it was typed: who looks for two spaces means two. */
export function $findWords(query: string): FoundWords[] {
  const found: FoundWords[] = [];
  for (const block of $blocks()) {
    const { id } = $blockFacts(block);
    if (id === null) continue;
    const words = $wordsOf(block);
    const spans = query.trim() === '' ? literally(words, query) : findFolded(words, query, mostFound);
    found.push(...spans.map((span) => ({ blockId: id, span })));
    if (found.length >= mostFound) break;
  }
  return found.slice(0, mostFound);
}

function literally(words: string, query: string): Span[] {
  const spans: Span[] = [];
  for (let at = query === '' ? -1 : words.indexOf(query); at !== -1; at = words.indexOf(query, at + query.length)) spans.push({ start: at, end: at + query.length });
  return spans;
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
