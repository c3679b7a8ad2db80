import { Command } from 'cmdk';
import type { KeyboardEvent, ReactNode } from 'react';
import { useOpenDialog } from '../../ui/use-open-dialog.js';

/** One thing to choose; `words` is what the filter looks in. */
export interface PickerItem {
  readonly id: string;
  readonly words: string;
  readonly label: ReactNode;
}

interface PickerProps {
  readonly title: string;
  readonly fieldLabel: string;
  readonly nothingFound: string;
  readonly items: readonly PickerItem[];
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}

/** A small list to filter and choose from; arrows move, Enter takes, Escape leaves. */
export function Picker({ title, fieldLabel, nothingFound, items, onPick, onClose }: PickerProps) {
  const dialog = useOpenDialog();
  const onKeyDown = (event: KeyboardEvent): void => event.stopPropagation();
  return (
    <dialog ref={dialog} className="reader-picker" aria-label={title} onClose={onClose} onKeyDown={onKeyDown} onClick={(event) => event.target === dialog.current && onClose()}>
      <Command label={title} filter={matches}>
        <h2>{title}</h2>
        <Command.Input className="input" aria-label={fieldLabel} placeholder={fieldLabel} autoFocus />
        <Command.List className="reader-picker-list">
          <Command.Empty className="reader-picker-empty">{nothingFound}</Command.Empty>
          {items.map((item) => (
            <Command.Item key={item.id} value={item.id} keywords={[item.words]} className="reader-picker-item" onSelect={() => onPick(item.id)}>
              {item.label}
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </dialog>
  );
}

/** 1 where every word looked for stands in the item's words, else 0; the value is an opaque id. */
function matches(_value: string, search: string, keywords: readonly string[] = []): number {
  const words = keywords.join(' ').toLowerCase();
  return search.toLowerCase().split(/\s+/u).every((part) => words.includes(part)) ? 1 : 0;
}
