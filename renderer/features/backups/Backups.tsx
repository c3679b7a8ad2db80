import { useEffect, useState } from 'react';
import type { CaseBackup } from '../../../shared/ipc/backup-channels.js';
import type { ChannelOutput } from '../../../shared/ipc/channels.js';
import { backupStrings } from '../../../shared/strings/backups.js';
import { ask } from '../../app/actions.js';
import { openOverlay } from '../../state/shell-store.js';
import { Button } from '../../ui/Button.js';
import { Sheet } from '../../ui/Sheet.js';
import { restoreBackup } from './restore-backup.js';
import './backups.css';

const when = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });

/** The backups on this computer, those of the present case first; one is chosen and restored, or opened as a case of its own. */
export function Backups() {
  const [found, setFound] = useState<ChannelOutput<'backups:list'> | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  useEffect(() => {
    let shown = true;
    void ask('backups:list', {}).then((list) => {
      if (!shown || list === null) return;
      setFound(list);
      setChosenId(list.backups[0]?.id ?? null);
    });
    return () => {
      shown = false;
    };
  }, []);
  const chosen = found?.backups.find(({ id }) => id === chosenId) ?? null;
  return (
    <Sheet title={backupStrings.title} onClose={() => openOverlay(null)}>
      <div className="content backup-list">
        {found === null && <p className="q3" role="status">{backupStrings.loading}</p>}
        {found !== null && <Found found={found} chosenId={chosenId} onChoose={setChosenId} />}
      </div>
      {chosen !== null && <Acts backup={chosen} />}
    </Sheet>
  );
}

interface FoundProps {
  readonly found: ChannelOutput<'backups:list'>;
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}

function Found({ found: { caseName, backups }, chosenId, onChoose }: FoundProps) {
  const own = backups.filter(({ isOfCase }) => isOfCase);
  const others = backups.filter(({ isOfCase }) => !isOfCase);
  const row = (backup: CaseBackup) => <Row key={backup.id} backup={backup} isChosen={backup.id === chosenId} onChoose={onChoose} />;
  if (backups.length === 0) {
    return (
      <>
        <b>{backupStrings.none}</b>
        <p className="q2">{backupStrings.noneText}</p>
      </>
    );
  }
  return (
    <>
      {caseName !== null && (
        <fieldset>
          <legend>{backupStrings.ofCase(caseName)}</legend>
          {own.length === 0 ? <p className="q3">{backupStrings.noneOfCase}</p> : own.map(row)}
        </fieldset>
      )}
      {others.length > 0 && (
        <fieldset>
          <legend>{backupStrings.ofOthers}</legend>
          {others.map(row)}
        </fieldset>
      )}
    </>
  );
}

function Row({ backup, isChosen, onChoose }: { readonly backup: CaseBackup; readonly isChosen: boolean; readonly onChoose: (id: string) => void }) {
  const { articles, briefings } = backup;
  return (
    <label className="backup-row">
      <input type="radio" name="backup" checked={isChosen} onChange={() => onChoose(backup.id)} />
      <span className="num">{when.format(backup.atMs)}</span>
      <span className="q2 clip">{backup.isOfCase ? '' : backup.caseName}</span>
      <span className="q3 num">{articles === null || briefings === null ? backupStrings.beforeUpdate : backupStrings.holds(articles, briefings)}</span>
      <span className="q3 num">{backupStrings.size(backup.sizeBytes)}</span>
    </label>
  );
}

function Acts({ backup }: { readonly backup: CaseBackup }) {
  const [busy, setBusy] = useState(false);
  const restore = async (where: 'in-place' | 'elsewhere'): Promise<void> => {
    setBusy(true);
    if (await restoreBackup(backup, where)) openOverlay(null);
    else setBusy(false);
  };
  return (
    <footer className="backup-acts">
      <p className="q3">{backup.isOfCase && backupStrings.safe}</p>
      <Button disabled={busy} onClick={() => void restore('elsewhere')}>{backupStrings.openElsewhere}</Button>
      {backup.isOfCase && (
        <Button look="primary" disabled={busy} onClick={() => void restore('in-place')}>
          {busy ? backupStrings.busy : backupStrings.restore}
        </Button>
      )}
    </footer>
  );
}
