import { spansOverlap } from '../domain/passage.js';
import { foldedKinds, holdsWholeRegions, regionsWithKinds, type Region, type RegionDecision } from '../domain/region.js';
import { piecesOf } from '../domain/tag-nesting.js';
import type { TaggedText } from '../domain/tag-rules.js';
import type { Tag } from '../domain/tag.js';
import { anchorText } from './anchor-text.js';
import { describeSpan } from './describe-span.js';
import { resolveQuote } from './resolve-quote.js';

/** The analyst's decisions on kinds of regions after another reading. */
export interface MovedDecisions {
  readonly decisions: readonly RegionDecision[];
  readonly lost: number;
}

/**
 * The decisions that still hold whole regions: at their offsets in the same text, at their words in another one where
 * these stand in one place. The others are counted as lost, never stretched to fit.
 */
export function moveDecisions(decisions: readonly RegionDecision[], before: TaggedText, after: TaggedText): MovedDecisions {
  const moved = before.text === after.text ? decisions : movedByWords(decisions, before, after);
  const kept = moved.filter((decision) => holdsWholeRegions(decision, after.regions));
  return { decisions: kept, lost: decisions.length - kept.length };
}

function movedByWords(decisions: readonly RegionDecision[], before: TaggedText, after: TaggedText): RegionDecision[] {
  const anchor = anchorText(after.text, after.regions);
  return decisions.flatMap(({ start, end, kind }) => {
    const match = resolveQuote(anchor, { ...contextOf(before, start, end), exact: before.text.slice(start, end) });
    return match.kind === 'unique' ? [{ ...match.span, kind }] : [];
  });
}

/** A decision may span more than a passage may, so only its edges are described. */
function contextOf({ text, regions }: TaggedText, start: number, end: number): { readonly prefix: string; readonly suffix: string } {
  return {
    prefix: describeSpan(text, regions, { start, end: start + 1 }).prefix,
    suffix: describeSpan(text, regions, { start: end - 1, end }).suffix,
  };
}

/**
 * The decisions that keep tagged words part of the story where another reading of the same text would fold them away: a
 * tag says that the analyst read them as such. Each gives a region the kind its words had.
 */
export function decisionsForTags(tags: readonly Tag[], before: readonly Region[], after: readonly Region[]): RegionDecision[] {
  const passages = tags.filter((tag) => tag.unplaced === undefined).flatMap((tag) => piecesOf(tag).map(({ passage }) => passage));
  return after
    .filter((region) => foldedKinds.includes(region.kind))
    .flatMap(({ start, end }): RegionDecision[] => {
      const tagged = passages.find((passage) => spansOverlap(passage, { start, end }));
      if (tagged === undefined) return [];
      const shared = { start: Math.max(start, tagged.start), end: Math.min(end, tagged.end) };
      const had = before.find((region) => region.kind !== 'markup' && spansOverlap(region, shared))?.kind;
      return had === undefined || had === 'markup' || foldedKinds.includes(had) ? [] : [{ start, end, kind: had }];
    });
}

/** The regions in force under some decisions. */
export function decidedText({ text, regions }: TaggedText, decisions: readonly RegionDecision[]): TaggedText {
  return { text, regions: regionsWithKinds(regions, decisions) };
}
