import type { Found, Pattern } from '../found.js';
import { quoteType } from '../quote-type.js';
import type { Reading } from '../reading.js';
import type { SuggestedAttribution } from '../suggestion.js';
import type { Token } from '../token.js';
import { isNominal } from './word-classes.js';

/** What an attribution was found by, as far as it tells how often such ones are right. */
interface Likeness {
  readonly patterns: readonly Pattern[];
  readonly quotes?: readonly SuggestedAttribution['quoteType'][];
  /** Plain verbs of saying: say, tell, add, write. */
  readonly isPlainVerb?: boolean;
  /** A pronoun or a name, and not a common noun alone. */
  readonly isKnownSpeaker?: boolean;
  readonly isInverted?: boolean;
  /** Share of them that is right. */
  readonly share: number;
}

/**
 * Shares counted on the news corpus by the measure of the gold readings (cue in common, half of the source, 0.7 of the
 * content); the first row that fits counts. `npm run score:suggest` prints what the grades come to.
 */
const table: readonly Likeness[] = [
  { patterns: ['said-after', 'said-within'], quotes: ['direct'], isInverted: false, share: 0.95 },
  { patterns: ['said-within'], quotes: ['direct'], share: 0.92 },
  { patterns: ['said-after'], quotes: ['direct'], share: 0.75 },
  { patterns: ['said-after', 'said-within'], quotes: ['indirect'], isPlainVerb: true, share: 0.77 },
  { patterns: ['said-after', 'said-within'], share: 0.57 },
  { patterns: ['said-quote'], quotes: ['direct'], isKnownSpeaker: true, share: 0.86 },
  { patterns: ['said-quote'], quotes: ['direct'], share: 0.57 },
  { patterns: ['said-quote'], share: 0.35 },
  { patterns: ['said-that'], isPlainVerb: true, isKnownSpeaker: true, share: 0.8 },
  { patterns: ['said-that'], isKnownSpeaker: true, share: 0.73 },
  { patterns: ['said-that'], share: 0.63 },
  { patterns: ['said-clause'], isPlainVerb: true, isKnownSpeaker: true, share: 0.78 },
  { patterns: ['said-clause'], isPlainVerb: true, share: 0.63 },
  { patterns: ['said-clause'], isKnownSpeaker: true, share: 0.54 },
  { patterns: ['said-clause'], share: 0.36 },
  { patterns: ['told'], isPlainVerb: true, share: 0.79 },
  { patterns: ['told'], share: 0.57 },
  { patterns: ['according', 'label'], share: 0.77 },
  { patterns: ['object'], quotes: ['mixed', 'direct'], share: 0.63 },
  { patterns: ['object', 'intent'], isKnownSpeaker: true, share: 0.53 },
  { patterns: ['object', 'intent'], share: 0.4 },
  // Relays and headlines are not marked in that corpus; in the gold readings nearly all are right, but those are few.
  { patterns: ['quoted-as', 'citing', 'headline'], share: 0.7 },
  { patterns: ['passive', 'adverb', 'noun'], share: 0.3 },
];
const plainVerbs: ReadonlySet<string> = new Set(['say', 'says', 'said', 'saying', 'tell', 'tells', 'told', 'telling', 'add', 'adds', 'added', 'adding', 'write', 'writes', 'wrote', 'writing', 'written']);
/** Where the table has no row. */
const leastShare = 0.3;

/** Share of attributions found like this one that are right, 0 to 1. */
export function confidenceOf(reading: Reading, found: Found): number {
  const quote = quoteType(reading, found);
  const { isPlainVerb, isKnownSpeaker, isInverted } = traitsOf(reading.tokens, found);
  const fits = (row: Likeness): boolean =>
    row.patterns.includes(found.pattern) &&
    (row.quotes?.includes(quote) ?? true) &&
    (row.isPlainVerb ?? isPlainVerb) === isPlainVerb &&
    (row.isKnownSpeaker ?? isKnownSpeaker) === isKnownSpeaker &&
    (row.isInverted ?? isInverted) === isInverted;
  return table.find(fits)?.share ?? leastShare;
}

function traitsOf(tokens: readonly Token[], { source: [source], cue: [cue] }: Found): Required<Pick<Likeness, 'isPlainVerb' | 'isKnownSpeaker' | 'isInverted'>> {
  const speaker = source === undefined ? [] : tokens.slice(source.from, source.to);
  return {
    isPlainVerb: cue !== undefined && tokens.slice(cue.from, cue.to).some((token) => plainVerbs.has(token.lower)),
    isKnownSpeaker: speaker.some((token) => token.pos === 'PROPN') || (speaker.length === 1 && speaker.every((token) => token.pos === 'PRON' && isNominal(token))),
    isInverted: source !== undefined && cue !== undefined && source.from >= cue.to,
  };
}
