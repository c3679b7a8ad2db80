import { useEffect, type RefObject } from 'react';
import { useLedger } from '../../state/ledger-store.js';
import { useShell } from '../../state/shell-store.js';

/**
 * In a narrow window what is chosen lies over its list: the focus goes there with it, and back to the list when it is
 * put away. A list nobody sees would otherwise keep the focus.
 */
export function useCoveredList(view: RefObject<HTMLElement | null>): void {
  const narrow = useShell((state) => state.narrow);
  const { claimOpen, sourceOpen, subjectOpen } = useLedger();
  useEffect(() => {
    if (!narrow) return;
    const covering = view.current?.querySelector('.pane.open') ?? null;
    if (covering !== null && !covering.contains(document.activeElement)) covering.querySelector<HTMLElement>('[data-pane-focus]')?.focus();
    if (covering === null && document.activeElement === document.body) view.current?.querySelector<HTMLElement>('[role=listbox]')?.focus();
  }, [view, narrow, claimOpen, sourceOpen, subjectOpen]);
}
