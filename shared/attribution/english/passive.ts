import type { Found } from '../found.js';
import type { Reading } from '../reading.js';
import type { Range, Token } from '../token.js';
import { contentEnd } from './content-end.js';
import { modifiersFrom } from './modifiers.js';
import { phraseAfter } from './phrase-after.js';
import { phraseBefore } from './phrase-before.js';
import { stanceOf } from './stance.js';
import type { VerbCue } from './verb-cue.js';

/** Verbs whose passive tells what somebody is said to do, and by whom it is mostly left out. */
const ofAccusing = /^(?:accuse|charge|criticize|criticise|blame|praise|condemn|denounce|accuse|fault|ask|quote)$/u;

/** "The deal was announced by the ministry", "it was reported that …", "she is said to have …", "he was accused of …". */
export function passive(reading: Reading, cue: VerbCue, sentence: Range): Found | null {
  const { tokens } = reading;
  const subject = phraseBefore(tokens, cue.range.from, sentence.from);
  if (subject === null || isSupposed(tokens, cue) || /^(?:threaten|offer)$/u.test(cue.verb.lemma)) return null;
  const next = modifiersFrom(tokens, cue.head + 1, sentence.to);
  const agent = agentFrom(reading, cue.head + 1, sentence);
  const told = agent === null || tokens[agent.source.to]?.lower !== 'that' ? null : { from: agent.source.to + 1, to: contentEnd(reading, agent.source.to + 1, { sentence, isSubordinate: false }) };
  if (agent !== null && told !== null) return { pattern: 'passive', source: [agent.source], cue: [{ from: cue.range.from, to: agent.cueTo }], content: [told], stance: stanceOf(cue) };
  if (agent !== null) return { pattern: 'passive', source: [agent.source], cue: [{ from: cue.range.from, to: agent.cueTo }], content: [subject], stance: stanceOf(cue) };
  const content = unsaidContent(reading, { cue, subject, from: cue.head + 1, after: next.to, sentence });
  return content === null ? null : { pattern: 'passive', source: [], cue: [cue.range], content, stance: stanceOf(cue) };
}

/** "It can be predicted that …": nobody said so. */
function isSupposed(tokens: readonly Token[], { range }: VerbCue): boolean {
  return /^(?:can|could|may|might|should|must|would)$/u.test(tokens[range.from]?.lower ?? '');
}

function agentFrom({ tokens }: Reading, from: number, sentence: Range): { readonly source: Range; readonly cueTo: number } | null {
  for (let at = from; at < Math.min(from + 3, sentence.to); at += 1) {
    if (tokens[at]?.lower !== 'by') continue;
    const source = phraseAfter(tokens, at + 1, sentence.to);
    return source === null || /ing$/u.test(tokens[at + 1]?.lower ?? '') ? null : { source, cueTo: at + 1 };
  }
  return null;
}

interface Place {
  readonly cue: VerbCue;
  readonly subject: Range;
  readonly from: number;
  /** After what says when or where. */
  readonly after: number;
  readonly sentence: Range;
}

/** What is said when nobody is named who says it. */
function unsaidContent(reading: Reading, { cue, subject, from, after, sentence }: Place): Range[] | null {
  const { tokens } = reading;
  const rest = (start: number): Range => ({ from: start, to: contentEnd(reading, start, { sentence, isSubordinate: false, isObject: true }) });
  for (const at of [from, after]) {
    const word = tokens[at]?.lower ?? '';
    if (at >= sentence.to) continue;
    if (word === 'that' && cue.verb.frames.has('clause')) return [rest(at + 1)];
    if (/^(?:whether|if|how|why|what)$/u.test(word)) return [rest(at)];
    if (word === 'to' && tokens[at + 1]?.pos !== 'DET' && !/^(?:ask|tell|quote)$/u.test(cue.verb.lemma)) return [subject, rest(at)];
  }
  const word = tokens[from]?.lower ?? '';
  if (word === 'of' && ofAccusing.test(cue.verb.lemma)) return [subject, rest(from)];
  if (word === 'for' && ofAccusing.test(cue.verb.lemma)) return [subject, rest(from)];
  return word === 'about' && cue.verb.lemma === 'ask' ? [rest(from)] : null;
}
