import { useState } from 'react';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { Sheet } from '../../ui/Sheet.js';

/** A record to choose: its number or type, and its words. */
export interface PickableRecord<Id extends string> {
  readonly id: Id;
  readonly mark: string;
  readonly text: string;
}

interface RecordPickerProps<Id extends string> {
  readonly title: string;
  readonly text: string;
  readonly placeholder: string;
  readonly none: string;
  readonly records: readonly PickableRecord<Id>[];
  readonly onPick: (id: Id) => void;
  readonly onClose: () => void;
}

/** Records drawn at most; typing narrows the rest down. */
const mostShown = 50;

/** Chooses a record: type to narrow, Enter takes the first, Tab goes through them. */
export function RecordPicker<Id extends string>({ title, text, placeholder, none, records, onPick, onClose }: RecordPickerProps<Id>) {
  const [words, setWords] = useState('');
  const wanted = words.toLowerCase();
  const found = records.filter((record) => `${record.mark} ${record.text}`.toLowerCase().includes(wanted)).slice(0, mostShown);
  const [first] = found;
  return (
    <Sheet className="record-picker" title={title} onClose={onClose}>
      <div className="content">
        <p className="q2">{text}</p>
        <input
          className="input"
          autoFocus
          value={words}
          aria-label={ledgerStrings.filter}
          placeholder={placeholder}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && first !== undefined && onPick(first.id)}
        />
        <ul>
          {found.map((record, at) => (
            <li key={record.id}>
              <button type="button" className={at === 0 ? 'first' : ''} onClick={() => onPick(record.id)}>
                <span className="mark num">{record.mark}</span>
                <span dir="auto">{record.text}</span>
              </button>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p className="q3">{none}</p>}
      </div>
    </Sheet>
  );
}
