/** Lines that stay together at the foot and at the head of a page. */
const minimumLines = 2;
/** A paragraph up to this many lines is not divided. */
const undividedLines = 3;

/** The part of a paragraph that is still to be placed, and the room there is. */
export interface Remainder {
  /** Heights of the lines not placed yet, in points. */
  readonly heightsPt: readonly number[];
  readonly availablePt: number;
  /** Room that what stays with the last line takes. */
  readonly tailPt: number;
  /** True before the paragraph's first line. */
  readonly isStart: boolean;
  /** True where nothing stands on the page yet: then at least one line is placed. */
  readonly isAtTop: boolean;
}

/** How many lines of a paragraph to put on this page; 0 sends them all to the next. */
export function linesToPlace(remainder: Remainder): number {
  const total = remainder.heightsPt.length;
  const fitting = fittingLines(remainder);
  if (fitting === total) return total;
  const count = total - fitting === 1 ? fitting - 1 : fitting;
  const isTooShort = remainder.isStart && (count < minimumLines || total <= undividedLines);
  if (count > 0 && !isTooShort) return count;
  return remainder.isAtTop ? Math.max(1, fitting) : 0;
}

function fittingLines({ heightsPt, availablePt, tailPt }: Remainder): number {
  let left = availablePt;
  let count = 0;
  for (const height of heightsPt) {
    left -= height;
    if (left < (count === heightsPt.length - 1 ? tailPt : 0)) break;
    count += 1;
  }
  return count;
}
