import type { Token } from '../token.js';
import { corePhrase } from './noun-phrase.js';
import { timeExpression, type TimeExpression } from './time-expressions.js';
import { isAdverb } from './word-classes.js';

/** What stands between a cue and its content, and says when, where or to whom. */
export interface Modifiers {
  readonly to: number;
  readonly time: (TimeExpression & { readonly from: number }) | null;
}

const adverbialPrepositions: ReadonlySet<string> = new Set(['in', 'on', 'at', 'during', 'to', 'through', 'via', 'after', 'before', 'following', 'from', 'by', 'with', 'of', 'about', 'over', 'outside', 'inside', 'near', 'under', 'as', 'for', 'into', 'throughout', 'amid']);

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
    if (!adverbialPrepositions.has(token.lower)) break;
    const phrase = corePhrase(tokens, to + 1, ceiling);
    if (phrase === null) break;
    to = phrase;
  }
  return { to, time };
}
