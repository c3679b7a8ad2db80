import { z } from 'zod';
import { suggestionGradeSchema } from '../attribution/suggestion.js';
import { articleSchema } from '../domain/article.js';
import { briefingSchema } from '../domain/briefing.js';
import { claimSchema } from '../domain/claim.js';
import { dismissalSchema } from '../domain/dismissal.js';
import { collectionSchema, filingSchema } from '../domain/filing.js';
import { articleIdSchema, briefingIdSchema, claimIdSchema, tagIdSchema } from '../domain/ids.js';
import { sourceSchema } from '../domain/source.js';
import { tagSchema } from '../domain/tag.js';
import { caseChannel, mainChannel } from './channel.js';

/** One step of undo or redo, as the interface names it: an action's key in `shared/strings/actions.ts` and a count. */
export const historyStepSchema = z.object({ action: z.string(), count: z.number().int() });
export type HistoryStep = z.infer<typeof historyStepSchema>;

export const caseInfoSchema = z.object({
  /** The file's base name without extension; its folder stays in the main process. */
  name: z.string(),
  /** Of the case and its copies; names the folder of its backups. */
  caseId: z.string(),
  readOnly: z.boolean(),
  /** Why it is read-only, when it is. */
  readOnlyWhy: z.enum(['held', 'permissions', 'damaged']).nullable(),
  /** `pending` until the background check of the file has ended. */
  check: z.enum(['pending', 'whole', 'damaged']),
  /** Whether it opens only with a passphrase. */
  encrypted: z.boolean(),
  /** Where the file lies: on a disk, on a file system of another machine or program, or in a folder that is synchronised. */
  place: z.enum(['plain', 'network', 'synchronised']),
  /** Whether the file was moved, renamed or deleted since it was opened, or its medium is gone. */
  missing: z.boolean(),
  /** When its newest backup was made on this computer, and whether the last attempt failed. */
  backup: z.object({ atMs: z.number().int().nullable(), failed: z.boolean() }),
});
export type CaseInfo = z.infer<typeof caseInfoSchema>;

/** All records of the open case, texts and bytes aside, and where its history stands. */
export const caseViewSchema = z.object({
  info: caseInfoSchema,
  revision: z.number().int(),
  articles: z.array(articleSchema),
  sources: z.array(sourceSchema),
  tags: z.array(tagSchema),
  claims: z.array(claimSchema),
  briefings: z.array(briefingSchema),
  dismissals: z.array(dismissalSchema),
  /** Of articles that were filed; the others are as `unfiled` has them. */
  filings: z.array(filingSchema),
  collections: z.array(collectionSchema),
  /** How sure a suggestion must be to be shown in this case. */
  leastGrade: suggestionGradeSchema,
  undo: historyStepSchema.nullable(),
  redo: historyStepSchema.nullable(),
});
export type CaseView = z.infer<typeof caseViewSchema>;

/** A record after a change; `null` when the change removed it. */
export const changedRecordSchema = z.discriminatedUnion('entity', [
  z.object({ entity: z.literal('article'), id: z.string(), record: articleSchema.nullable() }),
  z.object({ entity: z.literal('source'), id: z.string(), record: sourceSchema.nullable() }),
  z.object({ entity: z.literal('tag'), id: z.string(), record: tagSchema.nullable() }),
  z.object({ entity: z.literal('claim'), id: z.string(), record: claimSchema.nullable() }),
  z.object({ entity: z.literal('briefing'), id: z.string(), record: briefingSchema.nullable() }),
  z.object({ entity: z.literal('dismissal'), id: z.string(), record: dismissalSchema.nullable() }),
  z.object({ entity: z.literal('filing'), id: z.string(), record: filingSchema.nullable() }),
  z.object({ entity: z.literal('collection'), id: z.string(), record: collectionSchema.nullable() }),
]);
export type ChangedRecord = z.infer<typeof changedRecordSchema>;

/** What one action of the user did to the case. Revisions count up by one; a gap means: load again. */
export const caseChangeSchema = z.object({
  revision: z.number().int(),
  savedAtMs: z.number().int(),
  records: z.array(changedRecordSchema),
  undo: historyStepSchema.nullable(),
  redo: historyStepSchema.nullable(),
});
export type CaseChange = z.infer<typeof caseChangeSchema>;

