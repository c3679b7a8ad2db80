import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { jpegWithExif, pngImage } from '../fixtures/images.js';
import { expect, test } from './fixtures.js';

test('images dropped and chosen stand in the briefing and its PDF; a damaged one is refused by name', async ({ appWindow, folder }) => {
  const { page } = appWindow;
  const [gate, drive, broken] = ['gate.png', 'drive.jpg', 'broken.png'].map((name) => path.join(folder, name)) as [string, string, string];
  await writeFile(gate, pngImage(600, 300));
  await writeFile(drive, jpegWithExif(6, 'GPS'));
  await writeFile(broken, pngImage().subarray(0, 60));
  await appWindow.value('case:open-sample', {});
  await expect(page.getByRole('contentinfo')).toContainText('13 claims');
  await appWindow.chooseInMenu('briefing.create');
  const text = page.getByRole('textbox', { name: 'Text of the briefing' });
  await text.focus();
  await page.keyboard.type('The gate stood open.');

  await appWindow.dropFiles([gate], text.getByText('The gate stood open.'));
  const fields = page.getByRole('region', { name: 'Figure 1: alternative text and credit' });
  await expect(fields).toBeInViewport({ ratio: 1 });
  await fields.getByLabel('What it shows').fill('The open gate, from above');
  await expect(page.getByRole('img', { name: 'The open gate, from above' })).toBeVisible();
  await appWindow.answerOpenDialog([drive]);
  await page.getByRole('button', { name: 'Image', exact: true }).click();
  await expect(page.getByText('An image without words for it')).toBeVisible();
  await appWindow.answerOpenDialog([broken]);
  await appWindow.chooseInMenu('briefing.image');
  await expect(page.getByText('“broken.png” cannot be put in')).toBeVisible();

  const target = path.join(folder, 'gate.pdf');
  await appWindow.answerSaveDialog(target);
  await appWindow.chooseInMenu('briefing.export');
  await expect(page.getByText(/gate\.pdf/u).first()).toBeVisible({ timeout: 20_000 });
  const file = await readFile(target, 'latin1');
  expect(file.match(/\/Subtype \/Image/gu)).toHaveLength(2);
});
