import { foldWords } from '../anchoring/fold-text.js';
import { maxDismissedChars, type DismissedWords } from '../domain/dismissal.js';
import { wordsOf } from '../domain/paragraph.js';
import type { Span } from '../domain/passage.js';
import type { TaggedText } from '../domain/tag-rules.js';

/** The parts of a suggestion; a claim candidate has content only. */
export interface SuggestedParts {
  readonly source?: readonly Span[];
  readonly cue?: readonly Span[];
  readonly content: readonly Span[];
}

/** By which words a suggestion is known again: those people see, as comparison folds them, wherever they stand. */
export function declinedWordsOf({ source = [], cue = [], content }: SuggestedParts, article: TaggedText): DismissedWords {
  return { source: comparableWords(source, article), cue: comparableWords(cue, article), content: comparableWords(content, article) };
}

function comparableWords(spans: readonly Span[], { text, regions }: TaggedText): string {
  return foldWords(spans.map((span) => wordsOf(text, regions, span)).join(' … ')).slice(0, maxDismissedChars);
}
