import { paragraphsOf, type Paragraph } from '../domain/paragraph.js';
import { foldedKinds, type Region } from '../domain/region.js';
import { searchWords, type SearchWord } from './search-words.js';

/** A paragraph that is searched, with its words in offsets of the article's text. */
export interface SearchedParagraph {
  readonly paragraph: Paragraph;
  readonly words: readonly SearchWord[];
}

/** The words of an article that are searched, paragraph by paragraph: those of all that the reader does not fold away, markup left out. */
export function searchedParagraphs(text: string, regions: readonly Region[]): SearchedParagraph[] {
  return paragraphsOf(text, regions)
    .filter(({ kind }) => !foldedKinds.includes(kind))
    .map((paragraph) => ({ paragraph, words: wordsOfParagraph(text, paragraph) }));
}

/** The words as the index takes them: one space between two. */
export function indexedBody(text: string, regions: readonly Region[]): string {
  return searchedParagraphs(text, regions).map(({ words }) => words.map(({ word }) => word).join(' ')).join(' ');
}

/** Markup inside a word is no border of it. */
function wordsOfParagraph(text: string, { pieces }: Paragraph): SearchWord[] {
  const [first] = pieces;
  if (first === undefined) return [];
  if (pieces.length === 1) return searchWords(text.slice(first.start, first.end)).map((word) => ({ ...word, start: word.start + first.start, end: word.end + first.start }));
  const starts: number[] = [];
  let joined = '';
  for (const piece of pieces) {
    starts.push(joined.length);
    joined += text.slice(piece.start, piece.end);
  }
  const offsetOf = (at: number): number => {
    const piece = starts.findLastIndex((start) => start <= at);
    return (pieces[piece]?.start ?? 0) + at - (starts[piece] ?? 0);
  };
  // The end by its last letter: it may be the last one before markup.
  return searchWords(joined).map(({ word, start, end }) => ({ word, start: offsetOf(start), end: offsetOf(end - 1) + 1 }));
}
