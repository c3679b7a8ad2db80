import path from 'node:path';
import { backupStrings } from '../../shared/strings/backups.js';
import { helpStrings } from '../../shared/strings/help.js';
import { licencesStrings } from '../../shared/strings/licences.js';
import { detailsStrings, filingStrings, importStrings } from '../../shared/strings/library.js';
import { keyMapStrings } from '../../shared/strings/key-map.js';
import { paletteStrings } from '../../shared/strings/shell.js';
import { passphraseStrings } from '../../shared/strings/passphrase.js';
import { sourceStrings } from '../../shared/strings/sources.js';
import { startStrings } from '../../shared/strings/start.js';
import { suggestionStrings } from '../../shared/strings/suggestions.js';
import { tourStrings } from '../../shared/strings/tour.js';
import { violations } from './axe.js';
import { expect, test } from './fixtures.js';
import { briefingText } from './pages/briefing-page.js';
import { LedgerPage } from './pages/ledger-page.js';

test('axe finds nothing on any view, in both themes', async ({ appWindow, folder }) => {
  // Two dozen runs of axe, each a second on a quiet machine.
  test.setTimeout(120_000);
  const { page } = appWindow;
  /** What stands beside the view is the same everywhere, and looked at once. */
  const check = async (place = 'main'): Promise<void> => expect(await violations(appWindow, place)).toEqual([]);
  await expect(page.getByRole('heading', { name: 'Start a case' })).toBeVisible();
  await check();
  await appWindow.answerSaveDialog(path.join(folder, 'Empty.slcase'));
  await appWindow.chooseInMenu('case.create');
  await expect(page.getByRole('contentinfo')).toContainText('0 articles');
  await check();

  await appWindow.value('case:open-sample', {});
  await expect(page.getByRole('contentinfo')).toContainText('13 claims');
  await page.getByRole('listbox', { name: 'Articles' }).focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await check('body');
  await page.keyboard.press('Enter');
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: 'Attribution' })).toBeVisible();
  await check();
  await page.keyboard.press('3');
  await page.keyboard.press('g');
  await expect(page.getByRole('region', { name: suggestionStrings.region }).getByRole('button', { name: suggestionStrings.reject })).toBeVisible();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('the');
  await check();

  const ledger = new LedgerPage(page);
  await page.keyboard.press('Control+2');
  await expect(ledger.claims).toBeVisible();
  await check();
  await ledger.turnTo('articles');
  await expect(ledger.grid).toBeFocused();
  await check();
  await ledger.turnTo('figures');
  await page.keyboard.press('Enter');
  await expect(ledger.figures).toBeFocused();
  await check();
  await ledger.turnTo('sources');
  await ledger.sources.getByRole('option').first().click();
  await check();

  await page.keyboard.press('Control+3');
  await expect(briefingText(appWindow)).toBeVisible();
  await check();
  await briefingText(appWindow).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Alt+8');
  await page.keyboard.press('Control+f');
  await check();
});

test('axe finds nothing in any dialog, in both themes, Tab stays in it, and nothing moves where a reader asks for that', async ({ appWindow }) => {
  test.setTimeout(120_000);
  const { page } = appWindow;
  await expect(page.getByRole('heading', { name: startStrings.title })).toBeVisible();
  await appWindow.chooseInMenu('help.tour');
  await expect(page.getByRole('contentinfo')).toContainText('13 claims');
  await page.getByRole('listbox', { name: 'Articles' }).focus();
  await page.keyboard.press('Home');
  expect(await violations(appWindow, '.tour')).toEqual([]);
  await page.getByRole('button', { name: tourStrings.leave }).click();
  expect(await violations(appWindow, '.notices')).toEqual([]);
  const commands = [
    ['help.open', helpStrings.title], ['help.licences', licencesStrings.title], ['case.recent', startStrings.recentTitle], ['view.quick-open', paletteStrings.openTitle],
    ['article.details', detailsStrings.title(1)], ['article.labels', filingStrings.title.labels(1)],
    ['view.keys', keyMapStrings.title], ['import.reports', importStrings.reports], ['case.restore', backupStrings.title], ['case.create-encrypted', passphraseStrings.create.title], ['view.palette', paletteStrings.title],
  ] as const;
  for (const [command, name] of commands) {
    await appWindow.chooseInMenu(command);
    const dialog = page.getByRole('dialog', { name });
    await expect(dialog).toBeVisible();
    // Of five hundred rows that are alike a few are enough.
    if (command === 'help.licences') await page.keyboard.type('lexical');
    expect(await violations(appWindow, '.sheet, dialog'), name).toEqual([]);
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('Tab');
    await expect(page.locator('.title-bar :focus, .pane:not(:has(dialog)) :focus'), name).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }

  await appWindow.chooseInMenu('article.remove');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  expect(await violations(appWindow, '.sheet, dialog')).toEqual([]);
  await page.keyboard.press('Escape');

  const ledger = new LedgerPage(page);
  await ledger.open();
  for (const key of ['f', 'm']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(appWindow, '.sheet')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(ledger.claims).toBeFocused();
  }
  await ledger.turnTo('sources');
  await ledger.sources.getByRole('option').first().click();
  await page.keyboard.press('s');
  await expect(page.getByRole('button', { name: sourceStrings.splitDo })).toBeVisible();
  expect(await violations(appWindow, '.sheet')).toEqual([]);
  await page.keyboard.press('Escape');

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.keyboard.press('Control+3');
  await briefingText(appWindow).focus();
  await page.keyboard.press('[');
  await expect(page.locator('.cite-picker')).toBeVisible();
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
  await expect(page.locator('.cite-picker')).toHaveCSS('animation-name', 'none');
});
