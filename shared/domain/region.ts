import { z } from 'zod';
import { spanContains, spansOverlap, type Span } from './passage.js';

/** Kinds of region; `docs` of the words: domain vocabulary, never synonyms. */
export const regionKinds = [
  'title', 'standfirst', 'dateline', 'byline', 'body', 'heading', 'quote', 'caption', 'credit', 'terms', 'link', 'markup', 'boilerplate',
] as const;
export const regionKindSchema = z.enum(regionKinds);
export type RegionKind = z.infer<typeof regionKindSchema>;

/**
 * A span of the article's text with a kind. Regions are sorted, do not overlap, and together hold every
 * non-blank character of the text. `level` (1-6) on a heading and `item` on a list item say how the page drew it.
 */
export const regionSchema = z.object({
  kind: regionKindSchema,
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  level: z.number().int().min(1).max(6).optional(),
  item: z.boolean().optional(),
});
export type Region = Readonly<z.infer<typeof regionSchema>>;

/** Kinds whose text makes up `body`. */
export const bodyKinds: readonly RegionKind[] = ['body', 'heading', 'quote'];

/** Kinds a reader folds away until asked. */
export const foldedKinds: readonly RegionKind[] = ['boilerplate', 'link', 'terms'];

/** A decision of the analyst: what lies in this span, which begins and ends with whole regions, is of this kind. */
export const regionDecisionSchema = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  kind: regionKindSchema.exclude(['markup']),
});
export type RegionDecision = Readonly<z.infer<typeof regionDecisionSchema>>;

/** A decision on its way; `null` takes back those made inside the span, and the kind is again what was found. */
export const regionDecisionPatchSchema = regionDecisionSchema.extend({ kind: regionDecisionSchema.shape.kind.nullable() });
export type RegionDecisionPatch = Readonly<z.infer<typeof regionDecisionPatchSchema>>;

/** Most decisions one article may have. */
export const maxRegionDecisions = 2000;

/** The regions as the analyst decided: later decisions win, markup stays markup. */
export function regionsWithKinds(regions: readonly Region[], decisions: readonly RegionDecision[]): Region[] {
  return regions.map((region) => {
    const decision = region.kind === 'markup' ? undefined : decisions.findLast((candidate) => spanContains(candidate, region));
    return decision === undefined ? region : withKind(region, decision.kind);
  });
}

/** The decisions in force after new ones; what a new one covers wholly is forgotten. */
export function decidedKinds(before: readonly RegionDecision[], given: readonly RegionDecisionPatch[]): RegionDecision[] {
  return given.reduce<RegionDecision[]>((decisions, { start, end, kind }) => {
    const kept = decisions.filter((decision) => !spanContains({ start, end }, decision));
    return kind === null ? kept : [...kept, { start, end, kind }];
  }, [...before]);
}

/** Whether a span cuts no region in two and holds at least one that is not markup. */
export function holdsWholeRegions(span: Span, regions: readonly Region[]): boolean {
  const touched = regions.filter((region) => spansOverlap(region, span));
  return touched.every((region) => spanContains(span, region)) && touched.some((region) => region.kind !== 'markup');
}

/** A level belongs to headings, a place in a list to body. */
function withKind({ start, end, level, item }: Region, kind: RegionKind): Region {
  return { kind, start, end, ...(kind === 'heading' && level !== undefined ? { level } : {}), ...(kind === 'body' && item !== undefined ? { item } : {}) };
}
