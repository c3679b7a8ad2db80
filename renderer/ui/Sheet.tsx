import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { keyMapStrings } from '../../shared/strings/key-map.js';
import { IconButton } from './IconButton.js';
import { XIcon } from './icons.js';
import { restoreFocus } from './restore-focus.js';

interface SheetProps {
  readonly title: string;
  readonly className?: string;
  readonly role?: 'dialog' | 'alertdialog';
  /** The id of what says more than the title does. */
  readonly describedBy?: string;
  /** Left out, the head has no button to close: the sheet is a question with its own. */
  readonly hasClose?: boolean;
  /** Stands in the head between the title and the button to close. */
  readonly head?: ReactNode;
  readonly onClose: () => void;
  /** Makes the sheet a form: Enter sends it. */
  readonly onSubmit?: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog over the window: Esc and a press beside it close it, Tab stays inside, the focus goes back to where it was.
 *
 * The first thing inside with `autoFocus` has the focus, else the sheet. It is no `<dialog>`: messages in the corner stay
 * above it, to be read and pressed.
 */
export function Sheet({ title, className = '', role = 'dialog', describedBy, hasClose = true, head, onClose, onSubmit, children }: SheetProps) {
  const sheet = useRef<HTMLDivElement & HTMLFormElement>(null);
  // While it is first drawn: afterwards `autoFocus` has taken the focus.
  const before = useRef(document.activeElement);
  useEffect(() => keepFocus(sheet.current, before.current), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab' && sheet.current !== null) stayInside(event, sheet.current);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    onClose();
  };
  const Frame = onSubmit === undefined ? 'div' : 'form';
  return (
    <div className="dimmer" onPointerDown={(event) => event.target === event.currentTarget && onClose()} onKeyDown={onKeyDown}>
      <Frame
        ref={sheet}
        className={`sheet ${className}`.trim()}
        role={role}
        aria-modal="true"
        aria-label={title}
        aria-describedby={describedBy}
        tabIndex={-1}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <header>
          <h2>{title}</h2>
          {head}
          {hasClose && (
            <IconButton label={keyMapStrings.close} keys="Esc" onClick={onClose}>
              <XIcon />
            </IconButton>
          )}
        </header>
        {children}
      </Frame>
    </div>
  );
}

/** Takes the focus in unless something inside has it, and gives it back in the end. */
function keepFocus(sheet: HTMLElement | null, before: Element | null): () => void {
  if (sheet !== null && !sheet.contains(document.activeElement)) sheet.focus();
  return () => {
    // After what closed it has acted: what opened the sheet may be gone.
    setTimeout(() => restoreFocus(before));
  };
}

/** From the last thing Tab goes to the first, and back. */
function stayInside(event: KeyboardEvent, sheet: HTMLElement): void {
  const all = [...sheet.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex="0"]')].filter((element) => !element.matches(':disabled') && element.offsetParent !== null);
  const [first, last] = [all[0], all.at(-1)];
  const leaves = event.shiftKey ? document.activeElement === first || document.activeElement === sheet : document.activeElement === last;
  if (!leaves || first === undefined || last === undefined) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}
