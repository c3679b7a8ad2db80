import type { Range, Token } from '../token.js';
import { clauseNouns } from './reporting-nouns.js';
import { timeExpression } from './time-expressions.js';
import { coordinators, isAuxiliary, isCapitalised, isDash, isFiniteVerb, isJoining, isNominal, isPossessiveMark, isQuoteMark, possessivePronouns, relativePronouns, subjectPronouns } from './word-classes.js';

/** Longest noun phrase looked for, in tokens: a bound on the work, beyond any that occurs. */
export const longestPhrase = 60;
const titleAdjectives = /^(?:familiar|close|aware|critical|opposed|loyal|responsible)$/u;

/**
 * The noun phrase that ends before a token, with its title, its modifiers and what is set beside it in commas.
 *
 * @param floor - the first token it may hold
 * @returns `null` where no noun stands there
 */
export function phraseBefore(tokens: readonly Token[], end: number, floor: number): Range | null {
  const least = Math.max(floor, end - longestPhrase);
  const last = tokens[end - 1];
  if (last === undefined || end <= least) return null;
  if (last.text === ',' || isDash(last)) return withInsertion(tokens, end, least);
  if (last.text === ')') return withBrackets(tokens, end, least);
  if (isQuoteMark(last)) return withQuoted(tokens, end, least);
  if (/^(?:him|her|them|it|us|me)$/u.test(last.lower) && isJoining(tokens[end - 2])) {
    const head = phraseBefore(tokens, end - 2, least) ?? closeTo(tokens, end - 2, least);
    return head === null ? null : { from: head.from, to: end };
  }
  if (/^(?:surveyed|polled|interviewed|involved|present)$/u.test(last.lower) && tokens[end - 2]?.lower === 'those') return { from: end - 2, to: end };
  if (last.pos === 'PRON' && subjectPronouns.has(last.lower)) return pronounBefore(tokens, end, least);
  if (!endsPhrase(last)) return null;
  return { from: phraseStart(tokens, end, least), to: end };
}

/** Adverbs that open sentences; another capitalised word before a verb of saying is a name the tagger does not know. */
const sentenceAdverbs = /^(?:also|then|later|once|recently|earlier|previously|still|yet|so|thus|here|there|now|never|often|even|just|only|instead|perhaps|maybe|however|meanwhile|indeed|again|already|finally|initially|when|where|how|why|yes|no|as|asked|not|[a-z]{3,}ly)$/u;

function endsPhrase(token: Token): boolean {
  return isNominal(token) || token.pos === 'ADJ' || isPossessiveMark(token) || (/^(?:VERB|ADV|INTJ)$/u.test(token.pos) && isCapitalised(token) && !sentenceAdverbs.test(token.lower)) || (token.pos === 'DET' && subjectPronouns.has(token.lower)) || isReflexive(token);
}

/** "a source close to him" */
function closeTo(tokens: readonly Token[], end: number, least: number): Range | null {
  return titleAdjectives.test(tokens[end - 1]?.lower ?? '') ? phraseBefore(tokens, end - 1, least) : null;
}

function isReflexive(token: Token): boolean {
  return /^(?:himself|herself|themselves|itself|alike|too)$/u.test(token.lower);
}

/** A phrase that ends with a title in quotation marks. */
function withQuoted(tokens: readonly Token[], end: number, least: number): Range | null {
  const inner = tokens[end - 2];
  const open = inner !== undefined && isNominal(inner) ? quotedWord(tokens, end, least) : null;
  return open === null ? null : { from: phraseStart(tokens, open + 1, least), to: end };
}

/** "who" stands for the phrase before it; other pronouns stand alone, "one of them" not. */
function pronounBefore(tokens: readonly Token[], end: number, least: number): Range | null {
  const last = tokens[end - 1];
  if (last?.lower === 'who' || last?.lower === 'which' || last?.lower === 'that') {
    const before = tokens[end - 2]?.text === ',' ? end - 2 : end - 1;
    const phrase = before > least ? phraseBefore(tokens, before, least) : null;
    return phrase ?? (last.lower === 'who' ? null : { from: end - 1, to: end });
  }
  return { from: end - 1, to: end };
}

/** Where the phrase begins whose last word stands before `end`. */
function phraseStart(tokens: readonly Token[], end: number, least: number): number {
  let from = end - 1;
  while (from > least) {
    const next = stepLeft(tokens, from, least);
    if (next === null) break;
    from = next;
  }
  return withQuantity(tokens, trimmedStart(tokens, from, end), least);
}

/** "about four in 10", "more than 6 in 10 voters". */
function withQuantity(tokens: readonly Token[], from: number, least: number): number {
  if (tokens[from]?.pos !== 'NUM') return from;
  const before = tokens[from - 1]?.lower ?? '';
  const two = `${tokens[from - 2]?.lower ?? ''} ${before}`;
  if (before === 'of' && tokens[from - 2]?.lower === 'out' && tokens[from - 3]?.pos === 'NUM' && from - 3 >= least) return withQuantity(tokens, from - 3, least);
  if (/^(?:at least|at most|more than|less than|fewer than|up to)$/u.test(two) && from - 2 >= least) return from - 2;
  return /^(?:about|nearly|almost|over|under|some|roughly|around|only|just|approximately)$/u.test(before) && from - 1 >= least ? from - 1 : from;
}

