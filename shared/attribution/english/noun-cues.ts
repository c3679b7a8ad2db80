import type { Found } from '../found.js';
import type { Reading } from '../reading.js';
import type { Range, Token } from '../token.js';
import { contentEnd, opensClause } from './content-end.js';
import { phraseAfter } from './phrase-after.js';
import { phraseBefore } from './phrase-before.js';
import { clauseNouns, intentNouns, ofNouns, reportingNoun, surfacing } from './reporting-nouns.js';
import { isAuxiliary, isFiniteVerb, isPossessiveMark, possessivePronouns } from './word-classes.js';

/** "the ministry's claim that …", "reports of …", "confirmation by the ministry", "reports emerged of …". */
export function nounCues(reading: Reading): Found[] {
  return reading.sentences.flatMap((sentence) => inSentence(reading, sentence));
}

function inSentence(reading: Reading, sentence: Range): Found[] {
  const { tokens, quotationAt } = reading;
  const found: Found[] = [];
  for (let at = sentence.from; at < sentence.to - 1; at += 1) {
    const noun = quotationAt[at] === -1 ? reportingNoun(tokens[at]?.lower ?? '') : null;
    if (noun === null || !isNounHere(tokens, at)) continue;
    const attribution = emerging(reading, at, sentence) ?? stated(reading, { at, noun, sentence });
    if (attribution !== null) found.push(attribution);
  }
  return found;
}

function isNounHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (before !== undefined && (isPossessiveMark(before) || possessivePronouns.has(before.lower) || before.pos === 'DET' || before.pos === 'ADJ')) return true;
  return token?.pos === 'NOUN';
}

/** "reports emerge of troops in the valley": nobody is behind it but the reports. */
function emerging(reading: Reading, at: number, sentence: Range): Found | null {
  const { tokens } = reading;
  const verb = tokens[at + 1]?.lower === 'have' || tokens[at + 1]?.lower === 'had' ? at + 2 : at + 1;
  const joint = tokens[verb + 1]?.lower;
  if (!surfacing.has(tokens[verb]?.lower ?? '') || (joint !== 'of' && joint !== 'that')) return null;
  const source = phraseBefore(tokens, at + 1, sentence.from);
  const content = { from: verb + 2, to: contentEnd(reading, verb + 2, { sentence, isSubordinate: true }) };
  return source === null || content.to <= content.from ? null : { pattern: 'noun', source: [source], cue: [{ from: at + 1, to: verb + 1 }], content: [content], stance: 'asserts' };
}

/** Where "of" or "that" brings what was said, after who said it. */
function jointAfter(tokens: readonly Token[], from: number, ceiling: number): number {
  for (let at = from; at < Math.min(ceiling, from + 12); at += 1) if (/^(?:of|that)$/u.test(tokens[at]?.lower ?? '')) return at;
  return ceiling;
}

interface Place {
  readonly at: number;
  readonly noun: string;
  readonly sentence: Range;
}

function stated(reading: Reading, { at, noun, sentence }: Place): Found | null {
  const { tokens } = reading;
  const agent = tokens[at + 1]?.lower === 'by' ? phraseAfter(tokens, at + 2, jointAfter(tokens, at + 2, sentence.to)) : null;
  const joint = agent === null ? at + 1 : agent.to;
  const content = contentFrom(reading, { at: joint, noun, sentence });
  if (content === null) return null;
  const source = agent ?? ownerOf(tokens, at, sentence);
  // "of" after a noun without an owner is most often no saying: "the threat of rain".
  if (source === null && tokens[joint]?.lower === 'of' && !/^(?:report|allegation|accusation|claim|rumor|rumour|denial)$/u.test(noun)) return null;
  if (source === null && tokens[joint]?.lower === 'of' && !hasDoing(tokens, content)) return null;
  if (source === null && (tokens[joint]?.lower === 'to' || tokens[joint]?.lower === 'for')) return null;
  return { pattern: 'noun', source: source === null ? [] : [source], cue: [{ from: at, to: at + 1 }], content: [content], stance: noun === 'denial' || noun === 'rejection' ? 'denies' : 'asserts' };
}

/** "the warning that war could spread drew criticism": a second verb right after that of the clause is the sentence's own. */
function beforeMainVerb(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 2; at < to; at += 1) if (tokens[at]?.pos === 'VERB' && isFiniteVerb(tokens[at]) && tokens[at - 1]?.pos === 'VERB' && !isAuxiliary(tokens[at - 1])) return at;
  return to;
}

/** "reports of troops moving", not "reports of the incident". */
function hasDoing(tokens: readonly Token[], { from, to }: Range): boolean {
  return tokens.slice(from, to).some((token) => token.pos === 'VERB' && /ing$/u.test(token.lower));
}

function contentFrom(reading: Reading, { at, noun, sentence }: Place): Range | null {
  const { tokens } = reading;
  const joint = tokens[at]?.lower;
  const isContent = (joint === 'that' && clauseNouns.has(noun) && opensClause(tokens, at + 1, sentence.to)) || (joint === 'of' && ofNouns.has(noun)) || ((joint === 'to' || joint === 'for') && intentNouns.has(noun));
  if (!isContent) return null;
  const from = joint === 'to' ? at : at + 1;
  if (joint === 'that') return { from, to: beforeMainVerb(tokens, from, contentEnd(reading, from, { sentence, isSubordinate: true, isObject: true })) };
  if (joint === 'to') return { from, to: contentEnd(reading, from, { sentence, isSubordinate: false, isObject: true }) };
  const phrase = nounsAfter(reading, from, sentence);
  return phrase;
}

/** What "of" brings: to the verb of the sentence, or its end. */
function nounsAfter(reading: Reading, from: number, sentence: Range): Range | null {
  const { tokens } = reading;
  const end = contentEnd(reading, from, { sentence, isSubordinate: true, isObject: true });
  let to = from;
  while (to < end && !(tokens[to]?.pos === 'AUX' && to > from + 1) && tokens[to]?.text !== ',') to += 1;
  return to > from ? { from, to } : null;
}

/** Who is before the noun with "'s", or as a possessive pronoun. */
function ownerOf(tokens: readonly Token[], at: number, sentence: Range): Range | null {
  let before = at - 1;
  while (before > sentence.from && /^(?:ADJ|NUM|NOUN|ADV)$/u.test(tokens[before]?.pos ?? '') && at - before < 4) before -= 1;
  if (isPossessiveMark(tokens[before])) return phraseBefore(tokens, before, sentence.from);
  return possessivePronouns.has(tokens[before]?.lower ?? '') ? { from: before, to: before + 1 } : null;
}
