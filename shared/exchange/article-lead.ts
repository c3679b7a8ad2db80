import { describeSpan } from '../anchoring/describe-span.js';
import { sentencesIn } from '../anchoring/sentences.js';
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
export function leadOf({ text, regions }: ArticleText, language: string | null, length: LeadLength): Lead {
  const paragraphs = paragraphsOf(text, regions).filter((paragraph) => paragraph.kind === 'body' && paragraph.item !== true);
  const passages: Passage[] = [];
  let usedChars = 0;
  for (const paragraph of paragraphs.slice(0, maxParagraphs)) {
    const sentences = sentencesOf(text, paragraph, language);
    const [first] = sentences;
    if (first === undefined) continue;
    const roomChars = (taken: boolean): number => (taken ? Math.min(length.wantedChars, length.limitChars) : length.limitChars) - usedChars;
    const ends = sentences.map((sentence) => ({ start: first.start, end: sentence.end }));
    const fitting = ends.filter((span, at) => charactersIn(text, regions, span) <= roomChars(passages.length > 0 || at > 0));
    const longest = fitting.at(-1);
    if (longest === undefined) break;
    passages.push(describeSpan(text, regions, longest));
    usedChars += charactersIn(text, regions, longest);
    if (fitting.length < sentences.length) break;
  }
  if (passages.length > 0) return { kind: 'found', passages };
  return paragraphs.length === 0 ? { kind: 'no-text' } : { kind: 'too-long' };
}

/** Characters of a span as people see them; more than fits a passage counts as without end. */
function charactersIn(text: string, regions: readonly Region[], span: Span): number {
  return span.end - span.start > maxPassageLength ? Number.POSITIVE_INFINITY : wordsOf(text, regions, span).length;
}

/** The sentences of a paragraph as spans of the text; markup between its pieces is no border. */
function sentencesOf(text: string, paragraph: Paragraph, language: string | null): Span[] {
  const words = paragraph.pieces.map((piece) => text.slice(piece.start, piece.end)).join('');
  const offsets = paragraph.pieces.flatMap((piece) => Array.from({ length: piece.end - piece.start }, (_, at) => piece.start + at));
  return sentencesIn(words, language).flatMap((sentence) => {
    const start = offsets[sentence.start];
    const last = offsets[sentence.end - 1];
    return start === undefined || last === undefined ? [] : [{ start, end: last + 1 }];
  });
}
