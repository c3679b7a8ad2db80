import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { tourSteps, tourStrings } from '../../shared/strings/tour.js';
import { expect } from '../e2e/fixtures.js';
import { briefingText } from '../e2e/pages/briefing-page.js';
import { LedgerPage } from '../e2e/pages/ledger-page.js';
import { pngImage } from '../fixtures/images.js';
import { fillHostileCase } from './hostile-case.js';
import { libraryScreens } from './library-screens.js';
import { menu, press, toReader, type Screen, type Stage } from './stage.js';

const turnTo = (name: Parameters<LedgerPage['turnTo']>[0]) => async ({ appWindow }: Stage): Promise<void> => {
  await appWindow.page.keyboard.press('Control+2');
  await new LedgerPage(appWindow.page).turnTo(name);
};

async function toBriefing(stage: Stage): Promise<void> {
  await press(stage, 'Control+3');
  await expect(briefingText(stage.appWindow)).toBeVisible();
}

/** Tells the window that the case's file is gone, as the main process does when it sees it. */
async function loseFile({ appWindow }: Stage): Promise<void> {
  const info = (await appWindow.caseView())?.info;
  await appWindow.app.evaluate(({ BrowserWindow }, payload) => BrowserWindow.getAllWindows()[0]?.webContents.send('case:info', payload), { ...info, missing: true, readOnlyWhy: 'damaged' });
  await expect(appWindow.page.getByRole('alert').first()).toBeVisible();
}

/** Tells the window of an import in the middle, as the main process does. */
async function runImport({ appWindow }: Stage): Promise<void> {
  await press({ appWindow, folder: '' }, 'Control+1');
  const row = (fileName: string, sent: object): object => ({ fileName, archive: null, articleId: null, sameAs: null, error: null, ...sent });
  const articleId = (await appWindow.caseView())?.articles[0]?.id;
  const newRows = [
    ...Array.from({ length: 40 }, (_, at) => row(`valley-${at + 1}.html`, { outcome: 'added', articleId })),
    row('valley-copy.html', { outcome: 'duplicate', articleId, sameAs: 'valley-1.html' }),
    row('minutes of the commission.doc', { outcome: 'failed', error: { code: 'type-unsupported', details: { name: 'minutes of the commission.doc' } } }),
  ];
  const progress = { id: 'looked-at', startedAtMs: Date.now(), finishedAtMs: null, cancelled: false, total: 312, present: 'valley-43.html', newRows };
  await appWindow.app.evaluate(({ BrowserWindow }, payload) => BrowserWindow.getAllWindows()[0]?.webContents.send('import:progress', payload), progress);
  await expect(appWindow.page.getByRole('progressbar')).toBeVisible();
}

const overViews: readonly Screen[] = [
  { name: 'palette', open: async (stage) => press(stage, 'Control+k'), leave: 'escape' },
  { name: 'palette-found', open: async (stage) => { await press(stage, 'Control+k'); await stage.appWindow.page.keyboard.type('gate'); }, leave: 'escape' },
  { name: 'quick-open', open: async (stage) => press(stage, 'Control+p'), leave: 'escape' },
  { name: 'quick-open-found', open: async (stage) => { await press(stage, 'Control+p'); await stage.appWindow.page.keyboard.type('gate'); }, leave: 'escape' },
  { name: 'keys', open: menu('view.keys'), leave: 'escape' },
  { name: 'help', open: menu('help.open'), leave: 'escape' },
  { name: 'help-found', open: async (stage) => { await menu('help.open')(stage); await stage.appWindow.page.keyboard.type('claim'); } },
  { name: 'help-none', open: async (stage) => stage.appWindow.page.keyboard.type(' zeppelin'), leave: 'escape' },
  { name: 'recent-cases', open: menu('case.recent'), leave: 'escape' },
  { name: 'licences', open: menu('help.licences'), leave: 'escape' },
  { name: 'import-reports', open: menu('import.reports'), leave: 'escape' },
  { name: 'backups', open: menu('case.restore'), leave: 'escape' },
  { name: 'passphrase', open: menu('case.create-encrypted'), leave: 'escape' },
];

const removal: Screen = {
  name: 'removal',
  open: async (stage) => { await toReader(stage); await menu('article.remove', 'alertdialog')(stage); },
  leave: 'escape',
};

const readings: readonly Screen[] = [
  { name: 'reader', open: toReader },
  { name: 'reader-tag', open: async (stage) => press(stage, 'Enter', 'n', 'n') },
  { name: 'reader-suggestion', open: async (stage) => press(stage, '3', 'g') },
  { name: 'reader-find', open: async (stage) => { await press(stage, 'Control+f'); await stage.appWindow.page.keyboard.type('the'); }, leave: 'escape' },
  { name: 'reader-boilerplate', open: async (stage) => { await toReader(stage); await press(stage, 'Enter', 'b'); } },
];

const ledgers: readonly Screen[] = [
  { name: 'ledger-claims', open: async (stage) => { await press(stage, 'b'); await turnTo('claims')(stage); } },
  { name: 'ledger-claim-open', open: async (stage) => { await new LedgerPage(stage.appWindow.page).claims.focus(); await press(stage, 'Home', 'Enter'); } },
  { name: 'ledger-claim-graph', open: async ({ appWindow }) => { await appWindow.page.locator('.claim-detail').evaluate((element) => element.scrollTo(0, 900)); } },
  { name: 'ledger-figure-sheet', open: async (stage) => { await new LedgerPage(stage.appWindow.page).claims.focus(); await press(stage, 'f'); }, leave: 'escape' },
  { name: 'ledger-articles', open: turnTo('articles') },
  { name: 'ledger-figures', open: async (stage) => { await turnTo('figures')(stage); await press(stage, 'Enter'); } },
  { name: 'ledger-sources', open: async (stage) => { await turnTo('sources')(stage); await new LedgerPage(stage.appWindow.page).sources.focus(); await press(stage, 'Home'); } },
  { name: 'ledger-split', open: async (stage) => press(stage, 's'), leave: 'escape' },
];

