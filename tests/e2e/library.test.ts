import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { violations } from './axe.js';
import { expect, test } from './fixtures.js';

const towns = ['Lissund', 'Harrow', 'Velsk', 'Orrin', 'Belmark', 'Sennick'];

/** Small articles of no outlet, each of another town. */
function writeArticles(folder: string): string[] {
  return towns.map((town, at) => {
    const file = path.join(folder, `${town}.txt`);
    writeFileSync(file, `${town} pier is closed\n\nThe harbour board of ${town} said on day ${String(at * 37)} that the pier would stay closed until ${String(at * 91)} boats had left.\n`);
    return file;
  });
}

test('several articles are chosen, labelled, corrected, grouped and filtered by keyboard, and undone after a restart', async ({ launch, folder }) => {
  const first = await launch();
  const { page } = first;
  await first.answerSaveDialog(path.join(folder, 'piers.slcase'));
  await first.value('case:create', {});
  await first.answerOpenDialog(writeArticles(folder));
  await first.chooseInMenu('import.choose');
  const list = page.getByRole('listbox', { name: 'Articles' });
  await expect(list.getByRole('option', { name: /to read/u })).toHaveCount(towns.length);
  await page.keyboard.press('Escape');

  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(list.getByRole('option', { selected: true })).toHaveCount(3);
  await page.keyboard.press('l');
  await page.keyboard.type('Orrin Strait');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('checkbox', { name: /Orrin Strait/u })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(list).toBeFocused();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Outlet' }).fill('Norwire');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('option', { name: /Norwire/u })).toHaveCount(3);
  await page.keyboard.press('u');
  await expect(list.getByRole('option', { name: /to read/u })).toHaveCount(3);

  await page.getByRole('button', { name: /^Sort and group/u }).press('Enter');
  await page.getByRole('menuitemradio', { name: 'Group by outlet' }).press('Enter');
  const tree = page.getByRole('tree', { name: 'Articles' });
  await tree.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(tree.getByRole('treeitem', { name: 'Norwire 3 articles', expanded: false })).toBeVisible();
  await expect(tree.getByRole('treeitem', { name: /pier is closed/u })).toHaveCount(3);
  await page.keyboard.press('ArrowRight');

  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Filter by' }).selectOption('Label');
  await page.getByRole('checkbox', { name: /Orrin Strait/u }).press('Space');
  await expect(page.getByText('3 of 6')).toBeVisible();
  expect(await violations(first, '.library')).toEqual([]);
  await page.getByRole('searchbox', { name: 'Filter by words' }).fill('nothing like it');
  await expect(page.getByText('No article is like that')).toBeVisible();
  await page.getByRole('region', { name: 'Library' }).getByRole('button', { name: 'Clear filter', exact: true }).first().press('Enter');
  await expect(tree.getByRole('treeitem', { name: /pier is closed/u })).toHaveCount(towns.length);
  await first.quit();

  const again = await launch();
  const later = again.page.getByRole('tree', { name: 'Articles' });
  await expect(later.getByText('Orrin Strait')).toHaveCount(3);
  await later.focus();
  await again.page.keyboard.press('Control+z');
  await expect(later.getByRole('treeitem', { name: /to read/u })).toHaveCount(towns.length);
  await again.page.keyboard.press('Control+z');
  await expect(later.getByRole('treeitem', { name: /Norwire/u })).toHaveCount(0);
  await again.page.keyboard.press('Control+z');
  await expect(later.getByText('Orrin Strait')).toHaveCount(0);
});
