import { z } from 'zod';
import { articleIdSchema, claimIdSchema, sourceIdSchema, tagIdSchema, type SourceId } from './ids.js';
import { passageSchema, piecesWords } from './passage.js';

export const sourceTypes = ['named', 'anonymous', 'organisation', 'outlet', 'document', 'implicit'] as const;
export const sourceTypeSchema = z.enum(sourceTypes);
/** How an attribution names its source; `implicit` has a cue ("reportedly") and no source words. */
export type SourceType = z.infer<typeof sourceTypeSchema>;

export const quoteTypes = ['direct', 'indirect', 'mixed'] as const;
export const quoteTypeSchema = z.enum(quoteTypes);
export type QuoteType = z.infer<typeof quoteTypeSchema>;

export const stances = ['asserts', 'denies', 'doubts', 'not-confirms'] as const;
export const stanceSchema = z.enum(stances);
export type Stance = z.infer<typeof stanceSchema>;

/** Pieces of one role, sorted, not overlapping. */
const piecesSchema = z.array(passageSchema).max(50);

/**
 * Set while a tag has no certain place in the article's present text: its passages are those of an older text version.
 * In `review` the analyst has yet to say where it stands; an `orphan` has lost its words, or she refused every place.
 */
export const unplacedSchema = z.object({ textVersion: z.number().int().min(1), state: z.enum(['review', 'orphan']) });
export type Unplaced = Readonly<z.infer<typeof unplacedSchema>>;

/** Who said it (source), by which word (cue), what (content); `parentId` is the attribution it is nested in. */
export const attributionTagSchema = z.object({
  kind: z.literal('attribution'),
  id: tagIdSchema,
  articleId: articleIdSchema,
  source: piecesSchema,
  cue: piecesSchema,
  content: piecesSchema.min(1),
  sourceType: sourceTypeSchema,
  quoteType: quoteTypeSchema,
  stance: stanceSchema,
  /** The day the statement was made, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, when the article gives it. */
  statedDate: z.string().max(10).nullable(),
  parentId: tagIdSchema.nullable(),
  /** The source record these words stand for, once the analyst said so. */
  sourceId: sourceIdSchema.nullable(),
  /** Why the analyst linked a source that the article does not name: a suggestion she accepted. Absent or `null` otherwise. */
  linkReason: z.string().min(1).max(2000).nullable().optional(),
  unplaced: unplacedSchema.optional(),
});
export type AttributionTag = Readonly<z.infer<typeof attributionTagSchema>>;

/** A passage that carries a claim. With a `claimId` it is one of that claim's appearances. */
export const claimTagSchema = z.object({
  kind: z.literal('claim'),
  id: tagIdSchema,
  articleId: articleIdSchema,
  content: piecesSchema.min(1),
  claimId: claimIdSchema.nullable(),
  stance: stanceSchema,
  /** The innermost attribution it stands in; `null` is the outlet's own voice. */
  attributionId: tagIdSchema.nullable(),
  /** The analyst's translation, marked as hers wherever it is shown. */
  translation: z.string().max(20_000).nullable(),
  unplaced: unplacedSchema.optional(),
});
export type ClaimTag = Readonly<z.infer<typeof claimTagSchema>>;

export const tagSchema = z.discriminatedUnion('kind', [attributionTagSchema, claimTagSchema]);
export type Tag = Readonly<z.infer<typeof tagSchema>>;

export type Role = 'source' | 'cue' | 'content';

/** Whether a tag's passages stand in the article's present text, so that it may be drawn there. */
export function isPlaced(tag: Tag): boolean {
  return tag.unplaced === undefined;
}

/** Whether an attribution has no source words of its own. */
export function isImplicit(tag: AttributionTag): boolean {
  return tag.sourceType === 'implicit';
}

/** The words that stand for the source of an attribution; those of its cue where it names nobody. */
export function sourceWords({ source, cue }: AttributionTag): string {
  return piecesWords(source.length > 0 ? source : cue);
}

/** An attribution that points to a source. Only one that names nobody can be linked for a reason: others say it themselves. */
export function withSource(tag: AttributionTag, sourceId: SourceId | null, linkReason: string | null): AttributionTag {
  const { linkReason: _ended, ...unlinked } = tag;
  return isImplicit(tag) && sourceId !== null && linkReason !== null ? { ...unlinked, sourceId, linkReason } : { ...unlinked, sourceId };
}
