import type { Page } from '@playwright/test';
import type { AppWindow } from './app-window.js';
import { expect, test } from './fixtures.js';

const claims = (page: Page) => page.getByRole('listbox', { name: 'Claims' });
const chosen = (page: Page) => claims(page).getByRole('option', { selected: true });

async function openSample(appWindow: AppWindow): Promise<void> {
  await appWindow.value('case:open-sample', {});
  await expect(appWindow.page.getByRole('contentinfo')).toContainText('13 claims');
}

test('keys go on working in the ledger after editing, merging and linking', async ({ appWindow }) => {
  const { page } = appWindow;
  await openSample(appWindow);
  await page.keyboard.press('Control+2');
  await expect(claims(page)).toBeFocused();

  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'Claim, in your words' }).fill('Belmark may send observers');
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toContainText('Belmark may send observers');
  await expect(claims(page)).toBeFocused();
  await page.keyboard.press('e');
  await page.keyboard.press('Escape');
  await expect(claims(page)).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('m');
  await page.getByRole('textbox', { name: 'Filter by words' }).fill('C1 ');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('contentinfo')).toContainText('12 claims');
  await expect(claims(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('contentinfo')).toContainText('13 claims');
});

test('removing the last claim selects its neighbour and offers to take it back', async ({ appWindow }) => {
  const { page } = appWindow;
  await openSample(appWindow);
  await page.keyboard.press('Control+2');
  await expect(claims(page)).toBeFocused();
  await page.keyboard.press('End');
  await expect(chosen(page)).toContainText('C13');
  await page.keyboard.press('Delete');
  await expect(chosen(page)).toContainText('C12');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('contentinfo')).toContainText('13 claims');
});

test('a grade pressed twice stays', async ({ appWindow }) => {
  const { page } = appWindow;
  await openSample(appWindow);
  await page.keyboard.press('Control+2');
  await expect(claims(page)).toBeFocused();
  await page.keyboard.press('4');
  await page.keyboard.press('4');
  await expect(page.getByRole('group', { name: 'Credibility of the claim' }).getByRole('button', { pressed: true })).toHaveText('4');
});

test('a narrow window shows the claim over the list, and goes back', async ({ appWindow }) => {
  const { page } = appWindow;
  await appWindow.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(800, 600));
  await openSample(appWindow);
  await page.keyboard.press('Control+2');
  await expect(claims(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Claim', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Claim', exact: true })).toBeHidden();
});

test('sources are chosen and graded by keyboard', async ({ appWindow }) => {
  const { page } = appWindow;
  await openSample(appWindow);
  await page.keyboard.press('Control+2');
  await page.getByRole('button', { name: /^Sources/ }).press('Enter');
  const sources = page.getByRole('listbox', { name: 'Sources' });
  await expect(sources).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('group', { name: 'Reliability of the source' }).getByRole('button', { name: /^B,/ }).press('Enter');
  await expect(sources.getByRole('option', { selected: true })).toContainText('usually reliable');
});