async function openReport(stage: Stage): Promise<void> {
  await stage.appWindow.chooseInMenu('briefing.create-situation');
  await expect(briefingText(stage.appWindow).getByText('Changes since the last report')).toBeVisible();
  await briefingText(stage.appWindow).getByText('Changes since the last report').click();
  await press(stage, 'End', 'Enter');
  await stage.appWindow.page.keyboard.type('We assess with high confidence that the gates will likely open. [');
  await press(stage, 'Enter');
}

async function openImage(stage: Stage): Promise<void> {
  const file = path.join(stage.folder, 'gate.png');
  writeFileSync(file, pngImage(600, 300));
  await stage.appWindow.answerOpenDialog([file]);
  await stage.appWindow.chooseInMenu('briefing.image');
  await expect(stage.appWindow.page.getByRole('region', { name: /alternative text/ })).toBeVisible();
}

const searches: readonly Screen[] = [
  { name: 'search', open: async (stage) => { await press(stage, 'Control+Shift+F', 'Control+a', 'Backspace'); } },
  { name: 'search-found', open: async (stage) => { await stage.appWindow.page.keyboard.type('gate'); await expect(stage.appWindow.page.locator('.search-result mark').first()).toBeVisible(); } },
  { name: 'search-nothing', open: async (stage) => { await press(stage, 'Control+a'); await stage.appWindow.page.keyboard.type('gate zeppelin '); await expect(stage.appWindow.page.locator('.search-nothing')).toBeVisible(); } },
  { name: 'search-opened', open: async (stage) => { await press(stage, 'Control+a'); await stage.appWindow.page.keyboard.type('gates '); await press(stage, 'Enter'); await expect(stage.appWindow.page.locator('.reader-find')).toBeVisible(); }, leave: 'escape' },
];

const tourStep = (at: number) => async (stage: Stage): Promise<void> => {
  const tour = stage.appWindow.page.getByRole('region', { name: tourStrings.region, exact: true });
  if (at > 0) await tour.getByRole('button', { name: tourStrings.next, exact: true }).click();
  else await stage.appWindow.chooseInMenu('help.tour');
  await expect(tour.getByRole('status')).toContainText(tourStrings.count(at));
};

const tours: readonly Screen[] = [
  ...tourSteps.map((step, at): Screen => ({ name: `tour-${step}`, open: tourStep(at) })),
  { name: 'tour-left', open: async ({ appWindow }) => { await appWindow.page.getByRole('button', { name: tourStrings.leave }).click(); await appWindow.answerOpenDialog(['/nowhere/Upper valley.slcase']); await appWindow.chooseInMenu('case.open'); await expect(appWindow.page.locator('.notice')).toHaveCount(2); } },
];

const briefings: readonly Screen[] = [
  { name: 'briefing', open: toBriefing },
  { name: 'briefing-findings', open: openReport },
  { name: 'briefing-find', open: async (stage) => { await press(stage, 'Control+f'); await stage.appWindow.page.keyboard.type('gate'); }, leave: 'escape' },
  { name: 'briefing-cite', open: async (stage) => { await briefingText(stage.appWindow).focus(); await press(stage, 'Control+End', '['); }, leave: 'escape' },
  { name: 'briefing-table', open: async ({ appWindow }) => { await briefingText(appWindow).focus(); await appWindow.page.keyboard.press('Control+Alt+8'); await appWindow.page.keyboard.type('Gate'); } },
  { name: 'briefing-image', open: openImage },
];

/** The screens of the sample case, in the order they are opened. */
export const sampleScreens: readonly Screen[] = [
  { name: 'start', open: async ({ appWindow }) => expect(appWindow.page.getByRole('heading', { name: 'Start a case' })).toBeVisible() },
  {
    name: 'empty-case',
    open: async ({ appWindow, folder }) => {
      await appWindow.answerSaveDialog(path.join(folder, 'Empty.slcase'));
      await appWindow.chooseInMenu('case.create');
      await expect(appWindow.page.getByRole('contentinfo')).toContainText('0 articles');
    },
  },
  { name: 'empty-ledger', open: async (stage) => press(stage, 'Control+2') },
  { name: 'empty-briefing', open: async (stage) => press(stage, 'Control+3') },
  {
    name: 'sample',
    open: async ({ appWindow }) => {
      await appWindow.value('case:open-sample', {});
      await expect(appWindow.page.getByRole('contentinfo')).toContainText('13 claims');
    },
  },
  ...readings, ...libraryScreens, ...searches, ...ledgers, ...briefings, ...overViews, removal, ...tours,
  { name: 'import-running', open: runImport },
  { name: 'banner', open: loseFile },
];

/** The screens of a case that is hard to draw. */
export const hostileScreens: readonly Screen[] = [
  { name: 'filled', open: async ({ appWindow, folder }) => fillHostileCase(appWindow, folder) },
  ...readings, ...libraryScreens, ...searches, ...ledgers,
  { name: 'briefing', open: async ({ appWindow }) => { await appWindow.chooseInMenu('briefing.create'); await expect(briefingText(appWindow)).toBeVisible(); } },
  { name: 'briefing-cite', open: async (stage) => { await briefingText(stage.appWindow).focus(); await press(stage, '['); }, leave: 'escape' },
  ...overViews, removal,
];
