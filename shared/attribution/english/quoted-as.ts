import type { Found } from '../found.js';
import type { Reading } from '../reading.js';
import type { Range } from '../token.js';
import { contentAround } from './content-around.js';
import { contentEnd } from './content-end.js';
import { phraseAfter } from './phrase-after.js';
import { phraseBefore } from './phrase-before.js';
import { verbCueAt, type VerbCue } from './verb-cue.js';

/** "“…,” the agency quoted an official as saying", "the agency quoted an official as saying that …": two attributions. */
export function quotedAs(reading: Reading): Found[] {
  return reading.sentences.flatMap((sentence) => inSentence(reading, sentence));
}

function inSentence(reading: Reading, sentence: Range): Found[] {
  const { tokens, quotationAt } = reading;
  const found: Found[] = [];
  for (let at = sentence.from + 1; at < sentence.to; at += 1) {
    if (!/^(?:quot|cit)(?:e|ed|es|ing)$/u.test(tokens[at]?.lower ?? '') || quotationAt[at] !== -1) continue;
    const cue = verbCueAt(reading, at, sentence);
    if (cue !== null) found.push(...relayed(reading, cue, sentence));
  }
  return found;
}

function relayed(reading: Reading, cue: VerbCue, sentence: Range): Found[] {
  const { tokens } = reading;
  const outlet = phraseBefore(tokens, cue.range.from, sentence.from);
  const saying = sayingAfter(reading, cue.head + 1, sentence);
  if (outlet === null || saying === null) return [];
  if (cue.kind === 'passive') return quotedBy(reading, { cue, source: outlet, saying, sentence });
  const person = phraseAfter(tokens, cue.head + 1, saying - 1);
  if (person === null) return [];
  const group = { from: outlet.from, to: saying + 1 };
  const before = contentAround(reading, { cue, group, sentence }) ?? [];
  const words = { from: person.from, to: saying + 1 };
  const inner = before.length > 0 ? [] : wordsAfter(reading, saying, sentence);
  const relay: Found = { pattern: 'quoted-as', source: [outlet], cue: [cue.range], content: before.length > 0 ? [...before, words].sort((a, b) => a.from - b.from) : joined(words, inner), stance: 'asserts' };
  const said = speaker(reading, { source: person, saying, sentence, before }, relay);
  return said === null ? [] : [relay, said];
}

/** "An official was quoted by the agency as saying …": the agency may be left out. */
function quotedBy(reading: Reading, { cue, source, saying, sentence }: { readonly cue: VerbCue; readonly source: Range; readonly saying: number; readonly sentence: Range }): Found[] {
  const { tokens } = reading;
  const by = tokens[cue.head + 1]?.lower === 'by' ? phraseAfter(tokens, cue.head + 2, saying - 1) : null;
  const [inner] = wordsAfter(reading, saying, sentence);
  if (inner === undefined) return [];
  const relay: Found | null = by === null ? null : { pattern: 'quoted-as', source: [by], cue: [{ from: cue.range.from, to: cue.head + 2 }], content: [source, { from: saying - 1, to: inner.to }], stance: 'asserts' };
  const said = speaker(reading, { source, saying, sentence, before: [] }, relay);
  return [relay, said].filter((one) => one !== null);
}

/** The index of "saying" in "… as saying". */
function sayingAfter({ tokens }: Reading, from: number, sentence: Range): number | null {
  for (let at = from; at < Math.min(sentence.to, from + 30); at += 1) if (tokens[at]?.lower === 'as' && /^(?:saying|telling|writing|stating|adding|warning)$/u.test(tokens[at + 1]?.lower ?? '')) return at + 1;
  return null;
}

interface Speech {
  readonly source: Range;
  readonly saying: number;
  readonly sentence: Range;
  readonly before: readonly Range[];
}

function speaker(reading: Reading, { source, saying, sentence, before }: Speech, relay: Found | null): Found | null {
  const content = before.length > 0 ? before : wordsAfter(reading, saying, sentence);
  if (content.length === 0) return null;
  return { pattern: 'quoted-as', source: [source], cue: [{ from: saying, to: saying + 1 }], content, stance: 'asserts', ...(relay === null ? {} : { within: relay }) };
}

function wordsAfter(reading: Reading, saying: number, sentence: Range): Range[] {
  const { tokens } = reading;
  const next = tokens[saying + 1];
  const from = next?.lower === 'that' || next?.text === ',' || next?.text === ':' ? saying + 2 : saying + 1;
  const to = from < sentence.to ? contentEnd(reading, from, { sentence, isSubordinate: false }) : from;
  return to > from ? [{ from, to }] : [];
}

function joined(words: Range, [inner]: readonly Range[]): Range[] {
  return inner === undefined ? [words] : [{ from: words.from, to: inner.to }];
}
