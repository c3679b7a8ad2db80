import { z } from 'zod';
import { articleTextSchema, correctionsSchema } from '../domain/article.js';
import { articleIdSchema } from '../domain/ids.js';
import { regionDecisionPatchSchema } from '../domain/region.js';
import { errorCodes } from '../errors.js';
import { caseChangeSchema } from './case-channels.js';
import { caseChannel, mainChannel } from './channel.js';
import { articleIdsSchema } from './filing-channels.js';
import { briefingOfferSchema } from './ledger-channels.js';

/** `not-reached`: the import was cancelled before the file's turn. */
export const importOutcomes = ['added', 'duplicate', 'syndicated', 'failed', 'not-reached'] as const;

/** One file of an import. `sameAs` names the file a duplicate or copy equals. */
export const importRowSchema = z.object({
  fileName: z.string(),
  /** Name of the archive the file was a member of; reports from before archives were read do not say. */
  archive: z.string().nullable().default(null),
  outcome: z.enum(importOutcomes),
  articleId: articleIdSchema.nullable(),
  sameAs: z.string().nullable(),
  error: z.object({ code: z.enum(errorCodes), details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])) }).nullable(),
});
export type ImportRow = z.infer<typeof importRowSchema>;

/** An import while it runs and after; kept in the case. */
export const importReportSchema = z.object({
  id: z.string(),
  startedAtMs: z.number().int(),
  finishedAtMs: z.number().int().nullable(),
  cancelled: z.boolean(),
  total: z.number().int(),
  /** The file being read now. */
  present: z.string().nullable(),
  rows: z.array(importRowSchema),
});
export type ImportReport = z.infer<typeof importReportSchema>;

/** What is sent while an import runs: counts, and the rows since the last message. */
export const importProgressSchema = importReportSchema.omit({ rows: true }).extend({ newRows: z.array(importRowSchema) });
export type ImportProgress = z.infer<typeof importProgressSchema>;

const started = z.object({ importId: z.string() });

export const articleChannels = {
  'articles:open': caseChannel(z.object({ id: articleIdSchema }), articleTextSchema),
  /** Puts the analyst's values in place of found ones, of all the articles in one step of undo; a field given as `undefined` keeps what it has, `reset` goes back to the found value. */
  'articles:correct': caseChannel(
    z.object({ ids: articleIdsSchema, corrections: correctionsSchema, reset: z.array(correctionsSchema.keyof()).max(6) }),
    caseChangeSchema,
  ),
  /** Says what spans of an article are: part of it, a heading, boilerplate. One step of undo; refused where it would fold tagged words away. */
  'articles:set-kind': caseChannel(z.object({ id: articleIdSchema, decisions: z.array(regionDecisionPatchSchema).min(1).max(500) }), caseChangeSchema),
  /** Imports files and folders. The preload turns the page's `File` objects into paths; the page never sees one. */
  'import:files': mainChannel(z.object({ paths: z.array(z.string().min(1).max(4096)).min(1).max(20_000) }), z.union([started, z.object({ offer: briefingOfferSchema })])),
  /** Asks which files; `null` when the dialog was left. */
  'import:choose': mainChannel(z.object({}), z.union([started, z.object({ offer: briefingOfferSchema })]).nullable()),
  'import:paste': mainChannel(z.object({ text: z.string().max(10_000_000), html: z.string().max(20_000_000).nullable() }), started),
  /** Imports what the clipboard holds, which the page itself may not read; `null` when it holds no text. */
  'import:clipboard': mainChannel(z.object({}), started.nullable()),
  /** Stops at once; what is done is kept, and the report lists what was not reached. */
  'import:cancel': mainChannel(z.object({ importId: z.string() }), z.null()),
  /** Imports a file that another import could not open, with its password; `null` when the file is no longer known, as after a restart. */
  'import:with-password': mainChannel(z.object({ importId: z.string(), row: z.number().int().min(0), password: z.string().min(1).max(1000) }), started.nullable()),
  /** Imports what a cancelled import did not reach; `null` when that is no longer known, as after a restart. */
  'import:resume': mainChannel(z.object({ importId: z.string() }), started.nullable()),
  'import:reports': caseChannel(z.object({}), z.array(importReportSchema)),
} as const;
