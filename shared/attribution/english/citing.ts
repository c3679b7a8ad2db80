import type { Found } from '../found.js';
import type { Reading } from '../reading.js';
import type { Range } from '../token.js';
import { phraseAfter } from './phrase-after.js';

/** The relays that "…, citing a government source" adds to the attributions it follows: who is cited says the same. */
export function citing(reading: Reading, found: readonly Found[]): Found[] {
  const { tokens, sentences, sentenceAt } = reading;
  return found.flatMap((outer) => {
    const cue = outer.cue[0];
    const sentence = cue === undefined ? undefined : sentences[sentenceAt[cue.from] ?? -1];
    if (cue === undefined || sentence === undefined || outer.pattern === 'object' || outer.pattern === 'citing' || outer.source.length === 0) return [];
    const taken = [...outer.content, ...outer.source];
    for (let at = sentence.from; at < sentence.to; at += 1) {
      if (!/^(?:citing|quoting)$/u.test(tokens[at]?.lower ?? '') || taken.some(({ from, to }) => at >= from && at < to) || !isNear(at, sentence.from, taken)) continue;
      // "Citing an official, the agency reported": what follows the comma is the outer source, not set beside the first.
      const next = outer.source.find(({ from }) => from > at);
      const source = phraseAfter(tokens, at + 1, next === undefined ? sentence.to : next.from - 1);
      return source === null ? [] : [{ pattern: 'citing' as const, source: [source], cue: [{ from: at, to: at + 1 }], content: outer.content, stance: 'asserts' as const, within: outer }];
    }
    return [];
  });
}

/** Most tokens between what is said, or who says it, and "citing". */
const farthest = 10;

/** First in its sentence, or after the outer attribution's own words: "citing" of another clause is not about it. */
function isNear(at: number, first: number, taken: readonly Range[]): boolean {
  return at === first || taken.some(({ to }) => at >= to && at - to < farthest);
}
