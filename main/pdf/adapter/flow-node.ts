import type { Marking } from '../../../shared/domain/briefing.js';
import type { StructureElement } from './structure.js';

/**
 * What a definition may say beyond pdfmake's own vocabulary. Lengths in points.
 */

/** A piece of text with its style; all of pdfmake's style properties work too. */
export interface TextPiece {
  readonly text: string;
  readonly font?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly fontFeatures?: readonly string[];
  readonly link?: string;
  readonly linkToDestination?: string;
  /** Stands against the word before it: never the first on a line. */
  readonly glued?: boolean;
  /** Named destination here. */
  readonly target?: string;
  /** What is copied and read aloud in its place, where that differs from what is drawn. */
  readonly copied?: string;
  /** Prints the page number of this destination, once the pages are known. */
  readonly pageOf?: string;
  /** Stands for text of the same width that is known when all pages are drawn: its place among such pieces. On the last page only. */
  readonly late?: number;
}

/** A label in the side column, on the first baseline of the block beside it. */
export interface SideText extends TextPiece {
  readonly lead: number;
  /** From the left edge of the block's text; negative in the side column. */
  readonly x: number;
  readonly width: number;
  /** Under the label before it, instead of beside the block's first line. */
  readonly below?: boolean;
  readonly align?: 'right';
  /** Its part in the structure tree; that of the block beside it if left out. */
  readonly element?: StructureElement;
}

/** A stroke beside a paragraph. */
export interface SideRule {
  /** Distance left of the text. */
  readonly gap: number;
  readonly width: number;
  readonly dash?: { readonly length: number; readonly space: number };
  readonly round?: boolean;
  /** As tall as its lines; otherwise it ends a little inside the first and last. */
  readonly full?: boolean;
}

/** An entry of the outline; level 2 stands under the level 1 before it. */
export interface Bookmark {
  readonly title: string;
  readonly level: 1 | 2;
}

/** An image whose bytes are known to be good; drawn by us, as pdfmake's own images know no structure tree. */
export interface FlowPicture {
  /** Pictures of one hash are embedded once. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** From the left edge of the measure. */
  readonly left: number;
}

/** A block of the flow: a text, a table, a picture, or a stack of texts and pictures. */
export interface FlowNode {
  readonly text?: string | readonly TextPiece[];
  readonly stack?: readonly FlowNode[];
  /** Stands in place of `text`, which then is empty. */
  readonly picture?: FlowPicture;
  readonly table?: object;
  readonly columns?: readonly object[];
  readonly canvas?: readonly object[];
  readonly layout?: object;
  readonly font?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly fontFeatures?: readonly string[];
  readonly alignment?: 'left' | 'right' | 'center';
  readonly width?: number | '*';
  readonly columnGap?: number;
  /** Left, top, right, bottom. In the flow, top and bottom are said by `before` and `after`. */
  readonly margin?: readonly [number, number, number, number];
  /** Starts a page, unless nothing stands on this one yet. */
  readonly newPage?: boolean;
  /** Height of a line, whatever its fonts. */
  readonly lead?: number;
  /** Space above, given up at the head of a page. */
  readonly before?: number;
  readonly after?: number;
  /** Space that must be left on the page for the block to begin there. */
  readonly needs?: number;
  /** Never broken, unless it is taller than a page. */
  readonly keep?: true;
  /** The next block begins on the page this one ends on. */
  readonly withNext?: true;
  /** Where it does not fit, text goes on and it stands below the next paragraph that leaves it room, at the latest at the end of its stack. */
  readonly floats?: true;
  /** Running prose: the last line never holds one short word. */
  readonly prose?: true;
  /** Only the first line is printed, with an ellipsis where there is more. */
  readonly oneLine?: true;
  readonly side?: readonly SideText[];
  /** Labels longer than the text reach beside the next block, which belongs to this one. */
  readonly overhang?: true;
  readonly rule?: SideRule;
  readonly mark?: Marking;
  readonly target?: string;
  readonly bookmark?: Bookmark;
  /** Its part in the structure tree; a paragraph of its own if left out. */
  readonly element?: StructureElement;
  /** Where in the document this is, for a message that names a character no font has. */
  readonly place?: string;
  /** Blocks made when the flow arrives here: by then the page of every earlier destination is known. */
  readonly deferred?: (pageOf: (target: string) => number) => readonly FlowNode[];
}
