import { sentencesIn, wordsIn } from '../../../shared/anchoring/sentences.js';
import type { ArticleText } from '../../../shared/domain/article.js';
import { paragraphsOf } from '../../../shared/domain/paragraph.js';
import type { Span } from '../../../shared/domain/passage.js';
import { foldedKinds } from '../../../shared/domain/region.js';
import { blockIndexAt, blocksOf, spanInBlock, type Block } from './offset-map.js';

/** An article as it is read: its blocks, and the sentences and words to step by, found when they are asked for. */
export interface ReadingText {
  readonly article: ArticleText;
  readonly blocks: readonly Block[];
  /** Runs of blocks folded away together, in order. */
  readonly folds: readonly Fold[];
  /** Sentences of a block, in offsets of the text. */
  readonly sentences: (block: number) => readonly Span[];
  /** Words of a block, in offsets of the text. */
  readonly words: (block: number) => readonly Span[];
}

/** Neighbouring blocks that are folded away: `[from, to)`. */
export interface Fold {
  readonly from: number;
  readonly to: number;
}

export function readingTextOf(article: ArticleText, language: string | null): ReadingText {
  const blocks = blocksOf(article.text, paragraphsOf(article.text, article.regions));
  return {
    article,
    blocks,
    folds: foldsOf(blocks),
    sentences: segmented(blocks, (words) => sentencesIn(words, language)),
    words: segmented(blocks, (words) => wordsIn(words, language)),
  };
}

/** The fold a block lies in; -1 where it is always shown. */
export function foldIndexOf(folds: readonly Fold[], block: number): number {
  return folds.findIndex((fold) => fold.from <= block && block < fold.to);
}

/**
 * The folds to open when an article is read again with other kinds of regions: those that hold a paragraph of a fold
 * that was open and, with `keepShown`, those that hold one which was not folded.
 */
export function openFoldsAfter(after: ReadingText, before: ReadingText, shown: { readonly openFolds: ReadonlySet<number>; readonly keepShown: boolean }): Set<number> {
  const wasShown = ({ paragraph }: Block): boolean => {
    const fold = foldIndexOf(before.folds, blockIndexAt(before.blocks, paragraph.start));
    return fold === -1 ? shown.keepShown : shown.openFolds.has(fold);
  };
  return new Set([...after.folds.keys()].filter((at) => after.blocks.slice(after.folds[at]?.from, after.folds[at]?.to).some(wasShown)));
}

export function isFoldedKind(block: Block): boolean {
  return foldedKinds.includes(block.paragraph.kind);
}

function foldsOf(blocks: readonly Block[]): Fold[] {
  const folds: Fold[] = [];
  let from: number | null = null;
  for (const [at, block] of blocks.entries()) {
    const isFolded = isFoldedKind(block);
    if (isFolded && from === null) from = at;
    if (!isFolded && from !== null) {
      folds.push({ from, to: at });
      from = null;
    }
  }
  if (from !== null) folds.push({ from, to: blocks.length });
  return folds;
}

/** Finds the parts of a block once; texts of 100,000 words are never segmented as a whole. */
function segmented(blocks: readonly Block[], segment: (words: string) => readonly Span[]): (block: number) => readonly Span[] {
  const known = new Map<number, readonly Span[]>();
  return (index) => {
    const found = known.get(index) ?? segment(blocks[index]?.words ?? '').map((local) => spanInBlock(blocks, index, local));
    known.set(index, found);
    return found;
  };
}
