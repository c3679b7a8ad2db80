import { useState } from 'react';
import type { CaseInfo } from '../../shared/ipc/case-channels.js';
import { backupStrings } from '../../shared/strings/backups.js';
import { caseStateStrings } from '../../shared/strings/case-state.js';
import { useCase } from '../state/case-store.js';
import { Button } from '../ui/Button.js';
import { WarningCircleIcon } from '../ui/icons.js';
import { runCommand } from './commands.js';

/** What is the matter with the case's file, for as long as it is so, and the way on. */
export function CaseBanner() {
  const info = useCase((state) => state.info);
  const [understood, setUnderstood] = useState<string | null>(null);
  if (info === null) return null;
  const trouble = troubleOf(info);
  if (trouble !== null) return <Trouble words={trouble} isDamaged={info.readOnlyWhy === 'damaged'} />;
  if (info.place === 'plain' || understood === info.caseId) return null;
  return (
    <section className="case-banner" aria-label={caseStateStrings.region}>
      <p role="status">{caseStateStrings.place[info.place]}</p>
      <Button size="small" onClick={() => setUnderstood(info.caseId)}>{caseStateStrings.understood}</Button>
    </section>
  );
}

function troubleOf({ missing, readOnlyWhy }: CaseInfo): string | null {
  if (missing) return caseStateStrings.missing;
  return readOnlyWhy === null ? null : caseStateStrings.readOnly[readOnlyWhy];
}

function Trouble({ words, isDamaged }: { readonly words: string; readonly isDamaged: boolean }) {
  return (
    <section className="case-banner trouble" aria-label={caseStateStrings.region}>
      <WarningCircleIcon className="icon" />
      <p role="alert">{words}</p>
      {isDamaged && <Button size="small" onClick={() => runCommand('case.restore')}>{backupStrings.offer}</Button>}
      <Button size="small" onClick={() => runCommand('case.save-copy')}>{caseStateStrings.saveCopy}</Button>
    </section>
  );
}
