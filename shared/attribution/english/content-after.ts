import type { Pattern } from '../found.js';
import type { Reading } from '../reading.js';
import { goesOnSpeaking, reachOf } from '../quotation-reach.js';
import type { Range, Token } from '../token.js';
import { contentEnd, opensClause } from './content-end.js';
import { modifiersFrom, quantityAt } from './modifiers.js';
import { corePhrase, phraseAfter } from './phrase-after.js';
import { phraseBefore } from './phrase-before.js';
import { reportingVerb } from './reporting-verbs.js';
import type { Subject } from './subject.js';
import { timeExpression } from './time-expressions.js';
import type { VerbCue } from './verb-cue.js';
import { isAdverb, isDash, isFiniteVerb, isNominal, isQuoteMark } from './word-classes.js';

/** What follows a cue as its content. */
export interface ContentAfter {
  readonly pattern: Pattern;
  readonly cueTo: number;
  readonly content: readonly Range[];
}

interface Place {
  readonly cue: VerbCue;
  readonly subject: Subject;
  readonly sentence: Range;
}

const questions = /^(?:how|why|whether|what|if|when|where|who|which)$/u;

/** The content after a cue: a clause, a quotation, an infinitive, or what the verb takes as its object. */
export function contentAfter(reading: Reading, place: Place): ContentAfter | null {
  const { cue } = place;
  const { tokens } = reading;
  const { frames } = cue.verb;
  if (!frames.has('clause') && isParticiple(tokens, place)) return null;
  const cueTo = withParticle(tokens, cue);
  const spoken = cueTo > cue.head + 1 ? quotationAfterColon(reading, place, cueTo) : null;
  if (spoken !== null) return { ...spoken, cueTo };
  if (cueTo > cue.head + 1 && (frames.has('object') || frames.has('topic') || frames.has('clause'))) return objectFrom(reading, place, cueTo);
  const mods = afterAside(tokens, modifiersFrom(tokens, cueTo, place.sentence.to).to, place.sentence.to);
  const told = frames.has('told') ? addressed(reading, place, cueTo) : null;
  if (told !== null) return told;
  const quoted = quotationFrom(reading, place, mods) ?? quotationFrom(reading, place, cueTo) ?? quotationAfterColon(reading, place, mods);
  if (quoted !== null && (frames.has('clause') || frames.has('quote') || frames.has('object'))) return { ...quoted, cueTo };
  const called = calledWhat(reading, place, cueTo);
  if (called !== null) return called;
  const split = frames.has('clause') ? relativeFrom(reading, place, cueTo) : null;
  if (split !== null) return split;
  if (frames.has('clause') || frames.has('finding')) {
    const clause = clauseFrom(reading, place, mods) ?? (mods > cueTo ? clauseFrom(reading, place, cueTo) : null);
    if (clause !== null) return { ...clause, cueTo };
  }
  // "declined to be named" says nothing of the matter.
  if (tokens[mods + 1]?.lower === 'be' && /^(?:named|identified|quoted)$/u.test(tokens[mods + 2]?.lower ?? '')) return null;
  if (frames.has('intent') && tokens[mods]?.lower === 'to') return { pattern: 'intent', cueTo, content: [objectSpan(reading, place, mods)] };
  return frames.has('object') ? objectFrom(reading, place, cueTo) : null;
}

function withParticle(tokens: readonly Token[], { head, verb }: VerbCue): number {
  let at = head + 1;
  if (timeExpression(tokens, at) !== null && !/^(?:up|out|off)$/u.test(tokens[at]?.lower ?? '')) return head + 1;
  if ((isAdverb(tokens[at]) || tokens[at]?.lower === 'much') && !verb.particles.has(tokens[at]?.lower ?? '')) at += 1;
  return verb.particles.has(tokens[at]?.lower ?? '') ? at + 1 : head + 1;
}

/** "said, however, that …", "said — in a letter — that …": the index of what follows the aside. */
function afterAside(tokens: readonly Token[], at: number, ceiling: number): number {
  const mark = tokens[at];
  if (mark === undefined || !(mark.text === ',' || isDash(mark))) return at;
  for (let close = at + 2; close < Math.min(at + longestAside, ceiling - 1); close += 1) {
    if (tokens[close]?.text === mark.text && (tokens[close + 1]?.lower === 'that' || isQuoteMark(tokens[close + 1]))) return close + 1;
    if (isFiniteVerb(tokens[close]) || isQuoteMark(tokens[close])) return at;
  }
  return at;
}

