import { z } from 'zod';
import { articleIdSchema, tagIdSchema } from '../domain/ids.js';
import { passageSchema } from '../domain/passage.js';
import { textUpdatePreviewSchema } from '../domain/text-update.js';
import { caseChangeSchema } from './case-channels.js';
import { caseChannel, mainChannel } from './channel.js';

/** A reading that was made and not put in place yet; the token names it for `articles:update-text`. */
export const checkedTextSchema = z.object({ token: z.string(), fileName: z.string(), preview: textUpdatePreviewSchema });
export type CheckedText = z.infer<typeof checkedTextSchema>;

const roleSchema = z.enum(['source', 'cue', 'content']);
const piecesSchema = z.array(passageSchema).max(50);

/** A stretch of a text as people see it, with the pieces of a tag marked in it; offsets count in `words`. */
export const excerptSchema = z.object({
  words: z.string(),
  marks: z.array(z.object({ role: roleSchema, start: z.number().int(), end: z.number().int() })),
});
export type Excerpt = Readonly<z.infer<typeof excerptSchema>>;

/** Old and proposed place of a tag, side by side. */
export const placeProposalSchema = z.object({
  id: tagIdSchema,
  textVersion: z.number().int(),
  before: excerptSchema,
  /** `null` where no piece of its content has a place. */
  after: excerptSchema.nullable(),
  pieces: z.array(
    z.object({
      role: roleSchema,
      at: z.number().int(),
      before: passageSchema,
      place: passageSchema.nullable(),
      basis: z.enum(['unique', 'several', 'similar']).nullable(),
      score: z.number().min(0).max(1),
    }),
  ),
});
export type PlaceProposal = Readonly<z.infer<typeof placeProposalSchema>>;

export const textChannels = {
  /** Reads the kept bytes again and says what that would change; nothing is changed. */
  'articles:check-text': mainChannel(z.object({ id: articleIdSchema }), checkedTextSchema),
  /** Asks for the file of a newer copy and says what it would change; `null` when the dialog was left. */
  'articles:newer-copy': mainChannel(z.object({ id: articleIdSchema }), checkedTextSchema.nullable()),
  /** Puts a reading in place that one of the two made; one step of undo. */
  'articles:update-text': mainChannel(z.object({ token: z.string().max(100) }), caseChangeSchema),
  /** Where a tag without a certain place may stand; computed when asked for, never applied by itself. */
  'tags:propose': caseChannel(z.object({ id: tagIdSchema }), placeProposalSchema),
  /** Gives a tag its place in the present text; all its pieces at once. */
  'tags:place': caseChannel(z.object({ id: tagIdSchema, source: piecesSchema, cue: piecesSchema, content: piecesSchema.min(1) }), caseChangeSchema),
  /** Refuses every place for tags in review: they stay, with their words, among the orphans. */
  'tags:orphan': caseChannel(z.object({ ids: z.array(tagIdSchema).min(1).max(5000) }), caseChangeSchema),
} as const;
