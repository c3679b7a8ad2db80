import { z } from 'zod';

/** A stretch of an article's text: UTF-16 offsets, `[start, end)`. */
export const spanSchema = z
  .object({ start: z.number().int().min(0), end: z.number().int().min(0) })
  .refine((span) => span.end > span.start, { message: 'a span holds at least one character' });
export type Span = Readonly<z.infer<typeof spanSchema>>;

/** Characters of context kept on either side of a quote. */
export const contextLength = 32;
/** Longest passage a tag may hold, in UTF-16 units. */
export const maxPassageLength = 20_000;

/**
 * A span kept twice: as position and as quote (both selectors of the W3C Web Annotation model).
 *
 * `exact` is the raw text of the span, markup included; `passageWords` is what people see.
 * Source: https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export const passageSchema = z
  .object({
    start: z.number().int().min(0),
    end: z.number().int().min(1),
    exact: z.string().min(1).max(maxPassageLength),
    prefix: z.string().max(contextLength),
    suffix: z.string().max(contextLength),
    /** The words people see, when markup lies inside the span; left out when they equal `exact`. */
    words: z.string().max(maxPassageLength).optional(),
  })
  .refine((passage) => passage.end - passage.start === passage.exact.length, { message: 'offsets and quote differ in length' });
export type Passage = Readonly<z.infer<typeof passageSchema>>;

/** A passage as people read it: without markup, white space folded. */
export function passageWords(passage: Passage): string {
  return (passage.words ?? passage.exact).replace(/\s+/gu, ' ').trim();
}

/** Several pieces as people read them, an ellipsis where text between them is left out. */
export function piecesWords(pieces: readonly Passage[]): string {
  return pieces.map(passageWords).join(' … ');
}

/** Whether two spans share at least one character. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly inside `outer`. */
export function spanContains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest span that holds all given ones; `null` for none. */
export function spanAround(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) };
}
