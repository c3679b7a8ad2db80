import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { expect, projectDir, test } from './fixtures.js';

/** Pictures for the documents are written only on purpose: `npm run fixtures:accept`. */
const accepted = process.env['SOURCELINE_ACCEPT'] === '1';

test('the reader as the README shows it', async ({ appWindow }, info) => {
  const { page } = appWindow;
  await appWindow.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
  await appWindow.value('app:prefer', { theme: 'light' });
  await appWindow.value('case:open-sample', {});
  await page.getByRole('listbox', { name: 'Articles' }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Belmark weighs/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: 'Attribution' })).toBeVisible();
  const picture = info.outputPath('reader.png');
  await page.screenshot({ path: picture });
  if (accepted) copyFileSync(picture, path.join(projectDir, 'docs/reader.png'));
});
