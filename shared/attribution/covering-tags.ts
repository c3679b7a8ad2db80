import { spansOverlap, type Span } from '../domain/passage.js';
import { extentOf } from '../domain/tag-nesting.js';
import type { AttributionTag, ClaimTag } from '../domain/tag.js';
import type { SuggestedAttribution, SuggestedClaim } from './suggestion.js';

/**
 * Whether a tag of the analyst says what a suggestion says: the same cue; the same content of a source that overlaps;
 * or all three parts overlap, as when she corrected their edges.
 */
export function coversAttribution(tag: AttributionTag, suggestion: SuggestedAttribution): boolean {
  if (!reaches(extentOf(tag), [...suggestion.cue, ...suggestion.content])) return false;
  if (suggestion.cue.length > 0 && sameSpans(tag.cue, suggestion.cue)) return true;
  const isOfSource = anyOverlap(tag.source, suggestion.source) || (tag.source.length === 0 && suggestion.source.length === 0);
  if (!isOfSource) return false;
  return sameSpans(tag.content, suggestion.content) || (anyOverlap(tag.cue, suggestion.cue) && anyOverlap(tag.content, suggestion.content));
}

/** Whether a claim tag holds at least half of a candidate's characters. */
export function coversClaim(tag: ClaimTag, candidate: SuggestedClaim): boolean {
  if (!reaches(extentOf(tag), candidate.content)) return false;
  const shared = candidate.content.flatMap((span) => tag.content.map((piece) => sharedLength(span, piece))).reduce((sum, length) => sum + length, 0);
  const length = candidate.content.reduce((sum, span) => sum + span.end - span.start, 0);
  return shared * 2 >= length;
}

function reaches(extent: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => spansOverlap(extent, span));
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, at) => span.start === b[at]?.start && span.end === b[at]?.end);
}

function anyOverlap(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((span) => b.some((other) => spansOverlap(span, other)));
}

function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
