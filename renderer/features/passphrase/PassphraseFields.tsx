import { useId, useState } from 'react';
import { passphraseStrings as strings } from '../../../shared/strings/passphrase.js';

/** Fewer characters than this are easily guessed, whatever they are. */
const shortLength = 14;
const maxLength = 1000;

interface PassphraseFieldProps {
  readonly label: string;
  /** By which the form's values hold it. */
  readonly name: string;
  readonly shown?: boolean;
  readonly describedBy?: string;
  readonly onLength?: (length: number) => void;
}

/** One passphrase, hidden as it is typed. */
export function PassphraseField({ label, name, shown = false, describedBy, onLength }: PassphraseFieldProps) {
  return (
    <label className="field">
      <span className="label">{label}</span>
      <input
        className="passphrase-field"
        name={name}
        type={shown ? 'text' : 'password'}
        required
        maxLength={maxLength}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={describedBy}
        onInput={(event) => onLength?.(event.currentTarget.value.length)}
      />
    </label>
  );
}

/** A new passphrase, typed twice, with what there is to say of it. */
export function NewPassphraseFields({ label }: { readonly label: string }) {
  const adviceId = useId();
  const [shown, setShown] = useState(false);
  const [length, setLength] = useState(0);
  const isShort = length > 0 && length < shortLength;
  return (
    <>
      <PassphraseField label={label} name="next" shown={shown} describedBy={adviceId} onLength={setLength} />
      <p id={adviceId} role="status" className={isShort ? 'passphrase-short' : 'q3'}>{isShort ? strings.short : strings.advice}</p>
      <PassphraseField label={strings.again} name="again" shown={shown} />
      <label className="passphrase-show">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        {strings.show}
      </label>
      <p className="passphrase-lost">{strings.lost}</p>
    </>
  );
}

/** The passphrase in a field of the form; `null` where there is none. */
export function typed(values: FormData, name: 'present' | 'next' | 'again'): string | null {
  const value = values.get(name);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The new passphrase; `null` where it was not typed the same twice. */
export function typedTwice(values: FormData): string | null {
  const next = typed(values, 'next');
  return next === typed(values, 'again') ? next : null;
}
