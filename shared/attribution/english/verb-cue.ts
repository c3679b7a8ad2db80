import type { Reading } from '../reading.js';
import type { Range, Token } from '../token.js';
import { reportingVerb, type ReportingVerb } from './reporting-verbs.js';
import { beForms, coordinators, isAdverb, isAuxiliary, isPossessiveMark, isQuoteMark, negations, possessivePronouns, subjectPronouns } from './word-classes.js';

/** A verb of saying in its sentence. */
export interface VerbCue {
  readonly verb: ReportingVerb;
  /** Index of the verb itself. */
  readonly head: number;
  /** With its auxiliaries, negation and adverbs before it. */
  readonly range: Range;
  readonly kind: 'finite' | 'gerund' | 'infinitive' | 'passive';
  readonly isNegated: boolean;
  /** The verb of refusing it hangs on: "declined to comment". */
  readonly isRefused: boolean;
}

/** Verbs that say how or whether it is said: "went on to say", "refused to confirm". */
const raising = /^(?:went|goes|going|go|continued|continues|began|begins|seemed|seems|appeared|appears|failed|fails|hastened|wanted|wants|used|tried|tries|attempted|happened|took|turned|came|proceeded|chose|dared|took)$/u;
const beginning = /^(?:began|begins|begin|begun|started|starts|start|kept|keeps|keep|continued|continues|stopped|stops)$/u;
const refusing = /^(?:refused|refuses|refusing|declined|declines|declining|failed|fails)$/u;
/** Forms that are nouns as often as verbs; a determiner or preposition before them tells. */
const nounBefore = (token: Token | undefined): boolean => token !== undefined && (token.pos === 'DET' || token.pos === 'ADJ' || isPossessiveMark(token) || possessivePronouns.has(token.lower) || (token.pos === 'ADP' && token.lower !== 'to') || token.pos === 'NUM') && !subjectPronouns.has(token.lower);

/** The cue a verb of saying at a token makes; `null` where the word is no verb of saying there. */
export function verbCueAt({ tokens }: Reading, head: number, sentence: Range): VerbCue | null {
  const token = tokens[head];
  const verb = token === undefined ? null : reportingVerb(token.lower);
  if (token === undefined || verb === null || !isVerbHere(tokens, head, verb)) return null;
  const group = groupBefore(tokens, head, sentence.from);
  const kind = kindOf(verb, group);
  if (kind === null) return null;
  return { verb, head, range: { from: group.from, to: head + 1 }, kind, isNegated: group.isNegated, isRefused: group.isRefused };
}

interface Group {
  readonly from: number;
  readonly isNegated: boolean;
  readonly isRefused: boolean;
  readonly hasBe: boolean;
  readonly hasHave: boolean;
  readonly hasTo: boolean;
  /** "has begun saying": the verb of beginning carries the tense. */
  readonly hasBegun: boolean;
  readonly hasAuxiliary: boolean;
}

function isVerbHere(tokens: readonly Token[], head: number, verb: ReportingVerb): boolean {
  const token = tokens[head];
  const before = tokens[head - 1];
  const after = tokens[head + 1];
  if (token === undefined) return false;
  // "self-described", "note-taking": part of a compound.
  if (before !== undefined && !token.isSpaced && /^[-–]$/u.test(before.text)) return false;
  if (after !== undefined && !after.isSpaced && after.text === '-') return false;
  // "400 pledged delegates", "talking points": the word goes with the noun after it.
  if (before?.pos === 'NUM' && after?.pos === 'NOUN' && verb.form === 'past') return false;
  if (verb.form === 'past' || verb.form === 'gerund') return !nounBefore(before) || token.pos === 'VERB' && !(before?.pos === 'DET' || isPossessiveMark(before));
  if (verb.lemma === 'say' || verb.lemma === 'tell') return !nounBefore(before) || before?.pos === 'ADJ' || before?.pos === 'NUM';
  if (nounBefore(before)) return false;
  if (token.pos === 'VERB') return true;
  const isSubjectBefore = before !== undefined && (subjectPronouns.has(before.lower) || before.pos === 'PROPN' || before.pos === 'NOUN' || before.text === ',');
  const opensClause = after !== undefined && (after.lower === 'that' || after.pos === 'DET' || after.pos === 'PRON' || after.pos === 'PROPN' || after.pos === 'NUM' || isQuoteMark(after));
  if (token.pos === 'NOUN' && verb.form === 'third' && after?.lower === 'to' && /^(?:have|be)$/u.test(tokens[head + 2]?.lower ?? '')) return true;
  if (token.pos === 'NOUN' && verb.form === 'base' && before?.pos === 'NOUN' && before.lower.endsWith('s') && after?.lower === 'that') return true;
  const endsClause = after === undefined || /^[.,]$/u.test(after.text);
  if (token.pos === 'NOUN' && verb.form === 'third' && before?.pos === 'PROPN' && endsClause) return true;
  return token.pos === 'NOUN' && verb.form === 'third' && isSubjectBefore && opensClause && (before.pos === 'PROPN' || before.pos === 'PRON' || after.lower !== 'that');
}

