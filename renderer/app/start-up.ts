import { forgetAnalysis } from '../state/analysis-store.js';
import { applyImportProgress, forgetImports } from '../state/import-store.js';
import { loadCase, receiveChange, useCase } from '../state/case-store.js';
import { forgetLibrary } from '../state/library-store.js';
import { forgetLedger } from '../state/ledger-store.js';
import { notifyError } from '../state/notices.js';
import { askPassphrase } from '../state/passphrase-store.js';
import { placeOf, takePlace, usePlace } from '../state/place-store.js';
import { loadPreferences, usePreferences } from '../state/preferences-store.js';
import { noteRecentRecords } from '../state/recent-records.js';
import { setNarrow } from '../state/shell-store.js';
import { runCommand } from './commands.js';
import { call, listen } from './api.js';
import { finishImport } from './import-flow.js';

/** How long after the last move the place is kept, in milliseconds. */
const keepPlaceAfterMs = 400;

/** Loads what the window shows first, and starts to listen. Called once. */
export async function startUp(): Promise<void> {
  listen('case:changed', receiveChange);
  listen('case:switched', (info) => {
    if (info?.caseId !== useCase.getState().info?.caseId) forgetLibrary();
    forgetImports();
    forgetLedger();
    forgetAnalysis();
    void loadCaseAndPlace();
  });
  listen('case:locked', ({ name }) => askPassphrase({ kind: 'open', name }));
  listen('case:info', (info) => useCase.setState({ info }));
  listen('import:progress', (progress) => {
    applyImportProgress(progress);
    if (progress.finishedAtMs !== null) finishImport();
  });
  listen('menu:command', ({ command }) => runCommand(command));
  listen('app:preferences-changed', (preferences) => usePreferences.setState(preferences));
  followTheme();
  followWidth();
  keepPlace();
  noteRecentRecords();
  await loadPreferences().catch(notifyError);
  await loadCaseAndPlace();
  await askForLocked().catch(notifyError);
  await call('app:interactive', {}).catch(notifyError);
}

async function loadCaseAndPlace(): Promise<void> {
  try {
    // Asked for first: between a case and its place nothing may be drawn or pressed that the place then takes back.
    const place = await call('case:place', {});
    await loadCase();
    takePlace(place);
  } catch (thrown) {
    useCase.setState({ status: 'none' });
    notifyError(thrown);
  }
}

/** The case of the last time may wait for its passphrase since before there was a page. */
async function askForLocked(): Promise<void> {
  const locked = await call('case:locked', {});
  if (locked !== null) askPassphrase({ kind: 'open', name: locked.name });
}

/** The theme in force on the root element; "system" follows the system while the window is open. */
function followTheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const show = (): void => {
    const { theme } = usePreferences.getState();
    const isDark = theme === 'dark' || (theme === 'system' && dark.matches);
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  };
  dark.addEventListener('change', show);
  usePreferences.subscribe(show);
  show();
}

/** Tells the shell when the window becomes too narrow for three panes; the same width as in `shell.css`. */
function followWidth(): void {
  const narrow = window.matchMedia('(max-width: 1000px)');
  narrow.addEventListener('change', () => setNarrow(narrow.matches));
  setNarrow(narrow.matches);
}

/** Keeps the place shortly after each move, so that the case opens there again. */
function keepPlace(): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const keep = (): void => {
    timer = null;
    if (useCase.getState().status === 'open') call('case:keep-place', placeOf(usePlace.getState())).catch(notifyError);
  };
  usePlace.subscribe(() => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(keep, keepPlaceAfterMs);
  });
  window.addEventListener('pagehide', keep);
}
