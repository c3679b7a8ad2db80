import { useRef, useState, type KeyboardEvent } from 'react';
import { inspectorStrings } from '../../../../shared/strings/inspector.js';

interface EditableTextProps {
  /** What is edited, for screen readers: "title". */
  readonly label: string;
  readonly value: string;
  /** The value as people read it, where that is not as it is typed. */
  readonly shown?: string;
  /** Shown where there is no value. */
  readonly placeholder: string;
  readonly hint?: string;
  readonly look?: 'plain' | 'serif';
  readonly multiline?: boolean;
  /** Why a typed value cannot be taken; `null` when it can. */
  readonly problemOf?: (typed: string) => string | null;
  readonly onSave: (typed: string) => void;
}

/** A value edited where it stands: pressing it opens a field, Enter saves, Escape leaves. */
export function EditableText({ label, value, shown = value, placeholder, hint, look = 'plain', multiline = false, problemOf, onSave }: EditableTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const stop = (): void => {
    setTyped(null);
    requestAnimationFrame(() => button.current?.focus());
  };
  const isBlank = shown.trim() === '';
  const words = isBlank ? placeholder : shown;
  if (typed === null) {
    return (
      <button ref={button} type="button" className={`inspector-value ${look}${isBlank ? ' is-empty' : ''}`} aria-label={`${inspectorStrings.edit(label)}: ${words}`} onClick={() => setTyped(value)}>
        <span dir="auto">{words}</span>
      </button>
    );
  }
  const problem = problemOf?.(typed) ?? null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') stop();
    else if (event.key === 'Enter' && !event.shiftKey) {
      if (problem === null) {
        if (typed.trim() !== value) onSave(typed.trim());
        stop();
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shared = { className: 'input', value: typed, autoFocus: true, 'aria-label': label, 'aria-invalid': problem !== null, onKeyDown, onBlur: () => setTyped(null), dir: 'auto' } as const;
  return (
    <span className="inspector-editing">
      {multiline ? <textarea {...shared} rows={4} onChange={(event) => setTyped(event.target.value)} /> : <input type="text" {...shared} onChange={(event) => setTyped(event.target.value)} />}
      {(problem ?? hint) !== undefined && <small role={problem === null ? undefined : 'alert'}>{problem ?? hint}</small>}
    </span>
  );
}
