import { create } from 'zustand';
import type { HelpPageId } from '../../shared/strings/help.js';
import { openOverlay } from './shell-store.js';

/** The page of the help that is open, and what is looked for in it. */
export const useHelp = create<{ readonly page: HelpPageId; readonly words: string }>(() => ({ page: 'start', words: '' }));

/** Opens the help at a page. */
export function openHelp(page: HelpPageId): void {
  useHelp.setState({ page, words: '' });
  openOverlay('help');
}
