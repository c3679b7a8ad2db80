import { maxPassageLength, passageWords, type Passage, type Span } from '../domain/passage.js';
import { piecesOf, type TagPiece } from '../domain/tag-nesting.js';
import { reachesBoilerplate, type TaggedText } from '../domain/tag-rules.js';
import type { Role, Tag } from '../domain/tag.js';
import { alignWords } from './align-words.js';
import { describeSpan } from './describe-span.js';
import { foldText, foldWords, type FoldedText } from './fold-text.js';
import { findPassages, type PassageMatch } from './passage-finder.js';
import { indexWords, pairOf, wordIds, type WordIndex } from './word-index.js';

/** How a place was come by: its words stand there once, they stand there among other places, or words like them do. */
export type ProposalBasis = 'unique' | 'several' | 'similar';

/** One piece of a tag with the place proposed for it; `place` is `null` where there is none. */
export interface ProposedPiece {
  readonly role: Role;
  readonly at: number;
  readonly before: Passage;
  readonly place: Passage | null;
  readonly basis: ProposalBasis | null;
  /** Share of the words that stand at the place, 0-1. */
  readonly score: number;
}

/** Below this the words at a place have more changed than kept, and proposing them would be guessing. */
const leastScore = 0.5;
/** Places that are compared word for word. */
const mostWindows = 6;
/** Words of context on each side by which a short piece ("said") is found; the outermost may be cut in two. */
const contextWords = 4;
/** Fewer words than this say too little by themselves. */
const fewWords = 3;

interface Search {
  readonly target: TaggedText;
  readonly folded: FoldedText;
  readonly index: WordIndex;
}

/** Where a piece is expected, as an offset in the new text. */
type Expectation = (before: Passage) => number;

/**
 * Where the pieces of a tag may stand in another text of its article, for the analyst to judge: never applied by itself.
 *
 * Content first, the longest piece before the others; what is found of it says where source and cue are expected.
 * Costs one reading of the text, so it is asked for one tag at a time.
 *
 * @param lengthBefore - length of the text the tag stands in, in UTF-16 units; must be positive
 */
export function proposePlaces(tag: Tag, target: TaggedText, lengthBefore: number): ProposedPiece[] {
  const pieces = piecesOf(tag);
  const matches = findPassages(pieces.map(({ passage }) => passage), target);
  const folded = foldText(target.text, target.regions.filter(({ kind }) => kind === 'markup'));
  const search: Search = { target, folded, index: indexWords(folded) };
  let expected: Expectation = (before) => (before.start / lengthBefore) * target.text.length;
  const proposed = new Map<TagPiece, ProposedPiece>();
  for (const piece of [...pieces].sort(surestFirst)) {
    const proposal = proposedPiece(piece, matches.get(piece.passage) ?? { kind: 'missing' }, { search, expected: expected(piece.passage) });
    proposed.set(piece, proposal);
    const { place } = proposal;
    if (place !== null && piece.role === 'content') expected = (before) => place.start + (before.start - piece.passage.start);
  }
  return pieces.map((piece) => proposed.get(piece)).filter((piece) => piece !== undefined);
}

function surestFirst(a: TagPiece, b: TagPiece): number {
  const isContent = Number(b.role === 'content') - Number(a.role === 'content');
  return isContent || b.passage.exact.length - a.passage.exact.length;
}

function proposedPiece({ role, at, passage }: TagPiece, match: PassageMatch, { search, expected }: { readonly search: Search; readonly expected: number }): ProposedPiece {
  const none: ProposedPiece = { role, at, before: passage, place: null, basis: null, score: 0 };
  const isKept = (place: Passage): boolean => !reachesBoilerplate(place, search.target);
  if (match.kind === 'unique' && isKept(match.passage)) return { ...none, place: match.passage, basis: 'unique', score: 1 };
  if (match.kind === 'several') {
    const place = nearest(match.passages.filter(isKept), expected);
    if (place !== null) return { ...none, place, basis: 'several', score: 1 };
  }
  const similar = similarPlace(passage, search, expected);
  return similar === null || !isKept(similar.place) ? none : { ...none, ...similar, basis: 'similar' };
}

