import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { isPlainKey, rowAfterKey } from './list-keys.js';

interface ListBoxProps {
  readonly ref?: Ref<HTMLDivElement>;
  /** For the field that controls the list. */
  readonly id?: string;
  readonly label: string;
  readonly className: string;
  /** The chosen row; -1 while none is. */
  readonly at: number;
  readonly count: number;
  /** The id of the chosen row's element. */
  readonly activeId: string | undefined;
  /** Whether the list takes the focus when its pane does. */
  readonly isPaneFocus?: boolean;
  /** Several rows may be chosen; `role` is `tree` where rows stand in groups that fold. */
  readonly isMulti?: boolean;
  readonly role?: 'listbox' | 'tree';
  readonly onMove: (to: number, isShifted: boolean) => void;
  /** A plain key that moves nothing; `false` when the list has no use for it either. */
  readonly onKey?: (key: string, isShifted: boolean) => boolean;
  /** A key with Ctrl or Cmd; `false` when the list has no use for it. */
  readonly onCtrlKey?: (key: string) => boolean;
  readonly children: ReactNode;
}

/** A list with one chosen row: the list has the focus, keys move the choice, the rows are options. */
export function ListBox({ ref, id, label, className, at, count, activeId, isPaneFocus = false, isMulti = false, role = 'listbox', onMove, onKey, onCtrlKey, children }: ListBoxProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = rowAfterKey(event, at, count);
    if (to !== null) onMove(to, event.shiftKey);
    else if (isPlainKey(event) ? onKey?.(event.key, event.shiftKey) !== true : event.altKey || onCtrlKey?.(event.key) !== true) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={ref}
      {...(id === undefined ? {} : { id })}
      className={className}
      role={role}
      aria-label={label}
      {...(isMulti ? { 'aria-multiselectable': true } : {})}
      tabIndex={0}
      {...(isPaneFocus ? { 'data-pane-focus': '' } : {})}
      aria-activedescendant={activeId}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}
