import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './fixtures.js';

test('a table is written with the keyboard, cites from a cell, and stands in the PDF; one too large to paste says what was left out', async ({ appWindow, folder }) => {
  const { page } = appWindow;
  await appWindow.value('case:open-sample', {});
  await expect(page.getByRole('contentinfo')).toContainText('13 claims');
  await appWindow.chooseInMenu('briefing.create');
  const text = page.getByRole('textbox', { name: 'Text of the briefing' });
  await text.focus();
  await page.keyboard.type('Before.');
  await page.keyboard.press('Control+Alt+8');
  for (const head of ['Gate', 'Open', 'Stated by']) {
    await page.keyboard.type(head);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('Gate one[');
  await expect(page.getByRole('option', { name: /observers/u }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(text.locator('td').first().getByRole('link').first()).toHaveText('1');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(text.locator('th[scope="col"]')).toHaveText(['Gate', '', 'Open', 'Stated by']);
  await page.keyboard.press('Control+z');
  await expect(text.locator('th')).toHaveCount(3);
  for (let row = 0; row < 3; row += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.type('Behind.');
  await expect(text.locator('p').last()).toHaveText('Behind.');

  const target = path.join(folder, 'table.pdf');
  await appWindow.answerSaveDialog(target);
  await appWindow.chooseInMenu('briefing.export');
  await expect(page.getByText(/table\.pdf/u).first()).toBeVisible({ timeout: 20_000 });
  expect(await readFile(target, 'latin1')).toContain('/Scope /Column');

  await text.locator('p').last().click();
  await page.keyboard.press('Enter');
  await text.evaluate((root, sheet) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', sheet);
    root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, 'Day\tLevel\n'.repeat(2001));
  await expect(page.getByText('the first 2,000 of 2,001 rows')).toBeVisible({ timeout: 20_000 });
});
