import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { errorLine } from '../../../shared/strings/errors.js';
import { passphraseStrings as strings } from '../../../shared/strings/passphrase.js';
import { recordOf } from '../../state/notices.js';
import { askPassphrase } from '../../state/passphrase-store.js';
import { Button } from '../../ui/Button.js';
import { useOpenDialog } from '../../ui/use-open-dialog.js';
import './passphrase.css';

interface PassphraseFormProps {
  readonly title: string;
  readonly lead: string;
  /** Words of the button that sends the form. */
  readonly send: string;
  /** Gives what is wrong, in words, or `null` when it is done; what it throws is said too. */
  readonly onSend: (values: FormData) => Promise<string | null>;
  readonly children: ReactNode;
}

/** A dialog with fields for passphrases. They are read from the fields when they are sent, and are not in the state of React. */
export function PassphraseForm({ title, lead, send, onSend, children }: PassphraseFormProps) {
  const dialog = useOpenDialog('input[type=password]');
  const leadId = useId();
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    setWrong(null);
    const said = await onSend(new FormData(form)).catch((thrown: unknown) => errorLine(recordOf(thrown)));
    setBusy(false);
    if (said === null) return askPassphrase(null);
    setWrong(said);
    clear(form);
  };
  return (
    <dialog ref={dialog} className="passphrase-dialog" aria-label={title} aria-describedby={leadId} onClose={() => askPassphrase(null)}>
      <form onSubmit={(event) => void submit(event)}>
        <h2>{title}</h2>
        <p id={leadId} className="q2">{lead}</p>
        {children}
        <p role="alert" className="passphrase-wrong">{wrong}</p>
        <footer>
          <Button onClick={() => askPassphrase(null)}>{strings.cancel}</Button>
          <Button look="primary" type="submit" disabled={busy}>{busy ? strings.working : send}</Button>
        </footer>
      </form>
    </dialog>
  );
}

/** Empties the fields of passphrases alone: what was chosen beside them stays. */
function clear(form: HTMLFormElement): void {
  const fields = [...form.querySelectorAll<HTMLInputElement>('.passphrase-field')];
  for (const field of fields) field.value = '';
  fields[0]?.focus();
}
