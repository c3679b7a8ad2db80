import { Backups } from '../features/backups/Backups.js';
import { BriefingView } from '../features/briefing/BriefingView.js';
import { Help } from '../features/help/Help.js';
import { LedgerView } from '../features/ledger/LedgerView.js';
import { BriefingOfferDialog } from '../features/library/BriefingOfferDialog.js';
import { BroughtLedgers } from '../features/library/BroughtLedgers.js';
import { DetailsDialog } from '../features/library/DetailsDialog.js';
import { DropOverlay } from '../features/library/DropOverlay.js';
import { FilingDialog } from '../features/library/FilingDialog.js';
import { ImportReports } from '../features/library/ImportReports.js';
import { RemoveArticle } from '../features/library/RemoveArticle.js';
import { Licences } from '../features/licences/Licences.js';
import { KeyMap } from '../features/palette/KeyMap.js';
import { Palette } from '../features/palette/Palette.js';
import { PassphraseDialog } from '../features/passphrase/PassphraseDialog.js';
import { SearchView } from '../features/search/SearchView.js';
import { RecentCasesSheet } from '../features/start/RecentCasesSheet.js';
import { StartView } from '../features/start/StartView.js';
import { TourBar } from '../features/tour/TourBar.js';
import { useCase } from '../state/case-store.js';
import { usePlace } from '../state/place-store.js';
import { useShell } from '../state/shell-store.js';
import { shellStrings } from '../../shared/strings/shell.js';
import { CaseBanner } from './CaseBanner.js';
import { Notices } from './Notices.js';
import { PaneBoundary } from './PaneBoundary.js';
import { ReadView } from './ReadView.js';
import { StatusBar } from './StatusBar.js';
import { TitleBar } from './TitleBar.js';
import { useGlobalKeys } from './use-global-keys.js';
import './shell.css';

/** The window: title bar, the view in front, status bar, and what lies over them. */
export function App() {
  useGlobalKeys();
  const overlay = useShell((state) => state.overlay);
  return (
    <div className="app">
      <TitleBar />
      <CaseBanner />
      <View />
      <TourBar />
      <StatusBar />
      <Notices />
      <DropOverlay />
      {overlay === 'palette' && <Palette scope="all" />}
      {overlay === 'quick-open' && <Palette scope="records" />}
      {overlay === 'keys' && <KeyMap />}
      {overlay === 'help' && <Help />}
      {overlay === 'recent' && <RecentCasesSheet />}
      {overlay === 'reports' && <ImportReports />}
      {overlay === 'ledgers' && <BroughtLedgers />}
      {overlay === 'backups' && <Backups />}
      {overlay === 'removal' && <RemoveArticle />}
      {(overlay === 'labels' || overlay === 'collections') && <FilingDialog key={overlay} what={overlay} />}
      {overlay === 'details' && <DetailsDialog />}
      {overlay === 'licences' && <Licences />}
      <BriefingOfferDialog />
      <PassphraseDialog />
    </div>
  );
}

function View() {
  const status = useCase((state) => state.status);
  const view = usePlace((state) => state.view);
  if (status === 'loading') return <main aria-busy="true" aria-label={shellStrings.loading} />;
  if (status === 'none') return <StartView />;
  if (view === 'search') return <PaneBoundary key="search" pane="search"><SearchView /></PaneBoundary>;
  if (view === 'ledger') return <PaneBoundary key="ledger" pane="ledger"><LedgerView /></PaneBoundary>;
  if (view === 'briefing') return <PaneBoundary key="briefing" pane="briefing"><BriefingView /></PaneBoundary>;
  return <ReadView />;
}
