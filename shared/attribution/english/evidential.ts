import type { Found } from '../found.js';
import type { Reading } from '../reading.js';
import type { Range, Token } from '../token.js';
import { contentEnd } from './content-end.js';
import { phraseBefore } from './phrase-before.js';
import { isAdverb, isAuxiliary } from './word-classes.js';

/** Adverbs by which an author gives a statement without saying whose it is. Source: Aikhenvald, Evidentiality, ch. 10 */
const adverbs: ReadonlySet<string> = new Set(['reportedly', 'allegedly', 'purportedly', 'supposedly']);

/** "The force would reportedly be sent …": what is reported, without a source. */
export function evidential(reading: Reading): Found[] {
  return reading.sentences.flatMap((sentence) => inSentence(reading, sentence));
}

function inSentence(reading: Reading, sentence: Range): Found[] {
  const found: Found[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (!adverbs.has(reading.tokens[at]?.lower ?? '') || reading.quotationAt[at] !== -1) continue;
    const content = clauseAround(reading, at, sentence);
    if (content.length > 0) found.push({ pattern: 'adverb', source: [], cue: [{ from: at, to: at + 1 }], content, stance: 'asserts' });
  }
  return found;
}

function clauseAround(reading: Reading, adverb: number, sentence: Range): Range[] {
  const { tokens } = reading;
  const from = tokens[adverb + 1]?.text === ',' ? adverb + 2 : adverb + 1;
  let verb = adverb;
  while (verb > sentence.from && (isAuxiliary(tokens[verb - 1]) || isAdverb(tokens[verb - 1]))) verb -= 1;
  const isSubordinate = /^(?:who|which|that)$/u.test(tokens[verb - 1]?.lower ?? '');
  const to = asideStop(tokens, from, contentEnd(reading, from, { sentence, isSubordinate, isObject: true }));
  const subject = phraseBefore(tokens, verb, sentence.from);
  const before = subject === null || adverb <= subject.from ? null : { from: subject.from, to: tokens[adverb - 1]?.text === ',' ? adverb - 1 : adverb };
  const after = to > from ? { from, to } : null;
  return [before, after].filter((range) => range !== null);
}

/** The author's own reasons and times end what is reported. */
function asideStop(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to - 1; at += 1) if (tokens[at]?.text === ',' && /^(?:as|after|when|because|although|though|but|who|which)$/u.test(tokens[at + 1]?.lower ?? '')) return at;
  return to;
}
