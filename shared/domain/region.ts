import { z } from 'zod';

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
