import type { Token } from '../token.js';
import { corePhrase } from './phrase-after.js';
import { timeExpression, type TimeExpression } from './time-expressions.js';
import { isAdverb } from './word-classes.js';

/** What stands between a cue and its content, and says when, where or to whom. */
export interface Modifiers {
  readonly to: number;
  readonly time: (TimeExpression & { readonly from: number }) | null;
}

const adverbialPrepositions: ReadonlySet<string> = new Set(['in', 'on', 'at', 'during', 'to', 'through', 'via', 'after', 'before', 'following', 'from', 'by', 'with', 'of', 'about', 'over', 'outside', 'inside', 'near', 'under', 'as', 'for', 'into', 'throughout', 'amid']);

/** "in a report published on Tuesday": the participle goes with the phrase. */
const isIssued = /^(?:published|released|issued|posted|broadcast|aired|dated|sent|made|held)$/u;

/** Where a number begins that words such as "at least" stand before; `at` itself where none do. */
export function quantityAt(tokens: readonly Token[], at: number): number {
  const two = `${tokens[at]?.lower ?? ''} ${tokens[at + 1]?.lower ?? ''}`;
  if (/^(?:at least|at most|more than|less than|fewer than|up to|close to)$/u.test(two)) return at + 2;
  if (two === 'as many' && tokens[at + 2]?.lower === 'as') return at + 3;
  return /^(?:about|around|over|under|nearly|almost|roughly|approximately|some) \d/u.test(two) ? at + 1 : at;
}

/** The adverbs, times and prepositional phrases that begin at a token. */
export function modifiersFrom(tokens: readonly Token[], from: number, ceiling: number): Modifiers {
  let to = from;
  let time: Modifiers['time'] = null;
  while (to < ceiling) {
    const said = timeExpression(tokens, to);
    if (said !== null && said.to <= ceiling) {
      if (time === null || (time.when.kind === 'vague' && said.when.kind !== 'vague')) time = { ...said, from: to };
      to = said.to;
      continue;
    }
    const token = tokens[to];
    if (token === undefined) break;
    if (isAdverb(token)) {
      to += 1;
      continue;
    }
    if (!adverbialPrepositions.has(token.lower) || quantityAt(tokens, to) > to) break;
    const phrase = corePhrase(tokens, to + 1, ceiling);
    if (phrase === null) break;
    to = isIssued.test(tokens[phrase]?.lower ?? '') && timeExpression(tokens, phrase + 1) !== null ? phrase + 1 : phrase;
  }
  return { to, time };
}
