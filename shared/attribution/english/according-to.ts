import type { Found } from '../found.js';
import type { Reading } from '../reading.js';
import type { Range } from '../token.js';
import { contentEnd } from './content-end.js';
import { phraseAfter } from './noun-phrase.js';

/** "According to the ministry, C", "C, according to the ministry" and the same inside C. */
export function accordingTo(reading: Reading): Found[] {
  return reading.sentences.flatMap((sentence) => inSentence(reading, sentence));
}

function inSentence(reading: Reading, sentence: Range): Found[] {
  const { tokens, quotationAt } = reading;
  const found: Found[] = [];
  for (let at = sentence.from; at < sentence.to - 1; at += 1) {
    if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to' || quotationAt[at] !== -1) continue;
    const source = phraseAfter(tokens, at + 2, sentence.to);
    if (source === null) continue;
    const content = contentAround(reading, { from: at, to: source.to }, sentence);
    if (content.length > 0) found.push({ pattern: 'according', source: [source], cue: [{ from: at, to: at + 2 }], content, stance: 'asserts' });
  }
  return found;
}

function contentAround(reading: Reading, phrase: Range, sentence: Range): Range[] {
  const { tokens } = reading;
  const before = beforePhrase(reading, phrase.from, sentence);
  const from = tokens[phrase.to]?.text === ',' ? phrase.to + 1 : null;
  const to = from === null || from >= sentence.to ? null : contentEnd(reading, from, { sentence, isSubordinate: false });
  const after = from === null || to === null || to <= from ? null : { from, to };
  return [before, after].filter((range) => range !== null);
}

function beforePhrase({ tokens }: Reading, at: number, sentence: Range): Range | null {
  const to = tokens[at - 1]?.text === ',' ? at - 1 : at;
  return to > sentence.from ? { from: sentence.from, to } : null;
}
