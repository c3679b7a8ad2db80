import type { Region } from '../domain/region.js';
import { detectLanguage } from '../import/detect-language.js';
import { claimCandidates } from './english/claim-candidates.js';
import { confidenceOf } from './english/confidence.js';
import { englishAttributions } from './english/english-rules.js';
import { sourceType } from './english/source-type.js';
import { statedDate } from './english/stated-date.js';
import type { Found } from './found.js';
import { marksOnly } from './marks-only.js';
import { nest, sizeOf } from './nest.js';
import { quoteType } from './quote-type.js';
import { readEnglish, readPlain } from './read-article.js';
import type { Reading } from './reading.js';
import { readingText } from './reading-text.js';
import { spansOf } from './spans.js';
import type { SuggestedAttribution, SuggestionGrade, Suggestions } from './suggestion.js';
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

/** Least confidence of each grade. */
const leastSure = 0.9;
const leastLikely = 0.6;
/** Share of a relay's content that the words it relays take, from which its quote type is theirs. */
const relayedShare = 0.5;

/**
 * The attributions and claim candidates of an article, in reading order. Nothing of it is a tag.
 *
 * Titles, standfirsts and the body are read; spans lie in those regions, markup between them allowed. A text that is
 * not English is read for marks only. Cost is linear in the length, about 10 ms for a page; the first call loads a model.
 */
export function suggestFor(article: ReadArticle): Suggestions {
  const text = readingText(article.text, article.regions);
  if (!isEnglish(article.language, text.words)) return marksOnly(readPlain(text));
  const reading = readEnglish(text);
  const found = englishAttributions(reading);
  return { rules: 'english', attributions: judged(reading, found, article.published), claims: claimCandidates(reading, found) };
}

/** The page may say one language and be written in another: both must allow for English. */
function isEnglish(language: string | null, words: string): boolean {
  const stated = language?.toLowerCase().split('-')[0] ?? 'en';
  const seen = detectLanguage(words) ?? 'en';
  return stated === 'en' && seen === 'en';
}

function judged(reading: Reading, found: readonly Found[], published: string | null): SuggestedAttribution[] {
  const parents = nest(found);
  let previous: SuggestedAttribution['sourceType'] = 'named';
  return found.map((one, index) => {
    const type = sourceType(reading.tokens, one.source, previous);
    if (type !== 'implicit' && type !== 'document') previous = type;
    const confidence = confidenceOf(reading, one);
    return {
      source: spansOf(reading, one.source),
      cue: spansOf(reading, one.cue),
      content: spansOf(reading, one.content.map((range) => withoutStop(reading, range))),
      sourceType: type,
      quoteType: quoteTypeWithin(reading, { found, parents, index }),
      stance: one.stance,
      statedDate: dated(reading, one, published),
      parent: parents[index] ?? null,
      confidence,
      grade: gradeOf(confidence),
    };
  });
}

/** A full stop after closing marks ends the sentence and is not quoted. */
function withoutStop({ tokens }: Reading, range: Range): Range {
  const isAfterMarks = tokens[range.to - 1]?.text === '.' && /^["”’'»]$/u.test(tokens[range.to - 2]?.text ?? '');
  return isAfterMarks ? { from: range.from, to: range.to - 1 } : range;
}

/** For a relay, how the innermost words are given. */
function quoteTypeWithin(reading: Reading, { found, parents, index }: { readonly found: readonly Found[]; readonly parents: readonly (number | null)[]; readonly index: number }): SuggestedAttribution['quoteType'] {
  const one = found[index];
  const child = found.findIndex((_, at) => at > index - 10 && at < index + 10 && parents[at] === index);
  const inner = found[child];
  if (one === undefined) return 'indirect';
  return inner !== undefined && sizeOf(inner.content) >= sizeOf(one.content) * relayedShare ? quoteType(reading, inner) : quoteType(reading, one);
}

function dated(reading: Reading, found: Found, published: string | null): SuggestedAttribution['statedDate'] {
  const date = statedDate(reading, found, published);
  const span = date === null ? undefined : spansOf(reading, [date.range])[0];
  return date === null || span === undefined ? null : { span, iso: date.iso, inferred: date.inferred };
}

function gradeOf(confidence: number): SuggestionGrade {
  if (confidence >= leastSure) return 'sure';
  return confidence >= leastLikely ? 'likely' : 'possible';
}
