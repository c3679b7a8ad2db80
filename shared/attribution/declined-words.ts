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

/** Words made once for each reading: a long article asks for thousands after each decision. */
const known = new WeakMap<SuggestedParts, { readonly article: TaggedText; readonly words: DismissedWords }>();

/** By which words a suggestion is known again: those people see, as comparison folds them, wherever they stand. */
export function declinedWordsOf(parts: SuggestedParts, article: TaggedText): DismissedWords {
  const before = known.get(parts);
  if (before?.article === article) return before.words;
  const words = wordsOfParts(parts, article);
  known.set(parts, { article, words });
  return words;
}

function wordsOfParts({ source = [], cue = [], content }: SuggestedParts, article: TaggedText): DismissedWords {
  return { source: comparableWords(source, article), cue: comparableWords(cue, article), content: comparableWords(content, article) };
}

function comparableWords(spans: readonly Span[], { text, regions }: TaggedText): string {
  return foldWords(spans.map((span) => wordsOf(text, regions, span)).join(' … ')).slice(0, maxDismissedChars);
}
