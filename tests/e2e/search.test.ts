import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readerStrings } from '../../shared/strings/reader.js';
import { searchStrings } from '../../shared/strings/search.js';
import { violations } from './axe.js';
import { expect, test } from './fixtures.js';

const stories: Readonly<Record<string, string>> = {
  'pier.txt': 'Northern pier closed\n\nThe harbour office closed the pier on Monday. A café at its end burned down.\n\nThe harbour master said that boats land at the old quay.\n',
  'quay.txt': 'Boats return to Kessel\n\nThe harbour board of Kessel said on Friday that boats were back at the quay.\n',
  'rain.txt': 'Rain over Orrin\n\nIt rained for three days, the mayor of Orrin said.\n',
};

test('what is typed is found across the case, opened at its place and left again; find in article folds accents', async ({ launch, folder }) => {
  const files = Object.entries(stories).map(([name, text]) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  });
  const first = await launch();
  const { page } = first;
  await expect(page.getByRole('heading', { name: 'Start a case' })).toBeVisible();
  await first.dropFiles(files);
  await expect(page.getByRole('contentinfo')).toContainText('3 articles');

  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('harb');
  const text = page.locator('.reader-text');
  const results = page.getByRole('listbox', { name: searchStrings.results });
  await expect(results.getByRole('option')).toHaveCount(2);
  await page.keyboard.type('our -kessel ');
  await expect(results.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('harbour quay');
  await expect(results.getByRole('option')).toHaveCount(2);
  await expect(results.locator('mark').filter({ hasText: 'harbour' }).first()).toBeVisible();
  expect(await violations(first, 'main')).toEqual([]);
  await page.keyboard.press('ArrowDown');
  const chosen = results.getByRole('option', { selected: true });
  const title = await chosen.locator('.title').innerText();

  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  const bar = page.getByRole('search', { name: searchStrings.hitsRegion });
  await expect(bar.getByRole('status')).toHaveText(/^1 of \d$/u);
  expect(await page.evaluate(() => window.getSelection()?.toString())).toMatch(/^(harbour|quay)$/u);
  await page.keyboard.press('F4');
  await expect(bar.getByRole('status')).toHaveText(/^2 of \d$/u);

  await page.keyboard.press('Alt+ArrowLeft');
  await expect(results).toBeFocused();
  await expect(results.getByRole('option', { selected: true }).locator('.title')).toHaveText(title);

  await page.keyboard.press('Control+K');
  await page.keyboard.type('cafe');
  await page.getByRole('option', { name: searchStrings.paletteItem('cafe') }).click();
  await expect(results.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await page.keyboard.press('Control+F');
  const field = page.getByRole('textbox', { name: readerStrings.findField });
  await field.fill('HARBOÙR');
  const find = page.getByRole('search', { name: readerStrings.findField });
  await expect(find.getByRole('status')).toHaveText(/of 2$/u);
  const before = await find.getByRole('status').innerText();
  await page.keyboard.press('F3');
  await expect(find.getByRole('status')).not.toHaveText(before);
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe('harbour');
});
