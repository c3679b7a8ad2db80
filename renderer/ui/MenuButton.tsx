import { useRef, useState, type ReactNode } from 'react';
import { Menu, type MenuEntry } from './Menu.js';

interface MenuButtonProps {
  /** Read aloud and shown as a tip. */
  readonly label: string;
  readonly className?: string;
  /** The entries, or what makes them when the menu opens. */
  readonly entries: readonly (MenuEntry | null)[] | (() => readonly (MenuEntry | null)[]);
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** A button that opens a menu below it; Escape closes and comes back. */
export function MenuButton({ label, className = '', entries, disabled = false, children }: MenuButtonProps) {
  const [at, setAt] = useState<{ readonly left: number; readonly top: number } | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const open = (): void => {
    const rect = button.current?.getBoundingClientRect();
    if (rect !== undefined) setAt({ left: rect.left, top: rect.bottom + 4 });
  };
  const close = (how: 'left' | 'blurred'): void => {
    setAt(null);
    if (how === 'left') button.current?.focus();
  };
  return (
    <>
      <button ref={button} type="button" className={`menu-button ${className}`} aria-haspopup="menu" aria-expanded={at !== null} aria-label={label} title={label} disabled={disabled} onClick={at === null ? open : () => close('left')}>
        {children}
      </button>
      {at !== null && <Menu label={label} entries={typeof entries === 'function' ? entries() : entries} at={at} opener={button} onClose={close} />}
    </>
  );
}
