import type { Reading } from '../reading.js';
import { goesOnSpeaking, reachOf } from '../quotation-reach.js';
import type { Range, Token } from '../token.js';
import { contentEnd, isSpeakerTail } from './content-end.js';
import { startOf } from './sentence-start.js';
import { modifiersFrom } from './modifiers.js';
import { reportingVerb } from './reporting-verbs.js';
import type { VerbCue } from './verb-cue.js';
import { coordinators, isAdverb, isDash, isFiniteVerb, isJoining, isPossessiveMark, isQuoteMark } from './word-classes.js';

interface Place {
  readonly cue: VerbCue;
  /** Subject and verb together. */
  readonly group: Range;
  readonly sentence: Range;
}

/**
 * What stands before "…, the minister said" and, where it interrupts the sentence, after it; `null` where the
 * attribution does not stand at the end or between commas.
 */
export function contentAround(reading: Reading, place: Place): Range[] | null {
  const { tokens } = reading;
  const { cue, group, sentence } = place;
  if (!(cue.verb.frames.has('clause') || cue.verb.frames.has('quote') || cue.verb.frames.has('finding') || cue.verb.frames.has('told'))) return null;
  if (group.from <= sentence.from) return null;
  const before = contentBefore(reading, group.from, sentence);
  if (before === null) return null;
  const end = closeOf(tokens, group.to, { sentence, isQuote: before.isQuote, isTold: cue.verb.frames.has('told') });
  if (end === null) return null;
  const after = contentBeyond(reading, end, { sentence, isQuote: before.isQuote });
  if (!before.isQuote && opensQuotation(reading, after) && isAdverbial(tokens, before.ranges)) return null;
  if (before.isQuote) return [...before.ranges, ...after];
  return interrupted(reading, before.ranges, after);
}

/** The two pieces of an interrupted sentence; what stands after a whole clause is the author's again. */
function interrupted({ tokens, quotationAt }: Reading, [before]: readonly Range[], after: readonly Range[]): Range[] {
  const [rest] = after;
  if (before === undefined || rest === undefined) return before === undefined ? [] : [before];
  const first = tokens[rest.from];
  const isPredicate = isFiniteVerb(first) || (isAdverb(first) && isFiniteVerb(tokens[rest.from + 1]));
  if (isPredicate) return [{ from: clauseBefore(tokens, before), to: before.to }, rest];
  const isAside = /^an?$/u.test(first?.lower ?? '') || (!hasVerb(tokens, rest.from, rest.to) && quotationAt[rest.from] === -1 && !coordinators.has(first?.lower ?? ''));
  return isAside && hasVerb(tokens, before.from, before.to) ? [before] : [before, rest];
}

/** Where the last clause begins whose subject alone stands before the attribution: "…; the permit, she said, was late". */
function clauseBefore(tokens: readonly Token[], { from, to }: Range): number {
  for (let at = to - 2; at > from; at -= 1) {
    const token = tokens[at];
    if (isFiniteVerb(token)) return from;
    const isJoint = /^[;:]$/u.test(token?.text ?? '') || (isDash(token) && token?.isSpaced === true) || (coordinators.has(token?.lower ?? '') && /^[,;]$|^[-–—]+$/u.test(tokens[at - 1]?.text ?? ''));
    if (isJoint && hasVerb(tokens, from, at)) return at + 1;
  }
  return from;
}

function opensQuotation({ quotations, quotationAt }: Reading, [first]: readonly Range[]): boolean {
  return first !== undefined && quotations[quotationAt[first.from] ?? -1]?.from === first.from;
}

/** "In a statement, the minister said, “…”": what stands before is no part of what was said. */
function isAdverbial(tokens: readonly Token[], [range]: readonly Range[]): boolean {
  if (range === undefined || !/^(?:ADP|ADV|SCONJ|CCONJ|VERB)$/u.test(tokens[range.from]?.pos ?? '')) return false;
  for (let at = range.from + 1; at < range.to; at += 1) if (isFiniteVerb(tokens[at])) return tokens[range.from]?.pos === 'SCONJ' || tokens[range.from]?.pos === 'VERB';
  return true;
}

