import { maxPassageLength, passageWords, type Passage, type Span } from '../domain/passage.js';
import type { TaggedText } from '../domain/tag-rules.js';
import { anchorText } from './anchor-text.js';
import { describeSpan } from './describe-span.js';
import { findNeedles } from './find-needles.js';
import { foldText, foldWords, type FoldedText } from './fold-text.js';

/** Where the words of a passage stand in another text: in one place, in several that context does not tell apart, or nowhere. */
export type PassageMatch =
  | { readonly kind: 'unique'; readonly passage: Passage }
  | { readonly kind: 'several'; readonly passages: readonly Passage[] }
  | { readonly kind: 'missing' };

/** The words of a passage as they are compared, and the same with their context around them. */
interface Sought {
  readonly words: string;
  /** Units of context before `words` in `inContext`. */
  readonly offset: number;
  readonly inContext: string;
  /** Whether the passage itself begins or ends inside a word: only then may a place do so. */
  readonly cutsStart: boolean;
  readonly cutsEnd: boolean;
}

/** Most places of one passage that are described; a review list shows fewer. */
const maxPlaces = 50;
const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
const missing: PassageMatch = { kind: 'missing' };

/**
 * Where each of some passages stands in a text that is not their own.
 *
 * Words are compared folded (`foldText`), the text without its markup; a passage that is markup itself is looked for
 * with it. Words that stand in several places are told apart by their context alone, and only where exactly one place
 * has all of it. A place that cuts a word in two is none, unless the passage did. The text is read a few times whatever
 * the number of passages.
 *
 * @param passages - every passage that will be asked for
 */
export function findPassages(passages: readonly Passage[], target: TaggedText): ReadonlyMap<Passage, PassageMatch> {
  const anchor = anchorText(target.text, target.regions);
  const asWords = matchesIn(anchor.words, soughtBy(passages, passageWords), target);
  const left = passages.filter((passage) => asWords.get(passage)?.kind === 'missing');
  if (left.length === 0) return asWords;
  const asWritten = matchesIn(anchor.whole, soughtBy(left, (passage) => passage.exact), target);
  return new Map([...asWords, ...asWritten]);
}

function soughtBy(passages: readonly Passage[], wordsIn: (passage: Passage) => string): ReadonlyMap<Passage, Sought> {
  return new Map(passages.map((passage) => [passage, soughtFrom(passage, wordsIn(passage))]));
}

function soughtFrom(passage: Passage, written: string): Sought {
  const words = foldWords(written);
  const before = joined(foldText(passage.prefix).text, /^\s/u.test(passage.exact)).trimStart();
  const after = joined(foldText(passage.suffix).text, /\s$/u.test(passage.exact), 'start').trimEnd();
  return {
    words,
    offset: before.length,
    inContext: before + words + after,
    cutsStart: isWordAt(before, before.length - 1) && isWordAt(words, 0),
    cutsEnd: isWordAt(after, 0) && isWordAt(words, words.length - 1),
  };
}

/** Context with one space where the passage's own white space, which is not compared, met it. */
function joined(context: string, hasSpace: boolean, side: 'start' | 'end' = 'end'): string {
  if (!hasSpace) return context;
  return side === 'end' ? `${context.trimEnd()} ` : ` ${context.trimStart()}`;
}

function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && wordCharacter.test(text.charAt(at));
}

function matchesIn(folded: FoldedText, sought: ReadonlyMap<Passage, Sought>, target: TaggedText): Map<Passage, PassageMatch> {
  const places = findNeedles(folded.text, [...sought.values()].map(({ words }) => words));
  const whole = (one: Sought, at: number): boolean => isWholePlace(folded, one, at);
  const candidates = wholePlaces(sought, places, whole);
  const unclear = [...sought].filter(([passage]) => (candidates.get(passage)?.length ?? 0) > 1).map(([, { inContext }]) => inContext);
  const inContext = findNeedles(folded.text, unclear);
  const describe = (one: Sought, at: number): Passage | null => describedPlace(folded, one, { at, target });
  return new Map([...sought].map(([passage, one]) => [passage, matchOf({ one, found: candidates.get(passage) ?? [], inContext, whole, describe })]));
}

/** The places of each passage. A cue such as "said" is looked at once, not for each tag that has it. */
function wholePlaces(
  sought: ReadonlyMap<Passage, Sought>,
  places: ReadonlyMap<string, readonly number[]>,
  whole: (one: Sought, at: number) => boolean,
): ReadonlyMap<Passage, readonly number[]> {
  const known = new Map<string, readonly number[]>();
  return new Map(
    [...sought].map(([passage, one]) => {
      const key = `${String(one.cutsStart)} ${String(one.cutsEnd)} ${one.words}`;
      const found = known.get(key) ?? (places.get(one.words) ?? []).filter((at) => whole(one, at));
      known.set(key, found);
      return [passage, found];
    }),
  );
}

interface Finding {
  readonly one: Sought;
  readonly found: readonly number[];
  readonly inContext: ReadonlyMap<string, readonly number[]>;
  readonly whole: (one: Sought, at: number) => boolean;
  readonly describe: (one: Sought, at: number) => Passage | null;
}

function matchOf({ one, found, inContext, whole, describe }: Finding): PassageMatch {
  const [first] = found;
  if (first === undefined) return missing;
  const told = found.length === 1 ? [first] : (inContext.get(one.inContext) ?? []).map((at) => at + one.offset).filter((at) => whole(one, at));
  const [only] = told;
  if (only !== undefined && told.length === 1) {
    const passage = describe(one, only);
    return passage === null ? missing : { kind: 'unique', passage };
  }
  const passages = (told.length > 1 ? told : found).slice(0, maxPlaces).map((at) => describe(one, at)).filter((passage) => passage !== null);
  return passages.length === 0 ? missing : { kind: 'several', passages };
}

/** Whether a place begins and ends with whole characters, and with whole words where the passage does. */
function isWholePlace({ text, starts }: FoldedText, { words, cutsStart, cutsEnd }: Sought, at: number): boolean {
  const end = at + words.length;
  if (at > 0 && starts[at] === starts[at - 1]) return false;
  if (end < text.length && starts[end] === starts[end - 1]) return false;
  if (!cutsStart && isWordAt(text, at - 1) && isWordAt(words, 0)) return false;
  return cutsEnd || !isWordAt(text, end) || !isWordAt(words, words.length - 1);
}

/** The passage at a place; `null` where what would be stored there does not read as the words that were sought. */
function describedPlace({ starts, ends }: FoldedText, { words }: Sought, { at, target }: { readonly at: number; readonly target: TaggedText }): Passage | null {
  const span: Span = { start: starts[at] ?? 0, end: ends[at + words.length - 1] ?? 0 };
  if (span.end <= span.start || span.end - span.start > maxPassageLength) return null;
  const passage = describeSpan(target.text, target.regions, span);
  const reads = (written: string): boolean => foldWords(written) === words;
  return reads(passageWords(passage)) || reads(passage.exact) ? passage : null;
}
