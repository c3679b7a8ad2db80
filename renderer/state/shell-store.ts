import { create } from 'zustand';

/** What the window's frame shows over or beside the views. */
interface ShellState {
  readonly overlay: 'palette' | 'keys' | 'reports' | null;
  readonly libraryShown: boolean;
  readonly inspectorShown: boolean;
}

export const useShell = create<ShellState>(() => ({ overlay: null, libraryShown: true, inspectorShown: true }));

export function openOverlay(overlay: ShellState['overlay']): void {
  useShell.setState({ overlay });
}

export function toggleLibrary(): void {
  useShell.setState((state) => ({ libraryShown: !state.libraryShown }));
}

export function toggleInspector(): void {
  useShell.setState((state) => ({ inspectorShown: !state.inspectorShown }));
}
