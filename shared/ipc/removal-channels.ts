import { z } from 'zod';
import { articleIdSchema } from '../domain/ids.js';
import { mainChannel } from './channel.js';

/** What removing an article for good will touch; counts, and the names that are told. */
export const removalSchema = z.object({
  tags: z.number().int(),
  claimsGone: z.array(z.string()),
  claimsChanged: z.number().int(),
  citations: z.number().int(),
  briefings: z.array(z.string()),
  copies: z.number().int(),
  repeatedIn: z.number().int(),
  /** Earlier backups of the case, which still hold it. */
  backups: z.number().int(),
});
export type Removal = Readonly<z.infer<typeof removalSchema>>;

export const removalChannels = {
  /** Says what removing an article for good will touch; nothing is changed. */
  'articles:removal': mainChannel(z.object({ id: articleIdSchema }), removalSchema),
  /**
   * Removes an article for good; undo does not bring it back. The page is told to load the case again: what it held of the
   * article is no more. `isRewritten` is false where the file can be written anew only at the next opening.
   */
  'articles:remove-for-good': mainChannel(
    z.object({ id: articleIdSchema, deleteBackups: z.boolean() }),
    z.object({ isRewritten: z.boolean(), backupsDeleted: z.number().int(), backupsLeft: z.number().int() }),
  ),
} as const;
