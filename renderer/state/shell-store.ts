import { create } from 'zustand';

/** What the window's frame shows over or beside the views. */
interface ShellState {
  readonly overlay: 'palette' | 'quick-open' | 'keys' | 'help' | 'recent' | 'reports' | 'ledgers' | 'backups' | 'removal' | 'labels' | 'collections' | 'details' | 'licences' | null;
  readonly libraryShown: boolean;
  readonly inspectorShown: boolean;
  /** In a narrow window the side panes are drawers over the text, one at a time. */
  readonly narrow: boolean;
}

export const useShell = create<ShellState>(() => ({ overlay: null, libraryShown: true, inspectorShown: true, narrow: false }));

export function openOverlay(overlay: ShellState['overlay']): void {
  useShell.setState({ overlay });
}

export function toggleLibrary(): void {
  useShell.setState((state) => ({ libraryShown: !state.libraryShown, inspectorShown: state.inspectorShown && !state.narrow }));
}

export function toggleInspector(): void {
  useShell.setState((state) => ({ inspectorShown: !state.inspectorShown, libraryShown: state.libraryShown && !state.narrow }));
}

/** Side panes beside the text in a wide window, put away in a narrow one. */
export function setNarrow(narrow: boolean): void {
  useShell.setState({ narrow, libraryShown: !narrow, inspectorShown: !narrow });
}

/** Puts the drawers of a narrow window away: what was looked for is found. */
export function closeDrawers(): void {
  if (useShell.getState().narrow) useShell.setState({ libraryShown: false, inspectorShown: false });
}
