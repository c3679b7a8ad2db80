import { z } from 'zod';
import { claimSchema, writtenFigureSchema } from '../domain/claim.js';
import { claimIdSchema, sourceIdSchema, tagIdSchema } from '../domain/ids.js';
import { sourceSchema } from '../domain/source.js';
import { attributionTagSchema, claimTagSchema } from '../domain/tag.js';
import { caseChangeSchema } from './case-channels.js';
import { caseChannel } from './channel.js';

const changeWithId = z.object({ change: caseChangeSchema, id: tagIdSchema });

/** An attribution before it has an id. */
export const newAttributionSchema = attributionTagSchema.omit({ id: true, kind: true, unplaced: true });
/** A claim tag before it has an id; `claim` says which claim it appears under: a new one in these words, one on file, or none yet. */
export const newClaimTagSchema = claimTagSchema.omit({ id: true, kind: true, claimId: true, unplaced: true }).extend({
  claim: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('new'), text: z.string().min(1).max(4000) }),
    z.object({ kind: z.literal('existing'), id: claimIdSchema }),
    z.object({ kind: z.literal('none') }),
  ]),
});

/** The same words at many places, tagged at once under one claim. */
const newClaimTagsSchema = newClaimTagSchema.pick({ articleId: true, claim: true }).extend({
  tags: z.array(newClaimTagSchema.pick({ content: true, stance: true, attributionId: true })).min(1).max(5000),
});

const claimPatchSchema = claimSchema.omit({ id: true, ordinal: true }).extend({ figures: z.array(writtenFigureSchema).max(200) }).partial();

export const tagChannels = {
  'tags:add-attribution': caseChannel(newAttributionSchema, changeWithId),
  'tags:add-claim': caseChannel(newClaimTagSchema, changeWithId),
  /** Adds many appearances of one claim in one action; `ids` are theirs, in the order given. */
  'tags:add-claims': caseChannel(newClaimTagsSchema, z.object({ change: caseChangeSchema, ids: z.array(tagIdSchema) })),
  /** A suggested origin is accepted with `sourceId` and `linkReason`; another `sourceId` without one ends the link. */
  'tags:change-attribution': caseChannel(z.object({ id: tagIdSchema, patch: newAttributionSchema.omit({ articleId: true }).partial() }), caseChangeSchema),
  /** `claimId` moves the appearance to another claim; a claim left without appearances goes with it. */
  'tags:change-claim': caseChannel(z.object({ id: tagIdSchema, patch: claimTagSchema.omit({ id: true, kind: true, articleId: true, unplaced: true }).partial() }), caseChangeSchema),
  /** Removes tags; children of a removed attribution move up to its parent, claims left without appearances go too. */
  'tags:remove': caseChannel(z.object({ ids: z.array(tagIdSchema).min(1).max(5000) }), caseChangeSchema),

  /**
   * A new source record; with `assignTo`, the attributions that name it point to it in the same action. Those among them
   * that name nobody are linked for `linkReason`, a suggestion that was accepted.
   */
  'sources:add': caseChannel(
    z.object({ source: sourceSchema.omit({ id: true }), assignTo: z.array(tagIdSchema).max(5000), linkReason: z.string().min(1).max(2000).optional() }),
    z.object({ change: caseChangeSchema, id: sourceIdSchema }),
  ),
  'sources:change': caseChannel(z.object({ id: sourceIdSchema, patch: sourceSchema.omit({ id: true }).partial() }), caseChangeSchema),
  /** Gives all attributions and parts of `from` to `into`, keeps the name of `from` as an alias, and removes `from`. */
  'sources:merge': caseChannel(z.object({ into: sourceIdSchema, from: sourceIdSchema }), caseChangeSchema),
  /** A new source under `name`, otherwise like the one it comes from but ungraded, with these attributions of it. */
  'sources:split': caseChannel(z.object({ id: sourceIdSchema, name: sourceSchema.shape.name, tagIds: z.array(tagIdSchema).min(1).max(5000) }), z.object({ change: caseChangeSchema, id: sourceIdSchema })),
  'sources:remove': caseChannel(z.object({ id: sourceIdSchema }), caseChangeSchema),

  'claims:change': caseChannel(z.object({ id: claimIdSchema, patch: claimPatchSchema }), caseChangeSchema),
  /** Moves all appearances of `from` under `into` and removes `from`. */
  'claims:merge': caseChannel(z.object({ into: claimIdSchema, from: claimIdSchema }), caseChangeSchema),
  /** Removes a claim; its claim tags stay in the articles, under no claim. */
  'claims:remove': caseChannel(z.object({ id: claimIdSchema }), caseChangeSchema),
} as const;
