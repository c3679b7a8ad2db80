import type { Reading } from '../reading.js';
import type { Range, Token } from '../token.js';
import { quantityAt } from './modifiers.js';
import { phraseAfter } from './phrase-after.js';
import { reportingVerb } from './reporting-verbs.js';
import { isAdverb, isAuxiliary, isDash, isFiniteVerb, isNominal, isQuoteMark, subjectPronouns } from './word-classes.js';

/** Where a clause of content may end before its sentence does. */
export interface Bounds {
  readonly sentence: Range;
  /** The cue stands in a clause that hangs on another: the content ends where the main clause begins. */
  readonly isSubordinate: boolean;
  /** The content is what the verb takes as its object, which ends sooner than a clause. */
  readonly isObject?: boolean;
}

/** Participles that open an attribution of their own. */
const speaking: ReadonlySet<string> = new Set(['saying', 'adding', 'citing', 'noting', 'calling', 'arguing', 'claiming', 'telling', 'insisting', 'warning', 'suggesting', 'quoting', 'accusing', 'stating', 'explaining', 'alleging', 'asserting', 'referring', 'pointing', 'urging', 'describing', 'writing', 'acknowledging', 'declaring', 'promising', 'vowing', 'threatening', 'demanding', 'tweeting', 'predicting']);

/** Where content that begins at `from` ends: the token after its last word. */
export function contentEnd(reading: Reading, from: number, bounds: Bounds): number {
  const { tokens, quotations, quotationAt } = reading;
  let at = from;
  let depth = 0;
  while (at < bounds.sentence.to) {
    const token = tokens[at];
    if (token === undefined) break;
    const quotation = quotations[quotationAt[at] ?? -1];
    if (quotation !== undefined) {
      at = Math.max(at + 1, Math.min(quotation.to, tokens.length));
      // A quotation may run over several sentences: with it the content ends.
      if (at >= bounds.sentence.to) return at;
      if (/^,$/u.test(tokens[at - 2]?.text ?? '') && opensAside(tokens, at, bounds)) return at;
      continue;
    }
    if (token.text === '(') depth += 1;
    if (token.text === ')' && (depth -= 1) < 0) return at;
    if (depth <= 0 && at > from && endsContent(reading, at, bounds)) return at;
    at += 1;
  }
  return withoutStop(tokens, from, Math.min(at, tokens.length));
}

function withoutStop(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from + 1 && /^[.!?…,;:]+$/u.test(tokens[end - 1]?.text ?? '') && !isQuoteMark(tokens[end - 2])) end -= 1;
  return end;
}

function endsContent(reading: Reading, at: number, bounds: Bounds): boolean {
  const { tokens } = reading;
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.text === ';') return true;
  if (token.lower === 'following' && /^(?:DET|PRON|ADJ|NOUN|PROPN)$/u.test(tokens[at + 1]?.pos ?? '') && tokens[at - 1]?.pos !== 'DET') return true;
  if (token.lower === 'after' && bounds.isObject === true && isQuoteMark(tokens[at - 1])) return opensClause(tokens, at + 1, bounds.sentence.to);
  if (/^(?:and|but)$/u.test(token.lower)) return opensPredicate(tokens, at + 1, bounds);
  if (token.text !== ',' && !isDash(token)) return false;
  if (isDash(token)) return isLoneDash(tokens, at, bounds) && (/^(?:an?|the)$/u.test(tokens[at + 1]?.lower ?? '') || /^(?:NOUN|ADJ)$/u.test(tokens[at + 1]?.pos ?? '') || opensAside(tokens, at + 1, bounds));
  return opensAside(tokens, at + 1, bounds);
}

/** A dash between clauses, not a hyphen. */
function isClauseDash(token: Token | undefined): boolean {
  return isDash(token) && (token?.isSpaced === true || token?.text === '—' || token?.text === '--');
}

/** A dash that no second one answers: what follows it is a remark of the author. */
function isLoneDash(tokens: readonly Token[], at: number, { sentence }: Bounds): boolean {
  if (!isClauseDash(tokens[at])) return false;
  for (let next = at + 1; next < sentence.to; next += 1) if (isClauseDash(tokens[next])) return false;
  return true;
}

