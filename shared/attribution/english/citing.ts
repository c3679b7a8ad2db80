import type { Found } from '../found.js';
import type { Reading } from '../reading.js';
import { phraseAfter } from './noun-phrase.js';

/** The relays that "…, citing a government source" adds to the attributions it follows: who is cited says the same. */
export function citing(reading: Reading, found: readonly Found[]): Found[] {
  const { tokens, sentences, sentenceAt } = reading;
  return found.flatMap((outer) => {
    const cue = outer.cue[0];
    const sentence = cue === undefined ? undefined : sentences[sentenceAt[cue.from] ?? -1];
    if (cue === undefined || sentence === undefined || outer.pattern === 'object' || outer.pattern === 'citing' || outer.source.length === 0) return [];
    const last = Math.max(cue.to, ...outer.source.map(({ to }) => to), ...outer.content.filter(({ from }) => from < sentence.to).map(({ to }) => to));
    for (let at = last; at < Math.min(last + 8, sentence.to); at += 1) {
      if (tokens[at]?.lower !== 'citing') continue;
      const source = phraseAfter(tokens, at + 1, sentence.to);
      return source === null ? [] : [{ pattern: 'citing' as const, source: [source], cue: [{ from: at, to: at + 1 }], content: outer.content, stance: 'asserts' as const, within: outer }];
    }
    return [];
  });
}