function nearest(places: readonly Passage[], expected: number): Passage | null {
  const distance = (place: Passage): number => Math.abs(place.start - expected);
  return places.reduce<Passage | null>((best, place) => (best === null || distance(place) < distance(best) ? place : best), null);
}

interface SimilarPlace {
  readonly place: Passage;
  readonly score: number;
}

function similarPlace(before: Passage, search: Search, expected: number): SimilarPlace | null {
  const sought = wordIds(foldWords(passageWords(before)));
  const byWords = sought.length < fewWords ? null : likeliestWindow(sought, search, expected);
  return byWords ?? placeBetweenContext(before, search, expected);
}

/** Word pairs vote for the places where the quote would begin; the best few are compared word for word. */
function likeliestWindow(sought: readonly number[], search: Search, expected: number): SimilarPlace | null {
  const { index } = search;
  const width = Math.max(2, sought.length >> 2);
  const votes = votesByStart(sought, index, width);
  const offsetOf = (bucket: number): number => rawStart(search, Math.max(0, bucket * width));
  const likeliest = [...votes].sort((a, b) => b[1] - a[1] || Math.abs(offsetOf(a[0]) - expected) - Math.abs(offsetOf(b[0]) - expected)).slice(0, mostWindows);
  const margin = Math.ceil(sought.length / 2) + width;
  const aligned = likeliest.map(([bucket]) => {
    const low = Math.max(0, bucket * width - margin);
    return alignWords(sought, index.ids, { low, high: Math.min(index.ids.length, bucket * width + width + sought.length + margin) });
  });
  const best = aligned.reduce<(typeof aligned)[number] | null>((least, one) => (least === null || one.lostShare < least.lostShare ? one : least), null);
  const score = best === null ? 0 : 1 - best.lostShare;
  if (best === null || score < leastScore) return null;
  const place = passageOfWords(search, best.from, best.to);
  return place === null ? null : { place, score };
}

function votesByStart(sought: readonly number[], { pairs }: WordIndex, width: number): Map<number, number> {
  const votes = new Map<number, number>();
  for (let at = 0; at + 1 < sought.length; at += 1) {
    for (const place of pairs.get(pairOf(sought[at] ?? 0, sought[at + 1] ?? 0)) ?? []) {
      const bucket = Math.floor((place - at) / width);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  }
  return votes;
}

/** A short piece was replaced ("said" by "told reporters"): what now stands between the words around it. */
function placeBetweenContext(before: Passage, search: Search, expected: number): SimilarPlace | null {
  const own = wordIds(foldWords(passageWords(before))).length;
  const left = wordIds(foldWords(before.prefix)).slice(1).slice(-contextWords);
  const right = wordIds(foldWords(before.suffix)).slice(0, -1).slice(0, contextWords);
  const most = own * 2 + 2;
  const places = endsOf(left, search.index).flatMap((from) => {
    const to = startsOf(right, search.index).find((start) => start > from && start - from <= most);
    return to === undefined ? [] : [passageOfWords(search, from, to)];
  });
  const place = nearest(places.filter((one) => one !== null), expected);
  return place === null ? null : { place, score: leastScore };
}

/** Word places right after the two last words. */
function endsOf(words: readonly number[], { pairs }: WordIndex): number[] {
  const [first, second] = words.slice(-2);
  return first === undefined || second === undefined ? [] : (pairs.get(pairOf(first, second)) ?? []).map((at) => at + 2);
}

/** Word places where the two first words begin. */
function startsOf(words: readonly number[], { pairs }: WordIndex): readonly number[] {
  const [first, second] = words;
  return first === undefined || second === undefined ? [] : (pairs.get(pairOf(first, second)) ?? []);
}

function passageOfWords(search: Search, from: number, to: number): Passage | null {
  const { folded, index, target } = search;
  const [first, last] = [index.starts[from], index.ends[to - 1]];
  if (first === undefined || last === undefined || to <= from) return null;
  const span: Span = { start: folded.starts[first] ?? 0, end: folded.ends[last - 1] ?? 0 };
  return span.end - span.start > maxPassageLength ? null : describeSpan(target.text, target.regions, span);
}

function rawStart({ folded, index }: Search, word: number): number {
  return folded.starts[index.starts[Math.min(word, index.starts.length - 1)] ?? 0] ?? 0;
}
