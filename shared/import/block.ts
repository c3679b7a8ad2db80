import type { PlaceFeatures } from './place-features.js';

/**
 * How the source draws a block; plain text has only `line`, `item`, `heading` (markdown) and `link`. `furniture` frames
 * the pages of a file, as running heads and page numbers do: never body, and no evidence of anything.
 */
export type BlockShape = 'line' | 'heading' | 'item' | 'quote' | 'caption' | 'cell' | 'code' | 'link' | 'furniture';

/** A stretch of the fixed text that its source draws as one paragraph, before anyone judged what it is. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly shape: BlockShape;
  /** 1-6 on a heading. */
  readonly level: number | null;
  readonly hasGapBefore: boolean;
  /** Share of its characters that lie in links, 0-1; in pasted text only markdown links count. */
  readonly linkShare: number;
  /** Share of its characters in bold type, 0-1. */
  readonly boldShare: number;
  /** What the page's structure says of the block's place; `null` in plain text. */
  readonly place: PlaceFeatures | null;
}
