import { AppError } from '../../../shared/errors.js';
import { deleteBackups, listBackups } from '../case-backups.js';
import type { MainHandlers } from '../router.js';
import type { WindowCase } from '../window-case.js';
import type { WindowLink } from '../window-link.js';

/** What the answers about removing for good need. */
export interface RemovalHandlerParts {
  readonly windowCase: WindowCase;
  readonly link: Pick<WindowLink, 'emit'>;
  /** Holds a folder of backups for each case. */
  readonly backupRoot: string;
}

/** Answers that remove an article for good: first what that touches, then the removal. */
export function removalHandlers({ windowCase, link, backupRoot }: RemovalHandlerParts): Pick<MainHandlers, 'articles:removal' | 'articles:remove-for-good'> {
  return {
    'articles:removal': async ({ id }) => {
      const [removal, backups] = await Promise.all([windowCase.worker.call('articles:removal', { id }), backupsOfOpen(windowCase, backupRoot)]);
      return { ...removal, claimsGone: [...removal.claimsGone], briefings: [...removal.briefings], backups: backups.length };
    },
    'articles:remove-for-good': async ({ id, deleteBackups: isWanted }) => {
      const backups = await backupsOfOpen(windowCase, backupRoot);
      const { isRewritten } = await windowCase.worker.call('articles:remove-for-good', { id });
      // The page, its editor and its undo hold words of the article until everything is loaded again.
      link.emit('case:switched', windowCase.info);
      const { deleted, left } = isWanted ? await deleteBackups(backups) : { deleted: 0, left: backups.length };
      return { isRewritten, backupsDeleted: deleted, backupsLeft: left };
    },
  };
}

/** Every copy of the open case that the program made by itself. */
async function backupsOfOpen({ file, info }: WindowCase, backupRoot: string): Promise<string[]> {
  if (file === null || info === null) throw new AppError('no-case');
  const backups = await listBackups(backupRoot, { path: file, caseId: info.caseId });
  return backups.filter(({ isOfCase }) => isOfCase).map((backup) => backup.path);
}
