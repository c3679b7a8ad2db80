import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { readerStrings } from '../../shared/strings/reader.js';
import { expect, test } from './fixtures.js';
import { ReaderPage } from './pages/reader-page.js';

const words = 'Sign up for our newsletter';
const folded = `${words} to get the morning’s best stories in your inbox.`;
const story = `Ferry line to open in spring

The harbour board of Lissund said on Monday that a ferry line to Kessel would open in spring.

Two ships have been ordered, the board said, and a third may follow if the winter traffic is as strong as hoped.

${folded}

A spokesman for the port declined to say what the ships would cost, and pointed to a report due in March.
`;

const paragraph = (page: Page) => page.locator('[data-block]').filter({ hasText: folded });
/** Drags the mouse over some words of a paragraph. */
async function sweep(words: Locator): Promise<void> {
  const box = await words.boundingBox();
  if (box === null) throw new Error('the paragraph is not visible');
  const { mouse } = words.page();
  await mouse.move(box.x + 40, box.y + 12);
  await mouse.down();
  await mouse.move(box.x + 200, box.y + 12, { steps: 5 });
  await mouse.up();
}

const status = (page: Page) => page.getByRole('contentinfo');

test('a paragraph folded as boilerplate is made part of the article by key, and tagged; undone, redone, kept', async ({ launch, folder }) => {
  const file = path.join(folder, 'ferry.txt');
  writeFileSync(file, story);
  const first = await launch();
  const { page } = first;
  await expect(page.getByRole('heading', { name: 'Start a case' })).toBeVisible();
  await first.dropFiles([file]);
  await expect(status(page)).toContainText('1 article');
  const reader = new ReaderPage(page);
  await reader.enter();
  await expect(paragraph(page)).toBeHidden();

  await reader.press('b');
  await reader.tag(words, 'c');
  await expect(page.getByRole('alert')).toContainText(`${readerStrings.inBoilerplate.title}${readerStrings.inBoilerplate.text}`);
  await expect(status(page)).toContainText('0 tags');

  await reader.press('x');
  await expect(page.getByText(readerStrings.said.madeArticle(1))).toBeAttached();
  await expect(paragraph(page)).toHaveClass(/kind-body/);
  await expect(reader.text).toBeFocused();
  expect(await page.evaluate(() => window.getSelection()?.toString().trim())).toBe(words);
  await reader.press('b');
  await expect(paragraph(page)).toBeVisible();

  await reader.press('c');
  await expect(status(page)).toContainText('1 tag');
  await reader.press('x');
  await expect(page.getByRole('alert').last()).toContainText('Remove the tags first');
  await expect(paragraph(page)).toHaveClass(/kind-body/);

  await reader.press('Control+z');
  await expect(status(page)).toContainText('0 tags');
  await reader.press('Control+z');
  await expect(paragraph(page)).toHaveClass(/kind-boilerplate/);
  await reader.press('Control+Shift+z');
  await expect(paragraph(page)).toHaveClass(/kind-body/);
  await first.quit();

  const again = await launch();
  await expect(paragraph(again.page)).toHaveClass(/kind-body/);
  await expect(paragraph(again.page)).toBeVisible();
  expect((await again.caseView())?.undo?.action).toBe('articles.set-kind');
  await again.page.keyboard.press('Control+z');
  await expect(paragraph(again.page)).toHaveClass(/kind-boilerplate/);
});

test('a selection made with the mouse offers the same, there and back', async ({ appWindow, folder }) => {
  const file = path.join(folder, 'ferry.txt');
  writeFileSync(file, story);
  const { page } = appWindow;
  await expect(page.getByRole('heading', { name: 'Start a case' })).toBeVisible();
  await appWindow.dropFiles([file]);
  await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').click();
  const ships = page.locator('[data-block]').filter({ hasText: 'Two ships' });
  const toolbar = page.getByRole('group', { name: readerStrings.selection });

  await sweep(ships);
  await toolbar.getByRole('button', { name: readerStrings.actions.toBoilerplate }).click();
  await expect(ships).toHaveClass(/kind-boilerplate/);
  await expect(ships).toBeVisible();

  await page.keyboard.press('Escape');
  await sweep(ships);
  await expect(toolbar).toBeVisible();
  await toolbar.getByRole('button', { name: readerStrings.actions.toArticle }).click();
  await expect(ships).toHaveClass(/kind-body/);
});
