import type { ArticleId } from '../../../shared/domain/ids.js';
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

/** Answers that remove articles for good: first what that touches, then the removal. */
export function removalHandlers(parts: RemovalHandlerParts): Pick<MainHandlers, 'articles:removal' | 'articles:remove-for-good' | 'articles:stop-removal'> {
  const { windowCase, backupRoot } = parts;
  let running: Removing | null = null;
  return {
    'articles:removal': async ({ ids }) => {
      const [removal, backups] = await Promise.all([windowCase.worker.call('articles:removal', { ids }), backupsOfOpen(windowCase, backupRoot)]);
      return { ...removal, claimsGone: [...removal.claimsGone], briefings: [...removal.briefings], backups: backups.length };
    },
    'articles:remove-for-good': async ({ ids, deleteBackups: isWanted }) => {
      const backups = await backupsOfOpen(windowCase, backupRoot);
      running = { ids: [...new Set(ids)], isStopped: false };
      const removed = await removeAll(parts, running);
      const { deleted, left } = isWanted ? await deleteBackups(backups) : { deleted: 0, left: backups.length };
      return { ...removed, backupsDeleted: deleted, backupsLeft: left };
    },
    'articles:stop-removal': () => {
      if (running !== null) running.isStopped = true;
      return Promise.resolve(null);
    },
  };
}

/** A removal under way. */
interface Removing {
  readonly ids: readonly ArticleId[];
  isStopped: boolean;
}

/** One article after the other, so that it can be stopped and told how far it is; the file is written anew once, also after a failure. */
async function removeAll({ windowCase, link }: RemovalHandlerParts, removing: Removing): Promise<{ readonly removed: number; readonly isRewritten: boolean }> {
  let removed = 0;
  let isRewritten = true;
  try {
    for (const id of removing.ids) {
      if (removing.isStopped) break;
      await windowCase.worker.call('articles:remove', { id });
      removed += 1;
      link.emit('removal:progress', { done: removed, total: removing.ids.length });
    }
  } finally {
    if (removed > 0) {
      ({ isRewritten } = await windowCase.worker.call('case:rewrite', {}));
      // The page, its editor and its undo hold words of the articles until everything is loaded again.
      link.emit('case:switched', windowCase.info);
    }
  }
  return { removed, isRewritten };
}

/** Every copy of the open case that the program made by itself. */
async function backupsOfOpen({ file, info }: WindowCase, backupRoot: string): Promise<string[]> {
  if (file === null || info === null) throw new AppError('no-case');
  const backups = await listBackups(backupRoot, { path: file, caseId: info.caseId });
  return backups.filter(({ isOfCase }) => isOfCase).map((backup) => backup.path);
}
