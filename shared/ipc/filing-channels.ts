import { z } from 'zod';
import { filingChangeSchema } from '../domain/filing.js';
import { articleIdSchema, collectionIdSchema } from '../domain/ids.js';
import { caseChangeSchema } from './case-channels.js';
import { caseChannel } from './channel.js';

/** Most articles that one action may be about. */
export const maxTogether = 20_000;

/** The articles one action is about. */
export const articleIdsSchema = z.array(articleIdSchema).min(1).max(maxTogether);

/** A name as it is typed; what is kept of it is one line of at most `maxNameChars`. */
const typedName = z.string().min(1).max(400);

export const filingChannels = {
  /** Files articles, all in one step of undo: to read or read, labels, collections. Throws `not-found` for an article or collection that is gone. */
  'filings:change': caseChannel(z.object({ ids: articleIdsSchema, change: filingChangeSchema }), caseChangeSchema),
  /** Notes that an article was read, as it stays open; a way of looking at the case, so no step of undo. */
  'filings:note-read': caseChannel(z.object({ id: articleIdSchema }), caseChangeSchema),
  /** Makes a collection with articles in it, in one step; one of that name is used where there is one. */
  'collections:create': caseChannel(
    z.object({ name: typedName, articleIds: z.array(articleIdSchema).max(maxTogether) }),
    z.object({ id: collectionIdSchema, change: caseChangeSchema }),
  ),
  /** Throws `input-invalid` where another collection has that name. */
  'collections:rename': caseChannel(z.object({ id: collectionIdSchema, name: typedName }), caseChangeSchema),
  /** Its articles stay in the case. */
  'collections:remove': caseChannel(z.object({ id: collectionIdSchema }), caseChangeSchema),
} as const;
