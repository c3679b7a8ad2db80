import { useEffect, useState, type KeyboardEvent } from 'react';

interface DateFieldProps {
  readonly label: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty for none. */
  readonly value: string;
  readonly hint: string;
  readonly onKeep: (value: string) => void;
}

const dayForm = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;

/** Whether words are a day, a month or a year as dates are written here. */
export function isDay(words: string): boolean {
  return dayForm.test(words) && (words.length < 10 || isOnCalendar(words));
}

/** 31 February has the form of a day and is none. */
function isOnCalendar(day: string): boolean {
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
}

/** A day kept on Enter or on leaving; what is no day is marked and not kept. */
export function DateField({ label, value, hint, onKeep }: DateFieldProps) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const isWrong = draft.trim() !== '' && !isDay(draft.trim());
  const keep = (): void => {
    const text = draft.trim();
    if (text !== value && !isWrong) onKeep(text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') keep();
    if (event.key === 'Escape') setDraft(value);
  };
  return (
    <label className="field">
      <span className="label">{label}</span>
      <input value={draft} placeholder={hint} aria-invalid={isWrong} inputMode="numeric" onChange={(event) => setDraft(event.target.value)} onKeyDown={onKeyDown} onBlur={keep} />
      {isWrong && <span className="field-wrong">{hint}</span>}
    </label>
  );
}
