import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { CheckIcon } from '../../ui/icons.js';

/** An entry of a menu, or `null` for a line between groups. */
export interface MenuEntry {
  readonly key: string;
  readonly label: ReactNode;
  readonly keys?: string;
  /** One of a group of which one is chosen. */
  readonly checked?: boolean;
  readonly run: () => void;
}

interface MenuButtonProps {
  /** Read aloud and shown as a tip. */
  readonly label: string;
  readonly className?: string;
  /** The entries, or what makes them when the menu opens. */
  readonly entries: readonly (MenuEntry | null)[] | (() => readonly (MenuEntry | null)[]);
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

const widestMenu = 320;

/** A button that opens a menu below it; arrows move, Enter runs, Escape closes and comes back. */
export function MenuButton({ label, className = '', entries, disabled = false, children }: MenuButtonProps) {
  const [at, setAt] = useState<{ readonly left: number; readonly top: number } | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (at === null) return;
    const checked = menu.current?.querySelector<HTMLElement>('[aria-checked="true"]') ?? menu.current?.querySelector<HTMLElement>('button');
    checked?.focus();
  }, [at]);

  const open = (): void => {
    const rect = button.current?.getBoundingClientRect();
    if (rect !== undefined) setAt({ left: Math.max(8, Math.min(rect.left, window.innerWidth - widestMenu - 8)), top: rect.bottom + 4 });
  };
  const close = (): void => {
    setAt(null);
    button.current?.focus();
  };
  const run = (entry: MenuEntry): void => {
    close();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) moveFocus(menu.current, step);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <button ref={button} type="button" className={`menu-button ${className}`} aria-haspopup="menu" aria-expanded={at !== null} aria-label={label} title={label} disabled={disabled} onClick={at === null ? open : close}>
        {children}
      </button>
      {at !== null && (
        <div
          ref={menu}
          className="menu"
          role="menu"
          aria-label={label}
          style={{ ...at, maxWidth: widestMenu }}
          onKeyDown={onKeyDown}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget) && event.relatedTarget !== button.current) setAt(null);
          }}
        >
          {(typeof entries === 'function' ? entries() : entries).map((entry, index) => (entry === null ? <hr key={index} /> : <Entry key={entry.key} entry={entry} onRun={() => run(entry)} />))}
        </div>
      )}
    </>
  );
}

function Entry({ entry, onRun }: { readonly entry: MenuEntry; readonly onRun: () => void }) {
  const isChoice = entry.checked !== undefined;
  return (
    <button type="button" role={isChoice ? 'menuitemradio' : 'menuitem'} {...(isChoice ? { 'aria-checked': entry.checked } : {})} tabIndex={-1} onClick={onRun}>
      <span className="menu-check">{entry.checked === true && <CheckIcon className="icon s14" aria-hidden="true" />}</span>
      <span className="clip">{entry.label}</span>
      {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
    </button>
  );
}

function moveFocus(menu: HTMLElement | null, step: number): void {
  const items = [...(menu?.querySelectorAll<HTMLElement>('button') ?? [])];
  const at = items.findIndex((item) => item === document.activeElement);
  items[(at + step + items.length) % items.length]?.focus();
}