/** "and said", "but did not deny": another verb of saying with the same subject. */
function opensPredicate(tokens: readonly Token[], from: number, { isObject }: Bounds): boolean {
  let at = from;
  while (at < from + 4 && (isAdverb(tokens[at]) || isAuxiliary(tokens[at]))) at += 1;
  const token = tokens[at];
  const verb = reportingVerb(token?.lower ?? '');
  if (isObject === true && token?.pos === 'VERB' && isFiniteVerb(token) && /(?:ed|s)$|^(?:made|took|gave|went|was|had|held|got)$/u.test(token.lower)) return true;
  if (speaking.has(token?.lower ?? '') && at === from) return true;
  if (verb === null || !(token?.pos === 'VERB' || verb.form === 'past') || (tokens[from]?.lower === 'not' && verb.form === 'past')) return false;
  return verb.form === 'past' || verb.form === 'third' ? true : at > from && verb.form !== 'gerund' && isAuxiliary(tokens[from]);
}

function opensAside(tokens: readonly Token[], from: number, bounds: Bounds): boolean {
  const { sentence, isSubordinate, isObject } = bounds;
  const first = tokens[from];
  if (first === undefined) return false;
  let at = from;
  while (at < from + 2 && isAdverb(tokens[at])) at += 1;
  if (speaking.has(tokens[at]?.lower ?? '')) return true;
  if (first.lower === 'according' && tokens[from + 1]?.lower === 'to') return true;
  if (/^(?:and|but)$/u.test(first.lower)) return opensPredicate(tokens, from + 1, bounds) || (first.lower === 'but' && opensClause(tokens, from + 1, sentence.to));
  if (first.lower === 'while' || first.lower === 'whereas' || (first.lower === 'compared' && /^(?:with|to)$/u.test(tokens[from + 1]?.lower ?? ''))) return true;
  if (isObject === true && (/^(?:which|who|where|whose|though|although)$/u.test(first.lower) || (first.pos === 'VERB' && /ing$/u.test(first.lower)))) return true;
  if (isSubordinate) return opensClause(tokens, from, sentence.to);
  return isSpeakerTail(tokens, from, sentence.to);
}

/** Whether a noun phrase with a verb in a tense begins here. */
export function opensClause(tokens: readonly Token[], from: number, ceiling: number): boolean {
  const phrase = phraseAfter(tokens, quantityAt(tokens, from), ceiling);
  if (phrase === null) return isAuxiliary(tokens[from]) || (tokens[from]?.pos === 'VERB' && isFiniteVerb(tokens[from]));
  let at = phrase.to;
  if (tokens[at]?.text === ',') at += 1;
  while (at < phrase.to + 4 && isAdverb(tokens[at])) at += 1;
  return at < ceiling && isFiniteVerb(tokens[at]);
}

/** ", Yonhap reported" or ", said the minister" after what was said. */
export function isSpeakerTail(tokens: readonly Token[], from: number, ceiling: number): boolean {
  const inverted = reportingVerb(tokens[from]?.lower ?? '');
  if (inverted !== null && inverted.frames.has('clause') && (inverted.form === 'past' || inverted.form === 'third') && (isNominal(tokens[from + 1]) || tokens[from + 1]?.pos === 'DET')) return true;
  const phrase = phraseAfter(tokens, from, ceiling);
  if (phrase === null) return false;
  let at = phrase.to;
  if (tokens[at]?.text === ',') at += 1;
  while (at < phrase.to + 4 && (isAdverb(tokens[at]) || isAuxiliary(tokens[at]))) at += 1;
  const verb = reportingVerb(tokens[at]?.lower ?? '');
  if (verb === null || !(verb.frames.has('clause') || verb.frames.has('finding'))) return false;
  const next = tokens[at + 1];
  return next === undefined || at + 1 >= ceiling || /^[.,;!?]$/u.test(next.text) || (!subjectPronouns.has(next.lower) && /^(?:citing|on|in|at|last|earlier|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(next.lower));
}
