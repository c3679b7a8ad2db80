import { describeSpan } from '../anchoring/describe-span.js';
import { AppError } from '../errors.js';
import type { TagId } from './ids.js';
import type { Paragraph } from './paragraph.js';
import { spansOverlap, type Passage, type Span } from './passage.js';
import type { Region } from './region.js';
import type { AttributionTag, Tag } from './tag.js';

/** Most tags whose content begins in one paragraph: more could neither be told apart nor drawn in time. */
export const maxTagsInParagraph = 2500;

/** The side of an article that rules on its tags need. */
export interface TaggedText {
  readonly text: string;
  readonly regions: readonly Region[];
}

/**
 * The passage as it is stored: its context taken from the text, `words` set when markup lies inside.
 *
 * @throws {AppError} `input-invalid` when the span leaves the text, its quote is not what stands there, or it reaches into boilerplate
 */
export function checkedPassage(passage: Passage, article: TaggedText): Passage {
  const { start, end, exact } = passage;
  if (end > article.text.length) throw new AppError('input-invalid', { why: 'passage-outside-text', start, end });
  if (article.text.slice(start, end) !== exact) throw new AppError('input-invalid', { why: 'passage-differs', start, end });
  if (reachesBoilerplate(passage, article)) throw new AppError('input-invalid', { why: 'passage-in-boilerplate', start, end });
  return describeSpan(article.text, article.regions, { start, end });
}

/** Whether a span holds a word of boilerplate, which no tag may. */
export function reachesBoilerplate(span: Span, { text, regions }: TaggedText): boolean {
  return regions.some((region) => {
    if (region.kind !== 'boilerplate' || !spansOverlap(region, span)) return false;
    return text.slice(Math.max(region.start, span.start), Math.min(region.end, span.end)).trim() !== '';
  });
}

/**
 * The pieces of one role as they are stored.
 *
 * @throws {AppError} `input-invalid` when they are not in order or overlap, and as `checkedPassage`
 */
export function checkedPieces(pieces: readonly Passage[], article: TaggedText): Passage[] {
  pieces.forEach((piece, at) => {
    const previous = pieces[at - 1];
    if (previous !== undefined && previous.end > piece.start) throw new AppError('input-invalid', { why: 'pieces-out-of-order', start: piece.start, end: piece.end });
  });
  return pieces.map((piece) => checkedPassage(piece, article));
}

/**
 * A tag with its pieces as they are stored, all its roles checked.
 *
 * @throws {AppError} `input-invalid`, as `checkedPieces`
 */
export function checkedTag<T extends Tag>(tag: T, article: TaggedText): T {
  const content = checkedPieces(tag.content, article);
  if (tag.kind === 'claim') return { ...tag, content };
  return { ...tag, content, source: checkedPieces(tag.source, article), cue: checkedPieces(tag.cue, article) };
}

/**
 * Proof that an attribution may stand where a tag wants it.
 *
 * @param child - the attribution to be nested; `null` for a claim tag, which nothing is nested in
 * @param attributionOf - an attribution of this article, `null` where the id is of none; asked for the parents only
 * @throws {AppError} `input-invalid` when `parentId` is no attribution of this article, or the nesting would make a circle
 */
export function assertNesting(child: TagId | null, parentId: TagId | null, attributionOf: (id: TagId) => AttributionTag | null): void {
  const seen = new Set<TagId>(child === null ? [] : [child]);
  let next = parentId;
  while (next !== null) {
    const parent = attributionOf(next);
    if (parent === null) throw new AppError('input-invalid', { why: 'parent-not-in-article' });
    if (seen.has(next)) throw new AppError('input-invalid', { why: 'parent-makes-circle' });
    seen.add(next);
    next = parent.parentId;
  }
}

/**
 * Proof that each paragraph has room for the tags whose content begins in it.
 *
 * @param starts - where the content of every tag of the article begins, new ones included
 * @throws {AppError} `input-invalid` with the paragraph's place and the limit
 */
export function assertRoomInParagraphs(starts: readonly number[], paragraphs: readonly Paragraph[]): void {
  const sorted = starts.toSorted((a, b) => a - b);
  let at = 0;
  for (const { start, end } of paragraphs) {
    let count = 0;
    for (; at < sorted.length && (sorted[at] ?? 0) < end; at += 1) count += 1;
    if (count > maxTagsInParagraph) throw new AppError('input-invalid', { why: 'paragraph-full', start, end, limit: maxTagsInParagraph });
  }
}
