import type { Span } from '../domain/passage.js';

const level = '(?:very\\s+)?(?:high|moderate|medium|low|limited|strong|little|great|full)(?:\\s+to\\s+(?:high|moderate|medium))?';
const stated = new RegExp(
  `(?<![\\p{L}-])(?:(?:${level})\\s+(?:levels?\\s+of\\s+)?confidence|confidence(?:\\s+level)?(?:\\s+(?:is|remains|stays)|\\s*:)\\s+(?:${level})|(?:highly|moderately|fully|very|reasonably)\\s+confident(?:ly)?|we\\s+are\\s+confident)(?![\\p{L}-])`,
  'giu',
);
const verb = '(?:assess|judge|estimate|believe|conclude)';

/** Where a text states a level of confidence; "confidence in the government" is none. */
export function confidenceSpans(own: string): Span[] {
  return [...own.matchAll(stated)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** What of a sentence says how confident the analyst is: the words that go, and the level they say. */
interface Statement {
  readonly cut: Span;
  readonly level: string;
}

const openings = [
  new RegExp(`^(?:we|i)\\s+${verb},?\\s+with\\s+(${level})\\s+confidence,?\\s+that\\s+`, 'iu'),
  new RegExp(`^with\\s+(${level})\\s+confidence,?\\s+(?:(?:we|i)\\s+${verb}\\s+that\\s+)?`, 'iu'),
  new RegExp(`^(?:we|i)\\s+have\\s+(${level})\\s+confidence\\s+that\\s+`, 'iu'),
  new RegExp(`^it\\s+is\\s+(?:assessed|judged),?\\s+with\\s+(${level})\\s+confidence,?\\s+that\\s+`, 'iu'),
];
const inside = [new RegExp(`,?\\s+with\\s+(${level})\\s+confidence,?(?=\\s|[.!?]*$)`, 'iu'), new RegExp(`\\s*\\((${level})\\s+confidence\\)`, 'iu')];

/** What of a sentence can be taken out so that it says a likelihood alone; `null` where only its author can say. */
export function confidenceStatement(sentence: string): Statement | null {
  for (const pattern of [...openings, ...inside]) {
    const match = pattern.exec(sentence);
    const [whole, said] = match ?? [];
    if (match !== null && whole !== undefined && said !== undefined) return { cut: { start: match.index, end: match.index + whole.length }, level: said.toLowerCase().replace(/\s+/gu, ' ') };
  }
  return null;
}
