import type { Span } from '../domain/passage.js';
import type { AnchorText } from './anchor-text.js';
import { foldText, type FoldedText } from './fold-text.js';

/** Words to be found again, with what stood before and after them where that is known. */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Where a quote stands: in one place, in none, or in several that its context does not tell apart. */
export type QuoteMatch =
  | { readonly kind: 'unique'; readonly span: Span }
  | { readonly kind: 'missing' }
  | { readonly kind: 'ambiguous'; readonly count: number };

/**
 * Where a quote stands in an article.
 *
 * The text as stored is tried first; then both are folded (see `foldText`), the article without its markup, so that
 * words quoted as people read them are found across a link or emphasis; last, folded with the markup. Context is
 * asked only where the words alone stand in several places. The span holds the markup inside it, none at its edges.
 *
 * Source: https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export function resolveQuote(text: AnchorText, quote: Quote): QuoteMatch {
  const raw = occurrences(text.raw, quote.exact).map((start) => ({ start, end: start + quote.exact.length }));
  if (raw.length > 0) return chosen(raw, (span) => hasRawContext(text.raw, span, quote) || hasFoldedContext(text, span, quote));
  const words = foldedMatch(text, text.words, quote);
  return words.kind === 'missing' ? foldedMatch(text, text.whole, quote) : words;
}

function foldedMatch(text: AnchorText, folded: FoldedText, quote: Quote): QuoteMatch {
  const needle = foldText(quote.exact).text.trim();
  const spans = occurrences(folded.text, needle).flatMap((at) => rawSpan(folded, at, at + needle.length));
  return chosen(spans, (span) => hasRawContext(text.raw, span, quote) || hasFoldedContext(text, span, quote));
}

/** The raw span of folded units `[from, to)`, as a list of one; of none where the map has no such units. */
function rawSpan(folded: FoldedText, from: number, to: number): Span[] {
  const start = folded.starts[from];
  const end = folded.ends[to - 1];
  return start === undefined || end === undefined ? [] : [{ start, end }];
}

function chosen(spans: readonly Span[], hasContext: (span: Span) => boolean): QuoteMatch {
  const [first] = spans;
  if (first === undefined) return { kind: 'missing' };
  if (spans.length === 1) return { kind: 'unique', span: first };
  const inContext = spans.filter(hasContext);
  const [only] = inContext;
  if (only !== undefined && inContext.length === 1) return { kind: 'unique', span: only };
  return { kind: 'ambiguous', count: inContext.length === 0 ? spans.length : inContext.length };
}

/** Every place where `needle` begins, overlapping ones included. */
export function occurrences(haystack: string, needle: string): number[] {
  const found: number[] = [];
  if (needle === '') return found;
  for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + 1)) found.push(at);
  return found;
}

/** Whether the quote's context stands around the span, letter for letter. */
export function hasRawContext(text: string, span: Span, quote: Quote): boolean {
  return text.slice(0, span.start).endsWith(quote.prefix ?? '') && text.startsWith(quote.suffix ?? '', span.end);
}

function hasFoldedContext(text: AnchorText, span: Span, quote: Quote): boolean {
  const prefix = foldText(quote.prefix ?? '').text.trimEnd();
  const suffix = foldText(quote.suffix ?? '').text.trimStart();
  return [text.words, text.whole].some((folded) => {
    const before = folded.text.slice(0, unitAt(folded.starts, span.start)).trimEnd();
    const after = folded.text.slice(unitAt(folded.starts, span.end)).trimStart();
    return before.endsWith(prefix) && after.startsWith(suffix);
  });
}

/** The first folded unit that begins at or after a raw offset; the map is sorted. */
function unitAt(starts: Int32Array, rawOffset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < rawOffset) low = middle + 1;
    else high = middle;
  }
  return low;
}
