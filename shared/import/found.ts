import type { Evidence } from '../domain/article.js';

/** A value with the place it was found in; `span` lies in the article's text. */
export interface Found<T> {
  readonly value: T;
  readonly basis: Evidence['basis'];
  readonly span: readonly [number, number] | null;
  readonly quote: string | null;
}

/** Longest quotation kept as evidence. */
const maxQuoteLength = 400;

/** The record of evidence for a found value. */
export function evidenceOf(found: Found<unknown>, text: string): Evidence {
  const quote = found.quote ?? (found.span === null ? null : text.slice(found.span[0], found.span[1]));
  return { basis: found.basis, start: found.span?.[0] ?? null, end: found.span?.[1] ?? null, quote: quote?.slice(0, maxQuoteLength) ?? null };
}
