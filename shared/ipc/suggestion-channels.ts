import { z } from 'zod';
import { suggestionGradeSchema, suggestionsSchema } from '../attribution/suggestion.js';
import { dismissalSchema } from '../domain/dismissal.js';
import { articleIdSchema, tagIdSchema } from '../domain/ids.js';
import { caseChangeSchema } from './case-channels.js';
import { caseChannel, mainChannel } from './channel.js';
import { newAttributionSchema } from './tag-channels.js';

/** Most suggestions accepted in one action. */
export const maxAccepted = 5000;

/** A suggestion on its way to be an attribution tag. */
export const acceptedAttributionSchema = newAttributionSchema.omit({ articleId: true, linkReason: true }).extend({
  /** Index, among those accepted with it, of the one it is nested in; it counts before `parentId`. */
  parent: z.number().int().min(0).nullable(),
  /** Tags accepted before it that are nested in it: they move under it in the same action. */
  children: z.array(tagIdSchema).max(500),
});
export type AcceptedAttribution = z.output<typeof acceptedAttributionSchema>;

export const suggestionChannels = {
  /** What the rules find in the present text of an article; computed in a worker of its own, kept in memory. */
  'suggestions:for-article': mainChannel(z.object({ id: articleIdSchema }), suggestionsSchema),
  /** Makes tags of suggestions in one action; `ids` are theirs, in the order given. */
  'suggestions:accept': caseChannel(
    z.object({ articleId: articleIdSchema, attributions: z.array(acceptedAttributionSchema).min(1).max(maxAccepted) }),
    z.object({ change: caseChangeSchema, ids: z.array(tagIdSchema) }),
  ),
  /** Remembers that a suggestion was declined; once is enough. */
  'suggestions:dismiss': caseChannel(dismissalSchema.omit({ id: true }), caseChangeSchema),
  /** Keeps how sure a suggestion must be to be shown in this case; no step of undo. */
  'suggestions:keep-grade': caseChannel(z.object({ grade: suggestionGradeSchema }), z.null()),
} as const;