/** How far the phrase that begins at `from` goes on to the left; `null` where it begins there. */
function stepLeft(tokens: readonly Token[], from: number, least: number): number | null {
  const first = tokens[from];
  const before = tokens[from - 1];
  if (first === undefined || before === undefined) return null;
  if (/^(?:dozen|few|number|couple|third|half|handful)$/u.test(tokens[from + 1]?.lower ?? '') && before.lower === 'least') return from - 2 >= least ? from - 2 : null;
  if (first.pos === 'DET' || possessivePronouns.has(first.lower)) return joined(tokens, from, least);
  // "a claim Moscow denies": the name is a subject of its own.
  if (first.pos === 'PROPN' && before.pos === 'NOUN' && clauseNouns.has(before.lower.replace(/s$/u, '')) && from - 1 > least) return null;
  if (isNominal(before) && before.pos !== 'PRON') return timeExpression(tokens, from - 1)?.isDay === true && first.pos === 'PROPN' && before.pos === 'PROPN' ? null : from - 1;
  if (before.pos === 'DET' || before.pos === 'ADJ' || isPossessiveMark(before) || possessivePronouns.has(before.lower)) return from - 1;
  if (/^[-–]$/u.test(before.text) && !before.isSpaced && !first.isSpaced) return from - 2 >= least ? from - 2 : null;
  if (!first.isSpaced && /^[&/.$£€#@%+]$/u.test(before.text)) return from - 1;
  if (before.text === '&' || before.text === '$' || before.text === '#' || before.text === '@') return from - 1;
  if (before.text === '.' && !before.isSpaced && isCapitalised(tokens[from - 2]) && isCapitalised(first) && from - 2 >= least) return from - 2;
  if (before.text === ')') return openingBracket(tokens, from - 1, least);
  if (isQuoteMark(before)) return quotedWord(tokens, from, least);
  if (before.pos === 'VERB' && isModifier(tokens, from - 1)) return from - 1;
  if (before.pos === 'ADV' && first.pos === 'ADJ' && tokens[from - 2]?.pos === 'DET') return from - 1;
  if (before.text === ',' && first.pos === 'ADJ' && tokens[from - 2]?.pos === 'ADJ') return from - 2;
  return joined(tokens, from, least);
}

/** Whether a word is a participle before a noun: "the elected leader". */
export function isModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || !/(?:ed|ing|en)$/u.test(token.lower) || before === undefined) return false;
  return before.pos === 'DET' || before.pos === 'ADJ' || isPossessiveMark(before) || possessivePronouns.has(before.lower) || (isDash(before) && !before.isSpaced && !token.isSpaced) || isCapitalised(token);
}

/** What a preposition or "and" joins to the phrase from the left. */
function joined(tokens: readonly Token[], from: number, least: number): number | null {
  const before = tokens[from - 1];
  const head = tokens[from - 2];
  if (before === undefined || head === undefined || from - 2 < least) return null;
  if (isJoining(before)) return joinsNoun(tokens, from - 2, before) ? from - 2 : null;
  if (coordinators.has(before.lower) && before.lower !== 'but' && (isNominal(head) || head.text === ',')) return coordinated(tokens, from, least);
  return null;
}

/** Whether a preposition goes with the noun before it rather than opening an adverbial. */
function joinsNoun(tokens: readonly Token[], at: number, preposition: Token): boolean {
  const head = tokens[at];
  if (head === undefined) return false;
  if (timeExpression(tokens, at)?.isDay === true) return false;
  if (head.pos === 'ADJ') return titleAdjectives.test(head.lower);
  if (head.pos === 'VERB') return /ed$/u.test(head.lower) && /^(?:by|in|at|with|from|to)$/u.test(preposition.lower) && tokens[at - 1]?.pos === 'NOUN';
  return isNominal(head) || isPossessiveMark(head) || head.text === ')';
}

/** "A and B": the first belongs to the phrase only where nothing but it stands before the second in its clause. */
function coordinated(tokens: readonly Token[], from: number, least: number): number | null {
  let start = from - 2;
  if (tokens[start]?.text === ',') start -= 1;
  const first = tokens[start];
  if (first === undefined || start < least || !isNominal(first)) return null;
  let at = start;
  for (let step: number | null = at; step !== null && step >= least; ) {
    at = step;
    step = at > least && !coordinators.has(tokens[at - 1]?.lower ?? '') ? stepLeft(tokens, at, least) : null;
    if (step === null && tokens[at - 1]?.text === ',' && isNominal(tokens[at - 2]) && at - 2 >= least && start - at < 12) step = at - 2;
  }
  // "Early in the campaign, he and others": what stands before the comma is no member of the list.
  if (/^(?:ADV|ADP|SCONJ|CCONJ|VERB)$/u.test(tokens[at]?.pos ?? '') && at < start) return null;
  return isClauseStart(tokens, at, least) || /^(?:both|either|neither)$/u.test(tokens[at]?.lower ?? '') ? at : null;
}

