import type { Found } from '../found.js';
import type { Reading } from '../reading.js';
import type { Range, Token } from '../token.js';
import { contentEnd } from './content-end.js';
import { phraseAfter } from './phrase-after.js';
import { startOf } from './sentence-start.js';
import { isDash, isFiniteVerb, isPossessiveMark } from './word-classes.js';

/** "According to the ministry, C", "C, according to the ministry" and the same inside C. */
export function accordingTo(reading: Reading): Found[] {
  return reading.sentences.flatMap((sentence) => inSentence(reading, sentence));
}

function inSentence(reading: Reading, sentence: Range): Found[] {
  const { tokens, quotationAt } = reading;
  const found: Found[] = [];
  for (let at = sentence.from; at < sentence.to - 1; at += 1) {
    if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to' || quotationAt[at] !== -1) continue;
    const phrase = phraseAfter(tokens, at + 2, sentence.to) ?? { from: at + 2, to: at + 2 };
    const source = { from: phrase.from, to: phraseStop(tokens, phrase.to, sentence.to) };
    if (source.to <= source.from) continue;
    const content = contentAround(reading, { from: at, to: source.to }, sentence);
    if (content.length > 0) found.push(...withOutlet(tokens, { pattern: 'according', source: [source], cue: [{ from: at, to: at + 2 }], content, stance: 'asserts' }));
  }
  return found;
}

/** "according to Yonhap's source": the source speaks through its outlet, which has no cue of its own. */
function withOutlet(tokens: readonly Token[], found: Found): Found[] {
  const [source] = found.source;
  if (source === undefined) return [found];
  for (let at = source.from + 1; at < source.to - 1; at += 1) {
    if (!isPossessiveMark(tokens[at]) || !/^(?:sources?|correspondents?|interlocutors?|informants?)$/u.test(tokens[source.to - 1]?.lower ?? '')) continue;
    const outlet: Found = { pattern: 'according', source: [{ from: source.from, to: at }], cue: [], content: found.content, stance: 'asserts' };
    return [outlet, { ...found, within: outlet }];
  }
  return [found];
}

/** What is said of the source goes with it: "data released on Friday by the ministry". */
function phraseStop(tokens: readonly Token[], from: number, ceiling: number): number {
  let at = from;
  while (at < ceiling && !/^[,.;:)”"]$/u.test(tokens[at]?.text ?? '') && !(isDash(tokens[at]) && tokens[at]?.isSpaced === true)) at += 1;
  return at;
}

/**
 * What the source is given for: the clause before the phrase, else the one after it, and both where the phrase stands
 * inside one clause.
 */
function contentAround(reading: Reading, phrase: Range, sentence: Range): Range[] {
  const { tokens, quotationAt } = reading;
  const before = beforePhrase(reading, phrase.from, sentence);
  const from = tokens[phrase.to]?.text === ',' || isDash(tokens[phrase.to]) ? phrase.to + 1 : phrase.to;
  const to = from >= sentence.to || tokens[phrase.to]?.text === '.' ? from : contentEnd(reading, from, { sentence, isSubordinate: false });
  const after = to > from ? { from, to } : null;
  if (before === null) return after === null ? [] : [after];
  const isClause = hasVerb(tokens, before) || quotationAt[before.to - 1] !== -1;
  if (after === null || (isClause && !(tokens[phrase.to]?.text === ',' && isFiniteVerb(tokens[from])))) return [before];
  return [before, after];
}

/** What stands before, without a connective alone: "But, according to …". */
function beforePhrase(reading: Reading, at: number, sentence: Range): Range | null {
  const { tokens } = reading;
  if (/^[:;]$/u.test(tokens[at - 1]?.text ?? '')) return null;
  const to = tokens[at - 1]?.text === ',' || isDash(tokens[at - 1]) ? at - 1 : at;
  const isConnective = to - sentence.from <= 2 && /^(?:CCONJ|ADV|SCONJ|ADP)$/u.test(tokens[sentence.from]?.pos ?? '');
  return to > sentence.from && !isConnective ? { from: startOf(reading, sentence), to } : null;
}

function hasVerb(tokens: readonly Token[], { from, to }: Range): boolean {
  for (let at = from; at < to; at += 1) if (isFiniteVerb(tokens[at])) return true;
  return false;
}
