import type { Reading } from '../reading.js';
import type { Range, Token } from '../token.js';
import { phraseBefore } from './phrase-before.js';
import { timeExpression } from './time-expressions.js';
import type { VerbCue } from './verb-cue.js';
import { coordinators, isAdverb, isAuxiliary, isDash, isFiniteVerb, isNominal, subordinators } from './word-classes.js';

/** Who says it, and whether their clause hangs on another. */
export interface Subject {
  readonly range: Range;
  readonly isSubordinate: boolean;
}

/** The subject of a cue: before it, or that of the verb it is joined to. `null` where none is in the sentence. */
export function subjectOf(reading: Reading, place: { readonly cue: VerbCue; readonly sentence: Range; readonly before: readonly Subject[] }): Subject | null {
  const { cue, sentence, before } = place;
  const { tokens } = reading;
  const from = cue.range.from;
  const noun = cue.kind === 'gerund' && isNominal(tokens[from - 1]) ? phraseBefore(tokens, from, sentence.from) : null;
  if (noun !== null) return { range: noun, isSubordinate: true };
  if (cue.kind !== 'finite') return mainSubject(reading, sentence, from) ?? before.at(-1) ?? null;
  if (coordinators.has(tokens[from - 1]?.lower ?? '')) return cue.verb.form === 'base' && from === cue.head ? null : before.at(-1) ?? mainSubject(reading, sentence, from);
  const near = phraseBefore(tokens, beforeTime(tokens, from, sentence.from), sentence.from);
  if (near === null || isNobody(tokens, near) || timeExpression(tokens, near.from)?.to === near.to) return null;
  const range = withRelative(tokens, near, sentence.from);
  return { range, isSubordinate: isSubordinate(tokens, range, { from: sentence.from, to: from }) };
}

/**
 * The subject that a participle after the clause shares: that of the last clause that stands on its own, else of the
 * first verb in a tense.
 */
export function mainSubject(reading: Reading, sentence: Range, before: number): Subject | null {
  const { tokens, quotationAt } = reading;
  let best: Subject | null = null;
  for (let at = sentence.from + 1; at < before; at += 1) {
    if (quotationAt[at] !== -1 || !isFiniteVerb(tokens[at]) || isFiniteVerb(tokens[at - 1])) continue;
    let end = at;
    while (end > sentence.from && (isAdverb(tokens[end - 1]) || isAuxiliary(tokens[end - 1]))) end -= 1;
    const range = phraseBefore(tokens, end, sentence.from);
    if (range === null || isRelative(tokens, end) || subordinators.has(tokens[range.from - 1]?.lower ?? '')) continue;
    if (best === null || standsAlone(tokens, range.from, sentence.from)) best = { range, isSubordinate: false };
  }
  return best;
}

function isNobody(tokens: readonly Token[], { from, to }: Range): boolean {
  return /^(?:nobody|none|nothing)$/u.test(tokens[from]?.lower ?? '') || (tokens[from]?.lower === 'one' && tokens[from - 1]?.lower === 'no') || (tokens[from]?.lower === 'no' && to - from === 2 && tokens[from + 1]?.lower === 'one');
}

/** "The minister last week said": the time stands between subject and verb. */
function beforeTime(tokens: readonly Token[], from: number, floor: number): number {
  for (let at = Math.max(floor + 1, from - longestTime); at < from; at += 1) {
    const said = timeExpression(tokens, at);
    if (said?.to === from && said.isDay) return at;
  }
  return from;
}

/** Tokens of the longest time between a subject and its verb. */
const longestTime = 5;

function standsAlone(tokens: readonly Token[], from: number, floor: number): boolean {
  const word = tokens[from - 1];
  if (word === undefined || from <= floor) return true;
  return /^[,;:]$/u.test(word.text) || (coordinators.has(word.lower) && /^[,;]$/u.test(tokens[from - 2]?.text ?? ''));
}

/** Verbs whose clause a noun after them opens: "people who think the minister said …". */
const clauseTaking = /^(?:think|thinks|thought|believe|believes|believed|know|knows|knew|said|says|say|claim|claims|claimed|feel|felt|hope|hoped)$/u;
/** Longest relative clause between a subject and its verb, in tokens. */
const longestRelative = 25;

/** "an official who spoke to reporters in Kyiv said": the subject is what "who" stands for. */
function withRelative(tokens: readonly Token[], near: Range, floor: number): Range {
  for (let at = near.from - 1; at > Math.max(floor, near.from - longestRelative); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.pos === 'PUNCT' || clauseTaking.test(token.lower)) return near;
    if (token.lower !== 'who') continue;
    const head = at < near.from - 1 ? phraseBefore(tokens, at, floor) : null;
    return head === null || tokens[at - 1]?.text === ',' ? near : { from: head.from, to: near.to };
  }
  return near;
}

function isRelative(tokens: readonly Token[], end: number): boolean {
  return /^(?:who|which|that)$/u.test(tokens[end - 1]?.lower ?? '');
}

/** "Three years after the party vowed …": no verb in a tense stands before the word that makes the clause depend. */
function opensSentence(tokens: readonly Token[], from: number, word: number): boolean {
  for (let at = from; at < word; at += 1) if (isFiniteVerb(tokens[at])) return false;
  return tokens[word]?.lower !== 'that' && tokens[word]?.lower !== 'with';
}

/** A clause after "who", or after a word that makes it depend on the rest of the sentence. */
function isSubordinate(tokens: readonly Token[], subject: Range, { from, to }: Range): boolean {
  if (isRelative(tokens, to)) return true;
  const word = tokens[subject.from - 1];
  if (word === undefined || subject.from <= from) return false;
  if (isDash(word)) return true;
  if (!subordinators.has(word.lower)) return false;
  const before = tokens[subject.from - 2];
  return subject.from - 1 === from || coordinators.has(before?.lower ?? '') || subordinators.has(before?.lower ?? '') || before?.text === ',' || isAdverb(before) || opensSentence(tokens, from, subject.from - 1);
}
