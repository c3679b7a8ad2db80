import { z } from 'zod';
import { caseInfoSchema } from './case-channels.js';
import { mainChannel } from './channel.js';

/** A backup as the page lists it; its path stays in the main process. */
export const caseBackupSchema = z.object({
  id: z.string(),
  caseName: z.string(),
  atMs: z.number().int(),
  sizeBytes: z.number().int(),
  /** `null` where it is not known without opening it. */
  articles: z.number().int().nullable(),
  briefings: z.number().int().nullable(),
  /** Of the case that is open, or of the one that could not be opened; others can only be opened as cases of their own. */
  isOfCase: z.boolean(),
  /** Made while the case was worked on, or before a newer version of the program changed its file. */
  why: z.enum(['work', 'update']),
});
export type CaseBackup = z.infer<typeof caseBackupSchema>;

export const backupChannels = {
  /** Backups on this computer; `caseName` is the case they would restore. */
  'backups:list': mainChannel(z.object({}), z.object({ caseName: z.string().nullable(), backups: z.array(caseBackupSchema) })),
  /**
   * Opens a copy of a backup: in the place of its case, whose file is kept under another name, or where the analyst says.
   * `null` when the dialog was left; `info` is `null` for an encrypted one, which waits for its passphrase. Throws `backup-unusable`
   * for one that fails its check.
   */
  'backups:restore': mainChannel(
    z.object({ id: z.string().max(500), where: z.enum(['in-place', 'elsewhere']) }),
    z.object({ info: caseInfoSchema.nullable(), keptAs: z.string().nullable() }).nullable(),
  ),
} as const;
