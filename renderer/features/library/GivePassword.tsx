import { useRef, useState, type FormEvent } from 'react';
import type { ImportRow } from '../../../shared/ipc/article-channels.js';
import { importStrings } from '../../../shared/strings/library.js';
import { call } from '../../app/api.js';
import { useImport } from '../../state/import-store.js';
import { notify, notifyError } from '../../state/notices.js';
import { Button } from '../../ui/Button.js';
import { useOpenDialog } from '../../ui/use-open-dialog.js';

/** Offers to open an encrypted file of the report with its password, and imports it again. */
export function GivePassword({ row }: { readonly row: ImportRow }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {importStrings.givePassword}
      </Button>
      {asking && <PasswordDialog row={row} onClose={() => setAsking(false)} />}
    </>
  );
}

interface PasswordDialogProps {
  readonly row: ImportRow;
  readonly onClose: () => void;
}

function PasswordDialog({ row, onClose }: PasswordDialogProps) {
  const dialog = useOpenDialog();
  // Not in the state of React: what is typed lives in the field alone, and goes with it.
  const field = useRef<HTMLInputElement>(null);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const password = field.current?.value ?? '';
    onClose();
    if (password !== '') void importAgain(row, password);
  };
  return (
    <dialog ref={dialog} className="password-dialog" aria-label={importStrings.passwordTitle(row.fileName)} onClose={onClose}>
      <form onSubmit={send}>
        <h2>{importStrings.passwordTitle(row.fileName)}</h2>
        <label className="field">
          <span className="label">{importStrings.password}</span>
          <input ref={field} type="password" required maxLength={1000} autoComplete="off" autoFocus />
        </label>
        <p className="q3">{importStrings.passwordNotKept}</p>
        <footer>
          <Button onClick={onClose}>{importStrings.passwordLeave}</Button>
          <Button look="primary" type="submit">
            {importStrings.passwordTry}
          </Button>
        </footer>
      </form>
    </dialog>
  );
}

async function importAgain(row: ImportRow, password: string): Promise<void> {
  const report = useImport.getState().current;
  if (report === null) return;
  try {
    const started = await call('import:with-password', { importId: report.id, row: report.rows.indexOf(row), password });
    if (started === null) notify({ kind: 'failed', title: importStrings.lockedUnknown, text: importStrings.lockedUnknownText, action: null });
  } catch (thrown) {
    notifyError(thrown);
  }
}
