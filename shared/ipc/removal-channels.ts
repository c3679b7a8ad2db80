import { z } from 'zod';
import { mainChannel } from './channel.js';
import { articleIdsSchema } from './filing-channels.js';

/** What removing articles for good will touch; counts, and the names that are told. */
export const removalSchema = z.object({
  tags: z.number().int(),
  claimsGone: z.array(z.string()),
  claimsChanged: z.number().int(),
  citations: z.number().int(),
  briefings: z.array(z.string()),
  copies: z.number().int(),
  repeatedIn: z.number().int(),
  /** Earlier backups of the case, which still hold them. */
  backups: z.number().int(),
});
export type Removal = Readonly<z.infer<typeof removalSchema>>;

export const removalChannels = {
  /** Says what removing articles for good will touch; nothing is changed. */
  'articles:removal': mainChannel(z.object({ ids: articleIdsSchema }), removalSchema),
  /**
   * Removes articles for good, one after the other; undo does not bring them back. The page is told to load the case again:
   * what it held of them is no more. `isRewritten` is false where the file can be written anew only at the next opening.
   */
  'articles:remove-for-good': mainChannel(
    z.object({ ids: articleIdsSchema, deleteBackups: z.boolean() }),
    z.object({ removed: z.number().int(), isRewritten: z.boolean(), backupsDeleted: z.number().int(), backupsLeft: z.number().int() }),
  ),
  /** Stops a removal after the present article; what is removed stays removed. */
  'articles:stop-removal': mainChannel(z.object({}), z.null()),
} as const;
