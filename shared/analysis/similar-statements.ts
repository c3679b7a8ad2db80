import type { ClaimId } from '../domain/ids.js';
import { piecesWords } from '../domain/passage.js';
import { withCountryNames } from '../domain/places.js';
import type { ClaimTag } from '../domain/tag.js';
import type { LedgerIndex } from './ledger-index.js';
import { traceOrigin } from './origin.js';

/** A passage that may say what an appearance of a claim says, under another claim or under none. Never grouped by itself. */
export interface SimilarStatement {
  readonly appearance: ClaimTag;
  readonly other: ClaimTag;
  readonly why: GroupingReason;
}

/** Words in `shared/strings/analysis.ts`. */
export interface GroupingReason {
  readonly kind: 'same-speaker' | 'same-content';
  readonly speaker: string | null;
  /** Words of substance that both have, in the order of the first. */
  readonly shared: readonly string[];
}

/** What is compared of an appearance. */
interface Wording {
  readonly words: ReadonlySet<string>;
  readonly numbers: string;
}

/** Share of words of substance that two statements of one speaker have in common, of both taken together. */
const sameSpeakerShare = 0.35;
/** The same without a common speaker: two reporters' words for one thing. */
const sameContentShare = 0.6;
/** Fewer words of substance say too little to compare. */
const fewestWords = 4;

/** Words that hold a sentence together and say nothing of what it is about. */
const emptyWords = new Set(
  (
    'a an the this that these those it its he she they them his her their we our you your i who whom whose which what when where why how ' +
    'is are was were be been being am do does did has have had having will would shall should can could may might must ' +
    'and or but nor not no so than then as if of in on at to for from by with about into over under after before between during ' +
    'against among through up down out off again more most very there here also such other own same too only just any all each both'
  ).split(' '),
);

/** A tag that changes is a new object, so what was read of one stays true. */
const knownWordings = new WeakMap<ClaimTag, Wording>();

/**
 * Passages elsewhere that may be statements of a claim: the same speaker with similar content (another translation of
 * one sentence too), or nearly the same content whoever speaks. The most alike first, each passage once.
 *
 * Words are compared in any order and without their endings, a capital as its country; numbers must be equal. The
 * speaker is the origin: one source record, or the same words within a story.
 */
export function similarStatements(claimId: ClaimId, index: LedgerIndex): SimilarStatement[] {
  const own = (index.appearances.get(claimId) ?? []).filter((tag) => wordingOf(tag).words.size >= fewestWords);
  const others = [...index.claimTags.values()].filter((tag) => tag.claimId !== claimId && wordingOf(tag).words.size >= fewestWords);
  const found = others.flatMap((other) => own.flatMap((appearance) => similarityOf(appearance, other, index)).sort(byLikeness).slice(0, 1));
  return found.sort(byLikeness);
}

function byLikeness(a: SimilarStatement, b: SimilarStatement): number {
  return b.why.shared.length - a.why.shared.length;
}

function similarityOf(appearance: ClaimTag, other: ClaimTag, index: LedgerIndex): SimilarStatement[] {
  const [one, two] = [wordingOf(appearance), wordingOf(other)];
  if (one.numbers !== two.numbers) return [];
  const shared = [...one.words].filter((word) => two.words.has(word));
  const share = shared.length / (one.words.size + two.words.size - shared.length);
  if (share < sameSpeakerShare) return [];
  const speaker = commonSpeaker(appearance, other, index);
  if (speaker !== null) return [{ appearance, other, why: { kind: 'same-speaker', speaker, shared } }];
  return share < sameContentShare ? [] : [{ appearance, other, why: { kind: 'same-content', speaker: null, shared } }];
}

/** Who said both; `null` where two people did, or where it is not said. */
function commonSpeaker(a: ClaimTag, b: ClaimTag, index: LedgerIndex): string | null {
  const [one, two] = [a, b].map((tag) => traceOrigin({ ...tag, stance: 'asserts' }, index));
  if (typeof one !== 'object' || typeof two !== 'object' || one.tagId === null || two.tagId === null) return null;
  return one.key === two.key ? one.label : null;
}

function wordingOf(tag: ClaimTag): Wording {
  const known = knownWordings.get(tag);
  if (known !== undefined) return known;
  const text = withCountryNames(piecesWords(tag.content).normalize('NFC')).toLowerCase();
  const words = [...text.matchAll(/\p{L}[\p{L}’'-]*/gu)].map(([word]) => word.replace(/[’']s?$/u, '')).filter((word) => !emptyWords.has(word));
  const wording = { words: new Set(words.map(stem)), numbers: numbersIn(text).join(' ') };
  knownWordings.set(tag, wording);
  return wording;
}

/** Numbers of a text in order of size, however their thousands are set apart. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(/\d+(?:[.,  ]\d+)*/gu)].map(([number]) => number.replace(/[, ](?=\d{3}(?!\d))/gu, '')).sort();
}

/** A word without the endings that number and tense give it. */
function stem(word: string): string {
  if (word.length <= 4) return word;
  return word.replace(/(?:ies|ied)$/u, 'y').replace(/(?:ing|edly|ed|ly|es|s)$/u, '');
}