function isClauseStart(tokens: readonly Token[], at: number, least: number): boolean {
  const before = tokens[at - 1];
  return at <= least || before === undefined || before.paragraph !== tokens[at]?.paragraph || /^[.!?;:,“"(]$/u.test(before.text) || before.pos === 'SCONJ' || before.lower === 'that' || isDash(before) || coordinators.has(before.lower) || /^(?:both|while|as|when|if|after|although)$/u.test(before.lower);
}

function openingBracket(tokens: readonly Token[], at: number, least: number): number | null {
  for (let open = at - 1; open >= Math.max(least, at - 12); open -= 1) if (tokens[open]?.text === '(') return open > least && isNominal(tokens[open - 1]) ? open - 1 : null;
  return null;
}

function withBrackets(tokens: readonly Token[], end: number, least: number): Range | null {
  const head = openingBracket(tokens, end - 1, least);
  return head === null ? null : { from: phraseStart(tokens, head + 1, least), to: end };
}

/** A word or two in quotation marks inside a phrase: a nickname, a title. */
function quotedWord(tokens: readonly Token[], from: number, least: number): number | null {
  for (let open = from - 2; open >= Math.max(least, from - 8); open -= 1) {
    if (tokens[open]?.text === ',') return null;
    if (!isQuoteMark(tokens[open])) continue;
    const before = tokens[open - 1];
    return tokens[open]?.isSpaced === true && before !== undefined && (before.pos === 'DET' || isNominal(before) || isPossessiveMark(before)) ? open : null;
  }
  return null;
}

/** A phrase followed by one set beside it between commas: "Anna White, a spokeswoman, said". */
function withInsertion(tokens: readonly Token[], end: number, least: number): Range | null {
  const close = end - 1;
  const mark = tokens[close];
  for (let open = close - 1; open > least; open -= 1) {
    const token = tokens[open];
    if (token === undefined || token.paragraph !== mark?.paragraph || /^[;!?]$/u.test(token.text) || (token.text === '.' && tokens[open + 1]?.text !== ',')) return null;
    const isPair = mark !== undefined && (isDash(mark) ? isDash(token) && token.isSpaced : token.text === ',');
    if (!isPair || !isInsertion(tokens, { from: open + 1, to: close })) continue;
    const before = tokens[open - 1];
    if (before === undefined || (!isNominal(before) && before.text !== ')') || before.pos === 'NUM' || timeExpression(tokens, open - 1)?.isDay === true) continue;
    const head = before.text === ')' ? withBrackets(tokens, open, least) : phraseBefore(tokens, open, least);
    if (head !== null) return { from: nameBeside(tokens, head.from, least), to: isRemark(tokens, { from: open + 1, to: close }) ? head.to : close };
  }
  return null;
}

/** "Dan Vale, the fund's lawyer, treasurer and strategist, said": the name before the first of what is set beside it. */
function nameBeside(tokens: readonly Token[], from: number, least: number): number {
  const first = tokens[from];
  if (tokens[from - 1]?.text !== ',' || tokens[from - 2]?.pos !== 'PROPN' || from - 2 < least || !(first?.pos === 'DET' || first?.pos === 'NOUN')) return from;
  return timeExpression(tokens, from - 2)?.isDay === true ? from : (phraseBefore(tokens, from - 1, least)?.from ?? from);
}

/** Words between commas that say nothing about who somebody is: "meanwhile", "who heard of it in June", "in contrast". */
function isRemark(tokens: readonly Token[], { from, to }: Range): boolean {
  const first = tokens[from];
  return first !== undefined && ((relativePronouns.has(first.lower) && first.lower !== 'whose') || (first.pos === 'VERB' && /ing$/u.test(first.lower)) || first.pos === 'ADP' || (to - from <= 2 && first.pos === 'ADV'));
}

/** Whether words between commas say who somebody is. */
function isInsertion(tokens: readonly Token[], { from, to }: Range): boolean {
  const first = tokens[from];
  if (first === undefined || to <= from) return false;
  if (relativePronouns.has(first.lower)) return true;
  if (first.pos === 'ADP' && to - from <= 6) return true;
  if (coordinators.has(first.lower) || first.pos === 'SCONJ') return false;
  if (/^\d+$/u.test(first.text) && to - from === 1) return true;
  if (first.pos === 'VERB' && /ing$/u.test(first.lower)) return true;
  if (!(first.pos === 'DET' || isNominal(first) || first.pos === 'ADJ' || first.pos === 'VERB' || first.pos === 'ADV' || possessivePronouns.has(first.lower))) return false;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (relativePronouns.has(token?.lower ?? '')) return true;
    if (isAuxiliary(token) && token?.pos !== 'PART' && isFiniteVerb(token)) return false;
  }
  return true;
}

/** Marks and words that open a phrase by mistake. */
function trimmedStart(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  while (at < end - 1 && (isPossessiveMark(tokens[at]) || tokens[at]?.text === ',' || coordinators.has(tokens[at]?.lower ?? ''))) at += 1;
  return at;
}
