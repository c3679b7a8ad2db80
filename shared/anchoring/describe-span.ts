import { wordsOf } from '../domain/paragraph.js';
import { contextLength, maxPassageLength, type Passage, type Span } from '../domain/passage.js';
import type { Region } from '../domain/region.js';
import { AppError } from '../errors.js';

/**
 * The passage of a span: its position, its exact text with 32 characters of context on either side, and the words
 * people see where markup lies inside. A span that cuts a character in two is widened to hold it whole.
 *
 * @param text - article text as stored; offsets count UTF-16 code units
 * @throws {AppError} `input-invalid` when the span is empty, reaches outside the text, or is longer than a passage may be
 */
export function describeSpan(text: string, regions: readonly Region[], span: Span): Passage {
  const { start, end } = wholeCharacters(text, span);
  if (span.start < 0 || span.end > text.length || end <= start || end - start > maxPassageLength) {
    throw new AppError('input-invalid', { why: 'passage-length', start: span.start, end: span.end });
  }
  const exact = text.slice(start, end);
  const words = wordsOf(text, regions, { start, end });
  return {
    start,
    end,
    exact,
    prefix: text.slice(characterStart(text, Math.max(0, start - contextLength), 1), start),
    suffix: text.slice(end, characterStart(text, Math.min(text.length, end + contextLength), -1)),
    ...(words === exact.replace(/\s+/gu, ' ').trim() ? {} : { words }),
  };
}

function wholeCharacters(text: string, span: Span): Span {
  return { start: characterStart(text, span.start, -1), end: characterStart(text, span.end, 1) };
}

/** The offset itself, or one step away where it lies inside a surrogate pair: half a character cannot be stored as UTF-8. */
function characterStart(text: string, offset: number, step: 1 | -1): number {
  const isInside = offset > 0 && isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset));
  return isInside ? offset + step : offset;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
