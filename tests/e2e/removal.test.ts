import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.js';

test('an article is removed for good by keyboard, after a question that says what goes with it', async ({ launch, profile }, info) => {
  const app = await launch();
  const { page } = app;
  await app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
  await app.value('case:open-sample', {});
  const list = page.getByRole('listbox', { name: 'Articles' });
  await expect(list.getByRole('option').first()).toBeVisible();
  const before = await list.getByRole('option').count();
  await list.focus();
  await page.keyboard.press('Home');
  const title = (await list.getByRole('option', { selected: true }).locator('.title').textContent()) ?? '';

  await page.keyboard.press('Shift+Delete');
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText(title);
  await expect(dialog).toContainText('Undo does not bring it back');
  await expect(dialog.getByRole('listitem').first()).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused();
  for (const theme of ['light', 'dark'] as const) {
    await app.value('app:prefer', { theme });
    await info.attach(theme, { body: await page.screenshot(), contentType: 'image/png' });
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(list).toBeFocused();
  // The question counts the backups when it is asked; one is made once the case was found whole.
  await expect(page.getByRole('contentinfo')).toContainText('Backup');
  await page.keyboard.press('Shift+Delete');
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('checkbox')).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');

  await expect(page.getByText(`“${title}” is removed for good`)).toBeVisible();
  await expect(list.getByRole('option')).toHaveCount(before - 1);
  await expect(list).not.toContainText(title);
  const files = readdirSync(profile, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.slcase'));
  expect(files.length).toBeGreaterThan(0);
  for (const name of files) expect(readFileSync(path.join(profile, name)).includes(title)).toBe(false);
});
