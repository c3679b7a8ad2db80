import type { Reading } from '../reading.js';
import type { Range, Token } from '../token.js';
import { phraseBefore } from './noun-phrase.js';
import type { VerbCue } from './verb-cue.js';
import { coordinators, isAdverb, isAuxiliary, isDash, isFiniteVerb, subordinators } from './word-classes.js';

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
  if (cue.kind !== 'finite') return before.at(-1) ?? mainSubject(reading, sentence, from);
  if (coordinators.has(tokens[from - 1]?.lower ?? '')) return before.at(-1) ?? mainSubject(reading, sentence, from);
  const range = phraseBefore(tokens, from, sentence.from);
  if (range === null) return null;
  return { range, isSubordinate: isSubordinate(tokens, range, { from: sentence.from, to: from }) };
}

/** The subject of the first verb in a tense, which participles after the clause share. */
export function mainSubject(reading: Reading, sentence: Range, before: number): Subject | null {
  const { tokens, quotationAt } = reading;
  for (let at = sentence.from + 1; at < before; at += 1) {
    if (quotationAt[at] !== -1 || !isFiniteVerb(tokens[at])) continue;
    let end = at;
    while (end > sentence.from && (isAdverb(tokens[end - 1]) || isAuxiliary(tokens[end - 1]))) end -= 1;
    const range = phraseBefore(tokens, end, sentence.from);
    if (range === null) continue;
    if (isRelative(tokens, end) || subordinators.has(tokens[range.from - 1]?.lower ?? '')) continue;
    return { range, isSubordinate: false };
  }
  return null;
}

function isRelative(tokens: readonly Token[], end: number): boolean {
  return /^(?:who|which|that)$/u.test(tokens[end - 1]?.lower ?? '');
}

/** A clause after "who", or after a word that makes it depend on the rest of the sentence. */
function isSubordinate(tokens: readonly Token[], subject: Range, { from, to }: Range): boolean {
  if (isRelative(tokens, to)) return true;
  const word = tokens[subject.from - 1];
  if (word === undefined || subject.from <= from) return false;
  if (isDash(word)) return true;
  if (!subordinators.has(word.lower)) return false;
  return subject.from - 1 === from || coordinators.has(tokens[subject.from - 2]?.lower ?? '') || tokens[subject.from - 2]?.text === ',';
}
