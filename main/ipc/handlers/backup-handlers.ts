import path from 'node:path';
import { AppError } from '../../../shared/errors.js';
import { caseExtension } from '../case-files.js';
import { findBackup, listBackups } from '../case-backups.js';
import type { FileDialogs } from '../file-dialogs.js';
import type { MainHandlers } from '../router.js';
import type { WindowCase } from '../window-case.js';

type BackupHandlerName = Extract<keyof MainHandlers, `backups:${string}`>;

/** What the answers about backups need. */
export interface BackupHandlerParts {
  readonly windowCase: WindowCase;
  readonly dialogs: FileDialogs;
  /** Holds a folder of backups for each case. */
  readonly backupRoot: string;
}

/** Answers that list backups and open one. */
export function backupHandlers({ windowCase, dialogs, backupRoot }: BackupHandlerParts): Pick<MainHandlers, BackupHandlerName> {
  return {
    'backups:list': async () => {
      const wanted = windowCase.toRestore;
      const backups = await listBackups(backupRoot, wanted);
      return { caseName: wanted === null ? null : path.basename(wanted.path, caseExtension), backups: backups.map(({ path: _path, ...backup }) => backup) };
    },
    'backups:restore': async ({ id, where }) => {
      const wanted = windowCase.toRestore;
      const backup = await findBackup(backupRoot, wanted, id);
      if (where === 'elsewhere') {
        const file = await dialogs.restored(backup.caseName);
        return file === null ? null : windowCase.restore(backup.path, file);
      }
      if (wanted === null || !backup.isOfCase) throw new AppError('not-found');
      return windowCase.restore(backup.path, wanted.path);
    },
  };
}