export const viewNames = ['read', 'ledger', 'briefing'] as const;
/** Where the analyst was; kept per case so that it opens at the same place. */
export const placeSchema = z.object({
  view: z.enum(viewNames),
  articleId: articleIdSchema.nullable(),
  /** Reading cursor: offset in the article's text. */
  articleOffset: z.number().int().min(0),
  claimId: claimIdSchema.nullable(),
  briefingId: briefingIdSchema.nullable(),
  tagId: tagIdSchema.nullable(),
});
export type Place = z.infer<typeof placeSchema>;

export const recentCaseSchema = z.object({ id: z.string(), name: z.string(), openedAtMs: z.number().int(), missing: z.boolean() });
export type RecentCase = z.infer<typeof recentCaseSchema>;

/** An encrypted case that waits for its passphrase. */
export const lockedCaseSchema = z.object({ name: z.string() });
export type LockedCase = z.infer<typeof lockedCaseSchema>;

const passphrase = z.string().min(1).max(1000);

const nothing = z.object({});

export const caseChannels = {
  /** The open case as a `PackedView`, or `null`. */
  'case:load': mainChannel(nothing, z.string().nullable()),
  /** Asks where, makes an empty case there and opens it; `null` when the dialog was left. */
  'case:create': mainChannel(nothing, caseInfoSchema.nullable()),
  /** As `case:create`, encrypted. Throws `target-unwritable` where a case is there already. */
  'case:create-encrypted': mainChannel(z.object({ passphrase }), caseInfoSchema.nullable()),
  /** Asks which, opens it; `null` when the dialog was left, or the case is encrypted and waits for its passphrase. */
  'case:open': mainChannel(nothing, caseInfoSchema.nullable()),
  'case:open-recent': mainChannel(z.object({ id: z.string().max(100) }), caseInfoSchema.nullable()),
  /** The encrypted case that waits for its passphrase, or `null`; `case:locked` tells of it too. */
  'case:locked': mainChannel(nothing, lockedCaseSchema.nullable()),
  /** Opens it. Throws `case-key-wrong`, after which it goes on waiting. */
  'case:unlock': mainChannel(z.object({ passphrase }), caseInfoSchema),
  /** Gives the open case a passphrase, another one, or none. Throws `case-key-wrong` where `present` is not the one it has. */
  'case:set-passphrase': mainChannel(z.object({ present: passphrase.nullable(), next: passphrase.nullable() }), caseInfoSchema),
  /** Cases that were open, latest first; one on a medium that does not answer in time is `missing` too. */
  'case:recent': mainChannel(nothing, z.array(recentCaseSchema)),
  /** Takes a case off that list; its file is not touched. */
  'case:forget-recent': mainChannel(z.object({ id: z.string().max(100) }), z.null()),
  /** Makes the sample case anew beside the settings and opens it; `null` where the analyst gave it a passphrase, which it waits for. */
  'case:open-sample': mainChannel(nothing, caseInfoSchema.nullable()),
  'case:close': mainChannel(nothing, z.null()),
  /**
   * Writes a whole copy where the analyst says; its base name, or `null` when the dialog was left. Of a damaged case what can
   * be read, with the names of what is damaged: left out, or kept as it is.
   */
  'case:save-copy': mainChannel(nothing, z.object({ fileName: z.string(), damaged: z.array(z.string()) }).nullable()),
  /** As `case:save-copy`; from then on the copy is the open case, with all that is being written in it. */
  'case:go-on-in-copy': mainChannel(nothing, z.object({ fileName: z.string(), damaged: z.array(z.string()) }).nullable()),
  'case:place': mainChannel(nothing, placeSchema.nullable()),
  'case:keep-place': mainChannel(placeSchema, z.null()),
  /** Takes the last action back; `null` when there is none. */
  'case:undo': caseChannel(nothing, caseChangeSchema.nullable()),
  'case:redo': caseChannel(nothing, caseChangeSchema.nullable()),
} as const;
