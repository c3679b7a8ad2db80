import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.js';
import { ReaderPage } from './pages/reader-page.js';

const first = `Cracks found in the Ostrel dam

By Hanne Voss 14 May 2025

The river agency said on Tuesday that the dam has two cracks. Engineers found them during a routine inspection of the eastern wall.

The mayor of Halm asked residents to stay calm and to fill their baths only once. He denied that the town was in danger.

“We saw them with our own eyes,” an engineer told reporters at the gate.
`;
const corrected = first
  .replace('the dam has two cracks', 'the dam has at least two cracks')
  .replace('By Hanne Voss', 'Corrected on Friday: an earlier version gave a wrong day.\n\nBy Hanne Voss')
  .replace('He denied that the town was in danger. ', '');

test('a newer copy is looked at first, and a place it leaves open is reviewed by keyboard', async ({ launch, folder }, info) => {
  const file = path.join(folder, 'dam.txt');
  const newer = path.join(folder, 'dam-corrected.txt');
  writeFileSync(file, first);
  writeFileSync(newer, corrected);
  const app = await launch();
  const { page } = app;
  await app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
  await app.value('app:prefer', { theme: 'light' });
  await app.dropFiles([file]);
  await expect(page.getByText('1 article imported')).toBeVisible();
  await page.getByRole('listbox', { name: 'Articles' }).focus();
  await page.keyboard.press('Home');
  const reader = new ReaderPage(page);
  await reader.enter();
  await reader.tag('the dam has two cracks', 'c');
  await reader.tag('fill their baths only once', 'c');
  await expect(page.getByRole('contentinfo')).toContainText('2 tags');
  await expect(page.getByRole('heading', { name: 'Claim', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Article', exact: true })).toBeVisible();

  await app.answerOpenDialog([newer]);
  await page.getByRole('button', { name: 'Choose a newer copy…' }).press('Enter');
  const preview = page.getByRole('dialog', { name: /dam-corrected\.txt/ });
  await expect(preview).toContainText('Tags: 1 move, 1 to review, 0 orphans.');
  await page.screenshot({ path: info.outputPath('preview-light.png') });
  await page.keyboard.press('Enter');
  await expect(reader.text).toContainText('Corrected on Friday');
  await expect(page.getByRole('button', { name: '1 place to review' })).toBeVisible();

  await page.keyboard.press('Control+2');
  await expect(page.getByText('place to be reviewed')).toBeVisible();
  await page.keyboard.press('Control+1');
  await page.getByRole('button', { name: '1 place to review' }).press('Enter');
  const review = page.getByRole('dialog', { name: 'Places to review' });
  await expect(review.getByRole('heading', { name: 'Text version 1' })).toBeVisible();
  await expect(review.locator('mark')).toHaveText(['the dam has two cracks', 'the dam has at least two cracks']);
  await page.screenshot({ path: info.outputPath('review-light.png') });
  await app.value('app:prefer', { theme: 'dark' });
  await page.screenshot({ path: info.outputPath('review-dark.png') });

  await page.keyboard.press('r');
  await expect(review.getByRole('group', { name: 'Orphans' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(review.getByRole('group', { name: 'To review' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(review).toContainText('Every tag of this article has its place.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /to review/ })).toHaveCount(0);

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(reader.text).not.toContainText('Corrected on Friday');
  await expect(page.getByRole('contentinfo')).toContainText('2 tags');
});
