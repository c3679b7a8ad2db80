import { findQuotations } from './find-quotations.js';
import { mendTags } from './mend-tags.js';
import { plainWords } from './plain-words.js';
import { indexRanges, type Reading } from './reading.js';
import type { ReadingText } from './reading-text.js';
import { splitSentences } from './split-sentences.js';
import { tagWords } from './tag-words.js';
import type { Token } from './token.js';

/** Makes tokens of a paragraph's words, with offsets that count from `at`. */
type Tokenize = (words: string, place: { readonly at: number; readonly paragraph: number }) => Token[];

/** An English text cut into paragraphs, sentences, words with their parts of speech, and quotations. */
export function readEnglish(text: ReadingText): Reading {
  return read(text, (words, place) => mendTags(tagWords(words, place)));
}

/** A text of any language, its words without parts of speech. */
export function readPlain(text: ReadingText): Reading {
  return read(text, plainWords);
}

function read(text: ReadingText, tokenize: Tokenize): Reading {
  const tokens = text.paragraphs.flatMap(({ start, end }, paragraph) => tokenize(text.words.slice(start, end), { at: start, paragraph }));
  const quotations = findQuotations(tokens);
  const sentences = splitSentences(tokens);
  return { text, tokens, sentences, quotations, quotationAt: indexRanges(quotations, tokens.length), sentenceAt: indexRanges(sentences, tokens.length) };
}
