import type { Found } from '../found.js';
import type { Reading } from '../reading.js';
import type { Range } from '../token.js';
import { contentEnd } from './content-end.js';
import { contentAround } from './content-around.js';
import { contentAfter } from './content-after.js';
import { modifiersFrom } from './modifiers.js';
import { passive } from './passive.js';
import { startOf } from './sentence-start.js';
import { subjectOf, type Subject } from './subject.js';
import { stanceOf } from './stance.js';
import { verbCueAt, type VerbCue } from './verb-cue.js';
import { phraseAfter } from './phrase-after.js';
import { timeExpression } from './time-expressions.js';
import { isAdverb, isDash, isNominal, isQuoteMark } from './word-classes.js';

/** Attributions by verbs of saying in a tense, and by participles and infinitives that share their subject. */
export function saidBy(reading: Reading): Found[] {
  return reading.sentences.flatMap((sentence) => inSentence(reading, sentence));
}

function inSentence(reading: Reading, sentence: Range): Found[] {
  const found: Found[] = [];
  const subjects: Subject[] = [];
  for (let head = sentence.from; head < sentence.to; head += 1) {
    if (reading.quotationAt[head] !== -1 && !isQuotedVerb(reading, head)) continue;
    const cue = verbCueAt(reading, head, sentence);
    const attribution = cue === null ? null : attributionOf(reading, { cue, sentence, subjects });
    if (attribution !== null) found.push(attribution);
  }
  return found;
}

/** A cue in its sentence, with the subjects of the cues before it. */
export interface Place {
  readonly cue: VerbCue;
  readonly sentence: Range;
  readonly subjects: Subject[];
}

/** "The ministry “strongly condemned” the raid": the verb itself is quoted, and no more than it. */
function isQuotedVerb({ tokens, quotations, quotationAt }: Reading, head: number): boolean {
  const quotation = quotations[quotationAt[head] ?? -1];
  if (quotation === undefined || quotation.to - quotation.from > longestQuotedVerb || quotation.to !== head + 2) return false;
  for (let at = quotation.from + 1; at < head; at += 1) if (!isAdverb(tokens[at])) return false;
  return isNominal(tokens[quotation.from - 1]);
}

/** Tokens of a quotation that is only a verb, marks included. */
const longestQuotedVerb = 5;

function attributionOf(reading: Reading, place: Place): Found | null {
  const { cue, sentence, subjects } = { ...place, cue: withMarks(reading, place.cue) };
  if (cue.kind === 'passive') return passive(reading, cue, sentence);
  return inverted(reading, { cue, sentence, subjects }) ?? withSubject(reading, { cue, sentence, subjects });
}

/** A quoted verb is a cue with its marks. */
function withMarks({ quotations, quotationAt }: Reading, cue: VerbCue): VerbCue {
  const quotation = quotations[quotationAt[cue.head] ?? -1];
  return quotation === undefined ? cue : { ...cue, head: quotation.to - 1, range: { from: quotation.from, to: quotation.to } };
}

/** "…," a man, who asked for silence, said: the cue of the relative clause is not that of the quotation. */
function isRelativeClause({ tokens }: Reading, { range }: VerbCue): boolean {
  return /^(?:who|which|that)$/u.test(tokens[range.from - 1]?.lower ?? '');
}

/** "…," said the minister. */
function inverted(reading: Reading, { cue, sentence, subjects }: Place): Found | null {
  const { tokens } = reading;
  const before = tokens[cue.range.from - 1];
  // "told" wants a hearer: what follows it is no speaker.
  if (cue.verb.lemma === 'tell' || cue.kind !== 'finite' || before === undefined || cue.range.from !== cue.head || !(isQuoteMark(before) || isDash(before) || /^[,?!]$/u.test(before.text))) return null;
  const phrase = phraseAfter(tokens, cue.head + 1, sentence.to);
  if (phrase === null || timeExpression(tokens, phrase.from) !== null) return null;
  const content = contentAround(reading, { cue, group: { from: cue.range.from, to: phrase.to }, sentence });
  if (content === null) return null;
  subjects.push({ range: phrase, isSubordinate: false });
  return { pattern: 'said-after', source: [phrase], cue: [cue.range], content, stance: stanceOf(cue) };
}