/** Tokens of the longest aside between a cue and its clause. */
const longestAside = 14;

function span(reading: Reading, { subject, sentence }: Place, from: number): Range {
  return { from, to: contentEnd(reading, from, { sentence, isSubordinate: subject.isSubordinate }) };
}

function objectSpan(reading: Reading, { subject, sentence }: Place, from: number): Range {
  return { from, to: contentEnd(reading, from, { sentence, isSubordinate: subject.isSubordinate, isObject: true }) };
}

/** "told reporters that …", "told them: “…”", "told them to …" */
function addressed(reading: Reading, place: Place, from: number): ContentAfter | null {
  const { tokens } = reading;
  const hearer = corePhrase(tokens, from, place.sentence.to);
  const pronoun = tokens[from]?.pos === 'PRON' && tokens[from]?.lower !== 'that' ? from + 1 : null;
  for (const to of [pronoun, hearer]) {
    if (to === null) continue;
    const mods = modifiersFrom(tokens, to, place.sentence.to).to;
    for (const at of [mods, to]) {
      const quoted = quotationFrom(reading, place, at);
      if (quoted !== null) return { ...quoted, pattern: 'told', cueTo: from };
      if (tokens[at]?.text === ',' && opensClause(tokens, at + 1, place.sentence.to)) return { pattern: 'told', cueTo: from, content: [span(reading, place, at + 1)] };
      if (tokens[at]?.lower === 'that' || questions.test(tokens[at]?.lower ?? '') || opensClause(tokens, at, place.sentence.to)) {
        const clause = clauseFrom(reading, place, at);
        if (clause !== null) return { ...clause, pattern: 'told', cueTo: from };
      }
    }
    if (tokens[to]?.lower === 'to' && tokens[to + 1]?.pos === 'VERB') return { pattern: 'told', cueTo: from, content: [span(reading, place, from)] };
  }
  return null;
}

/** A quotation that begins here, after a colon or comma too; with the sentence that goes on after it. */
function quotationFrom(reading: Reading, place: Place, at: number): Omit<ContentAfter, 'cueTo'> | null {
  const { tokens, quotations, quotationAt } = reading;
  const mark = tokens[at];
  const hasMark = mark !== undefined && /^[:,]$/u.test(mark.text) && at < place.sentence.to;
  const from = hasMark ? at + 1 : at;
  const isColon = hasMark && mark.text === ':';
  if (from >= place.sentence.to && !isColon) return null;
  const quotation = quotations[quotationAt[from] ?? -1];
  if (quotation !== undefined && quotation.from === from) {
    const reach = reachOf(quotations, quotationAt[from] ?? -1);
    const last = reach.at(-1);
    if (last !== undefined && last.to >= place.sentence.to) return { pattern: 'said-quote', content: [...reach, ...goesOnSpeaking(reading, last.to)] };
    return { pattern: 'said-quote', content: [span(reading, place, from)] };
  }
  if (isColon && from < place.sentence.to) return { pattern: 'said-quote', content: [span(reading, place, from)] };
  return null;
}

/** "responded, with a smile: “…”" */
function quotationAfterColon(reading: Reading, place: Place, from: number): Omit<ContentAfter, 'cueTo'> | null {
  const { tokens, quotationAt } = reading;
  for (let at = from; at < Math.min(from + 20, place.sentence.to); at += 1) {
    if (tokens[at]?.text === ':') return (quotationAt[at + 1] ?? -1) === -1 ? null : quotationFrom(reading, place, at);
    if (isFiniteVerb(tokens[at]) || tokens[at]?.lower === 'that' || quotationAt[at] !== -1) return null;
  }
  return null;
}

function clauseFrom(reading: Reading, place: Place, at: number): Omit<ContentAfter, 'cueTo'> | null {
  const { tokens } = reading;
  const token = tokens[at];
  if (token === undefined || at >= place.sentence.to) return null;
  if (token.lower === 'that' && !isFiniteVerb(tokens[at + 1])) return at + 1 < place.sentence.to ? { pattern: 'said-that', content: [span(reading, place, at + 1)] } : null;
  const isClause = questions.test(token.lower) || opensClause(tokens, at, place.sentence.to) || (phraseAfter(tokens, quantityAt(tokens, at), place.sentence.to) !== null && hasVerb(tokens, at, place.sentence.to)) || token.lower === 'there';
  const isDoing = /ing$/u.test(token.lower) && reportingVerb(token.lower) === null && hasVerb(tokens, at + 1, place.sentence.to);
  return (isClause || isDoing) && !isFiniteVerb(token) ? { pattern: 'said-clause', content: [span(reading, place, at)] } : null;
}

