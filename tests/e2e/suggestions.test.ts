import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { AttributionTag } from '../../shared/domain/tag.js';
import { suggestionStrings } from '../../shared/strings/suggestions.js';
import type { AppWindow } from './app-window.js';
import { expect, test } from './fixtures.js';
import { ReaderPage } from './pages/reader-page.js';

const story = `Ferry line to open in spring

The harbour board of Lissund said that a ferry line to Kessel would open in spring.

The mayor denied that the fares would rise. The shipyard said that two ships had been ordered.

The union said that its members would vote in May. The operator said that the crews had been hired.
`;
const foreignStory = `Поромна лінія відкриється навесні

Речник порту заявив, що поромна лінія до Кесселя відкриється навесні. Мер заперечив, що ціни зростуть.

За його словами, два кораблі вже замовлено, а екіпажі найнято. Профспілка повідомила, що її членів ніхто не питав.
`;

/** Opens an article by keyboard, the text in focus. */
async function read(appWindow: AppWindow, file: string, words: string): Promise<ReaderPage> {
  writeFileSync(file, words);
  await expect(appWindow.page.getByRole('heading', { name: 'Start a case' })).toBeVisible();
  await appWindow.dropFiles([file]);
  await expect(appWindow.page.getByRole('contentinfo')).toContainText('1 article');
  const reader = new ReaderPage(appWindow.page);
  await reader.enter();
  return reader;
}

const dock = (page: Page) => page.getByRole('region', { name: suggestionStrings.region });
const head = (page: Page, words: string) => expect(page.getByRole('document').getByText(words, { exact: true })).toBeVisible();
const said = (page: Page, words: RegExp) => expect(page.getByRole('region', { name: 'Article' }).locator('[aria-live=polite]').last()).toHaveText(words);

async function cuesOf(appWindow: AppWindow): Promise<readonly string[]> {
  const tags = (await appWindow.caseView())?.tags ?? [];
  return tags.filter((tag): tag is AttributionTag => tag.kind === 'attribution').map(({ source }) => source.map(({ exact }) => exact).join(' '));
}

test('a whole article is decided by keys: accept, correct, reject, the rest at once, undo, and again after a restart', async ({ launch, folder }) => {
  const first = await launch();
  const { page } = first;
  const reader = await read(first, path.join(folder, 'ferry.txt'), story);
  await reader.press('3');
  await head(page, suggestionStrings.counted(5, 5));
  expect(await cuesOf(first)).toEqual([]);

  await reader.press('g');
  await said(page, /Suggestion 1 of 5, .*Source: The harbour board of Lissund\. Cue: said/u);
  await expect(dock(page).getByText('The harbour board of Lissund')).toBeVisible();
  await reader.press('y');
  await said(page, /^Accepted\. Suggestion 2 of 5.*Source: The mayor\. Cue: denied/u);
  await reader.press('r');
  await said(page, /^Rejected, it does not come back\. Suggestion 3 of 5.*The shipyard/u);
  await reader.press('f');
  await reader.press('<');
  await expect.poll(async () => (await first.caseView())?.tags.at(-1)?.content[0]?.exact).toMatch(/two ships had been$/u);
  await page.keyboard.press('Control+z');
  await reader.press('Escape');
  await head(page, suggestionStrings.counted(5, 2));

  await reader.press('Y');
  await head(page, suggestionStrings.counted(5, 0));
  expect(await cuesOf(first)).toEqual(['The harbour board of Lissund', 'The shipyard', 'The union', 'The operator']);
  await reader.press('u');
  await said(page, /Suggestion 4 of 5.*The union/u);
  expect(await cuesOf(first)).toHaveLength(2);
  await first.chooseInMenu('suggestion.accept');
  await said(page, /^Accepted\. Suggestion 5 of 5.*The operator/u);
  await first.quit();

  const again = await launch();
  await head(again.page, suggestionStrings.counted(5, 1));
  await expect(again.page.getByRole('slider', { name: suggestionStrings.slider })).toHaveAttribute('aria-valuetext', suggestionStrings.least.possible);
  await again.page.keyboard.press('Control+z');
  await head(again.page, suggestionStrings.counted(5, 2));
  await again.page.keyboard.press('Control+Shift+z');
  await head(again.page, suggestionStrings.counted(5, 1));
});

test('an article in another language says which rules did not read it', async ({ appWindow, folder }) => {
  await read(appWindow, path.join(folder, 'porom.txt'), foreignStory);
  await expect(dock(appWindow.page).getByText(suggestionStrings.notRead('Ukrainian'))).toBeVisible();
});
