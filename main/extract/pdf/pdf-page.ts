/** A stretch of text that a page draws in one go. Lengths are in points; `x` grows to the right and `y` downwards, in the frame of its layer. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly isRightToLeft: boolean;
  /** Where the run leads, by the characters of `text` that a link lies over; `null` is a dead link. */
  readonly links: readonly RunLink[];
}

/** A link over characters of a text; `href` is `null` where it leads nowhere safe. */
export interface RunLink {
  readonly start: number;
  readonly end: number;
  readonly href: string | null;
}

/** The runs of a page that are written in one direction. */
export interface PdfLayer {
  readonly runs: readonly PdfRun[];
  /** Extent of the page in the layer's frame. */
  readonly top: number;
  readonly bottom: number;
}

/** One page: the layer with most of its words first, turned text after it. */
export interface PdfPage {
  readonly number: number;
  readonly layers: readonly PdfLayer[];
}

/** Runs on one baseline, in reading order. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  /** Type size of most of its characters. */
  readonly size: number;
  readonly boldLength: number;
  readonly links: readonly RunLink[];
  /** Whether wide gaps cut it, as in the row of a table. */
  readonly hasWideGap: boolean;
}

/** Lines that are read as one. */
export interface PdfParagraph {
  readonly kind: 'text' | 'row' | 'furniture';
  readonly lines: readonly PdfLine[];
  /** Type size of its first line. */
  readonly size: number;
  readonly hasGapBefore: boolean;
}
