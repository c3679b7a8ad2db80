import { z } from 'zod';
import { importProgressSchema } from './article-channels.js';
import { caseChangeSchema, caseInfoSchema, lockedCaseSchema } from './case-channels.js';
import { preferencesSchema } from './app-channels.js';

/** Commands that act on what is selected in the reader. */
export const tagCommandIds = [
  'tag.claim', 'tag.existing-claim', 'tag.throughout', 'tag.attribution', 'tag.source', 'tag.cue', 'tag.content', 'tag.cite', 'tag.remove',
] as const;
export type TagCommandId = (typeof tagCommandIds)[number];

/** Commands that step through an article's suggestions and decide them. */
export const suggestionCommandIds = [
  'suggestion.next', 'suggestion.previous', 'suggestion.accept', 'suggestion.reject', 'suggestion.correct', 'suggestion.accept-all',
  'suggestion.next-claim', 'suggestion.previous-claim', 'suggestion.sure', 'suggestion.likely', 'suggestion.possible',
] as const;
export type SuggestionCommandId = (typeof suggestionCommandIds)[number];

/** Commands the reader does where its cursor is. */
export type ReaderCommandId = TagCommandId | SuggestionCommandId;

/** Commands the native menu sends; the palette runs the same ones. */
export const commandIds = [
  'case.create', 'case.create-encrypted', 'case.open', 'case.open-sample', 'case.recent', 'case.close', 'case.save-copy', 'case.restore', 'case.passphrase',
  'import.choose', 'import.paste', 'import.reports', 'import.ledgers', 'article.read', 'article.labels', 'article.collections', 'article.details', 'article.remove', 'view.filter',
  'history.undo', 'history.redo',
  'view.read', 'view.ledger', 'view.briefing', 'view.search', 'view.palette', 'view.quick-open', 'view.keys', 'view.boilerplate', 'view.library', 'view.inspector',
  ...tagCommandIds,
  ...suggestionCommandIds,
  'briefing.create', 'briefing.create-assessment', 'briefing.create-situation', 'briefing.export', 'briefing.table', 'briefing.image', 'theme.light', 'theme.dark', 'theme.system', 'keys.single', 'help.open', 'help.tour', 'help.copy-report', 'help.licences',
] as const;
export const commandIdSchema = z.enum(commandIds);
export type CommandId = z.infer<typeof commandIdSchema>;

/** What the main process tells the window unasked: event and payload. */
export const events = {
  /** A change that the window did not ask for itself (an import). */
  'case:changed': caseChangeSchema,
  /** Another case is open now, or none: load again. */
  'case:switched': caseInfoSchema.nullable(),
  /** A case that was to be opened is encrypted and waits for its passphrase; the present one stays open. */
  'case:locked': lockedCaseSchema,
  /** The file's check has ended, or it became read-only. */
  'case:info': caseInfoSchema,
  'import:progress': importProgressSchema,
  /** A removal for good goes on: how many of the articles are removed. */
  'removal:progress': z.object({ done: z.number().int(), total: z.number().int() }),
  'menu:command': z.object({ command: commandIdSchema }),
  'app:preferences-changed': preferencesSchema,
} as const;
export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>;
