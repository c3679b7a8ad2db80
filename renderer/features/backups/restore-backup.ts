import type { CaseBackup } from '../../../shared/ipc/backup-channels.js';
import { backupStrings } from '../../../shared/strings/backups.js';
import { ask } from '../../app/actions.js';
import { commitOpenBriefing } from '../../state/briefing-commands.js';
import { useCase } from '../../state/case-store.js';
import { notify } from '../../state/notices.js';

/** Opens a backup and says where the file before it is kept; `false` when that failed, which has been said then, or was left. */
export async function restoreBackup({ id }: CaseBackup, where: 'in-place' | 'elsewhere'): Promise<boolean> {
  // Into a file that is damaged nothing typed can be brought, and that must not keep it from being restored.
  if (useCase.getState().info?.readOnly === false && !(await commitOpenBriefing())) return false;
  const restored = await ask('backups:restore', { id, where });
  if (restored === null) return false;
  const { info, keptAs } = restored;
  // An encrypted one is told by the question for its passphrase.
  if (info !== null) notify({ kind: 'done', title: backupStrings.restored(info.name), text: keptAs === null ? null : backupStrings.keptAs(keptAs), action: null });
  return true;
}
