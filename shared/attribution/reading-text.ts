import { paragraphsOf } from '../domain/paragraph.js';
import type { Span } from '../domain/passage.js';
import { bodyKinds, type Region, type RegionKind } from '../domain/region.js';

/** One paragraph of what is read, as a span of `ReadingText.words`. */
export interface ReadingParagraph extends Span {
  readonly kind: RegionKind;
}

/** The words of an article that may hold attributions, and where they stand in its text. */
export interface ReadingText {
  /** Kept paragraphs without markup, one a line; as many UTF-16 units as they have in the article. */
  readonly words: string;
  readonly paragraphs: readonly ReadingParagraph[];
  /** The spans in the article's text of a span of `words`: one, unless something that is not read lies between. */
  spansOf(span: Span): Span[];
}

/** A stretch of `words` that stands in one piece in the article. */
interface Piece {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** Whether words that are not read stand between this piece and the one before. */
  readonly isApart: boolean;
}

const readKinds: ReadonlySet<RegionKind> = new Set([...bodyKinds, 'title', 'standfirst']);

/** The part of an article that is read: its body, title and standfirst, without markup and without clutter. */
export function readingText(text: string, regions: readonly Region[]): ReadingText {
  const pieces: Piece[] = [];
  const paragraphs: ReadingParagraph[] = [];
  let words = '';
  let isApart = false;
  for (const paragraph of paragraphsOf(text, regions)) {
    if (!readKinds.has(paragraph.kind)) {
      isApart = true;
      continue;
    }
    if (words !== '') words += '\n';
    const at = words.length;
    for (const { start, end } of paragraph.pieces) {
      pieces.push({ at: words.length, start, end, isApart });
      isApart = false;
      words += oneLine(text.slice(start, end));
    }
    paragraphs.push({ kind: paragraph.kind, start: at, end: words.length });
  }
  return { words, paragraphs, spansOf: (span) => spansInArticle(pieces, span) };
}

/** One region of kind `body` for each line that is not blank: what a clean body is, whose lines are paragraphs. */
export function regionsOfBody(text: string): Region[] {
  return [...text.matchAll(/\S[^\n]*/gu)].map((line) => ({ kind: 'body', start: line.index, end: line.index + line[0].trimEnd().length }));
}

/** Wrapped lines are one line to a reader; the length stays. */
function oneLine(words: string): string {
  return words.replace(/[\n\r\u2028\u2029]/gu, ' ');
}

function spansInArticle(pieces: readonly Piece[], span: Span): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (let at = firstPiece(pieces, span.start); at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || piece.at >= span.end) break;
    const start = piece.start + Math.max(0, span.start - piece.at);
    const end = Math.min(piece.end, piece.start + span.end - piece.at);
    if (end <= start) continue;
    const last = spans.at(-1);
    if (last === undefined || piece.isApart) spans.push({ start, end });
    else last.end = end;
  }
  return spans;
}

/** The last piece that begins at or before an offset. */
function firstPiece(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

