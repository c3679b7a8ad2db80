/** Papers a briefing is set for. */
export type Paper = 'A4' | 'Letter';

/** A page in points. The measure is the same on both papers, so only page breaks differ. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

/** Side column, gutter and text, and the three together. */
export const columns = { side: 100, gutter: 20, text: 344, textLeft: 120, full: 464 } as const;

const line = 14;
/** Sums of floating-point heights must not lose the last line of a page. */
const slack = 0.05;

const papers = {
  A4: { width: 595.28, height: 841.89, left: 60, top: 84, lines: 48 },
  Letter: { width: 612, height: 792, left: 68, top: 84, lines: 45 },
} as const satisfies Record<Paper, object>;

/** The page of a paper: 48 or 45 lines of 14 points, the text on one measure. */
export function pageGeometry(paper: Paper): PageGeometry {
  const { width, height, left, top, lines } = papers[paper];
  return { width, height, margins: { left, top, right: width - left - columns.full, bottom: height - top - lines * line - slack } };
}
