import { bodyKinds, type Region, type RegionKind } from './region.js';
import type { Span } from './passage.js';

/**
 * One paragraph of an article as people see it: its kind, its extent, and the pieces of text left when
 * markup is taken out. `pieces` are sorted and lie inside `[start, end)`.
 */
export interface Paragraph {
  readonly kind: Exclude<RegionKind, 'markup'>;
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Span[];
  readonly level?: number | undefined;
  readonly item?: boolean | undefined;
}

/**
 * The paragraphs of an article, in order.
 *
 * Neighbouring regions of one kind are one paragraph when nothing but markup and spaces lies between them;
 * a line break between two regions ends the paragraph, a line break inside a region (wrapped text) does not.
 */
export function paragraphsOf(text: string, regions: readonly Region[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let group: Region[] = [];
  let marks: Region[] = [];
  const close = (): void => {
    const [first] = group;
    const last = group.at(-1);
    if (first !== undefined && last !== undefined) paragraphs.push(paragraphFrom(first, last, marks));
    group = [];
    marks = [];
  };
  for (const region of regions) {
    if (region.kind === 'markup') {
      if (group.length > 0) marks.push(region);
      continue;
    }
    const last = group.at(-1);
    if (last !== undefined && (last.kind !== region.kind || hasLineBreak(text, last.end, region.start))) close();
    group.push(region);
  }
  close();
  return paragraphs;
}

function paragraphFrom(first: Region, last: Region, marks: readonly Region[]): Paragraph {
  return {
    kind: first.kind as Paragraph['kind'], // markup is never put into a group
    start: first.start,
    end: last.end,
    pieces: withoutMarkup(first.start, last.end, marks),
    level: first.level,
    item: first.item,
  };
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  const at = text.indexOf('\n', from);
  return at !== -1 && at < to;
}

/** What is left of `[start, end)` when the markup among `regions` is taken out. */
function withoutMarkup(start: number, end: number, regions: readonly Region[]): Span[] {
  const pieces: Span[] = [];
  let at = start;
  for (const region of regions) {
    if (region.kind !== 'markup' || region.end <= start || region.start >= end) continue;
    if (region.start > at) pieces.push({ start: at, end: region.start });
    at = Math.max(at, region.end);
  }
  if (end > at) pieces.push({ start: at, end });
  return pieces;
}

/** The words of a paragraph without its markup; line breaks inside it become spaces. */
export function paragraphText(text: string, paragraph: Paragraph): string {
  return paragraph.pieces.map((piece) => text.slice(piece.start, piece.end)).join('').replace(/\s+/gu, ' ').trim();
}

/** The article's `body`: body, heading and quote paragraphs in order, one a line, without markup. */
export function bodyOf(text: string, regions: readonly Region[]): string {
  return paragraphsOf(text, regions)
    .filter((paragraph) => bodyKinds.includes(paragraph.kind))
    .map((paragraph) => paragraphText(text, paragraph))
    .filter((line) => line !== '')
    .join('\n');
}

/** The words of a span as people see them: markup left out, white space folded. */
export function wordsOf(text: string, regions: readonly Region[], span: Span): string {
  return pieceOf(text, regions, span).trim();
}

/** As `wordsOf`, for a span that is read in a row with others: white space at its ends stays, as one space. */
export function pieceOf(text: string, regions: readonly Region[], span: Span): string {
  const pieces = withoutMarkup(span.start, span.end, regions);
  return pieces.map((piece) => text.slice(piece.start, piece.end)).join('').replace(/\s+/gu, ' ');
}
