import { useEffect, useState, type KeyboardEvent } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** The id of a `datalist` with values to choose from. */
  readonly listId?: string;
  /** Called when the words changed and the field is left or Enter is pressed. */
  readonly onKeep: (value: string) => void;
}

/** A line of text kept on Enter or on leaving; Esc goes back to what it was. */
export function TextField({ label, value, hint, required = false, listId, onKeep }: TextFieldProps) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const keep = (): void => {
    const text = draft.trim();
    if (text === value || (required && text === '')) setDraft(value);
    else onKeep(text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') keep();
    if (event.key === 'Escape') setDraft(value);
  };
  return (
    <label className="field">
      <span className="label">{label}</span>
      <input value={draft} placeholder={hint} required={required} list={listId} onChange={(event) => setDraft(event.target.value)} onKeyDown={onKeyDown} onBlur={keep} />
    </label>
  );
}
