import { useEffect, useState } from 'react';
import { toggleInspector, useShell } from '../../state/shell-store.js';

/** Where the shelf is a drawer over the text; the same width as in `briefing.css`. */
const narrow = '(max-width: 1000px)';

export interface ShelfState {
  readonly shown: boolean;
  readonly isDrawer: boolean;
  readonly toggle: () => void;
}

/**
 * Whether the shelf is shown, and what flips it. It follows the shell's inspector, so one command shows either;
 * a drawer would hide the text, so in a window that is or becomes narrow it stays shut until it is asked for.
 */
export function useShelf(): ShelfState {
  const inspectorShown = useShell((state) => state.inspectorShown);
  const [atFirst, setAtFirst] = useState(inspectorShown);
  const [isDrawer, setDrawer] = useState(() => window.matchMedia(narrow).matches);
  useEffect(() => {
    const query = window.matchMedia(narrow);
    const follow = (): void => {
      setDrawer(query.matches);
      setAtFirst(useShell.getState().inspectorShown);
    };
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return { shown: isDrawer ? inspectorShown !== atFirst : inspectorShown, isDrawer, toggle: toggleInspector };
}
