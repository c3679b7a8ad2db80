import { z } from 'zod';
import { blockSchema, briefingDocumentSchema, briefingHeadSchema } from '../domain/briefing.js';
import { briefingTemplates } from '../domain/briefing-templates.js';
import { blockIdSchema, briefingIdSchema } from '../domain/ids.js';
import { papers } from './app-channels.js';
import { caseChangeSchema } from './case-channels.js';
import { caseChannel, mainChannel } from './channel.js';

/** Something layout noticed: in `stopped` it must be mended before anything is written. Words: `shared/strings/findings.ts`. */
export const findingSchema = z.object({
  code: z.enum(['citation-gone', 'licence-limit', 'licence-link', 'quotation-differs']),
  blockId: z.string().nullable(),
  articleId: z.string().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type Finding = z.infer<typeof findingSchema>;

/** The changed parts of a draft: a head, an order of blocks, blocks by id. */
export const draftSchema = z.object({
  id: briefingIdSchema,
  head: briefingHeadSchema.nullable(),
  blockIds: z.array(blockIdSchema).max(50_000).nullable(),
  blocks: z.array(blockSchema).max(50_000),
});
export type Draft = z.infer<typeof draftSchema>;

export const exportOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('left') }),
  z.object({ kind: z.literal('exported'), fileName: z.string(), pages: z.number().int(), findings: z.array(findingSchema) }),
  z.object({ kind: z.literal('stopped'), findings: z.array(findingSchema) }),
]);
export type ExportOutcome = z.infer<typeof exportOutcomeSchema>;

export const briefingChannels = {
  /** Makes a briefing, with the sections of a template as its draft. */
  'briefings:create': caseChannel(
    z.object({ name: z.string().min(1).max(400), template: z.enum(briefingTemplates).optional() }),
    z.object({ change: caseChangeSchema, id: briefingIdSchema }),
  ),
  /** The document with its draft laid over it. */
  'briefings:load': caseChannel(z.object({ id: briefingIdSchema }), briefingDocumentSchema),
  /** Keeps what was typed, over the previous draft and outside the journal. */
  'briefings:save-draft': caseChannel(draftSchema, z.object({ savedAtMs: z.number().int() })),
  /** Makes the draft the briefing, with one journal entry for each changed block; `null` when nothing changed. */
  'briefings:commit': caseChannel(z.object({ id: briefingIdSchema }), caseChangeSchema.nullable()),
  'briefings:rename': caseChannel(z.object({ id: briefingIdSchema, name: z.string().min(1).max(400) }), caseChangeSchema),
  'briefings:remove': caseChannel(z.object({ id: briefingIdSchema }), caseChangeSchema),
  /** A source summary statement made from what the briefing cites, for the analyst to edit; empty where nothing is cited. */
  'briefings:draft-source-summary': caseChannel(z.object({ id: briefingIdSchema }), z.string()),
  /** Asks where and writes the PDF there. */
  'briefings:export': mainChannel(z.object({ id: briefingIdSchema, paper: z.enum(papers), ledgerAttached: z.boolean() }), exportOutcomeSchema),
  /** Opens the PDF written last, or shows it in its folder. */
  'briefings:show-export': mainChannel(z.object({ how: z.enum(['open', 'folder']) }), z.null()),
} as const;
