import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '../e2e/fixtures.js';
import type { AppWindow } from '../e2e/app-window.js';
import { briefingText } from '../e2e/pages/briefing-page.js';
import { LedgerPage } from '../e2e/pages/ledger-page.js';
import { pngImage } from '../fixtures/images.js';
import { fillHostileCase } from './hostile-case.js';

/** What a screen is opened with. */
export interface Stage {
  readonly appWindow: AppWindow;
  /** For files a screen needs. */
  readonly folder: string;
}

/** A screen and the way to it from the one before it in its list; `leave` clears what lies over the view. */
export interface Screen {
  readonly name: string;
  readonly open: (stage: Stage) => Promise<void>;
  readonly leave?: 'escape' | 'nothing';
}

const press = async ({ appWindow }: Stage, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await appWindow.page.keyboard.press(key);
};

/** Back in the library with its first article chosen. */
async function toReader(stage: Stage): Promise<void> {
  const { page } = stage.appWindow;
  await press(stage, 'Control+1');
  await page.getByRole('listbox', { name: 'Articles' }).focus();
  await press(stage, 'Home', 'ArrowDown');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const turnTo = (name: Parameters<LedgerPage['turnTo']>[0]) => async ({ appWindow }: Stage): Promise<void> => {
  await appWindow.page.keyboard.press('Control+2');
  await new LedgerPage(appWindow.page).turnTo(name);
};

const menu = (command: Parameters<AppWindow['chooseInMenu']>[0], role: 'dialog' | 'alertdialog' = 'dialog') => async ({ appWindow }: Stage): Promise<void> => {
  await appWindow.chooseInMenu(command);
  await expect(appWindow.page.getByRole(role).first()).toBeVisible();
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

const overViews: readonly Screen[] = [
  { name: 'palette', open: async (stage) => press(stage, 'Control+k'), leave: 'escape' },
  { name: 'palette-found', open: async (stage) => { await press(stage, 'Control+k'); await stage.appWindow.page.keyboard.type('gate'); }, leave: 'escape' },
  { name: 'keys', open: menu('view.keys'), leave: 'escape' },
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
  ...readings, ...ledgers, ...briefings, ...overViews, removal,
  { name: 'banner', open: loseFile },
];

/** The screens of a case that is hard to draw. */
export const hostileScreens: readonly Screen[] = [
  { name: 'filled', open: async ({ appWindow, folder }) => fillHostileCase(appWindow, folder) },
  ...readings, ...ledgers,
  { name: 'briefing', open: async ({ appWindow }) => { await appWindow.chooseInMenu('briefing.create'); await expect(briefingText(appWindow)).toBeVisible(); } },
  { name: 'briefing-cite', open: async (stage) => { await briefingText(stage.appWindow).focus(); await press(stage, '['); }, leave: 'escape' },
  ...overViews, removal,
];
