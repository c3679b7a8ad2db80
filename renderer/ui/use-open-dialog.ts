import { useEffect, useRef, type RefObject } from 'react';

/**
 * A dialog that is open, above everything else, for as long as what draws it stands.
 *
 * @param focused - selector of what has the focus first; the dialog's own choice if left out
 */
export function useOpenDialog(focused?: string): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    if (focused !== undefined) element?.querySelector<HTMLElement>(focused)?.focus();
    return () => element?.close();
  }, [focused]);
  return dialog;
}
