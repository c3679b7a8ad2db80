import { findQuotations } from './find-quotations.js';
import { mendTags } from './mend-tags.js';
import { indexRanges, type Reading } from './reading.js';
import { readingText } from './reading-text.js';
import { splitSentences } from './split-sentences.js';
import type { ReadArticle } from './suggest-for.js';
import { tagWords } from './tag-words.js';

/** An article cut into paragraphs, sentences, words and quotations. Cost is linear in its length. */
export function readArticle({ text, regions }: Pick<ReadArticle, 'text' | 'regions'>): Reading {
  const words = readingText(text, regions);
  const tokens = words.paragraphs.flatMap((paragraph, index) => mendTags(tagWords(words.words.slice(paragraph.start, paragraph.end), { at: paragraph.start, paragraph: index })));
  const quotations = findQuotations(tokens);
  const sentences = splitSentences(tokens);
  return { text: words, tokens, sentences, quotations, quotationAt: indexRanges(quotations, tokens.length), sentenceAt: indexRanges(sentences, tokens.length) };
}
