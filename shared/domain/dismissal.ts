import { z } from 'zod';
import { dismissalIdSchema } from './ids.js';

/**
 * What a declined suggestion was about: two sources that are not the same, statements that are not one, an origin a cue
 * does not lead to; in an article, an attribution that is none, or a passage not worth a claim.
 */
export const dismissalKinds = ['same-source', 'same-claim', 'origin', 'attribution', 'claim-candidate'] as const;
export type DismissalKind = (typeof dismissalKinds)[number];

/** Longest words of one role that a dismissal keeps, in characters. */
export const maxDismissedChars = 2000;

/** The words of a declined attribution or claim candidate: its place counts for nothing, so it stays declined in another text version. */
export const dismissedWordsSchema = z.object({
  source: z.string().max(maxDismissedChars),
  cue: z.string().max(maxDismissedChars),
  content: z.string().max(maxDismissedChars),
});
export type DismissedWords = Readonly<z.infer<typeof dismissedWordsSchema>>;

/** A suggestion the analyst declined; it is not made again. */
export const dismissalSchema = z.object({
  id: dismissalIdSchema,
  kind: z.enum(dismissalKinds),
  /** Ids of the records it was about, sorted; they may be gone by now. Of words in an article, that article's. */
  about: z.array(z.string().min(1).max(64)).min(1).max(4),
  /** Only where it was about words in an article. */
  words: dismissedWordsSchema.optional(),
});
export type Dismissal = Readonly<z.infer<typeof dismissalSchema>>;

/** Equal for dismissals of one suggestion, in whatever order its records are named. */
export function dismissalKey(kind: DismissalKind, about: readonly string[], words?: DismissedWords): string {
  const key = [kind, ...about.toSorted()].join(' ');
  return words === undefined ? key : `${key} ${JSON.stringify([words.source, words.cue, words.content])}`;
}
