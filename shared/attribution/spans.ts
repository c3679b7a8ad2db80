import type { Span } from '../domain/passage.js';
import type { Reading } from './reading.js';
import type { Range } from './token.js';

/** Most pieces one role of a suggestion may have. */
const mostPieces = 50;

/** The spans of some tokens in the article's text: sorted, not overlapping, inside what is read. */
export function spansOf({ tokens, text }: Reading, ranges: readonly Range[]): Span[] {
  const spans = ranges.flatMap(({ from, to }) => {
    const first = tokens[from];
    const last = tokens[to - 1];
    return first === undefined || last === undefined || last.end <= first.start ? [] : text.spansOf({ start: first.start, end: last.end });
  });
  return merged(spans.sort((a, b) => a.start - b.start)).slice(0, mostPieces);
}

function merged(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of spans) {
    const last = apart.at(-1);
    if (last === undefined || last.end <= span.start) apart.push(span);
    else apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return apart;
}
