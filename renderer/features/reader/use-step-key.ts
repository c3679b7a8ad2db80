import { useEffect, useRef } from 'react';
import { useShell } from '../../state/shell-store.js';

/** A function key leads to the next place, with Shift to the one before, wherever the focus is. */
export function useStepKey(key: 'F3' | 'F4', onStep: (direction: 1 | -1) => void): void {
  const newest = useRef(onStep);
  useEffect(() => {
    newest.current = onStep;
  });
  useEffect(() => {
    const step = (event: KeyboardEvent): void => {
      if (event.key !== key || event.ctrlKey || event.altKey || event.metaKey || useShell.getState().overlay !== null) return;
      event.preventDefault();
      newest.current(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', step);
    return () => window.removeEventListener('keydown', step);
  }, [key]);
}
