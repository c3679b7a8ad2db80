import type { Found } from '../found.js';
import type { Reading } from '../reading.js';
import { resolveDate, type ResolvedDate } from '../resolve-date.js';
import type { Range } from '../token.js';
import { timeExpression } from './time-expressions.js';
import { isFiniteVerb } from './word-classes.js';

/** How far from the cue a date may stand, in tokens. */
const farthest = 40;

/** The date given for a statement: said in the cue's sentence, and no part of what was said or of who said it. */
export function statedDate(reading: Reading, found: Found, published: string | null): (ResolvedDate & { readonly range: Range }) | null {
  const { sentences, sentenceAt } = reading;
  const cue = found.cue[0];
  const sentence = cue === undefined ? undefined : sentences[sentenceAt[cue.from] ?? -1];
  if (cue === undefined || sentence === undefined) return null;
  const near = { reading, taken: [...found.content, ...found.source], published };
  return dateFrom(near, { from: cue.to, to: Math.min(sentence.to, cue.to + farthest), step: 1 }) ?? dateFrom(near, { from: cue.from - 1, to: Math.max(sentence.from, cue.from - farthest) - 1, step: -1 });
}

interface Near {
  readonly reading: Reading;
  /** What holds content or source: a date there is no date of the saying. */
  readonly taken: readonly Range[];
  readonly published: string | null;
}

/** The first date on the way from the cue; another verb's date is not the cue's. */
function dateFrom({ reading, taken, published }: Near, { from, to, step }: Range & { readonly step: 1 | -1 }): (ResolvedDate & { readonly range: Range }) | null {
  const { tokens, quotationAt } = reading;
  for (let at = from; at !== to && at >= 0; at += step) {
    if (quotationAt[at] !== -1 || taken.some((range) => at >= range.from && at < range.to)) continue;
    if (isFiniteVerb(tokens[at])) return null;
    const said = timeExpression(tokens, at);
    const date = said === null ? null : resolveDate(said.when, published);
    if (said === null || date === null) continue;
    const start = step === -1 && /^(?:on|in|since)$/u.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
    return { ...date, range: { from: start, to: said.to } };
  }
  return null;
}
