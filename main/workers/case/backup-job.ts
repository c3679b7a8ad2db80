import { z } from 'zod';
import { makeBackup } from '../../db/backups.js';
import { AppError, errorCodes, errorRecord } from '../../../shared/errors.js';
import { caseKeySchema } from './file-check.js';
import { onThread } from './on-thread.js';

/** A backup to make, as it is handed to the thread. */
export const backupJobSchema = z.object({
  backup: z.object({ path: z.string(), how: z.enum(['ro', 'immutable']), folder: z.string(), nowMs: z.number(), key: caseKeySchema.nullable() }),
});
/** A backup to make. */
export type BackupJobRequest = z.infer<typeof backupJobSchema>['backup'];

/** A backup under way. */
export interface BackupJob {
  /** Settles when it is kept; rejects with an `AppError` where it could not be made. */
  readonly kept: Promise<void>;
  stop(): Promise<void>;
}

/** Starts a backup; the worker starts it on a thread, so that it goes on answering. */
export type StartBackup = (request: BackupJobRequest) => BackupJob;

const answerSchema = z.object({ failed: z.enum(errorCodes).nullable() });

/** What a thread that was started for a backup posts when it has ended. */
export function answerBackupJob({ backup }: z.infer<typeof backupJobSchema>): z.infer<typeof answerSchema> {
  try {
    makeBackup(backup);
    return { failed: null };
  } catch (error) {
    return { failed: errorRecord(error).code };
  }
}

/** Makes backups on a thread that runs `entry`, which must post `answerBackupJob`. */
export function backUpOnThread(entry: URL): StartBackup {
  return (request) => {
    const job = onThread(entry, { backup: request });
    return { kept: job.answer.then(assertKept), stop: () => job.stop() };
  };
}

function assertKept(answer: unknown): void {
  const { failed } = answerSchema.parse(answer);
  if (failed !== null) throw new AppError(failed);
}
