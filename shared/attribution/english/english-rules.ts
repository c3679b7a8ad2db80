import type { Found } from '../found.js';
import type { Reading } from '../reading.js';
import type { Token } from '../token.js';
import { accordingTo } from './according-to.js';
import { citing } from './citing.js';
import { evidential } from './evidential.js';
import { headlineSources } from './headline.js';
import { labelledSpeech } from './label.js';
import { nounCues } from './noun-cues.js';
import { quotedAs } from './quoted-as.js';
import { saidBy } from './said.js';

/** Every attribution the English rules find, each cue once, in reading order. */
export function englishAttributions(reading: Reading): Found[] {
  const first = [...quotedAs(reading), ...saidBy(reading), ...accordingTo(reading), ...evidential(reading), ...nounCues(reading), ...headlineSources(reading), ...labelledSpeech(reading)];
  const relays = citing(reading, first);
  // The most particular pattern comes first and keeps the cue; whoever is cited keeps "citing" from the plain object.
  return onePerCue([...relays, ...first].filter(({ content }) => content.some(({ from, to }) => reading.tokens.slice(from, to).some(hasLetter)))).sort((a, b) => startOf(a) - startOf(b) || cueOf(a) - cueOf(b));
}

function hasLetter({ text }: Token): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function onePerCue(found: readonly Found[]): Found[] {
  const taken = new Set<number>();
  return found.filter(({ cue }) => {
    const ends = cue.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step));
    if (ends.some((at) => taken.has(at))) return false;
    for (const at of ends) taken.add(at);
    return true;
  });
}

function startOf({ cue, content, source }: Found): number {
  return Math.min(...[...cue, ...content, ...source].map(({ from }) => from));
}

function cueOf({ cue }: Found): number {
  return cue[0]?.from ?? -1;
}
