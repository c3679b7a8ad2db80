import { useEffect, useRef, type RefObject } from 'react';
import { restoreFocus } from './restore-focus.js';

/**
 * A dialog that is open, above everything else, for as long as what draws it stands.
 *
 * @param focused - selector of what has the focus first; the dialog's own choice if left out
 */
export function useOpenDialog(focused?: string): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    if (focused !== undefined) element?.querySelector<HTMLElement>(focused)?.focus();
    return () => {
      element?.close();
      // A dialog that is taken out of the page while it is open gives the focus to nobody.
      restoreFocus(before);
    };
  }, [focused]);
  return dialog;
}
