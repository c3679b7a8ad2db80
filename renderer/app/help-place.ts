import type { HelpPageId } from '../../shared/strings/help.js';
import { useCase } from '../state/case-store.js';
import { useImport } from '../state/import-store.js';
import { usePlace, type LedgerPage } from '../state/place-store.js';

const ledgerHelp: Readonly<Record<LedgerPage, HelpPageId>> = { claims: 'origins', articles: 'origins', figures: 'figures', sources: 'sources' };

/** Selectors of panes with a page of their own, the innermost first. */
const paneHelp: readonly (readonly [string, HelpPageId])[] = [
  ['.findings-dock', 'standards'],
  ['.inspector', 'tagging'],
  ['.library', 'library'],
  ['.reader', 'reading'],
  ['.shelf', 'origins'],
];

/** The page of the help about what has the focus, else about the view in front. */
export function helpPageHere(): HelpPageId {
  if (useCase.getState().status !== 'open') return 'start';
  const inside = paneHelp.find(([selector]) => document.activeElement?.closest(selector) != null);
  if (inside !== undefined) return inside[1];
  const { view, ledgerPage } = usePlace.getState();
  if (view === 'ledger') return ledgerHelp[ledgerPage];
  if (view === 'briefing') return 'briefing';
  if (view === 'search') return 'search';
  return useImport.getState().shown ? 'articles' : 'reading';
}
