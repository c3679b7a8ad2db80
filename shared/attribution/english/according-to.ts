import type { Found } from '../found.js';
import type { Reading } from '../reading.js';
import type { Range, Token } from '../token.js';
import { contentEnd } from './content-end.js';
import { phraseAfter } from './noun-phrase.js';
import { isDash } from './word-classes.js';

/** "According to the ministry, C", "C, according to the ministry" and the same inside C. */
export function accordingTo(reading: Reading): Found[] {
  return reading.sentences.flatMap((sentence) => inSentence(reading, sentence));
}

function inSentence(reading: Reading, sentence: Range): Found[] {
  const { tokens, quotationAt } = reading;
  const found: Found[] = [];
  for (let at = sentence.from; at < sentence.to - 1; at += 1) {
    if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to' || quotationAt[at] !== -1) continue;
    const phrase = phraseAfter(tokens, at + 2, sentence.to);
    if (phrase === null) continue;
    const source = { from: phrase.from, to: phraseStop(tokens, phrase.to, sentence.to) };
    const content = contentAround(reading, { from: at, to: source.to }, sentence);
    if (content.length > 0) found.push({ pattern: 'according', source: [source], cue: [{ from: at, to: at + 2 }], content, stance: 'asserts' });
  }
  return found;
}

/** What is said of the source goes with it: "data released on Friday by the ministry". */
function phraseStop(tokens: readonly Token[], from: number, ceiling: number): number {
  let at = from;
  while (at < ceiling && !/^[,.;:)”"]$/u.test(tokens[at]?.text ?? '') && !(isDash(tokens[at]) && tokens[at]?.isSpaced === true)) at += 1;
  return at;
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
