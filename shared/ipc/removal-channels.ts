import { z } from 'zod';
import { articleIdSchema } from '../domain/ids.js';
import { mainChannel } from './channel.js';

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

/** Most articles removed at a time: each takes a second or two in a large case. */
export const maxRemoved = 500;

const removedIds = z.array(articleIdSchema).min(1).max(maxRemoved);

export const removalChannels = {
  /** Says what removing articles for good will touch; nothing is changed. */
  'articles:removal': mainChannel(z.object({ ids: removedIds }), removalSchema),
  /**
   * Removes articles for good, one after the other; undo does not bring them back. The page is told to load the case again:
   * what it held of them is no more. `isRewritten` is false where the file can be written anew only at the next opening.
   */
  'articles:remove-for-good': mainChannel(
    z.object({ ids: removedIds, deleteBackups: z.boolean() }),
    z.object({ removed: z.number().int(), isRewritten: z.boolean(), backupsDeleted: z.number().int(), backupsLeft: z.number().int() }),
  ),
  /** Stops a removal after the present article; what is removed stays removed. */
  'articles:stop-removal': mainChannel(z.object({}), z.null()),
} as const;