function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to && at < from + 40; at += 1) if (isFiniteVerb(tokens[at]) && !isQuoteMark(tokens[at])) return true;
  return false;
}

function objectFrom(reading: Reading, place: Place, from: number): ContentAfter | null {
  const { tokens } = reading;
  const first = tokens[from];
  if (isParticiple(tokens, place)) return null;
  const object = headOf(reading, place, from);
  if (object !== null) return { pattern: 'object', cueTo: from, content: [object] };
  if (first !== undefined && questions.test(first.lower) && from < place.sentence.to) return { pattern: 'object', cueTo: from, content: [span(reading, place, from)] };
  if (first === undefined || from >= place.sentence.to || first.pos === 'ADP' || first.pos === 'CCONJ' || first.pos === 'SCONJ' || /^[.,;:)]$/u.test(first.text)) return null;
  return { pattern: 'object', cueTo: from, content: [withoutTime(tokens, objectSpan(reading, place, from))] };
}

/** "condemned the raid on Tuesday": the day belongs to the verb where it ends the sentence right after its object. */
function withoutTime(tokens: readonly Token[], content: Range): Range {
  const object = corePhrase(tokens, content.from, content.to);
  const said = object === null ? null : timeExpression(tokens, object);
  return object !== null && said !== null && said.to >= content.to ? { from: content.from, to: object } : content;
}

/** "allegations that both capitals have denied": the object stands before its subject. */
function headOf({ tokens }: Reading, { cue, subject, sentence }: Place, from: number): Range | null {
  const isLast = from >= sentence.to || /^[.,;!?)]$/u.test(tokens[from]?.text ?? '');
  if (!isLast || cue.kind !== 'finite' || subject.range.from <= sentence.from) return null;
  const joint = tokens[subject.range.from - 1];
  const end = /^(?:that|which)$/u.test(joint?.lower ?? '') ? subject.range.from - 1 : subject.range.from;
  return joint !== undefined && joint.pos !== 'PUNCT' && (end < subject.range.from || isNominal(joint)) ? phraseBefore(tokens, end, sentence.from) : null;
}

/** "a film called …", "with troops described as …": a participle after a noun that is no subject. */
function isParticiple(tokens: readonly Token[], { cue, subject, sentence }: Place): boolean {
  const before = tokens[subject.range.from - 1];
  if (cue.verb.form !== 'past' || cue.range.from !== cue.head || cue.kind !== 'finite' || before === undefined || subject.range.from <= sentence.from) return false;
  return before.pos === 'VERB' || (before.pos === 'ADP' && !/^(?:after|before|since|until|as|than)$/u.test(before.lower)) || /^(?:is|are|was|were|be)$/u.test(before.lower);
}

/** "a policy that she said had failed": what is said begins before the attribution. */
function relativeFrom(reading: Reading, place: Place, from: number): ContentAfter | null {
  const { tokens } = reading;
  const { subject, sentence, cue } = place;
  const joint = subject.range.from - 1;
  if (cue.kind !== 'finite' || joint < sentence.from || from >= sentence.to || !isFiniteVerb(tokens[from])) return null;
  const head = /^(?:that|which|who|what)$/u.test(tokens[joint]?.lower ?? '') ? { from: joint, to: joint + 1 } : phraseBefore(tokens, subject.range.from, sentence.from);
  if (head === null || tokens[joint]?.pos === 'PUNCT') return null;
  return { pattern: 'said-clause', cueTo: from, content: [head, { from, to: contentEnd(reading, from, { sentence, isSubordinate: true }) }] };
}

/** "what the minister called a new era began on Monday": the name ends where the verb of the sentence stands. */
function calledWhat({ tokens }: Reading, { cue, subject, sentence }: Place, from: number): ContentAfter | null {
  const joint = subject.range.from - 1;
  if (tokens[joint]?.lower !== 'what' || joint < sentence.from || !/^(?:call|describe|term|label|dub)$/u.test(cue.verb.lemma)) return null;
  let to = from;
  while (to < sentence.to && !/^[.,;!?]$/u.test(tokens[to]?.text ?? '') && !(isFiniteVerb(tokens[to]) && (tokens[to]?.pos === 'AUX' || isQuoteMark(tokens[to - 1]) || /ed$/u.test(tokens[to]?.lower ?? '')))) to += 1;
  return to === from ? null : { pattern: 'object', cueTo: from, content: [{ from: joint, to: joint + 1 }, { from, to }] };
}
