import { useEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { CheckIcon } from './icons.js';

/** An entry of a menu, or `null` for a line between groups. */
export interface MenuEntry {
  readonly key: string;
  readonly label: ReactNode;
  readonly keys?: string;
  /** One of a group of which one is chosen. */
  readonly checked?: boolean;
  readonly run: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly entries: readonly (MenuEntry | null)[];
  /** Where its corner is to lie, in window pixels; it is moved into the window where it would reach out. */
  readonly at: { readonly left: number; readonly top: number };
  /** What opened it may take the focus without closing it. */
  readonly opener?: RefObject<HTMLElement | null>;
  /** `left`: the focus is to go back; `blurred`: it is elsewhere already. */
  readonly onClose: (how: 'left' | 'blurred') => void;
}

const widestMenu = 320;
const edgePx = 8;

/** An open menu; arrows move, Enter runs, Escape closes. */
export function Menu({ label, entries, at, opener, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = menu.current;
    if (element === null) return;
    const { height, width } = element.getBoundingClientRect();
    element.style.top = `${Math.max(edgePx, Math.min(at.top, window.innerHeight - height - edgePx))}px`;
    element.style.left = `${Math.max(edgePx, Math.min(at.left, window.innerWidth - width - edgePx))}px`;
    const checked = element.querySelector<HTMLElement>('[aria-checked="true"]') ?? element.querySelector<HTMLElement>('button');
    checked?.focus();
  }, [at]);
  const run = (entry: MenuEntry): void => {
    onClose('left');
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) moveFocus(menu.current, step);
    else if (event.key === 'Escape') onClose('left');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={menu}
      className="menu"
      role="menu"
      aria-label={label}
      style={{ ...at, maxWidth: widestMenu }}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget) && event.relatedTarget !== opener?.current) onClose('blurred');
      }}
    >
      {entries.map((entry, index) => (entry === null ? <hr key={index} /> : <Entry key={entry.key} entry={entry} onRun={() => run(entry)} />))}
    </div>
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
