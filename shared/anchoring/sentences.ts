import type { Span } from '../domain/passage.js';
import { segmentsOf } from './segments.js';

/** Words that end in a full stop without ending a sentence, lower case, the stop left out. */
const abbreviations = new Set([
  'mr', 'mrs', 'ms', 'dr', 'prof', 'gen', 'lt', 'col', 'sgt', 'capt', 'maj', 'brig', 'adm', 'cmdr', 'gov', 'sen', 'rep', 'hon', 'rev', 'st', 'jr', 'sr',
  'no', 'nos', 'vs', 'etc', 'e.g', 'i.e', 'approx', 'dept', 'fig', 'ca', 'p', 'pp', 'vol',
  'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec',
]);

/** How much of a sentence tells whether it ends: more than the longest abbreviation or row of initials. */
const endingLength = 40;

/** Words after which a following sentence is unlikely, but possible: "in the U.S. The court". */
const initials = /(?:^|[\s(“"])(?:\p{Lu}\.)+$/u;

/**
 * The sentences of a paragraph, in order, without the spaces around them.
 *
 * Unicode's sentence rules, mended where a title, a month or an initial ends in a full stop.
 *
 * @param words - the paragraph as people see it; offsets count its UTF-16 units
 * @param language - BCP 47 tag, or `null` where it is not known
 * Source: https://www.unicode.org/reports/tr29/#Sentence_Boundaries
 */
export function sentencesIn(words: string, language: string | null): Span[] {
  return [...eachSentence(words, language)];
}

/** The sentences of a paragraph one by one: who needs the first ones only does not wait for the rest. */
export function* eachSentence(words: string, language: string | null): Generator<Span> {
  // A line break inside a paragraph is wrapped text, but the segmenter would end the sentence there.
  const line = words.replace(/[\n\r\u2028\u2029]/gu, ' ');
  let start = 0;
  for (const { end } of segmentsOf(line, 'sentence', language)) {
    if (end < line.length && goesOn(line.slice(start, end), line.slice(end))) continue;
    yield* trimmed(line, { start, end });
    start = end;
  }
}

/** The words of a paragraph, in order: what has letters or digits; marks and spaces are left out. */
export function wordsIn(words: string, language: string | null): Span[] {
  const found: Span[] = [];
  for (const { start, end, isWordLike } of segmentsOf(words, 'word', language)) if (isWordLike) found.push({ start, end });
  return found;
}

/** Whether what the segmenter took for the end of a sentence is none. */
function goesOn(before: string, after: string): boolean {
  // The end alone: a sentence may be as long as the paragraph, and is looked at again at each bound in it.
  const text = before.trimEnd().slice(-endingLength);
  if (!text.endsWith('.')) return false;
  const next = after.trimStart();
  if (/^\p{Ll}/u.test(next)) return true;
  const lastWord = /([\p{L}.]+)\.$/u.exec(text)?.[1]?.toLowerCase();
  if (lastWord !== undefined && abbreviations.has(lastWord)) return true;
  // "J. Doe" goes on; "in the U.S. The court" does not, and which it is only the next word tells.
  return initials.test(text) && !/^(?:The|A|An|It|He|She|They|We|In|On|At|But|And|This|That|These|Those|“|")(?:\s|$)/u.test(next);
}

/** The span without the spaces around it; none where nothing else is in it. */
function trimmed(line: string, { start, end }: Span): Span[] {
  const words = line.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = start + words.trimEnd().length;
  return to > from ? [{ start: from, end: to }] : [];
}
