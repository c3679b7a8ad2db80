import { describeSpan } from '../anchoring/describe-span.js';
import { eachSentence } from '../anchoring/sentences.js';
import type { ArticleText } from '../domain/article.js';
import { paragraphsOf, wordsOf, type Paragraph } from '../domain/paragraph.js';
import { maxPassageLength, type Passage, type Span } from '../domain/passage.js';
import type { Region } from '../domain/region.js';

/** How much of an article a lead gives, in characters as people see them. */
export interface LeadLength {
  /** Sentences are added while the lead stays within this. */
  readonly wantedChars: number;
  /** The first sentence may be longer than wanted, but never than this. */
  readonly limitChars: number;
}

/** The lead, one passage a paragraph; or why there is none. */
export type Lead = { readonly kind: 'found'; readonly passages: readonly Passage[] } | { readonly kind: 'no-text' } | { readonly kind: 'too-long' };

/** Paragraphs a lead may reach over: beyond these it would no longer be an opening. */
const maxParagraphs = 3;

/** The first whole sentences of an article's body. Headings, quotations set apart and list items are no lead. */
export function leadOf({ text, regions }: Pick<ArticleText, 'text' | 'regions'>, language: string | null, length: LeadLength): Lead {
  const paragraphs = paragraphsOf(text, regions).filter((paragraph) => paragraph.kind === 'body' && paragraph.item !== true);
  const passages: Passage[] = [];
  let usedChars = 0;
  for (const paragraph of paragraphs.slice(0, maxParagraphs)) {
    const roomChars = (taken: boolean): number => (taken ? Math.min(length.wantedChars, length.limitChars) : length.limitChars) - usedChars;
    let longest: Span | null = null;
    let isWhole = true;
    for (const sentence of sentencesOf(text, paragraph, language)) {
      const upTo: Span = { start: longest?.start ?? sentence.start, end: sentence.end };
      isWhole = charactersIn(text, regions, upTo) <= roomChars(passages.length > 0 || longest !== null);
      if (!isWhole) break;
      longest = upTo;
    }
    if (longest !== null) {
      passages.push(describeSpan(text, regions, longest));
      usedChars += charactersIn(text, regions, longest);
    }
    if (!isWhole) break;
  }
  if (passages.length > 0) return { kind: 'found', passages };
  return paragraphs.length === 0 ? { kind: 'no-text' } : { kind: 'too-long' };
}

/** Characters of a span as people see them; more than fits a passage counts as without end. */
function charactersIn(text: string, regions: readonly Region[], span: Span): number {
  return span.end - span.start > maxPassageLength ? Number.POSITIVE_INFINITY : wordsOf(text, regions, span).length;
}

/** The sentences of a paragraph as spans of the text, one by one; markup between its pieces is no border. */
function* sentencesOf(text: string, { pieces }: Paragraph, language: string | null): Generator<Span> {
  const words = pieces.map((piece) => text.slice(piece.start, piece.end)).join('');
  for (const sentence of eachSentence(words, language)) {
    const start = offsetIn(pieces, sentence.start);
    const last = offsetIn(pieces, sentence.end - 1);
    if (start !== null && last !== null) yield { start, end: last + 1 };
  }
}

/** Where in the text a character of the pieces' joined words stands. */
function offsetIn(pieces: readonly Span[], at: number): number | null {
  let left = at;
  for (const { start, end } of pieces) {
    if (left < end - start) return start + left;
    left -= end - start;
  }
  return null;
}
