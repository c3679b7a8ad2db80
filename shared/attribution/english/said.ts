import type { Found } from '../found.js';
import type { Reading } from '../reading.js';
import type { Range } from '../token.js';
import { contentAround } from './content-around.js';
import { contentAfter } from './content-after.js';
import { subjectOf, type Subject } from './subject.js';
import { stanceOf } from './stance.js';
import { verbCueAt, type VerbCue } from './verb-cue.js';
import { phraseAfter } from './noun-phrase.js';
import { timeExpression } from './time-expressions.js';
import { isDash, isQuoteMark } from './word-classes.js';

/** Attributions by verbs of saying in a tense, and by participles and infinitives that share their subject. */
export function saidBy(reading: Reading): Found[] {
  return reading.sentences.flatMap((sentence) => inSentence(reading, sentence));
}

function inSentence(reading: Reading, sentence: Range): Found[] {
  const found: Found[] = [];
  const subjects: Subject[] = [];
  for (let head = sentence.from; head < sentence.to; head += 1) {
    if (reading.quotationAt[head] !== -1) continue;
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

function attributionOf(reading: Reading, place: Place): Found | null {
  const { cue, sentence, subjects } = place;
  if (cue.kind === 'passive') return null;
  return inverted(reading, place) ?? withSubject(reading, { cue, sentence, subjects });
}

/** "…," said the minister. */
function inverted(reading: Reading, { cue, sentence, subjects }: Place): Found | null {
  const { tokens } = reading;
  const before = tokens[cue.range.from - 1];
  if (cue.kind !== 'finite' || before === undefined || cue.range.from !== cue.head || !(isQuoteMark(before) || isDash(before) || /^[,?!]$/u.test(before.text))) return null;
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
  if (cue.kind === 'finite') {
    subjects.push(subject);
    const around = contentAround(reading, { cue, group: { from: Math.min(subject.range.from, cue.range.from), to: cue.head + 1 }, sentence });
    if (around !== null) return { pattern: around.length > 1 ? 'said-within' : 'said-after', source: [subject.range], cue: [cue.range], content: around, stance: stanceOf(cue) };
  }
  const after = contentAfter(reading, { cue, subject, sentence });
  if (after === null || (cue.kind === 'infinitive' && !/^(?:said-that|said-quote|told)$/u.test(after.pattern))) return null;
  return { pattern: after.pattern, source: [subject.range], cue: [{ from: cue.range.from, to: after.cueTo }], content: after.content, stance: stanceOf(cue) };
}