function contentBefore(reading: Reading, at: number, sentence: Range): { readonly ranges: Range[]; readonly isQuote: boolean } | null {
  const { tokens, quotations, quotationAt } = reading;
  const last = tokens[at - 1];
  if (last === undefined) return null;
  const index = quotationAt[at - 1] ?? -1;
  const outer = last.text === ',' ? (quotationAt[at - 2] ?? -1) : index;
  const quotation = quotations[outer];
  if (quotation !== undefined) {
    if (!endsAsSpeech(tokens, quotation.to, at)) return null;
    const reach = reachOf(quotations, outer);
    const first = reach[0];
    if (isTitle(tokens, quotation.from, sentence.from)) return null;
    if (first === undefined || first.from <= sentence.from) return { ranges: reach, isQuote: true };
    return { ranges: [{ from: sentence.from, to: quotation.to }], isQuote: true };
  }
  if (last.text !== ',' && !(isDash(last) && last.isSpaced) && !/^[?!]$/u.test(last.text)) return null;
  if (at - 1 - sentence.from < 2) return null;
  return { ranges: [{ from: startOf(reading, sentence), to: last.text === ',' || isDash(last) ? at - 1 : at }], isQuote: false };
}

/** "on CNN’s “Morning Hour,” the minister said": the name of a programme. */
function isTitle(tokens: readonly Token[], from: number, floor: number): boolean {
  const before = tokens[from - 1];
  if (before === undefined || from <= floor || hasVerb(tokens, floor, from)) return false;
  if (before.pos === 'DET' && /^(?:on|of|to|in)$/u.test(tokens[from - 2]?.lower ?? '')) return true;
  return (isPossessiveMark(before) && !/['’]$/u.test(before.text)) || /^(?:on|of|to|in)$/u.test(before.lower) || (before.pos === 'PROPN' && /^(?:on|In|On)$/u.test(tokens[from - 2]?.text ?? ''));
}

/** Tokens of the longest phrase of time and place after a cue that ends its sentence. */
const longestAdverbial = 25;

function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isFiniteVerb(tokens[at])) return true;
  return false;
}

/** A quotation with a comma, question mark or the like at its end is speech; a word in marks is not. */
function endsAsSpeech(tokens: readonly Token[], to: number, at: number): boolean {
  let last = to - 1;
  while (isQuoteMark(tokens[last])) last -= 1;
  const inner = tokens[last]?.text ?? '';
  return tokens[at - 1]?.text === ',' || /^[,?!.—–…-]+$/u.test(inner) || isDash(tokens[at - 1]);
}

/** Where the attribution ends that began at the group; `null` where the sentence goes on as its object. */
function closeOf(tokens: readonly Token[], from: number, { sentence, isQuote, isTold }: { readonly sentence: Range; readonly isQuote: boolean; readonly isTold: boolean }): number | null {
  const closes = (at: number): boolean => at >= sentence.to || /^[.,;!?)…]$/u.test(tokens[at]?.text ?? '') || tokens[at]?.lower === 'citing' || isDash(tokens[at]) || (isQuote && ((isQuoteMark(tokens[at]) && !isJoining(tokens[at - 1])) || tokens[at]?.text === ':'));
  const mods = modifiersFrom(tokens, from, sentence.to).to;
  if (closes(from)) return from;
  if (closes(mods)) return mods;
  if (isQuote) {
    let at = from;
    while (!closes(at)) at += 1;
    return at;
  }
  if (/^(?:in|during|at|on|to|from|after|before|as|while|when)$/u.test(tokens[from]?.lower ?? '') && !hasVerb(tokens, from, sentence.to) && sentence.to - from < longestAdverbial) return sentence.to;
  return isTold && /^[.,]$/u.test(tokens[mods + 1]?.text ?? '') ? mods + 1 : null;
}

/** What goes on after the attribution: the rest of the sentence, or the next quotation of its speaker. */
function contentBeyond(reading: Reading, end: number, { sentence, isQuote }: { readonly sentence: Range; readonly isQuote: boolean }): Range[] {
  const { tokens, quotations, quotationAt } = reading;
  const isComma = tokens[end]?.text === ',';
  const from = isComma || isDash(tokens[end]) || tokens[end]?.text === '.' || tokens[end]?.text === ':' ? end + 1 : end;
  const quotation = quotations[quotationAt[from] ?? -1];
  if (isQuote && quotation !== undefined && quotation.from === from && tokens[from]?.paragraph === tokens[end - 1]?.paragraph) return reachOf(quotations, quotationAt[from] ?? -1);
  if (isQuote) return goesOnSpeaking(reading, sentence.to);
  if (!isComma || from >= sentence.to) return [];
  const next = tokens[from];
  if (next === undefined || /ing$/u.test(next.lower) || /^(?:who|which|according|when|as|while|after|citing)$/u.test(next.lower)) return [];
  if (isSpeakerTail(tokens, from, sentence.to)) return [];
  if (/^(?:and|but)$/u.test(next.lower) && reportingVerb(tokens[from + 1]?.lower ?? '') !== null) return [];
  const to = contentEnd(reading, from, { sentence, isSubordinate: false });
  return to > from ? [{ from, to }] : [];
}
