import { z } from 'zod';
import { dismissalIdSchema } from './ids.js';

/** What a declined suggestion was about: two sources that are not the same, statements that are not one, an origin a cue does not lead to. */
export const dismissalKinds = ['same-source', 'same-claim', 'origin'] as const;
export type DismissalKind = (typeof dismissalKinds)[number];

/** A suggestion the analyst declined; it is not made again. */
export const dismissalSchema = z.object({
  id: dismissalIdSchema,
  kind: z.enum(dismissalKinds),
  /** Ids of the records it was about, sorted; they may be gone by now. */
  about: z.array(z.string().min(1).max(64)).min(1).max(4),
});
export type Dismissal = Readonly<z.infer<typeof dismissalSchema>>;

/** Equal for dismissals of one suggestion, in whatever order its records are named. */
export function dismissalKey(kind: DismissalKind, about: readonly string[]): string {
  return [kind, ...about.toSorted()].join(' ');
}
