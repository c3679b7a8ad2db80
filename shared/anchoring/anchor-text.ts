import type { Region } from '../domain/region.js';
import { foldText, type FoldedText } from './fold-text.js';

/** A text ready to be searched: as stored, folded without its markup, folded with it. The folded ones are made when first asked for. */
export interface AnchorText {
  readonly raw: string;
  readonly words: FoldedText;
  readonly whole: FoldedText;
}

/**
 * The text of one article, indexed once for many quotes.
 *
 * @param text - article text as stored (never normalised)
 * @param regions - its regions; those of kind `markup` are no border for a quote
 */
export function anchorText(text: string, regions: readonly Region[]): AnchorText {
  let words: FoldedText | null = null;
  let whole: FoldedText | null = null;
  return {
    raw: text,
    get words(): FoldedText {
      words ??= foldText(text, regions.filter((region) => region.kind === 'markup'));
      return words;
    },
    get whole(): FoldedText {
      whole ??= foldText(text);
      return whole;
    },
  };
}
