import type { ExtractedArticle } from '../domain/article.js';
import type { Block } from './block.js';
import type { NamedBlock } from './build-regions.js';
import { foldTitle } from './find-title.js';
import { wordCount } from './words.js';

export type BlockKind = NamedBlock['kind'];

/** An article while it is cleaned: its blocks and what is thought of each so far. Steps change kinds and say why. */
export class Draft {
  readonly kinds: BlockKind[];
  readonly log: ExtractedArticle['log'][number][] = [];
  /** Every step asks for the same words again. */
  private readonly knownWords = new Map<number, string>();
  private readonly knownFolded = new Map<number, string>();
  private readonly knownCounts = new Map<number, number>();

  constructor(
    readonly text: string,
    readonly blocks: readonly Block[],
    readonly scores: readonly number[],
  ) {
    this.kinds = scores.map((score) => (score > 0 ? 'body' : 'boilerplate'));
  }

  /** The words of a block as they stand in the text, without markdown emphasis and heading signs. */
  words(index: number): string {
    const known = this.knownWords.get(index);
    if (known !== undefined) return known;
    const block = this.blocks[index];
    const words = block === undefined ? '' : this.wordsOf(block);
    this.knownWords.set(index, words);
    return words;
  }

  private wordsOf(block: Block): string {
    return this.text.slice(block.start, block.end).replace(/^#{1,6}\s+|\*\*|__|^\*(?=\S)|(?<=\S)\*$/gu, '').trim();
  }

  /** How many words a block has. */
  count(index: number): number {
    const known = this.knownCounts.get(index);
    if (known !== undefined) return known;
    const count = wordCount(this.words(index));
    this.knownCounts.set(index, count);
    return count;
  }

  /** The words of a block for comparing. */
  folded(index: number): string {
    const known = this.knownFolded.get(index);
    if (known !== undefined) return known;
    const folded = foldTitle(this.words(index));
    this.knownFolded.set(index, folded);
    return folded;
  }

  /** Indices of the blocks that count as body at the moment. */
  bodyIndices(): number[] {
    return this.kinds.flatMap((kind, index) => (kind === 'body' ? [index] : []));
  }

  /** Gives blocks a kind and records the step, unless nothing changes. */
  name(kind: BlockKind, indices: readonly number[], { step, why }: { readonly step: string; readonly why: string }): void {
    const changed = indices.filter((index) => this.kinds[index] !== kind);
    for (const index of changed) this.kinds[index] = kind;
    if (changed.length > 0) this.log.push({ step, why, count: changed.length });
  }
}
