import { spansOverlap, type Passage } from './passage.js';

/**
 * The pieces after one is laid on them: an equal one is taken away, overlapped ones are replaced, any other is added.
 * Sorted, not overlapping.
 */
export function withPiece(pieces: readonly Passage[], piece: Passage): Passage[] {
  const equal = pieces.some((other) => other.start === piece.start && other.end === piece.end);
  const apart = pieces.filter((other) => !spansOverlap(other, piece));
  return equal ? apart : [...apart, piece].sort((a, b) => a.start - b.start);
}

/** The pieces with one of them moved; `null` where it would run into its neighbour. */
export function withMovedPiece(pieces: readonly Passage[], at: number, piece: Passage): Passage[] | null {
  const others = pieces.filter((_, index) => index !== at);
  if (others.some((other) => spansOverlap(other, piece))) return null;
  return [...others, piece].sort((a, b) => a.start - b.start);
}
