import { passageWords, type Passage, type Span } from '../domain/passage.js';
import type { Region } from '../domain/region.js';
import { piecesOf, type TagPiece } from '../domain/tag-nesting.js';
import type { TaggedText } from '../domain/tag-rules.js';
import type { Role, Tag } from '../domain/tag.js';
import { foldText, foldWords } from './fold-text.js';
import { findPassages, type PassageMatch } from './passage-finder.js';
import { indexWords, pairOf, wordIds } from './word-index.js';

/** Why a tag did not move by itself. */
export type ReviewReason = 'several' | 'missing' | 'boilerplate' | 'order';

/** What becomes of a tag in another text of its article. */
export type ReanchoredTag =
  /** All its pieces stand in one place each; `tag` has their new passages. */
  | { readonly kind: 'moved'; readonly tag: Tag }
  | { readonly kind: 'review'; readonly tag: Tag; readonly why: ReviewReason }
  /** Not even three words of its content in a row are left. */
  | { readonly kind: 'orphan'; readonly tag: Tag };

/**
 * Between two pieces of a tag no more may lie than before, but for this: words that are unique in the new text and far
 * from the rest of their tag are more likely other words that read the same ("The ministry").
 */
const mostGapGrowth = 200;

/**
 * What becomes of each tag in another text of its article: one answer a tag, in the order given.
 *
 * A tag moves only when each of its pieces stands in exactly one place (`findPassages`), outside boilerplate, in the
 * order they had and as near to each other. Everything else is the analyst's to decide; nothing is guessed here.
 */
export function reanchorTags(tags: readonly Tag[], target: TaggedText): ReanchoredTag[] {
  const pieces = new Map(tags.map((tag) => [tag, piecesOf(tag)]));
  const matches = findPassages([...pieces.values()].flat().map(({ passage }) => passage), target);
  const inBoilerplate = boilerplateTest(target);
  const hasTrace = traceTest(target);
  return tags.map((tag) => reanchored(tag, placedPieces(pieces.get(tag) ?? [], matches), { inBoilerplate, hasTrace }));
}

interface PlacedPiece extends TagPiece {
  readonly match: PassageMatch;
}

interface Tests {
  readonly inBoilerplate: (span: Span) => boolean;
  readonly hasTrace: (passage: Passage) => boolean;
}

function placedPieces(pieces: readonly TagPiece[], matches: ReadonlyMap<Passage, PassageMatch>): PlacedPiece[] {
  return pieces.map((piece) => ({ ...piece, match: matches.get(piece.passage) ?? { kind: 'missing' } }));
}

function reanchored(tag: Tag, pieces: readonly PlacedPiece[], { inBoilerplate, hasTrace }: Tests): ReanchoredTag {
  const moved = pieces.map(movedPiece).filter((piece) => piece !== null);
  if (moved.length === pieces.length) {
    if (moved.some(({ after }) => inBoilerplate(after))) return { kind: 'review', tag, why: 'boilerplate' };
    return staysTogether(moved) ? { kind: 'moved', tag: withPassages(tag, moved) } : { kind: 'review', tag, why: 'order' };
  }
  const content = pieces.filter(({ role }) => role === 'content');
  if (content.every(({ match, passage }) => match.kind === 'missing' && !hasTrace(passage))) return { kind: 'orphan', tag };
  return { kind: 'review', tag, why: pieces.some(({ match }) => match.kind === 'missing') ? 'missing' : 'several' };
}

interface MovedPiece {
  readonly role: Role;
  readonly before: Passage;
  readonly after: Passage;
}

function movedPiece({ role, passage, match }: PlacedPiece): MovedPiece | null {
  return match.kind === 'unique' ? { role, before: passage, after: match.passage } : null;
}

/** Whether the pieces, whatever their roles, have kept their order and did not part. */
function staysTogether(moved: readonly MovedPiece[]): boolean {
  const inOrder = moved.toSorted((a, b) => a.before.start - b.before.start || a.before.end - b.before.end);
  return inOrder.every((piece, at) => {
    const previous = inOrder[at - 1];
    return previous === undefined || keepsDistance(previous, piece);
  });
}

function keepsDistance(previous: MovedPiece, piece: MovedPiece): boolean {
  const gapBefore = piece.before.start - previous.before.end;
  const gapAfter = piece.after.start - previous.after.end;
  if (piece.after.start < previous.after.start || (gapBefore >= 0 && gapAfter < 0)) return false;
  return gapAfter <= Math.max(0, gapBefore) * 2 + mostGapGrowth;
}

function withPassages(tag: Tag, moved: readonly MovedPiece[]): Tag {
  const of = (role: Role): Passage[] => moved.filter((piece) => piece.role === role).map(({ after }) => after);
  if (tag.kind === 'claim') return { ...tag, content: of('content') };
  return { ...tag, source: of('source'), cue: of('cue'), content: of('content') };
}

/** Whether a span holds a word of boilerplate, asked of many spans of one text. */
function boilerplateTest({ text, regions }: TaggedText): (span: Span) => boolean {
  const boilerplate = regions.filter(({ kind }) => kind === 'boilerplate');
  return (span) => {
    for (let at = firstEndingAfter(boilerplate, span.start); at < boilerplate.length; at += 1) {
      const region = boilerplate[at];
      if (region === undefined || region.start >= span.end) return false;
      if (text.slice(Math.max(region.start, span.start), Math.min(region.end, span.end)).trim() !== '') return true;
    }
    return false;
  };
}

function firstEndingAfter(regions: readonly Region[], offset: number): number {
  let low = 0;
  let high = regions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((regions[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether anything is left of a passage: three of its words in a row, its context among them where it has fewer. */
function traceTest(target: TaggedText): (passage: Passage) => boolean {
  let known: ReadonlySet<number> | null = null;
  return (passage) => {
    known ??= new Set(triples(indexWords(foldText(target.text, target.regions.filter(({ kind }) => kind === 'markup'))).ids));
    const own = wordIds(foldWords(passageWords(passage)));
    const ids = own.length >= 3 ? own : wordIds(foldWords(passage.prefix + passage.exact + passage.suffix));
    const present = known;
    return triples(ids).some((triple) => present.has(triple));
  };
}

/** A number for each three words in a row. */
function triples(ids: ArrayLike<number>): number[] {
  return Array.from({ length: Math.max(0, ids.length - 2) }, (_, at) => pairOf(pairOf(ids[at] ?? 0, ids[at + 1] ?? 0), ids[at + 2] ?? 0));
}
