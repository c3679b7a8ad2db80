import type { Passage, Span } from '../domain/passage.js';
import { hasRawContext, occurrences } from './resolve-quote.js';

/** Where a passage was found again: at its offsets, or elsewhere by its words. */
export interface ResolvedSpan {
  readonly span: Span;
  readonly how: 'position' | 'quote';
}

/**
 * Where a stored passage lies in a text now.
 *
 * Tries the offsets first, then the exact words: in one place, or told apart by the stored context. Nothing is
 * guessed. Cost grows with text length.
 *
 * @param text - article text as stored (never normalised); offsets count UTF-16 code units
 * @returns `null` when the words are gone or stand in several places; the tag is then shown as lost
 */
export function resolveSpan(text: string, passage: Passage): ResolvedSpan | null {
  if (text.startsWith(passage.exact, passage.start)) return { span: { start: passage.start, end: passage.end }, how: 'position' };
  const spans = occurrences(text, passage.exact).map((start) => ({ start, end: start + passage.exact.length }));
  const candidates = spans.length > 1 ? spans.filter((span) => hasRawContext(text, span, passage)) : spans;
  const [only] = candidates;
  return only !== undefined && candidates.length === 1 ? { span: only, how: 'quote' } : null;
}