function withSubject(reading: Reading, { cue, sentence, subjects }: Place): Found | null {
  const subject = subjectOf(reading, { cue, sentence, before: subjects });
  if (subject === null) return null;
  const unsaid = unsaidOf(reading, { cue, sentence, subjects }, subject);
  if (unsaid !== null) return unsaid;
  const as = cue.kind === 'finite' ? asClause(reading, { cue, sentence, subjects }, subject) : null;
  if (as !== null) return as;
  if (cue.kind === 'finite') {
    subjects.push(subject);
    const around = isRelativeClause(reading, cue) ? null : contentAround(reading, { cue, group: { from: Math.min(subject.range.from, cue.range.from), to: cue.head + 1 }, sentence });
    if (around !== null) return { pattern: around.length > 1 ? 'said-within' : 'said-after', source: [subject.range], cue: [cue.range], content: around, stance: stanceOf(cue) };
  }
  const after = contentAfter(reading, { cue, subject, sentence });
  if (after === null || (cue.kind === 'infinitive' && !/^(?:said-that|said-quote)$/u.test(after.pattern))) return null;
  if (isReduced(reading, cue) && !/^(?:said-that|said-clause|said-quote)$/u.test(after.pattern)) return null;
  return { pattern: after.pattern, source: [subject.range], cue: [{ from: cue.range.from, to: after.cueTo }], content: after.content, stance: stanceOf(cue) };
}

/** "acts threatening the coast": a participle that only describes the noun before it. */
function isReduced({ tokens }: Reading, cue: VerbCue): boolean {
  return cue.kind === 'gerund' && isNominal(tokens[cue.range.from - 1]);
}

/** "to watch troops claimed to be abroad": a participle after a noun that is an object, so nobody is named who claims it. */
function unsaidOf(reading: Reading, { cue, sentence }: Place, { range }: Subject): Found | null {
  const { tokens } = reading;
  const before = tokens[range.from - 1];
  const isParticiple = /^(?:claim|say|report|allege)$/u.test(cue.verb.lemma) && cue.verb.form === 'past' && cue.range.from === cue.head && tokens[cue.head + 1]?.lower === 'to' && /^(?:be|have)$/u.test(tokens[cue.head + 2]?.lower ?? '');
  if (!isParticiple || before === undefined || !(before.pos === 'VERB' || before.pos === 'ADP')) return null;
  const rest = { from: cue.head + 1, to: contentEnd(reading, cue.head + 1, { sentence, isSubordinate: true, isObject: true }) };
  return { pattern: 'passive', source: [], cue: [cue.range], content: [range, rest], stance: 'asserts' };
}

/** "As the minister said, C" and "C, as the minister said": the clause it is set beside is what is said. */
function asClause(reading: Reading, { cue, sentence }: Place, { range }: Subject): Found | null {
  const { tokens } = reading;
  const as = range.from - 1;
  if (as < sentence.from || tokens[as]?.lower !== 'as' || !cue.verb.frames.has('clause')) return null;
  const end = modifiersFrom(tokens, cue.head + 1, sentence.to).to;
  const found = (content: Range): Found => ({ pattern: 'said-within', source: [range], cue: [cue.range], content: [content], stance: stanceOf(cue) });
  const isFirst = as === sentence.from || (as === sentence.from + 1 && /^(?:CCONJ|ADV)$/u.test(tokens[sentence.from]?.pos ?? ''));
  if (isFirst && tokens[end]?.text === ',') return found({ from: end + 1, to: contentEnd(reading, end + 1, { sentence, isSubordinate: false }) });
  const isLast = end >= sentence.to || tokens[end]?.text === '.';
  return isLast && tokens[as - 1]?.text === ',' && as - 1 > sentence.from ? found({ from: startOf(reading, sentence), to: as - 1 }) : null;
}
