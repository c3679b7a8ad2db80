import type { Found } from '../found.js';
import type { Reading } from '../reading.js';
import { reachOf } from '../quotation-reach.js';
import type { Range } from '../token.js';
import { phraseAfter } from './phrase-after.js';

/** Longest name before a colon, in tokens. */
const longestLabel = 12;

/** "The minister: “…”": a name, a colon and a quotation, as in transcripts. */
export function labelledSpeech(reading: Reading): Found[] {
  return reading.sentences.flatMap((sentence) => {
    const found = inSentence(reading, sentence);
    return found === null ? [] : [found];
  });
}

function inSentence(reading: Reading, sentence: Range): Found | null {
  const { tokens, quotations, quotationAt } = reading;
  for (let at = sentence.from + 1; at < Math.min(sentence.from + longestLabel, sentence.to); at += 1) {
    if (tokens[at]?.text !== ':') continue;
    const quotation = quotations[quotationAt[at + 1] ?? -1];
    const source = phraseAfter(tokens, sentence.from, at);
    if (quotation?.from !== at + 1 || source?.to !== at || tokens[source.to - 1]?.pos === 'NUM') return null;
    return { pattern: 'label', source: [source], cue: [{ from: at, to: at + 1 }], content: reachOf(quotations, quotationAt[at + 1] ?? -1), stance: 'asserts' };
  }
  return null;
}
