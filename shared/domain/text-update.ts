import { z } from 'zod';
import { metaFields } from './article.js';

/**
 * What another reading of an article's bytes, or of a newer copy, would change; shown before anything is changed.
 *
 * Tags of the same text stay where they are: `moved`, `review` and `orphan` are then 0 and `kept` counts all of them.
 */
export const textUpdatePreviewSchema = z.object({
  /** False where nothing at all would change. */
  changes: z.boolean(),
  text: z.enum(['same', 'changed']),
  /** The reader that made the present text, and the one that made this; 0 for one from before there were numbers. */
  extractor: z.object({ before: z.number().int(), after: z.number().int() }),
  words: z.object({ before: z.number().int(), after: z.number().int() }),
  /** Regions that another reading of the same text names or bounds differently; 0 where the text itself changes. */
  regionsChanged: z.number().int(),
  metadata: z.array(z.enum(metaFields)),
  tags: z.object({ kept: z.number().int(), moved: z.number().int(), review: z.number().int(), orphan: z.number().int() }),
  /** The analyst's decisions on kinds of regions; `added` keeps tagged words out of what would now be folded away. */
  decisions: z.object({ kept: z.number().int(), lost: z.number().int(), added: z.number().int() }),
});
export type TextUpdatePreview = Readonly<z.infer<typeof textUpdatePreviewSchema>>;
