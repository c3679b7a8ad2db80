import { AppError } from '../../../shared/errors.js';
import { deleteBackups } from '../../flows/case-backups.js';
import type { MainHandlers } from '../router.js';
import type { WindowCase } from '../window-case.js';
import type { WindowLink } from '../window-link.js';

/** What the answers about removing for good need. */
export interface RemovalHandlerParts {
  readonly windowCase: WindowCase;
  readonly link: Pick<WindowLink, 'emit'>;
  /** Every copy of a case that the program made by itself. */
  readonly backupsOf: (caseFile: string) => Promise<readonly string[]>;
}

/** Answers that remove an article for good: first what that touches, then the removal. */
export function removalHandlers({ windowCase, link, backupsOf }: RemovalHandlerParts): Pick<MainHandlers, 'articles:removal' | 'articles:remove-for-good'> {
  return {
    'articles:removal': async ({ id }) => {
      const [removal, backups] = await Promise.all([windowCase.worker.call('articles:removal', { id }), backupsOf(openFile(windowCase))]);
      return { ...removal, claimsGone: [...removal.claimsGone], briefings: [...removal.briefings], backups: backups.length };
    },
    'articles:remove-for-good': async ({ id, deleteBackups: isWanted }) => {
      const backups = await backupsOf(openFile(windowCase));
      const { isRewritten } = await windowCase.worker.call('articles:remove-for-good', { id });
      // The page, its editor and its undo hold words of the article until everything is loaded again.
      link.emit('case:switched', windowCase.info);
      const { deleted, left } = isWanted ? await deleteBackups(backups) : { deleted: 0, left: backups.length };
      return { isRewritten, backupsDeleted: deleted, backupsLeft: left };
    },
  };
}

function openFile(windowCase: WindowCase): string {
  if (windowCase.file === null) throw new AppError('no-case');
  return windowCase.file;
}