/** What goes with the verb on its left. */
function groupBefore(tokens: readonly Token[], head: number, floor: number): Group {
  let from = head;
  const seen = { isNegated: false, isRefused: false, hasBe: false, hasHave: false, hasTo: false, hasBegun: false, hasAuxiliary: false };
  const verbIsGerund = /ing$/u.test(tokens[head]?.lower ?? '');
  while (from > floor) {
    const before = tokens[from - 1];
    const neither = before?.lower === 'nor' ? neitherBefore(tokens, from - 1, floor) : null;
    if (neither !== null) {
      seen.isNegated = true;
      from = neither;
      continue;
    }
    if (before === undefined || coordinators.has(before.lower)) break;
    if (before.lower === 'to') seen.hasTo = true;
    else if (isAuxiliary(before)) noteAuxiliary(before, seen);
    else if (negations.has(before.lower) && before.lower !== 'no') seen.isNegated = true;
    else if (seen.hasTo && tokens[from]?.lower === 'to' && (raising.test(before.lower) || refusing.test(before.lower))) seen.isRefused ||= refusing.test(before.lower);
    else if (seen.hasTo && before.lower === 'on' && /^(?:went|goes|going|go|gone)$/u.test(tokens[from - 2]?.lower ?? '')) seen.hasTo = true;
    else if (verbIsGerund && beginning.test(before.lower)) seen.hasBegun = true;
    else if (!isAdverb(before)) break;
    from -= 1;
  }
  while (from < head && isAdverb(tokens[from]) && !isSubjectEnd(tokens[from - 1]) && !negations.has(tokens[from]?.lower ?? '')) from += 1;
  return { from, ...seen };
}

/** "has neither confirmed nor denied" is one cue. */
function neitherBefore(tokens: readonly Token[], nor: number, floor: number): number | null {
  for (let at = nor - 1; at >= Math.max(floor, nor - 4); at -= 1) if (tokens[at]?.lower === 'neither') return at;
  return null;
}

function isSubjectEnd(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON' || token.pos === 'DET' || token.pos === 'NUM' || token.text === ',' || token.text === ')' || coordinators.has(token.lower));
}

function noteAuxiliary(token: Token, seen: { hasBe: boolean; hasHave: boolean; hasAuxiliary: boolean }): void {
  seen.hasAuxiliary = true;
  if (beForms.has(token.lower)) seen.hasBe = true;
  else if (/^(?:has|have|had|having|['’]ve|['’]d)$/u.test(token.lower)) seen.hasHave = true;
}

function kindOf(verb: ReportingVerb, group: Group): VerbCue['kind'] | null {
  if (verb.form === 'gerund') return group.hasBe || group.hasBegun ? 'finite' : 'gerund';
  if (verb.form === 'past' && group.hasBe) return 'passive';
  if (group.hasTo) return group.hasAuxiliary || group.isRefused || group.isNegated ? 'finite' : 'infinitive';
  return 'finite';
}
