import type { Range, Token } from '../token.js';
import { isModifier, longestPhrase } from './phrase-before.js';
import { reportingVerb } from './reporting-verbs.js';
import { isPersonWord } from './source-words.js';
import { timeExpression } from './time-expressions.js';
import { coordinators, isCapitalised, isDash, isFiniteVerb, isJoining, isNominal, isPossessiveMark, possessivePronouns, subjectPronouns } from './word-classes.js';

/** Words for what was said, not who said it: "said X in a statement". */
const media = /^(?:statement|interview|email|e-mail|tweet|post|letter|speech|news|press|briefing|conference|report|article|memo|blog|video|message|phone|telephone|call|column|op-ed|release|hearing|testimony|debate|rally|town|ad|appearance|remarks|comments|email|book|note|filing|court|interviews|emails|tweets|sunday|monday|tuesday|wednesday|thursday|friday|saturday|recent|written|brief|series)$/u;

/**
 * The noun phrase that begins at a token, with what is set beside it in commas.
 *
 * @param ceiling - the token after the last it may hold
 */
export function phraseAfter(tokens: readonly Token[], from: number, ceiling: number): Range | null {
  const most = Math.min(ceiling, from + longestPhrase);
  const core = corePhrase(tokens, from, most);
  return core === null ? null : { from, to: withApposition(tokens, core, most) };
}

/** The phrase alone, without what is set beside it. */
export function corePhrase(tokens: readonly Token[], from: number, most: number): number | null {
  const first = tokens[from];
  if (first === undefined || from >= most) return null;
  if (first.pos === 'PRON' && subjectPronouns.has(first.lower) && !isJoining(tokens[from + 1])) return from + 1;
  let at = from;
  let head = -1;
  while (at < most) {
    const token = tokens[at];
    if (token === undefined) break;
    const next = stepRight(tokens, { at, head, from, most });
    if (next === null) break;
    if (isNominal(token) || (token.pos === 'ADJ' && (head === -1 || isPersonWord(token.lower))) || token.pos === 'VERB' || isPossessiveMark(token) || next > at + 1) head = next - 1;
    at = next;
  }
  return head === -1 ? null : head + 1;
}

/** How far a phrase has been read to the right. */
interface Progress {
  readonly at: number;
  /** Its last noun so far, or -1. */
  readonly head: number;
  readonly from: number;
  readonly most: number;
}

function stepRight(tokens: readonly Token[], { at, head, from, most }: Progress): number | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.pos === 'DET' || possessivePronouns.has(token.lower) || token.pos === 'ADJ') return head !== -1 && token.pos !== 'ADJ' && !isPossessiveMark(tokens[at - 1]) && tokens[at - 1]?.pos !== 'ADP' && !isJoining(tokens[at - 1]) && !coordinators.has(tokens[at - 1]?.lower ?? '') ? null : at + 1;
  if (isNominal(token) && token.pos !== 'PRON') return head !== -1 && timeExpression(tokens, at)?.isDay === true ? null : at + 1;
  if (isPossessiveMark(token) && head !== -1) return at + 1;
  if (/^[-–]$/u.test(token.text) && !token.isSpaced && tokens[at + 1]?.isSpaced === false) return at + 1;
  if (/^[&$£€#@]$/u.test(token.text)) return at + 1;
  if (token.text === '(' && head !== -1) return closingBracket(tokens, at, most);
  if (token.pos === 'VERB' && !token.isSpaced && isDash(tokens[at - 1])) return at + 1;
  if (token.pos === 'VERB' && (head === -1 || isCapitalised(token)) && (isCapitalised(token) || isModifier(tokens, at))) return at + 1;
  if (coordinators.has(token.lower) && token.lower !== 'but' && head !== -1 && isNominal(tokens[at + 1])) return at + 1;
  if (head !== -1 && isJoining(token)) return joinsRight(tokens, at, from) ? at + 1 : null;
  return null;
}

function joinsRight(tokens: readonly Token[], at: number, from: number): boolean {
  const preposition = tokens[at];
  if (preposition === undefined || timeExpression(tokens, at) !== null) return false;
  if (preposition.lower === 'to' && (tokens[at + 1]?.pos === 'VERB' || preposition.pos === 'PART')) return false;
  if (/^(?:of|for|from|with|near|behind)$/u.test(preposition.lower)) return true;
  const isName = tokens[at - 1]?.pos === 'PROPN' && tokens[from]?.pos === 'PROPN';
  for (let next = at + 1; next < at + 5; next += 1) {
    const token = tokens[next];
    if (token === undefined || token.pos === 'PUNCT') break;
    if (media.test(token.lower)) return false;
  }
  return /^(?:in|at|on|to|within|inside)$/u.test(preposition.lower) && !isName;
}

function closingBracket(tokens: readonly Token[], at: number, most: number): number | null {
  for (let close = at + 1; close < Math.min(most, at + 12); close += 1) if (tokens[close]?.text === ')') return close + 1;
  return null;
}

/** Takes in ", a spokesman for the ministry" and ", who leads it". */
function withApposition(tokens: readonly Token[], end: number, most: number): number {
  const comma = tokens[end];
  if (/^(?:who|whose)$/u.test(comma?.lower ?? '') && end < most) return clauseStop(tokens, end, most);
  const next = tokens[end + 1];
  if (comma?.text !== ',' || next === undefined || end + 1 >= most) return end;
  if (next.pos === 'DET' || next.pos === 'NOUN' || next.pos === 'ADJ' || next.pos === 'PROPN' || next.pos === 'NUM' || next.lower === 'one' || possessivePronouns.has(next.lower)) {
    const core = corePhrase(tokens, end + 1, most);
    if (core === null) return end;
    const after = tokens[core];
    if (next.pos === 'DET' && after?.pos === 'VERB' && /(?:ed|ing)$|^(?:known|born)$/u.test(after.lower) && isJoiningOrName(tokens[core + 1]) && reportingVerb(after.lower) === null && core < most) return clauseStop(tokens, core, most);
    const isAside = after === undefined || core >= most || /^[,.;)—–]$/u.test(after.text) || isDash(after) || isJoining(after) || after.lower === 'who' || timeExpression(tokens, core) !== null;
    if (isAside) return withApposition(tokens, core, most);
    return /^(?:an?|the)$/u.test(next.lower) && tokens[end - 1]?.pos === 'PROPN' ? longApposition(tokens, core, most) ?? end : end;
  }
  return end;
}

/** ", a former aide during the campaign and now a director": to the next comma, where no verb in a tense stands before it. */
function longApposition(tokens: readonly Token[], core: number, most: number): number | null {
  const to = clauseStop(tokens, core, most);
  for (let at = core; at < to; at += 1) if (isFiniteVerb(tokens[at]) && tokens[at - 1]?.lower !== 'who') return null;
  return to;
}

function isJoiningOrName(token: Token | undefined): boolean {
  return token !== undefined && (isJoining(token) || token.pos === 'ADP' || token.pos === 'PROPN');
}

function clauseStop(tokens: readonly Token[], from: number, most: number): number {
  let at = from;
  while (at < most && !/^[,.;!?]$/u.test(tokens[at]?.text ?? '')) at += 1;
  return at;
}
