import type { Span } from '../domain/passage.js';
import type { Region } from '../domain/region.js';
import { detectLanguage } from '../import/detect-language.js';
import { englishAttributions } from './english/english-rules.js';
import { findQuotations } from './find-quotations.js';
import type { Found } from './found.js';
import { mendTags } from './mend-tags.js';
import { indexRanges, type Reading } from './reading.js';
import { readingText } from './reading-text.js';
import { splitSentences } from './split-sentences.js';
import type { SuggestedAttribution, Suggestions } from './suggestion.js';
import { tagWords } from './tag-words.js';
import type { Range } from './token.js';

/** An article as suggestions are made for it. */
export interface ReadArticle {
  readonly text: string;
  readonly regions: readonly Region[];
  /** BCP 47 tag, or `null` where the article does not say. */
  readonly language: string | null;
  /** When it was published, as `Published.iso`; other dates are read against it. */
  readonly published: string | null;
}

/**
 * The attributions and claim candidates of an article, in reading order. Nothing of it is a tag.
 *
 * Titles, standfirsts and the body are read; spans lie in those regions, markup between them allowed. A text that is
 * not English is read for marks only. Cost is linear in the length, about 10 ms for a page; the first call loads a model.
 */
export function suggestFor(article: ReadArticle): Suggestions {
  const reading = readArticle(article);
  if (!isEnglish(article.language, reading.text.words)) return { rules: 'marks-only', attributions: [], claims: [] };
  return { rules: 'english', attributions: englishAttributions(reading).map((found) => suggestionOf(reading, found)), claims: [] };
}

/** An article cut into sentences, words and quotations. */
export function readArticle({ text, regions }: ReadArticle): Reading {
  const words = readingText(text, regions);
  const tokens = words.paragraphs.flatMap((paragraph, index) => mendTags(tagWords(words.words.slice(paragraph.start, paragraph.end), { at: paragraph.start, paragraph: index })));
  const quotations = findQuotations(tokens);
  const sentences = splitSentences(tokens);
  return { text: words, tokens, sentences, quotations, quotationAt: indexRanges(quotations, tokens.length), sentenceAt: indexRanges(sentences, tokens.length) };
}

function isEnglish(language: string | null, words: string): boolean {
  const said = language?.toLowerCase().split('-')[0] ?? null;
  const seen = detectLanguage(words);
  return said === 'en' ? seen === 'en' || seen === null : said === null && (seen === 'en' || seen === null);
}

function suggestionOf(reading: Reading, found: Found): SuggestedAttribution {
  const spans = (ranges: readonly Range[]): Span[] => ranges.flatMap((range) => spansOf(reading, range));
  return { source: spans(found.source), cue: spans(found.cue), content: spans(found.content), sourceType: 'named', quoteType: 'indirect', stance: found.stance, statedDate: null, parent: null, confidence: 0.5, grade: 'likely' };
}

function spansOf({ tokens, text }: Reading, { from, to }: Range): Span[] {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first === undefined || last === undefined ? [] : text.spansOf({ start: first.start, end: last.end });
}
